/** Reads an agency's decisions. */
import {
  adoptedDecisions,
  type DecisionRow,
  listDecisions,
  listSupersededParts,
  type PartSuperseded,
} from "../../db/decisions.ts";
import type { Agency } from "../../domain/agency.ts";
import { day } from "../../domain/day.ts";
import type { Adoption } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { DecisionInForce } from "../../retention/adopt.ts";
import type { ArchiveTools } from "../tools.ts";

/** @throws ArchiveError `archive.missing` */
export async function decisionByNumber(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
  number: number,
): Promise<DecisionRow> {
  const all = await listDecisions(tools.db, agency.id);
  const found = all.find((row) => row.number === number);
  if (!found)
    throw new ArchiveError(
      "archive.missing",
      `${agency.name} has no decision ${number}; it has ${all.length}`,
    );
  return found;
}

/** A decision, and the parts of it that later ones took the place of. */
export interface ListedDecision extends DecisionRow {
  readonly supersededInPart: readonly Omit<PartSuperseded, "decisionId">[];
}

export async function allDecisions(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
): Promise<readonly ListedDecision[]> {
  const rows = await listDecisions(tools.db, agency.id);
  const parts = await listSupersededParts(tools.db, agency.id);
  return rows.map((row) => ({
    ...row,
    supersededInPart: parts
      .filter(({ decisionId }) => decisionId === row.id)
      .map(({ decisionId: _, ...part }) => part),
  }));
}

/** Those that are adopted and not superseded altogether. */
export async function decisionsInForce(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
): Promise<readonly DecisionInForce[]> {
  const rows = await adoptedDecisions(tools.db, agency.id);
  return rows.map((row) => ({ id: row.id, document: row.document, adoption: adoptionOf(row) }));
}

function adoptionOf(row: DecisionRow): Adoption {
  return {
    by: row.adoptedBy ?? "",
    body: row.adoptedBody ?? "",
    on: day(row.adoptedOn ?? ""),
    under: row.adoptedUnder ?? "",
    reference: row.adoptedReference ?? "",
  };
}
