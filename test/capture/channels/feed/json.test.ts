import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { feed } from "../../../../src/capture/channels/feed/adapter.ts";
import type { AnswerReader, HttpClient } from "../../../../src/capture/port.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { itemKinds } from "../../../../src/domain/item.ts";
import type { Payload } from "../../../../src/domain/observation.ts";
import {
  aChannel,
  answering,
  aPayload,
  captureTools,
  lookedAt,
  onlyAsked,
} from "../../../support/channel-builders.ts";

const channel = aChannel({ address: "https://dialog.fjordvik.example/feed.json" });

function jsonFeed(items: readonly object[], top: object = {}): string {
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "x", ...top, items });
}

function look(items: readonly object[], top: object = {}) {
  return feed.look(channel, captureTools(answering(jsonFeed(items, top))));
}

async function dialogItem(dialog: object) {
  return await look([{ id: "1", content_text: "Hei", _kanalarkiv: dialog }]);
}

describe("the examples that integrators are given", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/dialog-feed.md"), "utf8");
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const taken = feed.look(channel, captureTools(answering(example)));

  test("are all read, and show every kind", async () => {
    const { reach, fault, findings, sightings } = await taken;
    expect([reach, fault, findings]).toEqual([{ kind: "everything" }, undefined, []]);
    expect(new Set(sightings.map(({ kind }) => kind))).toEqual(new Set(itemKinds));
  });

  test("mean what the page says", async () => {
    const byId = new Map((await taken).sightings.map((sighting) => [sighting.nativeId, sighting]));
    expect(byId.get("post-1")).toMatchObject({
      byAgency: true,
      text: "Vassbehandlinga er i gang igjen. Les meir (https://fjordvik.example/vatn)",
      media: [{ url: "https://dialog.fjordvik.example/bilete/1.jpg" }],
      facts: { paid: "false" },
    });
    expect(byId.get("comment-7")).toMatchObject({
      byAgency: false,
      parentNativeId: "post-1",
      rootNativeId: "post-1",
      authorName: "Ola Eksempel",
      authorId: "u-310",
      visibility: "public",
    });
    expect(byId.get("comment-8")).toMatchObject({
      byAgency: true,
      parentNativeId: "comment-7",
      facts: { language: "sv" },
    });
    expect(byId.get("comment-9")).toMatchObject({ visibility: "hidden", text: "Kjøp billige klokker" });
    expect(byId.get("message-3")).toMatchObject({
      byAgency: false,
      visibility: "private",
      permalink: undefined,
    });
    expect(byId.get("moderation-2")).toMatchObject({
      byAgency: true,
      visibility: "private",
      parentNativeId: "comment-9",
    });
    expect(byId.get("audience-2026-08-19")).toMatchObject({ facts: { followers: "4711" } });
    expect(byId.get("report-2026-08")).toMatchObject({
      visibility: "public",
      postedAt: new Date("2026-08-01T10:00:00Z"),
    });
  });
});

describe("a value of the extension that is none makes the item malformed", () => {
  test.each<[string, object, string]>([
    ["kind", { kind: "tweet" }, "/_kanalarkiv/kind: "],
    ["by_agency", { by_agency: "yes" }, "/_kanalarkiv/by_agency: "],
    ["visibility", { visibility: "secret" }, "/_kanalarkiv/visibility: "],
    ["answers", { answers: { id: 1 } }, "/_kanalarkiv/answers: "],
    ["facts", { facts: { followers: 4711 } }, "/_kanalarkiv/facts/followers: "],
    ["facts as a list", { facts: ["HEMMELIG"] }, "/_kanalarkiv/facts: "],
  ])("%s", async (_, dialog, reason) => {
    const { fault, sightings, findings } = await dialogItem(dialog);
    expect([fault, sightings]).toEqual([undefined, []]);
    expect(findings).toMatchObject([
      { code: "item.malformed", held: true, nativeId: "1", place: "answer 0 /items/0" },
    ]);
    expect(findings[0]?.detail).toContain(reason);
    expect(findings[0]?.detail).not.toMatch(/tweet|yes|secret|4711|HEMMELIG/);
  });

  test.each([[{}], [{ kind: null, answers: null, facts: null, by_agency: null }], [{ unknown: 7 }]])(
    "but %j is a post like any other",
    async (dialog) => {
      const { sightings, findings } = await dialogItem(dialog);
      expect(findings).toEqual([]);
      expect(sightings).toMatchObject([{ kind: "post", byAgency: true, visibility: "public", facts: {} }]);
    },
  );

  test("and a feed that says complete in no way that can be read is no feed", async () => {
    expect((await look([], { _kanalarkiv: { complete: "yes" } })).fault?.code).toBe("channel.malformed");
  });
});

test("numbers as ids are texts, also where they are answered", async () => {
  const { sightings } = await look([
    { id: 7, content_text: "a", _kanalarkiv: { kind: "comment", answers: 6, thread: "5" } },
  ]);
  expect(sightings).toMatchObject([{ nativeId: "7", parentNativeId: "6", rootNativeId: "5" }]);
});

test("the feed's author is that of its posts, and of nobody else's words", async () => {
  const { sightings } = await look(
    [{ id: "1" }, { id: "2", _kanalarkiv: { kind: "comment" } }, { id: "3", author: { name: "Ola" } }],
    { authors: [{ name: "Kommunen", url: "https://a.no/" }] },
  );
  expect(sightings.map(({ authorName }) => authorName)).toEqual(["Kommunen", undefined, "Ola"]);
});

test("a fact cannot reach beyond its object", async () => {
  const body = jsonFeed([]).replace(
    "[]",
    '[{"id":"1","content_text":"a","_kanalarkiv":{"facts":{"__proto__":"x","constructor":"y"}}}]',
  );
  const { sightings } = await feed.look(channel, captureTools(answering(body)));
  expect(sightings).toHaveLength(1);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

describe("a complete feed is read to its end", () => {
  const complete = { _kanalarkiv: { complete: true } };
  const page = (id: string, top: object) => jsonFeed([{ id, content_text: id }], top);

  function site(pages: Readonly<Record<string, string>>): HttpClient & { readonly asked: string[] } {
    const asked: string[] = [];
    const get: HttpClient["get"] = (request) => {
      asked.push(request.url);
      const body = pages[new URL(request.url).pathname];
      return answering(body ?? "not here", "application/json", body === undefined ? 500 : 200).get(request);
    };
    return { asked, ...onlyAsked(get) };
  }

  test("page by page, and read again it says the same", async () => {
    const http = site({
      "/feed.json": page("1", { ...complete, next_url: "/p2" }),
      "/p2": page("2", { next_url: "https://dialog.fjordvik.example/p3" }),
      "/p3": page("3", {}),
    });
    const taken = await feed.look(channel, captureTools(http));
    expect([taken.reach, taken.fault, taken.payloads.length]).toEqual([{ kind: "everything" }, undefined, 3]);
    expect(taken.sightings.map(({ nativeId, payload }) => [nativeId, payload.ordinal])).toEqual([
      ["1", 0],
      ["2", 1],
      ["3", 2],
    ]);
    const { sightings, findings } = taken;
    expect(feed.reread(channel, taken.payloads, lookedAt)).toEqual({ sightings, findings });
    expect(await rereadEach(taken.payloads)).toEqual({ sightings, findings });
  });

  async function rereadEach(payloads: readonly Payload[]) {
    async function* each() {
      yield* payloads;
    }
    const again = await feed.rereadEach?.(channel, each(), lookedAt, readHere);
    return { sightings: [...(again?.sightings ?? [])], findings: again?.findings };
  }

  test("each page is read once, and handed over to be stored before the next one is asked for", async () => {
    const told: string[] = [];
    const pages = site({
      "/feed.json": page("1", { ...complete, next_url: "/p2" }),
      "/p2": page("2", { next_url: "/p3" }),
      "/p3": page("3", {}),
    });
    const get: HttpClient["get"] = (request) => {
      told.push(`asked ${new URL(request.url).pathname}`);
      return pages.get(request);
    };
    const reader: AnswerReader = {
      read(reading, input) {
        told.push(`read ${input.payloads.map(({ ordinal }) => ordinal)}`);
        return readHere.read(reading, input);
      },
    };
    const kept: Payload[] = [];
    const keep = async (payloads: readonly Payload[]) => {
      told.push(`kept ${payloads.map(({ ordinal }) => ordinal)}`);
      kept.push(...payloads);
    };
    const taken = await feed.look(channel, { ...captureTools(onlyAsked(get)), reader, keep });
    expect(told).toEqual([
      ...["asked /feed.json", "read 0", "kept 0"],
      ...["asked /p2", "read 1", "kept 1"],
      ...["asked /p3", "read 2"],
    ]);
    expect([...kept, ...taken.payloads].map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
    expect(taken.sightings.map(({ nativeId }) => nativeId)).toEqual(["1", "2", "3"]);
  });

  test("what stands on several pages is told apart as if it stood on one", () => {
    const id = fc.constantFrom("a", "b", "c", "../d", "\u200b", undefined);
    const item = fc.record(
      {
        id,
        url: fc.constantFrom("/1", "/2", "https://dialog.fjordvik.example/", "/?utm_source=x"),
        title: fc.constantFrom("Same", "Other", "Third"),
        content_text: fc.constantFrom("Text", "Another text", "", "\u0001"),
        date_published: fc.constantFrom("2026-05-20T10:00:00Z", "2026-05-21T10:00:00Z"),
        authors: fc.constantFrom([{ name: "Kari Vik" }], [{ name: "Ola" }]),
      },
      { requiredKeys: [] },
    );
    const denying = { ...channel, denyAuthors: ["Kari Vik"] };
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(item, { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        async (items) => {
          const payloads = items.map((some, ordinal) => {
            const next = ordinal + 1 < items.length ? { next_url: `/p${ordinal + 1}` } : {};
            const body = jsonFeed(some, { ...complete, ...next });
            return aPayload(body, { ordinal, mediaType: "application/json", url: channel.address });
          });
          const http = site(
            Object.fromEntries(
              payloads.map(({ bytes }, at) => [
                at === 0 ? "/feed.json" : `/p${at}`,
                new TextDecoder().decode(bytes),
              ]),
            ),
          );
          const again = feed.reread(denying, payloads, lookedAt);
          const { sightings, findings } = await feed.look(denying, captureTools(http));
          expect({ sightings, findings }).toEqual(again);
        },
      ),
    );
  });

  test.each([
    ["a page that fails", "/p2", {}, "channel.status"],
    ["a page that is no feed", "/p2", { "/p2": "oops" }, "channel.notJson"],
    ["pages in a circle", "/feed.json", {}, "channel.malformed"],
    ["another origin", "https://a.no/p2", {}, "channel.malformed"],
  ])("with %s it is incomplete, and what came is kept", async (_, next, pages, code) => {
    const http = site({ "/feed.json": page("1", { ...complete, next_url: next }), ...pages });
    const { reach, fault, sightings } = await feed.look(channel, captureTools(http));
    expect([reach.kind, fault?.code, sightings.length]).toEqual(["everything", code, 1]);
    expect(http.asked.every((url) => url.startsWith("https://dialog.fjordvik.example/"))).toBe(true);
  });

  test("a feed that is not complete is one answer, wherever it goes on", async () => {
    const http = site({ "/feed.json": page("1", { next_url: "/p2" }) });
    const { reach, fault } = await feed.look(channel, captureTools(http));
    expect([reach.kind, fault, http.asked.length]).toEqual(["window", undefined, 1]);
  });
});
