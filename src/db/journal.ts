/** What waits to be journaled, and the numbers and rows of the journal. */
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { Agency } from "../domain/agency.ts";
import type { ItemKind, Visibility } from "../domain/item.ts";
import type { Ground } from "../domain/outcome.ts";
import type { Counters } from "../journal/number.ts";
import { shieldedWords, standingShields } from "../journal/shields.ts";
import type { DatabaseLike } from "./connect.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import { couldBeRead } from "./could-be-read.ts";
import { screenedByOfficer } from "./entry-changes.ts";
import { locks } from "./locks.ts";
import { cases, journalCounters, registryEntries } from "./schema.ts";
import { type ShieldJson, shieldsOf, shieldsQuery } from "./shields.ts";
import type { Tx } from "./transact.ts";

export interface PendingEntry {
  readonly itemId: string;
  readonly channelId: string;
  readonly channelTitle: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly visibility: Visibility;
  readonly authorName: string | undefined;
  readonly text: string;
  readonly at: Date;
  readonly ground: Ground | undefined;
  /** the item that the thread's case hangs under: its first post, or what was captured of a thread whose post was not */
  readonly rootItemId: string;
  readonly classId: string;
  readonly topic: TopicRow;
  /** the citizen's item that it answers */
  readonly answers:
    | { readonly kind: ItemKind; readonly classId: string; readonly name: string | undefined }
    | undefined;
}

/** The post that starts the thread, when it was captured; else the item that is journaled, told by its day alone. */
interface TopicRow {
  readonly byAgency: boolean;
  /** anybody may read its title: a post that was public, without a ground against it */
  readonly isPublic: boolean;
  readonly title: string | undefined;
  readonly text: string;
  /** words of it that officers keep from the public */
  readonly shielded: readonly string[];
  readonly at: Date;
}

interface PendingRow {
  readonly id: string;
  readonly channel_id: string;
  readonly channel_title: string;
  readonly kind: ItemKind;
  readonly by_agency: boolean;
  readonly visibility: Visibility;
  readonly author_name: string | null;
  readonly text: string;
  readonly at: Date;
  readonly ground: Ground | null;
  readonly root_id: string;
  readonly topic_by_agency: boolean;
  readonly topic_is_public: boolean;
  readonly class_id: string;
  readonly topic_title: string | null;
  readonly topic_text: string | null;
  readonly topic_shields: readonly ShieldJson[] | null;
  readonly topic_at: Date;
  readonly answers_kind: ItemKind | null;
  readonly answers_class: string | null;
  readonly answers_name: string | null;
}

/**
 * Waits until no other process journals or closes a period of the agency, and keeps the others waiting until the
 * transaction ends: numbers and days then run the same way, and a closed period gets no entry afterwards.
 */
export async function lockJournal(tx: Tx, agency: Agency): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock($1, hashtext($2))", [locks.journal, agency.id]);
}

/** Casework, and records that must be registered (OSL 5:1), without an entry. */
const pending = `
  (c.outcome = 'caseworkDocument' or (c.outcome = 'publicRecord' and cl.registration = 'register'))
  and not exists (select 1 from core.registry_entries e where e.item_id = i.id)`;

/** By keys alone, so that a page costs the same whatever else waits. @param which items of them, in SQL */
const factsQuery = (which: string) => `
  with wanted as (select * from core.items where id = any($1::uuid[])),
  threads as (
    select t.*,
           (select k.root_item_id from core.items o join core.cases k on k.root_item_id = o.id
             where o.channel_id = t.channel_id and o.root_native_id = t.root_native_id
             order by k.year, k.sequence limit 1) as case_root_id,
           (select o.id from core.items o
             where o.channel_id = t.channel_id and o.root_native_id = t.root_native_id
             order by coalesce(o.posted_at, o.first_seen_at), o.id limit 1) as first_id
      from (select distinct channel_id, root_native_id from wanted) t)
  select i.id, i.channel_id, ch.title as channel_title, i.kind, i.by_agency, s.visibility, v.author_name, v.text,
         coalesce(i.posted_at, i.first_seen_at) as at, cl.ground, cl.class_id,
         coalesce(t.case_root_id, r.id, t.first_id) as root_id,
         coalesce(r.by_agency, false) as topic_by_agency,
         coalesce(r.kind in ('post', 'profile') and ${couldBeRead("r", "rs")} and rcl.ground is null
                    and not ${screenedByOfficer("r.id")}, false) as topic_is_public,
         rv.title as topic_title, rv.text as topic_text, ${shieldsQuery("r.id")} as topic_shields,
         coalesce(r.posted_at, r.first_seen_at, i.posted_at, i.first_seen_at) as topic_at,
         case when not p.by_agency then p.kind end as answers_kind, pcl.class_id as answers_class,
         case when not p.by_agency then pv.author_name end as answers_name
    from wanted i
    join threads t on t.channel_id = i.channel_id and t.root_native_id = i.root_native_id
    join core.item_classes c on c.item_id = i.id
    join core.classifications cl on cl.id = c.classification_id
    join core.channels ch on ch.id = i.channel_id
    join core.item_states s on s.item_id = i.id
    join core.versions v on v.id = s.version_id
    left join core.items r on r.channel_id = i.channel_id and r.native_id = i.root_native_id
    left join core.item_states rs on rs.item_id = r.id
    left join core.versions rv on rv.id = rs.version_id
    left join core.item_classes rc on rc.item_id = r.id
    left join core.classifications rcl on rcl.id = rc.classification_id
    left join core.items p on p.channel_id = i.channel_id and p.native_id = i.parent_native_id
    left join core.item_states ps on ps.item_id = p.id
    left join core.versions pv on pv.id = ps.version_id
    left join core.item_classes pc on pc.item_id = p.id
    left join core.classifications pcl on pcl.id = pc.classification_id
   where ${which}
   order by coalesce(i.posted_at, i.first_seen_at), i.id`;

export const pendingEntriesQuery = factsQuery(pending);

/** The same facts of items that were journaled, as they stand now: a post that was corrected since is quoted so. */
export async function journaledEntries(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
): Promise<readonly PendingEntry[]> {
  return (await tx.client.query<PendingRow>(factsQuery("true"), [itemIds])).rows.map(entryFacts);
}

/**
 * What is needed to journal these items, oldest first; those that another process journaled meanwhile are left out.
 * A thread has one case for ever, also when its first post is captured later than what hangs under it.
 */
export async function pendingEntries(tx: Tx, itemIds: readonly string[]): Promise<readonly PendingEntry[]> {
  const found = await tx.client.query<PendingRow>(pendingEntriesQuery, [itemIds]);
  return found.rows.map(entryFacts);
}

function entryFacts(row: PendingRow): PendingEntry {
  return {
    itemId: row.id,
    channelId: row.channel_id,
    channelTitle: row.channel_title,
    kind: row.kind,
    byAgency: row.by_agency,
    visibility: row.visibility,
    authorName: row.author_name ?? undefined,
    text: row.text,
    at: row.at,
    ground: row.ground ?? undefined,
    rootItemId: row.root_id,
    topic: {
      byAgency: row.topic_by_agency,
      isPublic: row.topic_is_public,
      title: row.topic_title ?? undefined,
      text: row.topic_text ?? "",
      shielded: shieldedWords(standingShields(shieldsOf(row.topic_shields))),
      at: row.topic_at,
    },
    classId: row.class_id,
    answers:
      row.answers_kind === null
        ? undefined
        : {
            kind: row.answers_kind,
            classId: row.answers_class ?? "",
            name: row.answers_name ?? undefined,
          },
  };
}

export interface KnownCases {
  readonly counters: Counters;
  /** how many entries of a case read the same, by `readingKey` */
  readonly readings: ReadonlyMap<string, number>;
  /** case ids by the item that the thread hangs under */
  readonly caseIds: ReadonlyMap<string, string>;
}

/** Reads the counters and the cases that the entries may go into, under the journal's lock. */
export async function readCounters(
  tx: Tx,
  agency: Agency,
  year: number,
  rootItemIds: readonly string[],
): Promise<KnownCases> {
  await tx.db
    .insert(journalCounters)
    .values((["case", "entry"] as const).map((series) => ({ agencyId: agency.id, year, series, last: 0 })))
    .onConflictDoNothing();
  const counters = await tx.db
    .select()
    .from(journalCounters)
    .where(and(eq(journalCounters.agencyId, agency.id), eq(journalCounters.year, year)))
    .orderBy(journalCounters.series)
    .for("update");
  const last = (series: "case" | "entry") => counters.find((row) => row.series === series)?.last ?? 0;
  const open = await tx.db
    .select()
    .from(cases)
    .where(inArray(cases.rootItemId, [...rootItemIds]));
  const numbers = await lastInCases(
    tx.db,
    open.map((row) => row.id),
  );
  return {
    readings: await readingsOf(
      tx,
      open.map((row) => row.id),
    ),
    counters: {
      lastCase: last("case"),
      lastEntry: last("entry"),
      lastInCase: new Map(open.map((row) => [row.rootItemId, numbers.get(row.id) ?? 0])),
    },
    caseIds: new Map(open.map((row) => [row.rootItemId, row.id])),
  };
}

async function lastInCases(db: DatabaseLike, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ caseId: registryEntries.caseId, last: sql<number>`max(${registryEntries.numberInCase})::int` })
    .from(registryEntries)
    .where(inArray(registryEntries.caseId, [...ids]))
    .groupBy(registryEntries.caseId);
  return new Map(rows.map((row) => [row.caseId, row.last]));
}

/** What readers see of an entry: two of one case with the same key are told apart by a number in their titles. */
export function readingKey(
  caseId: string,
  publicTitle: string,
  publicParty: string,
  documentDay: string | undefined,
): string {
  return JSON.stringify([caseId, publicTitle, publicParty, documentDay ?? null]);
}

async function readingsOf(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await tx.client.query<{
    case_id: string;
    title: string;
    party: string;
    on: string | null;
    n: number;
  }>(
    `select case_id, regexp_replace(public_title_washed, ' \\(\\d+\\)$', '') as title, party_full as party,
            document_day::text as on, count(*)::int as n
       from core.registry_entries where case_id = any($1::uuid[]) group by 1, 2, 3, 4`,
    [[...caseIds]],
  );
  return new Map(
    found.rows.map((row) => [readingKey(row.case_id, row.title, row.party, row.on ?? undefined), row.n]),
  );
}

export async function writeJournal(
  tx: Tx,
  agency: Agency,
  year: number,
  after: Counters,
  rows: {
    readonly cases: readonly (typeof cases.$inferInsert)[];
    readonly entries: readonly (typeof registryEntries.$inferInsert)[];
  },
): Promise<void> {
  await copyInto(tx, cases, rows.cases);
  await copyInto(tx, registryEntries, rows.entries);
  for (const [series, last] of [
    ["case", after.lastCase],
    ["entry", after.lastEntry],
  ] as const)
    await tx.db
      .update(journalCounters)
      .set({ last })
      .where(
        and(
          eq(journalCounters.agencyId, agency.id),
          eq(journalCounters.year, year),
          eq(journalCounters.series, series),
        ),
      );
}

/** By COPY: a page of entries has ten thousand values, which take longer to be named one by one than to be written. */
async function copyInto<Table extends typeof cases | typeof registryEntries>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  const { schema, name } = getTableConfig(table);
  const columns = Object.entries(getTableColumns(table));
  await copyRows(
    tx.client,
    `${schema}.${name}`,
    columns.map(([, column]) => column.name),
    rows.map((row) => columns.map(([key]) => row[key as keyof typeof row] as CopyValue)),
  );
}
