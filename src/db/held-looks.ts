/** Looks that are kept aside, and what the ledger knows beside the last one. */
import { and, asc, eq, gt, inArray, isNull, max, ne, or, sql } from "drizzle-orm";
import { asId, type ChannelId, type ObservationId } from "../domain/ids.ts";
import type { Finding } from "../domain/observation.ts";
import type { DatabaseLike } from "./connect.ts";
import { findings, observations } from "./schema.ts";
import type { Tx } from "./transact.ts";

// written out, as the indexes have them: a value that comes later is compared with no index of its own
const isHeld = sql`${observations.verdict} = 'held'`;

/** The oldest first. */
export async function heldLooks(
  db: DatabaseLike,
  channelId: ChannelId,
): Promise<readonly { readonly id: ObservationId; readonly startedAt: Date }[]> {
  const rows = await db
    .select({ id: observations.id, startedAt: observations.startedAt })
    .from(observations)
    .where(and(eq(observations.channelId, channelId), isHeld))
    .orderBy(asc(observations.startedAt), asc(observations.id));
  return rows.map(({ id, startedAt }) => ({ id: asId<ObservationId>(id), startedAt }));
}

/** Of what is still held at the channel nothing is taken any more: a look has contradicted it. */
export async function discardHeld(tx: Tx, channelId: ChannelId, but: ObservationId): Promise<void> {
  await tx.db
    .update(observations)
    .set({ verdict: "discarded" })
    .where(and(eq(observations.channelId, channelId), isHeld, ne(observations.id, but)));
}

/** When the latest look that is dated after `now` was taken; undefined when there is none. */
export async function lookAhead(
  db: DatabaseLike,
  channelId: ChannelId,
  now: Date,
): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: max(observations.startedAt) })
    .from(observations)
    .where(and(eq(observations.channelId, channelId), gt(observations.startedAt, now)));
  return row?.at ?? undefined;
}

/** Whether a list was believed after this moment. What the channel told by itself, or an archive, is no list. */
export async function laterWhole(db: DatabaseLike, channelId: ChannelId, after: Date): Promise<boolean> {
  const [row] = await db
    .select({ id: observations.id })
    .from(observations)
    .where(
      and(
        eq(observations.channelId, channelId),
        eq(observations.kind, "look"),
        gt(observations.startedAt, after),
        inArray(observations.verdict, ["accepted", "released"]),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Whether a look of which something was taken, or is kept aside, began after this moment. What the channel told by itself, or
 * an archive, is asked for item by item (`laterKnown`).
 */
export async function laterTaken(db: DatabaseLike, channelId: ChannelId, after: Date): Promise<boolean> {
  const tookSome = sql`${observations.newItems} + ${observations.newVersions} > 0`;
  const [row] = await db
    .select({ id: observations.id })
    .from(observations)
    .where(
      and(
        eq(observations.channelId, channelId),
        eq(observations.kind, "look"),
        gt(observations.startedAt, after),
        or(ne(observations.verdict, "incomplete"), tookSome),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Whether an item of the channel was held back because its id seemed to stand for another one. */
export async function hasReusedIds(db: DatabaseLike, channelId: ChannelId): Promise<boolean> {
  const [row] = await db
    .select({ code: findings.code })
    .from(findings)
    .where(and(eq(findings.channelId, channelId), sql`${findings.code} = 'item.reusedId'`))
    .limit(1);
  return row !== undefined;
}

/** Whether an earlier look told the same of the channel as a whole. */
export async function isTold(db: DatabaseLike, channelId: ChannelId, note: Finding): Promise<boolean> {
  const [row] = await db
    .select({ code: findings.code })
    .from(findings)
    .where(
      and(
        eq(findings.channelId, channelId),
        isNull(findings.nativeId),
        eq(findings.code, note.code),
        eq(findings.detail, note.detail),
      ),
    )
    .limit(1);
  return row !== undefined;
}
