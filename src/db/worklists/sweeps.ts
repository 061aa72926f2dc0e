/** Walks through everything stored of an agency, thread by thread, that feed a worklist in slices. */
import type pg from "pg";
import { type Tx, transact } from "../transact.ts";

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
    select $1::uuid, true, channel_id, root_native_id from slice`,
  publish: `insert into core.to_publish (agency_id, later, item_id)
    select $1::uuid, true, i.id from slice t join core.items i on i.channel_id = t.channel_id and i.root_native_id = t.root_native_id
     where i.by_agency and i.kind in ('post', 'profile')
        or exists (select 1 from core.registry_entries e where e.item_id = i.id)
        or exists (select 1 from core.cases k where k.root_item_id = i.id)`,
};

/** Begins the walk anew when the step goes by something else than at the last one, or never went. */
export async function beginSweep(pool: pg.Pool, sweep: Sweep, at: Date): Promise<void> {
  const { agencyId, step, basis } = sweep;
  if ((await basisOf(pool, sweep)) === basis) return;
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

async function basisOf(
  db: pg.Pool | pg.ClientBase,
  { agencyId, step }: Pick<Sweep, "agencyId" | "step">,
): Promise<string | undefined> {
  const found = await db.query<{ basis: string }>(
    "select basis from core.sweeps where agency_id = $1 and step = $2",
    [agencyId, step],
  );
  return found.rows[0]?.basis;
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
    const fed = await feedFrom(client, sweep, from);
    await client.query(
      `update core.sweeps set channel_id = $3, root_native_id = $4, fed = fed + $5, ended_at = $6
        where agency_id = $1 and step = $2`,
      [sweep.agencyId, sweep.step, fed?.channelId, fed?.root, fed?.items ?? 0, fed ? null : at],
    );
    return fed !== undefined;
  });
}

interface Fed {
  readonly channelId: string;
  /** the last thread of the slice; undefined when the channel has no more */
  readonly root: string | undefined;
  readonly items: number;
}

/** @returns undefined when there is no thread after that place */
async function feedFrom(
  client: pg.ClientBase,
  { agencyId, step }: Sweep,
  from: { readonly channel_id: string | null; readonly root_native_id: string | null },
): Promise<Fed | undefined> {
  const channels = await client.query<{ id: string }>(
    "select id from core.channels where agency_id = $1 and id >= coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by id",
    [agencyId, from.channel_id],
  );
  for (const { id } of channels.rows) {
    const after = id === from.channel_id ? (from.root_native_id ?? "") : "";
    const fed = await client.query<{ items: number | null; last: string | null }>(
      `with slice as materialized (
         select channel_id, root_native_id, count(*)::int as items from core.items
          where channel_id = $2 and root_native_id > $3 group by 1, 2 order by 1, 2 limit ${threadsAtATime}),
       fed as (${feeds[step]})
       select sum(items)::int as items, max(root_native_id) as last from slice`,
      [agencyId, id, after],
    );
    const [slice] = fed.rows;
    if (slice?.last) return { channelId: id, root: slice.last, items: slice.items ?? 0 };
  }
  return undefined;
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
