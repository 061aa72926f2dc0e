/** What came out of a backup is what went in: every row by its bytes, and nothing that the archive does by itself meanwhile. */
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { numberLeaves } from "../../../src/db/audit-log.ts";
import { connect, type OwnedDatabase } from "../../../src/db/connect.ts";
import { archiveTables, copiedParts, plainText } from "../../../src/db/dump.ts";
import { transact } from "../../../src/db/transact.ts";
import { findBackup } from "../../../src/pipeline/backup/place.ts";
import { attachIn, protocolOf, protocolsOf } from "../../../src/pipeline/decide/protocols.ts";
import { readBytes } from "../../../src/pipeline/restore/bytes.ts";
import { fillDatabase } from "../../../src/pipeline/restore/fill.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { type Backed, openBacked, still } from "../../support/backup-place.ts";
import { makeDatabase } from "../../support/database.ts";
import { everyEventPlaceable } from "../../support/placeable.ts";

let backed: Backed;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  backed = await openBacked();
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
afterAll(async () => await backed.close());

async function emptyDatabase(): Promise<OwnedDatabase> {
  const made = await makeDatabase();
  closers.push(() => made.drop());
  const owned = await connect(made.url);
  closers.push(() => owned.close());
  return owned;
}

async function restored(id: string): Promise<OwnedDatabase> {
  const owned = await emptyDatabase();
  const { manifest } = await findBackup(backed.place, id);
  await fillDatabase(owned.pool, backed.place, manifest, quiet, still);
  return owned;
}

/** Every table with all of its text. */
async function dumpOf({ pool }: Pick<OwnedDatabase, "pool">): Promise<Record<string, string>> {
  return await transact(
    pool,
    async ({ client }) => {
      await plainText(client);
      const dump: Record<string, string> = {};
      for (const table of await archiveTables(client)) {
        let text = "";
        for await (const part of copiedParts(client, table, 1000)) text += part.text.toString("utf8");
        dump[table.name] = text;
      }
      return dump;
    },
    "repeatable read, read only",
  );
}

describe("a restored database", () => {
  test("has the same bytes in every table, and the guards of a new one", async () => {
    await everyEventPlaceable(backed.archive.tools.pool);
    await numberLeaves(backed.archive.tools.pool);
    const before = await dumpOf(backed.archive.tools);
    const { id } = await backed.backup();
    const owned = await restored(id);
    const after = await dumpOf(owned);
    expect(after).toEqual(before);
    expect(Object.values(after).filter((text) => text !== "").length).toBeGreaterThan(20);
    for (const forbidden of [
      "delete from core.audit_events",
      "truncate core.items",
      "update core.versions set text = ''",
    ])
      await expect(owned.pool.query(forbidden)).rejects.toThrow(/refused|only ever added to/);
  });

  test("has the protocols of decisions byte by byte, with the digests that the log has", async () => {
    const { tools } = backed.archive;
    const agency = (await tools.pool.query("select id from core.agencies limit 1")).rows[0].id;
    const decision = tools.ids.next();
    await tools.pool.query(
      `insert into core.decisions (id, agency_id, number, state, document, file_sha256, added_at, adopted_by, adopted_body, adopted_on, adopted_under, adopted_reference)
       values ($1, $2, 4711, 'adopted', '{}', 'x', $3, 'Kari Vik', 'Kommunestyret', '2026-03-01', 'arkivlova', '26/1')`,
      [decision, agency, tools.clock.now()],
    );
    // every byte that there is, also those that text and COPY write otherwise
    const content = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    const row = { id: decision, agencyId: agency } as Parameters<typeof attachIn>[2];
    await transact(tools.pool, (tx) => attachIn(tx, tools, row, { name: "møtebok.pdf", content }));
    const { id } = await backed.backup();
    const owned = await restored(id);
    const [listed] = await protocolsOf(owned, row);
    const found = await protocolOf(owned, row, listed?.id ?? "");
    expect(found?.name).toBe("møtebok.pdf");
    expect(found?.content.equals(content)).toBe(true);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const logged = await owned.pool.query(
      `select f.value #>> '{}' as sha256 from core.audit_fields f join core.audit_events e on e.id = f.event_id
        where e.kind = 'decision.protocolAttached' and f.name = 'sha256'`,
    );
    expect([found?.sha256, logged.rows]).toEqual([sha256, [{ sha256 }]]);
  });

  test("counts on where the archive was: no number is given twice", async () => {
    const { tools } = backed.archive;
    const [sequence = ""] = (
      await tools.pool.query<{ name: string }>(
        "select schemaname || '.' || sequencename as name from pg_sequences where schemaname = 'core'",
      )
    ).rows.map(({ name }) => name);
    const last = Number((await tools.pool.query("select nextval($1::regclass) as n", [sequence])).rows[0]?.n);
    const { id } = await backed.backup();
    const owned = await restored(id);
    expect(Number((await owned.pool.query("select nextval($1::regclass) as n", [sequence])).rows[0]?.n)).toBe(
      last + 1,
    );
    const counters = "select year, series, last from core.journal_counters order by 1, 2";
    expect((await owned.pool.query(counters)).rows).toEqual((await tools.pool.query(counters)).rows);
  });

  test("is refused a second time, and nothing of it changes", async () => {
    const { id } = await backed.backup();
    const owned = await restored(id);
    const before = await dumpOf(owned);
    const { manifest } = await findBackup(backed.place, id);
    await expect(fillDatabase(owned.pool, backed.place, manifest, quiet, still)).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringContaining("holds an archive already"),
    });
    expect(await dumpOf(owned)).toEqual(before);
    // the same restore, ended after its rows had come, goes on
    await fillDatabase(owned.pool, backed.place, manifest, quiet, still, true);
    expect(await dumpOf(owned)).toEqual(before);
  });

  test("is empty after a restore that was ended", async () => {
    const { id } = await backed.backup();
    const owned = await emptyDatabase();
    const { manifest } = await findBackup(backed.place, id);
    const ending = new AbortController();
    const end = () => ending.abort(new Error("ended"));
    await expect(fillDatabase(owned.pool, backed.place, manifest, end, ending.signal)).rejects.toThrow(
      "ended",
    );
    expect(Object.values(await dumpOf(owned)).join("")).toBe("");
    await fillDatabase(owned.pool, backed.place, manifest, quiet, still);
    expect((await dumpOf(owned))["core.items"]).not.toBe("");
  });

  test("of a program that came later is refused with what to do", async () => {
    const { id } = await backed.backup();
    const { manifest } = await findBackup(backed.place, id);
    const later = {
      ...manifest,
      migrations: [...manifest.migrations, { when: 9_999_999_999_999, hash: "0".repeat(64) }],
    };
    const owned = await emptyDatabase();
    await expect(fillDatabase(owned.pool, backed.place, later, quiet, still)).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringContaining("a newer one"),
    });
  });
});

describe("a damaged backup is found", () => {
  const faultsOf = async (id: string) => {
    const { manifest } = await findBackup(backed.place, id);
    return (await readBytes(backed.place, manifest, quiet, still)).faults;
  };
  const cut = (bytes: Buffer) => bytes.subarray(0, bytes.byteLength - 5);
  const flip = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    copy[20] = (copy[20] ?? 0) ^ 1;
    return copy;
  };

  test.each([
    [
      "a part of a table that is missing",
      "tables/core.items/000001.gz",
      () => undefined,
      /core\.items\/000001\.gz: is missing$/,
    ],
    [
      "a part of a table that is cut off",
      "tables/core.items/000001.gz",
      cut,
      /core\.items\/000001\.gz: .* lie there, not/,
    ],
    [
      "one bit of a row",
      "tables/core.versions/000001.gz",
      flip,
      /core\.versions\/000001\.gz: .* lie there, not/,
    ],
    [
      "a list of objects that is another",
      "objects/000001.gz",
      flip,
      /objects\/000001\.gz: .* lie there, not/,
    ],
  ])("%s", async (_, path, change, said) => {
    const { id } = await backed.backup();
    expect(await faultsOf(id)).toEqual([]);
    const whole = await readFile(join(backed.dir, "backups", id, path));
    await backed.alter(`backups/${id}/${path}`, change);
    expect(await faultsOf(id)).toEqual([expect.stringMatching(said)]);
    await putBack(`backups/${id}/${path}`, whole);
  });

  test.each([
    ["an object that is missing", () => undefined, /there is no such object$/],
    ["an object that is cut off", cut, /lie there, not/],
    ["one bit of an object", flip, /lie there, not/],
  ])("%s", async (_, change, said) => {
    const { id } = await backed.backup();
    const path = (await backed.files()).find((one) => one.startsWith("objects/media/")) ?? "";
    const whole = await readFile(join(backed.dir, path));
    await backed.alter(path, change);
    expect(await faultsOf(id)).toEqual([expect.stringMatching(said)]);
    expect(await faultsOf(id)).toEqual([expect.stringContaining(path)]);
    await putBack(path, whole);
  });

  test("a damaged row is never restored: the database stays empty", async () => {
    const { id } = await backed.backup();
    await backed.alter(`backups/${id}/tables/core.versions/000001.gz`, flip);
    const owned = await emptyDatabase();
    const { manifest } = await findBackup(backed.place, id);
    await expect(fillDatabase(owned.pool, backed.place, manifest, quiet, still)).rejects.toMatchObject({
      code: "backup.damaged",
    });
    expect(Object.values(await dumpOf(owned)).join("")).toBe("");
  });

  test("rows that fit their own digest and not the manifest's count, or its digest of the table", async () => {
    const { id } = await backed.backup();
    const { manifest } = await findBackup(backed.place, id);
    const tables = manifest.tables.map((table) =>
      table.name === "core.items" ? { ...table, rows: table.rows + 1 } : table,
    );
    const owned = await emptyDatabase();
    const filled = fillDatabase(owned.pool, backed.place, { ...manifest, tables }, quiet, still);
    await expect(filled).rejects.toMatchObject({
      code: "backup.damaged",
      message: expect.stringContaining("core.items"),
    });
    const fewer = { ...manifest, tables: manifest.tables.filter(({ name }) => name !== "core.holds") };
    await expect(fillDatabase(owned.pool, backed.place, fewer, quiet, still)).rejects.toMatchObject({
      code: "backup.damaged",
      message: expect.stringContaining("core.holds"),
    });
  });

  test("the manifest of another backup, one that is cut off, and one that is none", async () => {
    const [first, second] = [await backed.backup(), await backed.backup()];
    const other = await readFile(join(backed.dir, "backups", first.id, "manifest.json"));
    for (const change of [() => other, cut, () => Buffer.from("{}")]) {
      await backed.alter(`backups/${second.id}/manifest.json`, change);
      await expect(findBackup(backed.place, second.id)).rejects.toMatchObject({ code: "backup.damaged" });
    }
  });

  test("a mark of the place that is none", async () => {
    const { id } = await backed.backup();
    const whole = await readFile(join(backed.dir, "archive.json"));
    const changes: [() => Buffer | undefined, string][] = [
      [() => whole.subarray(0, 5), "archive.json"],
      [() => Buffer.from("null"), "archive.json"],
      [() => undefined, "archive.json: is missing"],
    ];
    for (const [change, said] of changes) {
      await backed.alter("archive.json", change);
      const refusal = { code: "backup.damaged", message: expect.stringContaining(said) };
      await expect(findBackup(backed.place, id)).rejects.toMatchObject(refusal);
      await putBack("archive.json", whole);
    }
  });

  async function putBack(path: string, whole: Buffer): Promise<void> {
    await rm(join(backed.dir, path), { force: true });
    await writeFile(join(backed.dir, path), whole);
  }
});
