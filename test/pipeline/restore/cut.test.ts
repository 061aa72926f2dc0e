/** What lies beside the database is put back by the next restore, wherever the one before was killed. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { BackupManifest } from "../../../src/pipeline/backup/manifest.ts";
import { putPart } from "../../../src/pipeline/backup/parts.ts";
import { type BackupPlace, openPlace } from "../../../src/pipeline/backup/place.ts";
import { putKey, putSchemas } from "../../../src/pipeline/restore/beside.ts";
import { beginRestore, endRestore } from "../../../src/pipeline/restore/marker.ts";
import { killedAtAnyTime } from "../../support/killed.ts";

const pem = Buffer.from("-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n");
const xsd = Buffer.from("<schema/>".repeat(1000));
const schemaPath = "schemas/N5/arkivstruktur.xsd";

let root = "";
let dataDir = "";
let place: BackupPlace;
let manifest: BackupManifest;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kanalarkiv-cut-"));
  const backups = join(root, "backups");
  await mkdir(backups);
  place = await openPlace(backups, backups, {});
  const key = { ...(await putPart(place.store, "b/audit-key.pem", pem)), sealed: false };
  const schemas = [{ ...(await putPart(place.store, "b/schemas/0001", xsd)), path: schemaPath }];
  manifest = { key, schemas } as unknown as BackupManifest;
});
beforeEach(async () => {
  dataDir = await mkdtemp(join(root, "data-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("what an older version was killed at", () => {
  test.each([0, 1, 40])("the first %d bytes of the key become the whole", async (length) => {
    await writeFile(join(dataDir, "audit-key.pem"), pem.subarray(0, length));
    expect(await putKey(dataDir, place, manifest, undefined)).toBe(true);
    expect(await readFile(join(dataDir, "audit-key.pem"))).toEqual(pem);
  });

  test.each([0, 1, 5000])("the first %d bytes of a schema become the whole", async (length) => {
    await mkdir(join(dataDir, "schemas/N5"), { recursive: true });
    await writeFile(join(dataDir, schemaPath), xsd.subarray(0, length));
    await putSchemas(dataDir, place, manifest);
    expect(await readFile(join(dataDir, schemaPath))).toEqual(xsd);
  });

  test("an empty note of a restore that had done nothing is a beginning", async () => {
    await writeFile(join(dataDir, "restoring.json"), "");
    expect(await beginRestore(dataDir, "one")).toBe("new");
    expect(await beginRestore(dataDir, "one")).toBe("resumed");
  });
});

test("another key, longer or not, is never written over, nor a schema that somebody put there", async () => {
  for (const other of [Buffer.from("-----BEGIN X"), Buffer.concat([pem, pem])]) {
    await writeFile(join(dataDir, "audit-key.pem"), other);
    await expect(putKey(dataDir, place, manifest, undefined)).rejects.toThrow(/another key is here/);
    expect(await readFile(join(dataDir, "audit-key.pem"))).toEqual(other);
  }
  await mkdir(join(dataDir, "schemas/N5"), { recursive: true });
  await writeFile(join(dataDir, schemaPath), "<mine/>");
  await putSchemas(dataDir, place, manifest);
  expect(await readFile(join(dataDir, schemaPath), "utf8")).toBe("<mine/>");
});

test("anything else in the directory is refused, also beside an empty note", async () => {
  await writeFile(join(dataDir, "restoring.json"), "");
  await writeFile(join(dataDir, "audit-key.pem"), pem);
  await expect(beginRestore(dataDir, "one")).rejects.toThrow(/nothing was changed/);
  await rm(join(dataDir, "restoring.json"));
  await expect(beginRestore(dataDir, "one")).rejects.toThrow(/holds audit-key.pem/);
  await rm(join(dataDir, "audit-key.pem"));
  await beginRestore(dataDir, "one");
  await expect(beginRestore(dataDir, "two")).rejects.toThrow(/the beginning of another restore/);
});

/** Begins, puts key and schemas back, and ends, again and again in an empty directory. */
const restorer = `
import { rmSync } from "node:fs";
import { openPlace } from ${JSON.stringify(resolve("src/pipeline/backup/place.ts"))};
import { putKey, putSchemas } from ${JSON.stringify(resolve("src/pipeline/restore/beside.ts"))};
import { beginRestore } from ${JSON.stringify(resolve("src/pipeline/restore/marker.ts"))};
const [dataDir, backups, manifest] = process.argv.slice(1);
const place = await openPlace(backups, backups, {});
process.stdout.write("begun");
for (;;) {
  await beginRestore(dataDir, "one");
  await putKey(dataDir, place, JSON.parse(manifest), undefined);
  await putSchemas(dataDir, place, JSON.parse(manifest));
  rmSync(dataDir, { recursive: true });
}`;

test("killed with -9 at any time, the same restore goes on", async () => {
  const resumed = { new: 0, resumed: 0 };
  for (let round = 0; round < 25; round += 1) {
    const given = [dataDir, join(root, "backups"), JSON.stringify(manifest)];
    await killedAtAnyTime(restorer, given, 60);
    resumed[await beginRestore(dataDir, "one")] += 1;
    expect(await putKey(dataDir, place, manifest, undefined)).toBe(true);
    await putSchemas(dataDir, place, manifest);
    expect(await readFile(join(dataDir, "audit-key.pem"))).toEqual(pem);
    expect(await readFile(join(dataDir, schemaPath))).toEqual(xsd);
    expect(await readdir(join(dataDir, "schemas/N5"))).toEqual(["arkivstruktur.xsd"]);
    await endRestore(dataDir);
    await rm(dataDir, { recursive: true });
  }
  // else no kill came in the middle, and nothing was tried
  expect(resumed.resumed).toBeGreaterThan(0);
}, 180_000);
