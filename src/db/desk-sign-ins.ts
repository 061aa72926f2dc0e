/** Sign-ins at a provider that are under way, each good once and for a few minutes; and the sessions that came of them. */
import type pg from "pg";
import type { RoleHeld, UserId } from "../domain/desk.ts";
import { type AgencyId, asId } from "../domain/ids.ts";

type Db = pg.Pool | pg.ClientBase;

export interface SignInBegun {
  readonly provider: string;
  readonly backTo: string;
}

/** Those that ran out go with it: nothing is to be known of them. */
export async function insertSignIn(
  db: Db,
  digest: Buffer,
  { provider, backTo }: SignInBegun,
  { now, endsAt }: { readonly now: Date; readonly endsAt: Date },
): Promise<void> {
  await db.query("delete from core.desk_sign_ins where ends_at <= $1", [now]);
  await db.query(
    "insert into core.desk_sign_ins (digest, provider, back_to, ends_at) values ($1, $2, $3, $4)",
    [digest, provider, backTo, endsAt],
  );
}

/** Takes it, at most once whoever comes with it at the same moment. */
export async function takeSignIn(
  db: Db,
  digest: Buffer,
  provider: string,
  now: Date,
): Promise<SignInBegun | undefined> {
  const taken = await db.query<{ provider: string; back_to: string }>(
    "delete from core.desk_sign_ins where digest = $1 and provider = $2 and ends_at > $3 returning provider, back_to",
    [digest, provider, now],
  );
  const [row] = taken.rows;
  return row && { provider: row.provider, backTo: row.back_to };
}

export interface OpenSessionOf {
  readonly id: string;
  readonly userId: UserId;
}

/** Open sessions that a provider began: one of its own sessions, all of a person's, or those that are both. */
export async function sessionsByProvider(
  db: Db,
  issuer: string,
  { subject, session }: { readonly subject: string | undefined; readonly session: string | undefined },
): Promise<readonly OpenSessionOf[]> {
  const found = await db.query<{ id: string; user_id: string }>(
    `select s.id, s.user_id from core.desk_sessions s join core.desk_users u on u.id = s.user_id
      where s.by = $1 and u.issuer = $1 and s.ended_at is null and ($2::text is not null or $3::text is not null)
        and ($2::text is null or u.subject = $2) and ($3::text is null or s.provider_session = $3)`,
    [issuer, subject, session],
  );
  return found.rows.map(({ id, user_id }) => ({ id, userId: asId<UserId>(user_id) }));
}

export interface OpenClaims {
  readonly userId: UserId;
  readonly claimed: readonly RoleHeld[];
}

/** What providers said that people may do, in sessions that are open still. */
export async function openClaims(db: Db, now: Date, usedSince: Date): Promise<readonly OpenClaims[]> {
  const found = await db.query<{ user_id: string; claimed: readonly RoleHeld[] }>(
    `select user_id, claimed from core.desk_sessions
      where claimed is not null and ended_at is null and ends_at > $1 and used_at > $2 order by begun_at, id`,
    [now, usedSince],
  );
  return found.rows.map(({ user_id, claimed }) => ({ userId: asId<UserId>(user_id), claimed }));
}

/** A link that passes a provider by, with whom it lets in. */
export interface BreakGlassLink {
  readonly userId: UserId;
  readonly name: string;
  readonly because: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly usedAt: Date | undefined;
  readonly endsAt: Date;
  /** for which they have a role that was given here; none when they have none */
  readonly agencies: readonly (AgencyId | "all")[];
}

/** Newest first. */
export async function breakGlassLinks(db: Db, since: Date): Promise<readonly BreakGlassLink[]> {
  const found = await db.query<{
    user_id: string;
    name: string;
    break_glass: string;
    made_at: Date;
    made_by: string;
    used_at: Date | null;
    ends_at: Date;
    agencies: readonly string[];
  }>(
    `select l.user_id, u.name, l.break_glass, l.made_at, l.made_by, l.used_at, l.ends_at,
            array(select distinct coalesce(h.agency_id::text, 'all') from core.desk_roles_held h
                   where h.user_id = l.user_id and h.taken_at is null order by 1) as agencies
       from core.desk_links l join core.desk_users u on u.id = l.user_id
      where l.break_glass is not null and l.made_at >= $1 order by l.made_at desc, u.name`,
    [since],
  );
  return found.rows.map((row) => ({
    ...{ userId: asId<UserId>(row.user_id), name: row.name, because: row.break_glass, madeAt: row.made_at },
    ...{ madeBy: row.made_by, usedAt: row.used_at ?? undefined, endsAt: row.ends_at },
    agencies: row.agencies.map((id) => (id === "all" ? id : asId<AgencyId>(id))),
  }));
}

/** The agencies by the digits of their organisation numbers. */
export async function agencyIdsByNumber(db: Db): Promise<ReadonlyMap<string, AgencyId>> {
  const found = await db.query<{ id: string; org_number: string }>(
    "select id, org_number from core.agencies",
  );
  return new Map(found.rows.map(({ id, org_number }) => [digitsOf(org_number), asId<AgencyId>(id)]));
}

export function digitsOf(number: string): string {
  return number.replace(/\D/g, "");
}
