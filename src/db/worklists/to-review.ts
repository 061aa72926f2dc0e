/** Items that the queue must place anew, told by the triggers of the migration `worklists`, and when all of it was looked through. */
import type pg from "pg";
import type { Tx } from "../transact.ts";

/** How many rows tell of items to place anew, `most` at most. */
export async function countStale(pool: pg.Pool, agencyId: string, most: number): Promise<number> {
  const found = await pool.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from core.to_review where agency_id = $1 limit $2) told`,
    [agencyId, most],
  );
  return found.rows[0]?.n ?? 0;
}

/**
 * Takes rows out: when the transaction ends otherwise than well, they are there again. What is changed meanwhile tells anew.
 *
 * @returns each item once; empty when none is left that nobody else has taken
 */
export async function takeStale(
  tx: Tx,
  agencyId: string,
  limit: number,
): Promise<{ readonly rows: number; readonly itemIds: readonly string[] }> {
  const taken = await tx.client.query<{ item_id: string }>(
    `delete from core.to_review where ctid = any(array(
       select ctid from core.to_review where agency_id = $1 order by place limit $2 for update skip locked))
     returning item_id`,
    [agencyId, limit],
  );
  return { rows: taken.rows.length, itemIds: [...new Set(taken.rows.map((row) => row.item_id))] };
}

/** @returns undefined when the whole was never looked through, or that was broken off */
export async function lastPass(pool: pg.Pool | pg.ClientBase, agencyId: string): Promise<Date | undefined> {
  const found = await pool.query<{ at: Date }>(
    "select at from core.review_queue_passes where agency_id = $1",
    [agencyId],
  );
  return found.rows[0]?.at;
}

/** What was told until now is seen by the pass that begins; until it ends the queue counts as never looked through. */
export async function beginPass(tx: Tx, agencyId: string): Promise<void> {
  await tx.client.query("delete from core.review_queue_passes where agency_id = $1", [agencyId]);
  await tx.client.query(
    `delete from core.to_review where ctid = any(array(
       select ctid from core.to_review where agency_id = $1 for update skip locked))`,
    [agencyId],
  );
}

/** The models that are on; until the transaction ends none is switched. */
export async function lockedModels(
  tx: Tx,
  agencyId: string,
): Promise<readonly { readonly id: string; readonly doubtFrom: number | null }[]> {
  const found = await tx.client.query<{ id: string; state: string; doubtFrom: number | null }>(
    `select id, state, doubt_from as "doubtFrom" from core.review_models where agency_id = $1 order by id for share`,
    [agencyId],
  );
  return found.rows.filter(({ state }) => state === "on");
}

export async function endPass(tx: Tx, agencyId: string, at: Date): Promise<void> {
  await tx.client.query(
    `insert into core.review_queue_passes (agency_id, at) values ($1, $2)
     on conflict (agency_id) do update set at = excluded.at`,
    [agencyId, at],
  );
}
