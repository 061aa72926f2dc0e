/** When somebody is there to answer on a channel, as an agency writes it: `mon–fri 8–15:30, sat 10–14`. */

/** Minutes after midnight; `to` is exclusive and at most 1440. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** For each weekday, from Sunday (0): in order, none of them overlapping. */
export type WeeklyHours = readonly (readonly Stretch[])[];

/** Monday to Friday from eight to four: what is assumed of who has not said. */
export const usualHours = "mon–fri 8–16";

/** The beginnings of what weekdays are called in Bokmål, Nynorsk, Swedish and English. */
const weekdayNames: readonly (readonly string[])[] = [
  ["sun", "søn", "sön"],
  ["mon", "man", "mån"],
  ["tue", "tir", "tys", "tis"],
  ["wed", "ons"],
  ["thu", "tor"],
  ["fri", "fre"],
  ["sat", "lør", "lau", "lör"],
];

const partForm =
  /^(?:(\p{L}+)\.?(?:\s*[-–]\s*(\p{L}+)\.?)?\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/u;

/**
 * Days and hours, with commas between; hours without a day are those of Monday to Friday, and `0–24` is all day.
 *
 * @throws RangeError naming the part that cannot be read, ends before it begins, or overlaps another
 */
export function openingHours(text: string): WeeklyHours {
  const week: Stretch[][] = [[], [], [], [], [], [], []];
  for (const part of text.split(/[,;]/)) {
    const read = partForm.exec(part.trim());
    if (!read) throw fault(part, "such as mon–fri 8–15:30 or sat 10–14");
    const [, first, last, fromHour, fromMinute, toHour, toMinute] = read;
    const stretch = { from: minutes(fromHour, fromMinute), to: minutes(toHour, toMinute) };
    if (!(stretch.from < stretch.to && stretch.to <= 1440))
      throw fault(part, "hours that end after they begin");
    for (const weekday of weekdays(part, first, last)) week[weekday]?.push(stretch);
  }
  return week.map((of) => inOrder(of, text));
}

const englishNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** As it is told: `mon–fri 08:00–15:30`. @param names of the weekdays from Sunday, short */
export function hoursText(week: WeeklyHours, names: readonly string[] = englishNames): string {
  const order = [1, 2, 3, 4, 5, 6, 0];
  const told = order.map((weekday) => (week[weekday] ?? []).map(stretchText).join(" + "));
  const parts: string[] = [];
  for (let at = 0; at < order.length; ) {
    let end = at;
    while (end + 1 < order.length && told[end + 1] === told[at]) end++;
    const name = (of: number) => names[order[of] ?? 0] ?? "";
    if (told[at]) parts.push(`${end > at ? `${name(at)}–${name(end)}` : name(at)} ${told[at]}`);
    at = end + 1;
  }
  return parts.join(", ");
}

function weekdays(part: string, first: string | undefined, last: string | undefined): readonly number[] {
  if (first === undefined) return [1, 2, 3, 4, 5];
  const from = weekdayOf(part, first);
  const to = last === undefined ? from : weekdayOf(part, last);
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, at) => (from + at) % 7);
}

function weekdayOf(part: string, name: string): number {
  const lower = name.toLowerCase();
  const found = weekdayNames.findIndex((names) => names.some((known) => lower.startsWith(known)));
  if (found === -1) throw fault(part, "a weekday such as mon, man, mån");
  return found;
}

function inOrder(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  if (sorted.some(({ from }, at) => from < (sorted[at - 1]?.to ?? 0)))
    throw fault(text, "hours that do not overlap");
  return sorted;
}

function minutes(hour = "", minute = "0"): number {
  return Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : Number.NaN;
}

function stretchText({ from, to }: Stretch): string {
  const time = (of: number) => `${two(Math.floor(of / 60))}:${two(of % 60)}`;
  return `${time(from)}–${time(to)}`;
}

function two(of: number): string {
  return String(of).padStart(2, "0");
}

function fault(part: string, wanted: string): RangeError {
  return new RangeError(`${JSON.stringify(part.trim())} is no opening hours: give ${wanted}`);
}
