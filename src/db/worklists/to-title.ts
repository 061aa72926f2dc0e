/** First items of threads whose case may quote what is no more: written by the triggers of the migration `worklists`. */
import type { Tx } from "../transact.ts";

/** @returns each item once; empty when none is left that nobody else has taken */
export async function takeRetitled(tx: Tx, agencyId: string, limit: number): Promise<readonly string[]> {
  const taken = await tx.client.query<{ item_id: string }>(
    `delete from core.to_title where ctid = any(array(
       select ctid from core.to_title where agency_id = $1 order by place limit $2 for update skip locked))
     returning item_id`,
    [agencyId, limit],
  );
  return [...new Set(taken.rows.map((row) => row.item_id))];
}
