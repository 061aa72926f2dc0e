/** What a text is like: found on sentences that were not shown, never alone a ground to prune, the same on every run. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { featuresOf } from "../../../src/classify/features.ts";
import { examplesOf } from "../../../src/classify/resemblance/examples.ts";
import { flagOfKind, resemblanceKinds } from "../../../src/classify/resemblance/kinds.ts";
import { learn, wordsIn } from "../../../src/classify/resemblance/learn.ts";
import { scoredUnseen } from "../../../src/classify/resemblance/measure.ts";
import { allExamples, closest, resemblanceOf } from "../../../src/classify/resemblance/resemblance.ts";
import { scorerOf, scoresOf } from "../../../src/classify/resemblance/score.ts";
import { tellingWords } from "../../../src/classify/resemblance/telling.ts";
import { blankSubject } from "../../../src/classify/subject.ts";
import { plainWords } from "../../../src/classify/words/lexicon.ts";

const examples = allExamples();

describe("of sentences that it was not shown", () => {
  const scores = scoredUnseen(examples);
  const share = (kind: number, holds: (scores: Float64Array) => boolean) => {
    const own = scores.filter((_, at) => examples[at]?.kind === kind);
    return own.filter(holds).length / own.length;
  };

  test.each([...resemblanceKinds.entries()])(
    "(%i) two in five of %s raise some alarm, without a word of our lists",
    (at) => {
      expect(share(at, (each) => closest(each) !== -1)).toBeGreaterThanOrEqual(0.4);
    },
  );

  test.each([...resemblanceKinds.entries()])("(%i) one in thirty of the ordinary ones is like %s", (at) => {
    expect(share(-1, (each) => closest(each) === at)).toBeLessThanOrEqual(1 / 30);
  });
});

test("every example is in a language that the rules read, stands once, and holds no line of another", () => {
  const all = Object.values(examplesOf).flat();
  expect(all.length).toBeGreaterThan(2_000);
  expect(all.filter(({ language }) => !["nb", "nn", "sv", "en"].includes(language))).toEqual([]);
  expect(all.filter(({ text }) => text.trim() !== text || text === "")).toEqual([]);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});

test("of the agency's own words, and of what is harmless in every word, nothing is asked", () => {
  const flags = (text: string, byAgency: boolean) =>
    featuresOf({ ...blankSubject("NO"), text, byAgency }).set.filter((flag) => flag.startsWith("like"));
  const threat = examplesOf.threat.find(
    ({ language, text }) => language === "nb" && flags(text, false).length > 0,
  );
  expect(flags(threat?.text ?? "", false)).toEqual([flagOfKind.threat]);
  expect(flags(threat?.text ?? "", true)).toEqual([]);
  for (const text of ["👍", "Tusen takk!", "Når åpner biblioteket?", ""])
    expect(flags(text, false)).toEqual([]);
});

test("the words that are told are words of the text that stand for its kind in our examples", () => {
  const telling = tellingWords(examples, resemblanceKinds.length);
  const vocabulary = [...new Set(examples.flatMap(({ words }) => wordsIn(words)))];
  const texts = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(texts, (words) => {
      const like = resemblanceOf(` ${words.join(" ")} `);
      const told = like ? like.words.split(" … ").filter((word) => word !== "") : [];
      const may = like && telling[resemblanceKinds.indexOf(like.kind)];
      expect(told.filter((word) => !words.includes(word) || !may?.has(word))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a text is like the same whatever was read before it, and whatever stands far from the alarm", () => {
  const scorer = scorerOf(learn(examples, resemblanceKinds.length));
  const text = plainWords(examplesOf.threat[0]?.text ?? "");
  const first = scoresOf(scorer, wordsIn(text));
  for (let at = 0; at < 25_000; at++) scoresOf(scorer, [`word${at}`]);
  expect(scoresOf(scorer, wordsIn(text))).toEqual(first);
  const filler = wordsIn(plainWords("vi møtes på torget i morgen ".repeat(200)));
  const hidden = scoresOf(scorer, [...filler, ...wordsIn(text), ...filler]);
  const alone = scoresOf(scorer, filler);
  expect(hidden[0]).toBeGreaterThan(alone[0] ?? 0);
});

test.each([
  ["nothing", " "],
  ["one letter, a million times", `${"a".repeat(1_000_000)} `],
  ["a word that is none, half a million times", `${" åqx".repeat(500_000)} `],
  ["a hundred thousand digits", `${" 7".repeat(100_000)} `],
])("%s is read to its end and like nothing", (_name, words) => {
  expect(resemblanceOf(words)).toBeUndefined();
});
