/**
 * Writes the public projection: what anybody may see, and only that. Runs after capture and journal; safe to repeat.
 *
 * Gather: own texts that changed. Decide: what of them is masked. Apply: all in one transaction.
 */
import { transact } from "../../db/transact.ts";
import type { Tools } from "../tools.ts";
import { applyAgencies, applyItems, applyJournal, applyRedactions, applyWithdrawals } from "./apply.ts";
import { masked } from "./decide.ts";
import { gatherChangedItems } from "./gather.ts";

export interface PublishResult {
  readonly entries: number;
  readonly items: number;
  /** items that were public and are not any more */
  readonly withdrawn: number;
}

export async function publish(tools: Tools): Promise<PublishResult> {
  const at = tools.clock.now();
  const result = await transact(tools.pool, async (tx) => {
    await tx.client.query("select pg_advisory_xact_lock(hashtext('kanalarkiv publish'))");
    await applyAgencies(tx);
    const entries = await applyJournal(tx, at);
    const withdrawn = await applyWithdrawals(tx);
    await applyRedactions(tx);
    const changed = await gatherChangedItems(tx);
    await applyItems(tx, changed.map(masked), at);
    return { entries, items: changed.length, withdrawn };
  });
  if (result.entries + result.items + result.withdrawn > 0) tools.log.info(result, "published");
  return result;
}
