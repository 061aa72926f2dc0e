/** Reads every byte of a backup where it lies, and compares it with what its manifest says. Writes nothing. */
import { isArchiveError } from "../../domain/errors.ts";
import { readBack } from "../../objects/content.ts";
import type { BackupManifest, ListedObject } from "../backup/manifest.ts";
import { readPart, readText } from "../backup/parts.ts";
import { type BackupPlace, listedObjects } from "../backup/place.ts";
import type { OnProgress } from "../tools.ts";

export interface BytesRead {
  /** of tables, the list of objects, the key and schemas */
  readonly parts: number;
  readonly objects: number;
  /** each names what is not as it was written */
  readonly faults: readonly string[];
}

const atOnce = 8;

/** @throws ArchiveError `object.store` when the place itself fails; the reason of `signal` when it is aborted */
export async function readBytes(
  place: BackupPlace,
  manifest: BackupManifest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BytesRead> {
  const faults: string[] = [];
  const parts = await readParts(place, manifest, faults, signal);
  let objects = 0;
  let batch: Promise<string | undefined>[] = [];
  const settle = async () => {
    for (const fault of await Promise.all(batch)) if (fault !== undefined) faults.push(fault);
    objects += batch.length;
    batch = [];
    signal.throwIfAborted();
    onProgress(objects, manifest.objects.count);
  };
  try {
    for await (const listed of listedObjects(place, manifest)) {
      batch.push(faultOf(place, listed));
      if (batch.length === atOnce) await settle();
    }
    await settle();
    if (objects !== manifest.objects.count)
      faults.push(`the list names ${objects} objects, and the manifest ${manifest.objects.count}`);
  } catch (error) {
    await Promise.allSettled(batch);
    faults.push(damageIn(error));
  }
  return { parts, objects, faults: [...new Set(faults)] };
}

async function readParts(
  { store }: BackupPlace,
  { tables, objects, key, schemas }: BackupManifest,
  faults: string[],
  signal: AbortSignal,
): Promise<number> {
  const packed = [...tables.flatMap((table) => table.parts), ...objects.list];
  const plain = [...(key === null ? [] : [key]), ...schemas];
  for (const [parts, read] of [
    [packed, readText],
    [plain, readPart],
  ] as const)
    for (const part of parts) {
      signal.throwIfAborted();
      await read(store, part).catch((error: unknown) => void faults.push(damageIn(error)));
    }
  return packed.length + plain.length;
}

/** @returns what is wrong with a copy */
async function faultOf({ objects }: BackupPlace, listed: ListedObject): Promise<string | undefined> {
  try {
    const found = await readBack(objects, listed.key);
    if (found.sha256 === listed.sha256 && found.sizeBytes === listed.sizeBytes) return undefined;
    return `${objects.address}/${listed.key}: ${found.sizeBytes} bytes with SHA-256 ${found.sha256} lie there, not ${listed.sizeBytes} with ${listed.sha256}`;
  } catch (error) {
    if (isArchiveError(error) && error.code === "object.missing") return error.message;
    throw error;
  }
}

/** @throws what is no damage of the backup */
function damageIn(error: unknown): string {
  if (isArchiveError(error) && error.code === "backup.damaged") return error.message;
  throw error;
}
