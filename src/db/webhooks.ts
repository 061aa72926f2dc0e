/** Where channels are told by webhook, and what came: kept by the intake, read and settled by the work. */
import { sql } from "drizzle-orm";
import type pg from "pg";
import type { ToldState } from "../capture/webhooks/fold.ts";
import { asId, type ChannelId, type ObservationId, sha256 } from "../domain/ids.ts";
import type { StoredPayload } from "../domain/observation.ts";
import type { Delivery, SignatureForm, WebhookEndpoint } from "../domain/webhook.ts";
import type { DatabaseLike } from "./connect.ts";
import { observations, payloads, webhookDeliveries } from "./schema.ts";
import type { Tx } from "./transact.ts";

interface EndpointRow {
  readonly channelId: string;
  readonly signatureHeader: string;
  readonly signaturePrefix: string;
  readonly signatureEncoding: SignatureForm["encoding"];
  readonly secretName: string;
  readonly verifyTokenName: string | null;
  readonly eventHeader: string | null;
}

const endpointColumns = `channel_id as "channelId", signature_header as "signatureHeader", signature_prefix as "signaturePrefix",
  signature_encoding as "signatureEncoding", secret_name as "secretName", verify_token_name as "verifyTokenName",
  event_header as "eventHeader"`;

function endpointOf(row: EndpointRow): WebhookEndpoint {
  return {
    channelId: asId<ChannelId>(row.channelId),
    signature: {
      header: row.signatureHeader,
      prefix: row.signaturePrefix,
      encoding: row.signatureEncoding,
    },
    secretName: row.secretName,
    verifyTokenName: row.verifyTokenName ?? undefined,
    eventHeader: row.eventHeader ?? undefined,
  };
}

export async function findEndpoint(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
): Promise<WebhookEndpoint | undefined> {
  const found = await pool.query<EndpointRow>(
    `select ${endpointColumns} from core.webhook_endpoints where channel_id = $1`,
    [channelId],
  );
  return found.rows[0] && endpointOf(found.rows[0]);
}

export async function listEndpoints(pool: Pick<pg.Pool, "query">): Promise<readonly WebhookEndpoint[]> {
  const found = await pool.query<EndpointRow>(
    `select ${endpointColumns} from core.webhook_endpoints order by channel_id`,
  );
  return found.rows.map(endpointOf);
}

export async function writeEndpoint(tx: Tx, endpoint: WebhookEndpoint, at: Date): Promise<void> {
  const { signature } = endpoint;
  await tx.client.query(
    `insert into core.webhook_endpoints
       (channel_id, signature_header, signature_prefix, signature_encoding, secret_name, verify_token_name, event_header, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (channel_id) do update set signature_header = excluded.signature_header,
       signature_prefix = excluded.signature_prefix, signature_encoding = excluded.signature_encoding,
       secret_name = excluded.secret_name, verify_token_name = excluded.verify_token_name,
       event_header = excluded.event_header, set_at = excluded.set_at`,
    [
      ...[endpoint.channelId, signature.header, signature.prefix, signature.encoding, endpoint.secretName],
      ...[endpoint.verifyTokenName ?? null, endpoint.eventHeader ?? null, at],
    ],
  );
}

/**
 * Keeps what came, as the role of the intake, which can read none of it: so nothing is said of which rule it is that a row
 * like it breaks.
 *
 * @returns false when the same delivery was kept before
 */
export async function keepDelivery(
  pool: Pick<pg.Pool, "query">,
  id: string,
  { channelId, eventKey, digest, receivedAt, mediaType, body }: Delivery,
): Promise<boolean> {
  const written = await pool.query(
    `insert into core.webhook_deliveries (id, channel_id, event_key, digest, received_at, size_bytes, media_type, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [id, channelId, eventKey, digest, receivedAt, body.byteLength, mediaType, Buffer.from(body)],
  );
  return written.rowCount === 1;
}

/** A delivery that is not read yet. */
export interface WaitingDelivery extends Delivery {
  readonly id: string;
}

/** Of one channel, in the order in which they came. */
export async function waitingDeliveries(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  most: number,
): Promise<readonly WaitingDelivery[]> {
  const found = await pool.query<Omit<WaitingDelivery, "digest" | "channelId"> & { readonly digest: string }>(
    `select id, event_key as "eventKey", digest, received_at as "receivedAt", media_type as "mediaType", body
       from core.webhook_deliveries where channel_id = $1 and state = 'waiting' order by received_at, id limit $2`,
    [channelId, most],
  );
  return found.rows.map((row) => ({ ...row, channelId, digest: sha256(row.digest) }));
}

/** Channels of which something waits to be read. */
export async function channelsTold(db: DatabaseLike): Promise<readonly ChannelId[]> {
  const found = await db
    .selectDistinct({ id: webhookDeliveries.channelId })
    .from(webhookDeliveries)
    .where(sql`state = 'waiting'`)
    .orderBy(webhookDeliveries.channelId);
  return found.map(({ id }) => asId<ChannelId>(id));
}

/** @param look undefined for one that told of nothing that is collected */
export async function settleDelivery(
  tx: Tx,
  id: string,
  look: ObservationId | undefined,
  at: Date,
): Promise<void> {
  await tx.client.query(
    `update core.webhook_deliveries set state = $2, observation_id = $3, taken_at = $4, body = null
      where id = $1 and state = 'waiting'`,
    [id, look === undefined ? "nothing" : "taken", look ?? null, at],
  );
}

export interface DeliveryCounts {
  readonly channelId: ChannelId;
  readonly all: number;
  readonly waiting: number;
  readonly last: Date;
}

export async function countDeliveries(pool: Pick<pg.Pool, "query">): Promise<readonly DeliveryCounts[]> {
  const found = await pool.query<DeliveryCounts>(
    `select channel_id as "channelId", count(*)::int as "all", count(*) filter (where state = 'waiting')::int as waiting,
            max(received_at) as last
       from core.webhook_deliveries group by 1 order by 1`,
  );
  return found.rows;
}

/** Gives a part of what one address received to the channel of which it tells, in the transaction that settles the whole. */
export async function passOn(tx: Tx, part: Delivery, id: string): Promise<void> {
  await keepDelivery(tx.client, id, part);
}

/** What is a part of a body already is divided no further. */
export function isPassedOn({ eventKey }: Pick<Delivery, "eventKey">): boolean {
  return eventKey.startsWith("from ");
}

/** How new what was told of these items is, by native id; those of which nothing was told are left out. */
export async function readTold(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  nativeIds: readonly string[],
): Promise<ReadonlyMap<string, ToldState>> {
  const found = await pool.query<{
    nativeId: string;
    saidAt: Date | null;
    shownAt: Date | null;
    hidden: boolean | null;
    removedAt: Date | null;
  }>(
    `select native_id as "nativeId", said_at as "saidAt", shown_at as "shownAt", hidden, removed_at as "removedAt"
       from core.webhook_told where channel_id = $1 and native_id = any($2)`,
    [channelId, nativeIds],
  );
  return new Map(
    found.rows.map(({ nativeId, ...row }) => [
      nativeId,
      {
        saidAt: row.saidAt ?? undefined,
        shownAt: row.shownAt ?? undefined,
        hidden: row.hidden ?? undefined,
        removedAt: row.removedAt ?? undefined,
      },
    ]),
  );
}

export async function writeTold(
  tx: Tx,
  channelId: ChannelId,
  states: ReadonlyMap<string, ToldState>,
): Promise<void> {
  for (const [nativeId, { saidAt, shownAt, hidden, removedAt }] of states)
    await tx.client.query(
      `insert into core.webhook_told (channel_id, native_id, said_at, shown_at, hidden, removed_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (channel_id, native_id) do update set said_at = excluded.said_at, shown_at = excluded.shown_at,
         hidden = excluded.hidden, removed_at = excluded.removed_at`,
      [channelId, nativeId, saidAt ?? null, shownAt ?? null, hidden ?? null, removedAt ?? null],
    );
}

/**
 * When a look last saw each of these items: what was told to have happened before then is in that look. A look that was
 * believed saw all that a channel shows, but for kinds that ask for older posts in turn: of those only what was asked for.
 */
export async function seenByLook(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  nativeIds: readonly string[],
  inTurn: boolean,
): Promise<ReadonlyMap<string, Date>> {
  const found = await pool.query<{ nativeId: string; at: Date }>(
    `select * from (
       select i.native_id as "nativeId", greatest(
                (select max(v.seen_at) from core.versions v join core.observations o on o.id = v.observation_id and o.kind = 'look'
                  where v.item_id = i.id),
                case when $3 then
                  (select max(r.looked_at) from core.relooks r
                    where r.channel_id = i.channel_id and r.native_id in (i.native_id, i.root_native_id))
                else
                  (select max(o.started_at) from core.observations o
                    where o.channel_id = i.channel_id and o.kind = 'look' and o.verdict in ('accepted', 'released')) end) as at
         from core.items i where i.channel_id = $1 and i.native_id = any($2)) s
      where at is not null`,
    [channelId, nativeIds, inTurn],
  );
  return new Map(found.rows.map(({ nativeId, at }) => [nativeId, at]));
}

/** A row of the ledger for what the channel told: no look, so the channel's last look stays. */
export async function writeToldLook(
  tx: Tx,
  row: {
    readonly observationId: ObservationId;
    readonly channelId: ChannelId;
    readonly at: Date;
    readonly seen: number;
    readonly newItems: number;
    readonly newVersions: number;
  },
  answer: StoredPayload,
): Promise<void> {
  const { observationId: id, channelId, at, seen, newItems, newVersions } = row;
  await tx.db.insert(observations).values({
    ...{ id, channelId, kind: "told", startedAt: at, endedAt: at, verdict: "accepted" },
    ...{ seen, newItems, newVersions, removed: 0, findings: 0 },
  });
  await tx.db.insert(payloads).values({ ...answer, observationId: id });
}

/** What was told of in it came to be gone, once the channel was asked. */
export async function countRemoved(tx: Tx, observationId: ObservationId, removed: number): Promise<void> {
  await tx.client.query("update core.observations set removed = removed + $2 where id = $1", [
    observationId,
    removed,
  ]);
}
