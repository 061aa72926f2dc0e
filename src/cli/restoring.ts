/** A backup is tried in a place that is thrown away afterwards, or restored into the archive's own, which must be empty. */
import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, openApp } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import { ArchiveError } from "../domain/errors.ts";
import { keyFile } from "../pipeline/anchor/key.ts";
import type { BackupManifest } from "../pipeline/backup/manifest.ts";
import type { BackupPlace, FoundBackup } from "../pipeline/backup/place.ts";
import { putKey, putObjects, putSchemas, tryKey } from "../pipeline/restore/beside.ts";
import { readBytes } from "../pipeline/restore/bytes.ts";
import { fillDatabase, refuseUnknown } from "../pipeline/restore/fill.ts";
import { beginRestore, endRestore } from "../pipeline/restore/marker.ts";
import { type GivenNumbers, goOnAfter } from "../pipeline/restore/numbers.ts";
import { type ArchiveVerified, recordRestore, verifyArchive } from "../pipeline/restore/verify.ts";
import type { Cli } from "./context.ts";

export interface RestoreReport {
  readonly backup: string;
  readonly from: string;
  readonly takenAt: string;
  readonly program: string;
  readonly rows: number;
  readonly tables: number;
  /** what was done: bytes read only, tried in a place of its own, or restored for good */
  readonly how: "read" | "tried" | "restored";
  readonly into: string | undefined;
  readonly objects: { readonly listed: number; readonly stored: number; readonly present: number };
  readonly verified: Omit<ArchiveVerified, "faults"> | undefined;
  /** each names what is wrong; none for a backup that gives the archive back whole */
  readonly faults: readonly string[];
  /** what the one who restored it must know */
  readonly notes: readonly string[];
}

/** What every way has to begin with. */
export interface Found extends FoundBackup {
  readonly place: BackupPlace;
  readonly config: Config;
}

function reportOf(
  { place, manifest, passedOver }: Found,
  how: RestoreReport["how"],
): Omit<RestoreReport, "faults"> {
  const { id, takenAt, program, tables, objects } = manifest;
  return {
    backup: id,
    from: place.address,
    takenAt,
    program,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    tables: tables.length,
    how,
    into: undefined,
    objects: { listed: objects.count, stored: 0, present: 0 },
    verified: undefined,
    notes: [...newerWithout(passedOver), ...lostBefore(manifest)],
  };
}

/** Who asks for the newest is told that it is not the last that was begun. */
function newerWithout(passedOver: readonly string[]): readonly string[] {
  if (passedOver.length === 0) return [];
  return [
    `passed over, because without a manifest: ${passedOver.join(", ")}; begun later, and being made, ended before it was whole, or damaged`,
  ];
}

/** What the archive itself had lost when the backup was made. */
function lostBefore({ objects }: BackupManifest): readonly string[] {
  if (objects.faults === 0) return [];
  const named = [...objects.missing, ...objects.damaged].slice(0, 5).join("; ");
  return [`${objects.faults} objects of the archive were missing or damaged when it was made: ${named}`];
}

/** Reads all bytes, writes nothing. */
export async function readOnly(cli: Cli, found: Found): Promise<RestoreReport> {
  const { place, manifest } = found;
  refuseUnknown(manifest);
  const progress = cli.progress("objects");
  const { faults } = await readBytes(place, manifest, progress.on, cli.signal);
  progress.done();
  return { ...reportOf(found, "read"), faults };
}

/**
 * Restores it in a directory of its own, with a database of its own, and verifies what came out; objects are read where
 * they lie. The directory is gone afterwards, and the archive of this installation was not touched.
 */
export async function tryOut(cli: Cli, found: Found, workDir: string | undefined): Promise<RestoreReport> {
  const { place, manifest, config } = found;
  await tryKey(place, manifest, config.backup.passphrase);
  const read = await readOnly(cli, found);
  // rows that are not what they were are not worth a database
  if (read.faults.some((fault) => !fault.startsWith(place.objects.address)))
    return { ...read, notes: [...read.notes, "not restored, because its rows are damaged"] };
  const dataDir = await makeTrialPlace(workDir ?? tmpdir());
  try {
    // the embedded server's own user must reach it
    await chmod(dataDir, 0o755);
    if (
      !(await putKey(dataDir, place, manifest, config.backup.passphrase)) &&
      existsSync(keyFile(config.dataDir))
    )
      await copyFile(keyFile(config.dataDir), keyFile(dataDir));
    const settings = { KANALARKIV_DATA_DIR: dataDir, KANALARKIV_AUDIT_ORIGIN: manifest.audit.origin };
    const app = await openFilled(cli, found, readConfig({ ...settings, ...quietly }, dataDir), place.objects);
    const verified = await verifiedIn(cli, app).finally(() => app.close());
    const { faults, ...counts } = verified;
    return { ...read, how: "tried", verified: counts, faults: [...read.faults, ...faults] };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** @throws ArchiveError `config.invalid` */
async function makeTrialPlace(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, "kanalarkiv-restore-"));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw cause;
    const said = `--work-dir: nothing can be made in ${parent} (${code}); name a directory that is there`;
    throw new ArchiveError("config.invalid", said, { cause });
  }
}

const quietly = { KANALARKIV_LOG_LEVEL: "error" };

/** @throws ArchiveError `config.invalid` unless data directory and database are empty */
export async function restoreHere(
  cli: Cli,
  found: Found,
  numbers: readonly GivenNumbers[],
): Promise<RestoreReport> {
  const { place, manifest, bytes, config } = found;
  refuseUnknown(manifest);
  await tryKey(place, manifest, config.backup.passphrase);
  const begun = await beginRestore(config.dataDir, manifest.id);
  const hasKey = await putKey(config.dataDir, place, manifest, config.backup.passphrase);
  await putSchemas(config.dataDir, place, manifest);
  const app = await openFilled(cli, found, config, undefined, begun === "resumed");
  try {
    const objects = cli.progress("objects");
    const { faults: unstored, ...put } = await putObjects(
      app.tools.objects,
      place,
      manifest,
      objects.on,
      cli.signal,
    );
    objects.done();
    const { faults, ...verified } = await verifiedIn(cli, app);
    await goOnAfter(app.tools, numbers);
    await recordRestore(app.tools, manifest, hash("sha256", bytes), numbers);
    await endRestore(config.dataDir);
    const report = reportOf(found, "restored");
    return {
      ...report,
      into: config.dataDir,
      objects: { ...report.objects, ...put },
      verified,
      faults: [...unstored, ...faults],
      notes: [...report.notes, ...notesAfter(found, hasKey)],
    };
  } finally {
    await app.close();
  }
}

async function openFilled(
  cli: Cli,
  { place, manifest }: Found,
  config: Config,
  objects: BackupPlace["objects"] | undefined,
  mayBeFilled = false,
): Promise<App> {
  const rows = cli.progress("rows");
  const fill: NonNullable<Parameters<typeof openApp>[1]>["fill"] = async (pool) => {
    await fillDatabase(pool, place, manifest, rows.on, cli.signal, mayBeFilled);
    rows.done();
  };
  return await openApp(config, {
    actor: cli.operator,
    logForm: "terminal",
    fill,
    ...(objects ? { objects } : {}),
  });
}

async function verifiedIn(cli: Cli, { tools, config }: App): Promise<ArchiveVerified> {
  const [log, objects] = [cli.progress("audit"), cli.progress("verify")];
  const verified = await verifyArchive(tools, config, { log: log.on, objects: objects.on }, cli.signal);
  log.done();
  objects.done();
  return verified;
}

function notesAfter({ manifest, config }: Found, hasKey: boolean): readonly string[] {
  const { takenAt, audit } = manifest;
  return [
    `what was done after ${takenAt} is not in it: compare holds and decisions with their letters (docs/holds.md), and journal numbers with what was published, before anything goes on`,
    ...(hasKey
      ? []
      : [
          "the key that signs the audit log is not in this backup: bring audit-key.pem from where it is kept",
        ]),
    ...(audit.origin === config.auditOrigin
      ? []
      : [`the log was signed as ${audit.origin}: set KANALARKIV_AUDIT_ORIGIN=${audit.origin}`]),
    ...(config.databaseUrl === undefined
      ? []
      : ["give the role kanalarkiv_public a password, as docs/operations.md says: it is in no backup"]),
    `people of the desk are as they were at ${takenAt}: every session and unused link has ended, and who was closed, or lost a role or changed a password since, must be told again (\`kanalarkiv user list\`)`,
    "secrets of channels are in no backup: `kanalarkiv channel list` names the variables that hold them",
  ];
}
