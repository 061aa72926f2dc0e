/** Instants as XML Schema writes them. @see https://www.w3.org/TR/xmlschema-2/#dateTime */
import type { Day } from "../domain/day.ts";
import { instantAt } from "../domain/zoned.ts";

/**
 * `2026-03-01T10:00:05Z`, with milliseconds only where there are any.
 *
 * @throws RangeError outside the years 1–9999, which xs:dateTime writes in another form
 */
export function dateTime(instant: Date): string {
  const year = instant.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`not an instant of the years 1–9999: year ${year}`);
  return instant.toISOString().replace(".000Z", "Z");
}

/** The start of a day at the agency, for a field that wants a time where only the day is known. */
export function startOfDay(on: Day, timeZone: string): string {
  return dateTime(instantAt(on, timeZone));
}

/** `2026-03-01 11:00:05 Europe/Oslo`, for people. */
export function localTime(instant: Date, timeZone: string): string {
  return `${clockIn(timeZone).format(instant)} ${timeZone}`;
}

/** `2026-03-01 11:00`, where the zone is told or plain. */
export function localMinute(instant: Date, timeZone: string): string {
  return clockIn(timeZone).format(instant).slice(0, 16);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(timeZone, made);
  return made;
}
