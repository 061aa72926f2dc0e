import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Harmless, harmlessIn } from "../../src/classify/closed/harmless.ts";
import { longestText } from "../../src/classify/closed/token.ts";
import { closedLists } from "../../src/classify/words/closed.ts";
import { harmless, kept } from "./own-sentences.ts";

const found = (text: string): string =>
  Object.entries(harmlessIn(text))
    .filter(([, holds]) => holds)
    .map(([name]) => name)
    .join(" ");

function shareOf(texts: readonly string[], kinds: readonly (keyof Harmless)[]): number {
  return texts.filter((text) => kinds.some((kind) => harmlessIn(text)[kind])).length / texts.length;
}

describe("of the sentences that say only what their kind says, at least nine in ten are read", () => {
  test.each([
    ["praise", harmless.praise, ["praise", "reaction"]],
    ["reactions", harmless.reaction, ["reaction"]],
    ["assent", harmless.assent, ["assent", "reaction", "praise"]],
    ["simple questions", harmless.question, ["simpleQuestion"]],
  ] as const)("%s", (_name, texts, kinds) => {
    expect(shareOf(texts, kinds)).toBeGreaterThanOrEqual(0.9);
  });
});

test.each(Object.entries(kept))("of what an officer must read, none is harmless: %s", (_name, texts) => {
  const wrong = texts.filter((text) => {
    const { praise, reaction, assent, simpleQuestion } = harmlessIn(text);
    return praise || reaction || assent || simpleQuestion;
  });
  expect(wrong).toEqual([]);
});

describe("a reaction has no words of its own", () => {
  test.each([
    "👍",
    "❤️❤️",
    "👍🏽",
    "@kari @ola",
    "@Trine Bakken 😂",
    "@Lisa Ek kolla!!",
    "@Lene Marie Haugen",
    "@Amina Hassan",
    "@Per Björnstam",
    "#sommer 🌞",
    "haha",
    "Hahahaha!!",
  ])("%s", (text) => {
    expect(harmlessIn(text).reaction).toBe(true);
  });
  test.each([
    "",
    "?",
    "!?",
    "!!!",
    "...",
    "Nei",
    "2",
    "👍 men når?",
    "Bra",
    "🤮",
    "🔪",
    "🖕",
    "@kommunen Løgn",
    "@Trine Løgner!",
    "@Trine Bakken stjeler",
    "@Trine Løgn",
    "@Lars Erik Svin",
    "#leggnedskolen 👍",
    "haha løgnere",
  ])("%j is more, or nothing at all", (text) => {
    expect(harmlessIn(text).reaction).toBe(false);
  });
});

describe("praise is no longer only that with", () => {
  test.each([
    ["a word that no list has", "Takk for brunosten"],
    ["a clause", "Kult at rådmannen tar med seg kommunebilen"],
    ["a negation", "Takk for ikke så bra hjelp"],
    ["scare quotes", "Takk for «hjelpen»"],
    ["three dots", "Bra jobba ..."],
    ["an emoji that turns it round", "Supert 🙄"],
    ["a number", "Flott jobba, 14"],
    ["a question", "Bra jobba?"],
    ["a request before the thanks", "Svar i dag takk"],
    ["a call for help", "Hjelp!! Takk"],
    ["too much of it", "For store bilder"],
    ["a farewell", "Takk for alt"],
    ["an address", "Flott! https://eksempel.no"],
    ["a hidden character", "Fl\u200Bott"],
    ["a name that may be anything", "Heia Hamas"],
  ])("%s", (_what, text) => {
    const { praise, reaction, assent } = harmlessIn(text);
    expect({ praise, reaction, assent }).toEqual({ praise: false, reaction: false, assent: false });
  });
  test.each(["Takk, Kari!", "Tack Inga!", "Heja Ulla-Britt!", "Takk 🙏🏽", "TUSEN TAKK!!!"])(
    "but with %s",
    (text) => {
      expect(harmlessIn(text).praise).toBe(true);
    },
  );
});

describe("a question is simple when it asks for hours, place, price or how to book", () => {
  test.each([
    "Vilka tider har simhallen på trettondagen?",
    "Går det att låna skridskor på isbanan?",
    "hur gör man för att ansöka om parkeringstillstånd",
    "Har Vik bibliotek åpent 17. mai?",
    "Er det åpent til kl. 20?",
    "Når åpner kontoret på Vik?",
  ])("%s", (text) => {
    expect(harmlessIn(text).simpleQuestion).toBe(true);
  });
  test.each([
    "Når åpner biblioteket 14?",
    "Når åpner biblioteket for Emma?",
    "Når åpner biblioteket? Har ventet i hele dag",
    "Hvorfor er biblioteket stengt?",
    "Har jeg plass i barnehagen?",
    "Hvem åpner biblioteket?",
    "Er det lov å parkere ved rådhuset?",
    "Biblioteket åpner i dag",
    "Når åpner biblioteket? Når åpner badet? Når åpner museet?",
  ])("not: %s", (text) => {
    expect(harmlessIn(text).simpleQuestion).toBe(false);
  });
});

test("one strange word anywhere takes the harmless reading away", () => {
  const texts = [...harmless.praise, ...harmless.reaction, ...harmless.question, ...harmless.assent];
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.stringMatching(/^[bdfghkq]{5,9}$/),
      fc.nat(),
      (text, strange, place) => {
        const words = text.split(" ");
        words.splice(place % (words.length + 1), 0, strange);
        expect(found(words.join(" "))).toBe("");
      },
    ),
    { numRuns: 500 },
  );
});

test("whatever the text, reading it ends, and what is long is not read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
      expect(Object.values(harmlessIn(text)).every((each) => typeof each === "boolean")).toBe(true);
    }),
  );
  expect(found("bra ".repeat(longestText))).toBe("");
  expect(found("😂".repeat(300_000))).toBe("");
});

test("every entry of the closed lists is written as the reader sees words: small letters and single spaces", () => {
  const strange = Object.values(closedLists)
    .flat()
    .filter(
      (entry) => entry !== entry.toLowerCase().normalize("NFC") || !/^\p{L}+(?:[ '’-]\p{L}+)*$/u.test(entry),
    );
  expect(strange).toEqual([]);
});
