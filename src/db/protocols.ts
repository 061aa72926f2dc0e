/** What bodies wrote when they decided. The bytes lie with the decision, so that they come and go with it in every backup. */
import { and, asc, eq } from "drizzle-orm";
import type { DatabaseLike } from "./connect.ts";
import { decisionProtocols } from "./schema.ts";

export type ProtocolRow = typeof decisionProtocols.$inferSelect;
export type ListedProtocol = Omit<ProtocolRow, "content">;

const { content: _, ...listed } = {
  id: decisionProtocols.id,
  decisionId: decisionProtocols.decisionId,
  name: decisionProtocols.name,
  mediaType: decisionProtocols.mediaType,
  sha256: decisionProtocols.sha256,
  sizeBytes: decisionProtocols.sizeBytes,
  at: decisionProtocols.at,
  byPerson: decisionProtocols.byPerson,
  content: decisionProtocols.content,
};

/** @returns false when the decision has a file of the same bytes */
export async function addProtocol(db: DatabaseLike, row: ProtocolRow): Promise<boolean> {
  const added = await db
    .insert(decisionProtocols)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: decisionProtocols.id });
  return added.length === 1;
}

/** Without their bytes, in the order in which they were attached. */
export async function listProtocols(
  db: DatabaseLike,
  decisionId: string,
): Promise<readonly ListedProtocol[]> {
  return await db
    .select(listed)
    .from(decisionProtocols)
    .where(eq(decisionProtocols.decisionId, decisionId))
    .orderBy(asc(decisionProtocols.at), asc(decisionProtocols.id));
}

export async function readProtocol(
  db: DatabaseLike,
  decisionId: string,
  id: string,
): Promise<ProtocolRow | undefined> {
  const [row] = await db
    .select()
    .from(decisionProtocols)
    .where(and(eq(decisionProtocols.decisionId, decisionId), eq(decisionProtocols.id, id)));
  return row;
}
