/** The other side of entries and their screening as officers left them: each act is a row, the newest one counts. */
import type pg from "pg";
import { asId, type EntryId, type PackageId } from "../domain/ids.ts";
import type { EntryDirection, PublicText } from "../domain/journal.ts";
import type { Ground } from "../domain/outcome.ts";
import type { EntryAct, EntryFacts, EntryState, Screening } from "../journal/entry-change.ts";
import { entryChanges } from "./schema.ts";
import { titleAt } from "./titles.ts";
import type { Tx } from "./transact.ts";

/**
 * A lateral subquery for what was said last of `entry e`: no row where nobody said anything.
 *
 * @param instant SQL: nothing later is looked at
 */
export function entryChangeAt(instant: string): string {
  return `(select x.* from core.entry_changes x where x.entry_id = e.id and x.at <= ${instant} order by x.at desc, x.id desc limit 1)`;
}

/** SQL: whether an officer keeps the entry of an item from the public, and with it the document. @param item the column of its id */
export function screenedByOfficer(item: string): string {
  return `coalesce((select x.screening = 'screened' from core.registry_entries e, lateral ${entryChangeAt("'infinity'")} x
            where e.item_id = ${item}), false)`;
}

/**
 * SQL: the entries of items that officers said something of, as anybody may see them. A ground of the document's class
 * counts beside what officers said, so that what is found later screens too; one that was found after the entry was
 * journaled stays, until an officer lifts it.
 *
 * @param items the parameter that holds the ids @param withheld SQL
 */
export function changedEntries(items: string, withheld: string): string {
  return `
  select e.id, e.item_id, g.ground is not null as screened,
         coalesce(t.public_title_washed, e.public_title_washed) as title_washed,
         case when g.ground is null then coalesce(t.public_title_full, e.public_title_full)
              else coalesce(t.public_title_washed, e.public_title_washed) end as title_full,
         case when g.ground is null then x.party_washed else ${withheld} end as party_washed,
         case when g.ground is null then x.party_full else ${withheld} end as party_full,
         coalesce(g.ground, t.ground ->> 'text') as ground
    from core.registry_entries e
    join lateral ${entryChangeAt("'infinity'")} x on true
    left join lateral ${titleAt("entry", "'infinity'")} t on true
    left join core.item_classes c on c.item_id = e.item_id
    left join core.classifications cl on cl.id = c.classification_id
    cross join lateral (select coalesce(x.ground ->> 'text', cl.ground ->> 'text', case when x.screening = 'asJournaled' then
      coalesce(e.ground ->> 'text', (select f.ground ->> 'text' from core.classifications f
        where f.item_id = e.item_id and f.ground is not null and f.at >= e.journaled_at order by f.at desc limit 1)) end) as ground) g
   where e.item_id = any(${items}::uuid[])`;
}

export interface EntryChangeRow {
  readonly act: EntryAct;
  readonly party: string;
  readonly party_washed: string;
  readonly party_full: string;
  readonly screening: Screening["kind"];
  readonly ground: Ground | null;
}

export function entryFactsOf(row: Omit<EntryChangeRow, "act">): EntryFacts {
  const { party, party_washed: washed, party_full: full, screening, ground } = row;
  return {
    party,
    partyPublic: { washed, full },
    screening: screening === "screened" && ground ? { kind: screening, ground } : plain(screening),
  };
}

function plain(kind: Screening["kind"]): Screening {
  return kind === "lifted" ? { kind } : { kind: "asJournaled" };
}

/** An entry before an officer's act. */
export interface EntryToChange {
  readonly itemId: string;
  readonly direction: EntryDirection;
  readonly party: string;
  readonly partyPublic: PublicText;
  readonly registeredGround: Ground | undefined;
  /** of the class in force of what it registers */
  readonly documentGround: Ground | undefined;
  /** oldest first */
  readonly changes: readonly EntryState[];
}

/** @throws Error when there is no such entry */
export async function entryToChange(
  client: Pick<pg.ClientBase, "query">,
  id: EntryId,
): Promise<EntryToChange> {
  const found = await client.query<{
    item_id: string;
    direction: EntryDirection;
    party: string;
    party_washed: string;
    party_full: string;
    ground: Ground | null;
    document_ground: Ground | null;
  }>(
    `select e.item_id, e.direction, e.party, e.party_washed, e.party_full, e.ground, cl.ground as document_ground
       from core.registry_entries e left join core.item_classes c on c.item_id = e.item_id
       left join core.classifications cl on cl.id = c.classification_id where e.id = $1`,
    [id],
  );
  const [row] = found.rows;
  if (!row) throw new Error(`entry ${id} vanished while it was changed`);
  const changes = await client.query<EntryChangeRow>(
    "select act, party, party_washed, party_full, screening, ground from core.entry_changes where entry_id = $1 order by at, id",
    [id],
  );
  return {
    itemId: row.item_id,
    direction: row.direction,
    party: row.party,
    partyPublic: { washed: row.party_washed, full: row.party_full },
    registeredGround: row.ground ?? undefined,
    documentGround: row.document_ground ?? undefined,
    changes: changes.rows.map((change) => ({ act: change.act, ...entryFactsOf(change) })),
  };
}

export async function addEntryChange(
  tx: Tx,
  id: string,
  change: {
    readonly entryId: EntryId;
    readonly at: Date;
    readonly act: EntryAct;
    readonly facts: EntryFacts;
    readonly because: string;
    readonly by: string;
  },
): Promise<void> {
  const { entryId, at, act, facts, because, by } = change;
  await tx.db.insert(entryChanges).values({
    ...{ id, entryId, at, act, because, byPerson: by },
    party: facts.party,
    partyWashed: facts.partyPublic.washed,
    partyFull: facts.partyPublic.full,
    screening: facts.screening.kind,
    ground: facts.screening.kind === "screened" ? facts.screening.ground : null,
  });
}

/** A value of an entry that an officer's act gave another. */
export interface EntryStep {
  readonly entryId: EntryId;
  readonly at: Date;
  readonly by: string;
  readonly field: "korrespondansepartNavn" | "skjermingshjemmel";
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Oldest first: people do this by hand, so that all of a package fit into memory. */
export async function entrySteps(
  client: Pick<pg.ClientBase, "query">,
  id: PackageId,
): Promise<readonly EntryStep[]> {
  const found = await client.query<{
    entry_id: string;
    at: Date;
    by_person: string;
    party: string;
    party_before: string;
    ground: string | null;
    ground_before: string | null;
  }>(
    `select x.entry_id, x.at, x.by_person, x.party, lag(x.party, 1, e.party) over acts as party_before, g.ground,
            lag(g.ground, 1, e.ground ->> 'text') over acts as ground_before
       from core.package_items p
       join core.packages pk on pk.id = p.package_id
       join core.registry_entries e on e.id = p.entry_id
       join core.entry_changes x on x.entry_id = e.id and x.at <= pk.planned_at
       cross join lateral (select case x.screening when 'asJournaled' then e.ground ->> 'text' else x.ground ->> 'text' end as ground) g
      where p.package_id = $1
     window acts as (partition by x.entry_id order by x.at, x.id)
      order by x.at, x.id`,
    [id],
  );
  return found.rows.flatMap((row): EntryStep[] => {
    const told = { entryId: asId<EntryId>(row.entry_id), at: row.at, by: row.by_person };
    const [from, to] = [row.ground_before ?? undefined, row.ground ?? undefined];
    return [
      ...(row.party === row.party_before
        ? []
        : [{ ...told, field: "korrespondansepartNavn" as const, from: row.party_before, to: row.party }]),
      ...(from === to ? [] : [{ ...told, field: "skjermingshjemmel" as const, from, to }]),
    ];
  });
}
