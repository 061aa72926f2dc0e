/**
 * Freezes what a package will hold. Nothing that is captured, edited, moderated, classified or journaled later changes a
 * frozen selection: what is only ever added to is held by its id, and what goes on changing is copied.
 */
import { eq } from "drizzle-orm";
import type { Agency } from "../domain/agency.ts";
import { type Day, day } from "../domain/day.ts";
import type { ExportTotals } from "../domain/export.ts";
import type { PackageId } from "../domain/ids.ts";
import { standingStates } from "../domain/package-state.ts";
import { notedKinds } from "../journal/notes.ts";
import { series } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export type SeriesRow = typeof series.$inferSelect;

/** Part `part`, from 1, of the `parts` packages that a period is delivered in. */
export interface PartNumber {
  readonly part: number;
  readonly parts: number;
}

/** The series of the period, or of a part of it, made on its first export with the fonds of the agency's earlier ones. */
export async function openSeries(
  tx: Tx,
  agency: Agency,
  period: Period,
  at: Date,
  nextId: () => string,
  { part, parts }: PartNumber,
): Promise<SeriesRow> {
  const known = await tx.db.select().from(series).where(eq(series.agencyId, agency.id));
  const same = known.find(
    (row) => row.from === period.from && row.to === period.to && row.part === part && row.parts === parts,
  );
  if (same) return same;
  const row: SeriesRow = {
    id: nextId(),
    agencyId: agency.id,
    fondsId: known[0]?.fondsId ?? nextId(),
    classificationId: nextId(),
    from: period.from,
    to: period.to,
    openedAt: at,
    part,
    parts,
  };
  await tx.db.insert(series).values(row);
  return row;
}

/** What was selected and what was left out, with the reasons as counts. */
export interface SelectionCounts {
  readonly records: number;
  readonly casework: number;
  /** prunable, proposed or confirmed: in the package all the same */
  readonly prunable: number;
  /** confirmed as prunable, so the package is without them */
  readonly leftOut: number;
  /** classified as casework, not journaled yet */
  readonly notJournaled: number;
  readonly needsReview: number;
  readonly unclassified: number;
}

const inPeriod = `
  from core.items i
  join core.agencies a on a.id = i.agency_id
  join core.item_states s on s.item_id = i.id
  left join core.item_classes c on c.item_id = i.id and c.version_id = s.version_id
  left join core.registry_entries e on e.item_id = i.id
  left join core.items r on r.channel_id = i.channel_id and r.native_id = i.root_native_id
  left join core.item_states rs on rs.item_id = r.id
  left join unnest($4::uuid[]) as lo(item_id) on lo.item_id = i.id
 where i.agency_id = $1
   and coalesce(e.journaled_on, (coalesce(i.posted_at, i.first_seen_at) at time zone a.time_zone)::date) between $2 and $3`;

const role = `
  case when c.item_id is null then 'unclassified'
       when e.id is not null then 'casework'
       when c.outcome = 'caseworkDocument' then 'notJournaled'
       when c.outcome = 'publicRecord' then 'records'
       when lo.item_id is not null then 'leftOut'
       else c.outcome end`;

/** A disposal that counts: confirmed, not waiting again, and under a clause in force, which alone gives a day. */
const disposal = (column: string) =>
  `case when c.outcome = 'prunable' and c.state <> 'proposed' and c.due_on is not null then ${column} end`;

/** What is chosen of a period. */
export interface Selection {
  readonly agency: Agency;
  readonly period: Period;
  /** prunable items that the package is without: see `leftOutOf` */
  readonly leftOut: readonly string[];
}

/** What goes into a package. *Prunable* is a proposal until an officer confirms it, and a proposal takes nothing out. */
const chosenRoles: readonly (keyof SelectionCounts)[] = ["records", "casework", "prunable"];

/** $1 to $4 of `inPeriod`. */
function valuesOf({ agency, period, leftOut }: Selection): readonly unknown[] {
  return [agency.id, period.from, period.to, leftOut];
}

/** What an officer or a decision has confirmed of the period as prunable, and that no entry keeps: it may be left out. */
export async function confirmedOf(
  tx: Pick<Tx, "client">,
  selection: Omit<Selection, "leftOut">,
): Promise<readonly string[]> {
  const found = await tx.client.query<{ id: string }>(
    `select i.id ${inPeriod} and (${role}) = 'prunable' and c.state <> 'proposed' and c.reopened_because is null order by i.id`,
    [...valuesOf({ ...selection, leftOut: [] })],
  );
  return found.rows.map(({ id }) => id);
}

export interface SelectionAnswer {
  readonly counts: SelectionCounts;
  /** registry entries that wait for their edited item to be classified again */
  readonly entriesWaiting: number;
  /** items that were decided and wait for an officer again: in the package as they were decided */
  readonly reopened: number;
}

export async function countSelection(tx: Tx, selection: Selection): Promise<SelectionAnswer> {
  const found = await tx.client.query<{ role: string; n: number; entries: number; reopened: number }>(
    `select ${role} as role, count(*)::int as n, count(e.id)::int as entries,
            count(*) filter (where c.reopened_because is not null and c.outcome <> 'needsReview')::int as reopened
       ${inPeriod} group by 1`,
    [...valuesOf(selection)],
  );
  const row = (name: string) => found.rows.find((each) => each.role === name);
  const of = (name: string) => row(name)?.n ?? 0;
  const counts = {
    records: of("records"),
    casework: of("casework"),
    prunable: of("prunable"),
    leftOut: of("leftOut"),
    notJournaled: of("notJournaled"),
    needsReview: of("needsReview"),
    unclassified: of("unclassified"),
  };
  const reopened = found.rows.reduce((sum, each) => sum + each.reopened, 0);
  return { counts, entriesWaiting: row("unclassified")?.entries ?? 0, reopened };
}

/** A package that stands for items which are chosen again. */
export interface DeliveredIn {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: string;
  /** of the items that are chosen now */
  readonly items: number;
  /** those of them with another version or class since */
  readonly changed: number;
}

/** @param except the package that is being replaced */
export async function deliveredIn(
  tx: Tx,
  selection: Selection,
  except: string | undefined,
): Promise<readonly DeliveredIn[]> {
  const found = await tx.client.query<DeliveredIn>(
    `with chosen as (select i.id, s.version_id, c.classification_id ${inPeriod} and (${role}) = any($5))
     select p.id, z.from_day::text as "from", z.to_day::text as "to", p.state, count(*)::int as items,
            count(*) filter (where d.version_id <> chosen.version_id or d.classification_id <> chosen.classification_id)::int as changed
       from chosen
       join core.package_items d on d.item_id = chosen.id
       join core.packages p on p.id = d.package_id and p.state = any($6) and p.id is distinct from $7
       join core.series z on z.id = p.series_id
      group by p.id, z.from_day, z.to_day, p.state, p.planned_at order by p.planned_at, p.id`,
    [...valuesOf(selection), chosenRoles, standingStates, except],
  );
  return found.rows;
}

/** How many items of a package are not chosen now: who replaces it would deliver them no longer. */
export async function lostFrom(tx: Tx, selection: Selection, packageId: string): Promise<number> {
  const found = await tx.client.query<{ n: number }>(
    `select count(*)::int as n from (
       select d.item_id from core.package_items d where d.package_id = $6
       except select i.id ${inPeriod} and (${role}) = any($5)) lost`,
    [...valuesOf(selection), chosenRoles, packageId],
  );
  return found.rows[0]?.n ?? 0;
}

/** A file of a chosen item that the store is known to have lost. */
export interface LostFile {
  readonly itemId: string;
  readonly nativeId: string;
  readonly channel: string;
  /** without what a query may hold */
  readonly url: string;
  readonly state: "missing" | "damaged";
}

const lostObject = `exists (select 1 from core.object_checks oc where oc.key = 'media/' || m.sha256 and oc.state <> 'sound')`;

export async function lostFiles(tx: Tx, selection: Selection): Promise<readonly LostFile[]> {
  const found = await tx.client.query<LostFile>(
    `with lost as (select key, state from core.object_checks where kind = 'media' and state <> 'sound')
     select distinct n.item_id as "itemId", h.native_id as "nativeId", ch.title as channel,
            split_part(m.url, '?', 1) as url, lost.state
       from lost join core.media m on 'media/' || m.sha256 = lost.key
       join core.versions n on n.id = m.version_id
       join core.items h on h.id = n.item_id
       join core.channels ch on ch.id = h.channel_id
      where n.item_id in (select i.id ${inPeriod} and (${role}) = any($5)) order by 1, 4`,
    [...valuesOf(selection), chosenRoles],
  );
  return found.rows;
}

/** Files of the chosen items, by whether they and their checksum are here. */
export interface ChosenFiles {
  readonly kept: number;
  readonly keptBytes: number;
  /** the channel owes them still, or gave an error: without a checksum */
  readonly withoutChecksum: number;
}

export async function chosenFiles(tx: Tx, selection: Selection): Promise<ChosenFiles> {
  const found = await tx.client.query<ChosenFiles>(
    `select count(m.sha256)::int as kept, coalesce(sum(m.size_bytes) filter (where m.sha256 is not null), 0)::float8 as "keptBytes",
            count(*) filter (where m.sha256 is null)::int as "withoutChecksum"
       from core.media m join core.versions n on n.id = m.version_id
      where n.item_id in (select i.id ${inPeriod} and (${role}) = any($5))`,
    [...valuesOf(selection), chosenRoles],
  );
  return found.rows[0] ?? { kept: 0, keptBytes: 0, withoutChecksum: 0 };
}

/** The last day before the period on which the agency journaled, and the first one after it. */
export async function nearestEntries(
  tx: Tx,
  { agency, period }: Omit<Selection, "leftOut">,
): Promise<{ readonly before: Day | undefined; readonly after: Day | undefined }> {
  const found = await tx.client.query<{ before: string | null; after: string | null }>(
    `select max(journaled_on) filter (where journaled_on < $2)::text as before,
            min(journaled_on) filter (where journaled_on > $3)::text as after
       from core.registry_entries where agency_id = $1`,
    [agency.id, period.from, period.to],
  );
  const { before = null, after = null } = found.rows[0] ?? {};
  return { before: before ? day(before) : undefined, after: after ? day(after) : undefined };
}

/** A thread of the selection, with what it will take. */
export interface ChosenThread {
  readonly channelId: string;
  readonly rootNativeId: string;
  readonly items: number;
  readonly bytes: number;
  readonly entries: number;
}

/** In the order of the package. */
export async function chosenThreads(tx: Tx, selection: Selection): Promise<readonly ChosenThread[]> {
  const found = await tx.client.query<ChosenThread>(
    `with chosen as (select i.id, i.channel_id, i.root_native_id, e.id as entry_id ${inPeriod} and (${role}) = any($5)),
     sizes as (select n.item_id, sum(octet_length(n.text))::float8 as texts,
                      sum((select coalesce(sum(m.size_bytes), 0) from core.media m where m.version_id = n.id))::float8 as files
                 from core.versions n where n.item_id in (select id from chosen) group by n.item_id)
     select channel_id as "channelId", root_native_id as "rootNativeId", count(*)::int as items,
            sum(texts + files)::float8 as bytes, count(entry_id)::int as entries
       from chosen join sizes on sizes.item_id = chosen.id
      group by channel_id, root_native_id order by channel_id, root_native_id collate "C"`,
    [...valuesOf(selection), chosenRoles],
  );
  return found.rows;
}

/** What a frozen package holds, by role; the rest of the counts is of the whole period. */
export async function countFrozen(
  tx: Tx,
  id: PackageId,
): Promise<Pick<SelectionCounts, "records" | "casework" | "prunable" | "leftOut">> {
  const found = await tx.client.query<Record<"records" | "casework" | "prunable" | "leftOut", number>>(
    `select (select count(*)::int from core.package_left_out where package_id = $1) as "leftOut",
            count(p.entry_id)::int as casework,
            count(*) filter (where p.entry_id is null and c.outcome <> 'prunable')::int as records,
            count(*) filter (where p.entry_id is null and c.outcome = 'prunable')::int as prunable
       from core.package_items p join core.classifications c on c.id = p.classification_id where p.package_id = $1`,
    [id],
  );
  return found.rows[0] ?? { records: 0, casework: 0, prunable: 0, leftOut: 0 };
}

/**
 * @param threads those of the part; all unless given
 * @param withoutLost leaves files that the store is known to have lost out of the package
 */
export async function freezeSelection(
  tx: Tx,
  id: PackageId,
  selection: Selection,
  threads: readonly ChosenThread[] | undefined,
  withoutLost: boolean,
): Promise<number> {
  const frozen = await tx.client.query(
    `insert into core.package_items (package_id, item_id, version_id, classification_id, versions,
                                     entry_id, root_item_id, root_version_id, visibility, permalink, event_ids, owed_media,
                                     decision_id, clause_id, due_on)
     select $5, i.id, s.version_id, c.classification_id, s.version_number,
            e.id, r.id, rs.version_id, s.visibility, s.permalink,
            (select array_agg(ev.id order by ev.at, ev.id) from core.item_events ev
              where ev.item_id = i.id and ev.kind = any($9)),
            (select array_agg(m.version_id || '/' || m.ordinal order by m.version_id, m.ordinal)
               from core.versions n join core.media m on m.version_id = n.id where n.item_id = i.id and (m.sha256 is null or ($10 and ${lostObject}))),
            ${disposal("c.decision_id")}, ${disposal("c.clause_id")}, ${disposal("c.due_on")}
       ${inPeriod} and (${role}) = any($6)
        and ($7::uuid[] is null or (i.channel_id, i.root_native_id) in (select * from unnest($7::uuid[], $8::text[])))`,
    [
      ...valuesOf(selection),
      id,
      chosenRoles,
      threads?.map(({ channelId }) => channelId),
      threads?.map(({ rootNativeId }) => rootNativeId),
      notedKinds,
      withoutLost,
    ],
  );
  return frozen.rowCount ?? 0;
}

/** The retention clauses that the package's items are prunable under. */
export async function clausesOf(
  tx: Tx,
  id: PackageId,
): Promise<readonly { readonly decisionId: string; readonly clauseId: string }[]> {
  const found = await tx.client.query<{ decisionId: string; clauseId: string }>(
    `select distinct coalesce(p.decision_id, c.decision_id) as "decisionId", coalesce(p.clause_id, c.clause_id) as "clauseId"
       from core.package_items p join core.classifications c on c.id = p.classification_id
      where p.package_id = $1 and c.decision_id is not null and c.clause_id is not null order by 1, 2`,
    [id],
  );
  return found.rows;
}

export async function journalTotals(tx: Tx, id: PackageId): Promise<ExportTotals> {
  const found = await tx.client.query<{ n: number; first: string | null; last: string | null }>(
    `select count(*)::int as n, min(e.journaled_on)::text as first, max(e.journaled_on)::text as last
       from core.package_items p join core.registry_entries e on e.id = p.entry_id where p.package_id = $1`,
    [id],
  );
  const row = found.rows[0];
  return {
    journalEntries: row?.n ?? 0,
    firstJournalDay: row?.first ? day(row.first) : undefined,
    lastJournalDay: row?.last ? day(row.last) : undefined,
  };
}
