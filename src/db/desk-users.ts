/** People of the desk and their roles, as they are stored. */
import type pg from "pg";
import { asDeskRole, type DeskRole, type DeskUser, type RoleHeld, type UserId } from "../domain/desk.ts";
import { type AgencyId, asId } from "../domain/ids.ts";

type Db = pg.Pool | pg.ClientBase;

export interface StoredUser extends DeskUser {
  /** undefined for who comes from a provider alone */
  readonly signInName: string | undefined;
  readonly provider: { readonly issuer: string; readonly subject: string } | undefined;
  /** as the provider said it last: shown, and never looked for */
  readonly email: string | undefined;
  readonly madeAt: Date;
  readonly closedAt: Date | undefined;
  /** undefined while none was chosen */
  readonly passwordHash: string | undefined;
}

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly sign_in_name: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly email: string | null;
  readonly made_at: Date;
  readonly closed_at: Date | null;
  readonly password_hash: string | null;
}

export const userColumns = [
  ...(["id", "name", "sign_in_name", "issuer", "subject", "email"] as const),
  ...(["made_at", "closed_at", "password_hash"] as const),
] as const;
const columns = userColumns.join(", ");

export function userOf(row: UserRow): StoredUser {
  const { issuer, subject } = row;
  return {
    id: asId<UserId>(row.id),
    name: row.name,
    signInName: row.sign_in_name ?? undefined,
    provider: issuer === null || subject === null ? undefined : { issuer, subject },
    email: row.email ?? undefined,
    madeAt: row.made_at,
    closedAt: row.closed_at ?? undefined,
    passwordHash: row.password_hash ?? undefined,
  };
}

async function one(db: Db, where: string, values: readonly unknown[]): Promise<StoredUser | undefined> {
  const found = await db.query<UserRow>(`select ${columns} from core.desk_users where ${where}`, [...values]);
  const [row] = found.rows;
  return row && userOf(row);
}

export async function userById(db: Db, id: UserId): Promise<StoredUser | undefined> {
  return await one(db, "id = $1", [id]);
}

/** @param name as typed: letters count in either case */
export async function userBySignInName(db: Db, name: string): Promise<StoredUser | undefined> {
  return await one(db, "sign_in_name = lower($1)", [name.normalize("NFC")]);
}

export async function userByProvider(
  db: Db,
  issuer: string,
  subject: string,
): Promise<StoredUser | undefined> {
  return await one(db, "issuer = $1 and subject = $2", [issuer, subject]);
}

/** Who bears a name, or bore it under acts of theirs; capitals do not tell two names apart. */
export interface Bearer {
  readonly id: UserId;
  /** now and before */
  readonly names: readonly string[];
}

/** Everybody who bears it, those who are closed too. */
export async function bearersOf(db: Db, name: string): Promise<readonly Bearer[]> {
  const found = await db.query<{ id: string; names: string[] }>(
    `with named as (
       select id, name from core.desk_users
       union
       select u.id, f.value #>> '{}' from core.desk_users u
         join core.audit_places p on p.scope = u.id and p.kind = 'user.shownAs'
         join core.audit_fields f on f.event_id = p.event_id and f.name = 'before')
     select id, array_agg(name order by name) as names from named group by id
     having bool_or(lower(normalize(btrim(name), NFC)) = lower(normalize(btrim($1::text), NFC))) order by id`,
    [name],
  );
  return found.rows.map(({ id, names }) => ({ id: asId<UserId>(id), names }));
}

/** Until the transaction ends nobody else is given a name. */
export async function lockNames(client: pg.ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('desk names', 0))");
}

/** In the order in which they were added. */
export async function listUsers(db: Db): Promise<readonly StoredUser[]> {
  const found = await db.query<UserRow>(`select ${columns} from core.desk_users order by made_at, id`);
  return found.rows.map(userOf);
}

export async function insertUser(client: pg.ClientBase, user: StoredUser, madeBy: string): Promise<void> {
  await client.query(
    `insert into core.desk_users (id, name, sign_in_name, issuer, subject, email, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      user.id,
      user.name,
      user.signInName,
      user.provider?.issuer,
      user.provider?.subject,
      user.email,
      user.madeAt,
      madeBy,
    ],
  );
}

/** What a provider says of somebody may change; who they are does not. */
export async function setShownAs(
  client: pg.ClientBase,
  id: UserId,
  { name, email }: { readonly name: string; readonly email: string | undefined },
): Promise<void> {
  await client.query("update core.desk_users set name = $2, email = $3 where id = $1", [id, name, email]);
}

export interface Closing {
  readonly at: Date;
  readonly by: string;
  readonly because: string;
}

/** @returns false when the person was closed before */
export async function closeUser(
  client: pg.ClientBase,
  id: UserId,
  { at, by, because }: Closing,
): Promise<boolean> {
  const closed = await client.query(
    "update core.desk_users set closed_at = $2, closed_by = $3, closed_because = $4 where id = $1 and closed_at is null",
    [id, at, by, because],
  );
  return closed.rowCount === 1;
}

export async function setPasswordHash(
  client: pg.ClientBase,
  id: UserId,
  hash: string,
  at: Date,
): Promise<void> {
  await client.query("update core.desk_users set password_hash = $2, password_at = $3 where id = $1", [
    id,
    hash,
    at,
  ]);
}

/** The roles that a person holds now. */
export async function rolesHeld(db: Db, id: UserId): Promise<readonly RoleHeld[]> {
  const found = await db.query<{ role: string; agency_id: string | null }>(
    "select role, agency_id from core.desk_roles_held where user_id = $1 and taken_at is null order by role, agency_id nulls first",
    [id],
  );
  return found.rows.map(({ role, agency_id }) => ({
    role: asDeskRole(role),
    agencyId: agency_id === null ? "all" : asId<AgencyId>(agency_id),
  }));
}

/** @returns undefined for who works here still */
export async function closedAt(db: Db, id: UserId): Promise<Date | undefined> {
  return (await userById(db, id))?.closedAt;
}

/**
 * What a provider said when the person last came in through it: nothing when that session was taken from them, or was over
 * before then. Somebody who only signed out, or left the browser alone, was not deprived of anything.
 */
export async function latestClaims(db: Db, id: UserId, at: Date): Promise<readonly RoleHeld[]> {
  const found = await db.query<{ claimed: readonly RoleHeld[] }>(
    `select claimed from (
       select claimed, ends_at, ended_because from core.desk_sessions
        where user_id = $1 and claimed is not null order by begun_at desc, id desc limit 1) s
      where ends_at > $2 and (ended_because is null or ended_because in ('signedOut', 'unused', 'over', 'replaced'))`,
    [id, at],
  );
  return found.rows[0]?.claimed ?? [];
}

export interface RoleGiven extends RoleHeld {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
}

/** @returns false when the person has it already */
export async function insertRole(client: pg.ClientBase, userId: UserId, given: RoleGiven): Promise<boolean> {
  const added = await client.query(
    `insert into core.desk_roles_held (id, user_id, role, agency_id, given_at, given_by)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [given.id, userId, given.role, given.agencyId === "all" ? null : given.agencyId, given.at, given.by],
  );
  return added.rowCount === 1;
}

/** @returns false when the person has it not */
export async function takeRole(
  client: pg.ClientBase,
  userId: UserId,
  { role, agencyId }: RoleHeld,
  { at, by, because }: Closing,
): Promise<boolean> {
  const taken = await client.query(
    `update core.desk_roles_held set taken_at = $4, taken_by = $5, taken_because = $6
      where user_id = $1 and role = $2 and agency_id is not distinct from $3::uuid and taken_at is null`,
    [userId, role satisfies DeskRole, agencyId === "all" ? null : agencyId, at, by, because],
  );
  return taken.rowCount === 1;
}

/**
 * Names of those who hold one of the roles for the agency and were not closed, in their order; also by what a provider said
 * of them when they signed in.
 *
 * @param since sessions that began earlier say nothing
 */
export async function namesWithRole(
  db: Db,
  agencyId: AgencyId,
  roles: readonly DeskRole[],
  since: Date,
): Promise<readonly string[]> {
  const found = await db.query<{ name: string }>(
    `select u.name from core.desk_users u join core.desk_roles_held r on r.user_id = u.id
      where u.closed_at is null and r.taken_at is null and (r.agency_id is null or r.agency_id = $1) and r.role = any($2)
     union
     select u.name from core.desk_users u join core.desk_sessions s on s.user_id = u.id,
            jsonb_to_recordset(s.claimed) as c(role text, "agencyId" text)
      where u.closed_at is null and s.begun_at >= $3 and s.claimed is not null
        and c.role = any($2) and c."agencyId" in ('all', $1::text)
      order by name`,
    [agencyId, roles, since],
  );
  return found.rows.map(({ name }) => name);
}
