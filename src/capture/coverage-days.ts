/** PURE. Coverage day by day, as an agency's clock has days: where the archive saw everything, and where it is blind. */
import { addDays, type Day, dayOf } from "../domain/day.ts";
import { instantAt } from "../domain/zoned.ts";
import { coverage, type Gap, type LedgerLook } from "./coverage.ts";

/**
 * `ok`: between whole looks no further apart than planned all day; `partial`: blind for a part of it; `missing`: blind for
 * all of it; `off`: nobody was to look, because the channel was not registered yet, paused or closed.
 */
export const dayStates = ["ok", "partial", "missing", "off"] as const;
export type DayState = (typeof dayStates)[number];

export interface CoveredDay {
  readonly day: Day;
  readonly state: DayState;
  /** why it was blind, each fault once; empty when nobody looked */
  readonly faults: readonly string[];
  /** milliseconds of the day that nothing covers */
  readonly blindMs: number;
}

/** A time in which the channel was to be looked at. */
export interface ActiveTime {
  readonly from: Date;
  readonly to: Date;
}

export interface StateChange {
  readonly at: Date;
  readonly state: "active" | "paused" | "closed";
}

/**
 * When a channel was to be looked at, from its registration until now.
 *
 * @param changes in order of time
 */
export function activeTimes(registeredAt: Date, changes: readonly StateChange[], now: Date): ActiveTime[] {
  const times: ActiveTime[] = [];
  let since: Date | undefined = registeredAt;
  for (const { at, state } of changes) {
    if (at > now) break;
    if (state === "active") since ??= at;
    else if (since) {
      if (at > since) times.push({ from: since, to: at });
      since = undefined;
    }
  }
  if (since && now > since) times.push({ from: since, to: now });
  return times;
}

export interface DaysAsked {
  readonly from: Day;
  /** the last one, which may be today */
  readonly to: Day;
  readonly zone: string;
  readonly everyMinutes: number;
  readonly active: readonly ActiveTime[];
}

/** The times that nothing covers while the channel was to be looked at. @param looks in order of time */
export function blindTimes(looks: readonly LedgerLook[], asked: DaysAsked): readonly Gap[] {
  const [first, last] = [instantAt(asked.from, asked.zone), instantAt(addDays(asked.to, 1), asked.zone)];
  return asked.active.flatMap((time) => {
    const [from, to] = [later(time.from, first), earlier(time.to, last)];
    if (from >= to) return [];
    const within = looks.filter(({ startedAt }) => startedAt >= from && startedAt <= to);
    return coverage(within, from, to, asked.everyMinutes).gaps;
  });
}

/** @param looks in order of time; those before `from` are not needed */
export function coverageDays(looks: readonly LedgerLook[], asked: DaysAsked): readonly CoveredDay[] {
  return daysOf(blindTimes(looks, asked), asked);
}

/** @param gaps inside the times in which the channel was to be looked at, in order */
export function daysOf(
  gaps: readonly Gap[],
  asked: Pick<DaysAsked, "from" | "to" | "zone" | "active">,
): readonly CoveredDay[] {
  const days: CoveredDay[] = [];
  let first = 0;
  for (let day = asked.from; day <= asked.to; day = addDays(day, 1)) {
    const [from, to] = [instantAt(day, asked.zone), instantAt(addDays(day, 1), asked.zone)];
    while ((gaps[first]?.to ?? to) <= from) first += 1;
    let after = first;
    while ((gaps[after]?.from ?? to) < to) after += 1;
    const own = gaps.slice(first, after);
    const activeMs = sum(asked.active.map((time) => overlapMs(time, from, to)));
    const blindMs = sum(own.map((gap) => overlapMs(gap, from, to)));
    const state = activeMs === 0 ? "off" : blindMs === 0 ? "ok" : blindMs >= activeMs ? "missing" : "partial";
    days.push({ day, state, faults: [...new Set(own.flatMap(({ faults }) => faults))], blindMs });
  }
  return days;
}

/** Days after one another that are alike, for pictures and tables that a person can read. */
export interface DayRun {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly state: DayState;
  readonly faults: readonly string[];
}

export function runsOf(days: readonly CoveredDay[]): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const { day, state, faults } of days) {
    const last = runs.at(-1);
    if (last?.state === state && last.faults.join() === faults.join())
      runs[runs.length - 1] = { ...last, to: day, days: last.days + 1 };
    else runs.push({ from: day, to: day, days: 1, state, faults });
  }
  return runs;
}

/** The first day of so many that end with the day of an instant. */
export function firstOf(days: number, now: Date, zone: string): Day {
  return addDays(dayOf(now, zone), 1 - days);
}

function overlapMs(time: { readonly from: Date; readonly to: Date }, from: Date, to: Date): number {
  return Math.max(
    0,
    Math.min(time.to.getTime(), to.getTime()) - Math.max(time.from.getTime(), from.getTime()),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
