/** Reads an agency's decisions, and what they would be applied to. */
import {
  adoptedDecisions,
  type DecisionRow,
  listDecisions,
  listSupersededParts,
  type PartSuperseded,
} from "../../db/decisions.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ChannelKind } from "../../domain/channel.ts";
import { day, dayOf } from "../../domain/day.ts";
import type { Adoption } from "../../domain/decision.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { DecisionInForce } from "../../retention/adopt.ts";
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

/** A decision, and the parts of it that later ones took the place of. */
export interface ListedDecision extends DecisionRow {
  readonly supersededInPart: readonly Omit<PartSuperseded, "decisionId">[];
}

export async function allDecisions(
  tools: Pick<Tools, "db">,
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
  tools: Pick<Tools, "db">,
  agency: Agency,
): Promise<readonly DecisionInForce[]> {
  const rows = await adoptedDecisions(tools.db, agency.id);
  return rows.map((row) => ({ id: row.id, document: row.document, adoption: adoptionOf(row) }));
}

/** Everything of the agency that has a class. */
export async function gatherClassified(
  { pool }: Pick<Tools, "pool">,
  agency: Agency,
): Promise<readonly SimulatedItem[]> {
  const found = await pool.query<ClassifiedRow>(
    `select cl.class_id, coalesce(i.posted_at, i.first_seen_at) as at, i.first_seen_at, ch.id, ch.address, ch.kind
       from core.item_classes c join core.classifications cl on cl.id = c.classification_id join core.items i on i.id = c.item_id
       join core.channels ch on ch.id = i.channel_id
      where i.agency_id = $1`,
    [agency.id],
  );
  return found.rows.map((row) => ({
    classId: row.class_id,
    channel: { id: row.id, address: row.address, kind: row.kind },
    unit: agency.unit,
    postedOn: dayOf(row.at, agency.timeZone),
    capturedOn: dayOf(row.first_seen_at, agency.timeZone),
  }));
}

interface ClassifiedRow {
  readonly class_id: string;
  readonly at: Date;
  readonly first_seen_at: Date;
  readonly id: string;
  readonly address: string;
  readonly kind: ChannelKind;
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
