/** The tar of a package, read by GNU tar: other hands than ours. */
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeTar } from "../../src/package/tar.ts";
import { TarNames } from "../../src/package/tar-names.ts";

const run = promisify(execFile);
const gnu = { env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" }, maxBuffer: 1 << 24 };
const mtime = new Date("2026-05-31T22:15:30Z");
const root = "018f0000-0000-7000-8000-000000000001/content";
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-tar-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const contents: Readonly<Record<string, Buffer>> = {
  [`${root}/arkivstruktur.xml`]: Buffer.from("<arkiv/>"),
  [`${root}/tom.txt`]: Buffer.alloc(0),
  [`${root}/dokumenter/blåbær ☃.txt`]: Buffer.from("ei tekst"),
  [`${root}/${"lang/".repeat(40)}${"n".repeat(120)}.bin`]: Buffer.alloc(70_000, 7),
  [`${root}/512.bin`]: Buffer.alloc(512, 1),
};

async function written(name: string) {
  const path = join(dir, name);
  const tar = writeTar(path, mtime);
  for (const [index, [entry, bytes]] of Object.entries(contents).entries())
    if (index % 2 === 0) await tar.bytes(entry, bytes);
    else await tar.stream(entry, bytes.length, Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]));
  return { ...(await tar.finish()), path };
}

describe("a tar", () => {
  test("is listed by GNU tar with fixed owner, mode and time, in the order in which it was written", async () => {
    const { path } = await written("listed.tar");
    const { stdout } = await run(
      "tar",
      ["-tvf", path, "--numeric-owner", "--full-time", "--quoting-style=literal"],
      gnu,
    );
    const lines = stdout.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^-rw-r--r-- 0\/0 +\d+ 2026-05-31 22:15:30 /);
    expect(lines.map((line) => line.replace(/^.*22:15:30 /, ""))).toEqual(Object.keys(contents));
  });

  test("gives GNU tar every byte back", async () => {
    const { path } = await written("read.tar");
    for (const [entry, bytes] of Object.entries(contents)) {
      const { stdout } = await run("tar", ["-xOf", path, entry], { ...gnu, encoding: "buffer" });
      expect(stdout.equals(bytes)).toBe(true);
    }
  });

  test("tells the digest, size and entries of what lies on the disk", async () => {
    const { path, ...told } = await written("told.tar");
    const bytes = await readFile(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(told).toEqual({ sha256, sizeBytes: bytes.length, entries: Object.keys(contents).length });
  });

  test("is the same for the same content, however it was given and whenever", async () => {
    const first = await written("first.tar");
    const second = join(dir, "second.tar");
    const tar = writeTar(second, mtime);
    for (const [entry, bytes] of Object.entries(contents)) {
      const source = join(dir, "source");
      await writeFile(source, bytes);
      await tar.file(entry, source, bytes.length);
    }
    expect((await tar.finish()).sha256).toBe(first.sha256);
  });
});

const hasBsdtar = spawnSync("bsdtar", ["--version"]).error === undefined;
const readers: readonly [name: string, list: readonly string[], skipped: boolean][] = [
  ["GNU tar", ["tar", "--full-time", "-tvf"], false],
  ["bsdtar", ["bsdtar", "-tvf"], !hasBsdtar],
];
const times = [
  "1905-06-07T08:09:10Z",
  "1969-12-31T23:59:59Z",
  "1970-01-01T00:00:00Z",
  "2038-01-19T03:14:07Z",
  "2038-01-19T03:14:08Z",
  "2040-02-29T12:00:00Z",
  "2300-01-01T00:00:00Z",
] as const;

/** how each reader prints a time: GNU tar to the second, bsdtar the day and the year */
const shownBy: Readonly<Record<string, (time: Date) => RegExp>> = {
  "GNU tar": (time) => new RegExp(` ${time.toISOString().slice(0, 19).replace("T", " ")} a/`),
  bsdtar: (time) => {
    const [, day = "", month = "", year = ""] = time.toUTCString().split(" ");
    return new RegExp(` ${month} +${Number(day)}  ${year} a/`);
  },
};

describe.each(readers)(
  "the time of an entry comes back right in %s",
  (name, [program = "", ...list], skipped) => {
    const read = skipped ? test.skip : test;
    read.each(times)(`%s${skipped ? ` (skipped: ${name} is not installed)` : ""}`, async (time) => {
      const path = join(dir, `${name}-${time}.tar`);
      const tar = writeTar(path, new Date(time));
      await tar.folder("a");
      await tar.bytes("a/b.txt", Buffer.from("b"));
      await tar.bytes("a/å.txt", Buffer.from("å"));
      await tar.finish();
      const { stdout } = await run(program, [...list, path], gnu);
      const lines = stdout.trimEnd().split("\n");
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).toMatch(shownBy[name]?.(new Date(time)) ?? /never/);
    });
  },
);

test("a tar whose entries have no time is not begun", () => {
  expect(() => writeTar(join(dir, "timeless.tar"), new Date("never"))).toThrow(RangeError);
});

describe("a name that readers would give to another place is refused, and nothing of it is written", () => {
  test.each([
    ["that came before", `${root}/512.bin`, /comes twice/],
    ["of a folder that is a file", `${root}/512.bin/`, /comes twice/],
    ["in decomposed form", `${root}/a\u030a.txt`, /composed form/],
    ["with NUL", `${root}/a\u0000b.txt`, /leads out/],
    ["with half of a surrogate pair", `${root}/a\ud800.txt`, /surrogate/],
    ["that leads out", `${root}/../../x.txt`, /leads out/],
    ["that is absolute", "/x.txt", /leads out/],
    ["of Windows", `${root}\\x.txt`, /leads out/],
    ["that begins with a dot", `./${root}/x.txt`, /package's folder/],
    ["without a name", "", /package's folder/],
  ])("a name %s", async (_title, name, reason) => {
    const tar = writeTar(join(dir, "named.tar"), mtime);
    await tar.bytes(`${root}/512.bin`, Buffer.alloc(512));
    await expect(tar.bytes(name, Buffer.from("x"))).rejects.toThrow(reason);
    await expect(tar.stream(name, 1, Readable.from([Buffer.from("x")]))).rejects.toMatchObject({
      code: "package.invalid",
    });
    expect(await tar.finish()).toMatchObject({ entries: 1, sizeBytes: 512 + 512 + 1024 });
  });

  test("a hundred thousand different names are none of them", () => {
    const names = new TarNames();
    for (let n = 0; n < 100_000; n++) names.take(`${root}/${n}`);
    for (const n of [0, 77_777, 99_999]) expect(() => names.take(`${root}/${n}`)).toThrow("comes twice");
  });
});

describe("content that is not as long as was said", () => {
  test.each([
    ["shorter", 100, 99],
    ["longer", 100, 101],
  ])("%s is refused", async (name, said, real) => {
    const tar = writeTar(join(dir, `${name}.tar`), mtime);
    const adding = tar.stream("a", said, Readable.from([Buffer.alloc(real)]));
    await expect(adding.then(() => tar.finish())).rejects.toThrow();
    tar.abort(new Error("over"));
  });

  test("a source that breaks is told", async () => {
    const tar = writeTar(join(dir, "broken.tar"), mtime);
    async function* breaking(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(10);
      throw new Error("the store broke");
    }
    await expect(tar.stream("a", 100, Readable.from(breaking()))).rejects.toThrow("the store broke");
    tar.abort(new Error("over"));
  });
});

test("a directory that is not there is told by the call that waits", async () => {
  const tar = writeTar(join(dir, "manglar", "x.tar"), mtime);
  const work = (async () => {
    await tar.bytes("a", Buffer.alloc(10));
    await tar.finish();
  })();
  await expect(work).rejects.toMatchObject({ code: "ENOENT" });
});

test.each([
  ["many small entries", 20_000],
  ["an entry bigger than every buffer", 3_000_000],
])("a full disk fails the writing of %s; nobody waits for ever", async (_what, size) => {
  const tar = writeTar("/dev/full", mtime);
  const writing = async () => {
    for (let n = 0; n < 100; n++) await tar.bytes(`${root}/${n}`, Buffer.alloc(size));
  };
  await expect(writing()).rejects.toMatchObject({ code: "ENOSPC" });
});
