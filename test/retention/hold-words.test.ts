/** The words of a hold: whole, without case, however they are written. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allWordsIn, wordsSought } from "../../src/retention/hold-words.ts";

const found = (query: string, ...texts: string[]) => allWordsIn(texts, wordsSought(query));

describe("a word is found", () => {
  test.each([
    ["storgata", "Møte i STORGATA 5."],
    ["Storgata 5", "5 hus i storgata"],
    ["ålgård", "Open dag på A\u030algA\u030ard"],
    ["A\u030algA\u030ard", "ålgård"],
    ["finner", "Eg ﬁnner det ikkje"],
    ["VARSEL", "ｖａｒｓｅｌ"],
    ["varsel", "var\u00adsel"],
    ["varsel", "var\u200bsel"],
    ["var", "var\u200bsel"],
    ["takk", "takk\ufe0f"],
    ["ΟΔΟΣ", "οδοσ"],
    ["istanbul", "İSTANBUL"],
    ["25/1432", "sak 25/1432, takk"],
    ["Äpple", "ÄPPLE"],
  ])("%j in %j", (query, text) => {
    expect(found(query, text)).toBe(true);
  });

  test("in whichever version says it", () => {
    expect(found("varsel lærar", "Eg vil sende varsel", "det gjeld ein lærar")).toBe(true);
  });
});

describe("a word is whole", () => {
  test.each([
    ["gata", "storgata"],
    ["storgat", "storgata"],
    ["a", "å"],
    ["5", "55"],
    ["takk", ""],
  ])("%j is not in %j", (query, text) => {
    expect(found(query, text)).toBe(false);
  });
});

describe("what a text says is found in it", () => {
  test("in any script, composed or not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (said) => {
        expect(allWordsIn([said], wordsSought(said))).toBe(true);
        expect(allWordsIn([said.normalize("NFD")], wordsSought(said))).toBe(true);
      }),
    );
  });

  test("in capitals or not, with the letters of both countries", () => {
    const letters = fc.constantFrom(...'aæøåäöéüabc1 \u00ad-"');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (said) => {
        expect(allWordsIn([said.toUpperCase()], wordsSought(said))).toBe(true);
        expect(allWordsIn([said], wordsSought(said.toUpperCase()))).toBe(true);
      }),
    );
  });
});
