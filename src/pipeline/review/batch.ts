/** A batch as it is looked at afterwards, and the texts of a few items that are to be decided about together. */
import { findBatch, type ReviewBatch } from "../../db/review-acts.ts";
import { type BatchItem, itemsOfBatch, undoneOfBatch } from "../../db/review-acts-list.ts";
import { shownItems } from "../../db/review-show.ts";
import type { Agency } from "../../domain/agency.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import { deciding } from "../../domain/review.ts";
import { marksOf } from "../../review/marks.ts";
import type { ArchiveTools } from "../tools.ts";
import { recordReading } from "./acts.ts";
import type { ShownText } from "./show.ts";

export interface ShownBatch extends ReviewBatch {
  readonly undone: number;
  readonly shown: readonly BatchItem[];
  /** the id after which the next page begins */
  readonly next: string | undefined;
}

/** @returns undefined for a number that the agency has not come to */
export async function shownBatch(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  {
    number,
    limit,
    after,
  }: { readonly number: number; readonly limit: number; readonly after: string | undefined },
): Promise<ShownBatch | undefined> {
  const batch = await findBatch(tools.pool, { agencyId: agency.id, number });
  if (!batch) return undefined;
  const items = await itemsOfBatch(tools.pool, batch.id, { limit: limit + 1, after });
  return {
    ...batch,
    undone: await undoneOfBatch(tools.pool, batch.id),
    shown: items.slice(0, limit),
    next: items.length > limit ? items[limit - 1]?.itemId : undefined,
  };
}

export interface ReadText extends ShownText {
  readonly itemId: string;
  readonly classId: string | undefined;
  readonly outcome: string | undefined;
  readonly language: string | undefined;
  readonly author: string | undefined;
  readonly postedAt: Date;
}

/** Reads the texts of some items, which stands in the history of each; in the order that was asked for. */
export async function readTexts(
  tools: ArchiveTools,
  agency: Agency,
  itemIds: readonly string[],
  by: string,
): Promise<readonly ReadText[]> {
  for (const id of itemIds)
    await recordReading(tools, agency, { item: asId<ItemId>(id), by, shown: "text", why: deciding });
  const found = new Map((await shownItems(tools.pool, itemIds)).map((item) => [item.itemId, item]));
  return itemIds.flatMap((id) => {
    const item = found.get(id);
    if (!item) return [];
    const { itemId, classId, outcome, language, author, postedAt, ruleId = "", byAgency, title, text } = item;
    const marks = marksOf({ country: agency.country, ruleId, byAgency, title, text });
    return [{ itemId, classId, outcome, language, author, postedAt, title, text, marks }];
  });
}
