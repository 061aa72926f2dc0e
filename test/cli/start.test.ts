/** What a command costs before it does anything: only what it needs is loaded, and compiled once. */
import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { cachePlaces, isOwn } from "../../src/cli/compiled.ts";
import { loadedBy } from "./loaded.ts";
import { makePlace, type Place } from "./run.ts";

const root = join(import.meta.dirname, "../..");
let dir = "";
let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(async () => {
  await place.close();
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-start-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe("what tells only of the program loads only what tells it", () => {
  test.each([[["--help"]], [["--version"]], [["help"]], [["nosuch"]], [[]]])("%j", async (args) => {
    const { packages, files } = await loadedBy(args);
    expect(packages).toEqual(["commander"]);
    expect(files.filter((file) => !/^src\/(cli|domain|clock|version)/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith("src/cli/commands/"))).toEqual([
      "src/cli/commands/index.ts",
    ]);
  });
});

describe("the help of what does most loads none of what does it", () => {
  test.each([[["export", "--help"]], [["process", "--help"]], [["reconcile", "--help"]]])(
    "%j",
    async (args) => {
      const { code, packages, files } = await loadedBy(args);
      expect(code).toBe(0);
      expect(packages.filter((name) => !["commander", "zod"].includes(name))).toEqual([]);
      expect(files.filter((file) => /^src\/(pipeline|db|noark|dias|classify)\//.test(file))).toEqual([]);
    },
  );
});

describe("what asks the archive loads nothing of what works on it", () => {
  const ofWork = [
    "@atproto/repo",
    "pg-boss",
    "node-cron",
    "@aws-sdk/client-s3",
    "hono",
    "@hono/node-server",
    "archiver",
  ];
  const ofPackages = ["xmllint-wasm", "fast-xml-parser", "sanitize-html", "tar-stream"];

  test.each([[["status"]], [["channel", "list"]], [["looks"]], [["agency", "list"]]])("%j", async (args) => {
    const { code, packages, files } = await loadedBy(args, place.env);
    expect(code).toBe(0);
    expect(packages).toContain("pg");
    expect(packages.filter((name) => [...ofWork, ...ofPackages].includes(name))).toEqual([]);
    expect(
      files.filter((file) =>
        /^src\/(classify\/(?!classes\.ts)|noark\/|dias\/|web\/|pipeline\/process\/)/.test(file),
      ),
    ).toEqual([]);
  });
});

describe("compiled code is kept where nobody else can write", () => {
  test("the second start finds what the first compiled", async () => {
    // into a file: Node drops what it has to say of itself when a pipe is full, and this process may be slow to read one
    const start = async () => {
      const said = await open(join(dir, "said"), "w+");
      const { status } = spawnSync(process.execPath, ["src/cli/main.ts", "--version"], {
        cwd: root,
        env: { XDG_CACHE_HOME: dir, PATH: process.env["PATH"], NODE_DEBUG_NATIVE: "COMPILE_CACHE" },
        stdio: ["ignore", "ignore", said.fd],
      });
      await said.close();
      expect(status).toBe(0);
      return readFile(join(dir, "said"), "utf8");
    };
    expect(await start()).toMatch(/writing cache for .*src\/cli\/run\.ts/);
    const again = await start();
    expect(again).toMatch(/src\/cli\/run\.ts was accepted/);
    expect(again).not.toMatch(/rejected/);
    expect((await readdir(dir)).sort()).toEqual(["kanalarkiv", "said"]);
  });

  test("a place that cannot be had is done without, and nothing is said of it", () => {
    const { status, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", "--version"], {
      cwd: root,
      env: { XDG_CACHE_HOME: "/proc/nowhere", PATH: process.env["PATH"] },
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("a service's own directory comes first, then what the user set, then the user's own", () => {
    expect(
      cachePlaces({ CACHE_DIRECTORY: "/var/cache/a:/var/cache/b", XDG_CACHE_HOME: "/x" }, "/home/kari"),
    ).toEqual(["/var/cache/a", "/x/kanalarkiv"]);
    expect(cachePlaces({}, "/home/kari")).toEqual(["/home/kari/.cache/kanalarkiv"]);
  });

  test("HOME is not asked: sudo may leave another user's there", () => {
    expect(cachePlaces({ HOME: "/home/else" }, undefined)).toEqual([]);
  });

  test("a relative name is none: it would be another place in each directory", () => {
    expect(cachePlaces({ XDG_CACHE_HOME: "cache", CACHE_DIRECTORY: "" }, undefined)).toEqual([]);
  });

  test("a directory that others may write to is not used", async () => {
    const place = join(dir, "open");
    await mkdir(place);
    await chmod(place, 0o777);
    expect(isOwn(place)).toBe(false);
    await chmod(place, 0o755);
    expect(isOwn(place)).toBe(true);
  });

  test("nor is a link, which may lead to what another user has", async () => {
    await mkdir(join(dir, "real"), { mode: 0o755 });
    await symlink(join(dir, "real"), join(dir, "link"));
    expect(isOwn(join(dir, "link"))).toBe(false);
  });
});

describe("the short way from one module to the next", () => {
  /** format and address of every module that these load, by the way that a first line takes */
  const modulesBy = (first: string) => {
    const code = `
      import { registerHooks } from "node:module";
      const seen = [];
      registerHooks({ load: (url, context, next) => { seen.push(context.format + " " + url); return next(url, context); } });
      ${first}
      await import("drizzle-orm/node-postgres/migrator");
      await import("drizzle-orm/pg-core");
      await import("drizzle-orm");
      await import("${join(root, "src/app.ts")}");
      await import("${join(root, "src/cli/commands/export.ts")}");
      await import("${join(root, "src/cli/commands/review.ts")}");
      console.log(JSON.stringify(seen.filter((url) => url.includes("file:")).sort()));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return JSON.parse(stdout) as readonly string[];
  };

  test("leads to the same files as Node's own, taken for the same", () => {
    const own = modulesBy("").filter((url) => !url.endsWith("/src/cli/resolved.ts"));
    const short = modulesBy('(await import("./src/cli/resolved.ts")).resolveQuickly();');
    for (const part of ["/drizzle-orm/", "/zod/", "/src/db/", "module-typescript "])
      expect(own.filter((url) => url.includes(part)).length).toBeGreaterThan(20);
    expect(short.filter((url) => !url.endsWith("/src/cli/resolved.ts"))).toEqual(own);
  }, 60_000);
});
