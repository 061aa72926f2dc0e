/** Comparisons of links with the operator's list of malicious addresses, and the findings of them. */
import type pg from "pg";
import { cursorRows } from "./cursor.ts";
import { type LinkingText, mayLink } from "./exposures.ts";
import { transact } from "./transact.ts";

type Queryable = Pick<pg.ClientBase, "query">;

export interface LinkComparison {
  readonly startedAt: Date;
  /** SHA-256 of the list; undefined when it could not be read */
  readonly list: string | undefined;
  readonly entries: number;
  readonly unread: number;
  readonly madeAt: Date | undefined;
  readonly alarms: readonly string[];
  /** false: no link was compared */
  readonly compared: boolean;
  readonly addresses: number;
}

export async function addComparison(db: Queryable, id: string, one: LinkComparison): Promise<void> {
  await db.query(
    `insert into core.link_comparisons (id, started_at, list, entries, unread, made_at, alarms, compared, addresses)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, one.startedAt, one.list ?? null, one.entries, one.unread, one.madeAt ?? null, one.alarms],
      ...[one.compared, one.addresses],
    ],
  );
}

/** @param compared only one in which links were compared */
export async function newestComparison(
  db: Queryable,
  compared: boolean,
): Promise<LinkComparison | undefined> {
  const found = await db.query<
    Omit<LinkComparison, "list" | "madeAt"> & { list: string | null; madeAt: Date | null }
  >(
    `select started_at as "startedAt", list, entries, unread, made_at as "madeAt", alarms, compared, addresses
       from core.link_comparisons where compared or not $1 order by started_at desc, id desc limit 1`,
    [compared],
  );
  const [row] = found.rows;
  return row && { ...row, list: row.list ?? undefined, madeAt: row.madeAt ?? undefined };
}

export interface ComparedText extends LinkingText {
  readonly channelId: string;
}

const rowsAtATime = 2000;
const kinds = "i.kind in ('post', 'comment', 'message')";

/**
 * What is to be compared: versions that were stored since, or without that the newest version of all that was not removed.
 * What is hidden is read too: it may be shown again without another version.
 */
export async function textsToCompare(
  pool: pg.Pool,
  since: Date | undefined,
  take: (piece: readonly ComparedText[]) => Promise<void>,
): Promise<void> {
  const columns = `select v.item_id as "itemId", i.channel_id as "channelId", concat_ws(E'\\n', v.title, v.text) as text, v.html`;
  const [asked, values] = since
    ? [
        `${columns} from core.versions v join core.items i on i.id = v.item_id where v.id >= $1 and ${kinds} and ${mayLink}`,
        [firstIdOf(since)],
      ]
    : [
        `${columns} from core.item_states s join core.items i on i.id = s.item_id join core.versions v on v.id = s.version_id
          where s.presence <> 'removed' and ${kinds} and ${mayLink}`,
        [],
      ];
  await transact(
    pool,
    async ({ client }) => {
      await client.query("set local cursor_tuple_fraction = 1");
      type Row = Omit<ComparedText, "html"> & { readonly html: string | null };
      for await (const rows of cursorRows<Row>(client, "compared", asked, values, rowsAtATime))
        await take(rows.map((row) => ({ ...row, html: row.html ?? undefined })));
    },
    "repeatable read, read only",
  );
}

/** Ids sort by when they were made. @see RFC 9562 section 5.7 */
function firstIdOf(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

export interface BadLinkRow {
  readonly itemId: string;
  /** a 64-bit number */
  readonly key: string;
  readonly channelId: string;
  readonly by: "address" | "host" | "subdomain";
}

/** What was found before is named by this list too. @returns how many are new */
export async function addBadLinks(
  db: Queryable,
  at: Date,
  list: string,
  rows: readonly BadLinkRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const found = await db.query<{ isNew: boolean }>(
    `insert into core.bad_links (item_id, link_key, channel_id, by, found_at, list)
     select n.item_id, n.link_key, n.channel_id, n.by, $1, $2
       from unnest($3::uuid[], $4::bigint[], $5::uuid[], $6::text[]) as n(item_id, link_key, channel_id, by)
     on conflict (item_id, link_key) do update set list = excluded.list, by = excluded.by
     returning (xmax = 0) as "isNew"`,
    [
      ...[at, list, rows.map(({ itemId }) => itemId), rows.map(({ key }) => key)],
      ...[rows.map(({ channelId }) => channelId), rows.map(({ by }) => by)],
    ],
  );
  return found.rows.filter(({ isNew }) => isNew).length;
}

export interface BadLinkFound extends BadLinkRow {
  readonly list: string;
}

const found = `select b.item_id as "itemId", b.link_key::text as key, b.channel_id as "channelId", b.by, b.list from core.bad_links b`;

export async function badLinksOf(db: Queryable, channelId: string): Promise<readonly BadLinkFound[]> {
  return (await db.query<BadLinkFound>(`${found} where b.channel_id = $1`, [channelId])).rows;
}

export async function badLinksIn(
  db: Queryable,
  itemIds: readonly string[],
): Promise<readonly BadLinkFound[]> {
  return (await db.query<BadLinkFound>(`${found} where b.item_id = any($1::uuid[])`, [itemIds])).rows;
}

export const linkPrefix = "link.";

/** A row for each finding that stands, by the newest list, and of which nobody was to be told yet. */
export async function addLinkNotices(
  db: Queryable,
  agencyId: string,
  kind: "mailNow" | "webhook",
  { at, ids }: { readonly at: Date; readonly ids: () => string },
): Promise<void> {
  const due = await db.query<{ item: string; cause: string }>(
    `select b.item_id as item, '${linkPrefix}' || b.link_key as cause
       from core.bad_links b join core.channels c on c.id = b.channel_id join core.item_states s on s.item_id = b.item_id
      where c.agency_id = $1 and s.visibility = 'public' and s.presence <> 'removed'
        and b.list = (select l.list from core.link_comparisons l where l.compared order by l.started_at desc, l.id desc limit 1)
        and not exists (select 1 from core.notices n where n.agency_id = $1 and n.kind = $2 and n.item_id = b.item_id
                           and n.owed = 0 and n.cause = '${linkPrefix}' || b.link_key)
      order by b.found_at, b.item_id, b.link_key limit 1000`,
    [agencyId, kind],
  );
  const { rows } = due;
  if (rows.length === 0) return;
  await db.query(
    `insert into core.notices (id, agency_id, kind, item_id, owed, cause, made_at, next_at)
     select n.id, $1, $2, n.item_id, 0, n.cause, $3, $3 from unnest($4::uuid[], $5::uuid[], $6::text[]) as n(id, item_id, cause)
     on conflict do nothing`,
    [agencyId, kind, at, rows.map(ids), rows.map(({ item }) => item), rows.map(({ cause }) => cause)],
  );
}
