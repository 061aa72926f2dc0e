import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { timelessId } from "../../../../src/capture/channels/feed/guid-time.ts";
import { type KnownId, matchKnown, namedOf } from "../../../../src/capture/channels/feed/known-ids.ts";
import { contentHash } from "../../../../src/capture/content-hash.ts";
import type { IdentityRule } from "../../../../src/domain/channel.ts";
import type { Sighting } from "../../../../src/domain/item.ts";
import { aSighting } from "../../../support/sighting-builders.ts";

function known(nativeId: string, change: Partial<KnownId> = {}): KnownId {
  return { nativeId, presence: "present", permalink: undefined, title: "Sak", contentHash: "", ...change };
}

function seen(nativeId: string, change: Partial<Sighting> = {}): Sighting {
  return aSighting({ nativeId, kind: "post", title: "Sak", ...change });
}

const takenOf = (look: readonly Sighting[], items: readonly KnownId[], rule: IdentityRule) =>
  [...matchKnown(look.map(namedOf), items, rule)].map(([id, { knownId }]) => [id, knownId]);

describe("a sighting takes no known id", () => {
  test.each<[string, readonly Sighting[], readonly KnownId[]]>([
    ["when its own is known", [seen("https://k.no/1")], [known("https://k.no/1"), known("http://k.no/1")]],
    [
      "that the look shows as well",
      [seen("https://k.no/1"), seen("http://k.no/1")],
      [known("http://k.no/1")],
    ],
    [
      "that another could take as well",
      [seen("https://k.no/1/"), seen("https://k.no/1?fbclid=a")],
      [known("http://k.no/1")],
    ],
    ["where several fit", [seen("https://k.no/1")], [known("http://k.no/1"), known("http://k.no/1/")]],
    [
      "at the same place of another host, with another title",
      [seen("https://a.no/1", { title: "Ras" })],
      [known("https://k.no/1", { title: "Flaum" })],
    ],
    ["of another page", [seen("https://k.no/?p=1")], [known("https://k.no/?p=2")]],
    [
      "with another time, of a page of its own title",
      [seen("a-20261120101500", { permalink: "https://k.no/a", title: "Ras" })],
      [known("a-20261120091500", { permalink: "https://k.no/a", title: "Flaum" })],
    ],
    [
      "by its link, unless the channel is told by links",
      [seen("2", { permalink: "https://k.no/a" })],
      [known("1", { permalink: "https://k.no/a" })],
    ],
  ])("%s", (_, sightings, items) => {
    expect(takenOf(sightings, items, "auto")).toEqual([]);
  });

  test("but the exact ones on a channel that is told by ids", () => {
    const old = [known("http://k.no/1"), known("raw link")];
    const look = [seen("https://k.no/1"), seen("https://k.no/2", { alsoKnownAs: ["raw link"] })];
    expect(takenOf(look, old, "id")).toEqual([["https://k.no/2", "raw link"]]);
  });
});

test("of several records of one page, a channel that is told by links goes on with the youngest that is there", () => {
  const page = { permalink: "https://k.no/a" };
  const items = [known("1", page), known("2", page), known("3", { ...page, presence: "leftWindow" })];
  expect(takenOf([seen("4", { permalink: "http://k.no/a/" })], items, "link")).toEqual([["4", "2"]]);
});

test("an item without any id is known by what it says, though its time has moved", () => {
  const id = `derived:${"a".repeat(64)}`;
  const before = seen(id, { postedAt: new Date("2026-11-20T10:00:00Z") });
  const after = seen(`derived:${"b".repeat(64)}`, { postedAt: new Date("2026-11-20T11:00:00Z") });
  expect(takenOf([after], [known(id, { contentHash: contentHash(before) })], "auto")).toEqual([
    [after.nativeId, id],
  ]);
});

test.each([
  ["https://k.no/1_Fri,-20-Nov-2026-15:40:19-GMT", "https://k.no/1_\u2205"],
  ["https://k.no/1?t=Fri,%2020%20Nov%202026%2015%3A40%3A19%20%2B0100", "https://k.no/1?t=\u2205 %2B0100"],
  ["1-2026-11-20T15:40:19.123+01:00", "1-\u2205"],
  ["20261120154019", "\u2205"],
  ["x#1795362019", "x#\u2205"],
  ["tag:k.no,2026-11-20:1", "tag:k.no,2026-11-20:1"],
  ["https://k.no/?p=123456789", "https://k.no/?p=123456789"],
  ["0123456789012345678901234567890", "0123456789012345678901234567890"],
])("%s without the time in it is %s", (id, timeless) => {
  expect(timelessId(id)).toBe(timeless);
});

test("no two sightings of a look end under one id, and what is known by its own id keeps it", () => {
  const ids = fc.constantFrom(
    "http://k.no/1",
    "https://k.no/1",
    "https://k.no/1/",
    "https://k.no/2",
    "a",
    "b",
  );
  const links = fc.option(fc.constantFrom("https://k.no/1", "http://k.no/1", "https://k.no/2"), {
    nil: undefined,
  });
  const sightings = fc
    .uniqueArray(fc.record({ id: ids, permalink: links, also: fc.uniqueArray(ids, { maxLength: 3 }) }), {
      selector: ({ id }) => id,
      maxLength: 6,
    })
    .map((list) => list.map(({ id, permalink, also }) => seen(id, { permalink, alsoKnownAs: also })));
  const items = fc
    .uniqueArray(fc.record({ id: ids, permalink: links }), { selector: ({ id }) => id, maxLength: 6 })
    .map((list) => list.map(({ id, permalink }) => known(id, { permalink })));
  fc.assert(
    fc.property(
      sightings,
      items,
      fc.constantFrom("auto" as const, "id" as const, "link" as const),
      (look, old, rule) => {
        const taken = matchKnown(look.map(namedOf), old, rule);
        const final = look.map(({ nativeId }) => taken.get(nativeId)?.knownId ?? nativeId);
        expect(new Set(final).size).toBe(look.length);
        for (const { knownId } of taken.values())
          expect(old.map(({ nativeId }) => nativeId)).toContain(knownId);
        for (const { nativeId, permalink } of look) {
          const own = old.find((item) => item.nativeId === nativeId);
          if (own && (own.permalink === permalink || permalink === undefined))
            expect(taken.has(nativeId)).toBe(false);
        }
      },
    ),
    { numRuns: 500 },
  );
});
