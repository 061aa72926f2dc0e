/** Items whose text, entry or case the public may see otherwise: written by the triggers of the migration `worklists` and by sweeps. */
import type { Tx } from "../transact.ts";

/**
 * Takes items out, those of new work first.
 *
 * @returns each item once, and whether all of them came of a sweep; empty when none is left that nobody else has taken
 */
export async function takeUnpublished(
  tx: Tx,
  agencyId: string,
  limit: number,
): Promise<{ readonly itemIds: readonly string[]; readonly later: boolean }> {
  const taken = await tx.client.query<{ item_id: string; later: boolean }>(
    `delete from core.to_publish where ctid = any(array(
       select ctid from core.to_publish where agency_id = $1 order by later, place limit $2 for update skip locked))
     returning item_id, later`,
    [agencyId, limit],
  );
  return {
    itemIds: [...new Set(taken.rows.map((row) => row.item_id))],
    later: taken.rows.every((row) => row.later),
  };
}
