/** Identity numbers that are told in parts: `020132, personnr 99997`, `850101-XXXX`, `sista fyra 1234`. */
import type { Country } from "../domain/agency.ts";
import type { Place } from "./identity-context.ts";

export interface NumberInParts extends Place {
  /** nothing says that it is a number: only its check digits can */
  readonly isUnsaid?: boolean;
  /** day of birth and last digits in the order of their country, where both are told; else undefined */
  readonly body: string | undefined;
}

const lastDigits =
  "(?:(?:de |dei |mina |mine |the )?(?:sista|siste|last) (?:fyra|fem|four|five|[45])|(?:fyra|fem) (?:sista|siste))(?:\\s?(?:siffr|sifr|siff|digit)\\p{L}*)?";
const part = new RegExp(
  `(?:${lastDigits}|person[ -]?n(?:ummer|umret|r)\\p{L}*|(?<!\\p{L})(?:pnr|p\\.nr|fnr|f\\.nr)|fødselsn\\p{L}{1,8}|kontrollsiff\\p{L}{1,5})`,
  "giu",
);
/** Nothing but these stands between the word and its digits. */
const filler =
  "(?:[ :,.=()-]|(?:i|på|av|of|my|mitt|min|mine|mina|hans|hennes|är|er|var|som|are|is|number|siffror|siffrorna|siffer|sifre|sifra|sifrene|personn\\p{L}{1,8}|fødselsn\\p{L}{1,8}|pnr|fnr)(?!\\p{L})){0,16}";
const digitsAfter = new RegExp(
  `${filler}(\\d{3} ?\\d\\d|\\d{4})(?!\\d|[ .,/:-]\\d)(?! ?(?:kr|:-|,-|%))`,
  "iuy",
);
const month = "(?:jan|feb|mar|apr|ma[ij]|jun|jul|aug|sep|okt|nov|de[sc])\\p{L}{0,6}\\.?";
const dayBefore = new RegExp(
  `(?<![\\d./-])(?:\\d{8}|\\d{6}|\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d\\d)|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.? ${month} \\d{4})[^\\d]{0,25}$`,
  "iu",
);

const mayBlotOut = /\d[ :+.-]{0,3}[xn_#•●*]{4}/i;
const mayFollowDay = /\d{4}[ ,.:/-]{1,5}\d{3}/;
const mayTell = /sist|last|person|[pf]\.?nr|fødselsn|kontrollsiff/i;

/** @param isSure otherwise also what may be the last digits of a card or a phone */
export function numbersInParts(plain: string, isSure: boolean): readonly NumberInParts[] {
  const found: NumberInParts[] = [
    ...(mayBlotOut.test(plain) ? blottedOut(plain) : []),
    ...(mayFollowDay.test(plain) ? afterMonth(plain) : []),
  ];
  if (!mayTell.test(plain)) return found;
  found.push(...toldBackwards(plain, isSure));
  for (const hit of plain.matchAll(part)) {
    digitsAfter.lastIndex = hit.index + hit[0].length;
    const told = digitsAfter.exec(plain);
    if (!told) continue;
    const digits = (told[1] ?? "").replace(" ", "");
    const end = digitsAfter.lastIndex;
    const before = plain.slice(Math.max(0, hit.index - 45), hit.index);
    const day = dayBefore.exec(before);
    const body = day ? bodyOf(day[0], digits) : undefined;
    if (day && body !== undefined) found.push({ start: hit.index - before.length + day.index, end, body });
    else if (isPart(hit[0], digits) && !(isSure && isOfCard(plain, hit.index, end)))
      found.push({ start: end - (told[1] ?? "").length, end, body: undefined });
  }
  return found;
}

const spelledDay = new RegExp(
  `(?<!\\d)(\\d{1,2}\\.? ${month} \\d{4})[ ,.:/-]{1,5}(\\d{5}|\\d{3} \\d\\d)(?!\\d|[.,/-]\\d)(?! ?(?:kr|:-|,-|%))`,
  "giu",
);

/** `2. januar 1932 99997` */
function afterMonth(plain: string): readonly NumberInParts[] {
  return Array.from(plain.matchAll(spelledDay)).flatMap(({ index, 0: whole, 1: day = "", 2: last = "" }) => {
    const body = bodyOf(day, last.replace(" ", ""));
    return body === undefined ? [] : [{ start: index, end: index + whole.length, body, isUnsaid: true }];
  });
}

/** Four digits alone are called the last four; five are what Norwegians call a personal number. */
function isPart(word: string, digits: string): boolean {
  if (digits.length === 4) return /(?:fyra|four|4)/i.test(word);
  return !/(?:fyra|four|4)/i.test(word);
}

const ofOther = /kort|card|konto|mobil|telefon|imei|faktura/i;

function isOfCard(plain: string, start: number, end: number): boolean {
  return ofOther.test(plain.slice(Math.max(0, start - 30), end + 15));
}

/** The whole number in the order of its country; undefined when the day is none. */
function bodyOf(written: string, last: string): string | undefined {
  const country = last.length === 5 ? "NO" : "SE";
  const day = dayIn(written, country);
  if (!day || !isDay(day, country)) return undefined;
  const { year, monthOfYear, dayOfMonth } = day;
  return last.length === 5 ? dayOfMonth + monthOfYear + year + last : year + monthOfYear + dayOfMonth + last;
}

/** Two digits each. */
interface WrittenDay {
  readonly year: string;
  readonly monthOfYear: string;
  readonly dayOfMonth: string;
}

/** @param country how six digits are read: in Norway the day comes first, in Sweden the year */
function dayIn(written: string, country: Country): WrittenDay | undefined {
  const parts = written.match(/\d+/g) ?? [];
  const [a = "", b = "", c = ""] = parts;
  if (a.length === 8)
    return /^(?:18|19|20)\d\d(?:0\d|1[0-2])/.test(a)
      ? pieces(a.slice(2), false)
      : pieces(a.slice(0, 4) + a.slice(6), true);
  if (a.length === 6) return pieces(a, country === "NO");
  if (a.length === 4) return { year: a.slice(2), monthOfYear: b, dayOfMonth: c };
  if (c !== "") return { year: c.slice(-2), monthOfYear: two(b), dayOfMonth: two(a) };
  const monthOfYear = months.findIndex((name) => written.toLowerCase().includes(name)) + 1;
  return { year: b.slice(-2), monthOfYear: two(String(monthOfYear)), dayOfMonth: two(a) };
}

const months = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "okt", "nov", "de"];

function pieces(six: string, dayFirst: boolean): WrittenDay {
  const [first, middle, last] = [six.slice(0, 2), six.slice(2, 4), six.slice(4)];
  return dayFirst
    ? { dayOfMonth: first, monthOfYear: middle, year: last }
    : { year: first, monthOfYear: middle, dayOfMonth: last };
}

function two(number: string): string {
  return number.padStart(2, "0");
}

/** Days and months of D-, H- and synthetic numbers are higher in Norway, days of coordination numbers in Sweden. */
function isDay({ monthOfYear, dayOfMonth }: WrittenDay, country: Country): boolean {
  const [day, monthNumber] = [Number(dayOfMonth), Number(monthOfYear)];
  const isMonth = (first: number) => monthNumber > first && monthNumber <= first + 12;
  if (country === "SE") return isMonth(0) && day % 60 >= 1 && day % 60 <= 31 && day <= 91;
  return (isMonth(0) || isMonth(40) || isMonth(80)) && day % 40 >= 1 && day % 40 <= 31 && day <= 71;
}

const countries: readonly Country[] = ["NO", "SE"];
const blotted =
  /(?<![\d./-])(\d{6}|(?:19|20)\d{6}|(?:19|20)\d\d-\d\d-\d\d|\d\d[.-]\d\d[.-](?:\d\d)?\d\d)[ :+.-]{0,3}(?:([xn_#•●])\2{3,4}|\*{4}(?!\*))(?![\p{L}\d*_#•●])/giu;

function blottedOut(plain: string): readonly NumberInParts[] {
  return Array.from(plain.matchAll(blotted)).flatMap(({ index, 0: whole, 1: written = "" }) => {
    const isOne = countries.some((country) => {
      const day = dayIn(written, country);
      return day !== undefined && isDay(day, country);
    });
    return isOne ? [{ start: index, end: index + whole.length, body: undefined }] : [];
  });
}

const backwards = new RegExp(`(?<![\\d.,/-])(\\d{4,5}) ?,? (?:är|er|is|are|som) ${lastDigits}`, "giu");

function toldBackwards(plain: string, isSure: boolean): readonly NumberInParts[] {
  return Array.from(plain.matchAll(backwards)).flatMap(({ index, 0: whole, 1: digits = "" }) =>
    isSure && isOfCard(plain, index, index + whole.length)
      ? []
      : [{ start: index, end: index + digits.length, body: undefined }],
  );
}
