/** Retention decisions of an agency, and classifications made under them. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { day } from "../domain/day.ts";
import type { AgencyId, DecisionId } from "../domain/ids.ts";
import { asId } from "../domain/ids.ts";
import type { Classification } from "../domain/outcome.ts";
import type { SupersededPart } from "../retention/covers.ts";
import { pinned, withScope } from "../retention/pins.ts";
import type { DatabaseLike } from "./connect.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import { agencies, decisions, supersededParts } from "./schema.ts";
import type { Tx } from "./transact.ts";

export type DecisionRow = typeof decisions.$inferSelect;

export async function listDecisions(db: DatabaseLike, agencyId: AgencyId): Promise<readonly DecisionRow[]> {
  return await db
    .select()
    .from(decisions)
    .where(eq(decisions.agencyId, agencyId))
    .orderBy(asc(decisions.number));
}

/** A decision that counts, with what later ones took the place of. */
export type AdoptedRow = DecisionRow & {
  readonly decisionId: DecisionId;
  readonly superseded: readonly SupersededPart[];
};

/** Those that count: adopted and not superseded altogether, in the order of their numbers, with their places as they are now. */
export async function adoptedDecisions(db: DatabaseLike, agencyId: AgencyId): Promise<readonly AdoptedRow[]> {
  const found = await db
    .select({ row: decisions, unit: agencies.unit })
    .from(decisions)
    .innerJoin(agencies, eq(agencies.id, decisions.agencyId))
    .where(and(eq(decisions.agencyId, agencyId), eq(decisions.state, "adopted")))
    .orderBy(asc(decisions.number));
  const ids = found.map(({ row }) => row.id);
  const parts = await db
    .select({ part: supersededParts, pins: decisions.pins })
    .from(supersededParts)
    .innerJoin(decisions, eq(decisions.id, supersededParts.byDecisionId))
    .where(inArray(supersededParts.decisionId, ids))
    .orderBy(asc(supersededParts.at), asc(supersededParts.id));
  return found.map(({ row, unit }) => ({
    ...row,
    document: row.pins ? pinned(row.document, row.pins, unit) : row.document,
    decisionId: asId<DecisionId>(row.id),
    superseded: parts
      .filter(({ part }) => part.decisionId === row.id)
      .map(({ part: { part, from }, pins }) => ({
        ...(pins ? withScope(part, pins, unit) : part),
        from: day(from),
      })),
  }));
}

export async function addSupersededParts(
  tx: Tx,
  rows: readonly (typeof supersededParts.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.db.insert(supersededParts).values([...rows]);
}

export async function addDecision(
  tx: Tx,
  row: Omit<typeof decisions.$inferInsert, "number" | "state">,
): Promise<number> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`decisions ${row.agencyId}`]);
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${decisions.number}), 0)::int` })
    .from(decisions)
    .where(eq(decisions.agencyId, row.agencyId));
  const number = (last?.number ?? 0) + 1;
  await tx.db.insert(decisions).values({ ...row, number, state: "draft" });
  return number;
}

export async function changeDecision(
  tx: Tx,
  id: string,
  change: Partial<typeof decisions.$inferInsert>,
): Promise<void> {
  await tx.db.update(decisions).set(change).where(eq(decisions.id, id));
}

export interface ClassifiedItem {
  readonly id: string;
  readonly itemId: string;
  readonly versionId: string;
  readonly classification: Classification;
  readonly language: string;
  readonly standing: string;
}

/** Adds the classifications and puts them in force. */
export async function writeClassifications(
  tx: Tx,
  rows: readonly ClassifiedItem[],
  at: Date,
  basis: string,
): Promise<void> {
  await copyRows(
    tx.client,
    "core.classifications",
    [
      "id",
      "item_id",
      "version_id",
      "at",
      "by",
      "outcome",
      "class_id",
      "rule_id",
      "reason",
      "registration",
      "ground",
      "decision_id",
      "clause_id",
      "due_on",
      "language",
    ],
    rows.map((row): CopyValue[] => {
      const c = row.classification;
      return [
        row.id,
        row.itemId,
        row.versionId,
        at,
        "rules",
        c.outcome,
        c.classId,
        c.ruleId,
        c.reason,
        c.registration,
        c.ground && { ...c.ground },
        c.clause?.decisionId,
        c.clause?.clauseId,
        c.dueOn,
        row.language,
      ];
    }),
  );
  await tx.client.query(
    `insert into core.item_classes (item_id, classification_id, version_id, outcome, decision_id, basis, standing)
     select item_id, id, version_id, outcome, decision_id, $1, standing
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::text[])
            as n(item_id, id, version_id, outcome, decision_id, standing)
     on conflict (item_id) do update set classification_id = excluded.classification_id, version_id = excluded.version_id,
       outcome = excluded.outcome, decision_id = excluded.decision_id, basis = excluded.basis, standing = excluded.standing`,
    [
      basis,
      rows.map((row) => row.itemId),
      rows.map((row) => row.id),
      rows.map((row) => row.versionId),
      rows.map((row) => row.classification.outcome),
      rows.map((row) => row.classification.clause?.decisionId ?? null),
      rows.map((row) => row.standing),
    ],
  );
}
