/** The drill: an archive is backed up, thrown away, restored in a new place, and answers as before; damage is found before that. */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Env, makePlace, type Place, run, start, startFeed } from "./run.ts";

let place: Place;
let feed: Awaited<ReturnType<typeof startFeed>>;
let backups: string;
let packageId: string;

beforeAll(async () => {
  feed = await startFeed();
  place = await makePlace();
  // an embedded server that root starts runs as another user, who must come in
  await chmod(place.dir, 0o755);
  backups = join(place.dir, "backups");
  const agency = [
    "--name",
    "Fjordvik kommune",
    "--org-number",
    "999999999",
    "--country",
    "NO",
    "--language",
    "nn",
  ];
  await place.json("agency", "add", ...agency, "--unit", "Arkiv", "--responsible", "Arkivleiar");
  const channel = ["--agency", "999999999", "--kind", "feed", "--title", "Dialog", "--address", feed.address];
  await place.json("channel", "add", ...channel);
  await place.run("work", "--once");
  const closing = ["--by", "Kari Vik", "--write-off-rest", "--close-anyway", "--because", "alt er oppdikta"];
  const period = ["--from", "2026-01-01", "--to", "2099-12-31"];
  const exported = await place.run("export", "--agency", "999999999", ...period, ...closing, "--json");
  packageId = String(JSON.parse(exported.out).packageId);
  await place.json("audit", "checkpoint");
}, 120_000);
afterAll(async () => {
  await place.close();
  await feed.close();
});

const passphrase = "ei lang setning til prøve";
const sealed = { KANALARKIV_BACKUP_PASSPHRASE: passphrase };
const inPlace = (args: readonly string[], env: Env = {}) => run(args, { ...place.env, ...env });

/** A data directory of its own with its own embedded database. */
function newPlace(name: string): Env {
  return { KANALARKIV_DATA_DIR: join(place.dir, name) };
}

describe("a place that is none is named with what to give instead", () => {
  test.each([
    ["backup", "file", ["--to"], "no place for backups, a file lies in its way (ENOTDIR)"],
    ["backup", "file/below", ["--to"], "no place for backups, a file lies in its way (ENOTDIR)"],
    ["backup", "/proc/none", ["--to"], "no place for backups, nothing can be made there (ENOENT)"],
    ["backup", "missing", ["list", "--to"], "missing: it is not there; give the place"],
    ["backup", "file", ["list", "--to"], "file: it is no directory; give the place"],
    ["backup", "empty", ["list", "--to"], "empty: there are no backups in it; give the place"],
    ["restore", "missing", ["--check"], "missing: it is not there; give the place"],
    ["restore", "empty", ["--check"], "empty: there are no backups in it; give the place"],
  ])("%s %s %j", async (command, given, words, said) => {
    await mkdir(join(place.dir, "empty"), { recursive: true });
    await writeFile(join(place.dir, "file"), "");
    const { code, err } = await inPlace([command, ...words, resolve(place.dir, given)]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
  });
});

describe("a backup by hand", () => {
  test("says what it holds, where the key lies, and lists itself", async () => {
    const open = await inPlace(["backup", "--to", join(place.dir, "open")]);
    expect(open).toMatchObject({
      code: 0,
      out: expect.stringContaining("lies in this backup as it is (mode"),
    });
    const made = await inPlace(["backup", "--to", backups, "--json"], sealed);
    expect(made.code).toBe(0);
    const { id, key, warnings } = JSON.parse(made.out);
    expect({ key, warnings }).toEqual({ key: "sealed", warnings: [] });
    const listed = JSON.parse((await inPlace(["backup", "list", "--to", backups, "--json"])).out);
    expect(listed.backups).toEqual([expect.objectContaining({ id, state: "whole", key: "sealed" })]);
  });

  test.each([
    ["no place", ["backup"], {}, "KANALARKIV_BACKUP_TO"],
    ["the data directory", ["backup", "--to", "DATA/backups"], {}, "lies where the archive itself does"],
    ["what holds the data directory", ["backup", "--to", "DIR"], {}, "lies where the archive itself does"],
    ["another kind of place", ["backup", "--to", "ftp://example.no/x"], {}, "s3://bucket/prefix"],
    ["a key in the open in a bucket", ["backup", "--to", "s3://bucket/x"], {}, "--without-key"],
    [
      "a short passphrase",
      ["backup", "--to", "DIR/x"],
      { KANALARKIV_BACKUP_PASSPHRASE: "kort" },
      "at least 12 characters",
    ],
  ])("is refused with %s", async (_, args, env, said) => {
    const given = args.map((one) => one.replace("DATA", join(place.dir, "data")).replace("DIR", place.dir));
    const { code, out, err } = await inPlace(given, env);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
  });

  test("killed in the middle leaves nothing that looks whole, and the next one is", async () => {
    const to = join(place.dir, "killed");
    const running = start(["backup", "--to", to], place.env);
    for (;;) {
      const begun = await readdir(join(to, "backups"), { recursive: true }).catch(() => []);
      if (begun.some((name) => name.includes("tables"))) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    running.child.kill("SIGKILL");
    await running.ended;
    const states = async () =>
      JSON.parse((await inPlace(["backup", "list", "--to", to, "--json"])).out).backups.map(
        (one: { state: string }) => one.state,
      );
    const before = await states();
    const checked = await inPlace(["restore", to, "--check", "--bytes-only"]);
    // the kill may have come too late: then the backup is whole, and says so; or before a first file of it was
    expect([["whole"], ["unfinished"], []]).toContainEqual(before);
    expect(checked.code).toBe(before[0] === "whole" ? 0 : 2);
    expect((await inPlace(["backup", "--to", to])).code).toBe(0);
    expect(new Set(await states())).toEqual(new Set(["whole"]));
  });
});

/** The last numbers that were given, as the next backup has them. */
async function countersIn(env: Env): Promise<string> {
  const to = join(place.dir, "counters");
  const { id } = JSON.parse((await run(["backup", "--to", to, "--json"], env)).out);
  const packed = await readFile(join(to, "backups", id, "tables", "core.journal_counters", "000001.gz"));
  const rows = gunzipSync(packed).toString("utf8").trim().split("\n");
  return rows
    .map((row) => row.split("\t"))
    .map(([, year, series, last]) => `${series} ${year} ${last}`)
    .join("; ");
}

describe("a restore", () => {
  test("that is only tried says that the archive came back whole, and leaves nothing", async () => {
    const { code, out } = await inPlace(
      ["restore", backups, "--check", "--work-dir", place.dir, "--json"],
      sealed,
    );
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      how: "tried",
      faults: [],
      verified: { objects: { missing: 0, damaged: 0 } },
    });
    expect(report.verified.objects.read).toBeGreaterThanOrEqual(2);
    expect(report.verified.audit.checkpoints).toBeGreaterThanOrEqual(1);
    expect(code).toBe(0);
    expect((await readdir(place.dir)).filter((name) => name.startsWith("kanalarkiv-restore"))).toEqual([]);
  }, 60_000);

  test("in a new place answers as the archive did", async () => {
    const env = newPlace("restored");
    const numbers = ["--journal-after", "2026=131,40"];
    const restored = await run(["restore", backups, ...numbers], { ...env, ...sealed });
    expect(restored).toMatchObject({
      code: 0,
      out: expect.stringContaining("rows, log and objects are as they were"),
    });
    for (const [words, said] of [
      [["audit", "verify", "--packages"], "the log is whole"],
      [["objects", "verify"], "0 missing, 0 damaged"],
      [["verify", packageId], "0 errors"],
      [["status"], "Fjordvik kommune"],
    ] as const) {
      const answer = await run([...words], env);
      expect({ words, ...answer }).toMatchObject({ code: 0, out: expect.stringContaining(said) });
    }
    const raised = await countersIn(env);
    expect(raised).toContain("entry 2026 131");
    expect(raised).toContain("case 2026 40");
    // the same numbers and ids go on: nothing is captured or journaled again
    const counts = async (at: Env) => JSON.parse((await run(["status", "--json"], at)).out)[0].outcomes;
    expect(await counts(env)).toEqual(await counts(place.env));
    await run(["work", "--once"], env);
    expect(await counts(env)).toEqual(await counts(place.env));
    const again = await run(["restore", backups], { ...env, ...sealed });
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("into an empty directory") });
  }, 120_000);

  test.each([
    ["without the passphrase", [], {}, "the key of the audit log is sealed"],
    [
      "with another passphrase",
      [],
      { KANALARKIV_BACKUP_PASSPHRASE: "ei heilt anna setning" },
      "does not open the key",
    ],
    [
      "of a backup that is not there",
      ["--backup", "20200101T000000Z-00000000"],
      sealed,
      "there is no backup",
    ],
    ["that was meant to be read only", ["--bytes-only"], sealed, "--bytes-only: goes with --check"],
    ["that was meant as a trial elsewhere", ["--work-dir", "/tmp"], sealed, "--work-dir: goes with --check"],
    [
      "on trial with numbers",
      ["--check", "--journal-after", "2026=131"],
      sealed,
      "--journal-after: goes without",
    ],
    [
      "on trial in a place that is none",
      ["--check", "--work-dir", "/proc/none"],
      sealed,
      "--work-dir: nothing can be made in /proc/none (ENOENT)",
    ],
  ])("%s is refused before anything is written", async (_, args, env, said) => {
    const at = newPlace("refused");
    const { code, err } = await run(["restore", backups, ...args], { ...at, ...env });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(await readdir(at["KANALARKIV_DATA_DIR"] ?? "").catch(() => "none")).toBe("none");
  });

  test("that was begun keeps everything else away until it is ended", async () => {
    const at = newPlace("begun");
    const dir = at["KANALARKIV_DATA_DIR"] ?? "";
    await mkdir(dir);
    await writeFile(join(dir, "restoring.json"), JSON.stringify({ backup: "another" }));
    expect(await run(["status"], at)).toMatchObject({
      code: 2,
      err: expect.stringContaining("has not come to its end"),
    });
    expect(await run(["restore", backups], { ...at, ...sealed })).toMatchObject({
      code: 2,
      err: expect.stringContaining("the beginning of another restore"),
    });
  });

  test("of a damaged backup names each fault and ends with 3", async () => {
    const to = join(place.dir, "damaged");
    const { id } = JSON.parse((await inPlace(["backup", "--to", to, "--json"], sealed)).out);
    const packed = join(to, "objects", "packages", packageId, `${packageId}.tar`);
    await rm(packed);
    const rows = join(to, "backups", id, "tables", "core.items", "000001.gz");
    const bytes = await readFile(rows);
    await rm(rows);
    await writeFile(rows, bytes.subarray(1));
    const { code, out } = await inPlace(["restore", to, "--check", "--json"], sealed);
    expect(code).toBe(3);
    const { how, faults, notes } = JSON.parse(out);
    expect(faults.sort()).toEqual(
      [expect.stringContaining("core.items/000001.gz"), expect.stringContaining(`${packageId}.tar`)].sort(),
    );
    expect({ how, notes }).toEqual({ how: "read", notes: ["not restored, because its rows are damaged"] });
  });
});
