/** Hands an officer the next item, and holds it for them until they decide, give it back, or the time is over. */
import { decidedBy } from "../../db/review-acts.ts";
import { giveBack, holdOne, renewHeld, takeFirst } from "../../db/review-leases.ts";
import { type QueuedItem, queuedItem } from "../../db/review-list.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { instantAt, localMinute } from "../../domain/zoned.ts";
import type { QueueFilter } from "../../review/filter.ts";
import { isDrawnTurn } from "../../review/order.ts";
import type { ArchiveTools } from "../tools.ts";
import { itemName, type ListedItem, listedItem } from "./list.ts";

export interface NextAsked {
  readonly by: string;
  readonly filter: QueueFilter;
  /** how long the item is held */
  readonly minutes: number;
}

/**
 * The item that the person holds already, held on, if it is of what they ask for; else the first that nobody holds.
 *
 * @returns undefined when nothing that fits waits, or others hold all of it
 */
export async function nextItem(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  asked: NextAsked,
): Promise<ListedItem | undefined> {
  const itemId = await nextItemId(tools, agency, asked);
  if (itemId === undefined) return undefined;
  const now = tools.clock.now();
  const item = await queuedItem(tools.pool, itemId, now);
  // it may have been decided in this very moment
  return item && listedItem(item, dayOf(now, agency.timeZone));
}

/** The same, for who reads the item anyway. */
export async function nextItemId(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  { by, filter, minutes }: NextAsked,
): Promise<string | undefined> {
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const until = new Date(now.getTime() + minutes * 60_000);
  const decided = await decidedBy(tools.pool, agency.id, by, instantAt(today, agency.timeZone));
  const asked = { by, now, until, today, filter, drawnTurn: isDrawnTurn(decided) };
  return (await renewHeld(tools.pool, agency.id, asked)) ?? (await takeFirst(tools.pool, agency.id, asked));
}

export interface Held {
  /** who has it before them */
  readonly by: string;
  readonly until: Date;
}

/**
 * Holds the item that a person opened, or holds it on, and gives back what they held before: one at a time.
 *
 * @returns who holds it now, which may be a colleague; undefined when it does not wait
 */
export async function holdItem(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  { itemId, by, minutes }: { readonly itemId: string; readonly by: string; readonly minutes: number },
): Promise<Held | undefined> {
  const now = tools.clock.now();
  const until = new Date(now.getTime() + minutes * 60_000);
  return await holdOne(tools.pool, agency.id, itemId, { by, now, until });
}

/**
 * @param itemIds undefined for all that the person holds
 * @returns the items that are free again
 * @throws ArchiveError `review.state` for an item that the person does not hold
 */
export async function releaseItems(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  by: string,
  itemIds: readonly string[] | undefined,
): Promise<readonly string[]> {
  const now = tools.clock.now();
  return await transact(tools.pool, async ({ client }) => {
    const given = await giveBack(client, agency.id, by, itemIds);
    const missed = (itemIds ?? []).find((id) => !given.includes(id));
    if (missed === undefined) return given;
    throw notHeld(agency, by, missed, await queuedItem(client, missed, now));
  });
}

function notHeld(agency: Agency, by: string, itemId: string, item: QueuedItem | undefined): ArchiveError {
  const holder =
    item?.leasedBy && item.leasedUntil
      ? `${item.leasedBy} holds it until ${localMinute(item.leasedUntil, agency.timeZone)}`
      : "nobody does";
  return new ArchiveError(
    "review.state",
    `${by} does not hold item ${itemName(itemId)}: ${item ? holder : "it does not wait"}`,
  );
}
