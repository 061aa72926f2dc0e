import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { policeEvents } from "../../../../src/capture/channels/police-events/adapter.ts";
import { compare } from "../../../../src/capture/compare.ts";
import { hashed } from "../../../../src/capture/content-hash.ts";
import type { ErrorCode } from "../../../../src/domain/errors.ts";
import { aChannel, answering, aPayload, captureTools, lookedAt } from "../../../support/channel-builders.ts";
import { aKnownItem } from "../../../support/known-items.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";

const channel = aChannel({ kind: "policeEvents", address: "https://polisen.example.se/api/events" });

const event = {
  id: 649517,
  datetime: "2026-08-06 7:09:53 +02:00",
  name: "06 augusti 06.40, Trafikolycka, Östersund",
  summary: "Östersund, två bilar har krockat.",
  url: "/aktuellt/handelser/2026/augusti/06/trafikolycka/",
  type: "Trafikolycka",
  location: { name: "Östersund", gps: "63.1766,14.6361" },
};

function look(body: string | Uint8Array, mediaType?: string) {
  return policeEvents.look(channel, captureTools(answering(body, mediaType)));
}

test("an event is a post by the police, with all that it says", async () => {
  const { fault, reach, payloads, sightings, findings } = await look(JSON.stringify([event]));
  expect({ fault, reach, findings }).toEqual({
    fault: undefined,
    reach: { kind: "window", expectedSize: 500 },
    findings: [],
  });
  expect(payloads).toMatchObject([
    { ordinal: 0, status: 200, mediaType: "application/json", url: channel.address },
  ]);
  expect(sightings).toEqual([
    {
      nativeId: "649517",
      kind: "post",
      parentNativeId: undefined,
      rootNativeId: undefined,
      byAgency: true,
      authorName: undefined,
      authorId: undefined,
      title: event.name,
      text: event.summary,
      permalink: "https://polisen.example.se/aktuellt/handelser/2026/augusti/06/trafikolycka/",
      postedAt: new Date("2026-08-06T05:09:53Z"),
      editedAt: undefined,
      visibility: "public",
      media: [],
      labels: ["Trafikolycka"],
      facts: { place: "Östersund", gps: "63.1766,14.6361", pageUrl: event.url },
      replacedCharacters: 0,
      payload: { ordinal: 0, pointer: "/0" },
    },
  ]);
});

test.each<[string, object, readonly string[]]>([
  ["name", { name: "x" }, ["version", "edited"]],
  ["summary", { summary: "x" }, ["version", "edited"]],
  ["url", { url: "/x" }, ["moved"]],
  ["type", { type: "x" }, ["relabelled"]],
  ["datetime", { datetime: "2026-08-06 7:09:54 +02:00" }, ["timeChanged"]],
  ["the place's name", { location: { ...event.location, name: "x" } }, ["relabelled"]],
  ["the place's position", { location: { ...event.location, gps: "1,2" } }, ["relabelled"]],
])("of a changed %s the events tell, and new words alone make a version", async (_, change, expected) => {
  const [before] = (await look(JSON.stringify([event]))).sightings;
  const [after] = (await look(JSON.stringify([{ ...event, ...change }]))).sightings;
  if (!before || !after) throw new Error("the event was not read");
  const { newVersion, changes } = compare(aKnownItem(before), hashed(after));
  expect([...(newVersion ? ["version"] : []), ...changes.map(({ kind }) => kind)]).toEqual(expected);
});

describe("an answer that is no list of events is a fault, and never a list of nothing", () => {
  const list = JSON.stringify([event, { ...event, id: 2 }]);
  test.each<[string, string | Uint8Array, ErrorCode]>([
    ["nothing", "", "channel.empty"],
    ["an empty list", "[]", "channel.empty"],
    ["HTML", "<!DOCTYPE html><title>Fel</title>", "channel.htmlInstead"],
    ["words", "Service unavailable", "channel.notJson"],
    ["no JSON in brackets", "[this is no JSON]", "channel.notJson"],
    ["JSON cut in a string", list.slice(0, 60), "channel.truncated"],
    ["JSON cut between events", list.slice(0, list.indexOf("},{") + 2), "channel.truncated"],
    ["JSON cut at its last mark", list.slice(0, -1), "channel.truncated"],
    ["JSON cut after a backslash", '[{"name":"a\\', "channel.truncated"],
    ["JSON cut after an escaped quote", '[{"name":"a\\"', "channel.truncated"],
    ["JSON with something behind it", `${list}]`, "channel.notJson"],
    ["an object", "{}", "channel.malformed"],
    ["null", "null", "channel.malformed"],
    ["Latin-1", Uint8Array.of(0x5b, 0x22, 0xe5, 0x22, 0x5d), "channel.invalidUtf8"],
    ["very deep JSON", "[".repeat(1_000_000), "channel.truncated"],
  ])("%s", async (_, body, code) => {
    const { fault, sightings, payloads } = await look(body);
    expect([fault?.code, sightings.length, payloads.length]).toEqual([code, 0, 1]);
  });
});

describe("an event that is not as documented is held by itself", () => {
  test.each<[string, object, string]>([
    ["a number as name", { name: 7 }, "/name: "],
    ["no place", { location: null }, "/location: "],
    ["a time without a zone", { datetime: "2026-08-06 7:09:53" }, "/datetime: "],
    ["a day that no calendar has", { datetime: "2026-02-30 7:09:53 +02:00" }, "/datetime: "],
    ["an hour that no day has", { datetime: "2026-02-20 25:09:53 +02:00" }, "/datetime: "],
  ])("%s", async (_, change, reason) => {
    const { fault, sightings, findings } = await look(
      JSON.stringify([
        { ...event, id: 1 },
        { ...event, ...change },
      ]),
    );
    expect([fault, sightings.length]).toEqual([undefined, 1]);
    expect(findings).toMatchObject([
      { code: "item.malformed", held: true, nativeId: "649517", place: "answer 0 /1" },
    ]);
    expect(findings[0]?.detail).toContain(reason);
    expect(findings[0]?.detail).not.toMatch(/2026-0[82]-\d\d \d|Östersund/);
  });

  test.each<[object, ErrorCode]>([
    [{ id: "../../etc/passwd" }, "item.unsafeId"],
    [{ id: 1.5 }, "item.malformed"],
    [{ datetime: "2027-08-06 7:09:53 +02:00" }, "item.futureDate"],
    [{ summary: "a\u0000b" }, "item.illegalCharacters"],
  ])("%#: what the screen holds or notes", async (change, code) => {
    expect((await look(JSON.stringify([{ ...event, ...change }]))).findings).toMatchObject([{ code }]);
  });
});

test("whatever JSON comes, the look is taken, and read again it says the same", async () => {
  const scraps = fc.oneof(
    fc.json(),
    fc.json().map((json) => `[${json},${JSON.stringify(event)}]`),
    fc.json().map((json) => `[${JSON.stringify(event).replace('"Trafikolycka"', () => json)}]`),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(scraps, async (body) => {
      const { payloads, sightings, findings } = await look(body);
      expect(policeEvents.reread(channel, payloads, lookedAt)).toEqual({ sightings, findings });
    }),
    { numRuns: 300 },
  );
});

test("bytes of any kind are a fault and no failure", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 50 }), async (bytes) => {
      expect((await look(bytes)).sightings).toEqual([]);
    }),
  );
});

/** `2026-08-15T03-00-50-00-00_…`: when the list was fetched, in UTC */
function timeIn(fileName: string): Date {
  const [, day, hours, minutes, seconds] = /^(.{10})T(\d\d)-(\d\d)-(\d\d)-00-00_/.exec(fileName) ?? [];
  return new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
}

whenShared(describe)(`the event lists of a real week and of a wrong list${sharedReason}`, () => {
  test.each([
    ["last-7-days", 140],
    ["flap-2023-11-07", 12],
  ])("%s: every list is read whole", (folder, count) => {
    const path = sharedPath("data", "polisen-se-events", folder);
    const files = readdirSync(path).filter((name) => name.endsWith(".json.gz"));
    const sizes = files.map((name) => {
      const bytes = gunzipSync(readFileSync(`${path}/${name}`));
      const { sightings, findings } = policeEvents.reread(channel, [aPayload(bytes)], timeIn(name));
      return [sightings.length, findings.length].join();
    });
    expect(files).toHaveLength(count);
    expect(new Set(sizes)).toEqual(new Set(["500,0"]));
  });
});
