import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allPatterns } from "../../src/classify/words/alarms.ts";
import { allLexicons } from "../../src/classify/words/all.ts";
import { plainLetters } from "../../src/classify/words/letters.ts";
import { foundIn, lexicon, plainWords } from "../../src/classify/words/lexicon.ts";
import { lexiconsOf } from "../../src/classify/words/near.ts";

const threatWords = lexicon("threat", ["drepe deg"]);

describe("a word is read as it looks, whatever stands in it", () => {
  test.each([
    ["a zero-width space", "dr\u200Bepe deg"],
    ["soft hyphens", "d\u00ADr\u00ADe\u00ADp\u00ADe deg"],
    ["a word joiner and a zero-width joiner", "dre\u2060pe d\u200Deg"],
    ["a variation selector", "d\uFE0Frepe deg"],
    ["a filler that counts as a letter", "dre\u3164pe deg"],
    ["strokes through the letters", "d\u0335r\u0335e\u0335p\u0335e\u0335 deg"],
    ["accents", "drépé dèg"],
    ["piles of accents", `dr${"e\u0301\u0316\u0301\u0316\u0301\u0316"}pe deg`],
    ["Cyrillic letters", "drере deg"],
    ["a whole word in Cyrillic letters", "drepe ԁеɡ"],
    ["Greek letters", "drερe deg"],
    ["full width", "ｄｒｅｐｅ ｄｅｇ"],
    ["mathematical letters", "𝓭𝓻𝓮𝓹𝓮 𝐝𝐞𝐠"],
    ["letters in circles", "ⓓⓡⓔⓟⓔ 🅳🅴🅶"],
    ["small capitals", "ᴅʀᴇᴘᴇ deg"],
    ["a right-to-left override", "\u202Eged eperd\u202C"],
    ["one that nothing ends", "hei \u202Eged eperd"],
  ])("%s", (_, text) => {
    expect(foundIn(plainWords(`Jeg skal ${text}!`), threatWords)).toBe("drepe deg");
  });
});

describe("what is written in its own letters stays so", () => {
  test.each([
    ["Kjo\u0308rer ti\u0301l A\u030Asane", "Kjörer til Åsane"],
    ["Åse på Ærø, Malmö 👩‍👧 ❤️ 🇳🇴 «1/2»", "Åse på Ærø, Malmö 👩‍👧 ❤️ 🇳🇴 «1/2»"],
    [
      "Коли відкриється бібліотека",
      "Коли відкриється бібліотека".normalize("NFKD").replace(/\u0306|\u0308/g, ""),
    ],
    ["idé, ALLÉ, vêr, Ångström", "ide, ALLE, ver, Ångström"],
  ])("%s", (text, plain) => {
    expect(plainLetters(text)).toBe(plain);
  });
});

test("each entry of a word list finds itself, accents and all", () => {
  for (const list of [...allLexicons, ...lexiconsOf(allPatterns)])
    for (const entry of list.entries)
      expect([entry, foundIn(plainWords(entry.replaceAll("*", "")), list)]).not.toEqual([entry, undefined]);
});

test("what was made plain is plain, and a text of our own letters is not touched", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = plainLetters(text);
      expect(plainLetters(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."abcåäöæøÅÄÖÆØ .,!?«»–1234567890👍") }), (text) => {
      expect(plainLetters(text)).toBe(text);
    }),
  );
});

test("a million accents on one letter are no million times a million steps", () => {
  const text = `a${"\u0301\u0316".repeat(500_000)} slutt`;
  expect(plainWords(text)).toBe(" a slutt ");
});
