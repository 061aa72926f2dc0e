/** Items whose text, entry or case the public may see otherwise: written by the triggers of the migration `worklists` and by sweeps. */
import type { Tx } from "../transact.ts";

/**
 * Takes items out, those of new work first.
 *
 * @param except items that stay
 * @returns each item once, and whether all of them came of a sweep; empty when none is left that nobody else has taken
 */
export async function takeUnpublished(
  tx: Tx,
  agencyId: string,
  limit: number,
  except: readonly string[] = [],
): Promise<{ readonly itemIds: readonly string[]; readonly later: boolean }> {
  const butFor = except.length === 0 ? "" : "and item_id <> all($3::uuid[])";
  const taken = await tx.client.query<{ item_id: string; later: boolean }>(
    `delete from core.to_publish where ctid = any(array(
       select ctid from core.to_publish where agency_id = $1 ${butFor} order by later, place limit $2 for update skip locked))
     returning item_id, later`,
    [agencyId, limit, ...(except.length === 0 ? [] : [except])],
  );
  return {
    itemIds: [...new Set(taken.rows.map((row) => row.item_id))],
    later: taken.rows.every((row) => row.later),
  };
}
