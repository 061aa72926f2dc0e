/** Walks through everything stored of an agency, thread by thread, that feed a worklist in slices. */
import type pg from "pg";
import { type Tx, transact } from "../transact.ts";
import { nextSlice, placeOf } from "./walk.ts";

export type SweptStep = "classify" | "publish";

export interface Sweep {
  readonly agencyId: string;
  readonly step: SweptStep;
  /** digest of what the step goes by */
  readonly basis: string;
}

/** Threads that are fed at a time: little enough that new work never waits long, and a kill repeats little. */
const threadsAtATime = 1000;

/** What of a thread a slice feeds, into which list. */
const feeds: Readonly<Record<SweptStep, string>> = {
  classify: `insert into core.to_classify (agency_id, later, channel_id, root_native_id)
    select $1, true, $2, root from unnest($3::text[]) as t(root)`,
  publish: `insert into core.to_publish (agency_id, later, item_id)
    select $1, true, i.id from core.items i
     where i.channel_id = $2 and i.root_native_id = any($3::text[]) and (i.by_agency and i.kind in ('post', 'profile')
        or exists (select 1 from core.registry_entries e where e.item_id = i.id)
        or exists (select 1 from core.cases k where k.root_item_id = i.id))`,
};

/** Begins the walk anew when the step goes by something else than at the last one, or never went. */
export async function beginSweep(pool: pg.Pool, sweep: Sweep, at: Date): Promise<void> {
  const { agencyId, step, basis } = sweep;
  if (await isBasis(pool, agencyId, step, basis)) return;
  await transact(pool, async ({ client }) => {
    // whoever works by the basis of before, in a transaction, is waited for
    await client.query("select 1 from core.sweeps where agency_id = $1 and step = $2 for update", [
      agencyId,
      step,
    ]);
    await client.query(`delete from core.to_${step} where agency_id = $1 and later`, [agencyId]);
    await client.query(
      `insert into core.sweeps (agency_id, step, basis, total, started_at)
       values ($1, $2, $3, (select count(*) from core.items where agency_id = $1), $4)
       on conflict (agency_id, step) do update set basis = excluded.basis, total = excluded.total, fed = 0,
         channel_id = null, root_native_id = null, started_at = excluded.started_at, ended_at = null`,
      [agencyId, step, basis, at],
    );
  });
}

/** Whether the step goes by this, as far as it was told. */
export async function isBasis(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
  step: SweptStep,
  basis: string,
): Promise<boolean> {
  const found = await db.query<{ basis: string }>(
    "select basis from core.sweeps where agency_id = $1 and step = $2",
    [agencyId, step],
  );
  return found.rows[0]?.basis === basis;
}

/** Until the transaction ends nobody begins a walk with another basis. @returns whether this is the one that counts */
export async function holdsBasis(tx: Tx, { agencyId, step, basis }: Sweep): Promise<boolean> {
  const found = await tx.client.query<{ basis: string }>(
    "select basis from core.sweeps where agency_id = $1 and step = $2 for key share",
    [agencyId, step],
  );
  return found.rows[0]?.basis === basis;
}

/**
 * Feeds the next slice.
 *
 * @returns false when all was fed, or somebody else is feeding
 */
export async function feedSweep(pool: pg.Pool, sweep: Sweep, at: Date): Promise<boolean> {
  return await transact(pool, async ({ client }) => {
    const found = await client.query<{ channel_id: string | null; root_native_id: string | null }>(
      `select channel_id, root_native_id from core.sweeps
        where agency_id = $1 and step = $2 and basis = $3 and ended_at is null for no key update skip locked`,
      [sweep.agencyId, sweep.step, sweep.basis],
    );
    const [from] = found.rows;
    if (!from) return false;
    const slice = await nextSlice(client, sweep.agencyId, placeOf(from), threadsAtATime);
    if (slice) await client.query(feeds[sweep.step], [sweep.agencyId, slice.channelId, slice.roots]);
    await client.query(
      `update core.sweeps set channel_id = $3, root_native_id = $4, fed = fed + $5, ended_at = $6
        where agency_id = $1 and step = $2`,
      [
        sweep.agencyId,
        sweep.step,
        slice?.channelId,
        slice?.roots.at(-1),
        slice?.items ?? 0,
        slice ? null : at,
      ],
    );
    return slice !== undefined;
  });
}

export interface SweepState {
  readonly step: SweptStep;
  /** items, and how many of them were fed */
  readonly total: number;
  readonly fed: number;
  readonly startedAt: Date;
  /** undefined while it goes on */
  readonly endedAt: Date | undefined;
}

/** The walks of an agency as they stand. */
export async function sweepsOf(
  db: pg.Pool | pg.ClientBase,
  agencyId: string,
): Promise<readonly SweepState[]> {
  const found = await db.query<Omit<SweepState, "endedAt"> & { endedAt: Date | null }>(
    `select step, total, fed, started_at as "startedAt", ended_at as "endedAt" from core.sweeps where agency_id = $1 order by step`,
    [agencyId],
  );
  return found.rows.map((row) => ({ ...row, endedAt: row.endedAt ?? undefined }));
}
