/** Puts the rows of a backup into a database that holds nothing, and reads them back before they count. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { archiveTables, copiedParts, plainText, type TableShape } from "../../db/dump.ts";
import { firstFilled, knowsSequence, loadTable, setSequence, whileTriggersRest } from "../../db/load.ts";
import { appliedMigrations, knownMigrations, type Migration, migrateUntil } from "../../db/migrate.ts";
import { onOneConnection, transact } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { systemVersion } from "../../version.ts";
import type { BackupManifest, BackupTable } from "../backup/manifest.ts";
import { partBytes, readText } from "../backup/parts.ts";
import type { BackupPlace } from "../backup/place.ts";
import type { OnProgress } from "../tools.ts";

/**
 * In one transaction: a restore that is ended leaves an empty database.
 *
 * @param mayBeFilled when the same restore was begun before: rows that are all there are left as they are
 * @throws ArchiveError `backup.damaged` when what is read, or what was written, is not what the manifest says;
 *   `config.invalid` when something is in the database already, or the backup is of a newer program
 */
export async function fillDatabase(
  pool: pg.Pool,
  place: BackupPlace,
  manifest: BackupManifest,
  onProgress: OnProgress,
  signal: AbortSignal,
  mayBeFilled = false,
): Promise<void> {
  const last = refuseUnknown(manifest);
  if (mayBeFilled && (await isOfArchive(pool, manifest))) return;
  await refuseFilled(pool, last);
  await migrateUntil(pool, last);
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  await transact(pool, async ({ client }) => {
    await plainText(client);
    const tables = matched(await archiveTables(client), manifest);
    let done = 0;
    await whileTriggersRest(client, tables, async () => {
      for (const table of tables) {
        await loadTable(client, table, textsOf(place, table, signal));
        done += table.rows;
        onProgress(done, total);
      }
    });
    for (const { name, last: counted } of manifest.sequences) {
      if (!(await knowsSequence(client, name)))
        throw mismatch(`there is no sequence ${name} in this database`);
      await setSequence(client, name, counted);
    }
    for (const table of tables) await refuseOther(client, table, signal);
  });
  await pool.query("analyze");
}

/** @throws ArchiveError `config.invalid` unless every step of the backup's database is one of this program's, in its order */
export function refuseUnknown({ migrations, program }: BackupManifest): Migration {
  const known = knownMigrations();
  const same = migrations.every(({ when, hash }, at) => known[at]?.when === when && known[at]?.hash === hash);
  const last = migrations.at(-1);
  if (same && last) return last;
  throw new ArchiveError(
    "config.invalid",
    `the backup was made by version ${program} of the program, whose database this version (${systemVersion}) does not know: restore it with that version or a newer one`,
  );
}

/** Rows come all or none, so that one of them tells. */
async function isOfArchive(pool: pg.Pool, { archive }: BackupManifest): Promise<boolean> {
  if ((await appliedMigrations(pool)).length === 0) return false;
  const found = await pool.query("select 1 from core.audit_events where id = $1", [archive]);
  return found.rows.length > 0;
}

async function refuseFilled(pool: pg.Pool, last: Migration): Promise<void> {
  await onOneConnection(pool, async (client) => {
    const filled = await firstFilled(client);
    if (filled !== undefined)
      throw new ArchiveError(
        "config.invalid",
        `the database holds an archive already (there are rows in ${filled}): a backup is restored into an empty one, and nothing was changed`,
      );
    const newer = (await appliedMigrations(client)).filter(({ when }) => when > last.when);
    if (newer.length > 0)
      throw new ArchiveError(
        "config.invalid",
        "the database is empty and of a later shape than the backup: drop it, and make it again",
      );
  });
}

type Matched = TableShape & BackupTable;

/** The tables of the database in the order in which they can be filled, each with what the backup has of it. */
function matched(found: readonly TableShape[], { tables }: BackupManifest): readonly Matched[] {
  const kept = new Map(tables.map((table) => [table.name, table]));
  const unknown = tables.filter(({ name }) => !found.some((shape) => shape.name === name));
  if (unknown.length > 0) throw mismatch(`there is no table ${unknown[0]?.name} in this database`);
  return found.map(({ name, columns }) => {
    const table = kept.get(name);
    if (table === undefined) throw mismatch(`table ${name} is not in it`);
    // names go into statements: only those that the database itself has
    if ([...table.columns].sort().join() !== [...columns].sort().join())
      throw mismatch(`table ${name} has the columns ${columns.join(", ")} here, and other ones there`);
    return table;
  });
}

function mismatch(what: string): ArchiveError {
  return new ArchiveError(
    "backup.damaged",
    `the backup does not fit the database that it was made from: ${what}`,
  );
}

async function* textsOf(place: BackupPlace, table: BackupTable, signal: AbortSignal): AsyncGenerator<Buffer> {
  for (const part of table.parts) {
    signal.throwIfAborted();
    yield await readText(place.store, part);
  }
}

/** What stands in the table now is compared with what stood in it then, byte by byte. */
async function refuseOther(client: pg.ClientBase, table: BackupTable, signal: AbortSignal): Promise<void> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const part of copiedParts(client, table, partBytes)) {
    signal.throwIfAborted();
    hash.update(part.text);
    rows += part.rows;
  }
  if (rows === table.rows && hash.digest("hex") === table.sha256) return;
  throw new ArchiveError(
    "backup.damaged",
    `table ${table.name}: ${rows} rows came back, and they are not the ${table.rows} that the manifest tells of`,
  );
}
