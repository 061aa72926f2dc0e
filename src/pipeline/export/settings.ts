/** Looks up the clause behind a prunable item, as a disposal note cites it (Noark 5 M451 and M453). */
import { listDecisions } from "../../db/decisions.ts";
import { clausesOf } from "../../db/export-plan.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { PackageId } from "../../domain/ids.ts";
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
  const byId = new Map((await listDecisions(tx.db, agency.id)).map((row) => [row.id, row]));
  const found: Record<string, DisposalAuthority> = {};
  for (const ref of await clausesOf(tx, id)) {
    const row = byId.get(ref.decisionId);
    const clause = row?.document.clauses.find((one) => one.id === ref.clauseId);
    if (!row || !clause) continue;
    const years = clause.retention.kind === "years" ? clause.retention.years : undefined;
    const citation = `${row.adoptedReference ?? row.document.reference} § ${clause.id}`;
    found[clauseKey(ref)] = { citation, years };
  }
  return found;
}
