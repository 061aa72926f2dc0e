/** Which clause of a decision speaks about a class and a day. */

import type { Day } from "../domain/day.ts";
import type { Clause, RetentionDecision } from "../domain/decision.ts";

/**
 * Undefined when the decision says nothing about the class, when the item was posted outside `recordsFrom` … `recordsTo`
 * (both inclusive) or after `validTo`, or when the decision is not in force on the day it is used.
 *
 * @param on the day of classifying or pruning; left out, only what the posting day alone can tell is checked
 */
export function clauseFor(
  decision: RetentionDecision,
  classId: string,
  postedOn: Day,
  on?: Day,
): Clause | undefined {
  if (!coversPosting(decision, postedOn)) return undefined;
  if (on !== undefined && !isInForce(decision, on)) return undefined;
  return decision.clauses.find((clause) => clause.classes.includes(classId));
}

/** Both ends inclusive. */
export function isInForce({ validFrom, validTo }: RetentionDecision, on: Day): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}

function coversPosting({ recordsFrom, recordsTo, validTo }: RetentionDecision, postedOn: Day): boolean {
  if (recordsFrom !== undefined && postedOn < recordsFrom) return false;
  if (recordsTo !== undefined && postedOn > recordsTo) return false;
  return validTo === undefined || postedOn <= validTo;
}
