/** Puts back what lies beside the database: objects, the key of the log, schemas. What is there already stays as it is. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { sha256 } from "../../domain/ids.ts";
import { makeDirectory } from "../../make-directory.ts";
import type { ObjectStore } from "../../objects/port.ts";
import { makeWholeFile, removeUnfinished, replaceWholeFile } from "../../whole-file.ts";
import { keyFile } from "../anchor/key.ts";
import { schemasFolder, unsealed } from "../backup/beside.ts";
import type { BackupManifest, ListedObject } from "../backup/manifest.ts";
import { readPart } from "../backup/parts.ts";
import { type BackupPlace, listedObjects } from "../backup/place.ts";
import type { OnProgress } from "../tools.ts";

const atOnce = 8;

/**
 * @returns what was stored, and what could not be: an object that is missing or damaged at the place, or other bytes
 *   that lie under its key
 */
export async function putObjects(
  store: ObjectStore,
  place: BackupPlace,
  manifest: BackupManifest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<{ readonly stored: number; readonly present: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const counts = { stored: 0, present: 0 };
  let batch: Promise<void>[] = [];
  const settle = async () => {
    await Promise.all(batch);
    batch = [];
    signal.throwIfAborted();
    onProgress(counts.stored + counts.present + faults.length, manifest.objects.count);
  };
  for await (const listed of listedObjects(place, manifest)) {
    batch.push(
      putObject(store, place.objects, listed).then(
        (how) => void counts[how]++,
        (error: unknown) => void faults.push(ofThisObject(error)),
      ),
    );
    if (batch.length === atOnce) await settle();
  }
  await settle();
  return { ...counts, faults };
}

async function putObject(
  to: ObjectStore,
  from: ObjectStore,
  listed: ListedObject,
): Promise<"stored" | "present"> {
  const chunks = async function* () {
    yield* (await from.get(listed.key)) as AsyncIterable<Uint8Array>;
  };
  return await to.put(listed.key, {
    sha256: sha256(listed.sha256),
    sizeBytes: listed.sizeBytes,
    open: () => Readable.from(chunks(), { objectMode: false }),
  });
}

/** @throws what says nothing about one object */
function ofThisObject(error: unknown): string {
  if (isArchiveError(error) && ["object.missing", "object.corrupt", "object.exists"].includes(error.code))
    return error.message;
  throw error;
}

/**
 * @returns whether the key is here now
 * @throws ArchiveError `config.invalid` when another key is here, or the passphrase does not open the backup's
 */
export async function putKey(
  dataDir: string,
  { store }: BackupPlace,
  { key }: BackupManifest,
  passphrase: string | undefined,
): Promise<boolean> {
  const file = keyFile(dataDir);
  if (key === null) return existsSync(file);
  const stored = await readPart(store, key);
  const pem = key.sealed ? unsealed(stored, passphrase) : stored;
  if (await makeWholeFile(file, pem, { mode: 0o600 })) return true;
  const there = await readFile(file);
  if (isBeginning(there, pem)) await replaceWholeFile(file, pem, { mode: 0o600 });
  else if (!there.equals(pem))
    throw new ArchiveError(
      "config.invalid",
      `${file}: another key is here than the backup's; move it away first`,
    );
  return true;
}

/** What a restore of an older version that was killed had written of it: nothing that is not in the whole. */
function isBeginning(there: Uint8Array, whole: Buffer): boolean {
  return there.length < whole.length && whole.subarray(0, there.length).equals(there);
}

/** Whether the key could be put back, before anything is. @throws ArchiveError as `putKey` */
export async function tryKey(
  { store }: BackupPlace,
  { key }: BackupManifest,
  passphrase: string | undefined,
): Promise<void> {
  if (key?.sealed) unsealed(await readPart(store, key), passphrase);
}

/** @throws ArchiveError `backup.damaged` for a path that leads out of the schemas' folder */
export async function putSchemas(
  dataDir: string,
  { store }: BackupPlace,
  { schemas }: BackupManifest,
): Promise<void> {
  for (const schema of schemas) {
    const path = normalize(schema.path);
    if (!path.startsWith(schemasFolder + sep) || path.includes(`..${sep}`))
      throw new ArchiveError(
        "backup.damaged",
        `${store.address}/${schema.key}: ${schema.path} is no place of a schema`,
      );
    const file = join(dataDir, path);
    await makeDirectory(dirname(file));
    const bytes = await readPart(store, schema);
    if (!(await makeWholeFile(file, bytes)) && isBeginning(await readFile(file), bytes))
      await replaceWholeFile(file, bytes);
    await removeUnfinished(file);
  }
}
