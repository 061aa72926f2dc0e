/**
 * Time as an agency works: a question on a Friday evening waits no longer on Monday morning than one of that morning.
 *
 * @see Difi, Retningslinjer for sosiale medier: within one day and night «regnet i vanlig arbeidstid», no watch at
 *   weekends and on public holidays
 */
import type { Country } from "../../domain/agency.ts";
import { addDays, type Day, dayOf, daysBetween } from "../../domain/day.ts";
import { instantAt } from "../../domain/zoned.ts";
import { dayOffName } from "../../review/holidays.ts";
import type { WeeklyHours } from "./opening-hours.ts";

export interface WorkFacts {
  readonly country: Country;
  /** IANA name */
  readonly zone: string;
  readonly hours: WeeklyHours;
  /** both days inclusive; nobody is there and the channel says so */
  readonly closed?: readonly { readonly from: Day; readonly to: Day }[];
}

/** In working hours, or by the closing time of the last of so many working days after the one of asking. */
export type Target = { readonly workingHours: number } | { readonly workingDays: number };

/** Milliseconds since 1970; the end is exclusive. */
interface Open {
  readonly start: number;
  readonly end: number;
}

/** Nobody waits longer for a day with opening hours. */
const longestSearchDays = 3660;

export class WorkCalendar {
  readonly #facts: WorkFacts;
  readonly #days = new Map<Day, readonly Open[]>();
  /** working time from the first day that was asked for to the beginning of each day after it */
  #from: Day | undefined;
  #before: number[] = [];

  constructor(facts: WorkFacts) {
    this.#facts = facts;
  }

  /** Neither a day off, nor one without hours, nor within a closed period. */
  isOpen(day: Day): boolean {
    return this.#opens(day).length > 0;
  }

  /** Milliseconds of working time; 0 when `to` is not after `from`. Two stretches that touch add up. */
  worked(from: Date, to: Date): number {
    if (!(to > from)) return 0;
    // the earlier first: it may move the day from which is counted
    const before = this.#until(from);
    return this.#until(to) - before;
  }

  /** The instant by which so much working time has passed; undefined where nobody ever works. */
  after(from: Date, ms: number): Date | undefined {
    let left = ms;
    let day = this.#dayOf(from);
    for (let searched = 0; searched < longestSearchDays; day = addDays(day, 1)) {
      const open = this.#opens(day);
      searched = open.length > 0 ? 0 : searched + 1;
      for (const { start, end } of open) {
        const begin = Math.max(start, from.getTime());
        if (end - begin >= left && end > begin) return new Date(begin + left);
        left -= Math.max(0, end - begin);
      }
    }
    return undefined;
  }

  /** By when an answer is in time; undefined where nobody ever works. */
  due(from: Date, target: Target): Date | undefined {
    if ("workingHours" in target) return this.after(from, target.workingHours * 3_600_000);
    let day = this.#dayOf(from);
    let left = target.workingDays;
    for (let searched = 0; searched < longestSearchDays; ) {
      day = addDays(day, 1);
      const last = this.#opens(day).at(-1);
      searched = last ? 0 : searched + 1;
      if (last) left--;
      if (last && left <= 0) return new Date(last.end);
    }
    return undefined;
  }

  #dayOf(instant: Date): Day {
    return dayOf(instant, this.#facts.zone);
  }

  /** Working time from the first day that is known; grows with what is asked for. */
  #until(instant: Date): number {
    const day = this.#dayOf(instant);
    if (this.#from === undefined || day < this.#from) {
      // with room before it, so that older questions seldom begin anew
      this.#from = addDays(day, -366);
      this.#before = [0];
    }
    const index = daysBetween(this.#from, day);
    for (let at = this.#before.length; at <= index; at++)
      this.#before.push((this.#before[at - 1] ?? 0) + lengthOf(this.#opens(addDays(this.#from, at - 1))));
    return (this.#before[index] ?? 0) + lengthOf(this.#opens(day), instant.getTime());
  }

  #opens(day: Day): readonly Open[] {
    const known = this.#days.get(day);
    if (known) return known;
    const made = this.#openingOf(day);
    this.#days.set(day, made);
    return made;
  }

  #openingOf(day: Day): readonly Open[] {
    const { country, zone, hours, closed = [] } = this.#facts;
    if (dayOffName(country, day) !== undefined) return [];
    if (closed.some(({ from, to }) => from <= day && day <= to)) return [];
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (hours[weekday] ?? []).flatMap(({ from, to }) => {
      const open = { start: clockAt(day, zone, from), end: clockAt(day, zone, to) };
      return open.end > open.start ? [open] : [];
    });
  }
}

function clockAt(day: Day, zone: string, minutes: number): number {
  if (minutes === 1440) return instantAt(addDays(day, 1), zone).getTime();
  const two = (of: number) => String(of).padStart(2, "0");
  return instantAt(day, zone, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000`).getTime();
}

/** @param until what lies after it is left out */
function lengthOf(open: readonly Open[], until = Number.POSITIVE_INFINITY): number {
  return open.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, until) - start), 0);
}
