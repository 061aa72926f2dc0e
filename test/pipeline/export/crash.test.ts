/** Exports that are ended in the middle, meet each other, or meet a store that fails: nothing half made counts as exported. */
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { outcomeCounts } from "../../../src/db/status.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { day } from "../../../src/domain/day.ts";
import { ArchiveError } from "../../../src/domain/errors.ts";
import type { ObjectStore } from "../../../src/objects/port.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { exportPeriod } from "../../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../../src/pipeline/export/places.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count } from "../../support/rows.ts";
import { storeWith } from "../../support/stores.ts";

const run = promisify(execFile);
const step = join(import.meta.dirname, "../../support/step-once.ts");
const items: readonly FeedItem[] = [
  aFeedPost("post-1", "Gebyr", "Vi svarar på spørsmål om gebyr."),
  aFeedComment("c-1", "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?"),
];
let opened: TestApp;
let server: HostileServer;
let agency: Agency;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
  server.serve("/feed.json", aFeed(items));
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: `${server.origin}/feed.json`,
  });
  await look();
  await processAgency(opened.app.tools, agency, quiet);
}, 30_000);
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function look(): Promise<void> {
  await captureAll(opened.app.tools, {}, quiet, new AbortController().signal);
  await opened.clock.sleep(3_600_000);
}

async function exportHere(objects: ObjectStore = opened.app.tools.objects, phase = (_: string) => {}) {
  const period = { from: day("2026-01-01"), to: day("2026-12-31") };
  return await exportPeriod(
    { ...opened.app.tools, objects },
    { agency, period, closedBy: "Kari Vik", withPrunable: false },
    await exportPlaces(opened.app.config),
    { building: quiet, phase },
  );
}

async function exportThatDies(at: string): Promise<unknown> {
  const signal = await endedBy(at);
  // the server lets go of a dead session's locks when it hears of its end
  while ((await count(opened.app.tools.pool, sessionLocks)) > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return signal;
}

const sessionLocks =
  "pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = current_database()";

async function endedBy(at: string): Promise<unknown> {
  return await run(process.execPath, [step], {
    env: {
      ...process.env,
      DATABASE_URL: opened.app.config.databaseUrl,
      KANALARKIV_DATA_DIR: opened.app.config.dataDir,
      KANALARKIV_LOG_LEVEL: "silent",
      STEP: "export",
      STEP_AT: opened.clock.now().toISOString(),
      STEP_AGENCY: agency.orgNumber,
      STEP_FROM: "2026-01-01",
      STEP_TO: "2026-12-31",
      STEP_DIES_AT: at,
    },
  }).catch((error: { signal: string }) => error.signal);
}

const exported = async () => (await outcomeCounts(opened.app.tools.pool, agency.id)).exported;
const states = async () =>
  (
    await opened.app.tools.pool.query<{ state: string }>(
      "select state from core.packages order by planned_at, id",
    )
  ).rows.map(({ state }) => state);
const left = async () => await readdir(join(opened.app.config.dataDir, "work"));

const refusal = new ArchiveError("object.store", "the store answered 503 SlowDown");

describe("an export that is killed", () => {
  test.each(["building", "uploading", "reading back", "verifying"])(
    "while %s counts for nothing, and the next one starts clean",
    async (phase) => {
      expect(await exportThatDies(phase)).toBe("SIGKILL");
      expect(await exported()).toBe(0);
      expect(await left()).toHaveLength(1);
      const { report } = await exportHere();
      expect(report.errors).toBe(0);
      expect(await exported()).toBe(2);
      expect(await states()).toEqual(["failed", "committed"]);
      expect(await left()).toEqual([]);
    },
    60_000,
  );

  test("after its manifest lay in the store is counted by the next one, for its package exists", async () => {
    const { manifest } = await exportHere();
    await opened.app.tools.pool.query("update core.packages set state = 'uploaded', report = null");
    expect(await exported()).toBe(0);
    await expect(exportHere()).rejects.toMatchObject({ code: "package.refused" });
    expect(await states()).toEqual(["committed"]);
    const found = await opened.app.tools.pool.query("select report from core.packages where id = $1", [
      manifest.packageId,
    ]);
    expect(found.rows).toEqual([{ report: manifest }]);
  }, 60_000);
});

describe("two exports at once", () => {
  test("the second is told that one is running, and one package is made", async () => {
    let second: Promise<unknown> | undefined;
    await exportHere(opened.app.tools.objects, (name) => {
      if (name === "uploading") second = exportHere().catch((error: unknown) => error);
    });
    expect(await second).toMatchObject({
      code: "archive.busy",
      message: expect.stringContaining("Fjordvik"),
    });
    expect(await states()).toEqual(["committed"]);
  }, 60_000);
});

describe("a store that fails", () => {
  test.each([
    ["refuses the package", { put: async () => Promise.reject(refusal) }],
    ["refuses to give it back", { get: async () => Promise.reject(refusal) }],
    [
      "breaks off while it gives it back",
      {
        get: async () =>
          Readable.from(
            (async function* () {
              yield Buffer.from("half");
              throw refusal;
            })(),
          ),
      },
    ],
  ])("and %s leaves nothing that counts, and its own words", async (_what, change) => {
    await expect(exportHere(storeWith(opened.app.tools.objects, change))).rejects.toBe(refusal);
    expect([await exported(), await states(), await left()]).toEqual([0, ["failed"], []]);
  });

  test("and gives back other bytes is found out", async () => {
    const get = async () => Readable.from([Buffer.from("other")]);
    await expect(exportHere(storeWith(opened.app.tools.objects, { get }))).rejects.toMatchObject({
      code: "package.unverified",
      message: expect.stringMatching(/other bytes than were put under packages\/.*\.tar/),
    });
    expect([await exported(), await states()]).toEqual([0, ["failed"]]);
  });

  test("and refuses everything from the manifest on leaves the package open until it answers again", async () => {
    let gone = false;
    const store = storeWith(opened.app.tools.objects, {
      put: async (key, content) => {
        gone ||= key.endsWith("manifest.json");
        return gone ? Promise.reject(refusal) : await opened.app.tools.objects.put(key, content);
      },
      head: async (key) =>
        gone ? Promise.reject(new Error("nor this")) : await opened.app.tools.objects.head(key),
    });
    await expect(exportHere(store)).rejects.toBe(refusal);
    expect([await exported(), await states()]).toEqual([0, ["verified"]]);
    await exportHere();
    expect(await states()).toEqual(["failed", "committed"]);
  }, 60_000);
});
