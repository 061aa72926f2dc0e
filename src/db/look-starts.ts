/** Looks that have begun: a row before the answers are stored, gone with the transaction that writes the look. */
import { asc, eq, sql } from "drizzle-orm";
import { asId, type ChannelId, type ObservationId, sha256 } from "../domain/ids.ts";
import type { Fault, Reach, StoredPayload } from "../domain/observation.ts";
import { withoutSecrets } from "../domain/public-address.ts";
import type { DatabaseLike } from "./connect.ts";
import { lookStarts } from "./schema.ts";
import type { Tx } from "./transact.ts";

/** What is needed to read the look from its stored answers as it was read when it was taken. */
export interface LookStart {
  readonly observationId: ObservationId;
  readonly startedAt: Date;
  /** a window's expected size; `everything` of a channel that lists all */
  readonly reach: Reach;
  readonly fault: Fault | undefined;
  readonly payloads: readonly StoredPayload[];
}

interface Head {
  readonly reach: Reach["kind"];
  readonly expectedSize?: number;
  readonly fault?: { readonly code: string; readonly detail: string };
}

/** Before anything of the look is stored, so that nothing lies in the store that no row names. */
export async function writeStart(db: DatabaseLike, channelId: ChannelId, start: LookStart): Promise<void> {
  const { observationId, startedAt } = start;
  const payloads = [{ ...headOf(start) }, ...start.payloads.map(answerOf)];
  await db.insert(lookStarts).values({ observationId, channelId, startedAt, payloads });
}

/**
 * Adds answers to a look that has begun, before they are stored.
 *
 * @param end what the look came to, once it has all of its answers
 */
export async function addToStart(
  db: DatabaseLike,
  observationId: ObservationId,
  stored: readonly StoredPayload[],
  end?: Pick<LookStart, "reach" | "fault">,
): Promise<void> {
  const { payloads } = lookStarts;
  const before = end ? sql`jsonb_set(${payloads}, '{0}', ${JSON.stringify(headOf(end))}::jsonb)` : payloads;
  await db
    .update(lookStarts)
    .set({ payloads: sql`${before} || ${JSON.stringify(stored.map(answerOf))}::jsonb` })
    .where(eq(lookStarts.observationId, observationId));
}

/** False once the look was written, or taken up by another process. */
export async function isBegun(db: DatabaseLike, observationId: ObservationId): Promise<boolean> {
  const { observationId: id } = lookStarts;
  return (await db.select({ id }).from(lookStarts).where(eq(id, observationId))).length > 0;
}

function headOf({ reach, fault }: Pick<LookStart, "reach" | "fault">): Head {
  return {
    reach: reach.kind,
    ...(reach.kind === "window" && reach.expectedSize !== undefined
      ? { expectedSize: reach.expectedSize }
      : {}),
    ...(fault ? { fault: { code: fault.code, detail: withoutSecrets(fault.detail) } } : {}),
  };
}

/** A look that is taken up later is no longer the newest: nothing is asked of the channel by what it was told then. */
function answerOf({ validators: _, ...payload }: StoredPayload) {
  return { ...payload, url: withoutSecrets(payload.url) };
}

/** Looks at the channel that were ended before they were written, the oldest first. Only under the channel's lock. */
export async function orphanedStarts(db: DatabaseLike, channelId: ChannelId): Promise<readonly LookStart[]> {
  const rows = await db
    .select()
    .from(lookStarts)
    .where(eq(lookStarts.channelId, channelId))
    .orderBy(asc(lookStarts.startedAt), asc(lookStarts.observationId));
  return rows.map(({ observationId, startedAt, payloads }) => {
    const [head, ...stored] = payloads as unknown as readonly [Head, ...StoredJson[]];
    return {
      observationId: asId<ObservationId>(observationId),
      startedAt,
      reach:
        head.reach === "window"
          ? { kind: "window", expectedSize: head.expectedSize }
          : { kind: "everything" },
      fault: head.fault ? ({ ...head.fault, retryAt: undefined } as Fault) : undefined,
      payloads: stored.map((row) => ({
        ...row,
        sha256: sha256(row.sha256),
        fetchedAt: new Date(row.fetchedAt),
        unchangedSince: row.unchangedSince === undefined ? undefined : new Date(row.unchangedSince),
      })),
    };
  });
}

type StoredJson = Omit<StoredPayload, "fetchedAt" | "sha256" | "unchangedSince"> & {
  readonly fetchedAt: string;
  readonly unchangedSince?: string;
  readonly sha256: string;
};

export async function endStart(tx: Tx, observationId: ObservationId): Promise<void> {
  await tx.db.delete(lookStarts).where(eq(lookStarts.observationId, observationId));
}
