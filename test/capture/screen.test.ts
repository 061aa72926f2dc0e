import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { screenSightings } from "../../src/capture/screen.ts";
import type { ErrorCode } from "../../src/domain/errors.ts";
import type { Sighting } from "../../src/domain/item.ts";
import { heldIds } from "../../src/domain/observation.ts";
import { lookedAt } from "../support/channel-builders.ts";
import { aSighting } from "../support/sighting-builders.ts";

const day = 24 * 60 * 60 * 1000;
const ahead = new Date(lookedAt.getTime() + day + 1);

function screen(candidates: readonly Partial<Sighting>[], denyAuthors: readonly string[] = []) {
  return screenSightings(candidates.map(aSighting), { seenAt: lookedAt, denyAuthors });
}

describe("what may not be taken is held, and says why", () => {
  test.each<[string, ErrorCode, Partial<Sighting>]>([
    ["an empty id", "item.unsafeId", { nativeId: "" }],
    ["an id of spaces", "item.unsafeId", { nativeId: "  " }],
    ["an id that nobody can see", "item.unsafeId", { nativeId: "\u200b\u2060" }],
    [
      "a text beyond all measure",
      "item.textTooLong",
      { text: "x".repeat(20_000_001), authorName: undefined },
    ],
    ["labels beyond all measure", "item.textTooLong", { labels: ["x".repeat(20_000_001)] }],
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

  test.each<[string, ErrorCode, Partial<Sighting>, Partial<Sighting>]>([
    ["a time more than a day ahead", "item.futureDate", { postedAt: ahead }, { postedAt: ahead }],
    ["an edit more than a day ahead", "item.futureDate", { editedAt: ahead }, { editedAt: ahead }],
    ["a time that is none", "item.malformed", { postedAt: new Date(Number.NaN) }, { postedAt: undefined }],
    ["the year 0", "item.malformed", { editedAt: new Date("0000-01-01T00:00:00Z") }, { editedAt: undefined }],
    ["the year 1", "item.malformed", { editedAt: new Date("0001-01-01T00:00:00Z") }, { editedAt: undefined }],
    [
      "the year 1 of a zone to the west",
      "item.malformed",
      { postedAt: new Date("0001-01-01T05:00:00Z") },
      { postedAt: undefined },
    ],
    [
      "the beginning of a program's calendar",
      "item.malformed",
      { postedAt: new Date("1970-01-01T00:00:00Z") },
      { postedAt: undefined },
    ],
    [
      "seconds that were read as milliseconds",
      "item.malformed",
      { postedAt: new Date(1_767_225_600) },
      { postedAt: undefined },
    ],
    [
      "the same at the clock of a zone",
      "item.malformed",
      { editedAt: new Date("1900-01-01T00:00:00+01:00") },
      { editedAt: undefined },
    ],
    [
      "the first day that a database can hold",
      "item.malformed",
      { editedAt: new Date("1753-01-01T00:00:00Z") },
      { editedAt: undefined },
    ],
    [
      "the last day that a program can hold",
      "item.malformed",
      { editedAt: new Date("9999-12-31T23:59:59Z") },
      { editedAt: undefined },
    ],
    [
      "the year 10000",
      "item.malformed",
      { postedAt: new Date("+010000-01-01T00:00:00Z") },
      { postedAt: undefined },
    ],
  ])("%s leaves the item, and a note", (_, code, change, kept) => {
    const { sightings, findings } = screen([change]);
    expect(sightings).toMatchObject([kept]);
    expect(findings).toMatchObject([{ code, held: false }]);
  });

  test.each([
    ["of 513 characters", "x".repeat(513)],
    ["with a line break", "a\nb"],
    ["with a NUL", "a\u0000"],
    ["with half a character", "a\ud800"],
    ["that climbs", "../../etc/passwd"],
    ["that climbs on Windows", "a\\..\\b"],
  ])("an id %s is kept as a digest of itself, wherever it is named", (_, nativeId) => {
    const { sightings, findings } = screen([
      { nativeId },
      { nativeId: "answer", parentNativeId: nativeId, rootNativeId: nativeId },
      { nativeId: `${nativeId} ` },
    ]);
    const [id, , other] = sightings.map((sighting) => sighting.nativeId);
    expect(id).toMatch(/^derived:[0-9a-f]{64}$/);
    expect(other).not.toBe(id);
    expect(sightings[1]).toMatchObject({ parentNativeId: id, rootNativeId: id });
    expect(findings[0]).toMatchObject({ code: "item.unsafeId", held: false, nativeId: id });
    expect(JSON.stringify(findings)).not.toContain("passwd");
  });

  test.each<[string, Partial<Sighting>]>([
    ["an id of 512 characters", { nativeId: "x".repeat(512) }],
    ["an id with dots", { nativeId: "a..b/..c" }],
    ["a time a day ahead", { postedAt: new Date(lookedAt.getTime() + day) }],
    ["no time", { postedAt: undefined }],
    ["a text of a megabyte", { text: "x".repeat(1_000_000), authorName: undefined }],
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
  test.each<[Partial<Sighting>, string[]]>([
    [{ authorName: "Kari Nordmann" }, ["kari nordmann "]],
    [{ authorName: "Kari\u00a0 Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann\u200b" }, ["Kari Nordmann"]],
    [{ authorName: "Nordmann, Kari" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann" }, ["Nordmann, Kari"]],
    [{ authorName: "Kari Nordmann <kari@a.no>" }, ["KARI NORDMANN"]],
    [{ authorName: "kari@a.no (Kari Nordmann)" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann (kari@a.no)" }, ["kari@a.no"]],
    [{ authorName: "Kari Nordmann" }, ["Kari Nordmann <kari@a.no>"]],
    [{ authorName: "Ola, Kari Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "Ola og Kari Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "Kari&nbsp;Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "Kari&amp;nbsp;Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "<b>Kari Nordmann</b>" }, ["Kari Nordmann"]],
    [{ authorName: "Tekst: Kari Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "Skrive av Kari Nordmann" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann (rådgivar)" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann – Fjordvik kommune" }, ["Kari Nordmann"]],
    [{ authorName: "NORDMANN Kari" }, ["Kari Nordmann"]],
    [{ authorName: "Ola", authors: [{ name: "Kari Nordmann", ids: [] }] }, ["Kari Nordmann"]],
    [{ authorName: "Ola", authors: [{ name: "K", ids: ["mailto:kari@a.no"] }] }, ["Kari@A.no"]],
    [{ authorId: "user-7" }, ["USER-7"]],
    [{ authorId: "https://www.a.no/kari/" }, ["http://a.no/kari"]],
    [{ authorName: "@kari" }, ["kari"]],
    [{ authorName: "Bjo\u0308rn" }, ["Bj\u00f6rn"]],
  ])("%j is denied by %j, and not named", (change, deny) => {
    const { sightings, findings } = screen([change], deny);
    expect(sightings).toEqual([]);
    expect(findings).toMatchObject([{ code: "item.denied", held: true, nativeId: "comment-1" }]);
    expect(JSON.stringify(findings).toLowerCase()).not.toMatch(/kari|user-7|bj/);
  });

  test.each<[Partial<Sighting>, string[]]>([
    [{ authorName: "Kari Nordmann" }, ["Kari"]],
    [{ authorName: "Kari Nordmann" }, ["", " ", "\u200b"]],
    [{ authorName: undefined, authorId: undefined }, [""]],
    [{ authorId: "https://a.no/kari" }, ["kari"]],
    [{ authorName: "Nordmann Kari" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann-Li" }, ["Kari Nordmann"]],
    [{ authorName: "Kari Nordmann Avdal" }, ["Kari Nordmann"]],
  ])("are compared whole: %j is not denied by %j", (change, deny) => {
    expect(screen([change], deny).sightings).toHaveLength(1);
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
      replacedCharacters: 10,
    },
  ]);
  expect(sightings).toMatchObject([
    { text: "a\ufffdb", facts: { "na\ufffdme": "\ufffd" }, replacedCharacters: 18 },
  ]);
  expect(findings).toMatchObject([{ code: "item.illegalCharacters", held: false }]);
});

test("a held item's id stands whole in the finding, because it tells that the item is not missing", () => {
  const nativeId = `https://www.example.no/${"x".repeat(200)}`;
  expect(heldIds(screen([{ nativeId }], ["Kari Nordmann"]).findings)).toEqual([nativeId]);
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
