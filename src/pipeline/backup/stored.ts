/** What a key of the object store promises of its bytes, and whether they are that. */
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isArchiveError } from "../../domain/errors.ts";
import { contentOfBytes, hashStream, readAll, readBack } from "../../objects/content.ts";
import type { ObjectContent, ObjectInfo, ObjectStore } from "../../objects/port.ts";

/** Smaller objects are read once, into memory; larger ones twice, as a stream. */
const inMemoryBytes = 8 * 1024 * 1024;

/**
 * An object ready to be stored elsewhere.
 *
 * @throws ArchiveError as `ObjectStore.get`
 */
export async function contentOf(store: ObjectStore, { key, sizeBytes }: ObjectInfo): Promise<ObjectContent> {
  if (sizeBytes <= inMemoryBytes) return contentOfBytes(await readAll(store, key, inMemoryBytes));
  const digest = await readBack(store, key);
  return { ...digest, open: () => Readable.from(chunksOf(store, key), { objectMode: false }) };
}

async function* chunksOf(store: ObjectStore, key: string): AsyncGenerator<Uint8Array> {
  yield* (await store.get(key)) as AsyncIterable<Uint8Array>;
}

const underDigest = /^(?:raw|media)\/[0-9a-f]{2}\/([0-9a-f]{64})(\.gz)?$/;

/**
 * Whether bytes are what their key says; an object whose key says nothing is.
 *
 * @returns what they are instead; undefined for sound ones
 */
export async function unsound(key: string, content: ObjectContent): Promise<string | undefined> {
  const [, promised, packed] = underDigest.exec(key) ?? [];
  if (promised === undefined) return undefined;
  const found = packed === undefined ? content.sha256 : await unpackedDigest(content);
  if (found === undefined) return "it cannot be unpacked";
  return found === promised ? undefined : `its bytes have the SHA-256 ${found}`;
}

/** @throws ArchiveError when the store fails; @returns undefined for what is no whole gzip */
async function unpackedDigest(content: ObjectContent): Promise<string | undefined> {
  const unpacking = createGunzip();
  const source = content.open();
  source.on("error", (error) => unpacking.destroy(error));
  try {
    return (await hashStream(source.pipe(unpacking))).sha256;
  } catch (error) {
    if (isArchiveError(error)) throw error;
    return undefined;
  }
}

/** The key that the archive itself refers to by: raw answers may lie packed or as they came. */
export function withoutPacking(key: string): string {
  return key.startsWith("raw/") && key.endsWith(".gz") ? key.slice(0, -3) : key;
}
