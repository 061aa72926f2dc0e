/** What a webhook told of accounts that are no channel here: kept apart for a while, in nobody's archive. */
import type pg from "pg";
import type { ChannelId, Sha256 } from "../domain/ids.ts";
import { mostApart } from "../domain/webhook.ts";
import type { Tx } from "./transact.ts";

export interface ApartPart {
  readonly id: string;
  /** at whose address it came */
  readonly channelId: ChannelId;
  /** undefined where it does not say whose it is */
  readonly account: string | undefined;
  readonly digest: Sha256;
  readonly receivedAt: Date;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/** @returns whether its body is kept */
export async function keepApart(tx: Pick<Tx, "client">, part: ApartPart): Promise<boolean> {
  const { id, channelId, account, digest, receivedAt, mediaType, body } = part;
  await tx.client.query("select 1 from core.channels where id = $1 for no key update", [channelId]);
  const found = await tx.client.query<{ rows: number; bodies: number; bytes: number }>(
    `select count(*)::int as rows, count(body)::int as bodies, coalesce(sum(octet_length(body)), 0)::int as bytes
       from core.webhook_apart where channel_id = $1`,
    [channelId],
  );
  const kept = found.rows[0] ?? { rows: 0, bodies: 0, bytes: 0 };
  if (kept.rows >= mostApart.rows) return false;
  const fits = kept.bodies < mostApart.bodies && kept.bytes + body.byteLength <= mostApart.bytes;
  await tx.client.query(
    `insert into core.webhook_apart (id, channel_id, account, digest, received_at, size_bytes, media_type, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[id, channelId, account ?? null, digest, receivedAt, body.byteLength, mediaType],
      fits ? Buffer.from(body) : null,
    ],
  );
  return fits;
}

/** Who they were of nobody here asked to know: after a while the words go, and that they came stays. */
export async function giveUpApart(pool: Pick<pg.Pool, "query">, now: Date): Promise<void> {
  const before = new Date(now.getTime() - mostApart.days * 24 * 3_600_000);
  await pool.query("update core.webhook_apart set body = null where body is not null and received_at < $1", [
    before,
  ]);
}

/**
 * Gives what was kept apart to the channel of that account, once it is registered: of its own agency, or of another whose
 * webhooks are signed with the same secret.
 */
export async function handOver(
  tx: Pick<Tx, "client">,
  channelId: ChannelId,
  account: string,
): Promise<number> {
  const given = await tx.client.query(
    `with part as (
       select a.* from core.webhook_apart a
        where a.account = $2 and a.body is not null and core.webhooks_are_shared(a.channel_id, $1)
        for update),
     given as (
       insert into core.webhook_deliveries (id, channel_id, event_key, digest, received_at, size_bytes, media_type, body)
       select p.id, $1, 'from ' || p.id, p.digest, p.received_at, p.size_bytes, p.media_type, p.body from part p
       on conflict do nothing)
     update core.webhook_apart a set body = null, given_to = $1 from part p where a.id = p.id`,
    [channelId, account],
  );
  return given.rowCount ?? 0;
}

/** Channels, of whatever agency, to which what came at this address may be given. */
export async function sharedWith(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
): Promise<ReadonlySet<string>> {
  const found = await pool.query<{ id: string }>(
    "select id from core.channels where id <> $1 and core.webhooks_are_shared($1, id)",
    [channelId],
  );
  return new Set(found.rows.map(({ id }) => id));
}

export interface ApartCounts {
  readonly channelId: string;
  readonly account: string | null;
  readonly came: number;
  readonly kept: number;
  readonly last: Date;
}

export async function countApart(pool: Pick<pg.Pool, "query">): Promise<readonly ApartCounts[]> {
  const found = await pool.query<ApartCounts>(
    `select channel_id as "channelId", account, count(*)::int as came, count(body)::int as kept, max(received_at) as last
       from core.webhook_apart where given_to is null group by 1, 2 order by 1, 2`,
  );
  return found.rows;
}

/** The page of a channel whose address does not say which it is, by the ids of what the page said. */
export async function accountByItems(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
): Promise<string | undefined> {
  const found = await pool.query<{ account: string }>(
    `select split_part(native_id, '_', 1) as account from core.items
      where channel_id = $1 and kind = 'post' and by_agency and native_id ~ '^[0-9]+_[0-9]+$' order by id desc limit 1`,
    [channelId],
  );
  return found.rows[0]?.account;
}
