import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makeDirectory } from "../src/make-directory.ts";

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-make-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("makes what is missing above it, and tells the topmost that it made", async () => {
  expect(await makeDirectory(join(dir, "a/b/c"))).toBe(join(dir, "a"));
  expect(await makeDirectory(join(dir, "a/b/d"))).toBe(join(dir, "a/b/d"));
  expect(await makeDirectory(join(dir, "a/b/d"))).toBeUndefined();
  expect((await stat(join(dir, "a/b/c"))).isDirectory()).toBe(true);
});

test("many at once make one", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => makeDirectory(join(dir, "x/y/z"))));
  expect(made.filter((first) => first !== undefined).length).toBeGreaterThan(0);
  expect((await stat(join(dir, "x/y/z"))).isDirectory()).toBe(true);
});

test("a file in its place, or above it, is refused", async () => {
  await writeFile(join(dir, "file"), "");
  await expect(makeDirectory(join(dir, "file"))).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(makeDirectory(join(dir, "file/below"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test("where nothing can be made it ends, with the place", async () => {
  await expect(makeDirectory("/proc/nowhere/data")).rejects.toMatchObject({ code: "ENOENT" });
});

test("a link to a directory is one", async () => {
  await mkdir(join(dir, "real"));
  const { symlink } = await import("node:fs/promises");
  await symlink(join(dir, "real"), join(dir, "link"));
  expect(await makeDirectory(join(dir, "link"))).toBeUndefined();
});
