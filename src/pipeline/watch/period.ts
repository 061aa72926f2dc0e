/** A period as people give it: a year, a month, or two days. */
import { addDays, addMonths, type Day, day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { instantAt } from "../../domain/zoned.ts";

/** Calendar days of the agency; both are in it. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** @throws ArchiveError `config.invalid` unless it is `2026`, `2026-11` or `2026-11-02..2026-11-20` */
export function periodOf(text: string): Period {
  try {
    const period = daysOf(text);
    // it ends where the next day begins, and no day comes after the year 9999
    if (period.first <= period.last && addDays(period.last, 1)) return period;
  } catch {
    // told below
  }
  throw new ArchiveError(
    "config.invalid",
    `${JSON.stringify(text)} is no period: give 2026, 2026-11 or 2026-11-02..2026-11-20`,
  );
}

/** @throws RangeError for days that are none */
function daysOf(text: string): Period {
  if (/^\d{4}$/.test(text)) return { first: day(`${text}-01-01`), last: day(`${text}-12-31`) };
  if (/^\d{4}-\d{2}$/.test(text)) {
    const first = day(`${text}-01`);
    return { first, last: addDays(addMonths(first, 1), -1) };
  }
  const [first = "", last = "", ...more] = text.split("..");
  return { first: day(first), last: day([last, ...more].join("..")) };
}

/** The year up to today. */
export function yearUpTo(today: Day): Period {
  return lastDays(today, 365);
}

/** So many days, today among them. */
export function lastDays(today: Day, days: number): Period {
  return { first: addDays(today, 1 - days), last: today };
}

/** The end is exclusive. */
export function instantsOf(
  { first, last }: Period,
  zone: string,
): { readonly from: Date; readonly to: Date } {
  return { from: instantAt(first, zone), to: instantAt(addDays(last, 1), zone) };
}
