/** Keeps the list of what needs an act in step: with the queue, with what people classified, and with what they dealt with. */
import { itemsToSettle, lockOwed, owedOf, writeOwed } from "../../db/owed-acts.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { ArchiveTools } from "../tools.ts";

/** Items settled in one transaction. */
const batchSize = 1000;

/** In the transaction that changed these items, and the last thing in it that takes a lock. */
export async function settleActs(tx: Tx, agency: Agency, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  const touched = await itemsToSettle(tx.client, agency.id, itemIds);
  if (touched.length === 0) return;
  await lockOwed(tx, touched);
  await writeOwed(tx, agency.id, touched, await owedOf(tx.client, agency, touched));
}

/** Of the whole agency: after its queue was compared as a whole. */
export async function settleAllActs(tools: Pick<ArchiveTools, "pool">, agency: Agency): Promise<void> {
  const all = await itemsToSettle(tools.pool, agency.id);
  for (let start = 0; start < all.length; start += batchSize)
    await transact(tools.pool, (tx) => settleActs(tx, agency, all.slice(start, start + batchSize)));
}
