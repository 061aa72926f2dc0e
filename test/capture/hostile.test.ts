/** Every way in which a channel can answer badly, over a real connection, through each adapter that reads one answer. */

import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { feed } from "../../src/capture/channels/feed/adapter.ts";
import { policeEvents } from "../../src/capture/channels/police-events/adapter.ts";
import { httpClient } from "../../src/capture/http.ts";
import type { ChannelAdapter } from "../../src/capture/port.ts";
import { SteppedClock } from "../../src/clock.ts";
import type { ErrorCode } from "../../src/domain/errors.ts";
import { aChannel, captureTools, lookedAt } from "../support/channel-builders.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

const megabyte = 1024 * 1024;
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

const settings = {
  clock: new SteppedClock(lookedAt),
  userAgent: "Kanalarkiv/test",
  maxBytes: 4 * megabyte,
  maxRedirects: 5,
};
const http = httpClient({ ...settings, timeoutMs: 30_000 });
const impatient = httpClient({ ...settings, timeoutMs: 1500 });

const event = (change: object = {}) => ({
  id: 1,
  datetime: "2026-08-20 7:09:53 +02:00",
  name: "navn",
  summary: "HEMMELIG",
  url: "/1",
  type: "Brand",
  location: { name: "Umeå", gps: "1,2" },
  ...change,
});
const item = (change: object = {}) => ({ id: "1", content_text: "HEMMELIG", ...change });
const version = "https://jsonfeed.org/version/1.1";

interface Case {
  readonly adapter: ChannelAdapter;
  /** items as the channel would list them */
  readonly list: (items: readonly object[]) => string;
  readonly one: (change?: object) => object;
  readonly textField: string;
  readonly future: object;
}

const cases: readonly Case[] = [
  {
    adapter: policeEvents,
    list: (items) => JSON.stringify(items),
    one: event,
    textField: "summary",
    future: { datetime: "2027-08-20 7:09:53 +02:00" },
  },
  {
    adapter: feed,
    list: (items) => JSON.stringify({ version, items }),
    one: item,
    textField: "content_text",
    future: { date_published: "2027-08-20T07:09:53+02:00" },
  },
];

describe.each(cases.map((one) => [one.adapter.kind, one] as const))(
  "%s",
  (kind, { adapter, list, one, textField, future }) => {
    const look = (address: string, secret?: string, by = http) =>
      adapter.look(
        aChannel({ kind, address, secretName: secret === undefined ? undefined : "SECRET" }),
        captureTools(by, secret),
      );
    const lookAt = (
      body: string | Uint8Array,
      headers: Readonly<Record<string, string>> = {},
      status = 200,
    ) => look(server.serve("/list", body, { "content-type": "application/json", ...headers }, status));

    test.each<[string, ErrorCode]>([
      ["/broken-off", "channel.truncated"],
      ["/broken-off-chunked", "channel.truncated"],
      ["/zeros", "channel.tooLarge"],
      ["/gzip-bomb", "channel.tooLarge"],
      ["/slow", "channel.timeout"],
      ["/hangs-up", "channel.unreachable"],
      ["/loop", "channel.redirectLoop"],
      ["/to-file", "channel.redirectRefused"],
      ["/nowhere", "channel.status"],
    ])("%s is the fault %s", async (path, code) => {
      const before = server.bytesSent();
      const by = code === "channel.timeout" ? impatient : http;
      const { fault, sightings } = await look(`${server.origin}${path}`, undefined, by);
      expect([fault?.code, sightings]).toEqual([code, []]);
      expect(server.bytesSent() - before).toBeLessThan(15 * megabyte);
    });

    test.each<[string, string | Uint8Array, ErrorCode]>([
      ["no JSON", "no JSON", "channel.notJson"],
      ["HTML", "<!doctype html><p>Vedlikehold", "channel.htmlInstead"],
    ])("with status 200, %s is the fault it is", async (_, body, code) => {
      const { fault, sightings, payloads } = await lookAt(body);
      expect([fault?.code, sightings, payloads.length]).toEqual([code, [], 1]);
    });

    test.each<[string, string | Uint8Array, ErrorCode]>([
      ["truncated JSON", list([one(), one({ id: "2" })]).slice(0, -9), "channel.truncated"],
      ["invalid UTF-8", Buffer.from(list([one({ [textField]: "blåbær" })]), "latin1"), "channel.invalidUtf8"],
      ["control characters as they are", list([one()]).replace("HEMMELIG", "a\u0001b"), "channel.notJson"],
    ])("with status 200, %s is told, and a feed keeps its sound items", async (_, body, code) => {
      const { fault, sightings, findings, payloads } = await lookAt(body);
      expect([sightings.length, payloads.length]).toEqual([kind === "feed" ? 1 : 0, 1]);
      expect([fault?.code, ...findings.map((finding) => finding.code)]).toContain(code);
      expect(JSON.stringify([fault, findings])).not.toContain("HEMMELIG");
    });

    test.each<[number, string | undefined, ErrorCode, Date | undefined]>([
      [429, "120", "channel.rateLimited", new Date("2026-08-20T12:02:00Z")],
      [503, "Thu, 20 Aug 2026 13:00:00 GMT", "channel.rateLimited", new Date("2026-08-20T13:00:00Z")],
      [429, undefined, "channel.rateLimited", undefined],
      [401, undefined, "channel.refused", undefined],
      [500, undefined, "channel.status", undefined],
    ])("status %d with Retry-After %s is %s, and its answer is kept", async (status, wait, code, retryAt) => {
      const { fault, payloads } = await lookAt(
        "busy",
        wait === undefined ? {} : { "retry-after": wait },
        status,
      );
      expect(fault).toMatchObject({ code, retryAt });
      expect(payloads).toMatchObject([{ status, bytes: new TextEncoder().encode("busy") }]);
    });

    test.each<[string, readonly object[], ErrorCode, number, boolean]>([
      ["an id that climbs", [one({ id: "../../x" })], "item.unsafeId", 1, false],
      ["a date in the future", [one(future)], "item.futureDate", 1, false],
      [
        "an id that stands twice",
        [one(), one({ [textField]: "annet" })],
        "item.duplicateId",
        ...(kind === "feed" ? ([1, false] as const) : ([0, true] as const)),
      ],
      ["an item that stands twice", [one(), one()], "item.duplicateId", 1, false],
      ["control characters", [one({ [textField]: "a\u0001\ud800b" })], "item.illegalCharacters", 1, false],
      ["an item that is none", [one({ id: {} })], "item.malformed", 0, true],
    ])("%s is a finding", async (_, items, code, taken, held) => {
      const { fault, sightings, findings } = await lookAt(list(items));
      expect([fault, sightings.length]).toEqual([undefined, taken]);
      expect(new Set(findings.map((finding) => [finding.code, finding.held].join()))).toEqual(
        new Set([`${code},${held}`]),
      );
      expect(JSON.stringify(findings)).not.toContain("HEMMELIG");
    });

    test("a text of a megabyte is taken", async () => {
      const { sightings, findings } = await lookAt(list([one({ [textField]: "x".repeat(megabyte) })]));
      expect([sightings.length, findings]).toEqual([1, []]);
    });

    test("a compressed list is read, and read again from its payload it says the same", async () => {
      const taken = await lookAt(gzipSync(list([one()])), { "content-encoding": "gzip" });
      const { sightings, findings } = taken;
      expect([taken.fault, sightings.length]).toEqual([undefined, 1]);
      const channel = aChannel({ kind, address: `${server.origin}/list` });
      expect(adapter.reread(channel, taken.payloads, lookedAt)).toEqual({ sightings, findings });
    });

    test("a password goes to the channel, never to where it redirects, and never over an open line", async () => {
      server.serve("/list", list([one()]));
      const away = server.serve("/away", "", { location: `${server.otherOrigin}/list` }, 302);
      expect((await look(away, "bruker:hemmelig")).fault).toBeUndefined();
      const [first, second] = server.requests.slice(-2);
      expect([typeof first?.authorization, second?.authorization]).toEqual(["string", undefined]);
      expect((await look("http://channel.invalid/list", "bruker:hemmelig")).fault?.code).toBe(
        "config.invalid",
      );
    });

    test("a channel whose password is missing is not asked at all", async () => {
      const before = server.requests.length;
      const channel = aChannel({ kind, address: `${server.origin}/list`, secretName: "SECRET" });
      expect((await adapter.look(channel, captureTools(http))).fault).toMatchObject({
        code: "config.invalid",
        detail: expect.stringContaining("SECRET"),
      });
      expect(server.requests).toHaveLength(before);
    });

    test.each<[number, string]>([
      [404, "gone"],
      [410, "gone"],
      [200, "unknown"],
      [403, "unknown"],
      [429, "unknown"],
      [500, "unknown"],
    ])("asked for one item, %d means %s", async (status, answer) => {
      const permalink = server.serve("/item", "", {}, status);
      const channel = aChannel({ kind, address: `${server.origin}/list` });
      const check = (url: string | undefined) =>
        adapter.check(channel, { nativeId: "1", permalink: url, facts: {} }, captureTools(http));
      expect(await check(permalink)).toBe(answer);
      expect(await check(server.serve("/moved", "", { location: "/item" }, 301))).toBe(answer);
      expect(await check(undefined)).toBe("unknown");
      expect(await check("http://127.0.0.1:1/")).toBe("unknown");
    });

    test("an item elsewhere is asked for without the password, and never inside our net", async () => {
      server.serve("/item", "");
      const ask = (address: string, permalink: string) =>
        adapter.check(
          aChannel({ kind, address, secretName: "SECRET" }),
          { nativeId: "1", permalink, facts: {} },
          captureTools(http, "bruker:hemmelig"),
        );
      expect(await ask(`${server.origin}/list`, `${server.otherOrigin}/item`)).toBe("unknown");
      expect(server.requests.at(-1)?.authorization).toBeUndefined();
      expect(await ask(`${server.origin}/list`, `${server.origin}/item`)).toBe("unknown");
      expect(server.requests.at(-1)?.authorization).toBeDefined();
      const before = server.requests.length;
      expect(await ask("https://1.1.1.1/list", `${server.origin}/item`)).toBe("unknown");
      expect(server.requests).toHaveLength(before);
    });
  },
);
