/**
 * PURE. What a backup is made of, and where its parts lie: `archive.json` says whose backups a place holds, `objects/` is
 * shared by all of them, `backups/<id>/` belongs to one, and its `manifest.json`, written last, makes it one.
 */
import { z } from "zod";
import { canonicalJson } from "../../audit/canonical.ts";

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().min(0);
/** A key below the backup's own folder; never one that leads out of it. */
const Key = z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/);
/** As `archiveTables` gives them; compared with those of the database, and never put into a statement as they are. */
const Name = z.string().max(200);

/** A stored piece: its digest and size are those of the bytes that lie there. */
const Part = z.strictObject({ key: Key, sha256: Digest, sizeBytes: Count });

const Table = z.strictObject({
  name: Name,
  columns: z.array(Name),
  rows: Count,
  /** of the table's whole text, unpacked */
  sha256: Digest,
  parts: z.array(Part),
});

const Manifest = z.strictObject({
  form: z.literal("kanalarkiv-backup-1"),
  id: z.string(),
  /** the id of the first event in the archive's log: the same for all backups of it */
  archive: z.uuid(),
  /** the point in time that the rows are of, by the clock of the program */
  takenAt: z.iso.datetime(),
  program: z.string(),
  migrations: z.array(z.strictObject({ when: Count, hash: Digest })).min(1),
  tables: z.array(Table).min(1),
  sequences: z.array(z.strictObject({ name: Name, last: Count })),
  objects: z.strictObject({
    count: Count,
    bytes: Count,
    /** `SHA-256 size key` for each, in the order of keys */
    list: z.array(Part),
    /** that the archive refers to and that were neither in its store nor in the place of backups, or not sound: at most 100 are named */
    missing: z.array(z.string()),
    damaged: z.array(z.string()),
    faults: Count,
  }),
  /** what signs the log's checkpoints; null when it was left out, or there was none */
  key: Part.extend({ sealed: z.boolean() }).nullable(),
  schemas: z.array(Part.extend({ path: z.string() })),
  settings: z.record(z.string(), z.unknown()),
  audit: z.strictObject({
    origin: z.string(),
    events: Count,
    checkpoint: z.strictObject({ size: Count, note: z.string() }).nullable(),
  }),
});

export type BackupManifest = z.infer<typeof Manifest>;
export type BackupPart = z.infer<typeof Part>;
export type BackupTable = z.infer<typeof Table>;

export function manifestBytes(manifest: BackupManifest): Uint8Array {
  return Buffer.from(canonicalJson(manifest), "utf8");
}

/** @returns undefined for anything that is no manifest of a backup, or one of a form that came later */
export function readManifest(text: string): BackupManifest | undefined {
  try {
    const read = Manifest.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

export const largestManifestBytes = 256 * 1024 * 1024;
/** Of a part's own bytes: more is none of ours. */
export const largestPartBytes = 256 * 1024 * 1024;

/** Whose backups lie here. */
export const archiveKey = "archive.json";
export const objectsFolder = "objects";
export const backupsFolder = "backups";

export function backupFolder(id: string): string {
  return `${backupsFolder}/${id}`;
}

export function manifestKey(id: string): string {
  return `${backupFolder(id)}/manifest.json`;
}

/** @returns undefined for a key that is in no backup */
export function backupOf(key: string): string | undefined {
  return /^backups\/([^/]+)\//.exec(key)?.[1];
}

/**
 * Sorts by the time of making.
 *
 * @param chance hex digits
 */
export function backupId(at: Date, chance: string): string {
  return `${at.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "")}-${chance.slice(0, 8)}`;
}

export interface ListedObject {
  readonly key: string;
  /** of the bytes as they lie in the store */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export function objectLine({ sha256, sizeBytes, key }: ListedObject): string {
  return `${sha256} ${sizeBytes} ${key}\n`;
}

/** @returns undefined for a line of another form */
export function readObjectLine(line: string): ListedObject | undefined {
  const [, sha256 = "", size = "", key = ""] = /^([0-9a-f]{64}) (\d{1,15}) (\S+)$/.exec(line) ?? [];
  return key === "" ? undefined : { sha256, sizeBytes: Number(size), key };
}
