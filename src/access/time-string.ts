/**
 * Points in time as the common journal service's search takes them: `2026-01-15`, RFC 3339, `now`, `now-7d`, `now/d`,
 * `now-1M/M` (einnsyn-api-spec, TimeString; rounding as in its search engine's date math).
 */
import { type Day, day } from "../domain/day.ts";
import { instantAt, wallClock } from "../domain/zoned.ts";

/** Which end of a day or a rounded unit is meant: the start for a lower bound, the last millisecond for an upper. */
export type Edge = "from" | "to";
type Unit = "ms" | "s" | "m" | "h" | "d" | "w" | "M" | "y";

const relativeForm = /^now(?:([+-])(\d{1,5})(ms|[smhHdwMy]))?(?:\/(ms|[smhHdwMy]))?$/;
const dateTimeForm = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})$/;
const msOf = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Years that every zone writes with four digits. */
const earliest = new Date("1000-01-02T00:00:00Z");
const latest = new Date("9999-12-30T00:00:00Z");

/** The day that a reader wrote; undefined for anything that is no day of those years. */
export function readDay(text: string | null | undefined): Day | undefined {
  if (!text || text < "1000") return undefined;
  try {
    return day(text);
  } catch {
    return undefined;
  }
}

/**
 * The instant meant, on the clock of `zone`; undefined for a text of no such form.
 *
 * What lies before year 1000 or after year 9999 is the first or last instant of those years: as a bound it means the same.
 */
export function instantOf(text: string, at: Date, zone: string, edge: Edge): Date | undefined {
  const relative = relativeForm.exec(text);
  if (relative) return withinYears(relativeInstant(relative, at, zone, edge));
  if (dateTimeForm.test(text)) {
    const instant = new Date(text.replace(" ", "T"));
    return Number.isNaN(instant.getTime()) ? undefined : withinYears(instant);
  }
  const on = readDay(text);
  return on && withinYears(instantAt(on, zone, edge === "from" ? "00:00:00.000" : "23:59:59.999"));
}

function relativeInstant(parts: RegExpExecArray, at: Date, zone: string, edge: Edge): Date {
  const [, sign, count, unit, rounding] = parts;
  const moved = sign && unit ? plus(at, Number(`${sign}${count}`), unitOf(unit), zone) : at;
  return rounding ? rounded(moved, unitOf(rounding), zone, edge) : moved;
}

function unitOf(letters: string): Unit {
  return letters === "H" ? "h" : (letters as Unit);
}

function plus(instant: Date, count: number, unit: Unit, zone: string): Date {
  if (unit === "ms" || unit === "s" || unit === "m" || unit === "h")
    return new Date(instant.getTime() + count * msOf[unit]);
  const wall = wallClock(instant, zone);
  if (unit === "d" || unit === "w") wall.setUTCDate(wall.getUTCDate() + count * (unit === "w" ? 7 : 1));
  else addMonths(wall, unit === "y" ? 12 * count : count);
  return fromWall(wall, zone);
}

/** 31 March minus one month is the last day of February. */
function addMonths(wall: Date, count: number): void {
  const dayOfMonth = wall.getUTCDate();
  wall.setUTCDate(1);
  wall.setUTCMonth(wall.getUTCMonth() + count);
  const last = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  wall.setUTCDate(Math.min(dayOfMonth, last));
}

function rounded(instant: Date, unit: Unit, zone: string, edge: Edge): Date {
  const start = startOf(instant, unit, zone);
  return edge === "from" ? start : new Date(plus(start, 1, unit, zone).getTime() - 1);
}

function startOf(instant: Date, unit: Unit, zone: string): Date {
  const wall = wallClock(instant, zone);
  if (unit === "ms" || unit === "s" || unit === "m" || unit === "h")
    return new Date(instant.getTime() - (wall.getTime() % msOf[unit]));
  wall.setUTCHours(0, 0, 0, 0);
  if (unit === "w") wall.setUTCDate(wall.getUTCDate() - ((wall.getUTCDay() + 6) % 7));
  if (unit === "M" || unit === "y") wall.setUTCDate(1);
  if (unit === "y") wall.setUTCMonth(0);
  return fromWall(wall, zone);
}

function fromWall(wall: Date, zone: string): Date {
  if (wall < earliest) return earliest;
  if (wall > latest) return latest;
  const iso = wall.toISOString();
  return instantAt(day(iso.slice(0, 10)), zone, iso.slice(11, 23));
}

function withinYears(instant: Date): Date {
  if (instant < earliest) return earliest;
  return instant > latest ? latest : instant;
}
