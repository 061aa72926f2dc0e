import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { harmlessOf } from "../../src/classify/closed/harmless.ts";
import { closelyRead, digitFactsOf } from "../../src/classify/digit-facts.ts";
import { asksIn } from "../../src/classify/question.ts";
import { allLexicons } from "../../src/classify/words/all.ts";
import { closedLists, givenNames } from "../../src/classify/words/closed.ts";
import { plainWords } from "../../src/classify/words/lexicon.ts";
import * as questions from "../../src/classify/words/questions.ts";
import { type ReadText, readText } from "../../src/classify/words/read-text.ts";

const numbers =
  "02013299997,020132 99997,850101-1234,850101-xxxx,8501011234,1234.56.78903,2. januar 1932 99997,010190T123,41234567,+47 412 34 567,070-174 06 58,26/1432,2026/00337,2025-112,26 / 14,sak 26/14,PS 26/14,vår ref 12,dnr 5,sista fyra 1234,personnr 99997,p.nr 99997,kl. 10.30,12/5-2026,4 500 kr,12:30-14,kari (at) vik.no,kari snabel a vik punkt no,ola@vik.no".split(
    ",",
  );
const words = [
  ...Object.values(closedLists).flat(),
  ...Object.values(questions).flatMap((list) => list.split("|")),
  ...allLexicons.flatMap(({ entries }) => entries.map((entry) => entry.replaceAll("*", ""))),
];
const signs =
  " |, |. |! |? |\n|: |… |-|'|’| - |/|(|[|@|#|_|.|😊|❤️|👍🏽|❓|:p|:)|+1|e\u0301|\u200B|\u202E|а|www.|https://x.no/".split(
    "|",
  );
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.constantFrom(...givenNames, "vegen", "bilen", "hva2", "Åse", "10kr") },
);
const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constant(" ") },
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const spoken = fc
  .array(fc.tuple(piece, sign, fc.nat(5)), { maxLength: 14 })
  .map((parts) => parts.map(([said, after, case_]) => (case_ === 0 ? capital(said) : said) + after).join(""));
const anything = fc.oneof({ weight: 9, arbitrary: spoken }, fc.string({ unit: "binary", maxLength: 80 }));

/** Read as a text of which nothing is known beforehand. */
function unknown(read: ReadText): ReadText {
  return { ...read, isCommon: false, holds: 0, starts: [] };
}

function spelled({ words: of }: ReadText): string {
  return of.length === 0 ? " " : ` ${of.map(({ text }) => text).join(" ")} `;
}

test("a text is read in the words that stand in it", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const read = readText(text);
      expect(spelled(read)).toBe(plainWords(text));
      if (!read.isCommon) return;
      for (const [at, word] of read.words.entries())
        expect(text.slice(read.starts[at]).toLowerCase().startsWith(word.text)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

describe("what is known of single words saves readers and changes nothing", () => {
  test("whether it asks", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readText(text);
        expect(asksIn(read)).toBe(asksIn(unknown(read)));
      }),
      { numRuns: 3000 },
    );
  });

  test("what it says and nothing besides", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readText(text);
        expect(harmlessOf(read)).toEqual(harmlessOf(unknown(read)));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["NO", "SE"] as const)("what its digits tell in %s", (country) => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(digitFactsOf(readText(text), country)).toEqual(closelyRead(text, country));
      }),
      { numRuns: 3000 },
    );
  });
});

test("more different words than are remembered are read as well", () => {
  const many = Array.from({ length: 70_000 }, (_, at) => `ord${at.toString(36)}`).join(" ");
  const before = readText("Takk for hjelpen");
  expect(spelled(readText(many))).toBe(` ${many} `);
  expect(spelled(readText("Takk for hjelpen"))).toBe(spelled(before));
});

test("words whose letters give the same number are told apart", () => {
  // 31 * 97 + 229 is 31 * 101 + 105
  expect(readText("aå ei aå").words.map(({ text }) => text)).toEqual(["aå", "ei", "aå"]);
  const [one, other] = [`${"x".repeat(45)}aå`, `${"x".repeat(45)}ei`];
  expect(readText(`${one} ${other}`).words.map(({ text }) => text)).toEqual([one, other]);
});
