import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { screenSightings } from "../../src/capture/screen.ts";
import type { ErrorCode } from "../../src/domain/errors.ts";
import type { Sighting } from "../../src/domain/item.ts";
import { heldIds } from "../../src/domain/observation.ts";
import { lookedAt } from "../support/channel-builders.ts";
import { aSighting } from "../support/sighting-builders.ts";

const day = 24 * 60 * 60 * 1000;

function screen(candidates: readonly Partial<Sighting>[], denyAuthors: readonly string[] = []) {
  return screenSightings(candidates.map(aSighting), { seenAt: lookedAt, denyAuthors });
}

describe("what may not be taken is held, and says why", () => {
  test.each<[string, ErrorCode, Partial<Sighting>]>([
    ["an empty id", "item.unsafeId", { nativeId: "" }],
    ["an id of spaces", "item.unsafeId", { nativeId: "  " }],
    ["an id of 513 characters", "item.unsafeId", { nativeId: "x".repeat(513) }],
    ["an id with a line break", "item.unsafeId", { nativeId: "a\nb" }],
    ["an id with a NUL", "item.unsafeId", { nativeId: "a\u0000" }],
    ["an id with half a character", "item.unsafeId", { nativeId: "a\ud800" }],
    ["an id that climbs", "item.unsafeId", { nativeId: "../../etc/passwd" }],
    ["an id that climbs on Windows", "item.unsafeId", { nativeId: "a\\..\\b" }],
    ["a time more than a day ahead", "item.futureDate", { postedAt: new Date(lookedAt.getTime() + day + 1) }],
    ["a time that is none", "item.malformed", { postedAt: new Date(Number.NaN) }],
    ["an id that nobody can see", "item.unsafeId", { nativeId: "\u200b\u2060" }],
    ["a time before the year 1", "item.malformed", { editedAt: new Date("0000-01-01T00:00:00Z") }],
    [
      "a text of 500,001 characters",
      "item.textTooLong",
      { text: "x".repeat(500_001), authorName: undefined },
    ],
    ["a title beyond all measure", "item.textTooLong", { title: "x".repeat(500_001) }],
    [
      "labels beyond all measure",
      "item.textTooLong",
      { labels: Array.from({ length: 501 }, () => "x".repeat(1000)) },
    ],
  ])("%s is %s", (_, code, change) => {
    const { sightings, findings } = screen([change]);
    expect(sightings).toEqual([]);
    expect(findings).toMatchObject([{ code, held: true }]);
  });

  test("HTML beyond all measure leaves the item, and a note that only the raw answer has its look", () => {
    const { sightings, findings } = screen([{ html: "<b>".padEnd(1_000_001, "x") }]);
    expect(sightings).toMatchObject([{ html: undefined }]);
    expect(findings).toMatchObject([{ code: "item.appearanceTooLong", held: false }]);
  });

  test("HTML is cleaned as the text is, and its characters are not counted twice", () => {
    const { sightings } = screen([{ text: "a\u0001", html: "<b>a\u0001</b>" }]);
    expect(sightings).toMatchObject([{ html: "<b>a\ufffd</b>", replacedCharacters: 1 }]);
  });

  test.each<[string, Partial<Sighting>]>([
    ["an id of 512 characters", { nativeId: "x".repeat(512) }],
    ["an id with dots", { nativeId: "a..b/..c" }],
    ["a time a day ahead", { postedAt: new Date(lookedAt.getTime() + day) }],
    ["no time", { postedAt: undefined }],
    ["a text of 500,000 characters", { text: "x".repeat(500_000), authorName: undefined }],
  ])("%s is taken", (_, change) => {
    expect(screen([change])).toMatchObject({ sightings: [change], findings: [] });
  });
});

describe("an id that stands twice in one look", () => {
  test("with the same content is taken once, with a note", () => {
    const { sightings, findings } = screen([
      { payload: { ordinal: 0, pointer: "/0" } },
      { payload: { ordinal: 0, pointer: "/9" } },
    ]);
    expect(sightings).toMatchObject([{ payload: { pointer: "/0" } }]);
    expect(findings).toMatchObject([{ code: "item.duplicateId", held: false, place: "answer 0 /9" }]);
  });

  test("with different content is held each time, because none can be believed", () => {
    const { sightings, findings } = screen([
      { text: "a" },
      { text: "b" },
      { text: "a" },
      { nativeId: "another" },
    ]);
    expect(sightings).toMatchObject([{ nativeId: "another" }]);
    expect(findings.map(({ code, held }) => [code, held])).toEqual(
      Array.from({ length: 3 }, () => ["item.duplicateId", true]),
    );
    expect(heldIds(findings)).toContain("comment-1");
  });
});

describe("authors who are never captured", () => {
  test.each([
    [{ authorName: "Kari Nordmann" }, ["kari nordmann "]],
    [{ authorId: "user-7" }, ["USER-7"]],
    [{ authorName: "Bjo\u0308rn" }, ["Bj\u00f6rn"]],
  ])("%j is denied by %j, and not named", (change, deny) => {
    const { sightings, findings } = screen([change], deny);
    expect(sightings).toEqual([]);
    expect(findings).toMatchObject([{ code: "item.denied", held: true, nativeId: "comment-1" }]);
    expect(JSON.stringify(findings).toLowerCase()).not.toMatch(/kari|user-7|bj/);
  });

  test("are compared whole", () => {
    expect(screen([{ authorName: "Kari Nordmann" }], ["Kari"]).sightings).toHaveLength(1);
  });
});

test("characters that XML cannot hold are replaced everywhere but in the id, counted, and noted", () => {
  const { sightings, findings } = screen([
    {
      text: "a\u0000b",
      title: "\ud800",
      authorName: "\u0001",
      labels: ["\u0002"],
      facts: { "na\u0003me": "\u0004" },
      media: [{ url: "https://a.no/\u0005", alt: "\u0006", mediaType: undefined }],
      parentNativeId: "p\u0007",
      replacedCharacters: 10,
    },
  ]);
  expect(sightings).toMatchObject([
    { text: "a\ufffdb", facts: { "na\ufffdme": "\ufffd" }, replacedCharacters: 19 },
  ]);
  expect(findings).toMatchObject([{ code: "item.illegalCharacters", held: false }]);
});

test("an id that is too long or cannot be printed is cut in the finding; a sound one stands whole", () => {
  expect([...(screen([{ nativeId: "\u0007".repeat(600) }]).findings[0]?.nativeId ?? "")]).toHaveLength(80);
  const nativeId = `https://www.example.no/${"x".repeat(200)}`;
  expect(heldIds(screen([{ nativeId, postedAt: new Date("2030-01-01") }]).findings)).toEqual([nativeId]);
});

test("every candidate is taken or has a finding, in the channel's order, and findings hold nothing of the text", () => {
  const marked = fc.string({ unit: "binary" }).map((text) => `HEMMELIG${text}`);
  const candidate = fc.record({
    nativeId: fc.oneof(fc.string({ unit: "binary", maxLength: 5 }), fc.constantFrom("a", "b", "../c")),
    text: marked,
    authorName: fc.option(marked, { nil: undefined }),
    postedAt: fc.option(fc.date(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (changes) => {
      const { sightings, findings } = screen(changes);
      const taken = new Set(sightings.map(({ nativeId }) => nativeId));
      const heldCount = findings.filter(({ held }) => held).length;
      const repeats = findings.filter(({ code, held }) => code === "item.duplicateId" && !held).length;
      expect(sightings.length + heldCount + repeats).toBe(changes.length);
      expect(taken.size).toBe(sightings.length);
      expect(JSON.stringify(findings)).not.toContain("HEMMELIG");
    }),
    { numRuns: 200 },
  );
});
