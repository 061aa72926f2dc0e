/** What a look reads before it is judged, and what it writes after. */
import { asc, eq } from "drizzle-orm";
import type pg from "pg";
import type { Reference, Waiting } from "../capture/judge.ts";
import { ArchiveError, type ErrorCode } from "../domain/errors.ts";
import type { ChannelId, ObservationId } from "../domain/ids.ts";
import { asId, sha256 } from "../domain/ids.ts";
import type { HashedSighting, KnownItem, Taker } from "../domain/item.ts";
import type { Finding, StoredPayload } from "../domain/observation.ts";
import { withoutSecrets } from "../domain/public-address.ts";
import type { DatabaseLike } from "./connect.ts";
import { type KeptContentJson, keptContent, keptContentOf } from "./file-versions.ts";
import { channels, observations, payloads, references } from "./schema.ts";
import type { Tx } from "./transact.ts";

/** Where the ledger and the reference of a channel stand: read before a look, so that another one is noticed. */
export interface ChannelStand {
  readonly lastObservationId: ObservationId | undefined;
  readonly reference: Reference;
  readonly heldObservationId: ObservationId | undefined;
}

export interface KnownChannel extends ChannelStand {
  /** by native id: the items that the look names, those of the reference, and those that are present or missing */
  readonly known: ReadonlyMap<string, KnownItem>;
}

export async function readStand(db: DatabaseLike, channelId: ChannelId): Promise<ChannelStand> {
  const [row] = await db
    .select({
      last: channels.lastObservationId,
      order: references.order,
      heldOrder: references.heldOrder,
      heldCode: references.heldCode,
      heldSince: references.heldSince,
      heldLooks: references.heldLooks,
      held: references.heldObservationId,
    })
    .from(channels)
    .leftJoin(references, eq(references.channelId, channels.id))
    .where(eq(channels.id, channelId));
  return {
    lastObservationId: row?.last ? asId<ObservationId>(row.last) : undefined,
    reference: { order: row?.order ?? [], held: waitingOf(row) },
    heldObservationId: row?.held ? asId<ObservationId>(row.held) : undefined,
  };
}

/** What a look names: ids with the digest of what it says of them, and ids that were held back. */
export interface LookNames {
  readonly sightings: readonly Pick<HashedSighting, "nativeId" | "contentHash" | "earlier">[];
  readonly heldIds: Iterable<string>;
}

/**
 * Reads what the look needs of what is known. Takes time by what the look names and what is present, never by what is
 * stored.
 */
export async function readKnown(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  stand: ChannelStand,
  { sightings, heldIds }: LookNames,
): Promise<KnownChannel> {
  const named = new Map<string, string>();
  for (const nativeId of stand.reference.order) named.set(nativeId, "");
  // no item has an id that PostgreSQL cannot hold
  for (const nativeId of heldIds) if (!nativeId.includes("\u0000")) named.set(nativeId, "");
  for (const { nativeId, contentHash } of sightings) named.set(nativeId, contentHash);
  const found = await pool.query<KnownRow>({
    name: "known items",
    text: knownAmong(expected),
    values: [channelId, [...named.keys()], [...named.values()]],
  });
  const known = new Map(found.rows.map((row) => [row.nativeId, knownItem(row)]));
  const withHistory = sightings.flatMap(({ nativeId, earlier }) => (earlier ? [nativeId] : []));
  for (const [nativeId, editedAt] of await editTimes(pool, channelId, withHistory)) {
    const item = known.get(nativeId);
    if (item) known.set(nativeId, { ...item, editedAt });
  }
  return { ...stand, known };
}

/** When the version in force of each was made, by the channel's own time. */
async function editTimes(
  pool: Pick<pg.Pool, "query">,
  channelId: ChannelId,
  nativeIds: readonly string[],
): Promise<readonly (readonly [string, Date])[]> {
  if (nativeIds.length === 0) return [];
  const found = await pool.query<{ nativeId: string; editedAt: Date }>(
    `select i.native_id as "nativeId", v.edited_at as "editedAt"
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
      where i.channel_id = $1 and i.native_id = any($2::text[]) and v.edited_at is not null`,
    [channelId, nativeIds],
  );
  return found.rows.map(({ nativeId, editedAt }) => [nativeId, editedAt]);
}

/** The items that an archive names, as this transaction sees them. Takes time by what is named alone. */
export async function readNamed(
  tx: Pick<Tx, "client">,
  channelId: ChannelId,
  named: readonly Pick<HashedSighting, "nativeId" | "contentHash">[],
): Promise<ReadonlyMap<string, KnownItem>> {
  const found = await tx.client.query<KnownRow>({
    name: "named items",
    text: knownAmong(""),
    values: [channelId, named.map(({ nativeId }) => nativeId), named.map(({ contentHash }) => contentHash)],
  });
  return new Map(found.rows.map((row) => [row.nativeId, knownItem(row)]));
}

/** What a look misses when it does not show it. */
const expected = `
          union all
         select s.item_id, '' from core.item_states s
          where s.channel_id = $1 and s.presence in ('present', 'missing') and not s.only_imported
            and s.native_id not in (select native_id from named)`;

/** A version is read only where the look says something else; an empty digest says nothing. */
const knownAmong = (also: string) => `
  with named as (select * from unnest($2::text[], $3::text[]) as n(native_id, content_hash)),
       there as (
         select i.id, n.content_hash from named n join core.items i on i.channel_id = $1 and i.native_id = n.native_id${also})
  select s.item_id as "itemId", s.native_id as "nativeId", s.content_hash as "contentHash",
         s.version_number as "versionNumber", s.visibility, s.taken_away_by as "takenAwayBy", s.presence, s.missing_looks as "missingLooks", s.permalink,
         s.posted_at as "postedAt", s.labels, s.facts, k.kept, s.only_imported as "onlyImported",
         s.version_number > 1 and t.content_hash not in ('', s.content_hash) and exists (
           select 1 from core.versions e
            where e.item_id = s.item_id and e.number < s.version_number and e.content_hash = t.content_hash) as "saidBefore"
    from there t join core.item_states s on s.item_id = t.id
    left join lateral (
      select ${keptContentOf} as kept
        from core.versions v
       where v.id = s.version_id and t.content_hash <> '' and t.content_hash <> s.content_hash) k on true`;

interface KnownRow extends Omit<KnownItem, "permalink" | "postedAt" | "kept" | "takenAwayBy"> {
  readonly takenAwayBy: Taker | null;
  readonly permalink: string | null;
  readonly postedAt: Date | null;
  readonly kept: KeptContentJson | null;
}

function knownItem({ permalink, postedAt, kept, takenAwayBy, ...row }: KnownRow): KnownItem {
  return {
    ...row,
    ...(takenAwayBy === null ? {} : { takenAwayBy }),
    contentHash: sha256(row.contentHash),
    permalink: permalink ?? undefined,
    postedAt: postedAt ?? undefined,
    kept: kept ? keptContent(kept) : undefined,
  };
}

type ReferenceRow = Pick<
  typeof references.$inferSelect,
  "heldOrder" | "heldCode" | "heldSince" | "heldLooks"
>;

/** Archives made before reasons were kept knew one, and waited for one more look. */
export function waitingOf(row: ReferenceRow | undefined): Waiting | undefined {
  if (!row?.heldOrder) return undefined;
  return {
    order: row.heldOrder,
    code: (row.heldCode ?? "channel.wrongList") as ErrorCode,
    since: row.heldSince ?? new Date(0),
    looks: row.heldLooks ?? 1,
  };
}

/**
 * Lets this transaction alone write to the channel. The lock of a look lives on a connection, which may end before the
 * look does; then another look may have been written since `before`.
 *
 * @throws ArchiveError `archive.busy` when the channel no longer stands as `before` says
 */
export async function claimChannel(tx: Tx, channelId: ChannelId, before: ChannelStand): Promise<void> {
  await tx.client.query("select 1 from core.channels where id = $1 for no key update", [channelId]);
  // a statement of its own, because the one that waited for the row sees what was there before it waited
  const now = await readStand(tx.db, channelId);
  const unchanged =
    now.lastObservationId === before.lastObservationId && now.heldObservationId === before.heldObservationId;
  if (unchanged) return;
  throw new ArchiveError(
    "archive.busy",
    `another look at channel ${channelId} was written meanwhile, so nothing is written of this one: look again`,
  );
}

export async function readPayloads(
  db: DatabaseLike,
  observationId: ObservationId,
): Promise<readonly StoredPayload[]> {
  const rows = await db
    .select()
    .from(payloads)
    .where(eq(payloads.observationId, observationId))
    .orderBy(asc(payloads.ordinal));
  return rows.map((row) => ({
    ...row,
    sha256: sha256(row.sha256),
    unchangedSince: row.unchangedSince ?? undefined,
  }));
}

export async function readObservation(
  db: DatabaseLike,
  id: ObservationId,
): Promise<typeof observations.$inferSelect | undefined> {
  const [row] = await db.select().from(observations).where(eq(observations.id, id));
  return row;
}

export type ObservationRow = typeof observations.$inferInsert;

export async function writeObservation(
  tx: Tx,
  row: ObservationRow,
  stored: readonly StoredPayload[],
  found: readonly Finding[],
): Promise<void> {
  await tx.db.insert(observations).values({ ...row, faultDetail: said(row.faultDetail) });
  await tx.client.query("update core.channels set last_observation_id = $2 where id = $1", [
    row.channelId,
    row.id,
  ]);
  if (stored.length > 0)
    await tx.db.insert(payloads).values(stored.map((payload) => ({ ...payload, observationId: row.id })));
  if (found.length > 0) await writeFindings(tx, { ...row, at: row.endedAt }, found, 0);
}

interface FindingPlace {
  readonly id: ObservationId;
  readonly channelId: ChannelId;
  readonly at: Date;
}

/** Adds to what a look found what was found after it was written, as of its files. */
export async function addFindings(tx: Tx, look: FindingPlace, found: readonly Finding[]): Promise<void> {
  const counted = await tx.client.query<{ first: number }>(
    "update core.observations set findings = findings + $2 where id = $1 returning findings - $2 as first",
    [look.id, found.length],
  );
  const [row] = counted.rows;
  if (row) await writeFindings(tx, look, found, row.first);
}

/**
 * What an earlier look at the channel told already is not told again: the item still lies there as it did. What has no id
 * is known by its place alone, where another may lie some day: it is told once in thirty days, unless its look was settled.
 */
async function writeFindings(
  tx: Tx,
  look: { readonly id: string; readonly channelId: string; readonly at: Date },
  found: readonly Finding[],
  first: number,
): Promise<void> {
  await tx.client.query(
    `insert into core.findings (observation_id, ordinal, channel_id, code, held, native_id, place, detail, found_at)
     select $1, n.ordinal, $2, n.code, n.held, n."nativeId", n.place, n.detail, $3
       from jsonb_to_recordset($4::jsonb) as n(ordinal int, code text, held boolean, "nativeId" text, place text, detail text)
      where not exists (
        select 1 from core.findings f
         where f.channel_id = $2 and f.code = n.code and f.native_id = n."nativeId" and f.held = n.held and f.detail = n.detail)
        and not (n."nativeId" is null and n.held and n.place like 'answer %' and exists (
        select 1 from core.findings f join core.observations o on o.id = f.observation_id
         where f.channel_id = $2 and f.native_id is null and f.held
           and md5(f.code || f.place || f.detail) = md5(n.code || n.place || n.detail)
           and f.found_at > $3::timestamptz - interval '30 days' and o.verdict not in ('released', 'discarded')))`,
    [
      look.id,
      look.channelId,
      look.at,
      JSON.stringify(
        found.map((finding, index) => ({
          ordinal: first + index,
          ...finding,
          nativeId: withoutNul(finding.nativeId),
          detail: withoutSecrets(finding.detail),
        })),
      ),
    ],
  );
}

function said(detail: string | null | undefined): string | null {
  return detail === null || detail === undefined ? null : withoutSecrets(detail);
}

/** PostgreSQL holds no U+0000, and an unsafe id may have one. */
function withoutNul(id: string | undefined): string | null {
  return id === undefined ? null : id.replaceAll("\u0000", "\uFFFD");
}

/** @param next `by` is the look that it comes from, unless the order stays that of the look before */
export async function writeReference(
  tx: Tx,
  channelId: ChannelId,
  next: {
    readonly reference: Reference;
    readonly by: ObservationId;
    readonly orderStays: boolean;
    readonly heldObservationId: ObservationId | undefined;
  },
): Promise<void> {
  const { order, held } = next.reference;
  const waiting = {
    heldObservationId: next.heldObservationId ?? null,
    heldOrder: held ? [...held.order] : null,
    heldCode: held?.code ?? null,
    heldSince: held?.since ?? null,
    heldLooks: held?.looks ?? null,
  };
  const moved = { observationId: next.by, order: [...order] };
  await tx.db
    .insert(references)
    .values({ channelId, ...moved, ...waiting })
    .onConflictDoUpdate({
      target: references.channelId,
      set: { ...waiting, ...(next.orderStays ? {} : moved) },
    });
}

export async function settleHeld(
  tx: Tx,
  id: ObservationId,
  verdict: "released" | "discarded",
): Promise<void> {
  await tx.db.update(observations).set({ verdict }).where(eq(observations.id, id));
}

export async function writeQuiet(tx: Tx, channelId: ChannelId, until: Date | undefined): Promise<void> {
  await tx.db
    .update(channels)
    .set({ quietUntil: until ?? null })
    .where(eq(channels.id, channelId));
}
