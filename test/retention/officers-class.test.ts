/** What an officer may make of an item: that a clause applies, never that there is one. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type ClassId, classIds, statutoryPreservation } from "../../src/classify/classes.ts";
import type { Day } from "../../src/domain/day.ts";
import { day } from "../../src/domain/day.ts";
import { outcomes } from "../../src/domain/outcome.ts";
import { classificationStates } from "../../src/domain/review.ts";
import {
  confirmClass,
  type InForce,
  type OtherClass,
  officersRuleId,
  overruleClass,
} from "../../src/retention/officers-class.ts";
import { type Covered, coveredBy } from "../../src/retention/pruning-clause.ts";
import { aClause, anAdopted, destroyable } from "../support/destruction-builders.ts";

const place = { ...destroyable().place, postedOn: "2026-05-20" as Day, capturedOn: "2026-06-01" as Day };
const coverOf = (clause: Parameters<typeof aClause>[0]): Covered | undefined =>
  coveredBy([anAdopted([aClause(clause)])], place, "PRAISE", day("2026-06-02"));
const letsGo = coverOf({});
const keeps = coverOf({ outcome: "publicRecord", retention: { kind: "preserve" } });
const ground = { text: "offl. § 13", act: "offentleglova", section: "§ 13" };

function inForce(change: Partial<InForce> = {}): InForce {
  return {
    ...{ outcome: "prunable", classId: "PRAISE", ruleId: "NO-04", reason: "Ros.", registration: "neither" },
    ...{ ground: undefined, state: "proposed", byOfficer: false, waitsAgain: false },
    ...change,
  };
}

function other(change: Partial<OtherClass> = {}): OtherClass {
  return {
    ...{ classId: "PRAISE", outcome: "prunable", registration: undefined, ground: undefined },
    ...{ because: "Berre ros.", again: false },
    ...change,
  };
}

const overrule = (
  current: InForce,
  change: Partial<OtherClass>,
  under: Partial<Parameters<typeof overruleClass>[2]> = {},
) =>
  overruleClass(current, other(change), { country: "NO", covered: letsGo, registered: undefined, ...under });

describe("to confirm", () => {
  test("takes the class as it is, with the clause and day of the decision in force", () => {
    expect(confirmClass(inForce(), letsGo)).toEqual({
      kind: "decided",
      state: "confirmed",
      classification: {
        ...{
          outcome: "prunable",
          classId: "PRAISE",
          ruleId: "NO-04",
          reason: "Ros.",
          registration: "neither",
        },
        ...{ ground: undefined, clause: { decisionId: "decision-1", clauseId: "3.1" }, dueOn: "2028-01-01" },
      },
    });
  });

  test("what is kept needs no clause, and gets none", () => {
    for (const covered of [undefined, letsGo, keeps])
      expect(confirmClass(inForce({ outcome: "publicRecord", ground }), covered)).toMatchObject({
        kind: "decided",
        classification: { outcome: "publicRecord", clause: undefined, dueOn: undefined, ground },
      });
  });

  test("what is prunable is refused without a clause, and where the clause keeps it, with what to do", () => {
    expect(confirmClass(inForce(), undefined)).toMatchObject({
      ...{ kind: "refused", because: "noClause" },
      detail: expect.stringContaining("adopt one that does, or give another outcome"),
    });
    expect(confirmClass(inForce(), keeps)).toMatchObject({
      ...{ kind: "refused", because: "clauseKeeps" },
      detail: expect.stringContaining("give the outcome publicRecord"),
    });
  });

  test("what the rules leave to a person has nothing to confirm", () => {
    expect(confirmClass(inForce({ outcome: "needsReview" }), letsGo)).toMatchObject({
      because: "nothingProposed",
    });
  });

  test("what an officer decided stands already, until it waits again; what was set against the rules stays so", () => {
    for (const state of ["confirmed", "overruled"] as const) {
      const decided = inForce({ state, byOfficer: true });
      expect(confirmClass(decided, letsGo)).toEqual({ kind: "already" });
      expect(confirmClass({ ...decided, waitsAgain: true }, letsGo)).toMatchObject({
        kind: "decided",
        state,
      });
    }
  });

  test("what the decision itself confirmed is not by an officer, and can be confirmed by one", () => {
    expect(confirmClass(inForce({ state: "confirmed" }), letsGo)).toMatchObject({
      kind: "decided",
      state: "confirmed",
    });
  });
});

describe("to overrule", () => {
  test("sets class, outcome and reason in place of the rule's", () => {
    expect(
      overrule(inForce(), { classId: "COMPLAINT", outcome: "publicRecord", because: "Klagar på brua." }),
    ).toEqual({
      kind: "decided",
      state: "overruled",
      classification: {
        ...{
          outcome: "publicRecord",
          classId: "COMPLAINT",
          ruleId: officersRuleId,
          reason: "Klagar på brua.",
        },
        ...{ registration: "neither", ground: undefined, clause: undefined, dueOn: undefined },
      },
    });
  });

  test("keeps the ground in force unless another is given, or that there is none", () => {
    const to = { outcome: "publicRecord" } as const;
    const groundOf = (given: OtherClass["ground"]) => {
      const answer = overrule(inForce({ ground }), { ...to, ground: given });
      return answer.kind === "decided" ? answer.classification.ground : answer.kind;
    };
    expect([groundOf(undefined), groundOf(null), groundOf({ ...ground, text: "offl. § 24" })]).toEqual([
      ground,
      undefined,
      { ...ground, text: "offl. § 24" },
    ]);
  });

  test("registers as the officer says, as the rules ask for the class, or as the country's law does", () => {
    const registered = (
      change: Partial<OtherClass>,
      under: Partial<Parameters<typeof overruleClass>[2]> = {},
    ) => {
      const answer = overrule(inForce(), change, under);
      return answer.kind === "decided" ? answer.classification.registration : answer.kind;
    };
    const record = { classId: "COMPLAINT", outcome: "publicRecord" } as const;
    expect(registered({ ...record, registration: "register" }, { registered: "neither" })).toBe("register");
    expect(registered(record, { registered: "register" })).toBe("register");
    expect(registered({ ...record, outcome: "caseworkDocument" })).toBe("register");
    expect(registered(record)).toBe("neither");
    expect(registered(record, { country: "SE" })).toBe("keepOrdered");
    expect(registered({}, { country: "SE" })).toBe("neither");
  });

  test("what an officer decided is decided again only on request, and the same again is told and not written", () => {
    const decided = inForce({
      state: "confirmed",
      byOfficer: true,
      outcome: "publicRecord",
      classId: "COMPLAINT",
    });
    const same = { classId: "COMPLAINT", outcome: "publicRecord" } as const;
    expect(overrule(decided, same)).toEqual({ kind: "already" });
    expect(overrule(decided, { ...same, again: true })).toEqual({ kind: "already" });
    expect(overrule(decided, { ...same, classId: "TIP" })).toMatchObject({ because: "decidedAlready" });
    expect(overrule(decided, { ...same, classId: "TIP", again: true })).toMatchObject({ kind: "decided" });
    expect(overrule(decided, { ...same, ground })).toMatchObject({ because: "decidedAlready" });
    expect(overrule({ ...decided, waitsAgain: true }, same)).toMatchObject({
      kind: "decided",
      state: "overruled",
    });
  });

  test.each(["NO", "SE"] as const)(
    "what a statute of %s preserves is prunable under no clause",
    (country) => {
      const preserved = classIds.filter((id) => statutoryPreservation(country, id));
      expect(preserved.length).toBeGreaterThan(0);
      for (const classId of preserved) {
        expect(overrule(inForce(), { classId }, { country })).toMatchObject({
          ...{ kind: "refused", because: "preservedByStatute" },
          detail: expect.stringContaining(classId),
        });
        expect(overrule(inForce(), { classId, outcome: "publicRecord" }, { country })).toMatchObject({
          kind: "decided",
        });
      }
    },
  );
});

test("nothing an officer does is prunable without a clause that lets it go, and nothing else has a clause or a day", () => {
  const current = fc.record({
    outcome: fc.constantFrom(...outcomes),
    classId: fc.constantFrom<ClassId>(...classIds),
    state: fc.constantFrom(...classificationStates),
    byOfficer: fc.boolean(),
    waitsAgain: fc.boolean(),
  });
  const act = fc.record({
    classId: fc.constantFrom<string>(...classIds, "BADEVANN"),
    outcome: fc.constantFrom("publicRecord" as const, "caseworkDocument" as const, "prunable" as const),
    again: fc.boolean(),
  });
  const cover = fc.constantFrom(undefined, letsGo, keeps, coverOf({ retention: { kind: "inactive" } }));
  fc.assert(
    fc.property(
      current,
      act,
      cover,
      fc.constantFrom("NO" as const, "SE" as const),
      (held, wanted, covered, country) => {
        const answers = [
          confirmClass(inForce(held), covered),
          overrule(inForce(held), wanted, { covered, country }),
        ];
        for (const answer of answers) {
          if (answer.kind !== "decided") continue;
          const { outcome, clause, dueOn } = answer.classification;
          expect(outcome).not.toBe("needsReview");
          expect(clause !== undefined).toBe(outcome === "prunable");
          if (outcome === "prunable") expect(covered?.pruning).toMatchObject({ ...clause, dueOn });
          else expect(dueOn).toBeUndefined();
        }
      },
    ),
  );
});
