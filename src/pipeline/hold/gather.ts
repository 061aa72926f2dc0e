/** Reads holds as they are asked of items, and the items that one covers. */

import { mayBeCovered, readHoldFacts } from "../../db/held-items.ts";
import { asLive, readHolds } from "../../db/holds.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { Hold } from "../../domain/hold.ts";
import type { ItemKind } from "../../domain/item.ts";
import { publicAddress } from "../../domain/public-address.ts";
import {
  asksForDays,
  asksForWords,
  covers,
  type HoldStanding,
  holdsOver,
  type LiveHold,
  standingOn,
} from "../../retention/hold.ts";
import { itemBy } from "../item/find.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { agencyOfItem } from "./held.ts";

/** Items compared at a time. */
const batchSize = 500;

/** @throws ArchiveError `archive.missing` naming how many there are */
export async function holdByNumber(tools: ArchiveTools, agency: Agency, number: number): Promise<Hold> {
  const [found] = await readHolds(tools.db, agency.id, number);
  if (found) return found;
  throw new ArchiveError(
    "archive.missing",
    `${agency.name} has no hold ${number}; list them with: kanalarkiv hold list --agency ${agency.orgNumber} --all`,
  );
}

/** A hold as it is shown: with how it stands today. */
export type StandingHold = Hold & HoldStanding;

export function standing(tools: ArchiveTools, agency: Agency, hold: Hold): StandingHold {
  return { ...hold, ...standingOn(hold, dayOf(tools.clock.now(), agency.timeZone)) };
}

/** In the order of their numbers. @param all also those that count no longer */
export async function listHolds(
  tools: ArchiveTools,
  agency: Agency,
  all: boolean,
): Promise<readonly StandingHold[]> {
  const found = (await readHolds(tools.db, agency.id)).map((hold) => standing(tools, agency, hold));
  return all ? found : found.filter(({ state }) => state === "counts");
}

/** An item that a hold covers, without a word of what it says. */
export interface CoveredItem {
  readonly itemId: string;
  readonly nativeId: string;
  readonly channel: string;
  readonly kind: ItemKind;
  readonly postedOn: Day;
}

export interface Coverage {
  readonly count: number;
  readonly examples: readonly CoveredItem[];
  /** of how many that may be covered only the first were compared; undefined when all were */
  readonly comparedOf?: number | undefined;
}

/**
 * How many items the hold covers now, and the first of them.
 *
 * @param most examples at most
 * @param mostCompared where texts or days must be read, of so many items only: for a page that somebody waits for
 */
export async function coverageOf(
  tools: ArchiveTools,
  agency: Agency,
  hold: Hold,
  most: number,
  onProgress: OnProgress,
  mostCompared = Number.POSITIVE_INFINITY,
): Promise<Coverage> {
  const [live] = await asLive(tools.pool, [hold]);
  if (!live) return { count: 0, examples: [] };
  if (!asksForWords(hold) && !asksForDays(hold)) return await counted(tools, agency, live, most);
  const all = await candidates(tools, live, agency.timeZone);
  const ids = all.slice(0, mostCompared);
  const examples: string[] = [];
  let count = 0;
  for (let start = 0; start < ids.length; start += batchSize) {
    const facts = await readHoldFacts(
      tools.pool,
      ids.slice(start, start + batchSize),
      agency.timeZone,
      asksForWords(hold),
    );
    for (const item of facts) {
      if (!covers(live, item)) continue;
      count += 1;
      if (examples.length < most) examples.push(item.itemId);
    }
    onProgress(Math.min(start + batchSize, ids.length), ids.length);
  }
  return {
    count,
    examples: await described(tools, examples, agency.timeZone),
    comparedOf: ids.length < all.length ? all.length : undefined,
  };
}

/** SQL alone tells what these cover, so a channel of a million items is counted and not read. */
async function counted(tools: ArchiveTools, agency: Agency, live: LiveHold, most: number): Promise<Coverage> {
  const where = mayBeCovered(live, agency.timeZone);
  const values = [...where.values];
  const all = await tools.pool.query<{ count: number }>(
    `select count(*) as count from core.items i where ${where.sql}`,
    values,
  );
  const first = await tools.pool.query<{ id: string }>(
    `select i.id from core.items i where ${where.sql} order by coalesce(i.posted_at, i.first_seen_at), i.id limit $${values.length + 1}`,
    [...values, most],
  );
  const ids = first.rows.map(({ id }) => id);
  return { count: all.rows[0]?.count ?? 0, examples: await described(tools, ids, agency.timeZone) };
}

async function candidates(tools: ArchiveTools, live: LiveHold, timeZone: string): Promise<readonly string[]> {
  const where = mayBeCovered(live, timeZone);
  const found = await tools.pool.query<{ id: string }>(
    `select i.id from core.items i where ${where.sql} order by coalesce(i.posted_at, i.first_seen_at), i.id`,
    [...where.values],
  );
  return found.rows.map(({ id }) => id);
}

async function described(
  tools: ArchiveTools,
  ids: readonly string[],
  timeZone: string,
): Promise<readonly CoveredItem[]> {
  const found = await tools.pool.query<Omit<CoveredItem, "postedOn"> & { at: Date }>(
    `select i.id as "itemId", i.native_id as "nativeId", c.title as channel, i.kind, coalesce(i.posted_at, i.first_seen_at) as at
       from unnest($1::uuid[]) with ordinality as n(item_id, place)
       join core.items i on i.id = n.item_id join core.channels c on c.id = i.channel_id
      order by n.place`,
    [ids],
  );
  return found.rows.map(({ at, ...item }) => ({
    ...item,
    nativeId: publicAddress(item.nativeId),
    postedOn: dayOf(at, timeZone),
  }));
}

export interface HeldItem extends CoveredItem {
  readonly agency: Agency;
  /** all that cover it and count today */
  readonly holds: readonly StandingHold[];
}

/** @param named as `itemBy` takes it */
export async function holdsOverNamed(tools: ArchiveTools, named: string): Promise<HeldItem> {
  const { id } = await itemBy(tools, named);
  const agency = await agencyOfItem(tools, id);
  const [item] = await described(tools, [id], agency.timeZone);
  if (!item) throw gone(id);
  return { ...item, agency, holds: await holdsOverItem(tools, agency, id) };
}

/**
 * All that cover an item of the agency and count today. Of the item nothing is read where no hold of the agency counts.
 *
 * @throws ArchiveError `archive.missing` for an item that is not there
 */
export async function holdsOverItem(
  tools: ArchiveTools,
  agency: Agency,
  itemId: string,
): Promise<readonly StandingHold[]> {
  const all = await listHolds(tools, agency, false);
  if (all.length === 0) return [];
  const live = await asLive(tools.pool, all);
  const [facts] = await readHoldFacts(tools.pool, [itemId], agency.timeZone, all.some(asksForWords));
  if (!facts) throw gone(itemId);
  const today = dayOf(tools.clock.now(), agency.timeZone);
  return holdsOver(live, facts, today).map((hold) => standing(tools, agency, hold));
}

function gone(itemId: string): ArchiveError {
  return new ArchiveError("archive.missing", `item ${itemId} is not there`);
}
