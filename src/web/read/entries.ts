/** Registry entries and case files as the public may see them: titles and parties come from the views of the name rule. */
import type pg from "pg";
import type { Day } from "../../domain/day.ts";
import type { EntryDirection } from "../../domain/journal.ts";

export interface PublicEntry {
  readonly id: string;
  readonly agencyId: string;
  readonly channelId: string;
  readonly caseId: string;
  readonly caseYear: number;
  readonly caseSequence: number;
  readonly caseTitle: string;
  readonly year: number;
  readonly sequence: number;
  readonly numberInCase: number;
  readonly direction: EntryDirection;
  readonly journaledOn: Day;
  readonly documentDay: Day | null;
  /** never with a personal name */
  readonly washedTitle: string;
  /** with names while they may be shown, else the washed one */
  readonly title: string;
  readonly washedParty: string;
  readonly party: string;
  readonly ground: string | null;
  readonly publishedAt: Date;
  /** the last change that a reader could see; null when there was none since it was published */
  readonly updatedAt: Date | null;
  /** when the ground came, if it came after publication */
  readonly screenedAt: Date | null;
  /** of the agency's own answer that this entry registers, what anybody may read */
  readonly answer: string | null;
  /** the agency's own public text that this entry registers */
  readonly itemId: string | null;
  /** the agency's public post that the case hangs under */
  readonly postId: string | null;
}

export interface PublicCase {
  readonly id: string;
  readonly agencyId: string;
  readonly channelId: string;
  readonly year: number;
  readonly sequence: number;
  readonly openedOn: Day;
  readonly washedTitle: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date | null;
  readonly postId: string | null;
}

/** Each view is asked for one row at a time: it is a barrier that the planner may not open for a join. */
const entryColumns = `e.id, e.agency_id as "agencyId", e.channel_id as "channelId", e.case_id as "caseId",
  c.year as "caseYear", c.sequence as "caseSequence",
  (select t.title from pub.case_texts t where t.id = e.case_id) as "caseTitle", e.year, e.sequence,
  e.number_in_case as "numberInCase", e.direction, e.journaled_on::text as "journaledOn",
  e.document_day::text as "documentDay", e.title_washed as "washedTitle",
  (select t.title from pub.entry_texts t where t.id = e.id) as title, e.party_washed as "washedParty",
  (select t.party from pub.entry_texts t where t.id = e.id) as party, e.ground, e.published_at as "publishedAt",
  e.updated_at as "updatedAt", e.screened_at as "screenedAt", e.answer,
  (select p.item_id from pub.entry_posts p where p.entry_id = e.id) as "itemId",
  (select p.post_id from pub.entry_posts p where p.entry_id = e.id) as "postId"`;
const entryTables = "pub.entries e join pub.cases c on c.id = e.case_id";
const caseColumns = `c.id, c.agency_id as "agencyId", c.channel_id as "channelId", c.year, c.sequence,
  c.opened_on::text as "openedOn", c.title_washed as "washedTitle",
  (select t.title from pub.case_texts t where t.id = c.id) as title, c.published_at as "publishedAt",
  c.updated_at as "updatedAt",
  (select p.post_id from pub.case_posts p where p.case_id = c.id) as "postId"`;
const caseTables = "pub.cases c";

/** In no order: the caller has its own. What nearly every page asks has a name: a connection plans it once. */
export async function readEntries(pool: pg.Pool, ids: readonly string[]): Promise<readonly PublicEntry[]> {
  if (ids.length === 0) return [];
  const text = `select ${entryColumns} from ${entryTables} where e.id = any($1::uuid[])`;
  const found = await pool.query<PublicEntry>({ name: "entries", text, values: [ids] });
  return found.rows;
}

export async function readEntry(pool: pg.Pool, id: string): Promise<PublicEntry | undefined> {
  return (await readEntries(pool, [id]))[0];
}

export async function readCases(pool: pg.Pool, ids: readonly string[]): Promise<readonly PublicCase[]> {
  if (ids.length === 0) return [];
  const text = `select ${caseColumns} from ${caseTables} where c.id = any($1::uuid[])`;
  const found = await pool.query<PublicCase>({ name: "cases", text, values: [ids] });
  return found.rows;
}

export async function readCase(pool: pg.Pool, id: string): Promise<PublicCase | undefined> {
  return (await readCases(pool, [id]))[0];
}

/** The entries of a case in the order of their numbers, and how many there are. */
export async function readCaseEntries(
  pool: pg.Pool,
  caseId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly entries: readonly PublicEntry[]; readonly count: number }> {
  const [entries, counted] = await Promise.all([
    pool.query<PublicEntry>(
      `select ${entryColumns} from ${entryTables} where e.case_id = $1 order by e.number_in_case limit $2 offset $3`,
      [caseId, page.limit, page.offset],
    ),
    pool.query<{ n: number }>("select count(*)::integer as n from pub.entries where case_id = $1", [caseId]),
  ]);
  return { entries: entries.rows, count: counted.rows[0]?.n ?? 0 };
}

/** The case that hangs under an agency's public post. */
export async function caseUnder(pool: pg.Pool, postId: string): Promise<string | undefined> {
  const found = await pool.query<{ id: string }>(
    "select case_id as id from pub.case_posts where post_id = $1",
    [postId],
  );
  return found.rows[0]?.id;
}

/** The newest entries: a few of each agency before more of the same, so that one with much to register hides no other. */
export async function latestEntries(
  pool: pg.Pool,
  { count, each }: { readonly count: number; readonly each: number },
): Promise<readonly PublicEntry[]> {
  const found = await pool.query<PublicEntry>(
    `with shared as (
       select n.* from pub.agencies a, lateral (
         select e.id, e.journaled_on, row_number() over (order by e.journaled_on desc, e.sequence desc) as place
           from pub.entries e where e.agency_id = a.id order by e.journaled_on desc, e.sequence desc limit $1) n)
     select ${entryColumns} from ${entryTables}
      where e.id in (select id from shared order by place > $2, journaled_on desc, id desc limit $1)
      order by e.journaled_on desc, e.id desc`,
    [count, each],
  );
  return found.rows;
}

export interface JournalDay {
  readonly entries: readonly PublicEntry[];
  readonly count: number;
  /** the nearest days with entries on each side */
  readonly previous: Day | null;
  readonly next: Day | null;
}

/** One agency's entries of one day, by channel and journal number. */
export async function readJournalDay(
  pool: pg.Pool,
  agencyId: string,
  day: Day,
  page: { readonly limit: number; readonly offset: number },
): Promise<JournalDay> {
  const [entries, around] = await Promise.all([
    pool.query<PublicEntry>(
      `select ${entryColumns} from ${entryTables} join pub.channels k on k.id = e.channel_id
        where e.agency_id = $1 and e.journaled_on = $2
        order by lower(k.title), k.id, e.year, e.sequence limit $3 offset $4`,
      [agencyId, day, page.limit, page.offset],
    ),
    pool.query<{ count: number; previous: Day | null; next: Day | null }>(
      `select (select count(*)::integer from pub.entries where agency_id = $1 and journaled_on = $2) as count,
              (select max(journaled_on)::text from pub.entries where agency_id = $1 and journaled_on < $2) as previous,
              (select min(journaled_on)::text from pub.entries where agency_id = $1 and journaled_on > $2) as next`,
      [agencyId, day],
    ),
  ]);
  const [row] = around.rows;
  return {
    entries: entries.rows,
    count: row?.count ?? 0,
    previous: row?.previous ?? null,
    next: row?.next ?? null,
  };
}

/** How many entries each day has, from `first` to `last`; days without any are left out. */
export async function countByDay(
  pool: pg.Pool,
  agencyId: string,
  { first, last }: { readonly first: Day; readonly last: Day },
): Promise<ReadonlyMap<Day, number>> {
  const found = await pool.query<{ day: Day; count: number }>(
    `select journaled_on::text as day, count(*)::integer as count from pub.entries
      where agency_id = $1 and journaled_on >= $2 and journaled_on <= $3 group by journaled_on`,
    [agencyId, first, last],
  );
  return new Map(found.rows.map(({ day, count }) => [day, count]));
}

/** The newest day on which the agency has an entry. */
export async function newestDay(pool: pg.Pool, agencyId: string): Promise<Day | undefined> {
  const found = await pool.query<{ day: Day | null }>(
    "select max(journaled_on)::text as day from pub.entries where agency_id = $1",
    [agencyId],
  );
  return found.rows[0]?.day ?? undefined;
}
