/** Decisions that somebody writes in the browser, as text that need not be right yet. */
import { and, desc, eq, sql } from "drizzle-orm";
import type { AgencyId } from "../domain/ids.ts";
import type { DatabaseLike } from "./connect.ts";
import { decisionSketches } from "./schema.ts";

export type SketchRow = typeof decisionSketches.$inferSelect;

export async function addSketch(db: DatabaseLike, row: typeof decisionSketches.$inferInsert): Promise<void> {
  await db.insert(decisionSketches).values(row);
}

/** The newest first, without their texts. */
export async function listSketches(
  db: DatabaseLike,
  agencyId: AgencyId,
): Promise<readonly (Omit<SketchRow, "text"> & { readonly title: string | null })[]> {
  const { text, ...columns } = {
    id: decisionSketches.id,
    agencyId: decisionSketches.agencyId,
    madeBy: decisionSketches.madeBy,
    madeAt: decisionSketches.madeAt,
    changedBy: decisionSketches.changedBy,
    changedAt: decisionSketches.changedAt,
    edition: decisionSketches.edition,
    text: decisionSketches.text,
  };
  return await db
    .select({
      ...columns,
      title: sql<string | null>`substring(${text} from '"title"\\s*:\\s*"([^"\\\\]*)"')`,
    })
    .from(decisionSketches)
    .where(eq(decisionSketches.agencyId, agencyId))
    .orderBy(desc(decisionSketches.changedAt), desc(decisionSketches.id));
}

export async function readSketch(
  db: DatabaseLike,
  agencyId: AgencyId,
  id: string,
): Promise<SketchRow | undefined> {
  const ofAgency = and(eq(decisionSketches.id, id), eq(decisionSketches.agencyId, agencyId));
  const [row] = await db.select().from(decisionSketches).where(ofAgency);
  return row;
}

/** @returns false when somebody changed it since `edition` */
export async function saveSketch(
  db: DatabaseLike,
  { id, agencyId, edition }: Pick<SketchRow, "id" | "agencyId" | "edition">,
  change: { readonly text: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const seen = and(
    eq(decisionSketches.id, id),
    eq(decisionSketches.agencyId, agencyId),
    eq(decisionSketches.edition, edition),
  );
  const saved = await db
    .update(decisionSketches)
    .set({ text: change.text, changedBy: change.by, changedAt: change.at, edition: edition + 1 })
    .where(seen)
    .returning({ id: decisionSketches.id });
  return saved.length === 1;
}

export async function dropSketch(
  db: DatabaseLike,
  { id, agencyId }: Pick<SketchRow, "id" | "agencyId">,
): Promise<void> {
  await db
    .delete(decisionSketches)
    .where(and(eq(decisionSketches.id, id), eq(decisionSketches.agencyId, agencyId)));
}
