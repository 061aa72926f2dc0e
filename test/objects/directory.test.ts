import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { contentOfFile, hashFile } from "../../src/objects/content.ts";
import { DirectoryStore } from "../../src/objects/directory.ts";
import { openObjectStore } from "../../src/objects/open.ts";
import { failure, keysOf, longContent, objectStoreContract, textContent, textOf } from "./contract.ts";

let base = "";
let made = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "kanalarkiv-objects-"));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function freshRoot(): string {
  made += 1;
  return join(base, String(made), "objects");
}

objectStoreContract("a directory", () => openObjectStore(pathToFileURL(freshRoot()).href));

describe("what is half written in a directory", () => {
  const dayMs = 24 * 60 * 60 * 1000;

  test("is never an object, and is gone when the put is over, however it ended", async () => {
    const root = freshRoot();
    const store = await DirectoryStore.open(root);
    await store.put("good", textContent("x"));
    await expect(store.put("bad", longContent(100_000, { wrong: true }))).rejects.toEqual(
      failure("object.corrupt"),
    );
    await expect(store.put("good", textContent("y"))).rejects.toEqual(failure("object.exists"));
    expect(readdirSync(join(root, "~incoming"))).toEqual([]);
  });

  test("by a crash a day ago is removed by the next put; what is younger may still be at work", async () => {
    const root = freshRoot();
    const store = await DirectoryStore.open(root);
    const [old, young] = [join(root, "~incoming", "old"), join(root, "~incoming", "young")];
    for (const path of [old, young]) writeFileSync(path, "half");
    // by the clock of the file system, which need not be this machine's
    const { mtimeMs: now } = statSync(young);
    utimesSync(old, new Date(now), new Date(now - dayMs - 60_000));
    utimesSync(young, new Date(now), new Date(now - dayMs + 60_000));
    expect(await keysOf(store, "")).toEqual([]);
    await store.put("k", textContent("x"));
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    expect(await store.sweep(new Date(now))).toBe(1);
    expect(await keysOf(store, "")).toEqual(["k"]);
  });
});

test("what a put that was killed had come to goes when its key is deleted, and no other's", async () => {
  const root = freshRoot();
  const store = await DirectoryStore.open(root);
  const stalled = (key: string) => {
    const content = textContent("never comes to its end");
    void store.put(key, { ...content, open: () => new Readable({ read: () => undefined }) });
  };
  stalled("packages/a.tar");
  stalled("packages/b.tar");
  const incoming = () => readdirSync(join(root, "~incoming"));
  while (incoming().length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await store.delete("packages/a.tar");
  expect(incoming()).toHaveLength(1);
  await store.delete("packages/b.tar");
  expect(incoming()).toEqual([]);
});

describe("a directory that others write into", () => {
  test("lists only what could be an object, and follows no links", async () => {
    const root = freshRoot();
    const store = await DirectoryStore.open(root);
    writeFileSync(join(root, "lost+found"), "x");
    writeFileSync(join(base, "elsewhere"), "secret");
    symlinkSync(join(base, "elsewhere"), join(root, "link"));
    expect(await keysOf(store, "")).toEqual([]);
    expect(await store.head("link")).toBeUndefined();
    await expect(store.get("link")).rejects.toEqual(failure("object.missing"));
    await store.delete("link");
    expect(existsSync(join(base, "elsewhere"))).toBe(true);
  });

  test("objects are files that are written once: nobody may write them, and others may not read them", async () => {
    const root = freshRoot();
    await (await DirectoryStore.open(root)).put("a/b", textContent("x"));
    expect(statSync(join(root, "a/b")).mode & 0o227).toBe(0);
    expect(statSync(join(root, "a/b")).nlink).toBe(1);
  });

  test("a file that was changed behind the store's back is not taken for the object", async () => {
    const root = freshRoot();
    const store = await DirectoryStore.open(root);
    await store.put("k", textContent("one"));
    rmSync(join(root, "k"));
    writeFileSync(join(root, "k"), "eno");
    await expect(store.put("k", textContent("one"))).rejects.toEqual(failure("object.exists"));
  });

  test.each([
    ["a/b", "a"],
    ["a", "a/b"],
    ["a", "a/b/c"],
  ])("with the object %s, %s cannot be one too: a file is no folder", async (first, second) => {
    const store = await DirectoryStore.open(freshRoot());
    await store.put(first, textContent("x"));
    await expect(store.put(second, textContent("y"))).rejects.toEqual(failure("object.invalidKey"));
    expect(await keysOf(store, "")).toEqual([first]);
  });

  test("a segment longer than the file system allows is refused", async () => {
    const store = await DirectoryStore.open(freshRoot());
    await expect(store.put("x".repeat(300), textContent("x"))).rejects.toEqual(failure("object.invalidKey"));
    expect(await store.head("x".repeat(300))).toBeUndefined();
  });
});

describe("content of a file", () => {
  test("is stored as it is, and refused when the file changed after it was hashed", async () => {
    const store = await DirectoryStore.open(freshRoot());
    const path = join(base, "content");
    writeFileSync(path, "as it was");
    const { sha256, sizeBytes } = await hashFile(path);
    const content = contentOfFile(path, sha256, sizeBytes);
    expect(await store.put("k", content)).toBe("stored");
    expect(await textOf(store, "k")).toBe("as it was");
    writeFileSync(path, "as it is.");
    await expect(store.put("other", content)).rejects.toEqual(failure("object.corrupt"));
    rmSync(path);
    await expect(store.put("other", content)).rejects.toEqual(failure("object.store"));
  });
});

describe("the address of a store", () => {
  test.each([
    "",
    "objects",
    "/srv/objects",
    "http://example.org/bucket",
    "file://host/objects",
    "file:///",
    "file:///a%2fb",
    "file:///objects?x=1",
    "s3://",
    "s3://B/prefix",
    "s3://bucket/a//b",
    "s3://bucket/../x",
    "s3://bucket/a b",
    "s3://bucket?x",
    "s3://key:geheim@bucket/x",
  ])("%j is none", async (address) => {
    const opening = openObjectStore(address, { endpoint: "http://127.0.0.1:1" });
    await expect(opening).rejects.toEqual(failure("config.invalid"));
    await expect(opening).rejects.not.toThrow("geheim");
  });

  test("half of the credentials are none", async () => {
    const opening = openObjectStore("s3://bucket", { accessKeyId: "geheim" });
    await expect(opening).rejects.toEqual(failure("config.invalid"));
    await expect(opening).rejects.not.toThrow("geheim");
  });

  test("is shown without a slash at its end, with what a URL must escape", async () => {
    const root = freshRoot();
    const store = await openObjectStore(`${pathToFileURL(`${root} æ`).href}/`);
    expect(store.address).toBe(pathToFileURL(`${root} æ`).href);
    await store.put("k", textContent("x"));
    expect(readdirSync(`${root} æ`).sort()).toEqual(["k", "~incoming"]);
  });

  test("a directory that cannot be made is told at once", async () => {
    writeFileSync(join(base, "file"), "x");
    const opening = openObjectStore(pathToFileURL(join(base, "file", "objects")).href);
    await expect(opening).rejects.toEqual(failure("object.store"));
  });
});
