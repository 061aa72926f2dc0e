/** What says nearly the same as an item: found by its likeness, confirmed by the words that both have. */
import { queuedItem } from "../../db/review-list.ts";
import { nearItems, shownItems } from "../../db/review-show.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { likeness, nearBits, nearShare, shareInCommon } from "../../review/likeness.ts";
import type { ArchiveTools } from "../tools.ts";
import { type ListedItem, listedItem } from "./list.ts";

export interface SimilarItem extends ListedItem {
  /** of the runs of letters of either text, the share that both have: 0 to 1 */
  readonly share: number;
}

/** Texts that are read to confirm the likeness. */
const mostRead = 2000;

/**
 * Those in the queue, the likest first, without the item itself; of more than `limit` the likest.
 *
 * @param itemId need not wait itself
 * @returns nothing for an item without words
 */
export async function similarItems(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  itemId: string,
  limit: number,
): Promise<readonly SimilarItem[]> {
  const [asked] = await shownItems(tools.pool, [itemId]);
  const text = asked && wordsOf(asked);
  const like = text === undefined ? undefined : likeness(text);
  if (text === undefined || like === undefined) return [];
  const most = { bits: nearBits, items: mostRead };
  const near = await nearItems(tools.pool, agency.id, like.toString(), most);
  const texts = await shownItems(
    tools.pool,
    near.filter((id) => id !== itemId),
  );
  const alike = texts
    .map((item) => ({ id: item.itemId, share: shareInCommon(text, wordsOf(item)) }))
    .filter(({ share }) => share >= nearShare)
    .sort((one, other) => other.share - one.share || (one.id < other.id ? -1 : 1));
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const found: SimilarItem[] = [];
  for (const { id, share } of alike.slice(0, limit)) {
    const item = await queuedItem(tools.pool, id, now);
    if (item) found.push({ ...listedItem(item, today), share });
  }
  return found;
}

/** As the queue reads them. */
function wordsOf({ title, text }: { readonly title: string | undefined; readonly text: string }): string {
  return title === undefined ? text : `${title}\n${text}`;
}
