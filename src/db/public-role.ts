/**
 * What the public role may do: read the schema `pub`, and nothing else that PostgreSQL can forbid. Functions that the role
 * has no use for were taken from everybody by a migration. What cannot be forbidden, a role that lifts the limits of its
 * own statements, is ended from outside.
 */
import type pg from "pg";
import { mendRole, type OwnRole, prepareRole, type RoleExcess, roleExcess } from "./server-role.ts";

/** No statement of the public pages may take longer: their own limits end them before (`archive-database.ts`). */
const longestMs = 20_000;

const role: OwnRole = {
  name: "kanalarkiv_public",
  // the last cannot be changed by the role itself; the others are its own to lift
  settings: {
    statement_timeout: "15s",
    idle_in_transaction_session_timeout: "15s",
    temp_file_limit: "256MB",
  },
  // every process that serves pages takes eleven
  mostConnections: 50,
};

/** @see prepareRole */
export async function preparePublicRole(pool: pg.Pool, password: string): Promise<void> {
  await prepareRole(pool, role, password);
}

/** @see mendRole */
export async function mendPublicRole(pool: pg.Pool, password: string): Promise<boolean> {
  return await mendRole(pool, role, password);
}

/** What the role can do on this server beyond reading the projection; empty as it should be. @param of another role only in tests */
export async function publicRoleExcess(
  client: Pick<pg.ClientBase, "query">,
  of: string = role.name,
): Promise<readonly RoleExcess[]> {
  const endless = await client.query<RoleExcess>(endlessQuery, [of]);
  return [...(await roleExcess(client, of, { functions: "^$", schemas: [] })), ...endless.rows];
}

/** The same in words. */
export async function publicRoleFaults(client: Pick<pg.ClientBase, "query">): Promise<readonly string[]> {
  return (await publicRoleExcess(client)).map(({ what, todo }) => `${what}: ${todo}`);
}

const endlessQuery = `
  select 'statements of it that run too long cannot be ended by the archive', 'grant pg_signal_backend to ' || quote_ident(current_user)
   where not pg_has_role(current_user, 'pg_signal_backend', 'usage') and not pg_has_role(current_user, $1, 'usage')`;

export interface Watch {
  stop(): void;
}

export interface WatchNews {
  /** how many statements or transactions were ended */
  onEnded(count: number): void;
  onMended(): void;
  onFault(fault: Error): void;
}

/**
 * Ends statements and transactions of the role in this database that last longer than they may. The role may lift the
 * limits of its own session, which PostgreSQL cannot forbid; it cannot lift this one.
 *
 * @param mend puts back what the role changed of itself, where that can be done
 */
export function watchPublicRole(
  pool: pg.Pool,
  { onEnded, onMended, onFault }: WatchNews,
  {
    everyMs = 5000,
    mostMs = longestMs,
    mend = async () => false,
  }: { readonly everyMs?: number; readonly mostMs?: number; readonly mend?: () => Promise<boolean> } = {},
): Watch {
  const since = new Map<string, number>();
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    endLongOnes(pool, since, mostMs)
      .then((count) => count > 0 && onEnded(count))
      .then(mend)
      .then((mended) => mended && onMended())
      .catch(onFault)
      .finally(() => {
        asking = false;
      });
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** @param since when each transaction that goes on was first seen, by this process's own count of time */
async function endLongOnes(pool: pg.Pool, since: Map<string, number>, mostMs: number): Promise<number> {
  const going = await pool.query<{ pid: number; key: string }>(
    `select pid, pid || ' ' || coalesce(xact_start, query_start)::text as key from pg_stat_activity
      where usename = $1 and datname = current_database() and state <> 'idle'`,
    [role.name],
  );
  const at = performance.now();
  for (const key of since.keys()) if (!going.rows.some((row) => row.key === key)) since.delete(key);
  for (const { key } of going.rows) if (!since.has(key)) since.set(key, at);
  const long = going.rows.filter(({ key }) => at - (since.get(key) ?? at) > mostMs).map(({ pid }) => pid);
  if (long.length === 0) return 0;
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and pid = any($2::integer[])",
    [role.name, long],
  );
  return long.length;
}
