/**
 * An archive that an earlier build made (`scripts/earlier-archive.ts`, everything in it made up) comes to the current shape
 * with all its rows, and what that build did wrong is told, each with a way out.
 */
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createGunzip } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { extract } from "tar-stream";
import { type App, openApp } from "../../../src/app.ts";
import { SteppedClock } from "../../../src/clock.ts";
import { readConfig } from "../../../src/config.ts";
import { findAgency } from "../../../src/db/channels.ts";
import type { BackupManifest } from "../../../src/pipeline/backup/manifest.ts";
import { findBackup, openPlace } from "../../../src/pipeline/backup/place.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { fillDatabase } from "../../../src/pipeline/restore/fill.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { type LeftoverKind, leftovers } from "../../../src/pipeline/upgrade/leftovers.ts";
import { makeBlankDatabase } from "../../support/database.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { openExportPlace, postAndComplaint } from "../../support/export-place.ts";
import { opening } from "../../support/opening.ts";
import { aPicture } from "../../support/pictures.ts";

const fixture = join(import.meta.dirname, "../../golden/earlier-archive/rows.tgz");

let app: App;
let manifest: BackupManifest;
let close: () => Promise<void>;
/** as the rows were, before they were brought to the current shape */
const before: Record<string, number> = {};

beforeAll(async () => {
  const all = await opening(async (closeLater) => {
    const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-earlier-"));
    closeLater(() => rm(dir, { recursive: true, force: true }));
    await unpack(dir);
    const place = await openPlace(join(dir, "place"), dir, { readOnly: true });
    const found = await findBackup(place);
    const database = await makeBlankDatabase();
    closeLater(() => database.drop());
    const env = {
      DATABASE_URL: database.url,
      KANALARKIV_DATA_DIR: join(dir, "data"),
      KANALARKIV_LOG_LEVEL: "silent",
    };
    const clock = new SteppedClock(new Date(found.manifest.takenAt));
    const still = new AbortController().signal;
    const opened = await openApp(readConfig(env, dir), {
      clock,
      actor: "test",
      env,
      fill: async (pool) => {
        await fillDatabase(pool, place, found.manifest, quiet, still);
        for (const { name } of found.manifest.tables)
          before[name] = Number((await pool.query(`select count(*)::int as n from ${name}`)).rows[0]?.n);
      },
    });
    closeLater(() => opened.close());
    return { app: opened, manifest: found.manifest };
  });
  ({ app, manifest } = all.opened);
  close = all.close;
}, 60_000);
afterAll(async () => await close());

async function unpack(dir: string): Promise<void> {
  await mkdir(join(dir, "place", "objects"), { recursive: true });
  const entries = createReadStream(fixture).pipe(createGunzip()).pipe(extract());
  for await (const entry of entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry) chunks.push(chunk as Uint8Array);
    const path = join(dir, "place", entry.header.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.concat(chunks));
  }
}

describe("an archive of an earlier build", () => {
  test("keeps every row when it is brought to the current shape", async () => {
    expect(manifest.migrations).toHaveLength(6);
    expect(before).toEqual(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows])));
    const kept = [
      "items",
      "versions",
      "item_events",
      "observations",
      "payloads",
      "registry_entries",
      "cases",
      "classifications",
      "audit_events",
      "audit_leaves",
    ];
    for (const name of kept) {
      const now = await app.tools.pool.query(`select count(*)::int as n from core.${name}`);
      expect({ name, rows: now.rows[0]?.n }).toEqual({ name, rows: before[`core.${name}`] });
    }
    expect(before["core.items"]).toBe(40);
  });

  test("tells what that build did wrong, each with where, how much, and a way out", async () => {
    const found = await leftovers(app.tools);
    const told = found.map(({ kind, where, count, needsAct }) => [
      kind,
      where.replace(/ \(.*/, ""),
      count,
      needsAct,
    ]);
    expect(told).toEqual([
      ["doubledChannel", "Dialog, ein gong til", 1, true],
      ["openSecret", "Med nøkkel", 1, true],
      ["earlierPackage", expect.stringMatching(/^[0-9a-f-]{36}$/), 1, true],
      ["emptyLooks", "Klokke som går feil", expect.any(Number), false],
      ["falseVersions", "Signerte bilete", 12, false],
      ["doubledItems", "Flytta til https", 6, false],
    ]);
    for (const { kind, agency, remedy, examples } of found) {
      expect(agency).toBe("999999999");
      expect(remedy.length).toBeGreaterThan(20);
      if (inChannels.includes(kind)) expect(examples.length).toBeGreaterThan(0);
    }
  });

  test("counts no look as whole of which nothing could be taken", async () => {
    const [agency] = await status(app.tools, 30);
    const wrongClock = agency?.channels.find(({ channel }) => channel.title === "Klokke som går feil");
    const others = agency?.channels.filter(({ channel }) => channel.title !== "Klokke som går feil");
    expect(wrongClock?.coverage).toMatchObject({
      looks: 3,
      wholeLooks: 3 - count("emptyLooks", await leftovers(app.tools)),
    });
    expect(wrongClock?.coverage.wholeLooks).toBeLessThan(3);
    expect(others?.map(({ coverage }) => coverage.wholeLooks)).toEqual([3, 3, 3, 3, 3]);
  });

  test("tells nothing more of a channel that was closed, or whose address was put right", async () => {
    const { pool } = app.tools;
    await pool.query("update core.channels set state = 'closed' where title = 'Dialog, ein gong til'");
    await pool.query(
      "update core.channels set address = 'https://kanal.example/feed?access_token={NOKKEL}' where title = 'Med nøkkel'",
    );
    const kinds = (await leftovers(app.tools)).map(({ kind }) => kind);
    expect(kinds).toEqual(["earlierPackage", "emptyLooks", "falseVersions", "doubledItems"]);
  });

  test("is processed on: every item is classified, and nothing is lost or journaled twice", async () => {
    const agencyId =
      (await app.tools.pool.query<{ id: string }>("select id from core.agencies")).rows[0]?.id ?? "";
    const agency = await findAgency(app.tools.db, agencyId);
    await processAgency(app.tools, agency, () => undefined);
    const counts = async (table: string) =>
      Number((await app.tools.pool.query(`select count(*)::int as n from ${table}`)).rows[0]?.n);
    expect(await counts("core.item_classes")).toBe(before["core.items"]);
    expect(await counts("core.registry_entries")).toBe(before["core.registry_entries"]);
    expect(await counts("core.items")).toBe(before["core.items"]);
  });
});

test("an archive of today leaves nothing: edits, other pictures and equal texts of two items are none", async () => {
  const place = await openExportPlace([]);
  try {
    const address = (name: string) => ({
      image: `${place.server.origin}/${name}`,
      url: `${place.server.origin}/${name}.html`,
    });
    for (const name of ["a.png", "b.png"])
      place.server.serve(`/${name}`, aPicture(name), { "content-type": "image/png" });
    const same = (id: string) =>
      aFeedPost(id, "Stengt", "Vegen er stengd.", { url: `${place.server.origin}/${id}` });
    await place.look([
      ...postAndComplaint,
      aFeedPost("p", "Kart", "Nytt kart.", address("a.png")),
      same("q"),
      same("r"),
    ]);
    await place.look([
      ...postAndComplaint,
      aFeedPost("p", "Kart", "Nytt kart no.", address("a.png")),
      same("q"),
      same("r"),
    ]);
    await place.look([
      ...postAndComplaint,
      aFeedPost("p", "Kart", "Nytt kart no.", address("b.png")),
      same("q"),
      same("r"),
    ]);
    await place.process();
    await place.export();
    const versions = await place.tools.pool.query("select count(*)::int as n from core.versions");
    expect(versions.rows[0]?.n).toBe(7);
    expect(await leftovers(place.tools)).toEqual([]);
  } finally {
    await place.close();
  }
});

const inChannels: readonly LeftoverKind[] = ["emptyLooks", "falseVersions", "doubledItems"];

function count(kind: LeftoverKind, found: Awaited<ReturnType<typeof leftovers>>): number {
  return found.find((one) => one.kind === kind)?.count ?? 0;
}
