/** What the decisions in force say about a class for an item: the clause in its own words, its law, and the day it comes to. */
import type { AdoptedRow } from "../../db/decisions.ts";
import { placedItem } from "../../db/review-items.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { coveredBy } from "../../retention/pruning-clause.ts";
import { placeOf } from "../classify/decide.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ClauseSays {
  readonly decision: { readonly number: number; readonly title: string; readonly reference: string };
  readonly clauseId: string;
  /** in the language of the decision */
  readonly text: string;
  readonly language: string;
  readonly law: { readonly act: string; readonly section: string };
  readonly outcome: Exclude<Outcome, "needsReview">;
  /** the first day on which it may be destroyed; undefined where it is kept, or waits for something */
  readonly dueOn: Day | undefined;
}

export interface ClauseAsked {
  readonly itemId: string;
  readonly classId: string;
  /** the agency's decisions in force, as `officerChoices` reads them */
  readonly adopted: readonly AdoptedRow[];
}

/** @returns undefined where no decision in force speaks of the class at that place */
export async function clauseFor(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  { itemId, classId, adopted }: ClauseAsked,
): Promise<ClauseSays | undefined> {
  if (adopted.length === 0) return undefined;
  const item = await placedItem(tools.pool, itemId);
  if (!item) return undefined;
  const decisions = adopted.map(({ decisionId: id, document, superseded }) => ({ id, document, superseded }));
  const place = placeOf(agency, item);
  const on = dayOf(tools.clock.now(), agency.timeZone);
  for (const row of adopted) {
    const covered = coveredBy(decisions, place, classId, on);
    if (!covered) return undefined;
    if (!row.document.clauses.includes(covered.clause)) continue;
    const { clause, pruning } = covered;
    const { title, language } = row.document;
    return {
      decision: { number: row.number, title, reference: row.adoptedReference ?? row.document.reference },
      ...{ clauseId: clause.id, text: clause.text, language, law: clause.source, outcome: clause.outcome },
      dueOn: pruning?.dueOn,
    };
  }
  return undefined;
}
