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
import { drawPlace, isOrdered, scoreOf } from "../../review/order.ts";
import { type Urgency, urgencyOf } from "../../review/urgency.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { chanceOfItem, type ModelsInUse, modelFor, modelsInUse, noModels } from "./model/use.ts";

/** Rows written in one transaction. */
const batchSize = 1000;

export interface QueueChange {
  /** rows that were made, or made again */
  readonly placed: number;
  /** rows of what waits no longer */
  readonly left: number;
  /** of models that are switched on and cannot be used */
  readonly faults: readonly string[];
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
  const models = waiting.length === 0 ? noModels : await modelsInUse(tools.pool, agency);
  let placed = 0;
  for (let start = 0; start < waiting.length; start += batchSize) {
    const ids = waiting.slice(start, start + batchSize);
    const items = await waitingItems(tools.pool, agency.id, ids, comparedCharacters);
    const rows = placedRows(agency, items, models);
    await transact(tools.pool, async (tx) => await writeQueueRows(tx, agency.id, rows));
    placed += items.length;
    onProgress(start + ids.length, waiting.length);
  }
  return { placed, left: await dropSettled(tools.pool, agency.id), faults: models.faults };
}

/** The same for a few items in the transaction that changed them. */
export async function requeue(tx: Tx, agency: Agency, itemIds: readonly string[]): Promise<void> {
  const items = await waitingItems(tx.client, agency.id, itemIds, comparedCharacters);
  const languages = new Set(items.map(({ language }) => language));
  const models = items.length === 0 ? noModels : await modelsInUse(tx.client, agency, languages);
  await writeQueueRows(tx, agency.id, placedRows(agency, items, models));
  await dropSettled(tx.client, agency.id, itemIds);
}

/**
 * Where each item stands in the queue.
 *
 * A model orders what does not alarm, and doubts a proposal: then it waits for review, as what the rules left to a person.
 */
export function placedRows(
  agency: Agency,
  items: readonly WaitingItem[],
  models: ModelsInUse = noModels,
): readonly QueueRow[] {
  return items.map((item) => {
    const use = modelFor(models, item);
    const first = mostUrgent(agency, item);
    const chance = use && isOrdered(first) ? chanceOfItem(agency, use, item) : undefined;
    const doubted = item.waits === "proposal" && use !== undefined && (chance ?? 0) >= use.doubtFrom;
    const placed: WaitingItem = doubted ? { ...item, waits: "review" } : item;
    const urgency = doubted ? mostUrgent(agency, placed) : first;
    return {
      ...placed,
      urgency: urgency.level,
      cause: urgency.cause,
      actBy: urgency.actBy,
      score:
        chance !== undefined && isOrdered(urgency)
          ? Math.fround(chance)
          : scoreOf(urgency, item.text, item.postedAt),
      drawPlace: drawPlace(agency.id, item.itemId, urgency),
      likeness: likeness(item.text),
      modelId: use?.id,
      doubted,
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
