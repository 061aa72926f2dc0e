import { describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { type ExplainRequest, explainText } from "../../../src/pipeline/rules/explain.ts";
import { aClause, aDecision } from "../../retention/decisions.ts";

function explained(text: string, changes: Partial<ExplainRequest> = {}) {
  return explainText({
    country: "NO",
    language: "en",
    text,
    byAgency: false,
    kind: "comment",
    answered: false,
    replyTo: undefined,
    postedOn: day("2026-03-01"),
    decision: undefined,
    ...changes,
  });
}

test("a text is told its rule, what made it hold, and the entry of the word list, never its own words", () => {
  const { rule, because, read } = explained("Jeg ber om innsyn i avtalen med firmaet");
  expect(rule.classId).toBe("ACCESS-REQUEST");
  expect(because).toContain("words of a request for access");
  expect(read.find(({ fact }) => fact === "words of a request for access")?.word).toMatch(/innsyn/);
  expect(JSON.stringify(read)).not.toContain("firmaet");
});

describe("as if a decision were in force", () => {
  const years = { kind: "years", years: 1, trigger: "posted" };
  const text = "Så flott! Tusen takk for innsatsen.";
  test("its clause is named", () => {
    const decision = aDecision({ clauses: [aClause("3.2", ["PRAISE"], years)] });
    expect(explained(text, { decision }).proposal).toMatchObject({ outcome: "prunable", clauseId: "3.2" });
  });

  test("without one nothing is prunable", () => {
    expect(explained(text).proposal).toMatchObject({ outcome: "needsReview", clauseId: undefined });
  });
});

test("each country has its own rules", () => {
  expect(explained("Vackert!", { country: "SE", language: "sv" }).rule.id).toMatch(/^SE-/);
});

test("nothing at all is explained too", () => {
  expect(explained("").rule.id).toMatch(/^NO-/);
});
