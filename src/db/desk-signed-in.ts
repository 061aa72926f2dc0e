/** Who a session belongs to and what they may do, in one statement: it is asked at each request. */
import type pg from "pg";
import { asDeskRole, type RoleHeld } from "../domain/desk.ts";
import { type AgencyId, asId } from "../domain/ids.ts";
import { type SessionRow, type StoredSession, sessionColumns, sessionOf } from "./desk-sessions.ts";
import { type StoredUser, type UserRow, userColumns, userOf } from "./desk-users.ts";

export interface StoredSignIn {
  readonly session: StoredSession;
  readonly user: StoredUser;
  /** given here, and not taken again */
  readonly given: readonly RoleHeld[];
}

type Row = SessionRow & { readonly [Name in keyof UserRow as `user_${Name}`]: UserRow[Name] } & {
  readonly given: readonly { readonly role: string; readonly agency: string | null }[];
};

const ofSession = sessionColumns.map((name) => `s.${name}`).join(", ");
const ofUser = userColumns.map((name) => `u.${name} as user_${name}`).join(", ");

/** Of sessions that were not ended; whether its time is over, or the person closed, the caller asks. */
export async function signedInBy(
  db: Pick<pg.Pool, "query">,
  digest: Buffer,
): Promise<StoredSignIn | undefined> {
  const found = await db.query<Row>(
    `select ${ofSession}, ${ofUser}, (
              select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'agency', r.agency_id)
                                order by r.role, r.agency_id nulls first), '[]')
                from core.desk_roles_held r where r.user_id = u.id and r.taken_at is null) as given
       from core.desk_sessions s join core.desk_users u on u.id = s.user_id
      where s.digest = $1 and s.ended_at is null`,
    [digest],
  );
  const [row] = found.rows;
  if (!row) return undefined;
  const user = Object.fromEntries(
    userColumns.map((name) => [name, row[`user_${name}`]]),
  ) as unknown as UserRow;
  return {
    session: sessionOf(row),
    user: userOf(user),
    given: row.given.map(({ role, agency }) => ({
      role: asDeskRole(role),
      agencyId: agency === null ? "all" : asId<AgencyId>(agency),
    })),
  };
}
