/**
 * PURE. What stands out on a channel, by positive evidence alone: each flag has the figure that raised it and the thread
 * that told. What it is compared with lies before the period, so that more items never take a flag away.
 */
import { addDays, type Day } from "../../domain/day.ts";
import { alarmFlags } from "./alarms.ts";
import { busyDays, busyThreads } from "./busy.ts";
import { type Days, type ReputationFacts, type StatedCount, statedCounts } from "./facts.ts";
import { type AlarmClass, fewest } from "./rules.ts";
import { sharedOf } from "./shared.ts";
import type { Usual } from "./usual.ts";

interface Busy {
  readonly thread: string;
  readonly items: number;
  readonly usual: Usual;
}

export type ReputationFlag =
  /** different writers' items that are marked, within a day and night */
  | {
      readonly kind: "alarms";
      readonly thread: string;
      readonly from: Date;
      readonly to: Date;
      readonly items: number;
      readonly writers: number;
      readonly classes: readonly AlarmClass[];
    }
  /** the public wrote far more in a thread, in its busiest days in a row, than in the threads of the past */
  | (Busy & { readonly kind: "busyThread"; readonly days: Days })
  /** … or on a day than on the days of the past; the thread is the one with most of it */
  | (Busy & { readonly kind: "busyDay"; readonly day: Day; readonly ofThread: number })
  /** shared or reacted to far more than the agency's own posts of the past */
  | {
      readonly kind: "shared";
      readonly thread: string;
      readonly itemId: string;
      readonly day: Day;
      readonly what: StatedCount;
      readonly count: number;
      readonly usual: Usual;
    };

/** What cannot be told: with any of it, that no flag is raised says nothing. */
export type ReputationNotKnown =
  /** so much there is to compare with, and so much it takes */
  | {
      readonly what: "pastDays" | "pastThreads" | StatedCount;
      readonly has: number;
      readonly needs: number;
    }
  /** of the period, not seen whole */
  | { readonly what: "days"; readonly days: readonly Day[] };

export interface Reputation {
  /** the gravest kind first, and of each kind the highest figure */
  readonly flags: readonly ReputationFlag[];
  readonly notKnown: readonly ReputationNotKnown[];
}

export function reputationOf(facts: ReputationFacts): Reputation {
  const { period, past, seen } = facts;
  const seenPast = daysIn(past).filter((day) => seen.has(day));
  const unseen = daysIn(period).filter((day) => !seen.has(day));
  const shared = statedCounts.map((what) => sharedOf(facts, what));
  const volume =
    seenPast.length < fewest.days
      ? none({ what: "pastDays", has: seenPast.length, needs: fewest.days })
      : joined([busyThreads(facts), { flags: busyDays(facts, seenPast), notKnown: [] }]);
  const days: Reputation = unseen.length > 0 ? none({ what: "days", days: unseen }) : joined([]);
  return joined([{ flags: alarmFlags(facts.alarmed), notKnown: [] }, volume, ...shared, days]);
}

function none(why: ReputationNotKnown): Reputation {
  return { flags: [], notKnown: [why] };
}

function joined(parts: readonly Reputation[]): Reputation {
  return {
    flags: parts.flatMap(({ flags }) => flags),
    notKnown: parts.flatMap(({ notKnown }) => notKnown),
  };
}

function daysIn({ first, last }: Days): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
