import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { asksSomething } from "../../src/classify/question.ts";
import { sharedPath, sharedReason, whenShared } from "../support/shared.ts";

interface Row {
  readonly question: string;
  readonly candidate_answers: readonly string[];
}

function rowsOf(split: string): readonly Row[] {
  const path = sharedPath("data", "superlim-swefaq", "swefaq", `swefaq_${split}.jsonl`);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

function share(texts: readonly string[]): number {
  return texts.filter(asksSomething).length / texts.length;
}

whenShared(describe)(`questions and answers of nine Swedish authorities${sharedReason}`, () => {
  test.each(["dev", "test"])("%s: questions are found, answers are not taken for them", (split) => {
    const rows = rowsOf(split);
    const questions = rows.map(({ question }) => question);
    const answers = [...new Set(rows.flatMap((row) => row.candidate_answers))].map((answer) =>
      answer.slice(0, 300),
    );
    expect(share(questions)).toBeGreaterThanOrEqual(0.99);
    expect(share(answers)).toBeLessThanOrEqual(0.01);
  });
});
