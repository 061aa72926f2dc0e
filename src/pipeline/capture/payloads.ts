/** The bytes of a look: kept before anything is decided from them, read again when a held look is released. */
import { createHash } from "node:crypto";
import type { ManyRead } from "../../capture/port.ts";
import { rereadBy } from "../../capture/reader.ts";
import { readObservation, readPayloads } from "../../db/looks.ts";
import type { Channel } from "../../domain/channel.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type ObservationId, sha256 } from "../../domain/ids.ts";
import { heldIds, type Payload, type StoredPayload } from "../../domain/observation.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { readRaw } from "../../objects/raw.ts";
import { keepRaw } from "../fixity/store.ts";
import type { Tools } from "../tools.ts";
import { withStoredFiles } from "./inline.ts";
import { withKnownIds } from "./known-ids.ts";

/** A payload read back from the store is never larger than what the client let in. */
export const readLimitBytes = 64 * 1024 * 1024;

/** What is said of the answers in the ledger; they may be stored after. */
export function digested(payloads: readonly Payload[]): readonly StoredPayload[] {
  return payloads.map(({ bytes, ...payload }) => {
    const digest = sha256(createHash("sha256").update(bytes).digest("hex"));
    return { ...payload, sha256: digest, sizeBytes: bytes.byteLength };
  });
}

export async function storePayloads(
  tools: Tools,
  payloads: readonly Payload[],
  packing?: number,
): Promise<readonly StoredPayload[]> {
  const stored: StoredPayload[] = [];
  for (const { bytes, ...payload } of payloads)
    stored.push({ ...payload, ...(await keepRaw(tools, bytes, packing)) });
  return stored;
}

/** Looks with more bytes are read answer by answer, where each can be read by itself. */
const readAtOnceBytes = 8 * 1024 * 1024;

/**
 * Reads a look again from its stored answers.
 *
 * @throws ArchiveError `object.missing`, `object.corrupt` or `channel.unreadable`
 */
export async function rereadStored(
  tools: Tools,
  channel: Channel,
  stored: readonly StoredPayload[],
  seenAt: Date,
): Promise<ManyRead> {
  const adapter = tools.adapters[channel.kind];
  const answers = storedAnswers(tools.objects, stored);
  const bytes = stored.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (adapter.rereadEach && bytes > readAtOnceBytes)
    return await adapter.rereadEach(channel, answers, seenAt, tools.reader);
  const payloads: Payload[] = [];
  for await (const payload of answers) payloads.push(payload);
  return await rereadBy(tools.reader, adapter, { channel, payloads, seenAt });
}

/** @throws ArchiveError `object.missing` or `object.corrupt` */
async function* storedAnswers(
  objects: ObjectStore,
  stored: readonly StoredPayload[],
): AsyncGenerator<Payload> {
  for (const payload of stored)
    yield { ...payload, bytes: await readRaw(objects, payload.sha256, readLimitBytes) };
}

/**
 * Reads a look of the ledger again from its answers.
 *
 * @throws ArchiveError `archive.missing` when the look is not in the ledger; `object.missing` when its bytes are not there
 */
export async function readTaken(
  tools: Tools,
  channel: Channel,
  observationId: ObservationId,
): Promise<Taken> {
  const observation = await readObservation(tools.db, observationId);
  if (!observation)
    throw new ArchiveError("archive.missing", `the look ${observationId} is not in the ledger`);
  const stored = await readPayloads(tools.db, observationId);
  const shown = await rereadStored(tools, channel, stored, observation.startedAt);
  const { sightings, findings } = await withKnownIds(
    tools,
    channel,
    await withStoredFiles(tools.objects, shown),
  );
  return { startedAt: observation.startedAt, sightings, findings, heldIds: new Set(heldIds(findings)) };
}

/** A look of the ledger as it is read again. */
export interface Taken extends ManyRead {
  readonly startedAt: Date;
  readonly heldIds: ReadonlySet<string>;
}
