/** Sessions of the desk, links for signing in once, and failed tries: all by digests of what the browser holds. */
import type pg from "pg";
import type { RoleHeld, SessionEnd, UserId } from "../domain/desk.ts";
import { asId } from "../domain/ids.ts";

type Db = pg.Pool | pg.ClientBase;

export interface StoredSession {
  readonly id: string;
  readonly userId: UserId;
  readonly begunAt: Date;
  readonly usedAt: Date;
  readonly endsAt: Date;
  /** `link`, `password`, or the provider */
  readonly by: string;
  /** what a provider said that the person may do */
  readonly claimed: readonly RoleHeld[] | undefined;
  readonly browser: string;
}

export interface SessionRow {
  readonly id: string;
  readonly user_id: string;
  readonly begun_at: Date;
  readonly used_at: Date;
  readonly ends_at: Date;
  readonly by: string;
  readonly claimed: readonly RoleHeld[] | null;
  readonly browser: string;
}

export const sessionColumns = [
  ...(["id", "user_id", "begun_at", "used_at", "ends_at", "by", "claimed", "browser"] as const),
] as const;
const columns = sessionColumns.join(", ");

export function sessionOf(row: SessionRow): StoredSession {
  return {
    id: row.id,
    userId: asId<UserId>(row.user_id),
    begunAt: row.begun_at,
    usedAt: row.used_at,
    endsAt: row.ends_at,
    by: row.by,
    claimed: row.claimed ?? undefined,
    browser: row.browser,
  };
}

export async function insertSession(
  client: pg.ClientBase,
  digest: Buffer,
  session: StoredSession,
  providerSession: string | undefined,
): Promise<void> {
  await client.query(
    `insert into core.desk_sessions (id, digest, user_id, begun_at, used_at, ends_at, by, claimed, browser, provider_session)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10)`,
    [
      session.id,
      digest,
      session.userId,
      session.begunAt,
      session.usedAt,
      session.endsAt,
      session.by,
      session.claimed === undefined ? null : JSON.stringify(session.claimed),
      session.browser,
      providerSession,
    ],
  );
}

/** Of those that were not ended; whether its time is over the caller asks. */
export async function openSession(db: Db, digest: Buffer): Promise<StoredSession | undefined> {
  const found = await db.query<SessionRow>(
    `select ${columns} from core.desk_sessions where digest = $1 and ended_at is null`,
    [digest],
  );
  const [row] = found.rows;
  return row && sessionOf(row);
}

/** Those of a person that were not ended, newest first. */
export async function openSessionsOf(db: Db, userId: UserId): Promise<readonly StoredSession[]> {
  const found = await db.query<SessionRow>(
    `select ${columns} from core.desk_sessions where user_id = $1 and ended_at is null order by begun_at desc, id`,
    [userId],
  );
  return found.rows.map(sessionOf);
}

export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await db.query(
    "update core.desk_sessions set used_at = $2 where id = $1 and used_at < $2 and ended_at is null",
    [id, at],
  );
}

/** @returns the ids of those that were not ended before */
export async function endSessions(
  db: Db,
  ids: readonly string[],
  at: Date,
  because: SessionEnd,
): Promise<readonly string[]> {
  const ended = await db.query<{ id: string }>(
    "update core.desk_sessions set ended_at = $2, ended_because = $3 where id = any($1::uuid[]) and ended_at is null returning id",
    [ids, at, because],
  );
  return ended.rows.map(({ id }) => id);
}

/** Of everybody. @returns those that were not ended before */
export async function endEverySession(
  client: pg.ClientBase,
  at: Date,
  because: SessionEnd,
): Promise<readonly { readonly id: string; readonly userId: UserId }[]> {
  const ended = await client.query<{ id: string; user_id: string }>(
    `update core.desk_sessions set ended_at = $1, ended_because = $2 where ended_at is null returning id, user_id`,
    [at, because],
  );
  return ended.rows.map(({ id, user_id }) => ({ id, userId: asId<UserId>(user_id) }));
}

export interface StoredLink {
  readonly userId: UserId;
  readonly madeAt: Date;
  readonly endsAt: Date;
  readonly breakGlass: string | undefined;
}

export async function insertLink(
  client: pg.ClientBase,
  digest: Buffer,
  link: StoredLink,
  by: string,
): Promise<void> {
  await client.query(
    `insert into core.desk_links (digest, user_id, made_at, made_by, ends_at, break_glass) values ($1, $2, $3, $4, $5, $6)`,
    [digest, link.userId, link.madeAt, by, link.endsAt, link.breakGlass],
  );
}

/** Marks a link as used, at most once whoever tries at the same moment. */
export async function useLink(
  client: pg.ClientBase,
  digest: Buffer,
  now: Date,
): Promise<StoredLink | undefined> {
  const used = await client.query<{
    user_id: string;
    made_at: Date;
    ends_at: Date;
    break_glass: string | null;
  }>(
    `update core.desk_links set used_at = $2 where digest = $1 and used_at is null and ends_at > $2
     returning user_id, made_at, ends_at, break_glass`,
    [digest, now],
  );
  const [row] = used.rows;
  return (
    row && {
      userId: asId<UserId>(row.user_id),
      madeAt: row.made_at,
      endsAt: row.ends_at,
      breakGlass: row.break_glass ?? undefined,
    }
  );
}

/** Who a link is for, without using it. */
export async function linkFor(db: Db, digest: Buffer, now: Date): Promise<UserId | undefined> {
  const found = await db.query<{ user_id: string }>(
    "select user_id from core.desk_links where digest = $1 and used_at is null and ends_at > $2",
    [digest, now],
  );
  const [row] = found.rows;
  return row && asId<UserId>(row.user_id);
}

/** The links of a person that were not used: they end now. */
export async function endLinks(client: pg.ClientBase, userId: UserId, now: Date): Promise<void> {
  await client.query(
    "update core.desk_links set ends_at = $2 where user_id = $1 and used_at is null and ends_at > $2",
    [userId, now],
  );
}

/** Of everybody, those that were not used. @returns how many */
export async function endEveryLink(client: pg.ClientBase, now: Date): Promise<number> {
  const ended = await client.query(
    "update core.desk_links set ends_at = $1 where used_at is null and ends_at > $1",
    [now],
  );
  return ended.rowCount ?? 0;
}

/**
 * How many tries failed since then, of a name and from a place.
 *
 * @param before only those that were noted before this one
 */
export async function failedTries(
  db: Db,
  { of, from, since, before }: { of: Buffer; from: Buffer; since: Date; before?: number },
): Promise<{ readonly ofName: number; readonly fromPlace: number }> {
  const found = await db.query<{ of_name: number; from_place: number }>(
    `select (select count(*)::int from core.desk_attempts where "of" = $1 and at > $3 and ($4::bigint is null or place < $4)) as of_name,
            (select count(*)::int from core.desk_attempts where "from" = $2 and at > $3 and ($4::bigint is null or place < $4)) as from_place`,
    [of, from, since, before],
  );
  const [row] = found.rows;
  return { ofName: row?.of_name ?? 0, fromPlace: row?.from_place ?? 0 };
}

/** @returns its place among all tries */
export async function noteFailedTry(db: Db, of: Buffer, from: Buffer, at: Date): Promise<number> {
  const noted = await db.query<{ place: string }>(
    'insert into core.desk_attempts ("of", "from", at) values ($1, $2, $3) returning place',
    [of, from, at],
  );
  return Number(noted.rows[0]?.place);
}

/** A try that did not fail after all, or was not answered. */
export async function forgetTry(db: Db, place: number): Promise<void> {
  await db.query("delete from core.desk_attempts where place = $1", [place]);
}

/** Tries that no limit asks about any more; they say who tried what from where, and are kept no longer than that. */
export async function forgetTries(db: Db, before: Date): Promise<void> {
  await db.query("delete from core.desk_attempts where at <= $1", [before]);
}
