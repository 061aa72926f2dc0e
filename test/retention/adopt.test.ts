import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import type { Adoption } from "../../src/domain/decision.ts";
import { adopt } from "../../src/retention/adopt.ts";
import { aDecision } from "./decisions.ts";

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
  expect(adopt(candidate, padded, today, undefined)).toEqual({ may: true, adoption });
  const later = { ...candidate, document: aDecision({ validFrom: "2027-01-01" }) };
  expect(adopt(later, adoption, today, undefined)).toMatchObject({ may: true });
});

test("a body is the same in capitals and however its letters are put together", () => {
  const body = "KOMMUNEDIREKTØREN";
  expect(adopt(candidate, { ...adoption, body }, today, undefined)).toMatchObject({ may: true });
  const council = { ...candidate, document: aDecision({ body: "Rådet" }) };
  expect(adopt(council, { ...adoption, body: "Ra\u030Adet" }, today, undefined)).toMatchObject({ may: true });
});

test("it takes the place of an earlier one", () => {
  const inForce = { document: aDecision(), adoption: { ...adoption, on: day("2026-03-01") } };
  expect(adopt(candidate, adoption, today, inForce)).toMatchObject({ may: true });
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
    expect(adopt(candidate, { ...adoption, ...changes }, today, undefined)).toMatchObject({
      may: false,
      because,
    });
  });

  test.each([
    ["adopted", "alreadyAdopted"],
    ["superseded", "superseded"],
  ] as const)("of what is %s", (state, because) => {
    expect(adopt({ ...candidate, state }, adoption, today, undefined)).toMatchObject({ may: false, because });
  });

  test("after the decision's own validity", () => {
    const lapsed = { ...candidate, document: aDecision({ validTo: "2026-02-28" }) };
    expect(adopt(lapsed, adoption, today, undefined)).toMatchObject({ because: "afterItsValidity" });
  });

  test("before the decision in force was adopted", () => {
    const inForce = { document: aDecision(), adoption: { ...adoption, on: day("2026-03-02") } };
    expect(adopt(candidate, adoption, today, inForce)).toMatchObject({ because: "beforeEarlierAdoption" });
  });
});
