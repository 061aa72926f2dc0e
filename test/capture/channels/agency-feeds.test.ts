/**
 * The lists of Politiloggen and of Krisinformation.se, served over HTTP as they are documented. Documentation only: nothing
 * here was recorded.
 */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { krisinformation } from "../../../src/capture/channels/krisinformation/adapter.ts";
import { politiloggen } from "../../../src/capture/channels/politiloggen/adapter.ts";
import { httpClient } from "../../../src/capture/http.ts";
import type { ChannelAdapter } from "../../../src/capture/port.ts";
import { SteppedClock } from "../../../src/clock.ts";
import { aChannel, captureTools, lookedAt } from "../../support/channel-builders.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { shown } from "../../support/shown.ts";
import { news } from "./krisinformation/contract.ts";
import { message } from "./politiloggen/contract.ts";

let server: HostileServer;
beforeEach(async () => {
  server = await startHostileServer();
});
afterEach(() => server.close());

const http = httpClient({
  clock: new SteppedClock(lookedAt),
  userAgent: "Kanalarkiv/test",
  timeoutMs: 5_000,
  maxBytes: 4_000_000,
  maxRedirects: 3,
});
const look = (adapter: ChannelAdapter, body: unknown, path: string, everyMinutes = 30) => {
  const address = server.serve(path, typeof body === "string" ? body : JSON.stringify(body), {
    "content-type": "application/json",
  });
  return adapter.look(aChannel({ kind: adapter.kind, address, everyMinutes }), captureTools(http));
};
const police = (body: unknown, everyMinutes?: number) =>
  look(politiloggen, body, "/v1/messages", everyMinutes);
const kris = (body: unknown) => look(krisinformation, body, "/v3/news");

describe("Politiloggen", () => {
  test.each([
    ["the older form", (list: readonly object[]) => ({ data: list, metadata: { totalItems: list.length } })],
    ["the newer form", (list: readonly object[]) => ({ messages: list, totalCount: list.length })],
  ])("in %s: what goes on about one incident is one thread", async (_, whole) => {
    const edited = { isEdited: true, updatedOn: "2026-08-20T07:00:00+00:00", isActive: false };
    const { sightings, fault } = await police(
      whole([message("26b-1", edited), message("26b-0"), message("26a-0")]),
    );
    expect(fault).toBeUndefined();
    expect(sightings).toMatchObject([
      {
        nativeId: "26b-1",
        parentNativeId: "26b-0",
        rootNativeId: "26b-0",
        byAgency: true,
        text: "Melding 26b-1",
        labels: ["Trafikk"],
        postedAt: new Date("2026-08-20T05:29:02.116Z"),
        editedAt: new Date("2026-08-20T07:00:00Z"),
        facts: { thread: "26b", active: "false", municipality: "Siljan", place: "Siljanvegen" },
      },
      { nativeId: "26b-0", parentNativeId: undefined, rootNativeId: undefined, editedAt: undefined },
      { nativeId: "26a-0", facts: { active: "true" } },
    ]);
    shown("politiloggen", "documentation only", "post", "reply", "edit");
  });

  test("asks for the fifty newest by name of the archive, and for what the address says besides", async () => {
    const address = `${server.serve("/v1/messages", JSON.stringify({ data: [message("26a-0")] }))}?Districts=Vest&Take=10`;
    await politiloggen.look(aChannel({ kind: "politiloggen", address }), captureTools(http));
    await police({ data: [message("26a-0")] });
    expect(server.requests.map(({ path }) => path)).toEqual([
      "/v1/messages?Districts=Vest&Take=10&SortBy=Date&SortOrder=Descending",
      "/v1/messages?Take=50&SortBy=Date&SortOrder=Descending",
    ]);
    expect(server.requests[0]?.userAgent).toBe("Kanalarkiv/test");
  });

  test("keeps a picture as a file, and that there was one when it is taken away", async () => {
    const { sightings } = await police({
      data: [
        message("26b-0", { imageUrl: "/bilde/1.jpg" }),
        message("26a-0", { previouslyIncludedImage: true }),
      ],
    });
    expect(sightings).toMatchObject([
      { media: [{ url: `${server.origin}/bilde/1.jpg` }] },
      { media: [], facts: { imageWithdrawn: "true" } },
    ]);
    shown("politiloggen", "documentation only", "media");
  });

  test("tells when it is looked at more often than the service allows", async () => {
    const metadata = { requestLimitPerHour: 4, totalItems: 1 };
    const often = await police({ data: [message("26a-0")], metadata }, 5);
    expect(often.findings).toMatchObject([
      { code: "channel.rateLimited", detail: expect.stringContaining("every 15 minutes") },
    ]);
    expect((await police({ data: [message("26a-0")], metadata }, 15)).findings).toEqual([]);
  });

  test("is not whole when it lists fewer than it counts", async () => {
    const { fault, sightings } = await police({ data: [message("26a-0")], metadata: { totalItems: 7 } });
    expect(fault).toMatchObject({ code: "channel.shortList" });
    expect(sightings).toHaveLength(1);
  });
});

describe("Krisinformation.se", () => {
  test("gives headline, preamble and text, what telephones showed, and where it counts", async () => {
    const { sightings, fault } = await kris([
      news("2", {
        PushMessage: "Koka vattnet!",
        IsTest: true,
        Area: [{ Description: "Lund" }, { Description: "Eslöv" }],
      }),
      news("1"),
    ]);
    expect(fault).toBeUndefined();
    expect(sightings).toMatchObject([
      {
        nativeId: "2",
        title: "Nyhet 2",
        text: "Myndigheterna uppmanar.\n\nKoka vattnet.",
        authorName: "Krisinformation.se",
        labels: ["Dricksvatten"],
        permalink: "https://www.krisinformation.example/nyheter/2",
        postedAt: new Date("2026-08-20T06:01:38Z"),
        editedAt: new Date("2026-08-20T07:00:00Z"),
        facts: { summary: "Koka vattnet!", areas: "Lund; Eslöv", language: "sv", test: "true" },
      },
      { nativeId: "1", facts: { areas: "Skåne län", language: "sv" } },
    ]);
    expect(sightings[1]?.facts).not.toHaveProperty("summary");
    shown("krisinformation", "documentation only", "post", "edit");
  });
});

describe.each([
  ["Politiloggen", police, message, (list: readonly unknown[]) => ({ data: list })] as const,
  ["Krisinformation.se", kris, news, (list: readonly unknown[]) => list] as const,
])("%s, answering badly", (_, lookAt, one, whole) => {
  const field = one === news ? "Headline" : "text";
  const idField = one === news ? "Identifier" : "id";

  test.each([
    ["a page", "<!doctype html><title>Hei</title>", "channel.htmlInstead"],
    ["half a list", '{"data": [', "channel.truncated"],
    ["no list", '{"error": 1}', "channel.malformed"],
  ])("%s: a fault without an item", async (__, body, code) => {
    expect(await lookAt(body)).toMatchObject({ fault: { code }, sightings: [] });
  });

  test("an empty list is no news of anything", async () => {
    expect(await lookAt(whole([]))).toMatchObject({ fault: { code: "channel.empty" } });
  });

  test("an item that is none is held and told, without what it says", async () => {
    const { sightings, findings } = await lookAt(
      whole([one("3"), { ...one("2"), [field]: ["HEMMELIG"] }, one("1")]),
    );
    expect(sightings.map(({ nativeId }) => nativeId)).toEqual(["3", "1"]);
    expect(findings).toMatchObject([{ code: "item.malformed", held: true, nativeId: "2" }]);
    expect(JSON.stringify(findings)).not.toContain("HEMMELIG");
  });

  test("ids that are numbers are the same ids, and those that no number can hold are held", async () => {
    const body = JSON.stringify(whole([one("3"), one("4")]))
      .replace(`"${idField}":"3"`, `"${idField}":3`)
      .replace(`"${idField}":"4"`, `"${idField}":9007199254740993`);
    const { sightings, findings } = await lookAt(body);
    expect(sightings.map(({ nativeId }) => nativeId)).toEqual(["3"]);
    expect(findings).toMatchObject([{ code: "item.malformed", held: true }]);
  });

  test("the same item twice is taken once, and two under one id are held", async () => {
    const { sightings, findings } = await lookAt(
      whole([one("3"), one("3"), one("2"), { ...one("2"), [field]: "Anna" }]),
    );
    expect(sightings.map(({ nativeId }) => nativeId)).toEqual(["3"]);
    expect(findings.map(({ code }) => code)).toContain("item.duplicateId");
  });
});

describe("a single item", () => {
  const check = (nativeId: string) =>
    politiloggen.check(
      aChannel({ kind: "politiloggen", address: `${server.origin}/v1/messages` }),
      { nativeId, permalink: undefined, facts: {} },
      captureTools(http),
    );

  test("is gone only while the service answers for another at such an address", async () => {
    server.serve("/v1/messages", JSON.stringify({ data: [message("26b-0")] }));
    expect(await check("26a-0")).toBe("unknown");
    server.serve("/v1/messages/26b-0", JSON.stringify(message("26b-0")));
    expect(await check("26a-0")).toBe("gone");
    expect(await check("26b-0")).toBe("present");
    server.serve("/v1/messages/26a-0", "<h1>Not now</h1>", {}, 503);
    expect(await check("26a-0")).toBe("unknown");
    expect(await check("../../x")).toBe("unknown");
    shown("politiloggen", "documentation only", "delete");
  });
});
