/** Keeps the queue in step with the classifications in force: what changed is placed anew, what waits no longer leaves it. */
import {
  dropSettled,
  type QueueRow,
  unqueuedItems,
  type WaitingItem,
  waitingItems,
  writeQueueRows,
} from "../../db/review-queue.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { comparedCharacters, likeness } from "../../review/likeness.ts";
import { drawPlace, scoreOf } from "../../review/order.ts";
import { type Urgency, urgencyOf } from "../../review/urgency.ts";
import type { OnProgress, Tools } from "../tools.ts";

/** Rows written in one transaction. */
const batchSize = 1000;

export interface QueueChange {
  /** rows that were made, or made again */
  readonly placed: number;
  /** rows of what waits no longer */
  readonly left: number;
}

/**
 * May be repeated and may be broken off: each row is right by itself.
 *
 * @param all makes every row again, also those that seem right; who holds an item goes on holding it
 */
export async function refreshQueue(
  tools: Pick<Tools, "pool">,
  agency: Agency,
  onProgress: OnProgress,
  all = false,
): Promise<QueueChange> {
  const waiting = await unqueuedItems(tools.pool, agency.id, all);
  let placed = 0;
  for (let start = 0; start < waiting.length; start += batchSize) {
    const ids = waiting.slice(start, start + batchSize);
    const items = await waitingItems(tools.pool, agency.id, ids, comparedCharacters);
    await transact(tools.pool, async (tx) => await writeQueueRows(tx, agency.id, placedRows(agency, items)));
    placed += items.length;
    onProgress(start + ids.length, waiting.length);
  }
  return { placed, left: await dropSettled(tools.pool, agency.id) };
}

/** The same for a few items in the transaction that changed them. */
export async function requeue(tx: Tx, agency: Agency, itemIds: readonly string[]): Promise<void> {
  const items = await waitingItems(tx.client, agency.id, itemIds, comparedCharacters);
  await writeQueueRows(tx, agency.id, placedRows(agency, items));
  await dropSettled(tx.client, agency.id, itemIds);
}

/** Where each item stands in the queue. */
export function placedRows(agency: Agency, items: readonly WaitingItem[]): readonly QueueRow[] {
  return items.map((item) => {
    const urgency = mostUrgent(agency, item);
    return {
      ...item,
      urgency: urgency.level,
      cause: urgency.cause,
      actBy: urgency.actBy,
      score: scoreOf(urgency, item.text, item.postedAt),
      drawPlace: drawPlace(agency.id, item.itemId, urgency),
      likeness: likeness(item.text),
    };
  });
}

/** An officer's class says what the item was; what the rules see in its new text may be worse. */
function mostUrgent(agency: Agency, item: WaitingItem): Urgency {
  const as = (classId: string) =>
    urgencyOf({
      ...item,
      classId,
      country: agency.country,
      receivedOn: dayOf(item.postedAt, agency.timeZone),
    });
  const [decided, now] = [as(item.classId), as(item.rulesSay ?? item.classId)];
  return now.level > decided.level ? now : decided;
}
