/** Times inside sentences, on the agency's clock. */
import type { Language } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { wallClock } from "../../domain/zoned.ts";
import { longDay } from "../../web/html.ts";

/** `14:05` */
export function clockTime(instant: Date, zone: string): string {
  return wallClock(instant, zone).toISOString().slice(11, 16);
}

/** `28. november 2026 14:05` */
export function dayAndTime(instant: Date, zone: string, language: Language): string {
  return `${longDay(dayOf(instant, zone), language)} ${clockTime(instant, zone)}`;
}
