/** What a decision takes the place of when it is adopted, and whether two decisions would then speak of the same thing. */

import type { Clause, ClauseScope, RetentionDecision, Supersession } from "../domain/decision.ts";
import { areApart, isWithin, sameName } from "./scope.ts";
import { type DecisionWords, decisionWords } from "./words/index.ts";

/** A decision that is adopted now, as far as another one may name it. */
export interface NamedDecision {
  readonly id: string;
  readonly document: RetentionDecision;
  readonly adoption: { readonly reference: string };
}

export interface Superseding {
  /** ids of decisions that are superseded altogether */
  readonly wholly: readonly string[];
  readonly partly: readonly { readonly id: string; readonly part: Omit<Supersession, "decision"> }[];
}

/** Without `supersedes` every decision in force is superseded, as a file of before that word says. */
export function supersedingOf(
  { supersedes }: RetentionDecision,
  inForce: readonly NamedDecision[],
  words: DecisionWords = decisionWords.en,
): Superseding | { readonly fault: string } {
  if (!supersedes) return { wholly: inForce.map(({ id }) => id), partly: [] };
  const wholly: string[] = [];
  const partly: Superseding["partly"][number][] = [];
  for (const { decision, ...part } of supersedes) {
    const named = inForce.filter(({ document, adoption }) =>
      [document.reference, adoption.reference].some((each) => sameName(each) === sameName(decision)),
    );
    const [only] = named;
    if (!only || named.length > 1) return { fault: notOne(decision, named.length, inForce, words) };
    const unknown = part.clauses?.find((id) => !only.document.clauses.some((clause) => clause.id === id));
    if (unknown !== undefined) return { fault: words.adopt.unknownClause(decision, unknown) };
    if (!part.clauses && !part.classes && !part.scope) wholly.push(only.id);
    else partly.push({ id: only.id, part });
  }
  return { wholly, partly };
}

function notOne(
  decision: string,
  count: number,
  inForce: readonly NamedDecision[],
  { adopt }: DecisionWords,
): string {
  return adopt.unknownDecision(
    decision,
    count,
    inForce.map(({ adoption }) => adoption.reference),
  );
}

/** The first class of which both decisions would speak, in words; undefined when none is left. */
export function overlapOf(
  made: RetentionDecision,
  inForce: readonly NamedDecision[],
  { wholly, partly }: Superseding,
  { adopt }: DecisionWords = decisionWords.en,
): string | undefined {
  for (const { id, document, adoption } of inForce) {
    if (wholly.includes(id) || lieApart(made, document)) continue;
    const parts = partly.filter((each) => each.id === id).map(({ part }) => part);
    for (const clause of made.clauses)
      for (const earlier of document.clauses) {
        const both = sharedClass(clause, earlier, parts);
        if (both !== undefined) return adopt.overlap(clause.id, earlier.id, adoption.reference, both);
      }
  }
  return undefined;
}

function sharedClass(
  clause: Clause,
  earlier: Clause,
  parts: readonly Omit<Supersession, "decision">[],
): string | undefined {
  if (areApart(clause.scope, earlier.scope)) return undefined;
  return clause.classes.find(
    (classId) =>
      earlier.classes.includes(classId) &&
      !parts.some(
        ({ clauses, classes, scope }) =>
          (!clauses || clauses.includes(earlier.id)) &&
          (!classes || classes.includes(classId)) &&
          (!scope || isWithin(clause.scope, scope) || isWithin(earlier.scope, scope)),
      ),
  );
}

/** No day of posting and no day of use is common to both. */
function lieApart(one: RetentionDecision, other: RetentionDecision): boolean {
  const valid = (of: RetentionDecision): ClauseScope => ({ postedFrom: of.validFrom, postedTo: of.validTo });
  const records = (of: RetentionDecision): ClauseScope => ({
    postedFrom: of.recordsFrom,
    postedTo: of.recordsTo,
  });
  return areApart(valid(one), valid(other)) || areApart(records(one), records(other));
}
