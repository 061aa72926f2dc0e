/** Looks up the clause behind a prunable item, as a disposal note cites it (Noark 5 M451 and M453). */
import { listDecisions } from "../../db/decisions.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Classification } from "../../domain/outcome.ts";
import type { DisposalAuthority } from "../../noark/writing.ts";
import type { Tools } from "../tools.ts";

type ClauseRef = NonNullable<Classification["clause"]>;

export async function disposalAuthorities(
  tools: Tools,
  agency: Agency,
): Promise<(clause: ClauseRef) => DisposalAuthority | undefined> {
  const byId = new Map((await listDecisions(tools.db, agency.id)).map((row) => [row.id, row]));
  return (ref) => {
    const row = byId.get(ref.decisionId);
    const clause = row?.document.clauses.find((one) => one.id === ref.clauseId);
    if (!row || !clause) return undefined;
    const years = clause.retention.kind === "years" ? clause.retention.years : undefined;
    return { citation: `${row.adoptedReference ?? row.document.reference} § ${clause.id}`, years };
  };
}
