/** The role of the desk on a server that is the archive's own: its password and its limits. What it may do stands in migrations. */
import type pg from "pg";

const role = "kanalarkiv_desk";

/** A page that takes longer is none; long work is done elsewhere. */
const settings = { statement_timeout: "30s", idle_in_transaction_session_timeout: "60s" } as const;
const mostConnections = 30;

/** @param password hex digits only */
export async function prepareDeskRole(pool: pg.Pool, password: string): Promise<void> {
  if (!/^[0-9a-f]{16,}$/.test(password))
    throw new RangeError("the desk's password must be at least 16 hex digits");
  await pool.query(`alter role ${role} login password '${password}' connection limit ${mostConnections}`);
  for (const [name, value] of Object.entries(settings))
    await pool.query(`alter role ${role} set ${name} = '${value}'`);
}
