/** Officers' statements, only ever added to, under the lock that destruction takes. */
import { asc, eq, sql } from "drizzle-orm";
import { day } from "../domain/day.ts";
import { type AgencyId, asId, type ChannelId } from "../domain/ids.ts";
import type { RetentionStatement } from "../domain/statement.ts";
import type { DatabaseLike } from "./connect.ts";
import { retentionStatements, statementsTakenBack } from "./schema.ts";
import type { Tx } from "./transact.ts";

/** A statement, and that it counts no longer. */
export interface StoredStatement extends RetentionStatement {
  readonly takenBack: { readonly at: Date; readonly by: string; readonly because: string } | undefined;
}

/** Of an agency, in the order of their numbers, those that were taken back too. */
export async function readStatements(
  db: DatabaseLike,
  agencyId: AgencyId,
): Promise<readonly StoredStatement[]> {
  const rows = await db
    .select()
    .from(retentionStatements)
    .leftJoin(statementsTakenBack, eq(statementsTakenBack.statementId, retentionStatements.id))
    .where(eq(retentionStatements.agencyId, agencyId))
    .orderBy(asc(retentionStatements.number));
  return rows.map(({ retention_statements: row, statements_taken_back: back }) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    classId: row.classId,
    channelId: row.channelId === null ? undefined : asId<ChannelId>(row.channelId),
    postedTo: day(row.postedTo),
    saidOn: day(row.saidOn),
    by: row.byPerson,
    because: row.because,
    takenBack: back ? { at: back.at, by: back.byPerson, because: back.because } : undefined,
  }));
}

/** @returns the number that it was given */
export async function addStatement(
  tx: Tx,
  agencyId: AgencyId,
  { by, channelId, ...said }: Omit<RetentionStatement, "number">,
  at: Date,
): Promise<number> {
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${retentionStatements.number}), 0)::int` })
    .from(retentionStatements)
    .where(eq(retentionStatements.agencyId, agencyId));
  const number = (last?.number ?? 0) + 1;
  const row = { ...said, agencyId, number, at, byPerson: by, channelId: channelId ?? null };
  await tx.db.insert(retentionStatements).values(row);
  return number;
}

export async function takeStatementBack(
  tx: Tx,
  statementId: string,
  { at, by, because }: { readonly at: Date; readonly by: string; readonly because: string },
): Promise<void> {
  await tx.db.insert(statementsTakenBack).values({ statementId, at, byPerson: by, because });
}
