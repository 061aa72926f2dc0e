/** A file that must last is there whole or not at all: real processes killed at random, a real disk that is full. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { writeNewFile } from "../src/cli/new-file.ts";
import { makeWholeFile, removeUnfinished, replaceWholeFile, unfinishedOf } from "../src/whole-file.ts";
import { killedAtAnyTime } from "./support/killed.ts";
import { mayMount, smallDisk } from "./support/small-disk.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-whole-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("is made with its mode, and nothing lies beside it", async () => {
  const place = await mkdtemp(join(dir, "made-"));
  expect(await makeWholeFile(join(place, "key"), "secret", { mode: 0o600 })).toBe(true);
  expect(await readFile(join(place, "key"), "utf8")).toBe("secret");
  expect((await stat(join(place, "key"))).mode & 0o777).toBe(0o600);
  expect(await readdir(place)).toEqual(["key"]);
});

test("stays as it is where something is there, until it is replaced", async () => {
  const file = join(await mkdtemp(join(dir, "there-")), "file");
  await writeFile(file, "first");
  expect(await makeWholeFile(file, "second")).toBe(false);
  expect(await readFile(file, "utf8")).toBe("first");
  await replaceWholeFile(file, "second");
  expect(await readFile(file, "utf8")).toBe("second");
  expect(await readdir(join(file, ".."))).toEqual(["file"]);
});

test("is one's, of many that make it at once", async () => {
  const file = join(dir, "contested");
  const texts = Array.from({ length: 16 }, (_, n) => `${n}`.repeat(5000));
  const made = await Promise.all(texts.map((text) => makeWholeFile(file, text)));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await readFile(file, "utf8")).toBe(texts[made.indexOf(true)]);
});

test("is told by its own name where it cannot be made", async () => {
  const file = join(dir, "nowhere/file");
  await expect(makeWholeFile(file, "x")).rejects.toMatchObject({
    code: "ENOENT",
    message: expect.stringContaining(`'${file}'`),
  });
});

test("may have a name as long as a name can be", async () => {
  const file = join(dir, "é".repeat(125));
  expect(await makeWholeFile(file, "x")).toBe(true);
});

/** Makes the file with new bytes again and again: it is removed as soon as it was read. */
const maker = `
import { rmSync } from "node:fs";
import { makeWholeFile, replaceWholeFile } from ${JSON.stringify(resolve("src/whole-file.ts"))};
const [file, replace] = process.argv.slice(1);
process.stdout.write("begun");
for (let n = 0; ; n += 1) {
  const content = String(n % 10).repeat(200_000);
  if (replace === "replace") await replaceWholeFile(file, content);
  else { rmSync(file, { force: true }); await makeWholeFile(file, content); }
}`;

describe("a process that is killed with -9 while it makes it", () => {
  test.each(["make", "replace"] as const)(
    "leaves it whole or not at all: %s",
    async (how) => {
      const place = await mkdtemp(join(dir, "killed-"));
      const file = join(place, "file");
      const seen = { whole: 0, none: 0, halves: 0 };
      for (let round = 0; round < 25; round += 1) {
        await killedAtAnyTime(maker, [file, how], 80);
        if (existsSync(file)) {
          const text = await readFile(file, "utf8");
          expect({ length: text.length, alike: /^(.)\1*$/.test(text) }).toEqual({
            length: 200_000,
            alike: true,
          });
          seen.whole += 1;
        } else seen.none += 1;
        seen.halves = Math.max(seen.halves, (await unfinishedOf(file)).length);
      }
      // else no kill came in the middle, and nothing was tried
      expect(seen.halves).toBeGreaterThan(0);
      expect(seen.whole).toBeGreaterThan(0);
      await removeUnfinished(file);
      expect((await readdir(place)).filter((name) => name !== "file")).toEqual([]);
    },
    120_000,
  );
});

const canMount = mayMount();
(canMount ? test : test.skip)(
  `a disk that is full leaves nothing, and what was there${canMount ? "" : " (skipped: this user may not mount a small file system)"}`,
  async () => {
    const disk = smallDisk(1);
    if (!disk) throw new Error("no small disk can be mounted");
    try {
      const content = "x".repeat(100_000);
      await mkdir(join(disk.dir, "place"));
      const [file, old] = [join(disk.dir, "place/file"), join(disk.dir, "place/old")];
      await writeFile(old, "old");
      disk.fill(8_192);
      await expect(makeWholeFile(file, content)).rejects.toMatchObject({ code: "ENOSPC" });
      await expect(writeNewFile(file, content)).rejects.toMatchObject({
        code: "config.invalid",
        message: expect.stringMatching(/place\/file is not written: .*ENOSPC/),
      });
      await expect(replaceWholeFile(old, content)).rejects.toMatchObject({ code: "ENOSPC" });
      expect(await readdir(join(disk.dir, "place"))).toEqual(["old"]);
      expect(await readFile(old, "utf8")).toBe("old");
      disk.free();
      expect(await makeWholeFile(file, content)).toBe(true);
    } finally {
      disk.close();
    }
  },
);
