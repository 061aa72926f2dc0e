/** Finds items by what an officer calls them, whether they wait or not. */
import type pg from "pg";
import type { ChannelKind } from "../domain/channel.ts";
import type { VersionId } from "../domain/ids.ts";

/**
 * What waits is meant before what an officer did something about, and that before all else: ids end alike by chance.
 *
 * @param end the last eight letters of an id, as lists print it
 */
export async function itemsNamed(pool: pg.Pool, agencyId: string, end: string): Promise<readonly string[]> {
  const found = await pool.query<{ id: string }>(
    `select id from (
       select i.id, rank() over (order by q.item_id is null, not exists (select 1 from core.review_acts a where a.item_id = i.id)) as place
         from core.items i left join core.review_queue q on q.item_id = i.id
        where i.agency_id = $1 and right(i.id::text, 8) = $2) named
      where place = 1`,
    [agencyId, end],
  );
  return found.rows.map(({ id }) => id);
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

/** @returns undefined for an item that the agency does not have */
export async function standingVersion(
  client: Pick<pg.ClientBase, "query">,
  agencyId: string,
  itemId: string,
): Promise<VersionId | undefined> {
  const found = await client.query<{ version_id: VersionId }>(
    `select s.version_id from core.items i join core.item_states s on s.item_id = i.id
      where i.agency_id = $1 and i.id = $2`,
    [agencyId, itemId],
  );
  return found.rows[0]?.version_id;
}
