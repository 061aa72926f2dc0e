/**
 * Under which clause something may be pruned, and from which day: asked anew whenever it matters, because an officer's
 * class outlives the decision under which it was set. Without a clause in force nothing is ever due.
 */
import type { Day } from "../domain/day.ts";
import type { Clause } from "../domain/decision.ts";
import type { DecisionId } from "../domain/ids.ts";
import { type AdoptedDecision, speakingClause } from "./covers.ts";
import { dueOn } from "./due.ts";
import type { Place } from "./scope.ts";

/** Where and when an item was said, and first seen. */
export interface CapturedPlace extends Place {
  readonly capturedOn: Day;
}

export interface PruningClause {
  readonly decisionId: DecisionId;
  readonly clauseId: string;
  /** undefined where the clause waits for something that is not known yet */
  readonly dueOn: Day | undefined;
}

/** What the decisions in force say about a class. */
export interface Covered {
  readonly clause: Clause;
  readonly pruning: PruningClause | undefined;
}

/**
 * @param on the day of asking: a decision must be in force on it
 * @returns undefined when no clause speaks of the class; without `pruning` when the clause keeps it
 */
export function coveredBy(
  decisions: readonly AdoptedDecision[],
  place: CapturedPlace,
  classId: string,
  on: Day,
): Covered | undefined {
  const speaking = speakingClause(decisions, { ...place, classId }, on);
  if (!speaking) return undefined;
  const { decision, clause } = speaking;
  if (clause.outcome !== "prunable") return { clause, pruning: undefined };
  const answer = dueOn(clause, place);
  return {
    clause,
    pruning: {
      decisionId: decision.id,
      clauseId: clause.id,
      dueOn: "due" in answer ? answer.due : undefined,
    },
  };
}
