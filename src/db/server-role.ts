/**
 * Roles of the archive beside its owner: on a server that is the archive's own each is made what it is meant to be and put
 * back when it changed itself; on any server it can be said what it may do that it must not.
 */
import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

export interface OwnRole {
  readonly name: "kanalarkiv_public" | "kanalarkiv_desk" | "kanalarkiv_intake";
  readonly settings: Readonly<Record<string, string>>;
  /** of all its processes together */
  readonly mostConnections: number;
}

/**
 * Makes the role what it is meant to be, on a server that is the archive's own: with this password, with its settings and
 * no others, and kept from the server's other databases.
 *
 * @param password hex digits only
 * @throws RangeError for another password
 */
export async function prepareRole(pool: pg.Pool, role: OwnRole, password: string): Promise<void> {
  if (!/^[0-9a-f]{16,}$/.test(password))
    throw new RangeError("the password of a role must be at least 16 hex digits");
  for (let left = attempts; ; left -= 1) {
    try {
      return await prepare(pool, role, password);
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

async function prepare(pool: pg.Pool, role: OwnRole, password: string): Promise<void> {
  const { name, mostConnections, settings } = role;
  await pool.query(`alter role ${name} login password '${password}'`);
  // a copy of a database does not inherit this
  await pool.query(
    "do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$",
  );
  if (!(await hasSettings(pool, role))) {
    await pool.query(`alter role ${name} connection limit ${mostConnections}`);
    await pool.query(`alter role ${name} reset all`);
    for (const [setting, value] of Object.entries(settings))
      await pool.query(`alter role ${name} set ${setting} = '${value}'`);
  }
  await pool.query(`
    do $$ declare other text; begin
      for other in select datname from pg_database
        where datname in ('postgres', 'template1') and datname <> current_database() and has_database_privilege('${name}', oid, 'connect')
      loop execute format('revoke connect on database %I from public', other); end loop;
    end $$`);
}

async function hasSettings(pool: pg.Pool, { name, settings, mostConnections }: OwnRole): Promise<boolean> {
  const found = await pool.query<{ limit: number; config: readonly string[] | null }>(
    `select r.rolconnlimit as limit, s.setconfig as config from pg_roles r
       left join pg_db_role_setting s on s.setrole = r.oid and s.setdatabase = 0 where r.rolname = $1`,
    [name],
  );
  const [row] = found.rows;
  const wanted = Object.entries(settings).map(([setting, value]) => `${setting}=${value}`);
  return row?.limit === mostConnections && wanted.sort().join() === [...(row.config ?? [])].sort().join();
}

/**
 * Puts back what the role may change of itself, its own password and settings, which PostgreSQL cannot forbid: with another
 * password nobody could sign in as it. On a server that is the archive's own.
 *
 * @returns whether something was put back
 */
export async function mendRole(pool: pg.Pool, role: OwnRole, password: string): Promise<boolean> {
  if ((await signsInWith(pool, role, password)) && (await hasSettings(pool, role))) return false;
  await prepareRole(pool, role, password);
  return true;
}

async function signsInWith(pool: pg.Pool, { name }: OwnRole, password: string): Promise<boolean> {
  const found = await pool.query<{ verifier: string | null }>(
    "select rolpassword as verifier from pg_authid where rolname = $1",
    [name],
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

/** What a role can do that it must not, or the archive cannot do about it. */
export interface RoleExcess {
  readonly what: string;
  readonly todo: string;
}

/** What a role has use for of what is kept from others. */
export interface RoleUses {
  /** a regular expression over the names of functions of PostgreSQL */
  readonly functions: string;
  readonly schemas: readonly string[];
}

/** What the role can do on this server beyond reading and writing the tables that it was given; empty as it should be. */
export async function roleExcess(
  client: Pick<pg.ClientBase, "query">,
  role: string,
  { functions, schemas }: RoleUses,
): Promise<readonly RoleExcess[]> {
  return (await client.query<RoleExcess>(excessQuery, [role, functions, schemas])).rows;
}

const excessQuery = `
  select 'it may call ' || string_agg(distinct p.proname, ', ') as what,
         'as the owner of the server, revoke execute on these functions from public, and from ' || $1::text as todo
    from pg_proc p left join pg_init_privs i on i.objoid = p.oid and i.classoid = 'pg_proc'::regclass
   where p.pronamespace = 'pg_catalog'::regnamespace
     and (p.proname ~ '^(lo_.*|loread|lowrite|pg_(try_)?advisory_.*|pg_notify|pg_logical_emit_message|pg_(cancel|terminate)_backend)$'
          -- what PostgreSQL itself keeps from everybody: files of the server, its log, its settings
          or (i.objoid is not null and not exists (select 1 from aclexplode(i.initprivs) a where a.grantee = 0)))
     and p.proname !~ $2 and has_function_privilege($1, p.oid, 'execute')
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
    from pg_namespace where nspname in ('core', 'core_migrations', 'pgboss') and nspname <> all($3::text[]) and has_schema_privilege($1, oid, 'usage')
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
  having count(*) > 0`;
