/** Instants as an agency's clock shows them, with their offset (RFC 3339). */
import type { Day } from "./day.ts";

/** `2026-11-20T14:05:00+01:00` */
export function isoWithOffset(instant: Date, zone: string): string {
  const minutes = offsetMinutes(instant, zone);
  const shifted = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const sign = minutes < 0 ? "-" : "+";
  return `${shifted}${sign}${twoDigits(Math.trunc(Math.abs(minutes) / 60))}:${twoDigits(Math.abs(minutes) % 60)}`;
}

/** `2026-11-20 14:05 CET`: for people; the letters tell the two hours apart that a clock shows twice in autumn. */
export function localMinute(instant: Date, zone: string): string {
  const minute = wallClock(instant, zone).toISOString().slice(0, 16).replace("T", " ");
  return `${minute} ${zoneLetters(instant, zone)}`;
}

/** `CET`: the letters that the zone goes by at this instant. */
export function zoneLetters(instant: Date, zone: string): string {
  const parts = lettersFor(zone).formatToParts(instant);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** The instant at which the agency's clock shows this day and time; of two, the first. */
export function instantAt(day: Day, zone: string, time = "00:00:00.000"): Date {
  const wall = Date.parse(`${day}T${time}Z`);
  const first = new Date(wall - offsetMinutes(new Date(wall), zone) * 60_000);
  return new Date(wall - offsetMinutes(first, zone) * 60_000);
}

/** The agency's clock reading as if it were UTC: for arithmetic with days and months. */
export function wallClock(instant: Date, zone: string): Date {
  return new Date(instant.getTime() + offsetMinutes(instant, zone) * 60_000);
}

/** Minutes that the zone is ahead of UTC at this instant. */
export function offsetMinutes(instant: Date, zone: string): number {
  const name = formatterFor(zone)
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName")?.value;
  const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "");
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === "-" ? -minutes : minutes;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formatters.set(zone, made);
  return made;
}

const letterFormatters = new Map<string, Intl.DateTimeFormat>();

/** British English has letters for every zone of Europe, American English has offsets. */
function lettersFor(zone: string): Intl.DateTimeFormat {
  const known = letterFormatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" });
  letterFormatters.set(zone, made);
  return made;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
