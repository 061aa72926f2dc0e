/**
 * PURE. What events tell of one item, in whatever order and however often they come.
 *
 * Every fact of an item (what it says, who can see it, that it is gone) is as new as the newest event that told it, so the
 * same events come to the same in any order and in any deliveries. What comes late adds what was said before, and never
 * takes back what is newer.
 */
import type { Taker } from "../../domain/item.ts";
import type { ToldEvent, ToldItem, ToldVerb } from "./told.ts";

/** How new what was told of an item is; undefined where nothing was. */
export interface ToldState {
  readonly saidAt: Date | undefined;
  readonly shownAt: Date | undefined;
  readonly hidden: boolean | undefined;
  readonly removedAt: Date | undefined;
}

export const nothingTold: ToldState = {
  saidAt: undefined,
  shownAt: undefined,
  hidden: undefined,
  removedAt: undefined,
};

/** Something that an item said, and when. */
export interface Said {
  readonly item: ToldItem & { readonly text: string };
  readonly verb: ToldVerb;
  readonly at: Date;
  readonly pointer: string;
}

export interface Folded {
  /** what it said, newer than all that was told before, the oldest first; empty when nothing is newer */
  readonly said: readonly Said[];
  /** what it said, told later than something newer */
  readonly late: readonly Said[];
  /** who can see it changed, and is newer than what was told before */
  readonly flipped: boolean;
  /** who hid it, where that is told */
  readonly hiddenBy: Taker | undefined;
  readonly state: ToldState;
}

/** Within the second that most channels count in: what was said first, and a removal last. */
const rank: Readonly<Record<ToldVerb, number>> = {
  touched: 0,
  add: 0,
  edited: 1,
  unhide: 2,
  hide: 3,
  remove: 4,
};

/** The instant by which events are put in order. */
export function orderOf({ at, verb }: Pick<ToldEvent, "at" | "verb">): Date {
  return new Date(at.getTime() + rank[verb]);
}

/** @param events all of one item */
export function foldItem(state: ToldState, events: readonly ToldEvent[]): Folded {
  const inOrder = [...events].sort((one, other) => orderOf(one).getTime() - orderOf(other).getTime());
  const told = inOrder.flatMap((event) => saidBy(event) ?? []);
  const { saidAt } = state;
  const said = told.filter(({ at }) => isNewer(at, saidAt));
  // what was told at that very moment is what was told then
  const late = told.filter(({ at }) => isNewer(saidAt, at));
  const shown = inOrder.filter(({ verb }) => verb === "hide" || verb === "unhide").at(-1);
  const flipped = shown !== undefined && isNewer(orderOf(shown), state.shownAt);
  const removed = inOrder.filter(({ verb }) => verb === "remove").at(-1);
  return {
    said,
    late,
    flipped,
    hiddenBy: flipped && shown.verb === "hide" ? shown.by : undefined,
    state: {
      saidAt: newest(state.saidAt, said.at(-1)?.at),
      shownAt: flipped ? orderOf(shown) : state.shownAt,
      hidden: flipped ? shown.verb === "hide" : state.hidden,
      removedAt: newest(state.removedAt, removed && orderOf(removed)),
    },
  };
}

/** Whether it is gone by what was told: nothing that it said is newer than its removal. */
export function isToldGone({ removedAt, saidAt }: ToldState): boolean {
  return removedAt !== undefined && !isNewer(saidAt, removedAt);
}

function saidBy(event: ToldEvent): Said | undefined {
  const { verb, item, pointer } = event;
  if (item?.text === undefined || verb === "remove" || verb === "touched") return undefined;
  return { item: { ...item, text: item.text }, verb, at: orderOf(event), pointer };
}

function isNewer(at: Date | undefined, than: Date | undefined): boolean {
  return at !== undefined && (than === undefined || at > than);
}

function newest(one: Date | undefined, other: Date | undefined): Date | undefined {
  return isNewer(other, one) ? other : one;
}

/** The events of each item; those without an id are of none. */
export function eventsByItem(events: readonly ToldEvent[]): ReadonlyMap<string, readonly ToldEvent[]> {
  const items = new Map<string, ToldEvent[]>();
  for (const event of events) {
    if (event.nativeId === undefined || event.verb === "touched") continue;
    const before = items.get(event.nativeId);
    if (before) before.push(event);
    else items.set(event.nativeId, [event]);
  }
  return items;
}
