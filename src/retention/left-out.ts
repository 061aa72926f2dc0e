/**
 * Whether a package may be without an item: only what somebody confirmed as prunable, and what nothing but time keeps from
 * being destroyed. Everything else is kept, so it is delivered.
 */
import type { Day } from "../domain/day.ts";
import type { Clause } from "../domain/decision.ts";
import type { DecisionId } from "../domain/ids.ts";
import { clauseOver, type DestructionFacts, mayDestroy, type Obstacle } from "./may-destroy.ts";

/** On whose word, and under which clause, an item is left out. */
export interface LeavingOut {
  readonly classificationId: string;
  /** an officer, or `decision` for what holds nobody's words */
  readonly by: string;
  readonly decisionId: DecisionId;
  readonly clauseId: string;
}

/**
 * The same gate as destruction has: what is proposed, reopened, held, put off, preserved by a statute, journaled, or without
 * a clause in force is in its package. So is what the clause lets go only after it was delivered.
 *
 * @param today the day of the selection
 */
export function leavesOut(facts: DestructionFacts, today: Day): LeavingOut | undefined {
  const { classified } = facts;
  const speaking = classified && clauseOver(facts, classified, today);
  if (!speaking || isDeliveredFirst(speaking.clause)) return undefined;
  const answer = mayDestroy(facts, today);
  if (!answer.may && !answer.because.every(passesWithTime)) return undefined;
  const { classificationId, by } = classified;
  return { classificationId, by, decisionId: speaking.decision.id, clauseId: speaking.clause.id };
}

/** It counts from the delivery, or wants one that was verified. */
function isDeliveredFirst({ retention, conditions = [] }: Clause): boolean {
  const fromDelivery = "trigger" in retention && retention.trigger === "exported";
  return fromDelivery || conditions.includes("exportedAndVerified");
}

/** It says when the item goes, and not that it may stay. */
function passesWithTime(obstacle: Obstacle): boolean {
  switch (obstacle.code) {
    case "notDue":
    case "conditionUnmet":
    // a package that is being planned beside this one, of which only one is written
    case "inTheMaking":
      return true;
    case "undetermined":
      return obstacle.waitsFor !== "kept" && obstacle.waitsFor !== "beyondCalendar";
    default:
      return false;
  }
}
