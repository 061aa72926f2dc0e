/** Keeps the queue in step with the classifications in force: what changed is placed anew, what waits no longer leaves it. */
import { isResemblanceRule } from "../../classify/rules/resembling.ts";
import { queueLock } from "../../db/locks.ts";
import {
  dropRows,
  dropSettled,
  type QueueRow,
  unqueuedItems,
  type WaitingItem,
  waitingItems,
  writeQueueRows,
} from "../../db/review-queue.ts";
import { type Tx, transact, whileLocked } from "../../db/transact.ts";
import {
  beginPass,
  countStale,
  endPass,
  lastPass,
  lockedModels,
  takeStale,
} from "../../db/worklists/to-review.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { comparedCharacters, likeness } from "../../review/likeness.ts";
import { drawPlace, isOrdered, scoreOf } from "../../review/order.ts";
import { type Urgency, urgencyOf } from "../../review/urgency.ts";
import { settleActs, settleAllActs } from "../acts/settle.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
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

/** So many told changes cost as much as comparing everything. */
const mostStale = 100_000;

/**
 * Follows what was changed since the last run; all of it is compared when it never was, when that was broken off, and when a
 * model is switched. That nothing was missed is for `reconcile` to show, slice by slice. May be repeated and may be broken off:
 * each row is right by itself, and what was changed is told until it was placed.
 *
 * @param all makes every row again, also those that seem right; who holds an item goes on holding it
 */
export async function refreshQueue(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  onProgress: OnProgress,
  all = false,
): Promise<QueueChange> {
  const models = await modelsInUse(tools.pool, agency);
  const stale = all ? 0 : await countStale(tools.pool, agency.id, mostStale);
  const work = { tools, agency, onProgress, models };
  if (
    all ||
    stale === mostStale ||
    models.faults.length > 0 ||
    (await lastPass(tools.pool, agency.id)) === undefined
  ) {
    const passed = await wholePass(work, all);
    if (passed) return passed;
  }
  return all ? await placeAll(work, all) : await placeStale(work, stale);
}

interface Work {
  readonly tools: Pick<ArchiveTools, "pool" | "clock">;
  readonly agency: Agency;
  readonly onProgress: OnProgress;
  readonly models: ModelsInUse;
}

/**
 * While a model cannot be used, rows wait to be placed by it: then the pass does not count, and the next run begins another.
 *
 * @returns undefined while another process is at it: only one may take out what was told before it began
 */
async function wholePass(work: Work, all: boolean): Promise<QueueChange | undefined> {
  const { pool, clock } = work.tools;
  return await whileLocked(pool, queueLock(work.agency.id), async () => {
    const at = clock.now();
    await transact(pool, (tx) => beginPass(tx, work.agency.id));
    const models = await modelsInUse(pool, work.agency);
    const change = await placeAll({ ...work, models }, all);
    await transact(pool, async (tx) => {
      if (areStillOn(models, await lockedModels(tx, work.agency.id))) await endPass(tx, work.agency.id, at);
    });
    return change;
  });
}

/** One that was switched meanwhile, or cannot be used, is among either alone. */
function areStillOn(
  { byLanguage }: ModelsInUse,
  on: readonly { readonly id: string; readonly doubtFrom: number | null }[],
): boolean {
  const used = [...byLanguage.values()];
  const isUsed = (one: (typeof on)[number]) =>
    used.some(({ id, doubtFrom }) => id === one.id && doubtFrom === (one.doubtFrom ?? 1));
  return on.length === used.length && on.every(isUsed);
}

async function placeAll({ tools, agency, onProgress, models }: Work, all: boolean): Promise<QueueChange> {
  const { pool } = tools;
  const waiting = await unqueuedItems(pool, agency.id, all);
  let placed = 0;
  for (let start = 0; start < waiting.length; start += batchSize) {
    const ids = waiting.slice(start, start + batchSize);
    placed += await transact(pool, (tx) => place(tx, agency, ids, models));
    onProgress(start + ids.length, waiting.length);
  }
  const left = await dropSettled(pool, agency.id);
  await settleAllActs(tools, agency);
  return { placed, left, faults: models.faults };
}

async function placeStale({ tools, agency, onProgress, models }: Work, stale: number): Promise<QueueChange> {
  let [seen, placed, left] = [0, 0, 0];
  for (;;) {
    const rows = await transact(tools.pool, async (tx) => {
      const taken = await takeStale(tx, agency.id, batchSize);
      if (taken.rows === 0) return 0;
      const items = await waitingItems(tx.client, agency.id, taken.itemIds, comparedCharacters);
      const unqueued = items.filter(({ isQueued }) => !isQueued);
      await writeQueueRows(tx, agency.id, placedRows(agency, unqueued, models));
      placed += unqueued.length;
      left += await dropSettled(tx.client, agency.id, othersThan(items, taken.itemIds));
      await settleActs(tx, agency, taken.itemIds);
      return taken.rows;
    });
    if (rows === 0) return { placed, left, faults: models.faults };
    seen += rows;
    onProgress(Math.min(seen, stale), stale);
  }
}

function othersThan(items: readonly WaitingItem[], itemIds: readonly string[]): readonly string[] {
  const waiting = new Set(items.map(({ itemId }) => itemId));
  return itemIds.filter((id) => !waiting.has(id));
}

/** @returns how many of them wait */
async function place(
  tx: Tx,
  agency: Agency,
  itemIds: readonly string[],
  models: ModelsInUse,
): Promise<number> {
  if (itemIds.length === 0) return 0;
  const items = await waitingItems(tx.client, agency.id, itemIds, comparedCharacters);
  await writeQueueRows(tx, agency.id, placedRows(agency, items, models));
  return items.length;
}

/**
 * The same for the items of one act or batch in the transaction that changed them, and holds their classes locked: what
 * becomes of their visibility meanwhile is told to the next run.
 *
 * @param onPlaced hears how many of them were done
 */
export async function requeue(
  tx: Tx,
  agency: Agency,
  itemIds: readonly string[],
  onPlaced: (items: number) => void = () => undefined,
): Promise<void> {
  // a few items ask for the models of their languages alone, for reading one takes longer than placing them
  const all = itemIds.length > batchSize ? await modelsInUse(tx.client, agency) : undefined;
  for (let start = 0; start < itemIds.length; start += batchSize) {
    const ids = itemIds.slice(start, start + batchSize);
    const items = await waitingItems(tx.client, agency.id, ids, comparedCharacters);
    const languages = new Set(items.map(({ language }) => language));
    const some = async () =>
      items.length === 0 ? noModels : await modelsInUse(tx.client, agency, languages);
    await writeQueueRows(tx, agency.id, placedRows(agency, items, all ?? (await some())));
    const settled = othersThan(items, ids);
    if (settled.length > 0) await dropRows(tx.client, agency.id, settled);
    await settleActs(tx, agency, ids);
    onPlaced(start + ids.length);
  }
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
  const as = (classId: string, resembles: boolean) =>
    urgencyOf({
      ...item,
      classId,
      resembles,
      country: agency.country,
      receivedOn: dayOf(item.postedAt, agency.timeZone),
    });
  const decided = as(item.classId, isResemblanceRule(item.ruleId));
  const now = item.rulesSay === undefined ? decided : as(item.rulesSay, false);
  return now.level > decided.level ? now : decided;
}
