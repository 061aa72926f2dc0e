import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import type { Adoption } from "../../src/domain/decision.ts";
import { adopt } from "../../src/retention/adopt.ts";
import { aClause, aDecision } from "./decisions.ts";

const adoption: Adoption = {
  by: "Kari Nordmann",
  body: "Kommunedirektøren",
  on: day("2026-03-01"),
  under: "arkivforskrifta § 3",
  reference: "Sak 26/118",
};
const today = day("2026-03-02");
const candidate = { state: "draft", document: aDecision() } as const;

test("the named body adopts a draft, also one that comes into force later", () => {
  const padded = { ...adoption, by: ` ${adoption.by}\t` };
  expect(adopt(candidate, padded, today, [])).toMatchObject({ may: true, adoption });
  const later = { ...candidate, document: aDecision({ validFrom: "2027-01-01" }) };
  expect(adopt(later, adoption, today, [])).toMatchObject({ may: true });
});

test("a body is the same in capitals and however its letters are put together", () => {
  const body = "KOMMUNEDIREKTØREN";
  expect(adopt(candidate, { ...adoption, body }, today, [])).toMatchObject({ may: true });
  const council = { ...candidate, document: aDecision({ body: "Rådet" }) };
  expect(adopt(council, { ...adoption, body: "Ra\u030Adet" }, today, [])).toMatchObject({ may: true });
});

test("it takes the place of an earlier one", () => {
  const inForce = { id: "1", document: aDecision(), adoption: { ...adoption, on: day("2026-03-01") } };
  expect(adopt(candidate, adoption, today, [inForce])).toMatchObject({ may: true });
});

describe("an adoption is refused", () => {
  test.each<[string, Partial<Adoption>]>([
    ["emptyField", { body: " " }],
    ["emptyField", { by: "" }],
    ["emptyField", { under: "" }],
    ["emptyField", { reference: "\t" }],
    ["otherBody", { body: "Utvalg for kultur" }],
    ["inTheFuture", { on: day("2026-03-03") }],
  ])("%s: %j", (because, changes) => {
    expect(adopt(candidate, { ...adoption, ...changes }, today, [])).toMatchObject({
      may: false,
      because,
    });
  });

  test.each([
    ["adopted", "alreadyAdopted"],
    ["superseded", "superseded"],
  ] as const)("of what is %s", (state, because) => {
    expect(adopt({ ...candidate, state }, adoption, today, [])).toMatchObject({ may: false, because });
  });

  test("after the decision's own validity", () => {
    const lapsed = { ...candidate, document: aDecision({ validTo: "2026-02-28" }) };
    expect(adopt(lapsed, adoption, today, [])).toMatchObject({ because: "afterItsValidity" });
  });

  test("before the decision in force was adopted", () => {
    const inForce = { id: "1", document: aDecision(), adoption: { ...adoption, on: day("2026-03-02") } };
    expect(adopt(candidate, adoption, today, [inForce])).toMatchObject({ because: "beforeEarlierAdoption" });
  });
});

describe("what a decision takes the place of", () => {
  const keep = { kind: "preserve" };
  const clauses = [aClause("4", ["PRAISE", "SPAM"], keep, "publicRecord")];
  const earlier = { adoption: { ...adoption, reference: "KS 25/9" }, document: aDecision() };
  const inForce = [{ id: "old", ...earlier }];
  const draftOf = (changes: object) => ({
    state: "draft" as const,
    document: aDecision({ clauses, reference: "Styret 26/2", ...changes }),
  });

  test("everything in force, when it does not say", () => {
    expect(adopt(draftOf({}), adoption, today, inForce)).toMatchObject({
      superseding: { wholly: ["old"], partly: [] },
    });
  });

  test.each<[string, object]>([
    ["a class", { classes: ["PRAISE"] }],
    ["a clause", { clauses: ["1.1"] }],
  ])("%s of it, named by the reference under which it was adopted or by that of its file", (_what, part) => {
    for (const decision of ["ks 25/9", "Sak 26/118"])
      expect(adopt(draftOf({ supersedes: [{ decision, ...part }] }), adoption, today, inForce)).toMatchObject(
        {
          superseding: { wholly: [], partly: [{ id: "old", part }] },
        },
      );
  });

  test("the whole of one that is named alone", () => {
    const answer = adopt(draftOf({ supersedes: [{ decision: "KS 25/9" }] }), adoption, today, inForce);
    expect(answer).toMatchObject({ superseding: { wholly: ["old"], partly: [] } });
  });

  test("nothing, when it stands beside it and speaks of other things", () => {
    const beside = { supersedes: [], clauses: [aClause("4", ["SPAM"], keep, "publicRecord")] };
    const answer = adopt(draftOf(beside), { ...adoption, on: day("2025-01-01") }, today, inForce);
    expect(answer).toMatchObject({ may: true, superseding: { wholly: [], partly: [] } });
  });

  test.each<[string, object, string, string]>([
    [
      "the same class in both",
      { supersedes: [] },
      "speaksOfTheSame",
      "clause 4 and clause 1.1 of KS 25/9 both speak of PRAISE",
    ],
    [
      "a part that leaves something to both",
      { supersedes: [{ decision: "KS 25/9", scope: { channelKinds: ["feed"] } }] },
      "speaksOfTheSame",
      "both speak of PRAISE",
    ],
    [
      "a decision that is not in force",
      { supersedes: [{ decision: "KS 19/1" }] },
      "supersedesUnknown",
      "in force: KS 25/9",
    ],
    [
      "a clause that it has not",
      { supersedes: [{ decision: "KS 25/9", clauses: ["8"] }] },
      "supersedesUnknown",
      "has no clause 8",
    ],
  ])("it is refused: %s", (_what, changes, because, detail) => {
    expect(adopt(draftOf(changes), adoption, today, inForce)).toMatchObject({
      may: false,
      because,
      detail: expect.stringContaining(detail),
    });
  });

  test("a limited clause may stand beside another where the part that it takes is limited so", () => {
    const scope = { units: ["Barnehage"] };
    const limited = [{ ...aClause("4", ["PRAISE"], keep, "publicRecord"), scope }];
    const supersedes = [{ decision: "KS 25/9", classes: ["PRAISE"], scope }];
    expect(adopt(draftOf({ clauses: limited, supersedes }), adoption, today, inForce)).toMatchObject({
      may: true,
    });
  });
});
