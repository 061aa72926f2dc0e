/** Storing under a digest: other bytes that lie under it are damage, which is set aside, and what came is stored anew. */
import { Readable } from "node:stream";
import { isArchiveError } from "../domain/errors.ts";
import { readBack } from "./content.ts";
import type { ObjectContent, ObjectStore } from "./port.ts";

export interface Stored {
  readonly how: "stored" | "present";
  /** where the damaged object lies now; undefined when there was none */
  readonly setAside: string | undefined;
}

/**
 * @param key says by a digest what must lie there
 * @param isSound whether other bytes under the key say the same, as when they were packed by another program; asked
 *   only when they differ
 * @throws ArchiveError as `ObjectStore.put`, but `object.exists` only when the damaged object cannot be set aside
 */
export async function putSound(
  store: ObjectStore,
  key: string,
  content: ObjectContent,
  isSound: () => Promise<boolean> = async () => false,
): Promise<Stored> {
  try {
    return { how: await store.put(key, content), setAside: undefined };
  } catch (error) {
    if (!isArchiveError(error) || error.code !== "object.exists") throw error;
  }
  if (await isSound()) return { how: "present", setAside: undefined };
  const aside = await setAside(store, key, content);
  return { how: await store.put(key, content), setAside: aside };
}

/** The damaged bytes are kept under a key that tells whose they were, before they go from their own. */
async function setAside(
  store: ObjectStore,
  key: string,
  content: ObjectContent,
): Promise<string | undefined> {
  const found = await readBack(store, key);
  // another process may have set it right meanwhile
  if (found.sha256 === content.sha256) return undefined;
  const aside = `damaged/${key}/${found.sha256}`;
  const open = () => Readable.from(chunksOf(store, key), { objectMode: false });
  await store.put(aside, { ...found, open });
  await store.delete(key);
  return aside;
}

async function* chunksOf(store: ObjectStore, key: string): AsyncGenerator<Uint8Array> {
  yield* (await store.get(key)) as AsyncIterable<Uint8Array>;
}
