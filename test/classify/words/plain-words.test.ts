import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainLetters } from "../../../src/classify/words/letters.ts";
import { plainWords } from "../../../src/classify/words/lexicon.ts";

/** The rule itself, asking Unicode of every character. */
function reference(text: string): string {
  const withoutAddresses = plainLetters(text).replace(/\b(?:https?:\/\/|www\.)\S+/gi, " ");
  return ` ${withoutAddresses.toLowerCase()} `.replace(/[^\p{L}\p{N}]+/gu, " ");
}

test("every character is told a part of a word or not as Unicode tells it", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x20000; code = code === 0xffff ? 0x1f000 : code + 1)
    for (const text of [`a${String.fromCodePoint(code)}b`, ` ${String.fromCodePoint(code)}`])
      if (plainWords(text) !== reference(text)) wrong.push(`${code.toString(16)} in ${text.length}`);
  expect(wrong).toEqual([]);
});

test("common texts are read as all others are", () => {
  const common = fc.string({
    unit: fc.constantFrom(
      ...("aBÅøÆé 1½²°é.,-–…“”\n\t!?#@👍🥰🌷🇳🇴🅰🄂🯱\u200D\uFE0F❤\uD83C".match(/./gsu) ?? []),
      "https://x.no/a",
      "www.",
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.oneof(common, fc.string({ unit: "binary" })), (text) => {
      expect(plainWords(text)).toBe(reference(text));
    }),
    { numRuns: 2000 },
  );
});
