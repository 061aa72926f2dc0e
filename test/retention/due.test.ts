import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, addMonths, type Day, day } from "../../src/domain/day.ts";
import { type Retention, retentionTriggers } from "../../src/domain/decision.ts";
import { clauseFor, isInForce } from "../../src/retention/covers.ts";
import { type DueAnswer, dueOn } from "../../src/retention/due.ts";
import { aDecision, aPlace } from "./decisions.ts";

/** A clause that prunes, and when something posted and first seen on these days is due under it. */
function due(retention: Retention, posted: string, captured = posted): DueAnswer {
  return dueOn({ outcome: "prunable", retention }, { postedOn: day(posted), capturedOn: day(captured) });
}

describe("years count from the end of the year", () => {
  test.each([
    ["2026-01-01", 0, "2027-01-01"],
    ["2026-12-31", 0, "2027-01-01"],
    ["2026-03-01", 5, "2032-01-01"],
    ["2024-02-29", 1, "2026-01-01"],
    ["1999-12-31", 150, "2150-01-01"],
  ])("posted on %s and kept %d years, due on %s", (posted, years, day) => {
    expect(due({ kind: "years", years, trigger: "posted" }, posted)).toEqual({ due: day });
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
  ])("posted on %s and kept %d days, due on %s", (posted, days, day) => {
    expect(due({ kind: "days", days, trigger: "posted" }, posted)).toEqual({ due: day });
  });
});

describe("months count to the same day of the month, or its last one, which is kept too", () => {
  test.each([
    ["2026-01-15", 1, "2026-02-16"],
    ["2026-01-31", 1, "2026-03-01"],
    ["2028-01-31", 1, "2028-03-01"],
    ["2026-08-31", 6, "2027-03-01"],
    ["2026-12-31", 0, "2027-01-01"],
    ["2026-11-30", 3, "2027-03-01"],
    ["2026-03-01", 18, "2027-09-02"],
  ])("posted on %s and kept %d months, due on %s", (posted, months, day) => {
    expect(due({ kind: "months", months, trigger: "posted" }, posted)).toEqual({ due: day });
  });
});

describe("the trigger decides which day starts the period", () => {
  test.each([
    ["posted", "2026-01-01"],
    ["captured", "2027-01-01"],
  ] as const)("%s", (trigger, day) => {
    expect(due({ kind: "years", years: 0, trigger }, "2025-12-30", "2026-01-02")).toEqual({ due: day });
  });

  test("a first look that is dated before the posting starts nothing early", () => {
    const day1 = { kind: "days", days: 1, trigger: "captured" } as const;
    expect(due(day1, "2026-01-02", "2025-12-30")).toEqual({ due: "2026-01-04" });
  });

  test.each([
    ["caseClosed", "caseClosedOn"],
    ["channelClosed", "channelClosedOn"],
    ["superseded", "supersededOn"],
    ["exported", "exportedOn"],
    ["threadClosed", "threadClosedOn"],
  ] as const)("%s waits for its day, however old the item is", (trigger, fact) => {
    const clause = { outcome: "prunable", retention: { kind: "days", days: 10, trigger } } as const;
    const old = { postedOn: day("2001-01-01"), capturedOn: day("2001-01-01") };
    expect(dueOn(clause, old)).toEqual({ undetermined: [trigger] });
    expect(dueOn(clause, { ...old, [fact]: day("2026-05-01") })).toEqual({ due: "2026-05-12" });
    expect(dueOn(clause, { ...old, [fact]: day("0001-01-01") })).toEqual({ undetermined: [trigger] });
  });

  test("what an officer must say is due the day after it was said, and never without", () => {
    const clause = { outcome: "prunable", retention: { kind: "inactive" } } as const;
    const facts = { postedOn: day("2001-01-01"), capturedOn: day("2001-01-01") };
    expect(dueOn(clause, facts)).toEqual({ undetermined: ["inactive"] });
    expect(dueOn(clause, { ...facts, inactiveSaidOn: day("2026-05-01") })).toEqual({ due: "2026-05-02" });
  });
});

describe("a thread is closed by its channel, or by the quiet days that the clause names", () => {
  const facts = { postedOn: day("2026-01-01"), capturedOn: day("2026-01-01") };
  const threadClosedOn = day("2026-02-01");
  const threadSaidLastOn = day("2026-01-20");
  test.each([
    ["closed by the channel", undefined, { threadClosedOn }, { due: "2026-02-03" }],
    [
      "closed, and the agency spoke after",
      90,
      { threadClosedOn, threadSaidLastOn: day("2026-03-01") },
      { due: "2026-03-03" },
    ],
    ["quiet for the days of the clause", 90, { threadSaidLastOn }, { due: "2026-04-22" }],
    [
      "quiet, but the clause names no days",
      undefined,
      { threadSaidLastOn },
      { undetermined: ["threadClosed"] },
    ],
    ["nothing known of the thread", 90, {}, { undetermined: ["threadClosed"] }],
  ])("%s", (_what, quietDays, known, answer) => {
    const retention = { kind: "days", days: 1, trigger: "threadClosed", quietDays } as const;
    expect(dueOn({ outcome: "prunable", retention }, { ...facts, ...known })).toEqual(answer);
  });
});

describe("what is not known is never due", () => {
  const days = { kind: "days", days: 1, trigger: "posted" } as const;
  const captured = day("2026-01-01");
  test.each([
    ["no day at all", undefined],
    ["null, as a store says it", null],
    ["the year 1", "0001-01-01"],
    ["the day on which Unix begins", "1970-01-01"],
  ])("%s", (_what, postedOn) => {
    const facts = { postedOn: postedOn as Day | undefined, capturedOn: captured };
    expect(dueOn({ outcome: "prunable", retention: days }, facts)).toEqual({ undetermined: ["posted"] });
  });

  test("a posting day ahead of the first look starts the period when it has come", () => {
    expect(due(days, "2031-01-01", "2026-01-01")).toEqual({ due: "2031-01-03" });
  });

  test("a period that no calendar day can end", () => {
    const forever = { undetermined: ["beyondCalendar"] };
    expect(due({ kind: "years", years: 0, trigger: "posted" }, "9999-12-31")).toEqual(forever);
    expect(due({ kind: "months", months: 1, trigger: "posted" }, "9999-12-31")).toEqual(forever);
    expect(due({ kind: "days", days: 0, trigger: "posted" }, "9999-12-31")).toEqual(forever);
    const quiet = { kind: "days", days: 0, trigger: "threadClosed", quietDays: 1 } as const;
    const facts = { postedOn: captured, capturedOn: captured, threadSaidLastOn: day("9999-12-31") };
    expect(dueOn({ outcome: "prunable", retention: quiet }, facts)).toEqual(forever);
  });

  test.each(["preserve", "followsCase"] as const)("%s", (kind) => {
    expect(due({ kind }, "2000-01-01")).toEqual({ undetermined: ["kept"] });
  });

  test.each(["publicRecord", "caseworkDocument"] as const)("a clause that makes it %s", (outcome) => {
    const facts = { postedOn: captured, capturedOn: captured };
    expect(dueOn({ outcome, retention: days }, facts)).toEqual({ undetermined: ["kept"] });
  });

  test("a condition that is not met, and each of them is told", () => {
    const conditions = ["exportedAndVerified", "snapshotTaken"] as const;
    const clause = { outcome: "prunable", retention: days, conditions } as const;
    const facts = { postedOn: captured, capturedOn: captured };
    expect(dueOn(clause, facts)).toEqual({ undetermined: conditions });
    expect(dueOn(clause, { ...facts, conditionsMet: ["snapshotTaken"] })).toEqual({
      undetermined: ["exportedAndVerified"],
    });
    expect(dueOn(clause, { ...facts, conditionsMet: conditions })).toEqual({ due: "2026-01-03" });
  });
});

const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(day("1990-01-01"), after));
const trigger = fc.constantFrom(...retentionTriggers);
const retentions: fc.Arbitrary<Retention> = fc.oneof(
  fc.record({ kind: fc.constant("years" as const), years: fc.nat(150), trigger }),
  fc.record({ kind: fc.constant("months" as const), months: fc.nat(1800), trigger }),
  fc.record({
    kind: fc.constant("days" as const),
    days: fc.nat(40_000),
    trigger,
    quietDays: fc.option(fc.nat(4000), { nil: undefined }),
  }),
  fc.constant({ kind: "inactive" as const }),
);
const dayNames = [
  "postedOn",
  "capturedOn",
  "threadClosedOn",
  "threadSaidLastOn",
  "caseClosedOn",
  "channelClosedOn",
  "supersededOn",
  "exportedOn",
  "inactiveSaidOn",
] as const;
const known = fc.record(
  Object.fromEntries(dayNames.map((name) => [name, days])) as Record<(typeof dayNames)[number], typeof days>,
);

test("nothing is due before its posting day and the whole period", () => {
  fc.assert(
    fc.property(retentions, known, (retention, facts) => {
      const answer = dueOn({ outcome: "prunable", retention }, facts);
      if (!("due" in answer)) return;
      expect(answer.due > facts.postedOn).toBe(true);
      if (retention.kind === "days") expect(answer.due > addDays(facts.postedOn, retention.days)).toBe(true);
      if (retention.kind === "months")
        expect(answer.due > addMonths(facts.postedOn, retention.months)).toBe(true);
      if (retention.kind === "years")
        expect(Number(answer.due.slice(0, 4)) > Number(facts.postedOn.slice(0, 4)) + retention.years).toBe(
          true,
        );
    }),
  );
});

test("a later day of any kind never makes anything due earlier", () => {
  fc.assert(
    fc.property(
      retentions,
      known,
      fc.constantFrom(...dayNames),
      fc.nat(4000),
      (retention, facts, name, more) => {
        const clause = { outcome: "prunable", retention } as const;
        const before = dueOn(clause, facts);
        const after = dueOn(clause, { ...facts, [name]: addDays(facts[name], more) });
        if ("due" in before && "due" in after) expect(after.due >= before.due).toBe(true);
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
    const item = { ...aPlace(posted), classId };
    expect(clauseFor(decision, item, on === undefined ? undefined : day(on))?.id).toBe(clause);
  });

  test("what is posted after its validity is never covered, whenever it is used", () => {
    expect(
      clauseFor(aDecision({ validTo: "2026-06-30" }), { ...aPlace("2026-07-01"), classId: "PRAISE" }),
    ).toBeUndefined();
  });

  test("without an end it stays in force", () => {
    expect(isInForce(aDecision(), day("2099-01-01"))).toBe(true);
  });
});
