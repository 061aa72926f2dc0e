/** A version is new text, title, author or file; everything else that changes is an event of its own. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compare } from "../../src/capture/compare.ts";
import { changedParts, contentHash, earlierContentHash, hashed } from "../../src/capture/content-hash.ts";
import { sha256 } from "../../src/domain/ids.ts";
import type { KnownItem, MediaRef, Sighting } from "../../src/domain/item.ts";
import { aKnownItem } from "../support/known-items.ts";
import { aSighting } from "../support/sighting-builders.ts";

const picture: MediaRef = { url: "https://a.example/uploads/1.jpg", alt: "Brua", mediaType: "image/jpeg" };
const before = aSighting({
  title: "Vegen er stengd",
  permalink: "https://a.example/post-1",
  labels: ["Veg", "Ras"],
  facts: { place: "Ås", summary: "Kort sagt", pageUrl: "/post-1", language: "nn" },
  media: [picture],
});

/** What is told when an item that was seen as `before` is seen with `change`. */
function told(change: Partial<Sighting>, known: KnownItem = aKnownItem(before)) {
  const { newVersion, changes } = compare(known, hashed({ ...before, ...change }));
  return { newVersion, events: changes.map(({ kind, detail }) => ({ kind, ...detail })) };
}

describe("a new version is", () => {
  test.each<readonly [string, string, Partial<Sighting>]>([
    ["text", "text", { text: "Vegen er open att." }],
    ["a summary", "text", { facts: { ...before.facts, summary: "Endå kortare" } }],
    ["an excerpt that was not there", "text", { facts: { ...before.facts, excerpt: "Utdrag" } }],
    ["title", "title", { title: "Vegen er open" }],
    ["no title any longer", "title", { title: undefined }],
    ["author", "author", { authorName: "Ola Nordmann" }],
    ["another file", "files", { media: [{ ...picture, url: "https://a.example/uploads/2.jpg" }] }],
    ["a further file", "files", { media: [picture, { ...picture, url: "https://a.example/uploads/2.jpg" }] }],
    ["one file less", "files", { media: [] }],
    ["another description of a file", "files", { media: [{ ...picture, alt: "Fjorden" }] }],
    ["text and author", "text author", { text: "Nytt", authorName: "Ola Nordmann" }],
  ])("new %s, and the event says so", (_, what, change) => {
    const { newVersion, events } = told(change);
    expect(newVersion).toBe(true);
    expect(events).toEqual([
      { kind: "edited", what, from: contentHash(before), to: contentHash({ ...before, ...change }) },
    ]);
  });
});

describe("what a channel hides is no edit", () => {
  test("a text that a look was not shown stands as it stood, and who can see it is told", () => {
    const hidden = { text: "", authorName: undefined, visibility: "hidden" } as const;
    expect(told({ ...hidden, unread: ["text", "authorName"] })).toEqual({
      newVersion: false,
      events: [{ kind: "visibilityChanged", from: "public", to: "hidden" }],
    });
  });

  test("no event repeats a summary of an edit that was taken back", () => {
    const known = aKnownItem({ ...before, facts: { ...before.facts, editSummary: "Ring 99 99 99 99" } });
    const facts = { ...before.facts, commentHidden: "true" };
    expect(told({ facts }, known)).toEqual({
      newVersion: false,
      events: [{ kind: "relabelled", fact: "commentHidden", to: "true" }],
    });
  });
});

describe("no version, but an event in words of its own, is", () => {
  const later = new Date("2026-03-02T10:00:00Z");
  test.each<readonly [string, Partial<Sighting>, Readonly<Record<string, string>>]>([
    [
      "another time of publication",
      { postedAt: later },
      { kind: "timeChanged", from: "2026-03-01T10:00:00.000Z", to: "2026-03-02T10:00:00.000Z" },
    ],
    [
      "another address",
      { permalink: "https://b.example/post-1" },
      { kind: "moved", from: "https://a.example/post-1", to: "https://b.example/post-1" },
    ],
    [
      "another label",
      { labels: ["Ras", "Skred"] },
      { kind: "relabelled", from: '["Ras","Veg"]', to: '["Ras","Skred"]' },
    ],
    [
      "another place",
      { facts: { ...before.facts, place: "Ski" } },
      { kind: "relabelled", fact: "place", from: "Ås", to: "Ski" },
    ],
    [
      "a fact that is gone",
      { facts: { summary: "Kort sagt", pageUrl: "/post-1", language: "nn" } },
      { kind: "relabelled", fact: "place", from: "Ås" },
    ],
    [
      "another address of the page, where no permalink says so",
      { facts: { ...before.facts, pageUrl: "/post-2" } },
      { kind: "moved", fact: "pageUrl", from: "/post-1", to: "/post-2" },
    ],
  ])("%s", (_, change, event) => {
    expect(told(change)).toEqual({ newVersion: false, events: [event] });
  });

  test("a page that moved is told once, not once more as a fact", () => {
    const change = {
      permalink: "https://b.example/post-1",
      facts: { ...before.facts, pageUrl: "https://b.example/post-1" },
    };
    expect(told(change).events).toMatchObject([{ kind: "moved", to: "https://b.example/post-1" }]);
  });

  test("a time that the channel gives for the first time", () => {
    expect(told({ postedAt: later }, { ...aKnownItem(before), postedAt: undefined }).events).toEqual([
      { kind: "timeChanged", to: "2026-03-02T10:00:00.000Z" },
    ]);
  });
});

describe("nothing is told of", () => {
  test.each<readonly [string, Partial<Sighting>]>([
    ["the same", {}],
    ["labels in another order", { labels: ["Ras", "Veg"] }],
    ["a time that cannot be read today", { postedAt: undefined }],
    ["an address that is not given today", { permalink: undefined }],
    [
      "an address with another mark of who came from where",
      { permalink: `${before.permalink}?utm_source=x` },
    ],
    ["a time of the last edit", { editedAt: new Date("2026-04-01T10:00:00Z") }],
    ["what it answers", { parentNativeId: "post-2" }],
    ["its appearance", { html: "<b>Når</b> åpner vegen igjen?" }],
    ["a signed address of a file", { media: [{ ...picture, url: `${picture.url}?sig=b&Expires=2` }] }],
    ["a file on another host", { media: [{ ...picture, url: "https://cdn.example/uploads/1.jpg" }] }],
    ["a file on https", { media: [{ ...picture, url: "http://a.example/uploads/1.jpg" }] }],
    [
      "another type of a file, which servers change at will",
      { media: [{ ...picture, mediaType: "image/jpg" }] },
    ],
  ])("%s", (_, change) => {
    expect(compare(aKnownItem(before), hashed({ ...before, ...change }))).toEqual({
      newVersion: false,
      changed: [],
      changes: [],
      now: undefined,
    });
  });

  test("the address of a post in the trash, which WordPress makes anew", () => {
    const { events } = told({ visibility: "trashed", permalink: "https://a.example/post-1__trashed" });
    expect(events).toEqual([{ kind: "visibilityChanged", from: "public", to: "trashed" }]);
  });
});

/** As an archive knows it that was made before a version was text, title, author and files alone. */
function old(sighting: Sighting): KnownItem {
  return aKnownItem(sighting, { contentHash: earlierContentHash(sighting) });
}

describe("an archive that was made before", () => {
  test("keeps the digests that it wrote", () => {
    expect(earlierContentHash(aSighting({}))).toBe(
      sha256("de196ca23b248262400af0fd5aa8c2f52a722223ae2793db0591aeda6ba9b9f4"),
    );
  });

  test("gets no version for an item that is as it was, and its digest is written anew", () => {
    // whatever was not kept beside the digest is as it was as well
    const known = { ...old(before), postedAt: new Date("2020-01-01T00:00:00Z"), labels: [] };
    const sighting = hashed(before);
    expect(compare(known, sighting)).toEqual({ newVersion: false, changed: [], changes: [], now: sighting });
  });

  test("gets a version for one that was edited, with what is new in it", () => {
    expect(told({ title: "Nytt" }, old(before))).toMatchObject({
      newVersion: true,
      events: [{ kind: "edited", what: "title" }],
    });
  });

  test("gets an event for one of which the time moved", () => {
    expect(told({ postedAt: new Date("2026-03-02T10:00:00Z") }, old(before))).toMatchObject({
      newVersion: false,
      events: [{ kind: "timeChanged" }],
    });
  });
});

describe("what a look could not read", () => {
  const unread = ["authorName", "labels", "media"] as const;
  const blind = hashed({ ...before, authorName: undefined, labels: [], media: [], unread });

  test("is no change", () => {
    expect(compare(aKnownItem(before), blind)).toMatchObject({
      newVersion: false,
      changes: [],
      now: undefined,
    });
  });

  test("stands in the version that something else makes", () => {
    const { changed, now } = compare(
      aKnownItem(before),
      hashed({ ...before, text: "Nytt", media: [], unread: ["media"] }),
    );
    expect(changed).toEqual(["text"]);
    expect(now?.media).toEqual([picture]);
    expect(now?.contentHash).toBe(contentHash({ ...before, text: "Nytt" }));
  });
});

describe("what releases before read in another way", () => {
  const seen = { ...before, text: "Vegen er «stengd».", formerly: { text: before.text } };

  test("was not edited, in a new archive and in an old one", () => {
    for (const known of [aKnownItem(before), old(before)])
      expect(compare(known, hashed(seen))).toMatchObject({ newVersion: false, changes: [] });
  });

  test("was edited when it is neither as now nor as before", () => {
    const known = aKnownItem({ ...before, text: "Heilt anna" });
    expect(compare(known, hashed({ ...seen, title: "Ny" }))).toMatchObject({ changed: ["text", "title"] });
    expect(compare(aKnownItem(before), hashed({ ...seen, title: "Ny" }))).toMatchObject({
      changed: ["title"],
    });
  });
});

const fact = fc.constantFrom("place", "gps", "summary", "excerpt", "language", "pageUrl", "own fact");
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
const anItem = fc.record({
  text: fc.string(),
  title: fc.option(fc.string(), { nil: undefined }),
  authorName: fc.option(fc.string(), { nil: undefined }),
  permalink: fc.option(address, { nil: undefined }),
  postedAt: fc.option(fc.date({ noInvalidDate: true }), { nil: undefined }),
  labels: fc.array(fc.string()),
  facts: fc.dictionary(fact, fc.string()),
  media: fc.array(
    fc.record({
      url: address,
      alt: fc.option(fc.string(), { nil: undefined }),
      mediaType: fc.constant(undefined),
    }),
  ),
});

describe("whatever the item holds", () => {
  test("the same seen again is nothing, in whatever order labels, facts and files come", () => {
    fc.assert(
      fc.property(anItem, fc.nat(), (item, turn) => {
        const turned = <Value>(list: readonly Value[]) => [
          ...list.slice(turn % (list.length + 1)),
          ...list.slice(0, turn % (list.length + 1)),
        ];
        const seen = aSighting(item);
        const again = {
          ...seen,
          labels: turned(seen.labels),
          media: turned(seen.media),
          facts: Object.fromEntries(turned(Object.entries(seen.facts))),
        };
        expect(compare(aKnownItem(seen), hashed(again)).now).toBeUndefined();
      }),
    );
  });

  test("a version is made exactly when a part of the content differs, and its digest differs then only", () => {
    fc.assert(
      fc.property(
        anItem,
        anItem,
        fc.subarray(["text", "title", "authorName", "media", "labels", "postedAt"]),
        (one, other, fields) => {
          const seen = aSighting(one);
          const taken = Object.fromEntries(
            fields.map((field) => [field, other[field as keyof typeof other]]),
          );
          const now = aSighting({ ...one, ...taken });
          const { newVersion, changed, changes } = compare(aKnownItem(seen), hashed(now));
          expect(changed).toEqual(changedParts(seen, now));
          expect(newVersion).toBe(changed.length > 0);
          expect(newVersion).toBe(contentHash(seen) !== contentHash(now));
          expect(changes.filter(({ kind }) => kind === "edited")).toHaveLength(newVersion ? 1 : 0);
        },
      ),
    );
  });
});
