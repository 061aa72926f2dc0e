/**
 * Sentences by somebody who had not seen the lists. At first sight (f0ea21e) none of the 140 that must be kept was proposed;
 * of those that may be pruned praise 34 of 40, reactions 18 of 20, congratulations 7 of 10, assent 12 of 20, simple
 * questions 17 of 40, advertising 2 of 15. They were worked on since, so that these floors only hold what was reached.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { weighAnswers } from "../../src/classify/answer.ts";
import { countries, prunedIn, standings } from "./standings.ts";

function rowsOf(name: string): readonly (readonly string[])[] {
  const path = join(import.meta.dirname, "data", name);
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => line.split("\t"));
}

function sentencesOf(name: string) {
  return rowsOf(name).map(
    ([lang, kind, label, text = ""]) =>
      ({
        country: lang === "sv" ? "SE" : "NO",
        kind,
        mayBePruned: label === "X",
        text,
      }) as const,
  );
}

const unseen = sentencesOf("harmless-unseen.tsv");
/** By another hand, later: at first sight 25 of 70 questions, 27 of 40 that assent, 16 of 25 wishes, 36 of 40 that praise. */
const again = sentencesOf("harmless-again.tsv");
/** By a third hand, read by nobody who made the lists, and not to be learned from: its floors are what is found unseen. */
const heldOut = sentencesOf("harmless-held-out.tsv");

test("what must be kept is proposed prunable in no country and no standing", () => {
  const texts = [...unseen, ...again, ...heldOut]
    .filter(({ mayBePruned }) => !mayBePruned)
    .map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(430);
  expect(texts.flatMap((text) => countries.flatMap((country) => prunedIn(country, text)))).toEqual([]);
});

describe("what may be pruned is proposed where it stands as such texts do", () => {
  test.each([
    ["praise", "alone", 0.95],
    ["reaction", "alone", 0.9],
    ["congrats", "alone", 0.95],
    ["assent", "as a reply", 0.95],
    ["question", "answered", 0.95],
    ["spam", "alone", 0.85],
  ] as const)("%s, %s", (kind, standing, floor) => {
    const rows = unseen.filter((row) => row.kind === kind);
    const proposed = rows.filter(({ country, text }) => standings(country, text)[standing] === "prunable");
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(proposed.length / rows.length).toBeGreaterThanOrEqual(floor);
  });
});

describe("and so are the sentences of another hand", () => {
  test.each([
    ["praise", "alone", 0.95],
    ["reaction", "alone", 0.95],
    ["congrats", "alone", 0.95],
    ["assent", "as a reply", 0.9],
    ["question", "answered", 0.9],
  ] as const)("%s, %s", (kind, standing, floor) => {
    const rows = again.filter((row) => row.kind === kind && row.mayBePruned);
    const proposed = rows.filter(({ country, text }) => standings(country, text)[standing] === "prunable");
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(proposed.length / rows.length).toBeGreaterThanOrEqual(floor);
  });
});

test("words of praise and of questions that say something else together are for an officer", () => {
  const texts = rowsOf("harmless-double.tsv").map(([text = ""]) => text);
  expect(texts.length).toBeGreaterThan(550);
  expect(texts.flatMap((text) => countries.flatMap((country) => prunedIn(country, text)))).toEqual([]);
});

/** At first sight 7 of 20 settled and bound nobody, 24 of 25 settled nothing, and all that bind kept their question. */
describe("answers by the same hand", () => {
  const answers = rowsOf("answers-unseen.tsv").map(([, label, text = ""]) => ({
    label,
    text,
    ...weighAnswers("", [{ text, stands: true }]),
  }));
  const labelled = (label: string) => answers.filter((answer) => answer.label === label);

  test("what puts off settles nothing", () => {
    expect(labelled("nonanswer").length).toBe(25);
    expect(labelled("nonanswer").filter(({ settled }) => settled)).toEqual([]);
  });
  test("what binds keeps the question", () => {
    expect(labelled("binds").length).toBe(25);
    expect(labelled("binds").filter(({ kept }) => kept === undefined)).toEqual([]);
  });
  test("nine in ten of what settles are read as simple information", () => {
    const simple = labelled("settles").filter(({ settled, kept }) => settled && kept === undefined);
    expect(simple.length).toBeGreaterThanOrEqual(18);
  });
});

describe("and of those that nothing was learned from, as many as were", () => {
  test.each([
    ["praise", "alone", 0.8],
    ["reaction", "alone", 0.7],
    ["congrats", "alone", 0.7],
    ["assent", "as a reply", 0.7],
    ["question", "answered", 0.55],
  ] as const)("%s, %s", (kind, standing, floor) => {
    const rows = heldOut.filter((row) => row.kind === kind && row.mayBePruned);
    const proposed = rows.filter(({ country, text }) => standings(country, text)[standing] === "prunable");
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(proposed.length / rows.length).toBeGreaterThanOrEqual(floor);
  });
});
