/** The tar of a package, read by GNU tar: other hands than ours. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeTar } from "../../src/package/tar.ts";

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
