/** Items that wait to be registered: written by the triggers of the migration `worklists`. */
import type pg from "pg";
import type { Tx } from "../transact.ts";

/**
 * Takes items out, the oldest first. What is no longer to be registered is told by the archive, not by the row.
 *
 * @param except items that stay
 * @returns each item once; empty when none is left that nobody else has taken
 */
export async function takeUnjournaled(
  tx: Tx,
  agencyId: string,
  limit: number,
  except: readonly string[] = [],
): Promise<readonly string[]> {
  const butFor = except.length === 0 ? "" : "and item_id <> all($3::uuid[])";
  const taken = await tx.client.query<{ item_id: string }>(
    `delete from core.to_journal where ctid = any(array(
       select ctid from core.to_journal where agency_id = $1 ${butFor} order by at, item_id limit $2 for update skip locked))
     returning item_id`,
    [agencyId, limit, ...(except.length === 0 ? [] : [except])],
  );
  return [...new Set(taken.rows.map((row) => row.item_id))];
}

export async function countUnjournaled(pool: pg.Pool, agencyId: string, most: number): Promise<number> {
  const found = await pool.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from core.to_journal where agency_id = $1 limit $2) waiting`,
    [agencyId, most],
  );
  return found.rows[0]?.n ?? 0;
}
