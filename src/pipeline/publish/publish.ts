/**
 * Writes the public projection: what anybody may see, and only that. Runs after capture and journal; safe to repeat.
 *
 * Gather: own texts that changed. Decide: what of them is masked. Apply: all in one transaction.
 */
import { transact } from "../../db/transact.ts";
import type { Tools } from "../tools.ts";
import {
  applyAgencies,
  applyItems,
  applyJournal,
  applyRedactions,
  applyWithdrawals,
  lockPublication,
} from "./apply.ts";
import { toWrite } from "./decide.ts";
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
    await lockPublication(tx);
    await applyAgencies(tx);
    const entries = await applyJournal(tx, at);
    const withdrawn = await applyWithdrawals(tx);
    await applyRedactions(tx);
    const items = toWrite(await gatherChangedItems(tx));
    await applyItems(tx, items, at);
    return { entries, items: items.length, withdrawn };
  });
  if (result.entries + result.items + result.withdrawn > 0) tools.log.info(result, "published");
  return result;
}
