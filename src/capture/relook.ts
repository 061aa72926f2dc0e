/**
 * PURE. Which single items are looked at again, and when, where asking for each costs a request of its own: often while
 * they are young, more and more seldom with age.
 *
 * Most edits and removals come within hours of what they change; some come after years, and are to be seen too. So the
 * wait after each look is a share of the item's age then: ages at which it is looked at grow like compound interest, the
 * number of looks like the logarithm of the age, and from some age on the wait is the longest.
 */

import type { ChannelKindFacts, RelookRule } from "../domain/channel-kind.ts";

export { type RelookRule, threadRule } from "../domain/channel-kind.ts";

/** An item that could be looked at, as the channel's own list tells of it now. */
export interface Listed {
  readonly nativeId: string;
  readonly postedAt: Date | undefined;
  /** what the list says of it that moves when something beneath it does: a count of replies, a time of editing */
  readonly mark?: string | undefined;
}

/** What was kept of it when it was last looked at. */
export interface LookedAt extends Listed {
  readonly lookedAt: Date;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long after a look at an item of that age the next one is due; milliseconds. */
export function waitAt(rule: RelookRule, ageMs: number, everyMs: number): number {
  return Math.max(everyMs, Math.min(ageMs * rule.share, rule.longestDays * dayMs));
}

/** When an item is due again. One without a time, or with one after it was looked at, is taken for new. */
export function dueAt(
  rule: RelookRule,
  { postedAt, lookedAt }: Pick<LookedAt, "postedAt" | "lookedAt">,
  everyMs: number,
): Date {
  const ageMs = Math.max(0, lookedAt.getTime() - (postedAt ?? lookedAt).getTime());
  return new Date(lookedAt.getTime() + waitAt(rule, ageMs, everyMs));
}

export interface RelookChoice {
  /** what is asked for in this look, in this order */
  readonly ask: readonly string[];
  /** how many were due and must wait for the next look */
  readonly left: number;
}

/**
 * What one look asks for: what is new or says that it changed, and what is due, the longest overdue first. Neither holds
 * up the other for ever: where both are too many each has its half.
 *
 * @param listed what the channel's list shows now
 * @param kept what was looked at before, of those and of all others that are due
 */
export function chooseRelooks(
  rule: RelookRule,
  { now, everyMs }: { readonly now: Date; readonly everyMs: number },
  listed: readonly Listed[],
  kept: readonly LookedAt[],
): RelookChoice {
  const before = new Map(kept.map((one) => [one.nativeId, one]));
  const changed = new Set(
    listed.flatMap(({ nativeId, mark }) => {
      const known = before.get(nativeId);
      return known === undefined || (mark !== undefined && known.mark !== mark) ? [nativeId] : [];
    }),
  );
  const due = kept
    .filter(({ nativeId }) => !changed.has(nativeId))
    .map((one) => ({ id: one.nativeId, at: dueOf(rule, one, now, everyMs) }))
    .filter(({ at }) => at <= now.getTime())
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
  const most = rule.mostPerLook;
  const forDue = Math.min(due.length, Math.max(Math.ceil(most / 2), most - changed.size));
  const ask = [...[...changed].slice(0, most - forDue), ...due.slice(0, forDue)];
  return { ask, left: changed.size + due.length - ask.length };
}

/** What was looked at later than now was looked at under a clock that ran ahead: it is due. */
function dueOf(rule: RelookRule, one: LookedAt, now: Date, everyMs: number): number {
  return one.lookedAt > now ? now.getTime() : dueAt(rule, one, everyMs).getTime();
}

/** The longest time in which an edit or a removal can go unseen while the channel is looked at as planned. */
export interface Unseen {
  /** ages of items to which it applies, in hours from the first one to below the second; without an end for the oldest */
  readonly fromHours: number;
  readonly toHours: number | undefined;
  /** undefined: it is not seen at all */
  readonly longestMs: number | undefined;
  /** only of what still stands in the channel's list */
  readonly whileListed?: true;
}

/** Looks may come this much later than planned without leaving a gap: see `coverage.ts`. */
const lateness = 1.5;
/** Ages at which the public is told what the rule comes to: a day, a week, a month, a year. */
const toldAges = [24, 7 * 24, 30 * 24, 365 * 24];

/**
 * @param kind each look lists all that there is, or the newest, of which what has left the list is not seen again unless
 *   single items are asked for
 * @param everyMinutes how often a look is planned
 */
export function unseenFor(
  { lists, relook }: Pick<ChannelKindFacts, "lists" | "relook">,
  everyMinutes: number,
): readonly Unseen[] {
  const everyMs = everyMinutes * 60_000;
  const oneLook = everyMs * lateness;
  if (relook) {
    const until = rows(relook);
    return until.map((toHours, index) => ({
      fromHours: until[index - 1] ?? 0,
      toHours,
      longestMs: waitAt(relook, (toHours ?? Number.POSITIVE_INFINITY) * hourMs, everyMs) + oneLook,
    }));
  }
  if (lists === "everything") return [{ fromHours: 0, toHours: undefined, longestMs: oneLook }];
  return [
    { fromHours: 0, toHours: undefined, longestMs: oneLook, whileListed: true },
    { fromHours: 0, toHours: undefined, longestMs: undefined },
  ];
}

/** Ages that are told apart: those at which the wait is the longest are one. */
function rows({ share, longestDays }: RelookRule): readonly (number | undefined)[] {
  return [...toldAges.filter((hours) => hours * share < longestDays * 24), undefined];
}
