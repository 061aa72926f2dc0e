/** PURE. Hours in which somebody is there, as people write them and as the register keeps them. */
import { openingHours } from "../hours/opening-hours.ts";
import type { RegisterValue, Weekday } from "./topics.ts";

type Staffing = RegisterValue<"staffing">;

/** @returns undefined for what is not hours of weekdays, and for stretches that overlap or end before they begin */
export function readStaffing(text: string): Staffing | undefined {
  const week = weekOf(text);
  const hours = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((day: Weekday) =>
    (week?.[day % 7] ?? []).map(({ from, to }) => ({ day, from: clock(from), to: clock(to) })),
  );
  return hours.length > 0 ? { hours } : undefined;
}

function weekOf(text: string) {
  try {
    return openingHours(text.trim().replaceAll(/[\r\n]+/g, ";"));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @param minutes after midnight */
function clock(minutes: number): string {
  const two = (of: number) => String(of).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** @param names of the weekdays from Monday, short */
export function staffingText({ hours }: Staffing, names: readonly string[]): string {
  const byDay = new Map<number, string>();
  for (const { day, from, to } of hours)
    byDay.set(day, [...(byDay.has(day) ? [byDay.get(day)] : []), `${from}–${to}`].join(", "));
  const groups: { from: number; to: number; times: string }[] = [];
  for (const [day, times] of byDay) {
    const last = groups.at(-1);
    if (last && last.times === times && last.to === day - 1) last.to = day;
    else groups.push({ from: day, to: day, times });
  }
  const name = (day: number) => names[day - 1] ?? "";
  return groups
    .map(({ from, to, times }) => `${from === to ? name(from) : `${name(from)}–${name(to)}`} ${times}`)
    .join("; ");
}
