import { describe, expect, test } from "@jest/globals";
import { blankSubject, type Subject } from "../../src/classify/subject.ts";
import { compileTable, rulesByCountry } from "../../src/classify/table.ts";
import { day } from "../../src/domain/day.ts";
import { asId, type DecisionId } from "../../src/domain/ids.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { type ProposalRequest, propose } from "../../src/retention/propose.ts";
import { aClause, aDecision, draft } from "./decisions.ts";

const table = compileTable(rulesByCountry.NO);
const id = asId<DecisionId>("018f0000-0000-7000-8000-000000000001");
const read = parseDecision(draft("no"));
if (!read.ok) throw new Error("the draft is not right");
const adopted = { id, document: read.decision };

function proposed(text: string, changes: Partial<ProposalRequest> = {}, subject: Partial<Subject> = {}) {
  return propose({
    table,
    decision: adopted,
    subject: { ...blankSubject("NO"), text, ...subject },
    postedOn: day("2026-03-01"),
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
    ["no decision", { decision: undefined }],
    [
      "another class",
      {
        decision: {
          id,
          document: aDecision({
            clauses: [aClause("1", ["SPAM"], { kind: "days", days: 1, trigger: "posted" })],
          }),
        },
      },
    ],
    ["a later day", { decision: { id, document: aDecision({ recordsFrom: "2026-03-02" }) } }],
    ["not in force yet", { on: day("2025-12-31") }],
  ])("%s", (_what, changes) => {
    expect(proposed("Så flott!", changes)).toMatchObject({
      outcome: "needsReview",
      classId: "PRAISE",
      ruleId: "NO-04",
      reason: expect.stringContaining("No adopted decision covers Praise (PRAISE) of 2026-03-01"),
      clause: undefined,
      dueOn: undefined,
    });
  });
});

test("a record stays a record without a clause", () => {
  expect(proposed("Jeg klager på vedtaket", { decision: undefined })).toMatchObject({
    outcome: "caseworkDocument",
    registration: "register",
    clause: undefined,
    dueOn: undefined,
  });
});

test("a clause that contradicts the rule leaves it to an officer, and the reason names both", () => {
  const document = aDecision({ clauses: [aClause("7", ["PRAISE"], { kind: "preserve" }, "publicRecord")] });
  const proposal = proposed("Så flott!", { decision: { id, document } });
  expect(proposal).toMatchObject({ outcome: "needsReview", clause: undefined, dueOn: undefined });
  expect(proposal.reason).toContain("NO-04");
  expect(proposal.reason).toContain("clause 7");
});

test("a clause can ask for more registration than the rule, never for less", () => {
  const clause = aClause("7", ["PRAISE"], { kind: "years", years: 1, trigger: "posted" });
  const more = aDecision({ clauses: [{ ...clause, registration: "register" }] });
  expect(proposed("Så flott!", { decision: { id, document: more } }).registration).toBe("register");
  const less = aDecision({
    clauses: [
      { ...aClause("7", ["TIP"], { kind: "preserve" }, "caseworkDocument"), registration: "neither" },
    ],
  });
  expect(proposed("Jeg vil tipse om svart arbeid", { decision: { id, document: less } }).registration).toBe(
    "register",
  );
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
  ["nb", "Ros"],
  ["nn", "Ros"],
  ["sv", "Beröm"],
  ["en", "Praise"],
] as const)("the reason is in the agency's language: %s", (language, word) => {
  expect(proposed("Så flott!", { language }).reason).toContain(word);
  expect(proposed("Så flott!", { language, decision: undefined }).reason).toContain("2026-03-01");
});
