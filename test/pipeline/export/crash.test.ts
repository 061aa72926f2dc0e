/** Exports that are ended in the middle, meet each other, or meet a store that fails: nothing half made counts as exported. */
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { outcomeCounts } from "../../../src/db/status.ts";
import { recount } from "../../../src/db/tallies.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { day } from "../../../src/domain/day.ts";
import { ArchiveError } from "../../../src/domain/errors.ts";
import { contentOfBytes, readAll } from "../../../src/objects/content.ts";
import type { ObjectStore } from "../../../src/objects/port.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { exportPeriod } from "../../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../../src/pipeline/export/places.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { closeAll } from "../../support/close-all.ts";
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
    { agency, period, closedBy: "Kari Vik", noteDisposal: false, ...closeAll },
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

const exported = async () => {
  expect(await recount(opened.app.tools.pool)).toEqual([]);
  return (await outcomeCounts(opened.app.tools.pool, agency.id)).exported;
};
const states = async () =>
  (
    await opened.app.tools.pool.query<{ state: string }>(
      "select state from core.packages order by planned_at, id",
    )
  ).rows.map(({ state }) => state);
const halfWritten = async () => await readdir(join(opened.app.config.dataDir, "objects", "~incoming"));
/** ids of packages of which anything lies in the store */
async function storedPackages(): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const { key } of opened.app.tools.objects.list("packages/")) ids.add(key.split("/")[1] ?? "");
  return [...ids];
}
const left = async () => await readdir(join(opened.app.config.dataDir, "work"));

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = changed.length >> 1;
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  return changed;
}

const refusal = new ArchiveError("object.store", "the store answered 503 SlowDown");

describe("an export that is killed", () => {
  test.each(["building", "uploading", "half of the upload", "reading back", "verifying"])(
    "while %s counts for nothing, and the next one starts clean",
    async (phase) => {
      expect(await exportThatDies(phase)).toBe("SIGKILL");
      expect(await exported()).toBe(0);
      expect(await left()).toHaveLength(1);
      if (phase === "half of the upload") expect(await halfWritten()).toHaveLength(1);
      const { report, manifest } = await exportHere();
      expect(report.errors).toBe(0);
      expect(await exported()).toBe(2);
      expect(await states()).toEqual(["failed", "committed"]);
      expect(await left()).toEqual([]);
      expect(await halfWritten()).toEqual([]);
      expect(await storedPackages()).toEqual([manifest.packageId]);
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
    expect(await storedPackages()).toEqual([]);
  });

  test("and gives back other bytes is found out", async () => {
    const get = async () => Readable.from([Buffer.from("other")]);
    await expect(exportHere(storeWith(opened.app.tools.objects, { get }))).rejects.toMatchObject({
      code: "package.unverified",
      message: expect.stringMatching(/other bytes than were put under packages\/.*\.tar/),
    });
    expect([await exported(), await states()]).toEqual([0, ["failed"]]);
    expect(await storedPackages()).toEqual([]);
  });

  const isTar = (key: string) => key.endsWith(".tar");
  const isManifest = (key: string) => key.endsWith("manifest.json");
  const isSubmission = (key: string) => key.endsWith(".xml");
  const real = () => opened.app.tools.objects;
  const bytesOf = async (key: string) => await readAll(real(), key, 16 * 1024 * 1024);

  test.each<[string, (key: string) => boolean, (bytes: Buffer) => Buffer]>([
    ["cuts the end off the package", isTar, (bytes) => bytes.subarray(0, bytes.length - 512)],
    ["adds to the package", isTar, (bytes) => Buffer.concat([bytes, Buffer.alloc(512)])],
    ["alters one byte of the package", isTar, flipped],
    ["alters one byte of the submission description", isSubmission, flipped],
    ["alters one byte of the manifest", isManifest, flipped],
    ["cuts the manifest", isManifest, (bytes) => bytes.subarray(0, 20)],
  ])("and %s is found out, and nothing of the package stays", async (_, which, damage) => {
    const get = async (key: string) =>
      which(key) ? Readable.from([damage(await bytesOf(key))]) : await real().get(key);
    await expect(exportHere(storeWith(real(), { get }))).rejects.toMatchObject({
      code: expect.stringMatching(/^package\.unverified$|^object\.corrupt$/),
    });
    expect([await exported(), await states(), await storedPackages()]).toEqual([0, ["failed"], []]);
  });

  test.each<[string, (key: string) => boolean]>([
    ["the package", isTar],
    ["the submission description", isSubmission],
    ["the manifest", isManifest],
  ])("and loses %s, though it said that it had stored it, is found out", async (_, which) => {
    const put: ObjectStore["put"] = async (key, content) =>
      which(key) ? "stored" : await real().put(key, content);
    await expect(exportHere(storeWith(real(), { put }))).rejects.toMatchObject({
      code: expect.stringMatching(/^package\.unverified$|^object\.missing$/),
    });
    expect([await exported(), await states(), await storedPackages()]).toEqual([0, ["failed"], []]);
  });

  test("and has no room left says so, and nothing of the package stays", async () => {
    const full = new ArchiveError("object.store", "could not be stored (ENOSPC); make room on the disk");
    const put: ObjectStore["put"] = async (key, content) =>
      isManifest(key) ? Promise.reject(full) : await real().put(key, content);
    await expect(exportHere(storeWith(real(), { put }))).rejects.toBe(full);
    expect([await exported(), await states(), await storedPackages()]).toEqual([0, ["failed"], []]);
  });

  test("and does not let go of what failed is asked again by the next export", async () => {
    const locked = new ArchiveError("object.store", "the store answered 403 AccessDenied");
    const verbs: Partial<ObjectStore> = {
      get: async () => Promise.reject(refusal),
      delete: async () => Promise.reject(locked),
    };
    await expect(exportHere(storeWith(real(), verbs))).rejects.toBe(refusal);
    expect(await storedPackages()).toHaveLength(1);
    const { manifest } = await exportHere();
    expect(await storedPackages()).toEqual([manifest.packageId]);
    expect(await states()).toEqual(["failed", "committed"]);
  });

  test("and holds a manifest that is not the package's own keeps all of it, for somebody to look at", async () => {
    const { manifest } = await exportHere();
    const forged = Buffer.from(
      JSON.stringify({ ...manifest, tar: { ...manifest.tar, sha256: "0".repeat(64) } }),
    );
    await real().delete(manifest.tar.key.replace(/[^/]+$/, "manifest.json"));
    await real().put(manifest.tar.key.replace(/[^/]+$/, "manifest.json"), contentOfBytes(forged));
    await opened.app.tools.pool.query("update core.packages set state = 'uploaded', report = null");
    await exportHere();
    expect(await states()).toEqual(["failed", "committed"]);
    expect(await storedPackages()).toHaveLength(2);
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
