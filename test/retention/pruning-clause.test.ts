/** Under which clause an officer's class may be pruned, and from which day: asked anew on each day. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, type Day, day } from "../../src/domain/day.ts";
import { retentionConditions } from "../../src/domain/decision.ts";
import { dueOn } from "../../src/retention/due.ts";
import { type CapturedPlace, coveredBy } from "../../src/retention/pruning-clause.ts";
import { aClause, anAdopted, destroyable } from "../support/destruction-builders.ts";

const place: CapturedPlace = {
  ...destroyable().place,
  postedOn: "2026-05-20" as Day,
  capturedOn: "2026-06-01" as Day,
};
const today = day("2026-06-02");
const covered = (
  clause: Parameters<typeof aClause>[0] = {},
  change: Parameters<typeof anAdopted>[1] = {},
  on = today,
) => coveredBy([anAdopted([aClause(clause)], change)], place, "PRAISE", on);

test("a clause in force that lets a class go gives the day, as the item was posted or first seen", () => {
  expect(covered()?.pruning).toEqual({ decisionId: "decision-1", clauseId: "3.1", dueOn: "2028-01-01" });
  const captured = { kind: "days", days: 30, trigger: "captured" } as const;
  expect(covered({ retention: captured })?.pruning?.dueOn).toBe("2026-07-02");
});

test("a clause that keeps the class covers it, and prunes nothing", () => {
  const kept = covered({ outcome: "publicRecord", retention: { kind: "preserve" } });
  expect(kept).toMatchObject({ clause: { id: "3.1" }, pruning: undefined });
});

test("what waits for something that is not known yet is covered without a day", () => {
  for (const change of [
    { retention: { kind: "inactive" } } as const,
    { retention: { kind: "days", days: 30, trigger: "channelClosed" } } as const,
    ...retentionConditions.map((condition) => ({ conditions: [condition] })),
  ])
    expect(covered(change)?.pruning).toEqual({ decisionId: "decision-1", clauseId: "3.1", dueOn: undefined });
});

test("no clause speaks of another class, before or after its decision counts, of earlier records, or elsewhere", () => {
  expect(coveredBy([], place, "PRAISE", today)).toBeUndefined();
  expect(coveredBy([anAdopted()], place, "SPAM", today)).toBeUndefined();
  expect(covered({}, {}, day("2025-12-31"))).toBeUndefined();
  expect(covered({}, { validTo: day("2026-06-01") })).toBeUndefined();
  expect(covered({}, { recordsFrom: day("2026-05-21") })).toBeUndefined();
  expect(covered({ scope: { channelKinds: ["wordpress"] } })).toBeUndefined();
});

test("two decisions that let it go cover nothing, and of a keeping and a pruning one the keeping counts", () => {
  const keeping = anAdopted(
    [aClause({ outcome: "publicRecord", retention: { kind: "preserve" } })],
    {},
    "decision-2",
  );
  const pruning = anAdopted([aClause()], {}, "decision-3");
  expect(coveredBy([anAdopted(), pruning], place, "PRAISE", today)).toBeUndefined();
  expect(coveredBy([anAdopted(), keeping], place, "PRAISE", today)).toMatchObject({ pruning: undefined });
});

test("the day is that of the clause, never before the posting, and the day of asking moves it nowhere", () => {
  const retention = fc.oneof(
    fc.record({
      kind: fc.constant("days" as const),
      days: fc.nat(4000),
      trigger: fc.constantFrom("posted" as const, "captured" as const),
    }),
    fc.record({
      kind: fc.constant("months" as const),
      months: fc.integer({ min: 1, max: 120 }),
      trigger: fc.constantFrom("posted" as const, "captured" as const),
    }),
    fc.record({
      kind: fc.constant("years" as const),
      years: fc.nat(50),
      trigger: fc.constantFrom("posted" as const, "captured" as const),
    }),
  );
  fc.assert(
    fc.property(retention, fc.nat(900), fc.nat(900), fc.nat(900), (how, seen, one, other) => {
      const captured = { ...place, capturedOn: addDays(place.postedOn, seen) };
      const decisions = [anAdopted([aClause({ retention: how })])];
      const on = (days: number) =>
        coveredBy(decisions, captured, "PRAISE", addDays(today, days))?.pruning?.dueOn;
      const due = on(one);
      expect(due).toBe(on(other));
      expect({ due }).toEqual(dueOn(aClause({ retention: how }), captured));
      expect(due !== undefined && due > place.postedOn).toBe(true);
    }),
  );
});
