/** What the agencies themselves said in public. */
import type pg from "pg";
import type { Language } from "../../domain/agency.ts";

export interface PublicItem {
  readonly id: string;
  readonly agencyId: string;
  readonly channelId: string;
  readonly kind: string;
  readonly title: string | null;
  readonly body: string;
  /** a BCP 47 tag, when the channel or the text gives one */
  readonly language: Language | string | null;
  readonly permalink: string | null;
  readonly postedAt: Date;
  readonly firstSeenAt: Date;
  readonly versions: number;
  /** what is not the same in all versions, in the order text, title, author, files; null until it was asked for */
  readonly changed: readonly ("text" | "title" | "author" | "files")[] | null;
  readonly standing: string;
  readonly contentSha256: string;
  readonly publishedAt: Date;
}

const columns = `id, agency_id as "agencyId", channel_id as "channelId", kind, title, body, language, permalink,
  posted_at as "postedAt", first_seen_at as "firstSeenAt", versions, changed, standing, content_sha256 as "contentSha256",
  published_at as "publishedAt"`;

/** In no order: the caller has its own. */
export async function readItems(pool: pg.Pool, ids: readonly string[]): Promise<readonly PublicItem[]> {
  if (ids.length === 0) return [];
  const found = await pool.query<PublicItem>(`select ${columns} from pub.items where id = any($1::uuid[])`, [
    ids,
  ]);
  return found.rows;
}

export async function readItem(pool: pg.Pool, id: string): Promise<PublicItem | undefined> {
  return (await readItems(pool, [id]))[0];
}

/** How many posts and entries there are of each channel: counted as they are written. */
export async function countByChannel(
  pool: pg.Pool,
): Promise<ReadonlyMap<string, { readonly entries: number; readonly items: number }>> {
  const found = await pool.query<{ id: string; entries: number; items: number }>(
    `select k.id, coalesce(c.entries, 0) as entries, coalesce(c.items, 0) as items
       from pub.channels k left join pub.channel_counts c on c.channel_id = k.id`,
  );
  return new Map(found.rows.map((row) => [row.id, row]));
}
