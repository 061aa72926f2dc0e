/** Chooses the items of a batch and freezes the list, so that what is decided is what was looked at. */
import { createHash } from "node:crypto";
import { type BatchRow, batchRows } from "../../db/review-batch.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import { filterFields, type QueueFilter } from "../../review/filter.ts";
import { chanceOf } from "../../review/order.ts";
import type { ArchiveTools } from "../tools.ts";
import type { ItemUnderReview } from "./gather.ts";
import { itemName } from "./list.ts";
import { similarItems } from "./similar.ts";

export interface BatchAsked {
  readonly by: string;
  readonly filter: QueueFilter;
  /** only what says nearly the same as this item, and the item itself */
  readonly like: string | undefined;
  /** only these; left out, all that fits */
  readonly among?: readonly string[] | undefined;
  /** `confirmed` leaves out what rules propose nothing for */
  readonly act: "confirmed" | "overruled";
}

export interface BatchPart {
  readonly classId: string;
  readonly outcome: string;
  readonly clauseId: string | undefined;
  readonly items: number;
}

export interface ChosenBatch {
  /** sorted */
  readonly itemIds: readonly ItemId[];
  /** the first letters of the SHA-256 of the list: names it until something in it changes */
  readonly list: string;
  /** all of it: what a sample of the list is drawn from */
  readonly listSha256: string;
  readonly parts: readonly BatchPart[];
  /** a sample by chance, the same for the same list */
  readonly examples: readonly BatchRow[];
  readonly leftOut: {
    /** somebody else has them before them, or they were handed to somebody else */
    readonly others: number;
    /** the rules leave them to a person: there is nothing to confirm */
    readonly unproposed: number;
    /** a model doubts what is proposed: they are read one by one */
    readonly doubted: number;
  };
  /** how they were chosen, for the record */
  readonly filter: Readonly<Record<string, string>>;
}

/** More are more than a person can answer for at once. */
const mostItems = 100_000;
const mostAlike = 1000;
const exampleCount = 20;

/** @throws ArchiveError `config.invalid` when nothing, or too much, fits */
export async function chooseBatch(
  tools: ArchiveTools,
  agency: Agency,
  asked: BatchAsked,
): Promise<ChosenBatch> {
  return (await freezeBatch(tools, agency, asked, mostItems)).batch;
}

export interface FrozenBatch {
  readonly batch: ChosenBatch;
  readonly rows: readonly BatchRow[];
  /** how many fit in all; the batch is the first of them */
  readonly fitting: number;
}

/**
 * @param most so many are frozen, in the order of their ids
 * @throws ArchiveError as `chooseBatch`
 */
export async function freezeBatch(
  tools: ArchiveTools,
  agency: Agency,
  asked: BatchAsked,
  most: number,
): Promise<FrozenBatch> {
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const among = asked.like === undefined ? asked.among : await likeIds(tools, agency, asked.like);
  const rows = await batchRows(tools.pool, agency.id, { ...asked, now, today, among, limit: mostItems + 1 });
  if (rows.length > mostItems)
    throw new ArchiveError("config.invalid", `more than ${mostItems} items fit: narrow them by day or class`);
  const free = rows.filter(({ others }) => !others);
  const fitting = free.filter(({ waits }) => asked.act === "overruled" || waits !== "review");
  const chosen = fitting.slice(0, most);
  const itemIds = chosen.map(({ itemId }) => asId<ItemId>(itemId));
  const doubted = asked.act === "overruled" ? 0 : free.filter((row) => row.doubted).length;
  const listSha256 = frozenDigest(chosen);
  const list = listSha256.slice(0, 12);
  const batch = {
    itemIds,
    list,
    listSha256,
    parts: partsOf(chosen),
    examples: chosen
      .toSorted((one, other) => chanceOf(list, one.itemId) - chanceOf(list, other.itemId))
      .slice(0, exampleCount),
    leftOut: {
      others: rows.length - free.length,
      unproposed: free.length - fitting.length - doubted,
      doubted,
    },
    filter: { ...filterFields(asked.filter), ...(asked.like ? { like: asked.like } : {}) },
  };
  return { batch, rows: chosen, fitting: fitting.length };
}

/** @throws ArchiveError `review.state` when the list is not the one that was looked at */
export function refuseChanged(chosen: ChosenBatch, list: string): void {
  if (chosen.itemIds.length === 0) throw new ArchiveError("review.state", "no item fits: nothing is decided");
  if (chosen.list === list.trim().toLowerCase()) return;
  throw new ArchiveError(
    "review.state",
    `the list changed since it was looked at: it is ${chosen.list} with ${chosen.itemIds.length} items now; look at it again with --dry-run`,
  );
}

async function likeIds(tools: ArchiveTools, agency: Agency, like: string): Promise<readonly string[]> {
  const alike = await similarItems(tools, agency, like, mostAlike);
  return [like, ...alike.map(({ itemId }) => itemId)];
}

/** SHA-256 of the items and of what is in force for each, in the order of their ids: another classification is another list. */
export function frozenDigest(
  rows: readonly Pick<BatchRow, "itemId" | "classificationId" | "standing">[],
): string {
  const digest = createHash("sha256");
  for (const { itemId, classificationId, standing } of rows)
    digest.update(`${itemId} ${classificationId} ${standing}\n`);
  return digest.digest("hex");
}

/** The same of what was locked, in the order of the ids. */
export function frozenOf(
  items: readonly ItemUnderReview[],
): readonly Pick<BatchRow, "itemId" | "classificationId" | "standing">[] {
  return items.map(({ item }) => ({
    itemId: item.itemId,
    classificationId: item.current?.classificationId ?? "",
    standing: `${item.visibility} ${item.presence} ${item.versionId}`,
  }));
}

function partsOf(rows: readonly BatchRow[]): readonly BatchPart[] {
  const parts = Map.groupBy(rows, ({ classId, outcome, clauseId }) => `${classId} ${outcome} ${clauseId}`);
  return [...parts.values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { classId, outcome, clauseId } = first;
      return [{ classId, outcome, clauseId, items: same.length }];
    })
    .sort((one, other) => other.items - one.items);
}

export { itemName };
