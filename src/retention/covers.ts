/** Which clause speaks about an item, over all decisions in force. */

import type { Day } from "../domain/day.ts";
import type { Clause, ClauseScope, RetentionDecision, Supersession } from "../domain/decision.ts";
import type { DecisionId } from "../domain/ids.ts";
import { keeps } from "./keeps.ts";
import { fits, isWithin, type Place } from "./scope.ts";

/** What of an item a decision looks at. */
export interface CoveredItem extends Place {
  readonly classId: string;
}

/** A part of an adopted decision that a later one took the place of, from the day that one came into force. */
export type SupersededPart = Omit<Supersession, "decision"> & { readonly from: Day };

export interface AdoptedDecision {
  readonly id: DecisionId;
  readonly document: RetentionDecision;
  readonly superseded?: readonly SupersededPart[];
}

/** A clause and the decision that it stands in. */
export interface SpeakingClause {
  readonly decision: AdoptedDecision;
  readonly clause: Clause;
}

/**
 * Undefined when no decision in force speaks of the item, or when two of them say that it may be pruned and none takes the
 * place of the other; where they contradict each other, what keeps it counts.
 *
 * @param on the day of classifying or pruning; left out, only what the posting day alone can tell is checked
 */
export function speakingClause(
  decisions: readonly AdoptedDecision[],
  item: CoveredItem,
  on?: Day,
): SpeakingClause | undefined {
  const speaking: SpeakingClause[] = [];
  for (const decision of decisions) {
    const clause = clauseFor(decision.document, item, on);
    if (clause && !isSuperseded(decision, clause, item, on)) speaking.push({ decision, clause });
  }
  if (speaking.length <= 1) return speaking[0];
  const [most] = speaking.toSorted((a, b) => keeps[b.clause.outcome] - keeps[a.clause.outcome]);
  return most?.clause.outcome === "prunable" ? undefined : most;
}

/**
 * Undefined when the decision says nothing about the class at that place, when the item was posted outside `recordsFrom` …
 * `recordsTo` (both inclusive) or after `validTo`, or when the decision is not in force on the day it is used. Of several
 * clauses the narrower one speaks, then the one that says it goes before the others; without either none does.
 */
export function clauseFor(decision: RetentionDecision, item: CoveredItem, on?: Day): Clause | undefined {
  if (!coversPosting(decision, item.postedOn)) return undefined;
  if (on !== undefined && !isInForce(decision, on)) return undefined;
  const onClass = clausesOn(decision, item.classId);
  const [only] = onClass;
  if (only === undefined || (onClass.length === 1 && only.scope === undefined)) return only;
  const covering = onClass.filter(({ scope }) => fits(scope, item));
  if (covering.length <= 1) return covering[0];
  return covering.find((one) => covering.every((other) => one === other || goesBefore(one, other)));
}

const byClass = new WeakMap<RetentionDecision, ReadonlyMap<string, readonly Clause[]>>();

/** Found once for each decision: the same few clauses are asked for of every item. */
function clausesOn(decision: RetentionDecision, classId: string): readonly Clause[] {
  let found = byClass.get(decision);
  if (!found) {
    const made = new Map<string, Clause[]>();
    for (const clause of decision.clauses)
      for (const each of new Set(clause.classes)) made.set(each, [...(made.get(each) ?? []), clause]);
    byClass.set(decision, made);
    found = made;
  }
  return found.get(classId) ?? [];
}

/** The narrower clause goes before the wider one; where neither is narrower, the one that says so. */
export function goesBefore(one: ScopedClause, other: ScopedClause): boolean {
  if (isNarrower(one.scope, other.scope)) return true;
  if (isNarrower(other.scope, one.scope)) return false;
  return one.before?.includes(other.id) ?? false;
}

export type ScopedClause = Pick<Clause, "id" | "scope" | "before">;

export function isNarrower(one: ClauseScope | undefined, other: ClauseScope | undefined): boolean {
  return isWithin(one, other) && !isWithin(other, one);
}

/** Both ends inclusive. */
export function isInForce({ validFrom, validTo }: RetentionDecision, on: Day): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}

/** A part stays superseded also when the decision that took its place lapses: what nothing covers is preserved. */
function isSuperseded(
  { superseded = [] }: AdoptedDecision,
  clause: Clause,
  item: CoveredItem,
  on: Day | undefined,
): boolean {
  return superseded.some(
    ({ from, clauses, classes, scope }) =>
      (on === undefined || from <= on) &&
      (!clauses || clauses.includes(clause.id)) &&
      (!classes || classes.includes(item.classId)) &&
      fits(scope, item),
  );
}

function coversPosting({ recordsFrom, recordsTo, validTo }: RetentionDecision, postedOn: Day): boolean {
  if (recordsFrom !== undefined && postedOn < recordsFrom) return false;
  if (recordsTo !== undefined && postedOn > recordsTo) return false;
  return validTo === undefined || postedOn <= validTo;
}
