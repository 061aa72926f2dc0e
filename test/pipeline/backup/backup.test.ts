/** A backup holds everything that the archive needs, nothing that is secret, and is there whole or not at all. */
import { createPrivateKey } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { SteppedClock } from "../../../src/clock.ts";
import { findChannel, listChannels } from "../../../src/db/channels.ts";
import { openPool } from "../../../src/db/connect.ts";
import { locks } from "../../../src/db/locks.ts";
import { whileLocked } from "../../../src/db/transact.ts";
import { anchorAudit } from "../../../src/pipeline/anchor/anchor.ts";
import { makeBackup } from "../../../src/pipeline/backup/backup.ts";
import { readManifest } from "../../../src/pipeline/backup/manifest.ts";
import { backupsIn, findBackup, openPlace } from "../../../src/pipeline/backup/place.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { type Backed, openBacked, still, textOf } from "../../support/backup-place.ts";
import { makeDatabase } from "../../support/database.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";

const secret = "hemmeleg-nøkkel-4711";
let backed: Backed;

beforeEach(async () => {
  backed = await openBacked({ KANALARKIV_TEST_KEY: secret });
});
afterEach(async () => await backed.close());

const plain = { settings: {}, passphrase: undefined, withoutKey: false, readAll: false };
const silently = { rows: quiet, objects: quiet };
const tools = () => backed.archive.tools;
const objectFiles = async () => (await backed.files()).filter((path) => path.startsWith("objects/"));
const inStore = (path: string) => join(backed.archive.config.dataDir, path);

async function rowsIn(table: string): Promise<number> {
  const found = await tools().pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return found.rows[0]?.n ?? -1;
}

describe("a backup", () => {
  test("has every table, counted, and every object of the store, listed with its digest", async () => {
    const before = { items: await rowsIn("core.items"), events: await rowsIn("core.audit_events") };
    const report = await backed.backup();
    const { manifest } = await findBackup(backed.place, report.id);
    const rows = new Map(manifest.tables.map((table) => [table.name, table.rows]));
    expect(rows.get("core.items")).toBe(before.items);
    expect(rows.get("core.audit_events")).toBe(before.events);
    for (const name of ["core.holds", "core.decisions", "core.review_acts", "pub.entries"])
      expect(rows.has(name)).toBe(true);
    expect([...rows.keys()].filter((name) => name.startsWith("pgboss"))).toEqual([]);
    expect(report.objects).toMatchObject({
      copied: report.objects.count,
      missing: [],
      damaged: [],
      faults: 0,
    });
    expect(await objectFiles()).toHaveLength(report.objects.count);
    expect(report.objects.count).toBeGreaterThanOrEqual(5);
  });

  test("waits for transactions that were open when its first event was written, of other databases too", async () => {
    const other = await makeDatabase();
    const { pool, close } = openPool({ address: other.url });
    const slow = await pool.connect();
    await slow.query("begin");
    await slow.query("create table held_up ()");
    await tools().pool.query("alter table core.audit_leaves disable trigger user");
    await tools().pool.query("delete from core.audit_leaves");
    await tools().pool.query("alter table core.audit_leaves enable trigger user");
    await tools().pool.query("alter table core.audit_events disable trigger user");
    await tools().pool.query("update core.audit_events set written_by = pg_current_xact_id()");
    await tools().pool.query("alter table core.audit_events enable trigger user");
    const made = backed.backup();
    await setTimeout(600);
    await slow.query("rollback");
    slow.release();
    expect((await made).objects.faults).toBe(0);
    await close();
    await other.drop();
  });

  test("that follows another copies what is new alone", async () => {
    const first = await backed.backup();
    const second = await backed.backup();
    expect(second.objects).toMatchObject({ count: first.objects.count, copied: 0, copiedBytes: 0 });
    await backed.archive.look([aFeedPost("post-9", "Nytt", "Noko nytt.")]);
    expect((await backed.backup()).objects.copied).toBe(1);
    expect((await backupsIn(backed.place)).map(({ state }) => state)).toEqual(["whole", "whole", "whole"]);
  });

  test("is written down in the log of the archive, with the digest of its manifest", async () => {
    const { id, manifestSha256 } = await backed.backup();
    const found = await tools().pool.query(
      "select f.name, f.value from core.audit_events e join core.audit_fields f on f.event_id = e.id where e.kind = 'backup.made'",
    );
    expect(Object.fromEntries(found.rows.map(({ name, value }) => [name, value]))).toMatchObject({
      backup: id,
      manifestSha256,
    });
  });

  test("holds no secret of a channel, in none of its files", async () => {
    const [channel] = await listChannels(tools().db, backed.archive.agency.id);
    await tools().pool.query("update core.channels set secret_name = 'KANALARKIV_TEST_KEY' where id = $1", [
      channel?.id,
    ]);
    expect((await findChannel(tools().db, channel?.id ?? "")).secretName).toBe("KANALARKIV_TEST_KEY");
    expect(tools().secret("KANALARKIV_TEST_KEY")).toBe(secret);
    await backed.backup();
    const texts = await Promise.all((await backed.files()).map((path) => textOf(backed, path)));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.some((text) => text.includes("KANALARKIV_TEST_KEY"))).toBe(true);
    const written = Buffer.from(secret, "utf8").toString("latin1");
    expect(texts.filter((text) => text.includes(written))).toEqual([]);
  });
});

describe("the key of the log", () => {
  const inBackup = (id: string) => join(backed.dir, "backups", id, "audit-key.pem");

  test("lies there as it is, for its owner alone", async () => {
    await anchorAudit(tools(), backed.archive.config);
    const { id, key } = await backed.backup();
    expect(key).toBe("open");
    expect((await stat(inBackup(id))).mode & 0o777).toBe(0o600);
    expect(await readFile(inBackup(id), "utf8")).toBe(await readFile(inStore("audit-key.pem"), "utf8"));
  });

  test("is sealed with a passphrase, as any program opens it", async () => {
    await anchorAudit(tools(), backed.archive.config);
    const passphrase = "ei lang setning til prøve";
    const { id, key } = await backed.backup({ passphrase });
    expect(key).toBe("sealed");
    const pem = await readFile(inBackup(id), "utf8");
    expect(pem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
    expect(() => createPrivateKey({ key: pem, passphrase: "ei anna setning her" })).toThrow();
    const opened = createPrivateKey({ key: pem, passphrase }).export({ type: "pkcs8", format: "pem" });
    expect(opened).toBe(await readFile(inStore("audit-key.pem"), "utf8"));
  });

  test("stays out when that is asked for", async () => {
    await anchorAudit(tools(), backed.archive.config);
    const { id, key } = await backed.backup({ withoutKey: true });
    expect(key).toBe("leftOut");
    expect((await backed.files()).filter((path) => path.endsWith(".pem"))).toEqual([]);
    expect((await findBackup(backed.place, id)).manifest.key).toBeNull();
  });
});

describe("a backup that is ended", () => {
  test.each([
    ["while rows are read", "rows"],
    ["while objects are copied", "objects"],
  ] as const)("%s is none, and the next one is whole and takes its rest away", async (_, at) => {
    const ending = new AbortController();
    const end = (done: number) => {
      if (done > 1) ending.abort(new Error("ended"));
    };
    const progress = { ...silently, [at]: end };
    const made = makeBackup(tools(), backed.archive.config, backed.place, plain, progress, ending.signal);
    await expect(made).rejects.toThrow("ended");
    expect((await backupsIn(backed.place)).map(({ state }) => state)).toEqual(["unfinished"]);
    await expect(findBackup(backed.place)).rejects.toMatchObject({ code: "archive.missing" });
    const copied = (await objectFiles()).length;
    const next = await backed.backup();
    expect(next).toMatchObject({ swept: 1, objects: { copied: next.objects.count - copied } });
    expect((await backupsIn(backed.place)).map(({ id, state }) => [id, state])).toEqual([[next.id, "whole"]]);
  });

  test("is named where an earlier one is taken in its place", async () => {
    const { id } = await backed.backup();
    const ending = new AbortController();
    const progress = { ...silently, rows: () => ending.abort(new Error("ended")) };
    const made = makeBackup(
      { ...tools(), clock: new SteppedClock(new Date(tools().clock.now().getTime() + 60_000)) },
      backed.archive.config,
      backed.place,
      plain,
      progress,
      ending.signal,
    );
    await expect(made).rejects.toThrow("ended");
    const later = (await backupsIn(backed.place)).at(-1)?.id;
    expect(later).not.toBe(id);
    expect(await findBackup(backed.place)).toMatchObject({ manifest: { id }, passedOver: [later] });
    // asked for by name it is what was asked for
    expect((await findBackup(backed.place, id)).passedOver).toEqual([]);
  });

  test("by another at the same moment says so", async () => {
    const busy = whileLocked(tools().pool, locks.backup, () =>
      expect(backed.backup()).rejects.toMatchObject({ code: "archive.busy" }),
    );
    await busy;
  });
});

describe("what the store has lost or changed", () => {
  const anAnswer = async () => (await objectFiles()).find((path) => path.startsWith("objects/raw/")) ?? "";

  test("is named, and not copied over", async () => {
    await backed.backup();
    const [first = "", second = ""] = (await objectFiles()).filter((path) => !path.includes("packages"));
    await rm(inStore(first));
    await rm(inStore(second));
    await rm(backed.dir, { recursive: true });
    const place = await openPlace(backed.dir, backed.dir, {});
    const report = await makeBackup(tools(), backed.archive.config, place, plain, silently, still);
    expect(report.objects.faults).toBe(2);
    expect(report.objects.missing.map((key) => key.replace(/\.gz$/, ""))).toEqual(
      [first, second].map((path) => path.replace("objects/", "").replace(/\.gz$/, "")),
    );
  });

  test("is there again from an earlier copy, and told all the same", async () => {
    const first = await backed.backup();
    await rm(inStore(await anAnswer()));
    const second = await backed.backup();
    expect(second.objects).toMatchObject({ count: first.objects.count, faults: 1 });
    expect(second.objects.missing[0]).toMatch(/^raw\/.* \(a copy of it lies with the backups\)$/);
  });

  test("is not taken for what its key says", async () => {
    const answer = (await tools().pool.query("select sha256 from core.payloads limit 1")).rows[0]
      ?.sha256 as string;
    const key = `raw/${answer.slice(0, 2)}/${answer}.gz`;
    await rm(inStore(`objects/${key}`));
    await writeFile(inStore(`objects/${key}`), "skadd");
    const { objects } = await backed.backup();
    expect(objects).toMatchObject({ faults: 1, damaged: [`${key}: it cannot be unpacked`] });
    expect(await objectFiles()).not.toContain(`objects/${key}`);
  });

  test("at the place is made anew when every copy is read", async () => {
    const first = await backed.backup();
    const answer = await anAnswer();
    await backed.alter(answer, (bytes) => Buffer.from(bytes).fill(0, 8));
    expect((await backed.backup()).objects.copied).toBe(0);
    expect((await backed.backup({ readAll: true })).objects).toMatchObject({
      copied: 1,
      count: first.objects.count,
    });
    expect(await readFile(join(backed.dir, answer))).toEqual(await readFile(inStore(answer)));
  });

  test("at the place and is shorter than before is seen without that", async () => {
    await backed.backup();
    const answer = await anAnswer();
    await backed.alter(answer, (bytes) => bytes.subarray(0, 20));
    expect((await backed.backup()).objects).toMatchObject({ copied: 1, faults: 0 });
    expect(await readFile(join(backed.dir, answer))).toEqual(await readFile(inStore(answer)));
  });
});

test("a place belongs to one archive", async () => {
  await backed.backup();
  await backed.alter("archive.json", () => Buffer.from('{"archive":"01900000-0000-7000-8000-000000000000"}'));
  await expect(backed.backup()).rejects.toMatchObject({ code: "config.invalid" });
});

test("a manifest of another form, or with something more, is none", async () => {
  const { id } = await backed.backup();
  const { bytes } = await findBackup(backed.place, id);
  const manifest = JSON.parse(bytes.toString("utf8"));
  expect(readManifest(bytes.toString("utf8"))?.id).toBe(id);
  for (const other of [{ ...manifest, form: "kanalarkiv-backup-2" }, { ...manifest, more: 1 }, [], null, 1])
    expect(readManifest(JSON.stringify(other))).toBeUndefined();
  const [part] = manifest.objects.list;
  for (const key of ["../out", "/etc/passwd", "backups/../../x", ".hidden", ""])
    expect(
      readManifest(
        JSON.stringify({ ...manifest, objects: { ...manifest.objects, list: [{ ...part, key }] } }),
      ),
    ).toBeUndefined();
});
