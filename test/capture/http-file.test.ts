/** Files over a real connection: as large as they are, as slow as they move, and never more than was asked for. */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FileAnswer, type FileClientSettings, fileClient } from "../../src/capture/http-file.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

const megabyte = 1024 * 1024;
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

const settings = { userAgent: "Kanalarkiv/test", maxBytes: 100 * megabyte, maxRedirects: 5, stallMs: 2000 };
const anywhere = () => true;

async function read(
  path: string,
  change: Partial<FileClientSettings> = {},
  more: { mayLeadTo?: (url: URL) => boolean; signal?: AbortSignal; etag?: string } = {},
): Promise<{ readonly answer: FileAnswer; readonly sizeBytes: number }> {
  const { mayLeadTo = anywhere, signal = new AbortController().signal, etag } = more;
  const client = fileClient({ ...settings, ...change });
  const answer = await client.open({ url: `${server.origin}${path}`, signal, mayLeadTo, etag });
  try {
    let sizeBytes = 0;
    for await (const chunk of answer.body) sizeBytes += chunk.byteLength;
    return { answer, sizeBytes };
  } finally {
    answer.close();
  }
}

test("a file far larger than any answer of a channel comes in pieces", async () => {
  expect(await read("/zeros")).toMatchObject({ sizeBytes: 50 * megabyte, answer: { status: 200 } });
});

test.each([
  ["too large, as it says itself", "/zeros-announced", "channel.tooLarge"],
  ["too large, though it says nothing", "/zeros", "channel.tooLarge"],
  ["packed small and too large unpacked", "/gzip-bomb", "channel.tooLarge"],
  ["packed, it says, and is not", "/not-gzip", "channel.truncated"],
  ["breaks off before the length that it told", "/broken-off", "channel.truncated"],
  ["breaks off in its pieces", "/broken-off-chunked", "channel.truncated"],
  ["never begins", "/silent", "channel.timeout"],
  ["drips", "/slow", "channel.timeout"],
  ["hangs up", "/hangs-up", "channel.unreachable"],
  ["redirects to itself", "/loop", "channel.redirectLoop"],
  ["redirects ever further", "/ever-further?step=1", "channel.redirectLoop"],
  ["redirects to a file of ours", "/to-file", "channel.redirectRefused"],
])("what %s is a fault", async (_, path, code) => {
  const before = server.bytesSent();
  // a busy machine may be slow itself: short only where the time is what ends it
  const stallMs = code === "channel.timeout" ? 500 : 20_000;
  await expect(read(path, { maxBytes: megabyte, stallMs })).rejects.toMatchObject({ code });
  expect(server.bytesSent() - before).toBeLessThan(20 * megabyte);
});

test("a file that was packed though nobody asked for it is unpacked", async () => {
  server.serve("/packed", gzipSync(Buffer.alloc(3000)), { "content-encoding": "gzip" });
  expect(await read("/packed")).toMatchObject({ sizeBytes: 3000 });
});

describe("a redirect", () => {
  const onlyHome = (url: URL) => url.origin === server.origin;

  test("is followed to where files may be fetched, and no further", async () => {
    server.serve("/there", "x");
    server.serve("/moved", "", { location: "/there" }, 302);
    server.serve("/away", "", { location: `${server.otherOrigin}/there` }, 302);
    expect(await read("/moved", {}, { mayLeadTo: onlyHome })).toMatchObject({ sizeBytes: 1 });
    await expect(read("/away", {}, { mayLeadTo: onlyHome })).rejects.toMatchObject({
      code: "channel.redirectRefused",
      message: expect.stringContaining("from which no files are fetched"),
    });
  });
});

test("an answer that is asked for only when it changed has no body when it did not", async () => {
  server.serveBy("/etag", (response, request) => {
    const same = request.headers["if-none-match"] === '"1"';
    response.writeHead(same ? 304 : 200, { etag: '"1"' }).end(same ? undefined : "x");
  });
  expect(await read("/etag")).toMatchObject({ answer: { status: 200 }, sizeBytes: 1 });
  expect(await read("/etag", {}, { etag: '"1"' })).toMatchObject({ answer: { status: 304 }, sizeBytes: 0 });
});

test("whoever waits may end it at any moment, with his own reason", async () => {
  const stop = new AbortController();
  const ended = read("/slow", { stallMs: 60_000 }, { signal: stop.signal });
  setTimeout(() => stop.abort(), 100);
  await expect(ended).rejects.toMatchObject({ name: "AbortError" });
  await expect(read("/slow", {}, { signal: stop.signal })).rejects.toBe(stop.signal.reason);
});
