/** What a package may be without: what is confirmed as prunable, and what nothing but time keeps. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../../src/domain/day.ts";
import { retentionConditions } from "../../src/domain/decision.ts";
import { reopenedBecause } from "../../src/domain/review.ts";
import { leavesOut } from "../../src/retention/left-out.ts";
import { type DestructionFacts, mayDestroy } from "../../src/retention/may-destroy.ts";
import { aClass, aClause, anAdopted, destroyable, dueDay } from "../support/destruction-builders.ts";
import { aHold } from "../support/hold-builders.ts";

const exportDay = day("2027-01-10");
const over = (clause: Parameters<typeof aClause>[0]) => ({ decisions: [anAdopted([aClause(clause)])] });

test("what an officer confirmed is left out, due or not, with who confirmed it and under which clause", () => {
  const under = {
    classificationId: "classification-1",
    by: "Kari Vik",
    decisionId: "decision-1",
    clauseId: "3.1",
  };
  expect(leavesOut(destroyable(), exportDay)).toEqual(under);
  expect(leavesOut(destroyable(), dueDay)).toEqual(under);
});

describe("it is left out whatever it waits for before it may be destroyed", () => {
  test.each([
    ["that the thread ends", over({ retention: { kind: "days", days: 30, trigger: "threadClosed" } })],
    ["that an officer says it is inactive", over({ retention: { kind: "inactive" } })],
    ["a condition", over({ conditions: ["auditAndLimitationPeriodsOver"] })],
    ["a package that is being made", { inTheMaking: "package-1" }],
  ])("%s", (_, facts) => {
    expect(leavesOut(destroyable(facts), exportDay)).toBeDefined();
  });
});

describe("it is in the package", () => {
  test.each<[string, Partial<DestructionFacts>]>([
    ["while it is proposed", { classified: aClass({ state: "proposed", by: "rules" }) }],
    ...reopenedBecause.map((because): [string, Partial<DestructionFacts>] => [
      `when it was reopened: ${because}`,
      { classified: aClass({ reopenedBecause: because }) },
    ]),
    ["when an officer keeps it", { classified: aClass({ state: "overruled", outcome: "publicRecord" }) }],
    ["without a class", { classified: undefined }],
    ["on hold", { holds: [aHold()] }],
    ["when it was put off since", { openAct: "postponed" }],
    ["in a thread that changed since", { threadRead: false }],
    ["in a newer version", { versionId: "version-2" }],
    ["without a clause in force", { decisions: [] }],
    ["when the clause keeps it", over({ outcome: "publicRecord", retention: { kind: "preserve" } })],
    ["when it is in the journal", { entry: "2026/1-1" }],
    ["when it begins a case", { opensCase: "2026/1" }],
    ["when it must be registered first", { classified: aClass({ registration: "register" }) }],
    ["when its period never ends", over({ retention: { kind: "years", years: 9000, trigger: "posted" } })],
    [
      "when it is let go from its delivery on",
      over({ retention: { kind: "days", days: 1, trigger: "exported" } }),
    ],
    ["when it must be delivered and verified first", over({ conditions: ["exportedAndVerified"] })],
  ])("%s", (_, facts) => {
    expect(leavesOut(destroyable(facts), exportDay)).toBeUndefined();
  });
});

test("what was delivered already stays in the package that takes the place of that one, where its clause asks for delivery", () => {
  const facts = destroyable({
    ...over({ conditions: ["exportedAndVerified"] }),
    retention: { ...destroyable().retention, conditionsMet: ["exportedAndVerified"] },
  });
  expect(mayDestroy(facts, dueDay).may).toBe(true);
  expect(leavesOut(facts, dueDay)).toBeUndefined();
});

test("whatever may never be destroyed is never left out, and nothing is left out that anything but time stands against", () => {
  const facts = fc.record({
    state: fc.constantFrom("proposed" as const, "confirmed" as const, "overruled" as const),
    by: fc.constantFrom("rules", "decision", "Kari Vik", " "),
    outcome: fc.constantFrom("prunable" as const, "publicRecord" as const, "needsReview" as const),
    classId: fc.constantFrom("PRAISE", "REACTION", "AUDIENCE", "REGISTER", "TIP", "SPAM"),
    reopened: fc.option(fc.constantFrom(...reopenedBecause), { nil: undefined, freq: 3 }),
    held: fc.boolean(),
    conditions: fc.subarray([...retentionConditions]),
    entry: fc.option(fc.constant("2026/1-1"), { nil: undefined }),
  });
  fc.assert(
    fc.property(facts, ({ state, by, outcome, classId, reopened, held, conditions, entry }) => {
      const given = destroyable({
        ...over({ classes: ["PRAISE", "REACTION", "AUDIENCE", "REGISTER", "TIP"], conditions }),
        classified: aClass({ state, by, outcome, classId, reopenedBecause: reopened }),
        holds: held ? [aHold()] : [],
        entry,
      });
      const without = leavesOut(given, exportDay);
      const onItsDay = mayDestroy(
        { ...given, retention: { ...given.retention, conditionsMet: retentionConditions } },
        dueDay,
      );
      if (without) expect(onItsDay.may).toBe(true);
      else expect(onItsDay.may && !conditions.includes("exportedAndVerified")).toBe(false);
    }),
  );
});
