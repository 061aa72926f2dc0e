/** What a decision would do to items, before anybody adopts it. */

import { type Day, yearOf } from "../domain/day.ts";
import type { Clause, RetentionDecision } from "../domain/decision.ts";
import { type CoveredItem, clauseFor } from "./covers.ts";
import { dueOn } from "./due.ts";

export interface SimulatedItem extends CoveredItem {
  /** the posting day stands in for it when it is left out */
  readonly capturedOn?: Day;
}

export interface SimulatedClause {
  /** undefined: no clause covers the item, so it is preserved */
  readonly clauseId: string | undefined;
  readonly outcome: Clause["outcome"] | undefined;
  /** the year of the first day on which it may be destroyed; undefined when it has none */
  readonly dueYear: number | undefined;
  readonly count: number;
}

/** One row per clause and due year, in the order of the clauses and years; what no clause covers comes last. */
export function simulate(
  decision: RetentionDecision,
  items: Iterable<SimulatedItem>,
): readonly SimulatedClause[] {
  const rows = new Map<string, { row: SimulatedClause; place: number; count: number }>();
  for (const item of items) {
    const { postedOn, capturedOn = postedOn } = item;
    const clause = clauseFor(decision, item);
    const answer = clause && dueOn(clause, { postedOn, capturedOn });
    const dueYear = answer && "due" in answer ? yearOf(answer.due) : undefined;
    const row = { clauseId: clause?.id, outcome: clause?.outcome, dueYear, count: 0 };
    const key = JSON.stringify([row.clauseId, row.dueYear]);
    const place = clause ? decision.clauses.indexOf(clause) : decision.clauses.length;
    const known = rows.get(key);
    if (known) known.count++;
    else rows.set(key, { row, place, count: 1 });
  }
  return [...rows.values()]
    .sort((a, b) => a.place - b.place || (a.row.dueYear ?? 0) - (b.row.dueYear ?? 0))
    .map(({ row, count }) => ({ ...row, count }));
}
