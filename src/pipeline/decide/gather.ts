/** Reads an agency's decisions, and what they would be applied to. */
import { adoptedDecision, type DecisionRow, listDecisions } from "../../db/decisions.ts";
import type { Agency } from "../../domain/agency.ts";
import { day, dayOf } from "../../domain/day.ts";
import type { Adoption, RetentionDecision } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { SimulatedItem } from "../../retention/simulate.ts";
import type { Tools } from "../tools.ts";

/** @throws ArchiveError `archive.missing` */
export async function decisionByNumber(
  tools: Pick<Tools, "db">,
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

export function allDecisions(tools: Pick<Tools, "db">, agency: Agency): Promise<readonly DecisionRow[]> {
  return listDecisions(tools.db, agency.id);
}

export interface InForce {
  readonly id: string;
  readonly document: RetentionDecision;
  readonly adoption: Adoption;
}

/** @returns undefined while the agency has adopted none */
export async function decisionInForce(
  tools: Pick<Tools, "db">,
  agency: Agency,
): Promise<InForce | undefined> {
  const row = await adoptedDecision(tools.db, agency.id);
  return row && { id: row.id, document: row.document, adoption: adoptionOf(row) };
}

/** Everything of the agency that has a class. */
export async function gatherClassified(
  { pool }: Pick<Tools, "pool">,
  agency: Agency,
): Promise<readonly SimulatedItem[]> {
  const found = await pool.query<{ class_id: string; at: Date; first_seen_at: Date }>(
    `select cl.class_id, coalesce(i.posted_at, i.first_seen_at) as at, i.first_seen_at
       from core.item_classes c join core.classifications cl on cl.id = c.classification_id join core.items i on i.id = c.item_id
      where i.agency_id = $1`,
    [agency.id],
  );
  return found.rows.map((row) => ({
    classId: row.class_id,
    postedOn: dayOf(row.at, agency.timeZone),
    capturedOn: dayOf(row.first_seen_at, agency.timeZone),
  }));
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
