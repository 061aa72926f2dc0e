/** What an operator must know of a database before it is trusted with an archive: read, never changed. */
import type pg from "pg";

type Asked = Pick<pg.ClientBase, "query">;

export interface ServerFacts {
  /** `server_version_num`: 180004 is 18.4 */
  readonly version: number;
  readonly encoding: string;
  readonly connections: number;
  /** settings that are not as an archive needs them, with what they are */
  readonly unsafe: readonly string[];
  readonly readOnly: boolean;
  readonly owner: string;
  readonly superuser: boolean;
  /** undefined when nothing was made in it yet */
  readonly coreOwned: boolean | undefined;
  readonly mayCreate: boolean;
  readonly bytes: number;
  /** the server runs on the machine of who asks: their clocks are one */
  readonly sameMachine: boolean;
  /** the server's clock at the moment of the question */
  readonly at: Date;
}

export async function serverFacts(db: Asked): Promise<ServerFacts> {
  const found = await db.query<ServerFacts & { readonly coreOwned: boolean | null }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
            current_setting('max_connections')::int as connections,
            current_setting('transaction_read_only') = 'on' or pg_is_in_recovery() as "readOnly",
            array(select name || ' = ' || setting from pg_settings
                   where (name in ('fsync', 'full_page_writes') and setting <> 'on')
                      or (name = 'synchronous_commit' and setting = 'off') order by name) as unsafe,
            current_user as owner, r.rolsuper as superuser,
            (select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'core') as "coreOwned",
            has_database_privilege(current_database(), 'create') as "mayCreate",
            pg_database_size(current_database()) as bytes, coalesce(inet_client_addr() = inet_server_addr(), true) as "sameMachine",
            clock_timestamp() as at
       from pg_roles r where r.rolname = current_user`,
  );
  const [row] = found.rows;
  if (!row) throw new Error("the server does not say who signed in");
  return { ...row, coreOwned: row.coreOwned ?? undefined };
}

export interface PublicRoleFacts {
  readonly mayLogIn: boolean;
  /** it has limits of its own, as `preparePublicRole` gives them */
  readonly limited: boolean;
  /** relations that it may read or change and must not */
  readonly tooMuch: readonly string[];
  readonly readsPublic: boolean;
}

/** @returns undefined when there is no such role */
export async function publicRoleFacts(
  db: Asked,
  role = "kanalarkiv_public",
): Promise<PublicRoleFacts | undefined> {
  const found = await db.query<PublicRoleFacts>(
    `with relations as (
       select n.nspname, n.nspname || '.' || c.relname as name, c.oid
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('core', 'core_migrations', 'pgboss', 'pub') and c.relkind in ('r', 'p', 'v', 'm'))
     select r.rolcanlogin as "mayLogIn", exists (select 1 from pg_db_role_setting s where s.setrole = r.oid) as limited,
            array(select t.name from relations t
                   where has_table_privilege(r.oid, t.oid, 'delete, truncate, trigger')
                      or has_any_column_privilege(r.oid, t.oid, 'insert, update, references')
                      or (t.nspname <> 'pub' and has_any_column_privilege(r.oid, t.oid, 'select'))
                   order by t.name) as "tooMuch",
            coalesce((select has_schema_privilege(r.oid, oid, 'usage') from pg_namespace where nspname = 'pub'), false)
              and exists (select 1 from relations t where t.nspname = 'pub' and has_any_column_privilege(r.oid, t.oid, 'select'))
              as "readsPublic"
       from pg_roles r where r.rolname = $1`,
    [role],
  );
  return found.rows[0];
}

/** How many people were added to the desk and not closed, and how many of them are administrators of some agency. */
export async function deskPeople(
  db: Asked,
): Promise<{ readonly open: number; readonly administrators: number }> {
  const found = await db.query<{ open: number; administrators: number }>(
    `select count(*)::int as open, count(*) filter (where exists (
              select 1 from core.desk_roles_held h where h.user_id = u.id and h.role = 'administrator' and h.taken_at is null))::int as administrators
       from core.desk_users u where u.closed_at is null`,
  );
  return found.rows[0] ?? { open: 0, administrators: 0 };
}

/** @returns undefined before the first migration */
export async function hasShape(db: Asked): Promise<boolean> {
  const found = await db.query<{ has: boolean }>(
    "select to_regclass('core_migrations.__drizzle_migrations') is not null as has",
  );
  return found.rows[0]?.has === true;
}

export interface LogFacts {
  /** the note of the last checkpoint; undefined before the first */
  readonly note: string | undefined;
  /** the time of the last event; undefined for a log without any */
  readonly lastAt: Date | undefined;
}

export async function logFacts(db: Asked): Promise<LogFacts> {
  const found = await db.query<{ note: string | null; at: Date | null }>(
    `select (select note from core.audit_checkpoints order by tree_size desc limit 1) as note,
            (select at from core.audit_events order by id desc limit 1) as at`,
  );
  return { note: found.rows[0]?.note ?? undefined, lastAt: found.rows[0]?.at ?? undefined };
}

/** Which database this is, also seen from a standby of its server or by a role without rights. */
export async function identityOf(db: Asked): Promise<string> {
  const found = await db.query<{ id: string }>(
    "select (pg_control_system()).system_identifier || '/' || oid as id from pg_database where datname = current_database()",
  );
  return found.rows[0]?.id ?? "";
}

export interface QueueFacts {
  /** when the timetable last added something; undefined when it never did, or long ago */
  readonly lastAdded: Date | undefined;
  /** since when the piece that has waited longest could have been taken */
  readonly waitsSince: Date | undefined;
  readonly waiting: number;
  /** given up after its last try, since then */
  readonly failed: number;
}

/** @param since failures are counted from there. @returns undefined when nobody ever worked */
export async function queueFacts(db: Asked, now: Date, since: Date): Promise<QueueFacts | undefined> {
  const made = await db.query<{ has: boolean }>("select to_regclass('pgboss.job') is not null as has");
  if (made.rows[0]?.has !== true) return undefined;
  const found = await db.query<{ added: Date | null; waits: Date | null; waiting: number; failed: number }>(
    `select max(created_on) as added,
            min(greatest(created_on, start_after)) filter (where state in ('created', 'retry') and start_after <= $2) as waits,
            count(*) filter (where state in ('created', 'retry') and start_after <= $2) as waiting,
            count(*) filter (where state = 'failed' and completed_on >= $1) as failed
       from pgboss.job where name in ('capture', 'files', 'process', 'anchor', 'fixity', 'reconcile', 'links')`,
    [since, now],
  );
  const [row] = found.rows;
  return {
    lastAdded: row?.added ?? undefined,
    waitsSince: row?.waits ?? undefined,
    waiting: row?.waiting ?? 0,
    failed: row?.failed ?? 0,
  };
}

export interface ChannelFacts {
  readonly title: string;
  readonly address: string;
  readonly secretName: string | null;
  readonly everyMinutes: number;
  readonly quietUntil: Date | null;
  readonly registeredAt: Date;
  readonly lastLookAt: Date | null;
  /** what the last look came to */
  readonly lastVerdict: string | null;
  readonly lastFault: string | null;
}

/** Those that are looked at. */
export async function channelFacts(db: Asked): Promise<readonly ChannelFacts[]> {
  const found = await db.query<ChannelFacts>(
    `select c.title, c.address, c.secret_name as "secretName", c.every_minutes as "everyMinutes",
            c.quiet_until as "quietUntil", c.registered_at as "registeredAt", o.started_at as "lastLookAt",
            o.verdict as "lastVerdict", o.fault_code as "lastFault"
       from core.channels c left join core.observations o on o.id = c.last_observation_id
      where c.state = 'active' order by c.title`,
  );
  return found.rows;
}
