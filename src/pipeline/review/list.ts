/** The queue as an officer reads it: in its order, each item with why it stands there, and what says the same together. */
import { type QueuedItem, queuePage } from "../../db/review-list.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { publicAddress } from "../../domain/public-address.ts";
import type { QueueFilter } from "../../review/filter.ts";
import type { Place } from "../../review/order.ts";
import { alarmLevel, queueKinds } from "../../review/urgency.ts";
import { whyNext } from "../../review/why.ts";
import type { ArchiveTools } from "../tools.ts";

export interface ListedItem extends QueuedItem {
  /** the end of its id, by which every command of `review` takes it */
  readonly name: string;
  /** in English */
  readonly why: string;
  /** an item before it on the page says the same: its name */
  readonly sameAs: string | undefined;
}

export interface QueuePage {
  readonly items: readonly ListedItem[];
  /** where the next page begins; undefined when this is the last */
  readonly cursor: string | undefined;
}

export interface ListAsked {
  readonly filter: QueueFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** whether each item tells how many others say the same; default: it does */
  readonly countsAlike?: boolean;
}

/** @throws ArchiveError `config.invalid` for a cursor that no list gave */
export async function listQueue(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  { filter, limit, cursor, countsAlike = true }: ListAsked,
): Promise<QueuePage> {
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const found = await queuePage(tools.pool, agency.id, {
    ...{ filter, today, now, limit: limit + 1, after, countsAlike },
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const items = withSame(shown.map((item) => listedItem(item, today)));
  return { items, cursor: found.length > limit && last ? cursorOf(last) : undefined };
}

/** The last letters of an id: those before them are the time of its making, and much alike. */
const nameLength = 8;

export function itemName(itemId: string): string {
  return itemId.slice(-nameLength);
}

export function listedItem(item: QueuedItem, today: Day): ListedItem {
  return {
    ...item,
    nativeId: publicAddress(item.nativeId),
    name: itemName(item.itemId),
    why: whyNext("en", {
      ...item,
      actBy: item.actBy as Day | undefined,
      doubtedBy: item.doubted ? item.model : undefined,
      today,
    }),
    sameAs: undefined,
  };
}

/** What alarms is never put behind another. */
function withSame(items: readonly ListedItem[]): readonly ListedItem[] {
  const first = new Map<string, string>();
  return items.map((item) => {
    if (item.likeness === undefined || item.urgency >= alarmLevel) return item;
    const key = `${item.likeness} ${item.classId} ${item.waits}`;
    const sameAs = first.get(key);
    if (sameAs === undefined) first.set(key, item.name);
    return { ...item, sameAs };
  });
}

function cursorOf({ urgency, score, postedAt, itemId }: Place): string {
  return Buffer.from(JSON.stringify([urgency, score, postedAt.getTime(), itemId])).toString("base64url");
}

function placeOf(cursor: string): Place {
  try {
    const [urgency, score, posted, itemId] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const postedAt = new Date(posted);
    const sound =
      Number.isInteger(urgency) &&
      urgency >= 0 &&
      urgency <= 9 &&
      Number.isFinite(score) &&
      Math.abs(score) < 1e9;
    if (sound && !Number.isNaN(postedAt.getTime()) && isUuid(String(itemId)))
      return { urgency, score, postedAt, itemId };
  } catch {
    // told below
  }
  throw new ArchiveError("config.invalid", `${JSON.stringify(cursor)} is no cursor that a list gave`);
}

export { queueKinds };
