/**
 * One backup of the whole archive: its rows at one point in time, the objects that they refer to, the key of its log, its
 * schemas and settings. Rows first: an object that came later does no harm, one that is missing would.
 */
import { hash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { numberLeaves, recordEvent } from "../../db/audit-log.ts";
import { locks } from "../../db/locks.ts";
import { transact, whileLocked } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { contentOfBytes } from "../../objects/content.ts";
import { systemVersion } from "../../version.ts";
import type { AuditPlace } from "../anchor/key.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { keepKey, keepSchemas } from "./beside.ts";
import {
  type BackupManifest,
  backupFolder,
  backupId,
  type ListedObject,
  manifestBytes,
  manifestKey,
} from "./manifest.ts";
import { keepObjects } from "./objects.ts";
import { type BackupPlace, begunBackups, claimPlace, findBackup, listedObjects } from "./place.ts";
import { keepRows } from "./tables.ts";

export interface BackupWish {
  /** what is in force, without secrets */
  readonly settings: Readonly<Record<string, unknown>>;
  /** seals the key of the log; without it the key lies there as it is */
  readonly passphrase: string | undefined;
  readonly withoutKey: boolean;
  /** reads every copy at the place again, and makes those anew that are not what they were */
  readonly readAll: boolean;
}

export interface BackupReport {
  readonly id: string;
  readonly address: string;
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly objects: BackupManifest["objects"] & { readonly copied: number; readonly copiedBytes: number };
  readonly key: "sealed" | "open" | "leftOut" | "none";
  readonly schemas: number;
  readonly audit: { readonly events: number; readonly signed: number };
  /** of its manifest, which holds the digests of everything else */
  readonly manifestSha256: string;
  /** backups that were ended before they were whole, and were taken away now */
  readonly swept: number;
}

/** Told what is being done, and how far it is. */
export interface BackupProgress {
  readonly rows: OnProgress;
  readonly objects: OnProgress;
}

/**
 * @throws ArchiveError `archive.busy` while another is being made, `archive.missing` for an archive in which nothing was
 *   ever done; the reason of `signal` when it is aborted: then there is no backup, and the next one goes on from what was copied
 */
export async function makeBackup(
  tools: ArchiveTools,
  audit: AuditPlace,
  place: BackupPlace,
  wish: BackupWish,
  progress: BackupProgress,
  signal: AbortSignal,
): Promise<BackupReport> {
  const archive = await archiveId(tools);
  await claimPlace(place, archive);
  const made = await whileLocked(tools.pool, locks.backup, () =>
    makeAlone(tools, audit, place, { ...wish, archive }, progress, signal),
  );
  if (made === undefined)
    throw new ArchiveError("archive.busy", "another backup of this archive is being made at this moment");
  return made;
}

/** An event gets its place once every transaction that was open on the server when it was written has ended. */
const numbered = { tries: 240, pauseMs: 250 };

/** The id of the first event of its log: the same for as long as the archive lives, and after each restore. */
async function archiveId(tools: Pick<ArchiveTools, "pool">): Promise<string> {
  for (let tries = 1; ; tries++) {
    const id = await firstLeaf(tools);
    if (id !== undefined) return id;
    const written = await tools.pool.query("select 1 from core.audit_events limit 1");
    if (written.rowCount === 0)
      throw new ArchiveError(
        "archive.missing",
        "nothing was ever registered in this archive: there is nothing to back up",
      );
    if (tries === numbered.tries)
      throw new ArchiveError(
        "archive.busy",
        "the first event of the log has no place yet: a transaction on the database server, of this database or another, has been open since before it; end it and try again",
      );
    await pause(numbered.pauseMs);
  }
}

async function firstLeaf({ pool }: Pick<ArchiveTools, "pool">): Promise<string | undefined> {
  await numberLeaves(pool);
  const found = await pool.query<{ id: string }>(
    "select event_id as id from core.audit_leaves where leaf_index = 0",
  );
  return found.rows[0]?.id;
}

async function makeAlone(
  tools: ArchiveTools,
  { dataDir, auditOrigin }: AuditPlace,
  place: BackupPlace,
  { archive, settings, passphrase, withoutKey, readAll }: BackupWish & { readonly archive: string },
  progress: BackupProgress,
  signal: AbortSignal,
): Promise<BackupReport> {
  const swept = await sweep(place);
  const earlier = await listedBefore(place);
  const id = backupId(tools.clock.now(), Buffer.from(tools.salt()).toString("hex"));
  const folder = backupFolder(id);
  const { audit, ...rows } = await keepRows(tools, place.store, folder, progress.rows, signal);
  const places = { objects: place.objects, lists: place.store, folder, earlier };
  const { objects, ...copied } = await keepObjects(tools, places, readAll, progress.objects, signal);
  const key = withoutKey ? null : await keepKey(place, id, dataDir, passphrase);
  const schemas = await keepSchemas(place, id, dataDir);
  const manifest: BackupManifest = {
    form: "kanalarkiv-backup-1",
    id,
    archive,
    program: systemVersion,
    ...rows,
    objects,
    key,
    schemas,
    settings: { ...settings },
    audit: { origin: auditOrigin, ...audit },
  };
  const manifestSha256 = await commit(tools, place, manifest, signal);
  return {
    id,
    address: place.address,
    takenAt: rows.takenAt,
    tables: rows.tables.length,
    rows: rows.tables.reduce((sum, table) => sum + table.rows, 0),
    objects: { ...objects, ...copied },
    key: key === null ? (withoutKey ? "leftOut" : "none") : key.sealed ? "sealed" : "open",
    schemas: schemas.length,
    audit: { events: audit.events, signed: audit.checkpoint?.size ?? 0 },
    manifestSha256,
    swept,
  };
}

/** With the manifest it is a backup: before that, nothing finds it. */
async function commit(
  tools: ArchiveTools,
  { store, address }: BackupPlace,
  manifest: BackupManifest,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const bytes = manifestBytes(manifest);
  await store.put(manifestKey(manifest.id), contentOfBytes(bytes));
  const manifestSha256 = hash("sha256", bytes);
  const { id, takenAt } = manifest;
  await transact(tools.pool, (tx) =>
    recordEvent(tx, tools, "backup.made", { backup: id, takenAt, place: address, manifestSha256 }),
  );
  return manifestSha256;
}

/** Takes away what a backup that was ended had come to; the copies of objects stay, and need not be made again. */
async function sweep(place: BackupPlace): Promise<number> {
  const ended = (await begunBackups(place)).filter(({ whole }) => !whole);
  for (const { id } of ended)
    for await (const { key } of place.store.list(`${backupFolder(id)}/`)) await place.store.delete(key);
  return ended.length;
}

/** What the newest backup lists: an earlier one that is damaged is no help, and no hindrance. */
async function listedBefore(place: BackupPlace): Promise<AsyncIterable<ListedObject>> {
  try {
    const { manifest } = await findBackup(place);
    // all of it is read before any of it is believed
    for await (const _ of listedObjects(place, manifest));
    return listedObjects(place, manifest);
  } catch (error) {
    if (error instanceof Error && "code" in error && unusable.has(String(error.code))) return nothing();
    throw error;
  }
}

const unusable: ReadonlySet<string> = new Set(["archive.missing", "backup.damaged"]);

async function* nothing(): AsyncGenerator<ListedObject> {}
