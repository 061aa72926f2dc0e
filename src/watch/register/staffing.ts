/** PURE. Hours in which somebody is there, as people write them: `man–fre 08–15.30; lør 10:00–12:00`. */
import type { RegisterValue, Weekday } from "./topics.ts";

type Staffing = RegisterValue<"staffing">;

/** Beginnings of the names in Norwegian, Swedish and English, none of which begins another day's. */
const beginnings: readonly (readonly [RegExp, Weekday])[] = [
  [/^m(?:an|ån|on)/, 1],
  [/^t(?:ir|ys|is|ue)/, 2],
  [/^(?:ons|wed)/, 3],
  [/^(?:to[rs]|thu)/, 4],
  [/^fr[ei]/, 5],
  [/^(?:lau|lør|lör|sat)/, 6],
  [/^(?:sun|søn|sön|sun)/, 7],
];

/** @returns undefined for what is not hours of weekdays; stretches that overlap or end before they begin are none */
export function readStaffing(text: string): Staffing | undefined {
  const hours: Staffing["hours"] = [];
  for (const part of text.split(/[;\n]+/)) {
    if (part.trim() === "") continue;
    const stretches = readPart(part.trim().toLowerCase());
    if (!stretches) return undefined;
    hours.push(...stretches);
  }
  const sorted = hours.toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
  const sound = sorted.every(({ day, from, to }, index) => {
    const before = sorted[index - 1];
    return from < to && (before?.day !== day || before.to <= from);
  });
  return sorted.length > 0 && sound ? { hours: sorted } : undefined;
}

function readPart(part: string): Staffing["hours"] | undefined {
  const found = /^(\p{L}+)\.?(?:\s*[-–]\s*(\p{L}+)\.?)?\s*:?\s+(.+)$/u.exec(part);
  if (!found) return undefined;
  const [, first = "", last = first, times = ""] = found;
  const [from, to] = [weekday(first), weekday(last)];
  if (!from || !to || from > to) return undefined;
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => from <= day && day <= to);
  const stretches = times.split(/\s*(?:,|&|\bog\b|\boch\b|\band\b)\s*/).map(readTimes);
  if (stretches.some((one) => one === undefined)) return undefined;
  return days.flatMap((day) => stretches.map((one) => ({ day, from: one?.from ?? "", to: one?.to ?? "" })));
}

function readTimes(text: string): { readonly from: string; readonly to: string } | undefined {
  const [from, to, ...more] = text.split(/\s*[-–]\s*/).map(clock);
  return from !== undefined && to !== undefined && more.length === 0 ? { from, to } : undefined;
}

/** `8`, `08`, `8.30`, `08:30` */
function clock(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim());
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function weekday(text: string): Weekday | undefined {
  return beginnings.find(([begins]) => begins.test(text))?.[1];
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
