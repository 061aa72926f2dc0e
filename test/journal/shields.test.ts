import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { holdsWords, isMadeOf, standingShields, withoutWords } from "../../src/journal/shields.ts";

describe("a text without the words that an officer shielded", () => {
  test.each([
    ["Gratulerer Kari Nordmann!", ["Kari Nordmann"], "Gratulerer *****!"],
    ["GRATULERER KARI  NORDMANN", ["Kari Nordmann"], "GRATULERER *****"],
    ["Møt Ka\u030are i dag", ["K\u00e5re"], "Møt ***** i dag"],
    ["Møt Ka\u030are i dag", ["Ka\u030are"], "Møt ***** i dag"],
    ["Møt K\u00e5re i dag", ["Ka\u030are"], "Møt ***** i dag"],
    ["Kari (og Ola)", ["(og"], "Kari ***** Ola)"],
    ["ein, to", ["ein", "to"], "*****, *****"],
  ])("%j without %j", (text, words, expected) => {
    expect(withoutWords(text, words)).toBe(expected);
  });

  test("holds none of them any more, whatever they are", () => {
    const texts = fc
      .string({ unit: "grapheme", minLength: 2, maxLength: 12 })
      .filter((text) => /[^\s*]/u.test(text) && text.trim().length > 1);
    fc.assert(
      fc.property(texts, fc.string({ unit: "grapheme", maxLength: 20 }), (words, around) => {
        fc.pre(!words.includes("*"));
        const shown = withoutWords(`${around} ${words} ${around}`, [words]);
        expect(holdsWords(shown, [words])).toBe(false);
      }),
    );
  });
});

test.each([
  ["https://fjordvik.example/gratulerer-kari-naess/", "Kari Næss", true],
  ["https://fjordvik.example/gratulerer-aage-bo/", "Åge Bø", true],
  ["https://fjordvik.example/gratulerer-age-boe/", "Åge Bø", true],
  ["https://fjordvik.example/?p=17", "Kari Næss", false],
  ["https://fjordvik.example/%C3%A5ge/", "Åge", true],
])("whether %s may be made of %j: %s", (address, words, expected) => {
  expect(isMadeOf(address, [words])).toBe(expected);
});

test("an act that was taken back does not stand, and those after it do", () => {
  const act = (id: string, undoes?: string) => ({
    id,
    act: undoes ? ("undone" as const) : ("shielded" as const),
    version: undefined,
    words: id,
    ground: undefined,
    undoes,
  });
  expect(standingShields([act("a"), act("b"), act("c", "a")]).map(({ id }) => id)).toEqual(["b"]);
});
