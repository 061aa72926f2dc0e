import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, day } from "../../src/domain/day.ts";
import { clauseFor, isInForce } from "../../src/retention/covers.ts";
import { dueOn } from "../../src/retention/due.ts";
import { simulate } from "../../src/retention/simulate.ts";
import { aClause, aDecision } from "./decisions.ts";

describe("years count from the end of the year", () => {
  test.each([
    ["2026-01-01", 0, "2027-01-01"],
    ["2026-12-31", 0, "2027-01-01"],
    ["2026-03-01", 5, "2032-01-01"],
    ["2024-02-29", 1, "2026-01-01"],
    ["1899-12-31", 150, "2050-01-01"],
  ])("posted on %s and kept %d years, due on %s", (posted, years, due) => {
    expect(dueOn({ kind: "years", years, trigger: "posted" }, day(posted), day(posted))).toBe(due);
  });
});

describe("days count from the day after, and the last one is kept too", () => {
  test.each([
    ["2026-03-01", 30, "2026-04-01"],
    ["2026-03-01", 0, "2026-03-02"],
    ["2028-02-28", 1, "2028-03-01"],
    ["2026-12-31", 1, "2027-01-02"],
    ["2028-02-29", 0, "2028-03-01"],
    ["2027-02-28", 1, "2027-03-02"],
    ["2027-12-31", 366, "2029-01-01"],
    ["1999-12-31", 0, "2000-01-01"],
  ])("posted on %s and kept %d days, due on %s", (posted, days, due) => {
    expect(dueOn({ kind: "days", days, trigger: "posted" }, day(posted), day(posted))).toBe(due);
  });
});

describe("the trigger decides which day starts the period", () => {
  const posted = day("2025-12-30");
  const captured = day("2026-01-02");
  test.each([
    ["posted", "2026-01-01"],
    ["captured", "2027-01-01"],
  ] as const)("%s", (trigger, due) => {
    expect(dueOn({ kind: "years", years: 0, trigger }, posted, captured)).toBe(due);
  });
  test("a first look that is dated before the posting starts nothing early", () => {
    expect(dueOn({ kind: "days", days: 1, trigger: "captured" }, captured, posted)).toBe("2026-01-04");
  });
});

test.each(["preserve", "followsCase"] as const)("%s is never due", (kind) => {
  expect(dueOn({ kind }, day("2000-01-01"), day("2000-01-01"))).toBeUndefined();
});

test("a period that no calendar day can end is refused", () => {
  const last = day("9999-12-31");
  expect(() => dueOn({ kind: "years", years: 0, trigger: "posted" }, last, last)).toThrow(RangeError);
  expect(() => dueOn({ kind: "days", days: 0, trigger: "posted" }, last, last)).toThrow(RangeError);
});

test("nothing is due before its posting day and the whole period", () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(day("1990-01-01"), after));
  const trigger = fc.constantFrom("posted" as const, "captured" as const);
  const length = fc.integer({ min: 0, max: 150 });
  fc.assert(
    fc.property(
      days,
      days,
      trigger,
      length,
      fc.constantFrom("years" as const, "days" as const),
      (posted, captured, by, n, kind) => {
        const retention = kind === "years" ? { kind, years: n, trigger: by } : { kind, days: n, trigger: by };
        const due = dueOn(retention, posted, captured);
        const least =
          kind === "years" ? `${Number(posted.slice(0, 4)) + n}${posted.slice(4)}` : addDays(posted, n);
        expect(due && due > least).toBe(true);
      },
    ),
  );
});

describe("a decision covers what it says and no more", () => {
  const decision = aDecision({ recordsFrom: "2020-01-01", recordsTo: "2026-06-30", validTo: "2026-12-31" });
  test.each([
    ["PRAISE", "2020-01-01", undefined, "1.1"],
    ["PRAISE", "2019-12-31", undefined, undefined],
    ["PRAISE", "2026-06-30", undefined, "1.1"],
    ["PRAISE", "2026-07-01", undefined, undefined],
    ["SPAM", "2026-01-01", undefined, undefined],
    ["PRAISE", "2024-01-01", "2026-01-01", "1.1"],
    ["PRAISE", "2024-01-01", "2025-12-31", undefined],
    ["PRAISE", "2024-01-01", "2026-12-31", "1.1"],
    ["PRAISE", "2024-01-01", "2027-01-01", undefined],
  ])("%s posted on %s, used on %s: clause %s", (classId, posted, on, clause) => {
    expect(clauseFor(decision, classId, day(posted), on === undefined ? undefined : day(on))?.id).toBe(
      clause,
    );
  });

  test("what is posted after its validity is never covered, whenever it is used", () => {
    expect(clauseFor(aDecision({ validTo: "2026-06-30" }), "PRAISE", day("2026-07-01"))).toBeUndefined();
  });

  test("without an end it stays in force", () => {
    expect(isInForce(aDecision(), day("2099-01-01"))).toBe(true);
  });
});

test("a dry run counts per clause and year, and what nothing covers last", () => {
  const decision = aDecision({
    clauses: [
      aClause("1.1", ["PRAISE"], { kind: "years", years: 1, trigger: "posted" }),
      aClause("1.2", ["CASE-QUESTION"], { kind: "followsCase" }, "caseworkDocument"),
    ],
  });
  const items = [
    { classId: "UNSORTED", postedOn: day("2026-01-01") },
    { classId: "CASE-QUESTION", postedOn: day("2026-01-01") },
    { classId: "PRAISE", postedOn: day("2026-05-01") },
    { classId: "PRAISE", postedOn: day("2025-05-01") },
    { classId: "PRAISE", postedOn: day("2026-12-31") },
  ];
  expect(simulate(decision, items)).toEqual([
    { clauseId: "1.1", outcome: "prunable", dueYear: 2027, count: 1 },
    { clauseId: "1.1", outcome: "prunable", dueYear: 2028, count: 2 },
    { clauseId: "1.2", outcome: "caseworkDocument", dueYear: undefined, count: 1 },
    { clauseId: undefined, outcome: undefined, dueYear: undefined, count: 1 },
  ]);
});
