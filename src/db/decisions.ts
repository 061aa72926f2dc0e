/** Retention decisions of an agency. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { day } from "../domain/day.ts";
import type { Supersession } from "../domain/decision.ts";
import type { AgencyId, DecisionId } from "../domain/ids.ts";
import { asId } from "../domain/ids.ts";
import type { SupersededPart } from "../retention/covers.ts";
import { pinned, withScope } from "../retention/pins.ts";
import type { DatabaseLike } from "./connect.ts";
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
  if (found.length === 0) return [];
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

/** What was superseded in part, by the number of the later decision. */
export interface PartSuperseded {
  readonly decisionId: string;
  readonly by: number;
  readonly from: string;
  readonly part: Omit<Supersession, "decision">;
}

export async function listSupersededParts(
  db: DatabaseLike,
  agencyId: AgencyId,
): Promise<readonly PartSuperseded[]> {
  const { decisionId, from, part } = supersededParts;
  return await db
    .select({ decisionId, by: decisions.number, from, part })
    .from(supersededParts)
    .innerJoin(decisions, eq(decisions.id, supersededParts.byDecisionId))
    .where(eq(decisions.agencyId, agencyId))
    .orderBy(asc(decisions.number), asc(supersededParts.id));
}

export async function addSupersededParts(
  tx: Tx,
  rows: readonly (typeof supersededParts.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.db.insert(supersededParts).values([...rows]);
}

/** Whether the agency demands that another person adopts a decision than the one who wrote it. */
export async function demandsFourEyes({ db }: Pick<Tx, "db">, agencyId: AgencyId): Promise<boolean> {
  const found = await db.select({ set: agencies.fourEyes }).from(agencies).where(eq(agencies.id, agencyId));
  return found[0]?.set ?? false;
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
