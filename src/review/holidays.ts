/**
 * Which days are days off in each country, as data with the section that says so, and counting by what is left.
 *
 * @see helligdagsfreden (LOV-1995-02-24-12) § 2, LOV-1947-04-26-1 § 1; lag (1989:253) om allmänna helgdagar 1–2 §§; lag (1930:173) om beräkning av lagstadgad tid 2 §
 */
import type { Country } from "../domain/agency.ts";
import { addDays, type Day, day, yearOf } from "../domain/day.ts";

/** When a day off comes in a year; a count from Easter Sunday is in days. */
type DayOff =
  | { readonly name: string; readonly month: number; readonly day: number; readonly source: string }
  | { readonly name: string; readonly fromEaster: number; readonly source: string }
  /** the first such weekday from that day on; 5 is Friday, 6 Saturday */
  | {
      readonly name: string;
      readonly weekday: number;
      readonly from: readonly [month: number, day: number];
      readonly source: string;
    };

const helg = "LOV-1995-02-24-12 § 2";
const mai = "LOV-1947-04-26-1 § 1";
const hd = "SFS 1989:253 1–2 §§";
const lbt = "SFS 1930:173 2 §";

/** Sundays are days off in both countries, and on Saturdays no time limit ends and no office works. */
const daysOff: Readonly<Record<Country, readonly DayOff[]>> = {
  NO: [
    { name: "nyttårsdag", month: 1, day: 1, source: helg },
    { name: "skjærtorsdag", fromEaster: -3, source: helg },
    { name: "langfredag", fromEaster: -2, source: helg },
    { name: "annen påskedag", fromEaster: 1, source: helg },
    { name: "offentlig høytidsdag 1. mai", month: 5, day: 1, source: mai },
    { name: "grunnlovsdagen", month: 5, day: 17, source: mai },
    { name: "Kristi himmelfartsdag", fromEaster: 39, source: helg },
    { name: "annen pinsedag", fromEaster: 50, source: helg },
    { name: "første juledag", month: 12, day: 25, source: helg },
    { name: "annen juledag", month: 12, day: 26, source: helg },
  ],
  SE: [
    { name: "nyårsdagen", month: 1, day: 1, source: hd },
    { name: "trettondedag jul", month: 1, day: 6, source: hd },
    { name: "långfredagen", fromEaster: -2, source: hd },
    { name: "annandag påsk", fromEaster: 1, source: hd },
    { name: "första maj", month: 5, day: 1, source: hd },
    { name: "Kristi himmelsfärdsdag", fromEaster: 39, source: hd },
    { name: "nationaldagen", month: 6, day: 6, source: hd },
    { name: "midsommarafton", weekday: 5, from: [6, 19], source: lbt },
    { name: "midsommardagen", weekday: 6, from: [6, 20], source: hd },
    { name: "alla helgons dag", weekday: 6, from: [10, 31], source: hd },
    { name: "julafton", month: 12, day: 24, source: lbt },
    { name: "juldagen", month: 12, day: 25, source: hd },
    { name: "annandag jul", month: 12, day: 26, source: hd },
    { name: "nyårsafton", month: 12, day: 31, source: lbt },
  ],
};

/** The name of the day off in the country's language; undefined for a day that is none, whatever weekday it is. */
export function dayOffName(country: Country, on: Day): string | undefined {
  return daysOff[country].find((off) => dayIn(off, yearOf(on)) === on)?.name;
}

/** Monday to Friday, and no day off. */
export function isWorkingDay(country: Country, on: Day): boolean {
  const weekday = weekdayOf(on);
  return weekday !== 0 && weekday !== 6 && dayOffName(country, on) === undefined;
}

/** The day itself when it is a working day. */
export function firstWorkingDayFrom(country: Country, from: Day): Day {
  let at = from;
  while (!isWorkingDay(country, at)) at = addDays(at, 1);
  return at;
}

/**
 * The last of `count` working days; the first day is not counted.
 *
 * @param count a whole number, 0 or more
 */
export function afterWorkingDays(country: Country, from: Day, count: number): Day {
  let at = from;
  for (let left = count; left > 0; left--) at = firstWorkingDayFrom(country, addDays(at, 1));
  return at;
}

/** 0 is Sunday. */
function weekdayOf(on: Day): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay();
}

function dayIn(off: DayOff, year: number): Day {
  if ("fromEaster" in off) return addDays(easterSunday(year), off.fromEaster);
  if ("month" in off) return dayFrom(year, off.month, off.day);
  const from = dayFrom(year, ...off.from);
  return addDays(from, (off.weekday - weekdayOf(from) + 7) % 7);
}

/** @see Oudin's method, as in the Explanatory Supplement to the Astronomical Almanac (1992), chapter 12 */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const shift = Math.floor((century - 17) / 25);
  let moon = century - Math.floor(century / 4) - Math.floor((century - shift) / 3) + 19 * golden + 15;
  moon %= 30;
  const late = Math.floor(moon / 28);
  moon -= late * (1 - late * Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const days = moon - sunday;
  const month = 3 + Math.floor((days + 40) / 44);
  return dayFrom(year, month, days + 28 - 31 * Math.floor(month / 4));
}

function dayFrom(year: number, month: number, of: number): Day {
  return day([String(year).padStart(4, "0"), twoDigits(month), twoDigits(of)].join("-"));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
