/** A wrong configuration starts nothing and says everything at once; no output holds a secret. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makePlace, run, runUnset, start } from "./run.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-cli-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe("a wrong configuration", () => {
  const wrong = {
    KANALARKIV_PORT: "eighty",
    KANALARKIV_OBJECTS_URL: "ftp://objects",
    KANALARKIV_S3_ACCESS_KEY_ID: "AKIASECRET",
    KANALARKIV_LOG_LEVEL: "loud",
    DATABASE_URL: "mysql://root:hunter2@db/x",
  };

  test.each([["status"], ["serve"], ["work"], ["config"]])(
    "%s: every fault with its variable, exit code 2, no data directory, no value repeated",
    async (command) => {
      const dataDir = join(dir, `wrong-${command}`);
      const { code, out, err } = await run([command], { ...wrong, KANALARKIV_DATA_DIR: dataDir });
      expect(code).toBe(2);
      expect(out).toBe("");
      for (const variable of Object.keys(wrong)) expect(err).toContain(variable);
      expect(err).not.toMatch(/hunter2|AKIASECRET|eighty/);
      expect(existsSync(dataDir)).toBe(false);
    },
  );

  test("of a file: every key with its path", async () => {
    const file = join(dir, "wrong.json");
    await writeFile(file, JSON.stringify({ port: "eighty", logLevel: "loud", colour: "red" }));
    const { code, err } = await run(["config"], { KANALARKIV_CONFIG: file, KANALARKIV_LOG_LEVEL: "" });
    expect(code).toBe(2);
    for (const key of ["/port", "/logLevel", "/colour"]) expect(err).toContain(`${file} ${key}`);
  });
});

describe("a variable that begins as ours do and is no setting", () => {
  test("is refused with the name that was meant, and no archive is made", async () => {
    const dataDir = join(dir, "misspelt");
    const wrong = {
      KANALARKIV_DATADIRR: dataDir,
      KANALARKIV_DATA_DIR: join(dir, "other"),
      KANALARKIV_PROT: "1",
    };
    const { code, err } = await run(["status"], wrong);
    expect(code).toBe(2);
    expect(err).toContain("KANALARKIV_DATADIRR: there is no such setting; did you mean KANALARKIV_DATA_DIR?");
    expect(err).toContain("KANALARKIV_PROT: there is no such setting; did you mean KANALARKIV_PORT?");
    expect(existsSync(join(dir, "other"))).toBe(false);
  });

  test("is warned of when it is like none of ours, and taken for a secret when a channel names it", async () => {
    const place = await makePlace();
    const env = { ...place.env, KANALARKIV_LOG_LEVEL: "warn", KANALARKIV_FJORDVIK_WP: "a:b" };
    const before = await run(["channel", "list"], env);
    expect(before).toMatchObject({ code: 0, err: expect.stringContaining("KANALARKIV_FJORDVIK_WP") });
    expect(before.err).not.toContain("a:b");
    await place.run(
      ...["agency", "add", "--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"],
      ...["--language", "nn", "--unit", "Dokumentsenter", "--responsible", "Arkivleiar"],
    );
    await place.run(
      ...["channel", "add", "--agency", "999999999", "--kind", "feed", "--title", "A"],
      ...["--address", "http://127.0.0.1:9/feed", "--secret-name", "KANALARKIV_FJORDVIK_WP"],
    );
    expect(await run(["channel", "list"], env)).toMatchObject({ code: 0, err: "" });
    await place.close();
  });
});

test("a new archive is named the first time, so that the wrong place is noticed", async () => {
  const fresh = await mkdtemp(join(tmpdir(), "kanalarkiv-cli-"));
  await chmod(fresh, 0o755);
  const dataDir = join(fresh, "data");
  const env = { KANALARKIV_DATA_DIR: dataDir };
  const told = { code: 0, err: `new archive in ${dataDir}\n` };
  expect(await runUnset(["agency", "list"], env)).toMatchObject(told);
  expect(await runUnset(["agency", "list"], env)).toMatchObject({ code: 0, err: "" });
  await rm(fresh, { recursive: true, force: true });
});

describe("a place that cannot be used is named with its setting, exit code 2", () => {
  test("a data directory that is a file", async () => {
    const file = join(dir, "a-file");
    await writeFile(file, "");
    const { code, err } = await run(["status"], { KANALARKIV_DATA_DIR: file });
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^config\.invalid: KANALARKIV_DATA_DIR.*a-file/),
    });
  });

  test.each([
    [
      "a data directory",
      { KANALARKIV_DATA_DIR: "/proc/nowhere/data" },
      /^config\.invalid: KANALARKIV_DATA_DIR.*\/proc/,
    ],
    [
      "an object store",
      { KANALARKIV_OBJECTS_URL: "file:///proc/nowhere/objects" },
      /^object\.store: .*\/proc\/nowhere/,
    ],
  ])("%s where nothing can be made: the command ends", async (_, given, says) => {
    const place = await makePlace();
    const { code, err } = await run(["status"], { ...place.env, ...given });
    await place.close();
    expect({ code, err }).toEqual({ code: expect.any(Number), err: expect.stringMatching(says) });
    expect(code).toBeGreaterThan(0);
  });

  test("a port that is taken", async () => {
    const place = await makePlace();
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const env = { ...place.env, DATABASE_PUBLIC_URL: place.env["DATABASE_URL"] ?? "" };
    const { code, err } = await run(["serve"], { ...env, KANALARKIV_PORT: String(port) });
    taken.close();
    await place.close();
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^config\.invalid: .*KANALARKIV_PORT.*EADDRINUSE/),
    });
  });
});

test("a reader that has seen enough does not break the command", async () => {
  const { child, ended } = start(["config"]);
  child.stdout?.destroy();
  expect(await ended).toMatchObject({ code: 0, err: "" });
});

describe("no secret is shown", () => {
  const env = {
    DATABASE_URL: "postgresql://archive:hunter2@db.example:5432/archive",
    DATABASE_PUBLIC_URL: "postgresql://kanalarkiv_public:hunter3@db.example:5432/archive",
    KANALARKIV_OBJECTS_URL: "s3://bucket/prefix",
    KANALARKIV_S3_ACCESS_KEY_ID: "AKIASECRET",
    KANALARKIV_S3_SECRET_ACCESS_KEY: "s3cr3tkey",
  };

  test.each([[["config"]], [["config", "--json"]]])("%j", async (args) => {
    const { code, out, err } = await run(args, env);
    expect(code).toBe(0);
    expect(out).toContain("db.example:5432/archive");
    expect(out + err).not.toMatch(/hunter2|hunter3|AKIASECRET|s3cr3tkey/);
  });

  test("a database that does not answer is named without its password, exit code 1", async () => {
    const { code, err } = await run(["status"], {
      DATABASE_URL: "postgresql://archive:hunter2@127.0.0.1:1/archive",
      KANALARKIV_DATA_DIR: join(dir, "unreachable"),
    });
    expect(code).toBe(1);
    expect(err).toContain("127.0.0.1:1/archive");
    expect(err).not.toContain("hunter2");
  });
});
