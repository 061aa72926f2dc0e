import { describe, expect, test } from "@jest/globals";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { compileTable, rulesByCountry } from "../../src/classify/table.ts";
import { day } from "../../src/domain/day.ts";
import { asId, type DecisionId } from "../../src/domain/ids.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { type ProposalRequest, propose } from "../../src/retention/propose.ts";
import { aClause, aDecision, aPlace, draft } from "./decisions.ts";

const table = compileTable(rulesByCountry.NO);
const id = asId<DecisionId>("018f0000-0000-7000-8000-000000000001");
const read = parseDecision(draft("no"));
if (!read.ok) throw new Error("the draft is not right");
const adopted = { id, document: read.decision };
const place = aPlace("2026-03-01");

function proposed(text: string, changes: Partial<ProposalRequest> = {}, subject: Partial<Subject> = {}) {
  return propose({
    table,
    decisions: [adopted],
    subject: { ...blankSubject("NO"), text, ...subject },
    place,
    capturedOn: day("2026-03-02"),
    language: "en",
    ...changes,
  });
}

test("praise is prunable under a clause, with its due day", () => {
  expect(proposed("Så flott!")).toMatchObject({
    outcome: "prunable",
    classId: "PRAISE",
    ruleId: "NO-04",
    registration: "neither",
    clause: { decisionId: id, clauseId: "3.2" },
    dueOn: "2028-01-01",
  });
});

test("what is counted from the first look is due by it", () => {
  expect(proposed("👍").dueOn).toBe("2026-03-03");
});

describe("without a decision that covers it nothing is prunable", () => {
  test.each<[string, Partial<ProposalRequest>]>([
    ["no decision", { decisions: [] }],
    [
      "another class",
      {
        decisions: [
          {
            id,
            document: aDecision({
              clauses: [aClause("1", ["SPAM"], { kind: "days", days: 1, trigger: "posted" })],
            }),
          },
        ],
      },
    ],
    ["a later day", { decisions: [{ id, document: aDecision({ recordsFrom: "2026-03-02" }) }] }],
    ["not in force yet", { on: day("2025-12-31") }],
  ])("%s", (_what, changes) => {
    expect(proposed("Så flott!", changes)).toMatchObject({
      outcome: "needsReview",
      classId: "PRAISE",
      ruleId: "NO-04",
      reason: expect.stringContaining("No adopted decision covers “Praise” of 1 March 2026"),
      clause: undefined,
      dueOn: undefined,
    });
  });
});

test("a record stays a record without a clause", () => {
  expect(proposed("Jeg klager på vedtaket", { decisions: [] })).toMatchObject({
    outcome: "caseworkDocument",
    registration: "register",
    clause: undefined,
    dueOn: undefined,
  });
});

describe("a clause that keeps more than the rule applies, and nobody need look", () => {
  test.each([
    ["publicRecord", { kind: "preserve" }, "is preserved"],
    ["caseworkDocument", { kind: "followsCase" }, "belongs to a case"],
  ])("%s", (outcome, retention, words) => {
    const document = aDecision({ clauses: [aClause("7", ["PRAISE"], retention, outcome)] });
    expect(proposed("Så flott!", { decisions: [{ id, document }] })).toMatchObject({
      outcome,
      clause: { decisionId: id, clauseId: "7" },
      dueOn: undefined,
      reason: expect.stringContaining(`Clause 7 of the decision says that it ${words}`),
    });
  });

  test("also of what the rule itself keeps", () => {
    const document = aDecision({
      clauses: [aClause("7", ["PUBLICATION"], { kind: "followsCase" }, "caseworkDocument")],
    });
    const post = { kind: "post", byAgency: true } as const;
    expect(proposed("Vi åpner ny bru.", { decisions: [{ id, document }] }, post)).toMatchObject({
      outcome: "caseworkDocument",
      clause: { clauseId: "7" },
    });
  });
});

test("a clause that keeps less than the rule never acts", () => {
  const prune = { kind: "years", years: 1, trigger: "posted" };
  const document = aDecision({ clauses: [aClause("7", ["DECISION-COMPLAINT"], prune)] });
  expect(proposed("Jeg klager på vedtaket", { decisions: [{ id, document }] })).toMatchObject({
    outcome: "caseworkDocument",
    clause: undefined,
    dueOn: undefined,
  });
});

test("a clause can ask for more registration than the rule, never for less", () => {
  const clause = aClause("7", ["PRAISE"], { kind: "years", years: 1, trigger: "posted" });
  const more = aDecision({ clauses: [{ ...clause, registration: "register" }] });
  expect(proposed("Så flott!", { decisions: [{ id, document: more }] }).registration).toBe("register");
  const less = aDecision({
    clauses: [
      { ...aClause("7", ["TIP"], { kind: "preserve" }, "caseworkDocument"), registration: "neither" },
    ],
  });
  expect(
    proposed("Jeg vil tipse om svart arbeid", { decisions: [{ id, document: less }] }).registration,
  ).toBe("register");
});

test("what needs review has no clause and no due day, whatever the decision says of its class", () => {
  expect(proposed("Elendig brøyting")).toMatchObject({
    outcome: "needsReview",
    classId: "COMPLAINT",
    clause: undefined,
    dueOn: undefined,
  });
});

test("an answer is shielded by the ground of what it answers", () => {
  const ground = { text: "offl. § 24 andre ledd", act: "offentleglova", section: "§ 24" };
  const parent = { kind: "comment", byAgency: false, outcome: "caseworkDocument", ground } as const;
  expect(proposed("Takk, vi ser på det.", {}, { byAgency: true, parent })).toMatchObject({
    outcome: "caseworkDocument",
    classId: "CASE-ANSWER",
    ground,
  });
});

test.each([
  ["nb", "Ros", "dekker «Ros» fra 1. mars 2026"],
  ["nn", "Ros", "dekkjer «Ros» frå 1. mars 2026"],
  ["sv", "Beröm", "omfattar ”Beröm” från 1 mars 2026"],
  ["en", "Praise", "covers “Praise” of 1 March 2026"],
] as const)("the reason is in the agency's language: %s", (language, word, uncovered) => {
  expect(proposed("Så flott!", { language }).reason).toContain(word);
  expect(proposed("Så flott!", { language, decisions: [] }).reason).toContain(uncovered);
});
