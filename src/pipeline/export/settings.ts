/** Looks up the clauses behind prunable items, as disposal notes and what is said of left-out items cite them (Noark 5 M451 and M453). */
import { listDecisions } from "../../db/decisions.ts";
import { clausesOf } from "../../db/freeze-selection.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { LeftOut } from "../../domain/export.ts";
import type { PackageId } from "../../domain/ids.ts";
import { isByOfficer } from "../../domain/review.ts";
import type { DisposalAuthority } from "../../noark/writing.ts";

export interface ClauseRef {
  readonly decisionId: string;
  readonly clauseId: string;
}

export function clauseKey({ decisionId, clauseId }: ClauseRef): string {
  return `${decisionId} ${clauseId}`;
}

/** Those that the items of a frozen selection need, by `clauseKey`. */
export async function disposalAuthorities(
  tx: Tx,
  agency: Agency,
  id: PackageId,
): Promise<Readonly<Record<string, DisposalAuthority>>> {
  const decisions = await decisionsById(tx, agency);
  const found: Record<string, DisposalAuthority> = {};
  for (const ref of await clausesOf(tx, id)) {
    const row = decisions.get(ref.decisionId);
    const clause = row?.document.clauses.find((one) => one.id === ref.clauseId);
    if (!row || !clause) continue;
    const years = clause.retention.kind === "years" ? clause.retention.years : undefined;
    found[clauseKey(ref)] = { citation: citationOf(row, ref), years };
  }
  return found;
}

/** What a package is without, by clause and by who confirmed it; the most first. */
export async function leftOutGroups(
  tx: Pick<Tx, "db">,
  agency: Agency,
  rows: readonly (ClauseRef & { readonly by: string })[],
): Promise<readonly LeftOut[]> {
  if (rows.length === 0) return [];
  const decisions = await decisionsById(tx, agency);
  const groups = Map.groupBy(rows, (row) => `${clauseKey(row)} ${row.by}`);
  return [...groups.values()]
    .flatMap(([first, ...more]) => {
      if (!first) return [];
      const citation = citationOf(decisions.get(first.decisionId), first);
      return [{ citation, by: isByOfficer(first.by) ? first.by : undefined, items: 1 + more.length }];
    })
    .sort((a, b) => b.items - a.items || (`${a.citation} ${a.by}` < `${b.citation} ${b.by}` ? -1 : 1));
}

type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

async function decisionsById(tx: Pick<Tx, "db">, agency: Agency): Promise<ReadonlyMap<string, DecisionRow>> {
  return new Map((await listDecisions(tx.db, agency.id)).map((row) => [row.id, row]));
}

function citationOf(row: DecisionRow | undefined, { decisionId, clauseId }: ClauseRef): string {
  return `${row?.adoptedReference ?? row?.document.reference ?? decisionId} § ${clauseId}`;
}
