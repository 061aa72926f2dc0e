/** Registry entries as officers look them up and list them, with what ended their arrears. */

import type pg from "pg";
import type { Day } from "../domain/day.ts";
import { day } from "../domain/day.ts";
import { type AgencyId, asId, type EntryId, isUuid } from "../domain/ids.ts";
import type { EntryDirection, WriteOff } from "../domain/journal.ts";
import { publicAddress } from "../domain/public-address.ts";
import { entryChangeAt } from "./entry-changes.ts";
import { titleAt } from "./titles.ts";
import { type WriteOffRow, writeOffOf, writtenOffAt } from "./write-offs.ts";

export interface EntryRow {
  readonly id: EntryId;
  readonly agencyId: AgencyId;
  /** `2026/3-1`: case and number in it */
  readonly number: string;
  /** `13/2026`: number in the journal */
  readonly sequence: string;
  readonly direction: EntryDirection;
  readonly journaledOn: Day;
  readonly documentDay: Day | undefined;
  /** protected, as the party */
  readonly title: string;
  readonly party: string;
  readonly publicTitle: string;
  /** of its screening, else of words that are withheld from its title */
  readonly ground: string | undefined;
  /** it has a ground of its own, and not for its title alone */
  readonly screened: boolean;
  /** the class of what it registers has a ground, for which the queue is the place */
  readonly documentScreened: boolean;
  readonly permalink: string | undefined;
  /** undefined for an incoming entry in arrears, and for every other one */
  readonly writtenOff: (WriteOff & { readonly byEntry: string | undefined }) | undefined;
  /** incoming, and neither answered nor written off */
  readonly open: boolean;
}

export interface EntryFilter {
  readonly open?: boolean;
  /** `2026/3` */
  readonly caseNumber?: string;
  readonly from?: Day;
  readonly to?: Day;
}

interface Row extends WriteOffRow {
  readonly id: string;
  readonly agency_id: string;
  readonly number: string;
  readonly sequence: string;
  readonly direction: EntryDirection;
  readonly journaled_on: string;
  readonly document_day: string | null;
  readonly title: string;
  readonly party: string;
  readonly public_title: string;
  readonly ground: string | null;
  readonly screened: boolean;
  readonly document_screened: boolean;
  readonly permalink: string | null;
  readonly by_entry: string | null;
}

const numberOf = (entry: string, file: string) =>
  `${file}.year || '/' || ${file}.sequence || '-' || ${entry}.number_in_case`;

const selected = `
  select e.id, e.agency_id, ${numberOf("e", "k")} as number, e.sequence || '/' || e.year as sequence, e.direction,
         e.journaled_on::text, e.document_day::text, coalesce(te.title, e.title) as title,
         coalesce(x.party, e.party) as party,
         coalesce(te.public_title_washed, e.public_title_washed) as public_title,
         coalesce(x.ground ->> 'text', cl.ground ->> 'text', case when x.screening is distinct from 'lifted' then e.ground ->> 'text' end,
                  te.ground ->> 'text') as ground,
         cl.ground is not null as document_screened,
         cl.ground is not null or x.ground is not null or (x.screening is distinct from 'lifted' and e.ground is not null) as screened, s.permalink, w.on_day::text, w.how, w.by_person, w.by_entry_id,
         (select ${numberOf("o", "ok")} from core.registry_entries o join core.cases ok on ok.id = o.case_id
           where o.id = w.by_entry_id) as by_entry
    from core.registry_entries e
    join core.cases k on k.id = e.case_id
    left join lateral ${titleAt("entry", "$1::timestamptz")} te on true
    left join lateral ${entryChangeAt("$1::timestamptz")} x on true
    left join core.item_classes c on c.item_id = e.item_id
    left join core.classifications cl on cl.id = c.classification_id
    left join core.item_states s on s.item_id = e.item_id
    left join lateral ${writtenOffAt("$1::timestamptz")} w on e.direction = 'incoming'`;

/** By case and number. @param at write-offs up to this instant */
export async function listEntries(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  at: Date,
  { open = false, caseNumber, from, to }: EntryFilter,
): Promise<readonly EntryRow[]> {
  const found = await client.query<Row>(
    `${selected}
      where e.agency_id = $2 and ($3 = false or (e.direction = 'incoming' and w.on_day is null))
        and ($4::text is null or k.year || '/' || k.sequence = $4)
        and ($5::date is null or e.journaled_on >= $5) and ($6::date is null or e.journaled_on <= $6)
      order by k.year, k.sequence, e.number_in_case`,
    [at, agencyId, open, caseNumber ?? null, from ?? null, to ?? null],
  );
  return found.rows.map(entryRow);
}

/** What a page of the journal is narrowed to. */
export interface JournalFilter {
  /** `2026/3` */
  readonly caseNumber?: string | undefined;
  /** `2026/3-1` */
  readonly number?: string | undefined;
  /** `13/2026` */
  readonly sequence?: string | undefined;
  /** of the public title, whatever its capitals */
  readonly words?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** incoming, and neither answered nor written off */
  readonly open?: boolean;
}

/** Of `2026/3-1` each; a number that no series reaches is 0, which no series gives. */
function numbersIn(text: string | undefined): readonly number[] {
  const all = (text?.match(/\d+/g) ?? []).map(Number);
  return all.map((one) => (one <= 0x7fffffff ? one : 0));
}

/**
 * The newest number first. Words are looked for in what was ever a title before the title in force is looked up: that is one
 * for each entry.
 */
export async function journalPage(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  at: Date,
  filter: JournalFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly EntryRow[]> {
  const { words, from, to, open = false } = filter;
  const [file, entry] = [numbersIn(filter.number ?? filter.caseNumber), numbersIn(filter.sequence)];
  const found = await client.query<Row>(
    `${selected}
      where e.agency_id = $2 and ($3 = false or (e.direction = 'incoming' and w.on_day is null))
        and ($4::int is null or e.case_id = (select id from core.cases where agency_id = $2 and year = $4 and sequence = $5))
        and ($6::int is null or e.number_in_case = $6) and ($7::int is null or (e.year = $8 and e.sequence = $7))
        and ($9::date is null or e.journaled_on >= $9) and ($10::date is null or e.journaled_on <= $10)
        and ($11::text is null or position(lower($11) in lower(e.public_title_washed)) > 0 or e.id in (
          select c.entry_id from core.title_changes c where position(lower($11) in lower(c.public_title_washed)) > 0))
        and ($11::text is null or position(lower($11) in lower(coalesce(te.public_title_washed, e.public_title_washed))) > 0)
      order by e.year desc, e.sequence desc limit $12 offset $13`,
    [
      ...[at, agencyId, open, file[0] ?? null, file[1] ?? null, file[2] ?? null, entry[0] ?? null],
      ...[entry[1] ?? null, from ?? null, to ?? null, words ?? null, limit, offset],
    ],
  );
  return found.rows.map(entryRow);
}

/**
 * @param named a systemID, or `2026/3-1`
 * @param agencyId undefined: of any agency
 * @returns every entry of that name: more than one when two agencies have a case of that number
 */
export async function entriesNamed(
  client: Pick<pg.ClientBase, "query">,
  at: Date,
  named: string,
  agencyId: string | undefined,
): Promise<readonly EntryRow[]> {
  const found = await client.query<Row>(
    `${selected}
      where ($2::uuid is null or e.agency_id = $2) and (e.id = $3::uuid or ${numberOf("e", "k")} = $4)
      order by e.agency_id`,
    [at, agencyId ?? null, isUuid(named) ? named : null, named],
  );
  return found.rows.map(entryRow);
}

function entryRow(row: Row): EntryRow {
  const writtenOff = writeOffOf(row);
  return {
    id: asId<EntryId>(row.id),
    agencyId: asId<AgencyId>(row.agency_id),
    number: row.number,
    sequence: row.sequence,
    direction: row.direction,
    journaledOn: day(row.journaled_on),
    documentDay: row.document_day === null ? undefined : day(row.document_day),
    title: row.title,
    party: row.party,
    publicTitle: row.public_title,
    ground: row.ground ?? undefined,
    screened: row.screened,
    documentScreened: row.document_screened,
    permalink: row.permalink === null ? undefined : publicAddress(row.permalink),
    writtenOff: writtenOff && { ...writtenOff, byEntry: row.by_entry ?? undefined },
    open: row.direction === "incoming" && !writtenOff,
  };
}

/** The entry of an item; undefined when it has none. */
export async function entryOfItem(
  client: Pick<pg.ClientBase, "query">,
  at: Date,
  itemId: string,
): Promise<EntryRow | undefined> {
  const found = await client.query<Row>(`${selected} where e.item_id = $2`, [at, itemId]);
  return found.rows.map(entryRow)[0];
}

/** Outgoing entries that may answer an item: of its thread, and of the case that its own entry stands in; the newest first. */
export async function answersNear(
  client: Pick<pg.ClientBase, "query">,
  at: Date,
  itemId: string,
  limit: number,
): Promise<readonly EntryRow[]> {
  const found = await client.query<Row>(
    `${selected}
      where e.direction = 'outgoing' and e.id in (
        select n.id from core.items asked join core.items said on said.channel_id = asked.channel_id
               and said.root_native_id = asked.root_native_id and said.by_agency
          join core.registry_entries n on n.item_id = said.id where asked.id = $2
        union select n.id from core.registry_entries own join core.registry_entries n on n.case_id = own.case_id where own.item_id = $2)
      order by e.year desc, e.sequence desc limit $3`,
    [at, itemId, limit],
  );
  return found.rows.map(entryRow);
}

export async function itemOfEntry(client: Pick<pg.ClientBase, "query">, id: EntryId): Promise<string> {
  const found = await client.query<{ item_id: string }>(
    "select item_id from core.registry_entries where id = $1",
    [id],
  );
  return found.rows[0]?.item_id ?? "";
}

/** An officer's act on an entry, for its history. */
export interface EntryAct {
  readonly at: Date;
  readonly of: "arrears" | "title" | "entry";
  readonly act: string;
  readonly on: Day | undefined;
  /** the way of writing off, the public title or party that it was given, or the ground */
  readonly how: string | undefined;
  readonly because: string;
  readonly by: string;
}

/** What ended its arrears and what changed its title, its other side and its screening, oldest first. */
export async function actsOn(
  client: Pick<pg.ClientBase, "query">,
  id: EntryId,
): Promise<readonly EntryAct[]> {
  const found = await client.query<{
    at: Date;
    of: EntryAct["of"];
    act: string;
    on_day: string | null;
    how: string | null;
    because: string;
    by_person: string;
  }>(
    `select at, 'arrears' as of, act, on_day::text, how, because, by_person, id from core.write_offs where entry_id = $1
     union all
     select at, 'title', act, null, public_title_washed, because, by_person, id from core.title_changes where entry_id = $1
     union all
     select at, 'entry', act, null, case when act in ('named', 'nameUndone') then party else ground ->> 'text' end, because, by_person, id
       from core.entry_changes where entry_id = $1
      order by at, id`,
    [id],
  );
  return found.rows.map((row) => ({
    at: row.at,
    of: row.of,
    act: row.act,
    on: row.on_day === null ? undefined : day(row.on_day),
    how: row.how ?? undefined,
    because: row.because,
    by: row.by_person,
  }));
}

/** @param number `2026/3` @param agencyId undefined: of any agency */
export async function casesNumbered(
  client: Pick<pg.ClientBase, "query">,
  number: string,
  agencyId: string | undefined,
): Promise<readonly { readonly id: string; readonly agencyId: string }[]> {
  const found = await client.query<{ id: string; agency_id: string }>(
    `select id, agency_id from core.cases
      where year || '/' || sequence = $1 and ($2::uuid is null or agency_id = $2) order by agency_id`,
    [number, agencyId ?? null],
  );
  return found.rows.map((row) => ({ id: row.id, agencyId: row.agency_id }));
}
