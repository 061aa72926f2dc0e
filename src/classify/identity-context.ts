/** What stands around a number: the words that call it an identity number, the signs that make it money or a date. */
import type { Country } from "../domain/agency.ts";

/** `start` inclusive, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const reach = 40;

const identityWord =
  /fødsels-?n|fodsels-?n|födelsen|person[ -]?n(?:um|r)|pers\.? ?nr|samordningsn|d-n(?:umm|r)|(?<!\p{L})(?:fnr|f\.nr|pnr|p\.nr|ssn|id-?(?:nr|nummer))|personal (?:identity )?n(?:umber|o)|national id/iu;
const foreignWord: Readonly<Record<Country, RegExp>> = {
  NO: /f[øo]dsels-?n|födelsen|person[ -]?n(?:um|r)|d-n(?:umm|r)|(?<!\p{L})(?:fnr|f\.nr|pnr|p\.nr)|norsk|norwegian/iu,
  SE: /person[ -]?n(?:um|r)|pers\.? ?nr|samordningsn|(?<!\p{L})(?:pnr|p\.nr)|svensk|swedish/iu,
};

/** Within forty characters on either side something is called an identity number. */
export function saysIdentityNumber(plain: string, place: Place): boolean {
  return identityWord.test(around(plain, place));
}

/** The same, by a word that may mean the number of that country. */
export function saysNumberOf(country: Country, plain: string, place: Place): boolean {
  return foreignWord[country].test(around(plain, place));
}

export function around(plain: string, { start, end }: Place): string {
  return plain.slice(Math.max(0, start - reach), end + reach);
}

const currency = /^ ?(?:(?:kr|kroner|kronor|nok|sek|eur|euro|mill|mkr|tkr)(?!\p{L})|[:,;]-|€|%)\.?(?! ?\d)/iu;

/** An amount ends there. */
export function isMoney(plain: string, { end }: Place): boolean {
  return currency.test(plain.slice(end, end + 12));
}

/** A longer date, a span of dates or a path goes on before or after. */
export function isWithinDate(plain: string, { start, end }: Place): boolean {
  const before = plain.slice(Math.max(0, start - 2), start);
  return /\d[./-]|\p{L}\//u.test(before) || /^[./:-]\d/.test(plain.slice(end, end + 2));
}

/** Groups of digits in the same spacing go on before or after. */
export function isWithinList(plain: string, { start, end }: Place, gap: string): boolean {
  const before = plain.slice(Math.max(0, start - gap.length - 1), start);
  const after = plain.slice(end, end + gap.length + 1);
  return (before.endsWith(gap) && /^\d/.test(before)) || (after.startsWith(gap) && /\d$/.test(after));
}
