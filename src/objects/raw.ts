/**
 * Raw answers of channels in the store: under the digest of what was sent, packed so that a year of them fits.
 *
 * The digest is always that of the bytes as they came. An archive that was made before answers were packed holds them as
 * they are; both are read.
 *
 * @see RFC 1952 for gzip, which any system can open
 */
import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { promisify } from "node:util";
import { createGunzip, gzip } from "node:zlib";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { contentOfBytes, type Digest, hashStream } from "./content.ts";
import type { ObjectStore } from "./port.ts";
import { putSound, type Stored } from "./sound.ts";

/** Of a list of 210 kB: level 9 leaves 0.123 in 3.8 ms, level 6 0.129 in 2.0 ms. */
const level = 9;
/** For much at once, where the processor is what it costs. */
export const quickLevel = 6;

/** Where answers lie since they are packed. */
export function rawKey(digest: string): string {
  return `${plainRawKey(digest)}.gz`;
}

/** Where answers lie that were stored before. */
export function plainRawKey(digest: string): string {
  return `raw/${digest.slice(0, 2)}/${digest}`;
}

/**
 * @param packing how hard it is packed, 1 to 9
 * @throws ArchiveError as `putSound`
 */
export async function storeRaw(
  store: ObjectStore,
  bytes: Uint8Array,
  packing = level,
): Promise<Digest & Stored> {
  const digest = sha256(createHash("sha256").update(bytes).digest("hex"));
  const packed = contentOfBytes(await promisify(gzip)(bytes, { level: packing }));
  const isSound = async () => (await digestPacked(store, digest).catch(nothing))?.sha256 === digest;
  const stored = await putSound(store, rawKey(digest), packed, isSound);
  return { sha256: digest, sizeBytes: bytes.byteLength, ...stored };
}

/** Whether something lies under the answer's digest, sound or not. */
export async function hasRaw(store: ObjectStore, digest: Sha256): Promise<boolean> {
  return ((await store.head(rawKey(digest))) ?? (await store.head(plainRawKey(digest)))) !== undefined;
}

/**
 * The answer as it came, whole and compared with its digest.
 *
 * @param limitBytes the largest answer that is let in, inclusive
 * @throws ArchiveError `object.missing`; `object.corrupt` when it is larger or other than its digest says
 */
export async function readRaw(store: ObjectStore, digest: Sha256, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const hash = createHash("sha256");
  const { stream, key } = await openRaw(store, digest);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) throw damaged(store, key, `holds more than ${limitBytes} bytes`);
    hash.update(chunk);
    chunks.push(chunk);
  }
  const found = hash.digest("hex");
  if (found !== digest) throw damaged(store, key, `its bytes have the SHA-256 ${found}, not ${digest}`);
  return Buffer.concat(chunks, sizeBytes);
}

/**
 * What the answer really is, from all of its bytes.
 *
 * @throws ArchiveError `object.missing`; `object.corrupt` when it cannot be unpacked
 */
export async function readBackRaw(store: ObjectStore, digest: Sha256): Promise<Digest> {
  return await hashStream((await openRaw(store, digest)).stream);
}

async function digestPacked(store: ObjectStore, digest: Sha256): Promise<Digest> {
  return await hashStream(unpacked(store, rawKey(digest), await store.get(rawKey(digest))));
}

async function openRaw(
  store: ObjectStore,
  digest: Sha256,
): Promise<{ readonly stream: Readable; readonly key: string }> {
  const key = rawKey(digest);
  try {
    return { key, stream: unpacked(store, key, await store.get(key)) };
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "object.missing") throw error;
  }
  return { key: plainRawKey(digest), stream: await store.get(plainRawKey(digest)) };
}

/** A stream that is no whole gzip fails with `object.corrupt`. */
function unpacked(store: ObjectStore, key: string, packed: Readable): Readable {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const gunzip = createGunzip();
    pipeline(packed, gunzip, () => undefined);
    try {
      yield* gunzip as AsyncIterable<Uint8Array>;
    } catch (cause) {
      if (isArchiveError(cause)) throw cause;
      throw damaged(store, key, "it cannot be unpacked", cause);
    }
  }
  return Readable.from(chunks(), { objectMode: false });
}

function damaged(store: ObjectStore, key: string, what: string, cause?: unknown): ArchiveError {
  return new ArchiveError("object.corrupt", `${store.address}/${key}: ${what}`, { cause });
}

function nothing(): undefined {
  return undefined;
}
