/** What a decision may say and yet should not, or what it says in vain. */

import { isResemblanceRule } from "../classify/rules/resembling.ts";
import type { Rule } from "../classify/rules/rule.ts";
import { rulesByCountry } from "../classify/table.ts";
import type { Day } from "../domain/day.ts";
import type { Clause, RetentionDecision } from "../domain/decision.ts";
import { keeps } from "./keeps.ts";
import { kindsOf, unreadTrigger } from "./readable-triggers.ts";
import { areApart } from "./scope.ts";
import type { Fault } from "./soundness.ts";
import { remarkOn } from "./statutes.ts";

export function warningsOf(decision: RetentionDecision): readonly Fault[] {
  return [
    ...draftMarks(decision),
    ...proposedPeriods(decision),
    ...statutes(decision),
    ...decision.clauses.flatMap((clause, at) => [...neverActs(decision, clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...outsideTips(decision, clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...waitsInVain(clause, at)]),
    ...ownWithoutClause(decision),
    ...uncovered(decision),
  ];
}

/** What only the day of reading can tell. */
export function validityWarnings({ validFrom, validTo }: RetentionDecision, today: Day): readonly Fault[] {
  if (validTo !== undefined && validTo < today)
    return [{ path: "validTo", message: `it lapsed on ${validTo}: nothing is prunable under it any longer` }];
  if (validFrom > today)
    return [
      {
        path: "validFrom",
        message: `it counts from ${validFrom} only: until then it makes nothing prunable`,
      },
    ];
  return [];
}

const draftWord = /^\W*(?:utkast|draft|kladd|forslag|förslag)(?!\p{L})/iu;

/** A file that still calls itself a draft. */
export function draftMarks({ title, reference }: RetentionDecision): readonly Fault[] {
  return Object.entries({ title, reference })
    .filter(([, written]) => draftWord.test(written))
    .map(([path, written]) => ({
      path,
      message: `“${written}” says that it is a draft: write the ${path} under which it is adopted`,
    }));
}

const proposal =
  /fristen (?:er|är) e(?:t|tt) (?:forslag|förslag)|frista er eit framlegg|period is a proposal/i;

/** Periods that the drafts of this program propose: no source gives one, so the agency must decide it. */
function proposedPeriods({ clauses }: RetentionDecision): readonly Fault[] {
  const ids = clauses.filter(({ text }) => proposal.test(text)).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    {
      path: "clauses",
      message: `the text of ${ids.join(", ")} says that the period is a proposal: decide it, and take those words out`,
    },
  ];
}

function statutes({ country, validFrom, legalBasis, clauses }: RetentionDecision): readonly Fault[] {
  const cited = [
    ...legalBasis.map(({ act }, at) => ({ act, path: `legalBasis[${at}].act` })),
    ...clauses.map(({ source }, at) => ({ act: source.act, path: `clauses[${at}].source.act` })),
  ];
  return cited.flatMap(({ act, path }) => {
    const message = remarkOn(country, act, validFrom);
    return message === undefined ? [] : [{ path, message }];
  });
}

/** A clause that no item reaches, or that keeps less than every rule on its class. */
function* neverActs(decision: RetentionDecision, clause: Clause, at: number): Generator<Fault> {
  const records = { postedFrom: decision.recordsFrom, postedTo: decision.recordsTo ?? decision.validTo };
  if (areApart(clause.scope, records))
    yield {
      path: `clauses[${at}].scope`,
      message: "it can never act: its days of posting lie outside of those that the decision covers",
    };
  for (const [place, classId] of clause.classes.entries()) {
    const rules = rulesByCountry[decision.country].filter(
      // what is only like the class is for an officer to tell, and says nothing of what becomes of the class
      (rule) => rule.classId === classId && !isResemblanceRule(rule.id),
    );
    if (rules.length === 0 || !rules.every((rule) => keepsMore(rule, clause))) continue;
    const ids = rules.map(({ id }) => id).join(", ");
    yield {
      path: `clauses[${at}].classes[${place}]`,
      message: `it can never act on ${classId}: the rules keep more (${ids}: ${rules[0]?.outcome}), and what keeps more counts`,
    };
  }
}

function keepsMore(rule: Rule, clause: Clause): boolean {
  return rule.outcome !== "needsReview" && keeps[rule.outcome] > keeps[clause.outcome];
}

function* waitsInVain(clause: Clause, at: number): Generator<Fault> {
  const message = unreadTrigger(clause, kindsOf(clause));
  if (message !== undefined) yield { path: `clauses[${at}].retention.trigger`, message };
}

function* outsideTips({ country }: RetentionDecision, clause: Clause, at: number): Generator<Fault> {
  if (country === "NO" && clause.outcome === "prunable" && clause.classes.includes("TIP"))
    yield {
      path: `clauses[${at}].classes[${clause.classes.indexOf("TIP")}]`,
      message:
        "TIP also holds whistleblowing, which is preserved (bevaringsforskrifta §§ 10 g og 31 c): confirm under this clause outside tips on others only",
    };
}

function ownWithoutClause({ ownClasses = [], clauses }: RetentionDecision): readonly Fault[] {
  return ownClasses.flatMap(({ id }, at) =>
    clauses.some(({ classes }) => classes.includes(id))
      ? []
      : [{ path: `ownClasses[${at}].id`, message: `no clause decides about ${id}, so it changes nothing` }],
  );
}

/** A decision that stands beside others covers what they leave; one that stands alone should cover everything. */
function uncovered({ country, clauses, supersedes }: RetentionDecision): readonly Fault[] {
  if (supersedes) return [];
  const covered = new Set(clauses.flatMap(({ classes }) => classes));
  const missing = new Set(
    rulesByCountry[country]
      .filter(({ outcome, classId }) => outcome === "prunable" && !covered.has(classId))
      .map(({ classId }) => classId),
  );
  if (missing.size === 0) return [];
  return [
    {
      path: "clauses",
      message: `no clause covers ${[...missing].join(", ")}, which rules propose to prune: every such item is preserved and waits for an officer`,
    },
  ];
}
