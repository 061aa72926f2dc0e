/**
 * Whether a hold counts, and whether it covers an item. In doubt it does both: what is not known of an item never lets it
 * go, and what it was counts as long as what it is.
 *
 * @see JO 3434-2016: what is asked for is not destroyed before an appeal can be decided
 */
import type { Day } from "../domain/day.ts";
import type { Hold, HoldAct, HoldQuery } from "../domain/hold.ts";
import { allWordsIn, wordsSought } from "./hold-words.ts";

/** An item as the channel names it. */
export interface NamedItem {
  readonly channelId: string;
  readonly nativeId: string;
}

/** A hold as it is asked of items. */
export interface LiveHold {
  readonly hold: Hold;
  /** the held item, or the post that starts the held thread, as the channel published it again under other ids */
  readonly alsoAs: readonly NamedItem[];
}

/** What of an item a hold is compared with: everything that was ever so, not only what is so now. */
export interface HoldFacts extends NamedItem {
  readonly itemId: string;
  readonly agencyId: string;
  /** the posts that start the threads in which it stood */
  readonly roots: readonly string[];
  readonly classIds: readonly string[];
  /** every day on which the channel said that it was posted; empty when it never said */
  readonly postedOn: readonly Day[];
  readonly firstSeenOn: Day;
  /** what each version says; undefined when it was not read, and then every word may stand there */
  readonly texts: readonly string[] | undefined;
}

/** The newest act that was not taken back; undefined while there is none, and then the hold has no end. */
export function actInForce(acts: readonly HoldAct[]): HoldAct | undefined {
  const standing: HoldAct[] = [];
  for (const act of acts)
    if (act.act === "undone") standing.pop();
    else standing.push(act);
  return standing.at(-1);
}

/** The last day counts. A hold counts from the moment it is placed, also on a clock that was put back. */
export function countsOn({ acts }: Pick<Hold, "acts">, on: Day): boolean {
  const act = actInForce(acts);
  if (!act) return true;
  return act.act === "ends" && (act.lastDay === undefined || on <= act.lastDay);
}

/** How a hold stands on a day, in words of the field. */
export interface HoldStanding {
  readonly state: "counts" | "ended" | "released";
  /** the last day on which it counts or counted; undefined for no end, and for one that was released */
  readonly lastDay: Day | undefined;
}

export function standingOn(hold: Pick<Hold, "acts">, on: Day): HoldStanding {
  const act = actInForce(hold.acts);
  if (act?.act === "released") return { state: "released", lastDay: undefined };
  return { state: countsOn(hold, on) ? "counts" : "ended", lastDay: act?.lastDay };
}

/** Whether the hold covers the item, counting or not. */
export function covers({ hold, alsoAs }: LiveHold, item: HoldFacts): boolean {
  const { scope } = hold;
  switch (scope.kind) {
    case "item":
      return scope.itemId === item.itemId || alsoAs.some((other) => isNamed(item, other));
    case "thread":
      return [{ channelId: scope.channelId, nativeId: scope.rootNativeId }, ...alsoAs].some((root) =>
        stoodUnder(item, root),
      );
    case "channel":
      return scope.channelId === item.channelId;
    case "query":
      return hold.agencyId === item.agencyId && answers(scope.query, item);
  }
}

/** Every hold that covers the item and counts on the day. */
export function holdsOver(holds: readonly LiveHold[], item: HoldFacts, on: Day): readonly Hold[] {
  return holds.filter((live) => countsOn(live.hold, on) && covers(live, item)).map(({ hold }) => hold);
}

/** Whether somebody must have read the texts of an item before the hold can be said not to cover it. */
export function asksForWords({ scope }: Hold): boolean {
  return scope.kind === "query" && scope.query.words !== undefined;
}

/** Whether the hold goes by the days on which items were posted. */
export function asksForDays({ scope }: Hold): boolean {
  return (
    scope.kind === "query" && (scope.query.postedFrom !== undefined || scope.query.postedTo !== undefined)
  );
}

function isNamed(item: NamedItem, other: NamedItem): boolean {
  return item.channelId === other.channelId && item.nativeId === other.nativeId;
}

function stoodUnder(item: HoldFacts, root: NamedItem): boolean {
  return isNamed(item, root) || (item.channelId === root.channelId && item.roots.includes(root.nativeId));
}

function answers(query: HoldQuery, item: HoldFacts): boolean {
  if (query.channelId !== undefined && query.channelId !== item.channelId) return false;
  if (query.classId !== undefined && !item.classIds.includes(query.classId)) return false;
  if (!mayBePostedWithin(query, item)) return false;
  if (query.words === undefined || item.texts === undefined) return true;
  return allWordsIn(item.texts, wordsSought(query.words));
}

/** Without a day it was posted on any day up to that of the first look. */
function mayBePostedWithin({ postedFrom, postedTo }: HoldQuery, item: HoldFacts): boolean {
  if (item.postedOn.length === 0) return postedFrom === undefined || postedFrom <= item.firstSeenOn;
  return item.postedOn.some(
    (on) => (postedFrom === undefined || postedFrom <= on) && (postedTo === undefined || on <= postedTo),
  );
}
