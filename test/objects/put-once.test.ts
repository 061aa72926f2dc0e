/** Stores that refuse a second writer, pass over the condition, or do not know it: which one it is, is known. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { S3Store } from "../../src/objects/s3.ts";
import { failure, textContent, textOf } from "./contract.ts";

interface Kept {
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
}

type Manner = "strict" | "passes over it" | "does not know it" | "read only" | "loses what it takes";

let server: Server | undefined;
let store: S3Store | undefined;
afterEach(async () => {
  store?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

/** The few requests of S3 that a store of small objects makes. */
async function storeThat(
  manner: Manner,
  after: (key: string, kept: Map<string, Kept>) => void = () => undefined,
) {
  const kept = new Map<string, Kept>();
  server = createServer(async (asked, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    const key = decodeURIComponent((asked.url ?? "").split("?")[0] ?? "").replace("/bucket/", "");
    const there = kept.get(key);
    const once = asked.headers["if-none-match"] === "*";
    const end = (status: number, body?: Kept) =>
      answer
        .writeHead(status, {
          "content-length": body?.body.length ?? 0,
          "x-amz-meta-sha256": body?.headers["x-amz-meta-sha256"] ?? [],
        })
        .end(asked.method === "HEAD" ? undefined : body?.body);
    if (asked.method !== "PUT") return end(there || key === "" || key === "/bucket" ? 200 : 404, there);
    if (manner === "read only") return end(403);
    if (once && manner === "does not know it") return end(501);
    if (once && there && manner !== "passes over it") return end(412);
    if (manner !== "loses what it takes")
      kept.set(key, { body: Buffer.concat(chunks), headers: asked.headers });
    after(key, kept);
    return end(200);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  store = await S3Store.open("bucket", "", {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "key", secretAccessKey: "secret" },
    pathStyle: true,
  });
  return { store, kept };
}

describe("when it is opened, a store that", () => {
  test.each<[Manner, string]>([
    ["strict", "kept"],
    ["passes over it", "ignored"],
    ["does not know it", "ignored"],
    ["read only", "unknown"],
  ])("is %s is known as %s, each time", async (manner, known) => {
    expect((await storeThat(manner)).store.putOnce).toBe(known);
  });

  test("was tried before is tried with one request, and holds one marker that is no object", async () => {
    const { kept } = await storeThat("strict");
    expect([...kept.keys()]).toEqual(["~put-once"]);
  });
});

describe("without the promise", () => {
  test.each<Manner>(["passes over it", "does not know it"])(
    "two writers at once (%s): the earlier one hears that other bytes lie there",
    async (manner) => {
      const other = digestOfOther();
      const { store: opened } = await storeThat(manner, (key, kept) => {
        if (key === "k") kept.set("k", other);
      });
      await expect(opened.put("k", textContent("one"))).rejects.toEqual(failure("object.exists"));
    },
  );

  test("what lies there as it was put is stored, and present the next time", async () => {
    const { store: opened } = await storeThat("passes over it");
    expect(await opened.put("k", textContent("one"))).toBe("stored");
    expect(await opened.put("k", textContent("one"))).toBe("present");
    expect(await textOf(opened, "k")).toBe("one");
  });

  test("what was lost although it was taken is told", async () => {
    const { store: opened } = await storeThat("loses what it takes");
    expect(opened.putOnce).toBe("ignored");
    await expect(opened.put("k", textContent("one"))).rejects.toMatchObject({
      code: "object.store",
      message: expect.stringContaining("it is not there"),
    });
  });
});

function digestOfOther(): Kept {
  const { sha256 } = textContent("two");
  return { body: Buffer.from("two"), headers: { "x-amz-meta-sha256": sha256 } };
}
