import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { isConfirmedByDecision } from "../../src/domain/decision.ts";
import { parseDecision } from "../../src/retention/parse.ts";
import { validityWarnings } from "../../src/retention/warnings.ts";
import { aClause, aDecision, aDecisionFile } from "./decisions.ts";

const oneYear = { kind: "years", years: 1, trigger: "posted" };
const keep = { kind: "preserve" };
const feeds = { channelKinds: ["feed"] };
const desk = { units: ["Servicetorget"] };
const complete = { supersedes: [] };

function faults(changes: object): readonly string[] {
  const read = parseDecision({ ...aDecisionFile, ...changes });
  return read.ok ? [] : read.faults.map(({ place, message }) => `${place}: ${message}`);
}

function warnings(changes: object): readonly string[] {
  const read = parseDecision({ ...aDecisionFile, ...complete, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.warnings.map(({ place, message }) => `${place}: ${message}`);
}

/** Clauses 1, 2, 3 on praise, limited so. */
function onPraise(...limits: readonly object[]) {
  return {
    clauses: limits.map((limit, at) => ({ ...aClause(String(at + 1), ["PRAISE"], oneYear), ...limit })),
  };
}

describe("a fault is told in words that the writer of the decision reads", () => {
  test.each<[string, object, string]>([
    [
      "a period below zero",
      { clauses: [aClause("9", ["SPAM"], { kind: "days", days: -1, trigger: "posted" })] },
      "clause 9: days must be 0 or more",
    ],
    [
      "half a month",
      { clauses: [aClause("9", ["SPAM"], { kind: "months", months: 0.5, trigger: "posted" })] },
      "clause 9: months must be a whole number",
    ],
    [
      "a period in words",
      { clauses: [aClause("9", ["SPAM"], { ...oneYear, years: "two" })] },
      "clause 9: years must be a number",
    ],
    [
      "no trigger",
      { clauses: [aClause("9", ["SPAM"], { kind: "years", years: 1 })] },
      "clause 9: trigger is missing: the day that starts the period: posted, captured, threadClosed …",
    ],
    [
      "a slip in a trigger",
      { clauses: [aClause("9", ["SPAM"], { ...oneYear, trigger: "postet" })] },
      "clause 9: trigger must be posted, captured, threadClosed, caseClosed, channelClosed, superseded or exported: did you mean posted?",
    ],
    [
      "a kind of period that nobody knows",
      { clauses: [aClause("9", ["SPAM"], { kind: "weeks" })] },
      "clause 9: kind must be preserve, followsCase, inactive, years, months or days",
    ],
    ["no title", { title: undefined }, "title: title is missing: what the decision is called"],
    [
      "no clauses",
      { clauses: [] },
      "clauses: clauses is empty: name at least one, or leave clauses out where you may",
    ],
    [
      "a name with a slip",
      { validUntil: "2027-01-01" },
      'the file: "validUntil" is a field that nobody knows',
    ],
    [
      "another slip",
      { referense: "26/1" },
      'the file: "referense" is a field that nobody knows: did you mean reference?',
    ],
    [
      "no inquiry at all",
      { inquiry: undefined },
      "inquiry: the inquiry (grunngiving etter arkivforskrifta § 3) is missing: weigh other rules on limited storage (otherRules), the body's own administrative and legal needs (ownNeeds), the legal needs of others (othersNeeds), the needs of citizens (citizensNeeds)",
    ],
    [
      "a class with a slip",
      { clauses: [aClause("9", ["PRAISSE"], oneYear)] },
      'clause 9: unknown class "PRAISSE": did you mean PRAISE?',
    ],
    ["the year 0", { validFrom: "0000-01-01" }, "validFrom: validFrom must be a day of the year 1 or later"],
  ])("%s", (_what, changes, line) => {
    expect(faults(changes)).toContain(line);
  });
});

describe("clauses on one class must tell which of them speaks", () => {
  test.each<[string, readonly object[]]>([
    ["a narrower one beside a wider one", [{}, { scope: feeds }]],
    ["two that share nothing", [{ scope: feeds }, { scope: { channelKinds: ["wordpress"] } }]],
    ["two that overlap, in an order", [{ scope: feeds }, { scope: desk, before: ["1"] }]],
    [
      "days of posting that follow each other",
      [{ scope: { postedTo: "2026-06-30" } }, { scope: { postedFrom: "2026-07-01" } }],
    ],
  ])("right: %s", (_what, limits) => {
    expect(faults(onPraise(...limits))).toEqual([]);
  });

  test.each<[string, readonly object[], string]>([
    [
      "two without a scope",
      [{}, {}],
      "clause 2: PRAISE stands in clause 1 already: limit one of the two by a scope",
    ],
    [
      "two with the same scope",
      [{ scope: feeds }, { scope: feeds }],
      "clause 2: PRAISE stands in clause 1 already: limit one of the two by a scope",
    ],
    [
      "two that overlap",
      [{ scope: feeds }, { scope: desk }],
      'clause 2: clauses 1 and 2 may both cover an item of PRAISE, and neither is narrower: say which goes before with "before"',
    ],
    [
      "each before the other",
      [
        { scope: feeds, before: ["2"] },
        { scope: desk, before: ["1"] },
      ],
      "clause 2: clauses 1 and 2 each say that they go before the other",
    ],
    [
      "one that can never speak",
      [{ scope: feeds }, { scope: feeds, before: ["1"] }],
      "clause 2: clause 1 can never speak of PRAISE: clause 2 has the same scope and goes before it",
    ],
    [
      "three in a circle",
      [
        { scope: feeds, before: ["2"] },
        { scope: desk, before: ["3"] },
        { scope: { channels: ["https://a.example.no/"] }, before: ["1"] },
      ],
      "clause 1: of the clauses on PRAISE each goes before another, in a circle: none can speak",
    ],
    ["before a clause that is not there", [{ before: ["7"] }], 'clause 1: there is no clause "7"'],
    ["before itself", [{ before: ["1"] }], "clause 1: a clause cannot go before itself"],
    [
      "days in the wrong order",
      [{ scope: { postedFrom: "2026-02-01", postedTo: "2026-01-01" } }],
      "clause 1: 2026-01-01 lies before postedFrom 2026-02-01",
    ],
  ])("wrong: %s", (_what, limits, line) => {
    expect(faults(onPraise(...limits))).toContain(line);
  });
});

describe("fields that belong to others only", () => {
  test.each<[string, object, string]>([
    [
      "quiet days of a period that no thread starts",
      { retention: { ...oneYear, quietDays: 30 } },
      "clause 1: quietDays belongs to the trigger threadClosed, not to posted",
    ],
    [
      "conditions of what is preserved",
      { outcome: "publicRecord", retention: keep, conditions: ["snapshotTaken"] },
      "clause 1: only what is prunable has conditions",
    ],
    [
      "words that the decision itself would confirm",
      { confirmedByDecision: true },
      "clause 1: PRAISE may hold somebody's words, so an officer must confirm it; only REACTION, AUDIENCE, PUBLICATION-COPY may be confirmed by the decision",
    ],
    [
      "a public record until it is inactive",
      { outcome: "publicRecord", retention: { kind: "inactive" } },
      "clause 1: a public record is preserved; what has a period is prunable",
    ],
  ])("%s", (_what, limit, line) => {
    expect(faults(onPraise(limit))).toContain(line);
  });

  test("what holds no words may be confirmed by the decision, but never a comment", () => {
    const clauses = [
      { ...aClause("1", ["REACTION", "AUDIENCE", "PUBLICATION-COPY"], oneYear), confirmedByDecision: true },
    ];
    expect(faults({ clauses })).toEqual([]);
    const [clause] = aDecision({ clauses }).clauses;
    if (!clause) throw new Error("no clause");
    const audience = { kind: "audience", byAgency: true } as const;
    expect(isConfirmedByDecision(clause, { classId: "AUDIENCE", ...audience })).toBe(true);
    expect(isConfirmedByDecision(clause, { classId: "REACTION", ...audience })).toBe(true);
    expect(isConfirmedByDecision({ confirmedByDecision: false }, { classId: "AUDIENCE", ...audience })).toBe(
      false,
    );
    const copy = { classId: "PUBLICATION-COPY", kind: "post" } as const;
    expect(isConfirmedByDecision(clause, { ...copy, byAgency: true })).toBe(true);
    expect(isConfirmedByDecision(clause, { ...copy, byAgency: false })).toBe(false);
    for (const byAgency of [true, false])
      expect(isConfirmedByDecision(clause, { classId: "REACTION", kind: "comment", byAgency })).toBe(false);
  });
});

describe("a tip in Norway", () => {
  const fieldAct = { act: "tilsynsloven (LOV-2000-01-01-1)", section: "§ 9" };
  test("from outside may follow the rules of its field, with a warning", () => {
    const clauses = [{ ...aClause("9", ["TIP"], oneYear), source: fieldAct }];
    expect(faults({ clauses })).toEqual([]);
    expect(warnings({ clauses }).join()).toContain("TIP also holds whistleblowing, which is preserved");
  });

  test("is not pruned under an act on archives", () => {
    expect(faults({ clauses: [aClause("9", ["TIP"], oneYear)] }).join()).toContain(
      "clause 9: TIP is preserved by bevaringsforskrifta (FOR-2025-12-19-2729) §§ 10 g og 31 c, unless the clause speaks of outside tips",
    );
  });
});

describe("a decision is warned of", () => {
  test("a clause that can never act, and the rules that keep more", () => {
    const clauses = [aClause("7", ["DECISION-COMPLAINT"], oneYear)];
    expect(warnings({ clauses }).join()).toMatch(
      /clause 7: it can never act on DECISION-COMPLAINT: the rules keep more \(NO-07.*: caseworkDocument\)/,
    );
  });

  test("not of one that an officer may need", () => {
    expect(warnings({ clauses: [aClause("7", ["COMPLAINT"], oneYear)] })).toEqual([]);
  });

  test("days of posting that the decision does not cover", () => {
    const clauses = [{ ...aClause("7", ["PRAISE"], oneYear), scope: { postedTo: "2019-12-31" } }];
    expect(warnings({ recordsFrom: "2020-01-01", clauses }).join()).toContain(
      "clause 7: it can never act: its days",
    );
  });

  const closed = { kind: "days", days: 30, trigger: "threadClosed" };
  test.each<readonly [string, object, object, RegExp]>([
    [
      "a closing that some channels never tell",
      closed,
      {},
      /only a WordPress, and a dialog feed .* quietDays/,
    ],
    [
      "one that none of them tells",
      closed,
      { channelKinds: ["policeEvents"] },
      /can never act: .* policeEvents/,
    ],
    [
      "a successor that few items have",
      { ...closed, trigger: "superseded" },
      {},
      /of PRAISE only what .* again/,
    ],
    [
      "a case where there may be none",
      { ...closed, trigger: "caseClosed" },
      {},
      /whose case a package delivered/,
    ],
  ])("a trigger that is told in vain: %s", (_what, retention, scope, words) => {
    const limited = Object.keys(scope).length === 0 ? {} : { scope };
    const clauses = [{ ...aClause("7", ["PRAISE"], retention), ...limited }];
    expect(warnings({ clauses }).join()).toMatch(words);
    expect(warnings({ clauses }).join()).toContain("clause 7: ");
  });

  test.each<readonly [string, object, object]>([
    ["a quiet thread", { ...closed, quietDays: 90 }, {}],
    ["a WordPress", closed, { channelKinds: ["wordpress"] }],
  ])("no closing that can be told: %s", (_what, retention, scope) => {
    const limited = Object.keys(scope).length === 0 ? {} : { scope };
    expect(warnings({ clauses: [{ ...aClause("7", ["PRAISE"], retention), ...limited }] })).toEqual([]);
  });

  test("counts of an audience that no channel gives", () => {
    const retention = { ...closed, trigger: "superseded" };
    const clause = aClause("7", ["AUDIENCE"], retention);
    expect(warnings({ clauses: [clause] })).toEqual([]);
    expect(warnings({ clauses: [{ ...clause, scope: { channelKinds: ["wordpress"] } }] }).join()).toContain(
      "clause 7: it can never act on AUDIENCE",
    );
  });

  test("classes that rules propose to prune and no clause covers, unless it stands beside others", () => {
    expect(warnings({ supersedes: undefined }).join()).toMatch(/no clause covers .*SIMPLE-QUESTION/);
    expect(warnings({})).toEqual([]);
  });

  test.each([
    ["an act that nobody knows", "arkivforskriten", "is no statute that is known here"],
    ["an act that was repealed", "arkivlova (LOV-1992-12-04-126)", "was repealed from 2026-01-01"],
    ["a regulation that was replaced", "FOR-2017-12-15-2105", "was replaced from 2026-01-01"],
  ])("%s", (_what, act, words) => {
    expect(warnings({ legalBasis: [{ act, section: "§ 1" }] }).join()).toContain(words);
  });

  test.each(["Utkast: kassasjonsvedtak", "UTKAST", "«Forslag» til vedtak", "Draft decision"])(
    "a title or reference that says that it is a draft: %s",
    (title) => {
      expect(warnings({ title }).join()).toContain("says that it is a draft");
      expect(warnings({ reference: title }).join()).toContain("says that it is a draft");
    },
  );

  test("no title that only holds such a word", () => {
    expect(warnings({ title: "Vedtak om utkast og skisser", reference: "Forslagskassa 26/1" })).toEqual([]);
  });

  test("validity that is over, or has not begun", () => {
    const decision = aDecision({ validTo: "2026-12-31" });
    expect(validityWarnings(decision, day("2027-01-01"))[0]?.message).toContain("it lapsed on 2026-12-31");
    expect(validityWarnings(decision, day("2025-12-31"))[0]?.message).toContain(
      "it counts from 2026-01-01 only",
    );
    expect(validityWarnings(decision, day("2026-12-31"))).toEqual([]);
  });
});
