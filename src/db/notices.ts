/** The ledger of what the archive tells people outside of it: a row before anything is sent, kept after it. */
import type pg from "pg";
import type { NoticeKind } from "../domain/acts.ts";

export interface Notice {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: NoticeKind;
  /** undefined for a digest */
  readonly itemId: string | undefined;
  readonly cause: string;
  readonly actBy: string | undefined;
  readonly madeAt: Date;
  readonly tries: number;
  readonly nextAt: Date;
  readonly sentAt: Date | undefined;
  readonly droppedAt: Date | undefined;
  readonly fault: string | undefined;
}

type Queryable = Pick<pg.ClientBase, "query">;

/** A row for each owed act that was not told yet. @param causes only these; undefined for all */
export async function addNotices(
  db: Queryable,
  agencyId: string,
  kind: Exclude<NoticeKind, "mailDigest">,
  { at, ids, causes }: { readonly at: Date; readonly ids: () => string; readonly causes?: readonly string[] },
): Promise<void> {
  const found = await db.query<{ item_id: string; place: string; cause: string; act_by: string | null }>(
    `select a.item_id, a.place, a.cause, a.act_by::text from core.acts_owed a
      where a.agency_id = $1 and ($3::text[] is null or a.cause = any($3))
        and not exists (select 1 from core.notices n where n.agency_id = $1 and n.kind = $2 and n.item_id = a.item_id
                           and n.owed = a.place and n.cause = a.cause)
      order by a.place limit 5000`,
    [agencyId, kind, causes ?? null],
  );
  const { rows } = found;
  if (rows.length === 0) return;
  await db.query(
    `insert into core.notices (id, agency_id, kind, item_id, owed, cause, act_by, made_at, next_at)
     select n.id, $1, $2, n.item_id, n.owed, n.cause, n.act_by, $3, $3
       from unnest($4::uuid[], $5::uuid[], $6::bigint[], $7::text[], $8::date[]) as n(id, item_id, owed, cause, act_by)
     on conflict do nothing`,
    [
      ...[agencyId, kind, at, rows.map(ids), rows.map((row) => row.item_id), rows.map((row) => row.place)],
      ...[rows.map((row) => row.cause), rows.map((row) => row.act_by)],
    ],
  );
}

/** The digest of a day, once; earlier ones that nobody took say less than it. @param day as a number, `20261128` */
export async function addDigest(
  db: Queryable,
  agencyId: string,
  { id, at, day }: { readonly id: string; readonly at: Date; readonly day: number },
): Promise<void> {
  const made = await db.query(
    `insert into core.notices (id, agency_id, kind, owed, cause, made_at, next_at) values ($1, $2, 'mailDigest', $3, 'all', $4, $4)
     on conflict do nothing`,
    [id, agencyId, day, at],
  );
  if (made.rowCount === 0) return;
  await db.query(
    `update core.notices set dropped_at = $3 where agency_id = $1 and kind = 'mailDigest' and id <> $2
        and sent_at is null and dropped_at is null`,
    [agencyId, id, at],
  );
}

/** Those that are to be sent now, the ones first that were tried least. */
export async function dueNotices(
  db: Queryable,
  agencyId: string,
  kind: NoticeKind,
  at: Date,
  limit: number,
): Promise<readonly Notice[]> {
  return await noticesBy(
    db,
    "n.agency_id = $1 and n.kind = $2 and n.sent_at is null and n.dropped_at is null and n.next_at <= $3 order by n.tries, n.made_at, n.id limit $4",
    [agencyId, kind, at, limit],
  );
}

/** The newest first. @param unsent only what was not taken yet */
export async function listNotices(
  db: Queryable,
  agencyId: string,
  unsent: boolean,
  limit: number,
): Promise<readonly Notice[]> {
  return await noticesBy(
    db,
    "n.agency_id = $1 and ($2 = false or (n.sent_at is null and n.dropped_at is null)) order by n.made_at desc, n.id desc limit $3",
    [agencyId, unsent, limit],
  );
}

async function noticesBy(
  db: Queryable,
  where: string,
  values: readonly unknown[],
): Promise<readonly Notice[]> {
  const found = await db.query<{ [Name in keyof Notice]: Notice[Name] | null }>(
    `select n.id, n.agency_id as "agencyId", n.kind, n.item_id as "itemId", n.cause, n.act_by::text as "actBy", n.made_at as "madeAt",
            n.tries, n.next_at as "nextAt", n.sent_at as "sentAt", n.dropped_at as "droppedAt", n.fault
       from core.notices n where ${where}`,
    [...values],
  );
  return found.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
      ) as unknown as Notice,
  );
}

/** @param fault what did not work although it was taken */
export async function noticesSent(
  db: Queryable,
  ids: readonly string[],
  at: Date,
  fault?: string,
): Promise<void> {
  await db.query(
    "update core.notices set sent_at = $2, tries = tries + 1, fault = $3 where id = any($1::uuid[]) and sent_at is null",
    [ids, at, fault ?? null],
  );
}

export async function noticesFailed(
  db: Queryable,
  ids: readonly string[],
  { nextAt, fault }: { readonly nextAt: Date; readonly fault: string },
): Promise<void> {
  await db.query(
    "update core.notices set tries = tries + 1, next_at = $2, fault = $3 where id = any($1::uuid[]) and sent_at is null",
    [ids, nextAt, fault],
  );
}

/** The other side is down: the rest waits as long, and is not tried one by one meanwhile. */
export async function holdBackNotices(
  db: Queryable,
  agencyId: string,
  kinds: readonly NoticeKind[],
  until: Date,
): Promise<void> {
  await db.query(
    `update core.notices set next_at = $3 where agency_id = $1 and kind = any($2) and sent_at is null and dropped_at is null and next_at < $3`,
    [agencyId, kinds, until],
  );
}

/** What was not taken although it was tried: how many, since when, and why last; undefined when all was. */
export async function untakenNotices(
  db: Queryable,
  agencyId: string,
): Promise<{ readonly notices: number; readonly since: Date; readonly fault: string } | undefined> {
  const found = await db.query<{ notices: number; since: Date | null; fault: string | null }>(
    `select count(*)::int as notices, min(made_at) as since, (array_agg(fault order by next_at desc) filter (where tries > 0))[1] as fault
       from core.notices where agency_id = $1 and sent_at is null and dropped_at is null having bool_or(tries > 0)`,
    [agencyId],
  );
  const [row] = found.rows;
  return row?.since ? { notices: row.notices, since: row.since, fault: row.fault ?? "" } : undefined;
}
