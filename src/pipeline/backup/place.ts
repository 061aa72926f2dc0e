/** A place of backups: a directory or a bucket that belongs to one archive, and what lies there. */
import { chmod, stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { makeDirectory } from "../../make-directory.ts";
import { contentOfBytes, readAll } from "../../objects/content.ts";
import { type ObjectStoreSettings, openObjectStore } from "../../objects/open.ts";
import type { ObjectStore } from "../../objects/port.ts";
import {
  archiveKey,
  type BackupManifest,
  backupOf,
  backupsFolder,
  type ListedObject,
  largestManifestBytes,
  manifestKey,
  objectsFolder,
  readManifest,
  readObjectLine,
} from "./manifest.ts";
import { readText } from "./parts.ts";

export interface BackupPlace {
  readonly address: string;
  /** everything but the objects */
  readonly store: ObjectStore;
  /** the copies of objects, under the keys that they have in the archive's own store */
  readonly objects: ObjectStore;
}

/**
 * @param given a path, `file:///directory` or `s3://bucket/prefix`
 * @param settings `readOnly` for a place that is only read from
 * @throws ArchiveError `config.invalid`, `object.missing`, `object.store`
 */
export async function openPlace(
  given: string,
  cwd: string,
  settings: ObjectStoreSettings,
): Promise<BackupPlace> {
  const address = placeAddress(given, cwd);
  const directory = directoryOf(address);
  if (directory !== undefined) await (settings.readOnly ? lookAt(directory) : makePlace(directory));
  const store = await openObjectStore(address, settings);
  return { address, store, objects: await openObjectStore(`${address}/${objectsFolder}`, settings) };
}

/** What lies there is everything that citizens said: nobody else is to read it. */
async function makePlace(directory: string): Promise<void> {
  try {
    await makeDirectory(directory, 0o700);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw cause;
    const why = code === "ENOTDIR" ? "a file lies in its way" : "nothing can be made there";
    throw new ArchiveError("config.invalid", `${directory}: no place for backups, ${why} (${code})`, {
      cause,
    });
  }
}

async function lookAt(directory: string): Promise<void> {
  for (const path of [directory, resolve(directory, objectsFolder)]) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code);
    if (typeof found === "object" && found.isDirectory()) continue;
    if (found === "EACCES")
      throw new ArchiveError("config.invalid", `${path}: this user may not read it (EACCES)`);
    const why =
      path !== directory
        ? "there are no backups in it"
        : found === "ENOENT"
          ? "it is not there"
          : "it is no directory";
    throw new ArchiveError(
      "archive.missing",
      `${directory}: ${why}; give the place that \`kanalarkiv backup --to\` was given`,
    );
  }
}

/** As an object store has it, without a `/` at its end. */
export function placeAddress(given: string, cwd: string): string {
  if (given.startsWith("s3://")) return given.replace(/\/+$/, "");
  const path = given.startsWith("file:")
    ? fileURLToPath(given)
    : isAbsolute(given)
      ? given
      : resolve(cwd, given);
  return pathToFileURL(path).href.replace(/\/+$/, "");
}

/** @returns undefined for a bucket */
export function directoryOf(address: string): string | undefined {
  return address.startsWith("file:") ? fileURLToPath(address) : undefined;
}

/** Whether others than its owner may look into a directory. */
export async function isOpenToOthers(address: string): Promise<boolean> {
  const directory = directoryOf(address);
  return directory !== undefined && ((await stat(directory)).mode & 0o077) !== 0;
}

/** The owner alone may read it; in a bucket, the bucket's own rules say who. */
export async function ownersOnly({ address }: BackupPlace, key: string): Promise<void> {
  const directory = directoryOf(address);
  if (directory !== undefined) await chmod(resolve(directory, key), 0o600);
}

/**
 * The archive whose backups lie here; undefined for a place that is new.
 *
 * @throws ArchiveError `backup.damaged` when what says so is not what was written
 */
export async function archiveOf({ store }: BackupPlace): Promise<string | undefined> {
  let text: string;
  try {
    text = (await readAll(store, archiveKey, 10_000)).toString("utf8");
  } catch (error) {
    if (isArchiveError(error) && error.code === "object.missing") return undefined;
    throw error;
  }
  const archive = markIn(text);
  if (archive !== undefined) return archive;
  throw new ArchiveError("backup.damaged", `${store.address}/${archiveKey}: is not what was written there`);
}

function markIn(text: string): string | undefined {
  try {
    const { archive } = JSON.parse(text);
    return typeof archive === "string" ? archive : undefined;
  } catch {
    // no JSON, or nothing that could hold it: told by the caller
    return undefined;
  }
}

/** @throws ArchiveError `config.invalid` when backups of another archive lie here */
export async function claimPlace(place: BackupPlace, archive: string): Promise<void> {
  const before = await archiveOf(place);
  if (before === undefined)
    return void (await place.store.put(archiveKey, contentOfBytes(Buffer.from(JSON.stringify({ archive })))));
  if (before !== archive)
    throw new ArchiveError(
      "config.invalid",
      `${place.address}: the backups of another archive lie here (${before}, not ${archive}); give each archive a place of its own`,
    );
}

/** What was begun under `backups/`, in the order of making; only what has a manifest is a backup. */
export async function begunBackups({
  store,
}: BackupPlace): Promise<readonly { readonly id: string; readonly whole: boolean }[]> {
  const begun = new Map<string, boolean>();
  for await (const { key } of store.list(`${backupsFolder}/`)) {
    const id = backupOf(key);
    if (id !== undefined) begun.set(id, (begun.get(id) ?? false) || key === manifestKey(id));
  }
  return [...begun].map(([id, whole]) => ({ id, whole }));
}

export interface FoundBackup {
  readonly manifest: BackupManifest;
  readonly bytes: Buffer;
  /** begun after it, and without a manifest: passed over because no id was given */
  readonly passedOver: readonly string[];
}

/**
 * @param id of the newest unless given
 * @throws ArchiveError `archive.missing` when there is none; `backup.damaged` when its manifest is none, or another's
 */
export async function findBackup(place: BackupPlace, id?: string): Promise<FoundBackup> {
  const begun = await begunBackups(place);
  const whole = begun.filter((one) => one.whole).map((one) => one.id);
  const wanted = id ?? whole.at(-1);
  if (wanted === undefined || !whole.includes(wanted))
    throw new ArchiveError(
      "archive.missing",
      `${place.address}: ${whole.length === 0 ? "no backup lies here" : `there is no backup ${wanted}; those that are: ${whole.slice(-10).join(", ")}`}`,
    );
  const bytes = await readAll(place.store, manifestKey(wanted), largestManifestBytes);
  const manifest = readManifest(bytes.toString("utf8"));
  if (manifest === undefined)
    throw new ArchiveError(
      "backup.damaged",
      `${place.address}/${manifestKey(wanted)}: is no manifest of a backup, or one that a newer version of this program wrote`,
    );
  const archive = await archiveOf(place);
  if (archive === undefined)
    throw new ArchiveError(
      "backup.damaged",
      `${place.address}/${archiveKey}: is missing, which says whose backups lie here: manifest ${wanted} is of archive ${manifest.archive}`,
    );
  if (manifest.id !== wanted || manifest.archive !== archive)
    throw new ArchiveError(
      "backup.damaged",
      `${place.address}/${manifestKey(wanted)}: is the manifest of another backup: ${manifest.id} of archive ${manifest.archive}, not ${wanted} of ${archive}`,
    );
  const after = begun.slice(begun.findIndex((one) => one.id === wanted) + 1);
  return { manifest, bytes, passedOver: id === undefined ? after.map((one) => one.id) : [] };
}

/** @throws ArchiveError `backup.damaged` for a list that is not what was written */
export async function* listedObjects(
  { store }: BackupPlace,
  { objects }: Pick<BackupManifest, "objects">,
): AsyncGenerator<ListedObject> {
  for (const part of objects.list) {
    const lines = (await readText(store, part)).toString("utf8").split("\n");
    lines.pop();
    for (const line of lines) {
      const listed = readObjectLine(line);
      if (listed === undefined)
        throw new ArchiveError(
          "backup.damaged",
          `${store.address}/${part.key}: holds a line that lists no object`,
        );
      yield listed;
    }
  }
}

export interface ListedBackup {
  readonly id: string;
  /** `unfinished`: it was ended before it was whole, or is being made; `unreadable`: its manifest is none */
  readonly state: "whole" | "unfinished" | "unreadable";
  readonly takenAt?: string;
  readonly rows?: number;
  readonly objects?: number;
  readonly bytes?: number;
  readonly key?: "sealed" | "open" | "none";
}

/** What lies at a place, the newest last. Only manifests are read: `restore --check` reads the rest. */
export async function backupsIn(place: BackupPlace): Promise<readonly ListedBackup[]> {
  const found: ListedBackup[] = [];
  for (const { id, whole } of await begunBackups(place)) {
    const manifest = whole ? await findBackup(place, id).then(manifestOf, unreadable) : undefined;
    if (!manifest) found.push({ id, state: whole ? "unreadable" : "unfinished" });
    else found.push({ id, state: "whole", ...summaryOf(manifest) });
  }
  return found;
}

const manifestOf = ({ manifest }: FoundBackup) => manifest;

function unreadable(error: unknown): undefined {
  if (!isArchiveError(error) || error.code !== "backup.damaged") throw error;
}

function summaryOf({ takenAt, tables, objects, key }: BackupManifest) {
  return {
    takenAt,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    objects: objects.count,
    bytes: objects.bytes,
    key: key === null ? ("none" as const) : key.sealed ? ("sealed" as const) : ("open" as const),
  };
}
