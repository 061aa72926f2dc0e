/** The bytes of a look: kept before anything is decided from them, read again when a held look is released. */
import { createHash } from "node:crypto";
import type { LookContent } from "../../capture/observe.ts";
import { readObservation, readPayloads } from "../../db/looks.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type ObservationId, sha256 } from "../../domain/ids.ts";
import { heldIds, type Payload, type StoredPayload } from "../../domain/observation.ts";
import { contentOfBytes, readAll } from "../../objects/content.ts";
import type { ObjectStore } from "../../objects/port.ts";
import type { Tools } from "../tools.ts";
import { withKnownIds } from "./known-ids.ts";

/** A payload read back from the store is never larger than what the client let in. */
const readLimitBytes = 64 * 1024 * 1024;

export function rawKey(digest: string): string {
  return `raw/${digest.slice(0, 2)}/${digest}`;
}

export async function storePayloads(
  objects: ObjectStore,
  payloads: readonly Payload[],
): Promise<readonly StoredPayload[]> {
  const stored: StoredPayload[] = [];
  for (const { bytes, ...payload } of payloads) {
    const digest = sha256(createHash("sha256").update(bytes).digest("hex"));
    await objects.put(rawKey(digest), contentOfBytes(bytes));
    stored.push({ ...payload, sha256: digest, sizeBytes: bytes.byteLength });
  }
  return stored;
}

/** @throws ArchiveError `archive.missing` when the held look is not in the ledger; `object.missing` when its bytes are not */
export async function releasedLook(
  tools: Tools,
  channel: Channel,
  observationId: ObservationId,
): Promise<{ readonly startedAt: Date; readonly content: Omit<LookContent, "reach"> }> {
  const observation = await readObservation(tools.db, observationId);
  if (!observation)
    throw new ArchiveError("archive.missing", `the held look ${observationId} is not in the ledger`);
  const payloads: Payload[] = [];
  for (const stored of await readPayloads(tools.db, observationId))
    payloads.push({ ...stored, bytes: await readAll(tools.objects, rawKey(stored.sha256), readLimitBytes) });
  const shown = tools.adapters[channel.kind].reread(channel, payloads, observation.startedAt);
  const reading = await withKnownIds(tools, channel, shown);
  return {
    startedAt: observation.startedAt,
    content: { sightings: reading.sightings, heldIds: new Set(heldIds(reading.findings)) },
  };
}
