/** Reads the objects that the archive refers to back from the store, all of their bytes, and compares them with their digests. */
import { recordEvent } from "../../db/audit-log.ts";
import { keepCounts, keptCounts } from "../../db/kept-counts.ts";
import {
  hasManyObjects,
  type ObjectCheck,
  type ObjectCounts,
  objectCounts,
  type ReferredObject,
  referredObjects,
  referrersOf,
  writeChecks,
} from "../../db/objects.ts";
import { transact } from "../../db/transact.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { type Digest, readBack } from "../../objects/content.ts";
import { readBackRaw } from "../../objects/raw.ts";
import { packageKeys } from "../../package/manifest.ts";
import { mediaKey } from "../capture/media.ts";
import { type OnProgress, quiet, type Tools } from "../tools.ts";

export interface ObjectFault extends ObjectCheck {
  readonly state: "missing" | "damaged";
  /** what of the archive refers to it, at most five */
  readonly referredBy: readonly string[];
}

export interface FixityReport {
  /** how many objects the archive refers to */
  readonly referred: number;
  readonly read: number;
  readonly bytes: number;
  readonly missing: number;
  readonly damaged: number;
  /** the first hundred */
  readonly faults: readonly ObjectFault[];
}

const written = 100;
const mostFaults = 100;

/**
 * What was read is written as it goes, so that a run that is ended has not been in vain.
 *
 * @param sample how many objects, those whose last reading is longest ago; all unless given
 * @throws ArchiveError `object.store` when the store itself fails; the reason of `signal` when it is aborted
 */
export async function verifyObjects(
  tools: Tools,
  sample: number | undefined,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<FixityReport> {
  const objects = await referredObjects(tools.pool, sample);
  const tally = { read: 0, bytes: 0, missing: 0, damaged: 0 };
  const faults: ObjectFault[] = [];
  for (let from = 0; from < objects.length; from += written) {
    const checks: ObjectCheck[] = [];
    try {
      for (const object of objects.slice(from, from + written)) {
        signal.throwIfAborted();
        const check = await checkObject(tools, object);
        checks.push(check);
        tally.read += 1;
        tally.bytes += check.state === "missing" ? 0 : object.sizeBytes;
        if (check.state !== "sound") {
          tally[check.state] += 1;
          if (faults.length < mostFaults) faults.push(await faultOf(tools, { ...check, state: check.state }));
        }
        onProgress(tally.read, objects.length);
      }
    } finally {
      if (checks.length > 0) await writeChecks(tools.pool, checks, tools.clock.now());
    }
  }
  await recordRun(tools, tally);
  return { referred: (await recountObjects(tools)).referred, ...tally, faults };
}

export interface CountedObjects extends ObjectCounts {
  /** when it was counted; undefined for now */
  readonly countedAt: Date | undefined;
}

/**
 * Of a large archive as they were counted last: `work` does that each hour, and whoever reads objects back.
 *
 * @returns undefined for a large archive of which they were never counted
 */
export async function countObjects(tools: Pick<Tools, "pool">): Promise<CountedObjects | undefined> {
  if (!(await hasManyObjects(tools.pool)))
    return { ...(await objectCounts(tools.pool)), countedAt: undefined };
  const kept = await keptCounts<Omit<ObjectCounts, "allReadSince"> & { allReadSince: string | null }>(
    tools.pool,
    "objects",
    "",
  );
  if (!kept) return undefined;
  const { allReadSince, ...counts } = kept.counts;
  return { ...counts, allReadSince: allReadSince ? new Date(allReadSince) : undefined, countedAt: kept.at };
}

/** Counts all of them, and keeps that for `countObjects`. */
export async function recountObjects(tools: Pick<Tools, "pool" | "clock">): Promise<ObjectCounts> {
  const at = tools.clock.now();
  const counts = await objectCounts(tools.pool);
  await keepCounts(tools.pool, "objects", "", {
    at,
    counts: { ...counts, allReadSince: counts.allReadSince?.toISOString() ?? null },
  });
  return counts;
}

/** Each object is read again within so many days. */
export const roundDays = 30;
const leastAnHour = 20;

/** The share of an hour. What is missing or damaged then is told in the log, and stands in `kanalarkiv status`. */
export async function verifyNextObjects(tools: Tools, signal: AbortSignal): Promise<void> {
  const { referred } = await objectCounts(tools.pool);
  if (referred === 0) return;
  const share = Math.max(leastAnHour, Math.ceil(referred / (roundDays * 24)));
  const { faults, ...counts } = await verifyObjects(tools, share, quiet, signal);
  if (faults.length === 0) return tools.log.info(counts, "objects read back");
  const objects = faults.map(
    ({ object, state }) => `${state} ${object.kind} ${object.packageId ?? object.sha256}`,
  );
  tools.log.error({ ...counts, objects }, "objects of the store are missing or damaged");
}

export async function checkObject(
  tools: Pick<Tools, "objects">,
  object: ReferredObject,
): Promise<ObjectCheck> {
  try {
    const found = await readOf(tools, object);
    if (found.sha256 === object.sha256) return { object, state: "sound", detail: "" };
    const detail = `${found.sizeBytes} bytes with SHA-256 ${found.sha256} lie there, not ${object.sizeBytes} with ${object.sha256}`;
    return { object, state: "damaged", detail };
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    if (error.code === "object.missing") return { object, state: "missing", detail: error.message };
    if (error.code === "object.corrupt") return { object, state: "damaged", detail: error.message };
    throw error;
  }
}

async function readOf({ objects }: Pick<Tools, "objects">, object: ReferredObject): Promise<Digest> {
  if (object.kind === "raw") return await readBackRaw(objects, object.sha256);
  if (object.kind === "media") return await readBack(objects, mediaKey(object.sha256));
  return await readBack(objects, packageKeys(object.packageId ?? "").tar);
}

async function faultOf(
  tools: Tools,
  check: ObjectCheck & { readonly state: ObjectFault["state"] },
): Promise<ObjectFault> {
  return { ...check, referredBy: await referrersOf(tools.pool, check.object) };
}

async function recordRun(tools: Tools, tally: Omit<FixityReport, "referred" | "faults">): Promise<void> {
  await transact(tools.pool, (tx) => recordEvent(tx, tools, "fixity.checked", { ...tally }));
}
