/** What every object store must do, whatever it is made of. */

import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "@jest/globals";
import { sha256 } from "../../src/domain/ids.ts";
import { contentOfBytes, readAll, readBack } from "../../src/objects/content.ts";
import type { ObjectContent, ObjectStore } from "../../src/objects/port.ts";

const mebibyte = 1024 * 1024;

/** Bytes that depend on where they lie, made as they are read. */
export function longContent(
  sizeBytes: number,
  change: { failAfter?: number; wrong?: boolean } = {},
): ObjectContent {
  const hash = createHash("sha256");
  for (const chunk of chunksOf(sizeBytes)) hash.update(chunk);
  if (change.wrong) hash.update("x");
  return {
    sha256: sha256(hash.digest("hex")),
    sizeBytes,
    open: () => Readable.from(chunksOf(sizeBytes, change.failAfter), { objectMode: false }),
  };
}

function* chunksOf(sizeBytes: number, failAfter = Number.POSITIVE_INFINITY): Generator<Buffer> {
  for (let at = 0; at < sizeBytes; at += 65_536) {
    if (at >= failAfter) throw new Error("the disk with the content went away");
    const chunk = Buffer.alloc(Math.min(65_536, sizeBytes - at), at / 65_536);
    if (chunk.byteLength >= 8) chunk.writeDoubleBE(at);
    yield chunk;
  }
}

export function textContent(text: string): ObjectContent {
  return contentOfBytes(Buffer.from(text));
}

export async function textOf(store: ObjectStore, key: string): Promise<string> {
  return (await readAll(store, key, mebibyte)).toString();
}

export async function keysOf(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

export function failure(code: string): unknown {
  return expect.objectContaining({ name: "ArchiveError", code });
}

/** @param freshStore gives an empty store each time */
export function objectStoreContract(name: string, freshStore: () => Promise<ObjectStore>): void {
  describe(`${name}: what is put`, () => {
    test("is got back byte for byte, and told by head and list", async () => {
      const store = await freshStore();
      expect(await store.put("raw/ab/one.json", textContent("æøå 🎉"))).toBe("stored");
      expect(await textOf(store, "raw/ab/one.json")).toBe("æøå 🎉");
      expect(await store.head("raw/ab/one.json")).toEqual({ key: "raw/ab/one.json", sizeBytes: 11 });
      const listed = [];
      for await (const info of store.list("")) listed.push(info);
      expect(listed).toEqual([{ key: "raw/ab/one.json", sizeBytes: 11 }]);
    });

    test("twice is there once: a repeated call after a crash is success", async () => {
      const store = await freshStore();
      await store.put("k", textContent("same"));
      expect(await store.put("k", textContent("same"))).toBe("present");
      expect(await keysOf(store, "")).toEqual(["k"]);
    });

    test.each([
      ["of the same length", "two"],
      ["longer", "three"],
      ["empty", ""],
    ])("is never overwritten by other bytes, %s", async (_what, other) => {
      const store = await freshStore();
      await store.put("k", textContent("one"));
      await expect(store.put("k", textContent(other))).rejects.toEqual(failure("object.exists"));
      expect(await textOf(store, "k")).toBe("one");
    });

    test("may be empty", async () => {
      const store = await freshStore();
      expect(await store.put("empty", textContent(""))).toBe("stored");
      expect(await store.put("empty", textContent(""))).toBe("present");
      expect(await store.head("empty")).toEqual({ key: "empty", sizeBytes: 0 });
      expect(await readAll(store, "empty", 0)).toHaveLength(0);
    });

    test.each([mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
      "of %d bytes comes back whole",
      async (sizeBytes) => {
        const store = await freshStore();
        const content = longContent(sizeBytes);
        expect(await store.put("k", content)).toBe("stored");
        expect(await readBack(store, "k")).toEqual({ sha256: content.sha256, sizeBytes });
      },
    );

    test("from twenty callers at once under one key is one object", async () => {
      const store = await freshStore();
      const put = await Promise.all(Array.from({ length: 20 }, () => store.put("k", textContent("same"))));
      expect(put.filter((answer) => answer === "stored")).toHaveLength(1);
      expect(put.filter((answer) => answer === "present")).toHaveLength(19);
      expect(await keysOf(store, "")).toEqual(["k"]);
    });

    test("from twenty callers with different bytes under one key is that of the one who was told so", async () => {
      const store = await freshStore();
      const put = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) => store.put("k", textContent(`bytes ${index}`))),
      );
      const winners = put.flatMap((one, index) => (one.status === "fulfilled" ? [index] : []));
      expect(winners).toHaveLength(1);
      expect(await textOf(store, "k")).toBe(`bytes ${winners[0]}`);
      for (const one of put)
        if (one.status === "rejected") expect(one.reason).toEqual(failure("object.exists"));
    });

    test("from twenty callers under twenty keys is twenty objects", async () => {
      const store = await freshStore();
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.put(`k/${index}`, textContent(`bytes ${index}`))),
      );
      expect(await keysOf(store, "")).toHaveLength(20);
    });
  });

  describe(`${name}: 300 MB`, () => {
    test("stream in and out without lying in memory", async () => {
      const store = await freshStore();
      const content = longContent(300_000_000);
      await store.put("warm", longContent(2 * mebibyte));
      let mostBytes = 0;
      const before = process.memoryUsage().rss;
      const watch = setInterval(() => {
        mostBytes = Math.max(mostBytes, process.memoryUsage().rss - before);
      }, 5);
      expect(await store.put("large", content)).toBe("stored");
      const back = await readBack(store, "large");
      clearInterval(watch);
      expect(back).toEqual({ sha256: content.sha256, sizeBytes: content.sizeBytes });
      expect(mostBytes).toBeLessThan(240 * mebibyte);
      expect(await store.put("large", content)).toBe("present");
    });

    test("with a wrong digest at their end leave nothing", async () => {
      const store = await freshStore();
      const wrong = longContent(100_000_000, { wrong: true });
      await expect(store.put("k", wrong)).rejects.toEqual(failure("object.corrupt"));
      expect(await keysOf(store, "")).toEqual([]);
    });

    test("that end in the middle leave nothing", async () => {
      const store = await freshStore();
      const cut = longContent(100_000_000, { failAfter: 80_000_000 });
      await expect(store.put("k", cut)).rejects.toEqual(failure("object.store"));
      expect(await keysOf(store, "")).toEqual([]);
    });
  });

  describe(`${name}: content that is not what it promises leaves nothing`, () => {
    const promised = textContent("promised");
    const opens = (text: string) => ({ ...promised, open: () => Readable.from([Buffer.from(text)]) });
    test.each([
      ["other bytes", opens("promisee")],
      ["too few", opens("promise")],
      ["too many", opens("promised!")],
      ["none", opens("")],
      [
        "some where none were promised",
        { ...textContent(""), open: () => Readable.from([Buffer.from("x")]) },
      ],
      ["other bytes, streamed", longContent(5 * mebibyte, { wrong: true })],
      ["too few, streamed", { ...longContent(5 * mebibyte), open: longContent(4 * mebibyte).open }],
      ["too many, streamed", { ...longContent(5 * mebibyte), open: longContent(6 * mebibyte).open }],
    ])("%s", async (_what, content) => {
      const store = await freshStore();
      await expect(store.put("k", content)).rejects.toEqual(failure("object.corrupt"));
      expect(await store.head("k")).toBeUndefined();
      expect(await keysOf(store, "")).toEqual([]);
      expect(await store.put("k", promised)).toBe("stored");
    });
  });

  describe(`${name}: content that cannot be read to its end leaves nothing`, () => {
    const fails = (why: string): never => {
      throw new Error(why);
    };
    const endless = () => {
      const source = new Readable({ read: () => undefined });
      source.push(Buffer.alloc(10));
      setTimeout(() => source.destroy(), 50);
      return source;
    };
    test.each([
      ["a failure in the middle", longContent(mebibyte, { failAfter: mebibyte / 2 })],
      ["a failure in the middle, streamed", longContent(5 * mebibyte, { failAfter: 3 * mebibyte })],
      ["a failure at once", longContent(5 * mebibyte, { failAfter: 0 })],
      ["a stream that is closed early", { ...longContent(5 * mebibyte), open: endless }],
      ["a stream that cannot be opened", { ...longContent(5 * mebibyte), open: () => fails("gone") }],
    ])("%s", async (_what, content) => {
      const store = await freshStore();
      await expect(store.put("k", content)).rejects.toEqual(failure("object.store"));
      expect(await keysOf(store, "")).toEqual([]);
      expect(await store.put("k", longContent(content.sizeBytes))).toBe("stored");
    });
  });

  describe(`${name}: keys`, () => {
    const hostile = [
      "",
      "/",
      "/etc/passwd",
      "a/",
      "a//b",
      ".",
      "..",
      "../a",
      "a/../b",
      "a/./b",
      "a/..",
      "a\\b",
      "..\\a",
      "a b",
      "a\u0000b",
      "a\nb",
      "a\n",
      "a%2fb",
      "å",
      "~incoming",
      "~incoming/a",
      "a?b",
      "a#b",
      "c:",
      "x".repeat(513),
      `${"a/".repeat(256)}b`,
    ];
    test.each(hostile.map((key) => [JSON.stringify(key.slice(0, 40)), key]))(
      "%s is none",
      async (_shown, key) => {
        const store = await freshStore();
        const refused = failure("object.invalidKey");
        await expect(store.put(key, textContent("x"))).rejects.toEqual(refused);
        await expect(store.get(key)).rejects.toEqual(refused);
        await expect(store.head(key)).rejects.toEqual(refused);
        await expect(store.delete(key)).rejects.toEqual(refused);
        expect(await keysOf(store, "")).toEqual([]);
      },
    );

    test.each(["/a", "..", "a/../", "a//", "\u0000", "å"].map((text) => [text]))(
      "%j is no prefix unless it begins a key",
      async (prefix) => {
        const store = await freshStore();
        const listing = keysOf(store, prefix);
        if (prefix === "..") expect(await listing).toEqual([]);
        else await expect(listing).rejects.toEqual(failure("object.invalidKey"));
      },
    );

    test.each([
      "a",
      "...",
      "..a",
      ".hidden/-x_.Y",
      `${"a/".repeat(255)}bb`,
      `${"x".repeat(200)}/${"y".repeat(200)}/${"z".repeat(110)}`,
    ])("%s is one", async (key) => {
      const store = await freshStore();
      expect(await store.put(key, textContent(key))).toBe("stored");
      expect(await textOf(store, key)).toBe(key);
      expect(await keysOf(store, "")).toEqual([key]);
      await store.delete(key);
      expect(await keysOf(store, "")).toEqual([]);
    });
  });

  describe(`${name}: what is not there`, () => {
    test("is missing for get, undefined for head, nothing to list, and deleted already", async () => {
      const store = await freshStore();
      await expect(store.get("a/b")).rejects.toEqual(failure("object.missing"));
      expect(await store.head("a/b")).toBeUndefined();
      expect(await keysOf(store, "a/")).toEqual([]);
      await store.delete("a/b");
    });

    test("is also what only begins or ends like an object", async () => {
      const store = await freshStore();
      await store.put("a/bc", textContent("x"));
      for (const key of ["a", "a/b", "a/bcd", "bc", "a/bc/d"]) {
        expect(await store.head(key)).toBeUndefined();
        await expect(store.get(key)).rejects.toEqual(failure("object.missing"));
        await store.delete(key);
      }
      expect(await keysOf(store, "")).toEqual(["a/bc"]);
    });

    test("is what was deleted, and it may be put again", async () => {
      const store = await freshStore();
      await store.put("a/b", textContent("first"));
      await store.put("a/c", textContent("stays"));
      await store.delete("a/b");
      expect(await store.head("a/b")).toBeUndefined();
      expect(await keysOf(store, "")).toEqual(["a/c"]);
      expect(await store.put("a/b", textContent("second"))).toBe("stored");
      expect(await textOf(store, "a/b")).toBe("second");
    });
  });

  describe(`${name}: reading`, () => {
    test("a stream that is left unread or half read does no harm", async () => {
      const store = await freshStore();
      await store.put("k", longContent(3 * mebibyte));
      for (let round = 0; round < 60; round += 1) (await store.get("k")).destroy();
      for await (const _chunk of await store.get("k")) break;
      expect((await buffer(await store.get("k"))).byteLength).toBe(3 * mebibyte);
    });

    test("into memory stops at its limit", async () => {
      const store = await freshStore();
      await store.put("k", textContent("12345"));
      expect((await readAll(store, "k", 5)).toString()).toBe("12345");
      await expect(readAll(store, "k", 4)).rejects.toEqual(failure("object.corrupt"));
    });
  });

  describe(`${name}: listing`, () => {
    test("is in the byte order of the keys and by their beginning", async () => {
      const store = await freshStore();
      const keys = ["a-b", "a.b/c", "a/b", "a/b-c", "a/b.d/e", "a/b0", "a0", "B", "_", "a/c/d", "ab"];
      for (const key of keys) await store.put(key, textContent(key));
      const sorted = [...keys].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
      expect(await keysOf(store, "")).toEqual(sorted);
      for (const prefix of ["a", "a/", "a/b", "a/b.d/", "a/b.d/e", "a.", "b", "B", "a/b/"])
        expect([prefix, await keysOf(store, prefix)]).toEqual([
          prefix,
          sorted.filter((key) => key.startsWith(prefix)),
        ]);
    });
  });

  describe(`${name}: its address`, () => {
    test("is where the objects are, and errors name it", async () => {
      const store = await freshStore();
      expect(store.address).toMatch(/^(file:\/\/\/|s3:\/\/)[^?#@]+[^/]$/);
      await expect(store.get("a/b")).rejects.toThrow(`${store.address}/a/b: `);
    });
  });
}
