/** Connections to PostgreSQL: the owner's pool, and the public role's, which can read nothing but the schema `pub`. */
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import * as schema from "./schema.ts";

export type Database = NodePgDatabase<typeof schema>;
/** A transaction can do what a database can, except to be closed. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type DatabaseLike = Database | Transaction;

/** The database with the pool under it, for what drizzle does not speak: COPY, cursors, advisory locks of a session. */
export interface OwnedDatabase {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** A bigint of PostgreSQL is a number here: every count and size of ours stays below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * @param url `postgresql://…`
 * @param options `onFault` hears of failures that nobody waits for: an idle connection that the server ended, a rollback
 *   or an unlock that failed after the failure that is thrown
 * @throws ArchiveError `archive.database` when the server does not answer; the message holds no password
 */
export async function connect(
  url: string,
  options: { readonly connections?: number; readonly onFault?: (fault: Error) => void } = {},
): Promise<OwnedDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 10 });
  pool.on("error", (fault) => options.onFault?.(fault));
  // a connection that the server ends while it is lent out fails its next query; without a listener it would end the process
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    await pool.query("select 1");
  } catch (cause) {
    await pool.end();
    throw new ArchiveError(
      "archive.database",
      `PostgreSQL at ${shownUrl(url)} does not answer: ${messageOf(cause)}`,
      {
        cause,
      },
    );
  }
  const db = drizzle(pool, { schema });
  return { db, pool, close: () => pool.end() };
}

/** The address without user and password. */
export function shownUrl(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.protocol}//${parsed.host}${parsed.pathname}` : "(unreadable address)";
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
