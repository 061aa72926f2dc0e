/**
 * What the public role may do: read the schema `pub`, and nothing else that PostgreSQL can forbid. Functions that the role
 * has no use for were taken from everybody by a migration. What cannot be forbidden, a role that lifts the limits of its
 * own statements, is ended from outside.
 */
import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

const role = "kanalarkiv_public";

/** No statement of the public pages may take longer: their own limits end them before (`archive-database.ts`). */
const longestMs = 20_000;

/** The role's settings. The last cannot be changed by the role itself; the others are its own to lift. */
const settings = {
  statement_timeout: "15s",
  idle_in_transaction_session_timeout: "15s",
  temp_file_limit: "256MB",
} as const;
/** every process that serves pages takes eleven */
const mostConnections = 50;

/**
 * Makes the role what it is meant to be, on a server that is the archive's own: with this password, with its settings and
 * no others, and kept from the server's other databases.
 *
 * @param password hex digits only
 */
export async function preparePublicRole(pool: pg.Pool, password: string): Promise<void> {
  if (!/^[0-9a-f]{16,}$/.test(password))
    throw new RangeError("the public password must be at least 16 hex digits");
  for (let left = attempts; ; left -= 1) {
    try {
      return await prepare(pool, password);
    } catch (error) {
      if (left === 0 || !isConcurrent(error)) throw error;
      await pause(100);
    }
  }
}

/** Roles are the server's: other processes, and other archives of it, may prepare the role at the same moment. */
const attempts = 10;

function isConcurrent(error: unknown): boolean {
  return error instanceof Error && error.message === "tuple concurrently updated";
}

async function prepare(pool: pg.Pool, password: string): Promise<void> {
  await pool.query(`alter role ${role} login password '${password}'`);
  // a copy of a database does not inherit this
  await pool.query(
    "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$",
  );
  if (!(await hasSettings(pool))) {
    await pool.query(`alter role ${role} connection limit ${mostConnections}`);
    await pool.query(`alter role ${role} reset all`);
    for (const [name, value] of Object.entries(settings))
      await pool.query(`alter role ${role} set ${name} = '${value}'`);
  }
  await pool.query(`
    do $$ declare other text; begin
      for other in select datname from pg_database
        where datname in ('postgres', 'template1') and datname <> current_database() and has_database_privilege('${role}', oid, 'connect')
      loop execute format('revoke connect on database %I from public', other); end loop;
    end $$`);
}

async function hasSettings(pool: pg.Pool): Promise<boolean> {
  const found = await pool.query<{ limit: number; config: readonly string[] | null }>(
    `select r.rolconnlimit as limit, s.setconfig as config from pg_roles r
       left join pg_db_role_setting s on s.setrole = r.oid and s.setdatabase = 0 where r.rolname = $1`,
    [role],
  );
  const [row] = found.rows;
  const wanted = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return row?.limit === mostConnections && wanted.sort().join() === [...(row.config ?? [])].sort().join();
}

/**
 * Puts back what the role may change of itself, its own password and settings, which PostgreSQL cannot forbid: with another
 * password nobody could open the pages. On a server that is the archive's own.
 *
 * @returns whether something was put back
 */
export async function mendPublicRole(pool: pg.Pool, password: string): Promise<boolean> {
  if ((await signsInWith(pool, password)) && (await hasSettings(pool))) return false;
  await preparePublicRole(pool, password);
  return true;
}

async function signsInWith(pool: pg.Pool, password: string): Promise<boolean> {
  const found = await pool.query<{ verifier: string | null }>(
    "select rolpassword as verifier from pg_authid where rolname = $1",
    [role],
  );
  return isVerifierOf(password, found.rows[0]?.verifier ?? "");
}

/** more is asked of nobody, and would take long: the role says itself how many it wants */
const mostIterations = 10_000;

/** @see RFC 5803, and PostgreSQL's `rolpassword` */
function isVerifierOf(password: string, verifier: string): boolean {
  const [, iterations = "", salt = "", storedKey] =
    /^SCRAM-SHA-256\$(\d{1,9}):([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+):/.exec(verifier) ?? [];
  if (storedKey === undefined || Number(iterations) > mostIterations || Number(iterations) < 1) return false;
  const salted = pbkdf2Sync(password, Buffer.from(salt, "base64"), Number(iterations), 32, "sha256");
  const clientKey = createHmac("sha256", salted).update("Client Key").digest();
  return createHash("sha256").update(clientKey).digest("base64") === storedKey;
}

/** What the role can do that it must not, or the archive cannot do about it. */
export interface PublicRoleExcess {
  readonly what: string;
  readonly todo: string;
}

/** What the role can do on this server beyond reading the projection; empty as it should be. @param of another role only in tests */
export async function publicRoleExcess(
  client: Pick<pg.ClientBase, "query">,
  of = role,
): Promise<readonly PublicRoleExcess[]> {
  return (await client.query<PublicRoleExcess>(excessQuery, [of])).rows;
}

/** The same in words. */
export async function publicRoleFaults(client: Pick<pg.ClientBase, "query">): Promise<readonly string[]> {
  return (await publicRoleExcess(client)).map(({ what, todo }) => `${what}: ${todo}`);
}

const excessQuery = `
  select 'it may call ' || string_agg(distinct p.proname, ', ') as what,
         'as the owner of the server, revoke execute on these functions from public, and from ' || $1::text as todo
    from pg_proc p left join pg_init_privs i on i.objoid = p.oid and i.classoid = 'pg_proc'::regclass
   where p.pronamespace = 'pg_catalog'::regnamespace
     and (p.proname ~ '^(lo_.*|loread|lowrite|pg_(try_)?advisory_.*|pg_notify|pg_logical_emit_message|pg_(cancel|terminate)_backend)$'
          -- what PostgreSQL itself keeps from everybody: files of the server, its log, its settings
          or (i.objoid is not null and not exists (select 1 from aclexplode(i.initprivs) a where a.grantee = 0)))
     and has_function_privilege($1, p.oid, 'execute')
  having count(*) > 0
  union all
  select 'it may make temporary tables', 'revoke temporary on database ' || quote_ident(current_database()) || ' from public, ' || $1
   where has_database_privilege($1, current_database(), 'temporary')
  union all
  select 'it may make schemas', 'revoke create on database ' || quote_ident(current_database()) || ' from public, ' || $1
   where has_database_privilege($1, current_database(), 'create')
  union all
  select 'it may connect to the database ' || datname, 'revoke connect on database ' || quote_ident(datname) || ' from public, ' || $1
    from pg_database
   where datname <> current_database() and datallowconn and has_database_privilege($1, oid, 'connect')
  union all
  select 'it may make tables in the schema ' || nspname, 'revoke create on schema ' || quote_ident(nspname) || ' from public, ' || $1
    from pg_namespace where nspname !~ '^pg_' and has_schema_privilege($1, oid, 'create')
  union all
  select 'it may read the schema ' || nspname, 'revoke usage on schema ' || quote_ident(nspname) || ' from public, ' || $1
    from pg_namespace where nspname in ('core', 'core_migrations', 'pgboss') and has_schema_privilege($1, oid, 'usage')
  union all
  select 'it is the owner of ' || string_agg(c.oid::regclass::text, ', '), 'reassign owned by ' || $1 || ' to ' || quote_ident(current_user)
    from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1
  having count(*) > 0
  union all
  select 'it is a ' || what, 'alter role ' || $1 || ' ' || todo
    from pg_roles r, lateral (values ('superuser', r.rolsuper, 'nosuperuser'), ('maker of roles', r.rolcreaterole, 'nocreaterole'),
                                     ('maker of databases', r.rolcreatedb, 'nocreatedb'), ('role for replication', r.rolreplication, 'noreplication'),
                                     ('role beyond row security', r.rolbypassrls, 'nobypassrls')) as v(what, so, todo)
   where r.rolname = $1 and v.so
  union all
  select 'it is a member of the role ' || r.rolname, 'revoke ' || quote_ident(r.rolname) || ' from ' || $1
    from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles own on own.oid = m.member
   where own.rolname = $1
  union all
  select 'it may set ' || string_agg(p.parname, ', ') || ' for its own sessions or the server',
         'revoke all on parameter ' || string_agg(p.parname, ', ') || ' from public, ' || $1
    from pg_parameter_acl p
   where exists (select 1 from aclexplode(p.paracl) a where a.grantee in (0, (select oid from pg_roles where rolname = $1)))
  having count(*) > 0
  union all
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
    [role],
  );
  const at = performance.now();
  for (const key of since.keys()) if (!going.rows.some((row) => row.key === key)) since.delete(key);
  for (const { key } of going.rows) if (!since.has(key)) since.set(key, at);
  const long = going.rows.filter(({ key }) => at - (since.get(key) ?? at) > mostMs).map(({ pid }) => pid);
  if (long.length === 0) return 0;
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and pid = any($2::integer[])",
    [role, long],
  );
  return long.length;
}
