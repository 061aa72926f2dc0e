/** What the agencies themselves said in public. */
import type pg from "pg";
import type { Standing, Withheld } from "../../access/earlier-version.ts";
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
  readonly publishedAt: Date;
  /** the last change that a reader could see; null when there was none since it was published */
  readonly updatedAt: Date | null;
}

const columns = `id, agency_id as "agencyId", channel_id as "channelId", kind, title, body, language, permalink,
  posted_at as "postedAt", first_seen_at as "firstSeenAt", versions, changed, standing,
  published_at as "publishedAt", updated_at as "updatedAt"`;

/** In no order: the caller has its own. */
export async function readItems(pool: pg.Pool, ids: readonly string[]): Promise<readonly PublicItem[]> {
  if (ids.length === 0) return [];
  const text = `select ${columns} from pub.items where id = any($1::uuid[])`;
  const found = await pool.query<PublicItem>({ name: "items", text, values: [ids] });
  return found.rows;
}

export async function readItem(pool: pg.Pool, id: string): Promise<PublicItem | undefined> {
  return (await readItems(pool, [id]))[0];
}

/** A text that was public here and is not any more; nothing of what it said. */
export interface WithdrawnItem {
  readonly agencyId: string;
  readonly channelId: string;
  readonly at: Date;
  /** it is not public on its channel any more; or it is withheld here, on a ground or until it is assessed anew */
  readonly because: "channel" | "withheld";
}

export async function readWithdrawn(pool: pg.Pool, id: string): Promise<WithdrawnItem | undefined> {
  const found = await pool.query<WithdrawnItem>(
    `select agency_id as "agencyId", channel_id as "channelId", at, because from pub.withdrawn where item_id = $1`,
    [id],
  );
  return found.rows[0];
}

/** One version of a text that has several; one that is withheld has no text, and says why. */
export interface PublicVersion {
  readonly number: number;
  readonly seenAt: Date;
  /** the channel's own time of the edit, when it gives one */
  readonly editedAt: Date | null;
  readonly title: string | null;
  readonly body: string | null;
  readonly withheld: Withheld | null;
  readonly ground: string | null;
}

export interface PublicEvent {
  readonly kind: Standing;
  readonly at: Date;
  /** the last look before that saw it as it was */
  readonly after: Date | null;
}

export interface ItemHistory {
  readonly versions: readonly PublicVersion[];
  readonly events: readonly PublicEvent[];
}

/** Oldest first; of a text that was never changed or moved both are empty. */
export async function readHistory(pool: pg.Pool, itemId: string): Promise<ItemHistory> {
  const [versions, events] = await Promise.all([
    pool.query<PublicVersion>(
      `select number, seen_at as "seenAt", edited_at as "editedAt", title, body, withheld, ground
         from pub.item_versions where item_id = $1 order by number`,
      [itemId],
    ),
    pool.query<PublicEvent>(
      "select kind, at, after from pub.item_events where item_id = $1 order by number",
      [itemId],
    ),
  ]);
  return { versions: versions.rows, events: events.rows };
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
