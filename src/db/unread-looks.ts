/** Looks whose answers are kept and could not be read, and when they are tried again. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { asId, type ChannelId, type ObservationId } from "../domain/ids.ts";
import type { StoredPayload } from "../domain/observation.ts";
import { withoutSecrets } from "../domain/public-address.ts";
import type { Tx } from "./transact.ts";

export interface UnreadLook {
  readonly observationId: ObservationId;
  readonly tries: number;
}

/** What was answered and waits already is not told a second time. */
export async function writeUnread(
  tx: Tx,
  look: {
    readonly observationId: ObservationId;
    readonly channelId: ChannelId;
    readonly stored: readonly StoredPayload[];
    readonly nextTryAt: Date;
    readonly why: string;
  },
): Promise<void> {
  await tx.client.query(
    `insert into core.unread_looks (observation_id, channel_id, digest, tries, next_try_at, why)
     values ($1, $2, $3, 1, $4, $5) on conflict (channel_id, digest) do nothing`,
    [look.observationId, look.channelId, digestOf(look.stored), look.nextTryAt, withoutSecrets(look.why)],
  );
}

function digestOf(stored: readonly StoredPayload[]): string {
  return createHash("sha256")
    .update(stored.map(({ sha256 }) => sha256).join(" "))
    .digest("hex");
}

/** The oldest first, so that what was said first is read first. */
export async function unreadDue(
  pool: pg.Pool,
  channelId: ChannelId,
  now: Date,
  limit: number,
): Promise<readonly UnreadLook[]> {
  const found = await pool.query<{ id: string; tries: number }>(
    `select u.observation_id as id, u.tries from core.unread_looks u join core.observations o on o.id = u.observation_id
      where u.channel_id = $1 and u.next_try_at <= $2 order by o.started_at, o.id limit $3`,
    [channelId, now, limit],
  );
  return found.rows.map(({ id, tries }) => ({ observationId: asId<ObservationId>(id), tries }));
}

/** Of an agency, those with a look that is due. */
export async function channelsWithUnread(
  pool: pg.Pool,
  agencyId: string,
  now: Date,
): Promise<readonly ChannelId[]> {
  const found = await pool.query<{ id: string }>(
    `select distinct u.channel_id as id from core.unread_looks u join core.channels c on c.id = u.channel_id
      where u.next_try_at <= $2 and c.agency_id = $1`,
    [agencyId, now],
  );
  return found.rows.map(({ id }) => asId<ChannelId>(id));
}

/** It was read in vain once more. */
export async function putOff(pool: pg.Pool, id: ObservationId, nextTryAt: Date, why: string): Promise<void> {
  await pool.query(
    "update core.unread_looks set tries = tries + 1, next_try_at = $2, why = $3 where observation_id = $1",
    [id, nextTryAt, withoutSecrets(why)],
  );
}

/** It is read: the ledger says what came of it. */
export async function endUnread(
  tx: Tx,
  look: {
    readonly observationId: ObservationId;
    readonly seen: number;
    readonly newItems: number;
    readonly newVersions: number;
    readonly said: string;
  },
): Promise<void> {
  await tx.client.query("delete from core.unread_looks where observation_id = $1", [look.observationId]);
  await tx.client.query(
    `update core.observations set seen = $2, new_items = new_items + $3, new_versions = new_versions + $4,
            fault_detail = concat_ws('; ', fault_detail, $5::text) where id = $1`,
    [look.observationId, look.seen, look.newItems, look.newVersions, look.said],
  );
}

/** What `status` tells of those that wait. */
export interface UnreadCount {
  readonly looks: number;
  readonly oldestAt: Date;
  readonly nextTryAt: Date;
  /** of the one that is tried next */
  readonly tries: number;
  readonly why: string;
}

/** By channel; one without any is not in it. */
export async function unreadCounts(pool: pg.Pool): Promise<ReadonlyMap<string, UnreadCount>> {
  const found = await pool.query<UnreadCount & { readonly channelId: string }>(
    `select distinct on (u.channel_id) u.channel_id as "channelId", u.next_try_at as "nextTryAt", u.tries, u.why,
            (count(*) over here)::int as looks, min(o.started_at) over here as "oldestAt"
       from core.unread_looks u join core.observations o on o.id = u.observation_id
     window here as (partition by u.channel_id)
      order by u.channel_id, u.next_try_at`,
  );
  return new Map(found.rows.map(({ channelId, ...count }) => [channelId, count]));
}
