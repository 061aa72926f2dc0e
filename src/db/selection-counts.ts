/** What was selected and what was left out, counted before it is frozen. */
import { type Day, day } from "../domain/day.ts";
import { inPeriod, role, type Selection, type SelectionCounts, valuesOf } from "./selection.ts";
import type { Tx } from "./transact.ts";

export interface SelectionAnswer {
  readonly counts: SelectionCounts;
  /** registry entries that wait for their edited item to be classified again */
  readonly entriesWaiting: number;
  /** items that were decided and wait for an officer again: in the package as they were decided */
  readonly reopened: number;
}

export async function countSelection(tx: Tx, selection: Selection): Promise<SelectionAnswer> {
  const found = await tx.client.query<{ role: string; n: number; entries: number; reopened: number }>(
    `select ${role} as role, count(*)::int as n, count(e.id)::int as entries,
            count(*) filter (where c.reopened_because is not null and c.outcome <> 'needsReview')::int as reopened
       ${inPeriod} group by 1`,
    [...valuesOf(selection)],
  );
  const row = (name: string) => found.rows.find((each) => each.role === name);
  const of = (name: string) => row(name)?.n ?? 0;
  const counts = {
    records: of("records"),
    casework: of("casework"),
    prunable: of("prunable"),
    leftOut: of("leftOut"),
    notJournaled: of("notJournaled"),
    needsReview: of("needsReview"),
    unclassified: of("unclassified"),
  };
  const reopened = found.rows.reduce((sum, each) => sum + each.reopened, 0);
  return { counts, entriesWaiting: row("unclassified")?.entries ?? 0, reopened };
}

/** The last day before the period on which the agency journaled, and the first one after it. */
export async function nearestEntries(
  tx: Tx,
  { agency, period }: Omit<Selection, "leftOut">,
): Promise<{ readonly before: Day | undefined; readonly after: Day | undefined }> {
  const found = await tx.client.query<{ before: string | null; after: string | null }>(
    `select max(journaled_on) filter (where journaled_on < $2)::text as before,
            min(journaled_on) filter (where journaled_on > $3)::text as after
       from core.registry_entries where agency_id = $1`,
    [agency.id, period.from, period.to],
  );
  const { before = null, after = null } = found.rows[0] ?? {};
  return { before: before ? day(before) : undefined, after: after ? day(after) : undefined };
}
