/** What a look reads before it is judged, and what it writes after. */
import { asc, eq, sql } from "drizzle-orm";
import type { Reference } from "../capture/judge.ts";
import { ArchiveError } from "../domain/errors.ts";
import type { ChannelId, ItemId, ObservationId } from "../domain/ids.ts";
import { asId, sha256 } from "../domain/ids.ts";
import type { KnownItem } from "../domain/item.ts";
import type { Finding, StoredPayload } from "../domain/observation.ts";
import type { DatabaseLike } from "./connect.ts";
import { channels, findings, itemStates, observations, payloads, references } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface KnownChannel {
  /** how many looks the ledger held before anything else was read */
  readonly looks: number;
  readonly known: ReadonlyMap<string, KnownItem>;
  readonly reference: Reference;
  readonly heldObservationId: ObservationId | undefined;
}

export async function readKnown(db: DatabaseLike, channelId: ChannelId): Promise<KnownChannel> {
  const looks = await db.$count(observations, eq(observations.channelId, channelId));
  const [reference] = await db.select().from(references).where(eq(references.channelId, channelId));
  const rows = await db.select().from(itemStates).where(eq(itemStates.channelId, channelId));
  const known = new Map<string, KnownItem>();
  for (const row of rows)
    known.set(row.nativeId, {
      itemId: asId<ItemId>(row.itemId),
      nativeId: row.nativeId,
      contentHash: sha256(row.contentHash),
      versionNumber: row.versionNumber,
      visibility: row.visibility,
      presence: row.presence,
      missingLooks: row.missingLooks,
      permalink: row.permalink ?? undefined,
      facts: row.facts,
    });
  return {
    looks,
    known,
    reference: { order: reference?.order ?? [], held: reference?.heldOrder ?? undefined },
    heldObservationId: reference?.heldObservationId
      ? asId<ObservationId>(reference.heldObservationId)
      : undefined,
  };
}

/**
 * Lets this transaction alone write to the channel. The lock of a look lives on a connection, which may end before the
 * look does; then another look may have been written from the same `before`.
 *
 * @throws ArchiveError `archive.busy` when the channel is no longer as `before` read it
 */
export async function claimChannel(tx: Tx, channelId: ChannelId, before: KnownChannel): Promise<void> {
  await tx.client.query("select 1 from core.channels where id = $1 for no key update", [channelId]);
  // a statement of its own, because the one that waited for the row sees what was there before it waited
  const looks = await tx.db.$count(observations, eq(observations.channelId, channelId));
  const [now] = await tx.db
    .select({ held: references.heldObservationId })
    .from(references)
    .where(eq(references.channelId, channelId));
  if (looks === before.looks && (now?.held ?? undefined) === before.heldObservationId) return;
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
  return rows.map((row) => ({ ...row, sha256: sha256(row.sha256) }));
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
  await tx.db.insert(observations).values(row);
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

/** What an earlier look at the channel told already is not told again: the item still lies there as it did. */
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
      where n."nativeId" is null or not exists (
        select 1 from core.findings f
         where f.channel_id = $2 and f.code = n.code and f.native_id = n."nativeId" and f.held = n.held and f.detail = n.detail)`,
    [
      look.id,
      look.channelId,
      look.at,
      JSON.stringify(
        found.map((finding, index) => ({
          ordinal: first + index,
          ...finding,
          nativeId: withoutNul(finding.nativeId),
        })),
      ),
    ],
  );
}

/** PostgreSQL holds no U+0000, and an unsafe id may have one. */
function withoutNul(id: string | undefined): string | null {
  return id === undefined ? null : id.replaceAll("\u0000", "\uFFFD");
}

export async function writeReference(
  tx: Tx,
  channelId: ChannelId,
  reference: {
    readonly observationId: ObservationId;
    readonly order: readonly string[] | undefined;
    readonly held: { readonly observationId: ObservationId; readonly order: readonly string[] } | undefined;
  },
): Promise<void> {
  const held = {
    heldObservationId: reference.held?.observationId ?? null,
    heldOrder: reference.held ? [...reference.held.order] : null,
  };
  await tx.db
    .insert(references)
    .values({
      channelId,
      observationId: reference.observationId,
      order: [...(reference.order ?? [])],
      ...held,
    })
    .onConflictDoUpdate({
      target: references.channelId,
      set: {
        ...held,
        ...(reference.order ? { order: [...reference.order], observationId: reference.observationId } : {}),
      },
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

/** Findings that kept something out, newest first. */
export async function listFindings(
  db: DatabaseLike,
  options: { readonly channelId?: string | undefined; readonly heldOnly?: boolean; readonly limit: number },
): Promise<readonly (typeof findings.$inferSelect)[]> {
  return await db
    .select()
    .from(findings)
    .where(
      sql`(${options.channelId ?? null}::uuid is null or ${findings.channelId} = ${options.channelId ?? null}::uuid) and (${options.heldOnly ?? false} is false or ${findings.held})`,
    )
    .orderBy(sql`${findings.foundAt} desc, ${findings.ordinal}`)
    .limit(options.limit);
}
