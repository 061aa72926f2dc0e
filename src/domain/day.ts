/** Calendar days. A day is never a `Date`: `new Date("2026-01-01")` is another day west of Greenwich. */
import type { Brand } from "./brand.ts";

/** A calendar day at the agency, `YYYY-MM-DD`. */
export type Day = Brand<string, "Day">;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @throws RangeError unless `text` is an existing day of the Gregorian calendar, `YYYY-MM-DD`; there is no year 0 */
export function day(text: string): Day {
  const parts = dayForm.exec(text);
  const at = new Date(`${text}T00:00:00Z`);
  if (!parts || parts[1] === "0000" || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new RangeError(`not a calendar day (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return text as Day;
}

/**
 * The calendar day of an instant in a time zone.
 *
 * @param zone an IANA name such as `Europe/Oslo`
 * @throws RangeError for an unknown zone
 */
export function dayOf(instant: Date, zone: string): Day {
  const at = instant.getTime();
  if (!(at >= firstWholeQuarter)) return formattedDay(instant, zone);
  const days = knownDays(zone);
  const quarter = Math.floor(at / quarterMs);
  const known = days.get(quarter);
  if (known !== undefined) return known;
  const made = formattedDay(instant, zone);
  if (days.size >= mostKnownDays) days.clear();
  days.set(quarter, made);
  return made;
}

/** Since 1972-01-07 every zone is whole quarters of an hour from UTC (tz database), so that no day ends inside of one. */
const firstWholeQuarter = Date.parse("1973-01-01T00:00:00Z");
const quarterMs = 15 * 60_000;
const mostKnownDays = 5_000;
const daysByZone = new Map<string, Map<number, Day>>();

/** Days that were asked for before, by the quarter of an hour: what is read together was often said together. */
function knownDays(zone: string): Map<number, Day> {
  const known = daysByZone.get(zone);
  if (known) return known;
  const made = new Map<number, Day>();
  daysByZone.set(zone, made);
  return made;
}

function formattedDay(instant: Date, zone: string): Day {
  // a year before 1000 comes without its zeros, and "no date" of many a system is 0001-01-01
  return day(formatterFor(zone).format(instant).padStart(10, "0"));
}

/** The year of a day, as a number. */
export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** `days` may be negative. */
export function addDays(from: Day, days: number): Day {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return day(at.toISOString().slice(0, 10));
}

/** The same day of a later month, or the last one that it has: a month after 2026-01-31 is 2026-02-28. `months` is 0 or more. */
export function addMonths(from: Day, months: number): Day {
  const count = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  const dayOfMonth = Math.min(Number(from.slice(8)), last.getUTCDate());
  return day(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`,
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}

/** Calendar days from one day to another: below 0 when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
