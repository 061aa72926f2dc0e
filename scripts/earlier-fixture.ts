/**
 * Writes `test/golden/earlier-archive/rows.tgz`: the rows of an archive that an earlier build made (`earlier-archive.ts`),
 * as a backup without objects, in the shape of that build's database. `node scripts/earlier-fixture.ts DATA-DIR`
 */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { systemClock } from "../src/clock.ts";
import { connect } from "../src/db/connect.ts";
import { startEmbeddedPostgres } from "../src/db/embedded.ts";
import { contentOfBytes } from "../src/objects/content.ts";
import { backupFolder, backupId, manifestBytes, manifestKey } from "../src/pipeline/backup/manifest.ts";
import { claimPlace, openPlace } from "../src/pipeline/backup/place.ts";
import { keepRows } from "../src/pipeline/backup/tables.ts";
import { quiet } from "../src/pipeline/tools.ts";

const target = join(import.meta.dirname, "../test/golden/earlier-archive");
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error("usage: node scripts/earlier-fixture.ts DATA-DIR");

const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-fixture-"));
const server = await startEmbeddedPostgres({
  dataDir: join(dataDir, "postgres"),
  durable: true,
  persistent: true,
});
const { pool, close } = await connect(server.url);
try {
  const place = await openPlace(dir, dir, {});
  const first = await pool.query<{ id: string }>(
    "select event_id as id from core.audit_leaves where leaf_index = 0",
  );
  const archive = first.rows[0]?.id ?? "";
  await claimPlace(place, archive);
  const id = backupId(systemClock.now(), "00000000");
  const still = new AbortController().signal;
  const { audit, ...rows } = await keepRows(
    { pool, clock: systemClock },
    place.store,
    backupFolder(id),
    quiet,
    still,
  );
  const objects = { count: 0, bytes: 0, list: [], missing: [], damaged: [], faults: 0 };
  const beside = { objects, key: null, schemas: [], settings: {} };
  const origin = { origin: "kanalarkiv.local/audit", ...audit };
  const form = "kanalarkiv-backup-1" as const;
  const manifest = { form, id, archive, program: "0.1.0", ...rows, ...beside, audit: origin };
  await place.store.put(manifestKey(id), contentOfBytes(manifestBytes(manifest)));
  await mkdir(target, { recursive: true });
  await packed(dir, join(target, "rows.tgz"));
} finally {
  await close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

async function packed(from: string, to: string): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createGzip({ level: 9 }), createWriteStream(to));
  const found = await readdir(from, { recursive: true, withFileTypes: true });
  for (const path of found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort())
    tar.entry({ name: path.slice(from.length + 1), mtime: new Date(0) }, await readFile(path));
  tar.finalize();
  await written;
}
