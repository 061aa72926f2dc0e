/**
 * Where a text holds personal identity numbers of Norway and Sweden, and the text without them.
 * @see personopplysningsloven § 12, offentlegforskrifta § 7 letter d; dataskyddslagen (2018:218) 3 kap. 10 §
 *
 * A hit means "mask and ask": by the rule of 2032, and with FH-numbers, about 1.4 % of all eleven-digit strings pass.
 */
import type { Country } from "../domain/agency.ts";
import { type DigitRun, digitRuns } from "./digit-groups.ts";
import {
  around,
  isMoney,
  isWithinDate,
  isWithinList,
  type Place,
  saysIdentityNumber,
  saysNumberOf,
} from "./identity-context.ts";
import { norwegianForm, swedishForm, type WrittenForm } from "./identity-forms.ts";
import { numbersInParts } from "./incomplete-numbers.ts";
import { isAccountNumber, type NorwegianKind, personKindsOf } from "./norwegian-numbers.ts";
import { holdsDigits, readableDigits } from "./readable-digits.ts";
import { type SwedishKind, swedishKindOf } from "./swedish-numbers.ts";

/**
 * `unconfirmed`: called an identity number and long enough for one, but its check digit is wrong: perhaps mistyped.
 * `incomplete`: a part that is called the last digits of one, or a day of birth with the rest blotted out.
 */
export type IdentityNumberKind = NorwegianKind | SwedishKind | "unconfirmed" | "incomplete";

/** `start` inclusive, `end` exclusive, in UTF-16 units of the text that was given. */
export interface IdentityNumber extends Place {
  readonly kinds: readonly IdentityNumberKind[];
}

/** What a search believes. */
interface Search {
  readonly plain: string;
  /** the other country's numbers need a word that says so; undefined when both are at home */
  readonly home: Country | undefined;
  /** everything that has the form of a number is taken for one */
  readonly believesAll: boolean;
}

const mask = "*****";
/** Four alone may be called the last four. */
const fewestDigits = 4;

/**
 * Every number that may identify a person, in the order of the text; two may overlap. Spans of dates, times, amounts and
 * phone numbers that happen to have the form of one are none, unless they are called one.
 *
 * A bank account alone is reported only when it is written as one (`1234.56.78903`) or stands near a word for it,
 * because one in eleven of all eleven-digit strings passes its check.
 *
 * @param home whose numbers need no word that says what they are; without it, both countries'
 */
export function findIdentityNumbers(text: string, home?: Country): readonly IdentityNumber[] {
  return findIn(text, home, false);
}

/** Searches that look closely, before what only looks like a number is masked too. */
const closeSearches = 3;

/** The text with each number replaced by five stars. What is left holds no number that is found again. */
export function maskIdentityNumbers(text: string): string {
  let masked = text;
  for (let search = 1; ; search++) {
    const found = findIn(masked, undefined, false);
    if (found.length === 0) return masked;
    masked = withStars(masked, search > closeSearches ? findIn(masked, undefined, true) : found);
  }
}

function withStars(text: string, found: readonly IdentityNumber[]): string {
  let out = "";
  let done = 0;
  for (const { start, end } of found) {
    if (start >= done) out += text.slice(done, start) + mask;
    done = Math.max(done, end);
  }
  return out + text.slice(done);
}

function findIn(text: string, home: Country | undefined, believesAll: boolean): readonly IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (const { plain, placeOf } of readableDigits(text, fewestDigits))
    for (const { start, end, kinds } of numbersIn({ plain, home, believesAll }))
      found.push({ ...placeOf(start, end), kinds });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Places are those of the plain reading. */
function numbersIn(search: Search): readonly IdentityNumber[] {
  const whole = holdsDigits(search.plain, 9) ? wholeNumbersIn(search) : [];
  return [...whole, ...toldIn(search)];
}

function wholeNumbersIn(search: Search): readonly IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (const run of digitRuns(search.plain)) {
    const norwegian = norwegianIn(search, run);
    if (norwegian.length > 0) found.push({ start: run.start, end: run.end, kinds: norwegian });
    const swedish = swedishIn(search, run);
    if (swedish.length > 0) found.push({ start: run.start, end: run.end, kinds: swedish });
  }
  return [...found, ...interimIn(search), ...accountsIn(search, found)];
}

const unconfirmed: readonly IdentityNumberKind[] = ["unconfirmed"];
const none: readonly IdentityNumberKind[] = [];

function norwegianIn(search: Search, run: DigitRun): readonly IdentityNumberKind[] {
  const form = norwegianForm(run);
  if (!form || !mayBe(search, "NO", run, form)) return none;
  const hasDay = form.body < "8";
  const kinds = hasDay || !(form.isDated || form.isLoose) ? personKindsOf(form.body) : none;
  return kinds.length > 0 ? kinds : calledOne(search, "NO", run, form);
}

function swedishIn(search: Search, run: DigitRun): readonly IdentityNumberKind[] {
  const form = swedishForm(run);
  if (!form || !hasSwedishDay(form.body) || !mayBe(search, "SE", run, form)) return none;
  const kind = swedishKindOf(form.body);
  return kind ? [kind] : calledOne(search, "SE", run, form);
}

/** Mistyped, perhaps: what surely has the form of a number, and is called one. */
function calledOne(
  search: Search,
  country: Country,
  run: DigitRun,
  form: WrittenForm,
): readonly IdentityNumberKind[] {
  if (search.believesAll) return unconfirmed;
  if (form.isLoose || isMoney(search.plain, run) || (country === "SE" && form.isDated)) return none;
  return isCalled(search, country, run) ? unconfirmed : none;
}

function isCalled({ plain, home }: Search, country: Country, place: Place): boolean {
  const isHome = home === undefined || home === country;
  return isHome ? saysIdentityNumber(plain, place) : saysNumberOf(country, plain, place);
}

/** Whether something else is not likelier: part of a date, an amount, a phone number, the other country's number. */
function mayBe(search: Search, country: Country, run: DigitRun, form: WrittenForm): boolean {
  const { plain, home, believesAll } = search;
  if (believesAll) return true;
  if (form.isDated && isWithinDate(plain, run)) return false;
  if (form.isLoose && !form.isOdd && isWithinList(plain, run, run.gaps[0] ?? "")) return false;
  const isForeign = home !== undefined && home !== country;
  const isDoubtful =
    form.isOdd ||
    isForeign ||
    isPhone(plain, country, run) ||
    isTime(country, run, form) ||
    isAmount(plain, run);
  return !isDoubtful || isCalled(search, country, run);
}

/** `16.02.26 10000 kr`: the last group stands apart and is followed by a currency. */
function isAmount(plain: string, run: DigitRun): boolean {
  return isMoney(plain, run) && (run.gaps.at(-1) ?? "-").trim() === "";
}

/** As Swedish mobile numbers are written; ten digits together may also be those of a child born in 2007. */
const phoneGroups = new Set(["10", "3 3 4", "2 2 2 2 2"]);

/** A country's code before it, or the beginning and the groups of a mobile number. */
function isPhone(plain: string, country: Country, run: DigitRun): boolean {
  if (plain.charAt(run.start - 1) === "+") return true;
  return country === "SE" && /^070[1-9]/.test(run.digits) && phoneGroups.has(run.lengths.join(" "));
}

/** Since when a date with four digits after it is rather a day and a time than a day of birth. */
const firstYearOfTimes = 2010;

/** `2026-05-15 2202`, `15.05.26 2202`. */
function isTime(country: Country, { gaps }: DigitRun, { isDated, year }: WrittenForm): boolean {
  if (country !== "SE" || !isDated || gaps[0]?.trim() === "" || !/^[ :]*$/.test(gaps[2] ?? "-")) return false;
  return year === undefined || year >= firstYearOfTimes;
}

/** The first part of a Swedish number is a day, or one with 60 added. */
function hasSwedishDay(body: string): boolean {
  return /(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?!000)\d{4}$/.test(body);
}

const interim = /(?<!\d)((?:19|20)?\d{6})[ +-]{0,3}([TRSUWXJKLMN]\d{3})(?!\d)/gi;

function interimIn(search: Search): readonly IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (const { index, 0: written, 1: day = "", 2: last = "" } of search.plain.matchAll(interim)) {
    const place = { start: index, end: index + written.length };
    const kind = swedishKindOf(day + last.toUpperCase());
    if (kind && (search.home !== "NO" || search.believesAll || isCalled(search, "SE", place)))
      found.push({ ...place, kinds: [kind] });
  }
  return found;
}

function toldIn({ plain, believesAll }: Search): readonly IdentityNumber[] {
  return numbersInParts(plain, !believesAll).flatMap(({ start, end, body, isUnsaid }) => {
    if (body === undefined) return [{ start, end, kinds: ["incomplete"] as const }];
    const kinds = kindsOf(body);
    if (kinds.length === 0 && isUnsaid && !believesAll) return [];
    return [{ start, end, kinds: kinds.length > 0 ? kinds : unconfirmed }];
  });
}

/** @param body in the order of its country: eleven digits are Norwegian */
function kindsOf(body: string): readonly IdentityNumberKind[] {
  if (body.length === 11) return personKindsOf(body);
  const kind = swedishKindOf(body);
  return kind ? [kind] : none;
}

const accountForm = /(?<!\d)\d{4}([. ]?)\d\d\1\d{5}(?!\d)/g;
const accountWord = /konto|bank|betal|vipps/i;

function accountsIn({ plain, home }: Search, persons: readonly Place[]): readonly IdentityNumber[] {
  if (home === "SE") return [];
  const known = new Set(persons.map(({ start, end }) => `${start} ${end}`));
  return Array.from(plain.matchAll(accountForm)).flatMap(({ index, 0: written }) => {
    const place = { start: index, end: index + written.length };
    if (known.has(`${place.start} ${place.end}`) || !isAccountNumber(written.replace(/\D/g, ""))) return [];
    const isOne = written.length > 11 || accountWord.test(around(plain, place));
    return isOne ? [{ ...place, kinds: ["kontonummer"] as const }] : [];
  });
}
