/** PURE. Threads and days on which the public wrote far more than on the channel's own past ones. */
import { addDays, type Day } from "../../domain/day.ts";
import type { Days, ReputationFacts, ThreadDay } from "./facts.ts";
import type { Reputation, ReputationFlag } from "./flags.ts";
import { fewest, floors, threadDays } from "./rules.ts";
import { usualOf } from "./usual.ts";

type Counted = Pick<ReputationFacts, "counts" | "period" | "past">;

export function busyThreads({ counts, period, past }: Counted): Reputation {
  const before = [...peaks(within(counts, past)).values()].map(({ items }) => items);
  if (before.length < fewest.threads)
    return {
      flags: [],
      notKnown: [{ what: "pastThreads", has: before.length, needs: fewest.threads }],
    };
  const usual = usualOf(before, floors.items);
  const flags = [...peaks(within(counts, period))]
    .filter(([, { items }]) => items >= usual.limit)
    .map(([thread, peak]): ReputationFlag & Peak => ({ kind: "busyThread", thread, usual, ...peak }));
  return { flags: flags.toSorted(byItems), notKnown: [] };
}

/** @param seenPast the days of the past that looks saw whole; at least one */
export function busyDays({ counts, period }: Counted, seenPast: readonly Day[]): readonly ReputationFlag[] {
  const byDay = Map.groupBy(counts, ({ day }) => day);
  const usual = usualOf(
    seenPast.map((day) => total(byDay.get(day) ?? [])),
    floors.items,
  );
  return [...Map.groupBy(within(counts, period), ({ day }) => day)]
    .flatMap(([day, of]) => {
      const [most] = of.toSorted((a, b) => b.items - a.items || (a.thread < b.thread ? -1 : 1));
      const items = total(of);
      if (!most || items < usual.limit) return [];
      const { thread, items: ofThread } = most;
      return [{ kind: "busyDay", thread, day, items, ofThread, usual } as const];
    })
    .toSorted((a, b) => b.items - a.items || (a.day < b.day ? -1 : 1));
}

interface Peak {
  readonly items: number;
  readonly days: Days;
}

/** The busiest days in a row of each thread, the first of several. */
function peaks(counts: readonly ThreadDay[]): ReadonlyMap<string, Peak> {
  const found = new Map<string, Peak>();
  for (const [thread, of] of Map.groupBy(counts, (one) => one.thread)) {
    const days = of.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    let [first, items, best] = [0, 0, 0];
    for (const { day, items: more } of days) {
      items += more;
      const since = addDays(day, 1 - threadDays);
      for (let left = days[first]; left && left.day < since; left = days[first]) {
        items -= left.items;
        first += 1;
      }
      if (items <= best) continue;
      best = items;
      found.set(thread, { items, days: { first: days[first]?.day ?? day, last: day } });
    }
  }
  return found;
}

function within(counts: readonly ThreadDay[], { first, last }: Days): readonly ThreadDay[] {
  return counts.filter(({ day }) => day >= first && day <= last);
}

function total(counts: readonly ThreadDay[]): number {
  return counts.reduce((sum, { items }) => sum + items, 0);
}

function byItems(
  one: { readonly items: number; readonly thread: string },
  other: { readonly items: number; readonly thread: string },
): number {
  return other.items - one.items || (one.thread < other.thread ? -1 : 1);
}
