/** The object store against a real S3 server. */

import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openObjectStore } from "../../src/objects/open.ts";
import type { ObjectStore } from "../../src/objects/port.ts";
import { S3Store } from "../../src/objects/s3.ts";
import { type Between, between, type Deed } from "../objects/between.ts";
import {
  failure,
  keysOf,
  longContent,
  objectStoreContract,
  textContent,
  textOf,
} from "../objects/contract.ts";
import { type S3Server, s3Reason, startS3, whenS3 } from "../objects/radosgw.ts";

const mebibyte = 1024 * 1024;
const bucket = `kanalarkiv-${randomBytes(4).toString("hex")}`;

whenS3(describe)(`objects in S3${s3Reason}`, () => {
  let server: S3Server;
  let client: S3Client;
  let prefixes = 0;
  const opened: S3Store[] = [];

  beforeAll(async () => {
    server = await startS3();
    client = new S3Client({
      endpoint: server.endpoint,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: server,
      requestChecksumCalculation: "WHEN_REQUIRED",
    });
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
  }, 180_000);

  afterAll(async () => {
    for (const store of opened) store.close();
    client?.destroy();
    await server?.stop();
  }, 60_000);

  const settings = (change: object = {}) => ({
    endpoint: server.endpoint,
    accessKeyId: server.accessKeyId,
    secretAccessKey: server.secretAccessKey,
    pathStyle: true,
    ...change,
  });

  async function opens(address: string, change: object = {}): Promise<S3Store> {
    const store = await openObjectStore(address, settings(change));
    if (!(store instanceof S3Store)) throw new Error("not an S3 store");
    opened.push(store);
    return store;
  }

  async function freshStore(change: object = {}): Promise<S3Store> {
    prefixes += 1;
    return await opens(`s3://${bucket}/store/${prefixes}`, change);
  }

  async function newBucket(name: string, lock = false): Promise<string> {
    await client.send(
      new CreateBucketCommand({ Bucket: `${bucket}-${name}`, ObjectLockEnabledForBucket: lock }),
    );
    return `${bucket}-${name}`;
  }

  async function versionsIn(name: string): Promise<number> {
    const found = await client.send(new ListObjectVersionsCommand({ Bucket: name }));
    return (found.Versions ?? []).length + (found.DeleteMarkers ?? []).length;
  }

  objectStoreContract("a bucket", freshStore);

  describe("a bucket's listing", () => {
    test("goes on after a thousand keys", async () => {
      const store = await freshStore();
      const keys = Array.from({ length: 1050 }, (_, index) => `n/${String(index).padStart(4, "0")}`);
      for (let at = 0; at < keys.length; at += 25)
        await Promise.all(keys.slice(at, at + 25).map((key) => store.put(key, textContent(key))));
      expect(await keysOf(store, "n/")).toEqual(keys);
    });

    test("stays within the prefix of the address", async () => {
      const one = await opens(`s3://${bucket}/prefix`);
      const other = await opens(`s3://${bucket}/prefix-2/`);
      await one.put("k", textContent("one"));
      await other.put("k", textContent("other"));
      expect([await keysOf(one, ""), await textOf(one, "k")]).toEqual([["k"], "one"]);
      expect(other.address).toBe(`s3://${bucket}/prefix-2`);
      expect(await keysOf(await opens(`s3://${bucket}`), "prefix")).toEqual(["prefix-2/k", "prefix/k"]);
    });
  });

  describe("an object that others put", () => {
    test("without our digest is compared by its bytes", async () => {
      const store = await opens(`s3://${bucket}/foreign`);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: "foreign/k", Body: "one" }));
      expect(await store.put("k", textContent("one"))).toBe("present");
      await expect(store.put("k", textContent("two"))).rejects.toEqual(failure("object.exists"));
    });
  });

  describe("deleting", () => {
    test("takes every version of a bucket that keeps versions, and only of this key", async () => {
      const name = await newBucket("versions");
      await client.send(
        new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: "Enabled" } }),
      );
      for (const body of ["one", "two", "three"])
        await client.send(new PutObjectCommand({ Bucket: name, Key: "a/k", Body: body }));
      const store = await opens(`s3://${name}/a`);
      await store.put("k-other", textContent("stays"));
      expect(await versionsIn(name)).toBe(4);
      await store.delete("k");
      expect(await versionsIn(name)).toBe(1);
      expect(await keysOf(store, "")).toEqual(["k-other"]);
      expect(await store.put("k", textContent("again"))).toBe("stored");
    });

    test("what a legal hold protects fails, and the object stays", async () => {
      const name = await newBucket("locked", true);
      const store = await opens(`s3://${name}`);
      await store.put("k", textContent("held"));
      const hold = (Status: "ON" | "OFF") =>
        client.send(new PutObjectLegalHoldCommand({ Bucket: name, Key: "k", LegalHold: { Status } }));
      await hold("ON");
      await expect(store.delete("k")).rejects.toEqual(failure("object.store"));
      await expect(store.delete("k")).rejects.toThrow("403");
      expect(await textOf(store, "k")).toBe("held");
      await hold("OFF");
      await store.delete("k");
      expect(await versionsIn(name)).toBe(0);
    });
  });

  describe("uploads in parts", () => {
    test("that were left unfinished are swept, and a refused one leaves none", async () => {
      const name = await newBucket("parts");
      const store = await opens(`s3://${name}/p`);
      const unfinished = async () =>
        (await client.send(new ListMultipartUploadsCommand({ Bucket: name }))).Uploads?.length ?? 0;
      await expect(store.put("k", longContent(70 * mebibyte, { wrong: true }))).rejects.toEqual(
        failure("object.corrupt"),
      );
      expect(await unfinished()).toBe(0);
      await client.send(new CreateMultipartUploadCommand({ Bucket: name, Key: "p/left" }));
      await client.send(new CreateMultipartUploadCommand({ Bucket: name, Key: "q/not-ours" }));
      expect(await store.sweep(new Date(Date.now() - 3_600_000))).toBe(0);
      expect(await store.sweep(new Date(Date.now() + 3_600_000))).toBe(1);
      expect(await unfinished()).toBe(1);
    });

    test("that a kill left under a key go when the key is deleted, and no other's", async () => {
      const name = await newBucket("killed");
      const store = await opens(`s3://${name}/p`);
      for (const Key of ["p/k", "p/k", "p/k2"])
        await client.send(new CreateMultipartUploadCommand({ Bucket: name, Key }));
      await store.delete("k");
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: name }));
      expect(Uploads.map(({ Key }) => Key)).toEqual(["p/k2"]);
    });
  });

  describe("a store that cannot be used is told when it is opened, without any key", () => {
    test.each([
      ["no such bucket", "s3://kanalarkiv-nowhere", {}, "404"],
      ["an unknown key", `s3://${bucket}`, { accessKeyId: "GEHEIMID" }, "403"],
      ["a wrong secret", `s3://${bucket}`, { secretAccessKey: "geheim" }, "403"],
      ["nothing listens", `s3://${bucket}`, { endpoint: "http://127.0.0.1:9" }, "gave no answer"],
    ])("%s", async (_what, address, change, says) => {
      const error = await openObjectStore(address, settings(change)).catch((reason: unknown) => reason);
      expect(error).toEqual(failure("object.store"));
      const shown = inspect(error, { depth: 20, showHidden: true });
      expect(shown).toContain(address);
      expect(shown).toContain(says);
      for (const secret of ["geheim", "GEHEIMID", server.accessKeyId, server.secretAccessKey])
        expect(shown).not.toContain(secret);
    });
  });

  describe("a network that fails", () => {
    const networks: Between[] = [];
    afterAll(async () => {
      for (const network of networks) await network.close();
    });

    async function through(
      deedFor: (method: string, nth: number, once: boolean) => Deed,
    ): Promise<{ store: ObjectStore; direct: ObjectStore; network: Between }> {
      let isOpen = false;
      const network: Between = await between(server.endpoint, (asked) =>
        isOpen
          ? deedFor(
              asked.method ?? "",
              network.count(asked.method ?? ""),
              asked.headers["if-none-match"] === "*",
            )
          : "pass",
      );
      networks.push(network);
      prefixes += 1;
      const address = `s3://${bucket}/store/${prefixes}`;
      const store = await opens(address, { endpoint: network.endpoint });
      isOpen = true;
      network.reset();
      return { store, direct: await opens(address), network };
    }

    test.each([
      ["small", 1000],
      ["streamed", 5 * mebibyte],
      ["in parts", 70 * mebibyte],
    ])("in the middle of an upload, %s, is tried again", async (_what, sizeBytes) => {
      const { store, direct, network } = await through((method, nth) =>
        method === "PUT" && nth === 1 ? { cutAfter: sizeBytes / 100 } : "pass",
      );
      const content = longContent(sizeBytes);
      expect(await store.put("k", content)).toBe("stored");
      expect(network.count("PUT")).toBeGreaterThan(1);
      expect(await direct.head("k")).toEqual({ key: "k", sizeBytes });
    });

    test.each([
      ["small", 1000],
      ["streamed", 5 * mebibyte],
      ["in parts", 70 * mebibyte],
    ])(
      "by changing a byte on the way, %s, is noticed by the store and leaves nothing",
      async (_what, sizeBytes) => {
        const { store, direct } = await through((method) => (method === "PUT" ? "change-a-byte" : "pass"));
        await expect(store.put("k", longContent(sizeBytes))).rejects.toEqual(failure("object.store"));
        expect(await keysOf(direct, "")).toEqual([]);
      },
    );

    test("for good is told after some tries, and nothing is there", async () => {
      const { store, direct, network } = await through((method) =>
        method === "PUT" ? { refuse: 503 } : "pass",
      );
      await expect(store.put("k", longContent(5 * mebibyte))).rejects.toThrow("the store answered 503");
      expect(network.count("PUT")).toBe(4);
      expect(await direct.head("k")).toBeUndefined();
    });

    test("is not asked again when the store refuses", async () => {
      const { store, network } = await through((method) => (method === "PUT" ? { refuse: 403 } : "pass"));
      await expect(store.put("k", textContent("x"))).rejects.toEqual(failure("object.store"));
      expect(network.count("PUT")).toBe(1);
    });

    test("while reading is told as the archive's own error", async () => {
      const { store, direct } = await through((method) => (method === "GET" ? { refuse: 500 } : "pass"));
      await direct.put("k", textContent("x"));
      await expect(store.get("k")).rejects.toEqual(failure("object.store"));
    });

    test("is not there for a store that does not know If-None-Match: it is asked without", async () => {
      const { store, network } = await through((_method, _nth, once) => (once ? { refuse: 501 } : "pass"));
      expect(await store.put("k", textContent("one"))).toBe("stored");
      expect(await store.put("k", textContent("one"))).toBe("present");
      await expect(store.put("k", textContent("two"))).rejects.toEqual(failure("object.exists"));
      expect(await store.put("streamed", longContent(2 * mebibyte))).toBe("stored");
      expect(network.count("PUT")).toBe(3);
    });
  });
});
