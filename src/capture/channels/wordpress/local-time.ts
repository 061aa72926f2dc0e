/** PURE. Times that a site gives by its own clock alone. */
import { day } from "../../../domain/day.ts";
import { instantAt } from "../../../domain/zoned.ts";
import type { Index } from "./shapes.ts";

/** @returns undefined for what is no time, and for a site that does not say which zone it lives in */
export type LocalTime = (text: string | undefined) => Date | undefined;

const form = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;

/** By the site's zone, or by the hours that it is ahead of UTC when it has none. */
export function localTimeOf(index: Index | undefined): LocalTime {
  return (text) => {
    const [, date = "", time = ""] = form.exec(text?.trim() ?? "") ?? [];
    if (date === "" || date.startsWith("0000")) return undefined;
    try {
      return instantIn(index, date, time);
    } catch (error) {
      // no such day, or no such zone
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };
}

function instantIn(index: Index | undefined, date: string, time: string): Date | undefined {
  if (index?.timezone_string) return instantAt(day(date), index.timezone_string, time);
  const hours = Number(index?.gmt_offset ?? Number.NaN);
  const wall = new Date(`${day(date)}T${time}Z`);
  if (Number.isNaN(wall.getTime()) || Number.isNaN(hours)) return undefined;
  return new Date(wall.getTime() - hours * 3_600_000);
}
