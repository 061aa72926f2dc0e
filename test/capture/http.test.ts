import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { faultOf, retryAfter } from "../../src/capture/fault.ts";
import { type HttpSettings, httpClient } from "../../src/capture/http.ts";
import type { HttpAnswer } from "../../src/capture/port.ts";
import { SteppedClock } from "../../src/clock.ts";
import { ArchiveError, type ErrorCode } from "../../src/domain/errors.ts";
import { lookedAt } from "../support/channel-builders.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

const megabyte = 1024 * 1024;
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

function client(change: Partial<HttpSettings> = {}) {
  return httpClient({
    clock: new SteppedClock(lookedAt),
    userAgent: "Kanalarkiv/test",
    timeoutMs: 5000,
    maxBytes: megabyte,
    maxRedirects: 5,
    ...change,
  });
}

async function codeOf(url: string, change: Partial<HttpSettings> = {}): Promise<ErrorCode | "answered"> {
  return client(change)
    .get({ url })
    .then(
      () => "answered" as const,
      (error) => (error as ArchiveError).code,
    );
}

describe("an answer that does not arrive whole is no answer", () => {
  test.each<[string, ErrorCode]>([
    ["/broken-off", "channel.truncated"],
    ["/broken-off-chunked", "channel.truncated"],
    ["/not-gzip", "channel.truncated"],
    ["/hangs-up", "channel.unreachable"],
    ["/zeros", "channel.tooLarge"],
    ["/zeros-announced", "channel.tooLarge"],
    ["/gzip-bomb", "channel.tooLarge"],
    ["/loop", "channel.redirectLoop"],
    ["/ever-further", "channel.redirectLoop"],
    ["/to-file", "channel.redirectRefused"],
    ["/to-nonsense", "channel.redirectRefused"],
  ])("%s is %s", async (path, code) => {
    expect(await codeOf(`${server.origin}${path}`)).toBe(code);
  });

  const packed: readonly (readonly [string, Buffer])[] = [
    ["gzip", gzipSync("[1, 2, 3]")],
    ["br", brotliCompressSync("[1, 2, 3]")],
    ["deflate", deflateSync("[1, 2, 3]")],
  ];
  test.each(packed)(
    "a body packed with %s is unpacked, and half of it is no answer",
    async (encoding, body) => {
      const headers = { "content-encoding": encoding };
      const whole = await client().get({ url: server.serve("/packed", body, headers) });
      expect(Buffer.from(whole.body).toString()).toBe("[1, 2, 3]");
      const half = server.serve("/half", body.subarray(0, body.length - 5), headers);
      expect(await codeOf(half)).toBe("channel.truncated");
    },
  );

  test.each(["gzip, gzip", Array(6).fill("gzip").join(", "), "zstd"])(
    "a body packed with %s is refused, and the process goes on",
    async (encoding) => {
      const url = server.serveBy("/packed-again", (response) => {
        response.writeHead(200, { "content-encoding": encoding });
        response.write(gzipSync("[1]"), () => response.destroy());
      });
      expect(await codeOf(url)).toBe("channel.malformed");
      expect(await codeOf(server.serve("/plain", "[1]", { "content-encoding": "utf-8" }))).toBe("answered");
    },
  );

  test("an answer that says to be unchanged, though nobody asked that, is a fault", async () => {
    const answer = await client().get({ url: server.serve("/etag", "", { etag: '"1"' }, 304) });
    expect(faultOf(answer)).toMatchObject({ code: "channel.status" });
  });

  test.each(["/slow", "/silent"])("%s ends with the time limit, however much was sent", async (path) => {
    const started = performance.now();
    expect(await codeOf(`${server.origin}${path}`, { timeoutMs: 300 })).toBe("channel.timeout");
    // the answers themselves would take minutes
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test.each(["/zeros", "/zeros-announced"])(
    "of 50 MB at %s hardly more than the limit is sent",
    async (path) => {
      const before = server.bytesSent();
      await codeOf(`${server.origin}${path}`);
      expect(server.bytesSent() - before).toBeLessThan(10 * megabyte);
    },
  );

  test.each<[string, ErrorCode]>([
    ["http://127.0.0.1:1/", "channel.unreachable"],
    ["http://does-not-exist.invalid/", "channel.unreachable"],
    ["file:///etc/passwd", "channel.unreachable"],
    ["no address", "channel.unreachable"],
  ])("%s is %s", async (url, code) => {
    expect(await codeOf(url)).toBe(code);
  });
});

describe("a body of exactly the limit", () => {
  test.each([
    [megabyte, "answered"],
    [megabyte + 1, "channel.tooLarge"],
  ])("of %d bytes is %s", async (size, outcome) => {
    expect(await codeOf(server.serve("/sized", new Uint8Array(size)))).toBe(outcome);
  });
});

describe("redirects", () => {
  test("up to the limit are followed, and the answer names where it came from", async () => {
    server.serveBy("/hop", (response, request) => {
      const step = Number(request.url?.split("=")[1] ?? 0);
      if (step === 5) response.end("here");
      else response.writeHead(301, { location: `/hop?step=${step + 1}` }).end();
    });
    const answer = await client().get({ url: `${server.origin}/hop?step=0` });
    expect(answer.url).toBe(`${server.origin}/hop?step=5`);
    expect(await codeOf(`${server.origin}/hop?step=0`, { maxRedirects: 4 })).toBe("channel.redirectLoop");
  });

  test("a status like one, without a Location, is an answer", async () => {
    const url = server.serve("/no-location", "", {}, 302);
    expect((await client().get({ url })).status).toBe(302);
  });
});

describe("credentials", () => {
  const basic = `Basic ${Buffer.from("bruker:hemmelig").toString("base64")}`;
  const last = () => server.requests.at(-1)?.authorization;

  test("go to the channel, and stay with it over a redirect of its own", async () => {
    server.serve("/target", "ok");
    const url = server.serve("/to-target", "", { location: "/target" }, 302);
    await client().get({ url, credentials: "bruker:hemmelig" });
    expect(server.requests.slice(-2).map((request) => request.authorization)).toEqual([basic, basic]);
  });

  test("never follow a redirect to another origin, not even one that gives its own", async () => {
    const { host } = new URL(server.otherOrigin);
    const url = server.serve("/away", "", { location: `http://x:y@${host}/target` }, 302);
    const answer = await client().get({ url, credentials: "bruker:hemmelig" });
    expect(answer.url).toBe(`${server.otherOrigin}/target`);
    expect(last()).toBeUndefined();
  });

  test("in the address are sent, and stand in no answer and no error", async () => {
    const { host } = new URL(server.serve("/target", "ok"));
    const answer = await client().get({ url: `http://bruker:hemmelig@${host}/target` });
    expect(last()).toBe(basic);
    expect(answer.url).not.toContain("hemmelig");
    const failure = await client()
      .get({ url: `http://bruker:hemmelig@${host}/broken-off?token=abc` })
      .catch((error) => error as ArchiveError);
    expect(String(failure)).not.toMatch(/hemmelig|abc/);
  });
});

test("secrets in the query are replaced in the answer, and nothing else of it is", async () => {
  server.serve("/query", "ok");
  const url = `${server.origin}/query?api_key=a&page=2&access_token=b&q=x%20y&sig=c&password=d&client_secret=e&monkey=f&key=g`;
  const redacted = "api_key=REDACTED&page=2&access_token=REDACTED&q=x%20y&sig=REDACTED&password=REDACTED";
  const answer = await client().get({ url });
  expect(new URL(answer.url).search).toBe(`?${redacted}&client_secret=REDACTED&monkey=f&key=REDACTED`);
  expect(server.requests.at(-1)?.path).toContain("api_key=a");
});

test("an answer holds status, headers in lower case, the bytes, and when it came", async () => {
  const url = server.serve(
    "/plain",
    Uint8Array.of(1, 2, 255),
    { "X-Thing": "Å".normalize("NFD")[0] ?? "" },
    418,
  );
  const answer = await client().get({ url, accept: "application/json" });
  expect([answer.status, answer.headers.get("x-thing"), answer.fetchedAt]).toEqual([418, "A", lookedAt]);
  expect([...answer.body]).toEqual([1, 2, 255]);
  expect(server.requests.at(-1)).toMatchObject({ userAgent: "Kanalarkiv/test", accept: "application/json" });
});

describe("what a status means", () => {
  const answer = (status: number, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
    status,
    headers: new Map(Object.entries(headers)),
    body: new Uint8Array(),
    url: "https://www.example.no/feed?name=Kari",
    fetchedAt: lookedAt,
  });

  test.each<[number, ErrorCode]>([
    [429, "channel.rateLimited"],
    [503, "channel.rateLimited"],
    [401, "channel.refused"],
    [403, "channel.refused"],
    [404, "channel.status"],
    [500, "channel.status"],
    [204, "channel.status"],
  ])("%d is %s", (status, code) => {
    const fault = faultOf(answer(status));
    expect(fault).toMatchObject({ code, retryAt: undefined });
    expect(fault.detail).toContain(String(status));
    expect(fault.detail).not.toContain("Kari");
  });

  test("a rate limit says until when", () => {
    expect(faultOf(answer(429, { "retry-after": "120" })).retryAt).toEqual(new Date("2026-08-20T12:02:00Z"));
    expect(faultOf(answer(500, { "retry-after": "120" })).retryAt).toBeUndefined();
  });

  test.each([
    ["120", "2026-08-20T12:02:00.000Z"],
    ["86400", "2026-08-21T12:00:00.000Z"],
    ["86401", "2026-08-21T12:00:00.000Z"],
    ["99999999999999999999999", "2026-08-21T12:00:00.000Z"],
    ["Thu, 20 Aug 2026 13:00:00 GMT", "2026-08-20T13:00:00.000Z"],
    ["Thursday, 20-Aug-26 13:00:00 GMT", "2026-08-20T13:00:00.000Z"],
    ["Thu Aug 20 13:00:00 2026", "2026-08-20T13:00:00.000Z"],
    ["Fri, 20 Aug 2027 13:00:00 GMT", "2026-08-21T12:00:00.000Z"],
  ])("Retry-After: %s is %s", (given, at) => {
    expect(retryAfter(answer(429, { "retry-after": given }), lookedAt)?.toISOString()).toBe(at);
  });

  test.each(["", "0", "-5", "1.5", "soon", "Thu, 20 Aug 2026 11:00:00 GMT", "2026-08-20T13:00:00Z"])(
    "Retry-After: %s says nothing",
    (given) => {
      expect(retryAfter(answer(429, { "retry-after": given }), lookedAt)).toBeUndefined();
    },
  );

  test("a failed fetch is a fault with its code, and an error of ours is thrown", () => {
    const fault = faultOf(new ArchiveError("channel.timeout", "too late"));
    expect(fault).toEqual({ code: "channel.timeout", detail: "too late", retryAt: undefined });
    expect(() => faultOf(new TypeError("a bug"))).toThrow("a bug");
  });
});
