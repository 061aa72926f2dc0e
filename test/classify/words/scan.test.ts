import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allLexicons } from "../../../src/classify/words/all.ts";
import { plainLetters } from "../../../src/classify/words/letters.ts";
import { foundIn, type Lexicon, lexicon, plainWords } from "../../../src/classify/words/lexicon.ts";
import { readText } from "../../../src/classify/words/read-text.ts";
import { scannerOf } from "../../../src/classify/words/scan.ts";

/** Few letters, so that random entries and texts share words, beginnings and ends. */
const letters = fc.constantFrom("a", "b", "å", "е", "𝒂", "1");
const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
const entry = fc
  .tuple(fc.constantFrom("", "*"), fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "*"))
  .map(([before, words, after]) => before + words.join(" ") + after);
const entries = fc.uniqueArray(entry, { maxLength: 12 });
const spoken = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

/** What an entry means, told without needles or automata. */
function occurs(entry: string, text: string): boolean {
  const wanted = plainLetters(entry.replaceAll("*", ""));
  const words = plainWords(text).trim();
  for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = entry.startsWith("*") || at === 0 || words[at - 1] === " ";
    const ends = entry.endsWith("*") || end === words.length || words[end] === " ";
    if (begins && ends) return true;
  }
  return false;
}

function found(of: Lexicon, text: string): readonly string[] {
  return of.entries.filter((each) => occurs(each, text));
}

describe("one walk over a text", () => {
  test("finds in every list the entries that a search for each of them finds", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 5 }), spoken, (lists, text) => {
        const lexicons = lists.map((list, at) => lexicon(`list ${at}`, list));
        const swept = scannerOf(lexicons)(readText(text).words);
        for (const each of lexicons) {
          expect(swept.entry(each)).toBe(found(each, text)[0]);
          const alike = new Set(found(each, text).map((entry) => lexicon("", [entry]).needles[0]));
          expect(swept.count(each)).toBe(alike.size);
          expect(foundIn(plainWords(text), each)).toBe(found(each, text)[0]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("finds every entry of our lists in a text that is made of it", () => {
    const scan = scannerOf(allLexicons);
    const missed = allLexicons.flatMap((each) =>
      each.entries
        .filter((entry) => scan(readText(`og ${entry.replaceAll("*", "x")}.`).words).count(each) === 0)
        .map((entry) => `${each.name}: ${entry}`),
    );
    expect(missed).toEqual([]);
  });

  test("says of a list that it does not know that nothing is found", () => {
    const swept = scannerOf([lexicon("one", ["ord"])])(readText("ord").words);
    expect(swept.entry(lexicon("another", ["ord"]))).toBeUndefined();
  });

  test("meets a list that holds everything", () => {
    expect(foundIn(plainWords("hei"), lexicon("all", ["*"]))).toBe("*");
    expect(foundIn(plainWords("hei"), lexicon("nothing", []))).toBeUndefined();
  });
});
