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
import { type DecisionWords, decisionWords } from "./words/index.ts";

export function warningsOf(decision: RetentionDecision, words: DecisionWords): readonly Fault[] {
  return [
    ...draftMarks(decision, words),
    ...proposedPeriods(decision, words),
    ...statutes(decision, words),
    ...decision.clauses.flatMap((clause, at) => [...neverActs(decision, clause, at, words)]),
    ...decision.clauses.flatMap((clause, at) => [...outsideTips(decision, clause, at, words)]),
    ...decision.clauses.flatMap((clause, at) => [...waitsInVain(clause, at, words)]),
    ...ownWithoutClause(decision, words),
    ...uncovered(decision, words),
  ];
}

/** What only the day of reading can tell. */
export function validityWarnings(
  { validFrom, validTo }: RetentionDecision,
  today: Day,
  { warn }: DecisionWords = decisionWords.en,
): readonly Fault[] {
  if (validTo !== undefined && validTo < today) return [{ path: "validTo", message: warn.lapsed(validTo) }];
  if (validFrom > today) return [{ path: "validFrom", message: warn.notYet(validFrom) }];
  return [];
}

const draftWord = /^\W*(?:utkast|draft|kladd|forslag|förslag)(?!\p{L})/iu;

/** A file that still calls itself a draft. */
export function draftMarks(
  { title, reference }: Pick<RetentionDecision, "title" | "reference">,
  { warn, fields }: DecisionWords = decisionWords.en,
): readonly Fault[] {
  return Object.entries({ title, reference })
    .filter(([, written]) => draftWord.test(written))
    .map(([path, written]) => ({
      path,
      message: warn.draft(written, fields[path] ?? path),
    }));
}

const proposal =
  /fristen (?:er|är) e(?:t|tt) (?:forslag|förslag)|frista er eit framlegg|period is a proposal/i;

/** Periods that the drafts of this program propose: no source gives one, so the agency must decide it. */
function proposedPeriods({ clauses }: RetentionDecision, { warn }: DecisionWords): readonly Fault[] {
  const ids = clauses.filter(({ text }) => proposal.test(text)).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [{ path: "clauses", message: warn.proposedPeriod(ids.join(", ")) }];
}

function statutes(
  { country, validFrom, legalBasis, clauses }: RetentionDecision,
  words: DecisionWords,
): readonly Fault[] {
  const cited = [
    ...legalBasis.map(({ act }, at) => ({ act, path: `legalBasis[${at}].act` })),
    ...clauses.map(({ source }, at) => ({ act: source.act, path: `clauses[${at}].source.act` })),
  ];
  return cited.flatMap(({ act, path }) => {
    const message = remarkOn(country, act, validFrom, words);
    return message === undefined ? [] : [{ path, message }];
  });
}

/** A clause that no item reaches, or that keeps less than every rule on its class. */
function* neverActs(
  decision: RetentionDecision,
  clause: Clause,
  at: number,
  { warn }: DecisionWords,
): Generator<Fault> {
  const records = { postedFrom: decision.recordsFrom, postedTo: decision.recordsTo ?? decision.validTo };
  if (areApart(clause.scope, records))
    yield {
      path: `clauses[${at}].scope`,
      message: warn.scopeOutside,
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
      message: warn.rulesKeepMore(classId, ids, rules[0]?.outcome ?? ""),
    };
  }
}

function keepsMore(rule: Rule, clause: Clause): boolean {
  return rule.outcome !== "needsReview" && keeps[rule.outcome] > keeps[clause.outcome];
}

function* waitsInVain(clause: Clause, at: number, words: DecisionWords): Generator<Fault> {
  const message = unreadTrigger(clause, kindsOf(clause), words);
  if (message !== undefined) yield { path: `clauses[${at}].retention.trigger`, message };
}

function* outsideTips(
  { country }: RetentionDecision,
  clause: Clause,
  at: number,
  { warn }: DecisionWords,
): Generator<Fault> {
  if (country === "NO" && clause.outcome === "prunable" && clause.classes.includes("TIP"))
    yield {
      path: `clauses[${at}].classes[${clause.classes.indexOf("TIP")}]`,
      message: warn.tips,
    };
}

function ownWithoutClause(
  { ownClasses = [], clauses }: RetentionDecision,
  { warn }: DecisionWords,
): readonly Fault[] {
  return ownClasses.flatMap(({ id }, at) =>
    clauses.some(({ classes }) => classes.includes(id))
      ? []
      : [{ path: `ownClasses[${at}].id`, message: warn.ownWithoutClause(id) }],
  );
}

/** A decision that stands beside others covers what they leave; one that stands alone should cover everything. */
function uncovered(
  { country, clauses, supersedes }: RetentionDecision,
  { warn }: DecisionWords,
): readonly Fault[] {
  if (supersedes) return [];
  const covered = new Set(clauses.flatMap(({ classes }) => classes));
  const missing = new Set(
    rulesByCountry[country]
      .filter(({ outcome, classId }) => outcome === "prunable" && !covered.has(classId))
      .map(({ classId }) => classId),
  );
  if (missing.size === 0) return [];
  return [{ path: "clauses", message: warn.uncovered([...missing].join(", ")) }];
}
