import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ItemClues } from "../../../../src/capture/channels/feed/clues.ts";
import { identify } from "../../../../src/capture/channels/feed/identity.ts";
import { draftOf } from "../../../../src/capture/channels/feed/item-draft.ts";
import type { Candidate } from "../../../../src/capture/channels/feed/page.ts";
import type { IdentityRule } from "../../../../src/domain/channel.ts";
import type { Sighting } from "../../../../src/domain/item.ts";
import { aSighting } from "../../../support/sighting-builders.ts";

interface Given extends Partial<Pick<ItemClues, "id" | "format">> {
  readonly link?: string;
  readonly file?: string;
  readonly title?: string | undefined;
  readonly text?: string;
  readonly postedAt?: Date | undefined;
  readonly editedAt?: Date;
}

function candidate({ id, link, file, format = "rss", ...content }: Given, index = 0): Candidate {
  const clues: ItemClues = {
    format,
    id,
    links: link === undefined ? [] : [link],
    enclosures: file === undefined ? [] : [file],
    formerId: id ?? link,
    source: undefined,
    takesComments: false,
    declared: false,
    written: () => (content.postedAt === undefined ? "" : "<pubDate>"),
  };
  const sighting = aSighting({
    kind: "post",
    authorName: undefined,
    postedAt: undefined,
    permalink: link,
    ...content,
    payload: { ordinal: 0, pointer: `item[${index}]` },
  });
  return { clues, sighting };
}

function idsOf(given: readonly Given[], rule: IdentityRule = "auto", home?: string): readonly string[] {
  return told(given, rule, home).sightings.map(({ nativeId }) => nativeId);
}

function told(given: readonly Given[], rule: IdentityRule = "auto", home?: string) {
  const { sightings, findings } = identify(given.map(candidate).map(draftOf), rule, home);
  return { sightings: [...sightings], findings };
}

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const derived = expect.stringMatching(/^derived:[0-9a-f]{64}$/);

describe("an item is told by", () => {
  test.each<[string, Given, unknown]>([
    [
      "its id, as it is written",
      { id: "https://K.no/?utm_source=x", link: "https://k.no/1" },
      "https://K.no/?utm_source=x",
    ],
    ["its link without one", { link: "https://k.no/1" }, "https://k.no/1"],
    [
      "its link without marks of campaigns",
      { link: "https://k.no/1?p=2&utm_source=x&fbclid=y" },
      "https://k.no/1?p=2",
    ],
    ["its link, when its id cannot be seen", { id: "\u200b", link: "https://k.no/1" }, "https://k.no/1"],
    ["its file without both", { file: "https://k.no/1.mp3" }, "https://k.no/1.mp3"],
    ["a digest without all of them", { title: "a" }, derived],
    ["a digest, when its link is the feed's own page", { title: "a", link: "https://k.no/" }, derived],
  ])("%s", (_, given, id) => {
    expect(idsOf([given], "auto", "http://k.no")).toEqual([id]);
  });

  test("a digest that an edited text leaves as it is, when it has a title and a time", () => {
    const one = { title: "a", postedAt: at(1) };
    expect(idsOf([{ ...one, text: "x" }])).toEqual(idsOf([{ ...one, text: "y" }]));
    expect(idsOf([{ ...one, text: "x" }])).not.toEqual(idsOf([{ ...one, postedAt: at(2), text: "x" }]));
    expect(
      new Set(
        idsOf([
          { ...one, text: "x" },
          { ...one, text: "y" },
        ]),
      ).size,
    ).toBe(2);
  });
});

describe("one id at several entries", () => {
  const link = (number: number) => ({ link: `https://k.no/${number}` });

  test.each<[string, readonly Given[], readonly unknown[]]>([
    [
      "of different pages stands for several items",
      [
        { id: "a", title: "1", ...link(1) },
        { id: "a", title: "2", ...link(2) },
        { id: "b", title: "3", ...link(3) },
        { id: "c", title: "4", ...link(4) },
        { id: "d", title: "5", ...link(5) },
      ],
      ["https://k.no/1", "https://k.no/2", "b", "c", "d"],
    ],
    [
      "of most of the feed: no id counts",
      [
        { id: "a", title: "1", ...link(1) },
        { id: "a", title: "2", ...link(2) },
        { id: "b", title: "3", ...link(3) },
      ],
      ["https://k.no/1", "https://k.no/2", "https://k.no/3"],
    ],
    [
      "of one page stands for versions: the newest by its edit",
      [
        { id: "a", title: "1", text: "x", editedAt: at(1), ...link(1) },
        { id: "a", title: "2", text: "y", editedAt: at(2), ...link(1) },
      ],
      ["a"],
    ],
    [
      "without a page, with one title, stands for versions",
      [
        { id: "a", title: "1", text: "x" },
        { id: "a", title: "1", text: "y" },
      ],
      ["a"],
    ],
    [
      "without a page, with different titles and times, stands for several items",
      [
        { id: "a", title: "1", postedAt: at(1) },
        { id: "a", title: "2", postedAt: at(2) },
      ],
      [derived, derived],
    ],
    [
      "of a page that is that of all stands for several items",
      [1, 2, 3].map((number) => ({ id: "a", title: `${number}`, link: "https://k.no/x" })),
      [derived, derived, derived],
    ],
    [
      "without titles or pages, at all items, stands for several items",
      [1, 2, 3].map((number) => ({ id: "a", text: `${number}` })),
      [derived, derived, derived],
    ],
    [
      "in Atom stands for versions, whatever their titles",
      [
        { id: "a", title: "1", editedAt: at(1), format: "atom" },
        { id: "a", title: "2", editedAt: at(2), format: "atom" },
      ],
      ["a"],
    ],
  ])("%s", (_, given, ids) => {
    expect(idsOf(given)).toEqual(ids);
  });

  test("of versions the newest is kept and each other one is noted; without times the first", () => {
    const versions = [3, 5, 4].map((hour) => ({ id: "a", title: "t", text: `${hour}`, editedAt: at(hour) }));
    expect(told(versions)).toMatchObject({
      sightings: [{ text: "5" }],
      findings: [
        { code: "item.duplicateId", held: false, nativeId: "a", place: "answer 0 item[0]" },
        { code: "item.duplicateId", held: false, nativeId: "a", place: "answer 0 item[2]" },
      ],
    });
    expect(
      told([
        { id: "a", text: "x" },
        { id: "a", text: "y" },
      ]).sightings,
    ).toMatchObject([{ text: "x" }]);
  });

  test("is one item for a channel that is told by its ids, and several for one told by links", () => {
    const given = [1, 2].map((number) => ({ id: "a", title: `${number}`, ...link(number) }));
    expect(idsOf(given, "id")).toEqual(["a"]);
    expect(idsOf(given, "link")).toEqual(["https://k.no/1", "https://k.no/2"]);
  });
});

test("a link that several items have tells none of them", () => {
  const page = { link: "https://k.no/driftsmeldinger" };
  expect(
    idsOf([
      { title: "a", ...page },
      { title: "b", ...page },
    ]),
  ).toEqual([derived, derived]);
  expect(
    idsOf([
      { id: "1", title: "a", ...page },
      { id: "2", title: "b", ...page },
    ]),
  ).toEqual(["1", "2"]);
});

test("an item that gives and says nothing is held, because nothing of it could be kept", () => {
  expect(told([{ text: " \u200b" }])).toMatchObject({
    sightings: [],
    findings: [{ code: "item.malformed", held: true, place: "answer 0 item[0]" }],
  });
});

describe("for every feed", () => {
  const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
  const anItem = fc.record({
    id: optional(fc.constantFrom("1", "2", "https://k.no/1", "", "\u0000")),
    link: optional(
      fc.constantFrom("https://k.no/1", "http://k.no/1?utm_source=a", "https://k.no/2", "https://k.no/"),
    ),
    file: optional(fc.constantFrom("https://k.no/a.mp3", "https://k.no/b.mp3")),
    title: optional(fc.constantFrom("a", "b", "c")),
    text: fc.constantFrom("", "x", "y"),
    postedAt: optional(fc.constantFrom(at(1), at(2), new Date(Number.NaN))),
    editedAt: optional(fc.constantFrom(at(3), at(4))),
    format: fc.constantFrom("rss" as const, "atom" as const, "json" as const),
  });
  const feeds = fc.array(anItem, { maxLength: 8 }) as fc.Arbitrary<readonly Given[]>;
  const rules = fc.constantFrom<IdentityRule>("auto", "id", "link");
  const contentOf = ({ payload: _, alsoKnownAs: __, ...content }: Sighting) => JSON.stringify(content);

  test("each entry is kept, or noted by its place", () => {
    fc.assert(
      fc.property(feeds, rules, (given, rule) => {
        const { sightings, findings } = told(given, rule, "https://k.no/");
        const places = new Set([
          ...sightings.map(({ payload }) => `answer 0 ${payload.pointer}`),
          ...findings.map(({ place }) => place),
        ]);
        for (const index of given.keys()) expect(places).toContain(`answer 0 item[${index}]`);
      }),
    );
  });

  test("an id stands for one content alone, and is none of the others that its item is known by", () => {
    fc.assert(
      fc.property(feeds, rules, (given, rule) => {
        const { sightings } = told(given, rule);
        const contents = new Map<string, string>();
        for (const sighting of sightings) {
          const content = contentOf(sighting);
          expect(contents.get(sighting.nativeId) ?? content).toBe(content);
          contents.set(sighting.nativeId, content);
          expect(sighting.alsoKnownAs).not.toContain(sighting.nativeId);
          expect(sighting.nativeId).not.toBe("");
        }
      }),
    );
  });

  test("the order of the entries says nothing about their ids", () => {
    fc.assert(
      fc.property(feeds, rules, (given, rule) => {
        const ids = (list: readonly Given[]) => [...new Set(idsOf(list, rule))].sort();
        expect(ids([...given].reverse())).toEqual(ids(given));
      }),
    );
  });

  test("with ids of their own, items keep them whatever else they hold", () => {
    fc.assert(
      fc.property(feeds, (given) => {
        const own = given.map((one, index) => ({ ...one, id: `own-${index}` }));
        expect(idsOf(own)).toEqual(own.map(({ id }) => id));
      }),
    );
  });
});
