/** Finds items by what an officer calls them, whether they wait or not. */
import type pg from "pg";
import type { ChannelKind } from "../domain/channel.ts";

/** @param end the last eight letters of an id, as lists print it */
export async function itemsNamed(pool: pg.Pool, agencyId: string, end: string): Promise<readonly string[]> {
  const waiting = await pool.query<{ id: string }>(
    "select item_id as id from core.review_queue where agency_id = $1 and right(item_id::text, 8) = $2",
    [agencyId, end],
  );
  if (waiting.rows.length > 0) return waiting.rows.map(({ id }) => id);
  // every act of an officer is about an item that waits no longer
  const decided = await pool.query<{ id: string }>(
    "select distinct item_id as id from core.review_acts where agency_id = $1 and right(item_id::text, 8) = $2",
    [agencyId, end],
  );
  if (decided.rows.length > 0) return decided.rows.map(({ id }) => id);
  const all = await pool.query<{ id: string }>(
    "select id from core.items where agency_id = $1 and right(id::text, 8) = $2",
    [agencyId, end],
  );
  return all.rows.map(({ id }) => id);
}

/** @param column of the queue */
export async function occursInQueue(
  pool: pg.Pool,
  agencyId: string,
  column: "class_id" | "rule_id",
  value: string,
): Promise<boolean> {
  const found = await pool.query(
    `select 1 from core.review_queue where agency_id = $1 and ${column} = $2 limit 1`,
    [agencyId, value],
  );
  return found.rows.length > 0;
}

/** Where an item was said, and when: what a clause of a decision looks at. */
export interface PlacedItem {
  readonly channelId: string;
  readonly channelAddress: string;
  readonly channelKind: ChannelKind;
  readonly postedAt: Date | undefined;
  readonly firstSeenAt: Date;
}

export async function placedItem(pool: pg.Pool, itemId: string): Promise<PlacedItem | undefined> {
  const found = await pool.query<Omit<PlacedItem, "postedAt"> & { postedAt: Date | null }>(
    `select i.channel_id as "channelId", c.address as "channelAddress", c.kind as "channelKind", i.posted_at as "postedAt",
            i.first_seen_at as "firstSeenAt"
       from core.items i join core.channels c on c.id = i.channel_id where i.id = $1`,
    [itemId],
  );
  const [row] = found.rows;
  return row && { ...row, postedAt: row.postedAt ?? undefined };
}
