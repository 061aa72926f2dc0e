/**
 * The one-year rule for personal names, as the database applies it (`pub.names_open`), for pages that say until when.
 *
 * @see offentlegforskrifta § 6 fourth paragraph; counted from publication as the common journal service does
 */
import type { NamePolicy } from "../domain/agency.ts";
import { addDays, type Day, day, dayOf } from "../domain/day.ts";
import { instantAt } from "../domain/zoned.ts";

/** Whether names of an entry may be shown and found at this instant. */
export function namesOpen(policy: NamePolicy, zone: string, published: Date, at: Date): boolean {
  if (policy !== "searchable-1y") return false;
  return published.getTime() >= instantAt(yearBefore(dayOf(at, zone)), zone).getTime();
}

/** The last day on which the names of an entry may be found; undefined where the policy never allows them. */
export function namesOpenUntil(policy: NamePolicy, zone: string, published: Date): Day | undefined {
  if (policy !== "searchable-1y") return undefined;
  const on = dayOf(published, zone);
  const nextYear = String(Number(on.slice(0, 4)) + 1).padStart(4, "0");
  // 29 February: on 28 February the bound is 28 February, on 1 March it is 1 March
  return on.endsWith("-02-29") ? day(`${nextYear}-02-28`) : lastDay(day(`${nextYear}${on.slice(4)}`));
}

/** Published on 28 February before a leap year: on 29 February the bound is still 28 February. */
function lastDay(sameDay: Day): Day {
  const next = addDays(sameDay, 1);
  return next.endsWith("-02-29") ? next : sameDay;
}

/** PostgreSQL's `- interval '1 year'`: 29 February becomes 28 February. */
function yearBefore(of: Day): Day {
  const year = String(Number(of.slice(0, 4)) - 1).padStart(4, "0");
  return of.endsWith("-02-29") ? day(`${year}-02-28`) : day(`${year}${of.slice(4)}`);
}
