/** Asked work as it is stored: asked for and cancelled by the desk, everything else by who does it. */
import type pg from "pg";
import type { AskedFault, AskedKind, AskedProgress, AskedWork, AskedWorkId } from "../domain/asked.ts";
import type { UserId } from "../domain/desk.ts";
import type { FrozenJson } from "../domain/frozen.ts";
import { type AgencyId, asId } from "../domain/ids.ts";

type Db = pg.Pool | pg.ClientBase;

interface Row {
  readonly id: string;
  readonly agency_id: string;
  readonly kind: AskedKind;
  readonly input: FrozenJson;
  readonly by: string;
  readonly user_id: string;
  readonly asked_at: Date;
  readonly state: AskedWork["state"];
  readonly attempts: number;
  readonly begun_at: Date | null;
  readonly phase: string | null;
  readonly phase_begun_at: Date | null;
  readonly done: string;
  readonly total: string | null;
  readonly told_at: Date | null;
  readonly noted: FrozenJson | null;
  readonly result: FrozenJson | null;
  readonly fault: AskedFault | null;
  readonly ended_at: Date | null;
  readonly cancel_asked_at: Date | null;
  readonly cancel_asked_by: string | null;
}

const columns = `id, agency_id, kind, input, by, user_id, asked_at, state, attempts, begun_at, phase, phase_begun_at, done, total,
  told_at, noted, result, fault, ended_at, cancel_asked_at, cancel_asked_by`;

function workOf(row: Row): AskedWork {
  return {
    ...{ id: asId<AskedWorkId>(row.id), agencyId: asId<AgencyId>(row.agency_id), kind: row.kind },
    ...{ input: row.input, by: row.by, userId: asId<UserId>(row.user_id), askedAt: row.asked_at },
    ...{ state: row.state, attempts: row.attempts, begunAt: row.begun_at ?? undefined },
    progress: progressOf(row),
    ...{ noted: row.noted ?? undefined, result: row.result ?? undefined, fault: row.fault ?? undefined },
    endedAt: row.ended_at ?? undefined,
    ...{ cancelAskedAt: row.cancel_asked_at ?? undefined, cancelAskedBy: row.cancel_asked_by ?? undefined },
  };
}

function progressOf(row: Row): AskedProgress | undefined {
  if (row.phase === null || !row.phase_begun_at || !row.told_at) return undefined;
  const total = row.total === null ? undefined : Number(row.total);
  return { phase: row.phase, done: Number(row.done), total, begunAt: row.phase_begun_at, at: row.told_at };
}

export type NewAskedWork = Pick<
  AskedWork,
  "id" | "agencyId" | "kind" | "input" | "by" | "userId" | "askedAt"
>;

export async function insertAskedWork(db: Db, work: NewAskedWork): Promise<void> {
  const { id, agencyId, kind, input, by, userId, askedAt } = work;
  await db.query(
    "insert into core.asked_work (id, agency_id, kind, input, by, user_id, asked_at) values ($1, $2, $3, $4, $5, $6, $7)",
    [id, agencyId, kind, JSON.stringify(input), by, userId, askedAt],
  );
}

export async function findAskedWork(
  db: Db,
  agencyId: AgencyId,
  id: AskedWorkId,
): Promise<AskedWork | undefined> {
  const found = await db.query<Row>(
    `select ${columns} from core.asked_work where id = $1 and agency_id = $2`,
    [id, agencyId],
  );
  const [row] = found.rows;
  return row && workOf(row);
}

/** The newest first. */
export async function listAskedWork(
  db: Db,
  agencyId: AgencyId,
  kinds: readonly AskedKind[],
  most: number,
): Promise<readonly AskedWork[]> {
  const found = await db.query<Row>(
    `select ${columns} from core.asked_work where agency_id = $1 and kind = any($2) order by asked_at desc, id desc limit $3`,
    [agencyId, kinds, most],
  );
  return found.rows.map(workOf);
}

/** @returns false when it was over, or was cancelled already */
export async function setCancelAsked(
  db: Db,
  work: Pick<AskedWork, "id" | "agencyId">,
  act: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const changed = await db.query(
    `update core.asked_work set cancel_asked_at = $3, cancel_asked_by = $4
      where id = $1 and agency_id = $2 and ended_at is null and cancel_asked_at is null`,
    [work.id, work.agencyId, act.at, act.by],
  );
  return changed.rowCount === 1;
}

/** What waits, and what a worker has or had, the oldest first. */
export async function openAskedWork(db: Db): Promise<readonly AskedWorkId[]> {
  const found = await db.query<{ readonly id: string }>(
    "select id from core.asked_work where ended_at is null order by asked_at, id",
  );
  return found.rows.map(({ id }) => asId<AskedWorkId>(id));
}

/** @returns undefined when it is over */
export async function takeAskedWork(
  db: Db,
  id: AskedWorkId,
  claim: string,
  at: Date,
): Promise<AskedWork | undefined> {
  const taken = await db.query<Row>(
    `update core.asked_work set state = 'running', attempts = attempts + 1, claim = $2, begun_at = coalesce(begun_at, $3)
      where id = $1 and ended_at is null returning ${columns}`,
    [id, claim, at],
  );
  const [row] = taken.rows;
  return row && workOf(row);
}

export interface Claimed {
  readonly id: AskedWorkId;
  readonly claim: string;
}

/** @returns whether it was asked to end; undefined when it is no longer this worker's */
export async function tellAskedProgress(
  db: Db,
  { id, claim }: Claimed,
  progress: AskedProgress | undefined,
): Promise<{ readonly cancelAsked: boolean } | undefined> {
  const { phase = null, begunAt = null, done = 0, total = null, at = null } = progress ?? {};
  const told = await db.query<{ readonly asked: boolean }>(
    `update core.asked_work set phase = coalesce($3, phase), phase_begun_at = coalesce($4, phase_begun_at), done = $5, total = $6,
        told_at = coalesce($7, told_at)
      where id = $1 and claim = $2 and ended_at is null returning cancel_asked_at is not null as asked`,
    [id, claim, phase, begunAt, done, total, at],
  );
  const [row] = told.rows;
  return row && { cancelAsked: row.asked };
}

/** @returns false when it is no longer this worker's */
export async function noteAskedWork(db: Db, { id, claim }: Claimed, noted: FrozenJson): Promise<boolean> {
  const done = await db.query(
    "update core.asked_work set noted = $3 where id = $1 and claim = $2 and ended_at is null",
    [id, claim, JSON.stringify(noted)],
  );
  return done.rowCount === 1;
}

/** For the next worker, as if this one had not taken it. */
export async function putBackAskedWork(db: Db, { id, claim }: Claimed): Promise<void> {
  await db.query(
    "update core.asked_work set state = 'waiting', attempts = attempts - 1, claim = null where id = $1 and claim = $2 and ended_at is null",
    [id, claim],
  );
}

export type AskedEnd =
  | { readonly state: "done"; readonly result: FrozenJson }
  | { readonly state: "failed"; readonly fault: AskedFault }
  | { readonly state: "cancelled" };

/** @returns false when it is no longer this worker's */
export async function endAskedWork(
  db: Db,
  { id, claim }: Claimed,
  end: AskedEnd,
  at: Date,
): Promise<boolean> {
  const result = end.state === "done" ? JSON.stringify(end.result) : null;
  const fault = end.state === "failed" ? JSON.stringify(end.fault) : null;
  const ended = await db.query(
    "update core.asked_work set state = $3, result = $4, fault = $5, ended_at = $6 where id = $1 and claim = $2 and ended_at is null",
    [id, claim, end.state, result, fault, at],
  );
  return ended.rowCount === 1;
}

/** The newest of a kind that is done and was asked with exactly this. */
export async function latestAskedWork(
  db: Pick<pg.Pool, "query">,
  agencyId: AgencyId,
  kind: AskedKind,
  input: FrozenJson,
): Promise<AskedWork | undefined> {
  const found = await db.query<Row>(
    `select ${columns} from core.asked_work where agency_id = $1 and kind = $2 and input = $3 and state = 'done'
      order by ended_at desc, id desc limit 1`,
    [agencyId, kind, JSON.stringify(input)],
  );
  const [row] = found.rows;
  return row && workOf(row);
}
