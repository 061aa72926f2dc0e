/**
 * The role of the desk: on a server that is the archive's own its password and its limits; on any, what it may do too much
 * and too little. What it is given stands in migrations, and once more in `desk-rights.ts`.
 */
import type pg from "pg";
import { deskWrites } from "./desk-rights.ts";
import { mendRole, type OwnRole, prepareRole, type RoleExcess, roleExcess } from "./server-role.ts";

const role: OwnRole = {
  name: "kanalarkiv_desk",
  // a page that takes longer is none; long work is done elsewhere
  settings: { statement_timeout: "30s", idle_in_transaction_session_timeout: "60s" },
  mostConnections: 30,
};

/** @see prepareRole */
export async function prepareDeskRole(pool: pg.Pool, password: string): Promise<void> {
  await prepareRole(pool, role, password);
}

/** @see mendRole */
export async function mendDeskRole(pool: pg.Pool, password: string): Promise<boolean> {
  return await mendRole(pool, role, password);
}

/** Locks of the steps that it takes; the archive's own tables, which it reads. */
const uses = { functions: "^pg_(try_)?advisory_", schemas: ["core"] } as const;

export interface DeskRoleFacts {
  readonly mayLogIn: boolean;
  /** it has limits of its own, as `prepareDeskRole` gives them */
  readonly limited: boolean;
}

/** @returns undefined when there is no such role. @param of another role only in tests */
export async function deskRoleFacts(
  client: Pick<pg.ClientBase, "query">,
  of: string = role.name,
): Promise<DeskRoleFacts | undefined> {
  const found = await client.query<DeskRoleFacts>(
    `select rolcanlogin as "mayLogIn", exists (select 1 from pg_db_role_setting s where s.setrole = r.oid) as limited
       from pg_roles r where rolname = $1`,
    [of],
  );
  return found.rows[0];
}

/** What the role can do on this server beyond its tables; empty as it should be. */
export async function deskRoleExcess(
  client: Pick<pg.ClientBase, "query">,
  of: string = role.name,
): Promise<readonly RoleExcess[]> {
  return await roleExcess(client, of, uses);
}

/** What a role may do to a table: `insert`, or `update (closed_at, closed_by)` where it is given columns alone. */
export type TableRights = Readonly<Record<string, readonly string[]>>;

/** What the role may do to each relation of this database beside reading it; relations of which it may nothing are left out. */
export async function writesOf(
  client: Pick<pg.ClientBase, "query">,
  of: string = role.name,
): Promise<TableRights> {
  const found = await client.query<{ name: string; rights: readonly string[] }>(writesQuery, [of]);
  return Object.fromEntries(found.rows.map(({ name, rights }) => [name, rights]));
}

const relations = `
  select c.oid, n.nspname, n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')`;

const writesQuery = `
  with relations as (${relations}), rights as (
    select r.name, k.at, case
             when has_table_privilege($1, r.oid, k.kind) then k.kind
             when k.of_columns then (
               select k.kind || ' (' || string_agg(a.attname, ', ' order by a.attname) || ')' from pg_attribute a
                where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege($1, r.oid, a.attnum, k.kind))
           end as "right"
      from relations r, (values (1, 'insert', true), (2, 'update', true), (3, 'delete', false), (4, 'truncate', false),
                                (5, 'references', true), (6, 'trigger', false)) as k(at, kind, of_columns))
  select name, array_agg("right" order by at) as rights from rights where "right" is not null group by name order by name`;

/** Tables of the archive that the role cannot read, whole. */
async function unreadable(client: Pick<pg.ClientBase, "query">, of: string): Promise<readonly string[]> {
  const found = await client.query<{ name: string }>(
    `with relations as (${relations})
     select name from relations where nspname in ('core', 'pub') and not has_table_privilege($1, oid, 'select') order by name`,
    [of],
  );
  return found.rows.map(({ name }) => name);
}

export interface RightsApart {
  /** `delete on core.items` */
  readonly tooMuch: readonly string[];
  readonly tooLittle: readonly string[];
}

/** What the role may do to tables beside what it should, and what it should and may not. */
export async function deskRightsApart(
  client: Pick<pg.ClientBase, "query">,
  of: string = role.name,
): Promise<RightsApart> {
  const { tooMuch, tooLittle } = await rightsApart(client, of, deskWrites);
  return {
    tooMuch,
    tooLittle: [...(await unreadable(client, of)).map((name) => `select on ${name}`), ...tooLittle],
  };
}

/** The same of any role, by what it should write. */
export async function rightsApart(
  client: Pick<pg.ClientBase, "query">,
  of: string,
  writes: TableRights,
): Promise<RightsApart> {
  const has = rightsIn(await writesOf(client, of));
  const wants = rightsIn(writes);
  return { tooMuch: beyond(has, wants), tooLittle: beyond(wants, has) };
}

/** Kind and table, each with its columns; one that is given for the whole table has `undefined`. */
function rightsIn(rights: TableRights): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  return new Map(
    Object.entries(rights).flatMap(([name, all]) =>
      all.map((one) => {
        const [, kind = one, columns] = /^(\w+) \((.*)\)$/.exec(one) ?? [];
        return [
          `${kind} on ${name}`,
          columns === undefined ? undefined : new Set(columns.split(", ")),
        ] as const;
      }),
    ),
  );
}

function beyond(has: ReturnType<typeof rightsIn>, other: ReturnType<typeof rightsIn>): readonly string[] {
  return [...has].flatMap(([right, columns]) => {
    if (!other.has(right)) return [right];
    const theirs = other.get(right);
    if (theirs === undefined) return [];
    if (columns === undefined) return [`${right}, all of it`];
    const more = [...columns].filter((column) => !theirs.has(column));
    return more.length === 0 ? [] : [`${right} (${more.join(", ")})`];
  });
}
