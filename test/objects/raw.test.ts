/** Raw answers in the store: as they came, packed, and set right when they were damaged. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isArchiveError } from "../../src/domain/errors.ts";
import { type Sha256, sha256 } from "../../src/domain/ids.ts";
import { contentOfBytes, readAll } from "../../src/objects/content.ts";
import { DirectoryStore } from "../../src/objects/directory.ts";
import { hasRaw, plainRawKey, rawKey, readBackRaw, readRaw, storeRaw } from "../../src/objects/raw.ts";
import { putSound } from "../../src/objects/sound.ts";
import { keysOf } from "./contract.ts";

let root: string;
let store: DirectoryStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kanalarkiv-raw-"));
  store = await DirectoryStore.open(join(root, "objects"));
});
afterEach(async () => await rm(root, { recursive: true, force: true }));

const limit = 1 << 26;
const answer = Buffer.from(
  JSON.stringify({ items: Array(200).fill({ text: "Vegen er stengd på grunn av ras" }) }),
);
const digestOf = (bytes: Uint8Array): Sha256 => sha256(createHash("sha256").update(bytes).digest("hex"));

describe("a raw answer", () => {
  test("comes back byte for byte, whatever it holds, under the digest of what was sent", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const stored = await storeRaw(store, bytes);
        expect(stored).toMatchObject({ sha256: digestOf(bytes), sizeBytes: bytes.length });
        expect(new Uint8Array(await readRaw(store, stored.sha256, limit))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  test("lies packed as gzip, which any system opens, and is there once", async () => {
    const { sha256: digest, how } = await storeRaw(store, answer);
    expect(how).toBe("stored");
    expect((await storeRaw(store, answer)).how).toBe("present");
    expect(await keysOf(store, "")).toEqual([rawKey(digest)]);
    const packed = await readAll(store, rawKey(digest), limit);
    expect(packed.length).toBeLessThan(answer.length / 10);
    expect(gunzipSync(packed)).toEqual(answer);
  });

  test("that another program packed otherwise is the same answer", async () => {
    const digest = digestOf(answer);
    const otherwise = gzipSync(answer, { level: 1 });
    await store.put(rawKey(digest), contentOfBytes(otherwise));
    expect(await storeRaw(store, answer)).toMatchObject({ how: "present", setAside: undefined });
    expect(await readAll(store, rawKey(digest), limit)).toEqual(otherwise);
  });

  test("of an archive that did not pack them yet is read as it lies", async () => {
    const digest = digestOf(answer);
    await store.put(plainRawKey(digest), contentOfBytes(answer));
    expect(await readRaw(store, digest, limit)).toEqual(answer);
    expect(await readBackRaw(store, digest)).toEqual({ sha256: digest, sizeBytes: answer.length });
    expect(await hasRaw(store, digest)).toBe(true);
    expect(await hasRaw(store, digestOf(Buffer.from("anna")))).toBe(false);
  });

  test.each([
    ["other bytes", Buffer.from("skadd")],
    ["another answer, packed well", gzipSync(Buffer.from("eit anna svar"))],
    ["half of it", gzipSync(answer).subarray(0, 60)],
    ["nothing", Buffer.alloc(0)],
  ])(
    "in whose place lie %s is never given out as it, and is stored anew when it comes again",
    async (_, bytes) => {
      const digest = digestOf(answer);
      await store.put(rawKey(digest), contentOfBytes(bytes));
      expect(await codeOf(readRaw(store, digest, limit))).toBe("object.corrupt");
      const { how, setAside } = await storeRaw(store, answer);
      expect(how).toBe("stored");
      expect(setAside).toBe(`damaged/${rawKey(digest)}/${digestOf(bytes)}`);
      expect(await readAll(store, setAside ?? "", limit)).toEqual(bytes);
      expect(await readRaw(store, digest, limit)).toEqual(answer);
    },
  );

  test("that is larger than what is let in is refused", async () => {
    const { sha256: digest } = await storeRaw(store, Buffer.alloc(100_000));
    expect(await codeOf(readRaw(store, digest, 99_999))).toBe("object.corrupt");
    expect((await readRaw(store, digest, 100_000)).length).toBe(100_000);
  });

  test("that is not there is missing", async () => {
    expect(await codeOf(readRaw(store, digestOf(answer), limit))).toBe("object.missing");
    expect(await codeOf(readBackRaw(store, digestOf(answer)))).toBe("object.missing");
  });
});

test("what was set right by another process meanwhile is not set aside", async () => {
  const content = contentOfBytes(answer);
  await store.put("media/ab/x", contentOfBytes(Buffer.from("skadd")));
  const stored = await putSound(store, "media/ab/x", content, async () => {
    await store.delete("media/ab/x");
    await store.put("media/ab/x", content);
    return false;
  });
  expect(stored).toEqual({ how: "present", setAside: undefined });
  expect(await keysOf(store, "")).toEqual(["media/ab/x"]);
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failed = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isArchiveError(failed)) throw new Error("it did not fail as an archive does");
  return failed.code;
}
