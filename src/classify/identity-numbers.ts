/**
 * Where a text holds personal identity numbers of Norway and Sweden, and the text without them.
 * @see personopplysningsloven § 12, offentlegforskrifta § 7 letter d; dataskyddslagen (2018:218) 3 kap. 10 §
 *
 * A hit means "mask and ask": by the rule of 2032, and with FH-numbers, about 1.4 % of all eleven-digit strings pass.
 */
import type { Country } from "../domain/agency.ts";
import { isAccountNumber, type NorwegianKind, personKindsOf } from "./norwegian-numbers.ts";
import { type ReadableDigits, readableDigits } from "./readable-digits.ts";
import { type SwedishKind, swedishKindOf } from "./swedish-numbers.ts";

/** `unconfirmed`: called an identity number and long enough for one, but its check digit is wrong: perhaps mistyped. */
export type IdentityNumberKind = NorwegianKind | SwedishKind | "unconfirmed";

/** `start` inclusive, `end` exclusive, in UTF-16 units of the text that was given. */
export interface IdentityNumber {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly IdentityNumberKind[];
}

const mask = "*****";
const fewestDigits = 9;

/**
 * Every number that may identify a person, in the order of the text; two may overlap.
 *
 * A bank account alone is reported only when it is written as one (`1234.56.78903`) or stands near a word for it,
 * because one in eleven of all eleven-digit strings passes its check.
 *
 * @param country looks for that country's numbers only; without it, for both
 */
export function findIdentityNumbers(text: string, country?: Country): readonly IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (const read of readableDigits(text, fewestDigits)) {
    if (country !== "SE") found.push(...norwegianIn(read));
    if (country !== "NO") found.push(...swedishIn(read));
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text with each number replaced by five stars. What is left holds no number that is found again. */
export function maskIdentityNumbers(text: string): string {
  let masked = text;
  for (;;) {
    const found = findIdentityNumbers(masked);
    if (found.length === 0) return masked;
    masked = withStars(masked, found);
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

const gap = "[ .\\-/]?";
const wideGap = "(?: ?[.\\-/+] ?| )?";
const norwegianForm = new RegExp(
  `(?<!\\d)\\d\\d${gap}\\d\\d${gap}\\d\\d${wideGap}\\d{3} ?\\d\\d(?!\\d)`,
  "g",
);
const accountForm = /(?<!\d)\d{4}([. ]?)\d\d\1\d{5}(?!\d)/g;
const swedishForm = new RegExp(
  `(?<!\\d)(?:(?:18|19|20)\\d\\d|\\d\\d)${gap}(?:0[1-9]|1[0-2])${gap}(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])` +
    `${wideGap}(?!000)[\\dTRSUWXJKLMN]\\d\\d ?\\d(?!\\d)`,
  "gi",
);
const identityWord = /fødselsn|fnr|f\.nr|personn|pnr|p\.nr|samordningsn|d-n(?:umm|r)/i;
const accountWord = /konto|bank|betal|vipps/i;

function norwegianIn(read: ReadableDigits): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (const { start, end, body, raw, at } of matchesIn(read, norwegianForm)) {
    const kinds = personKindsOf(body);
    if (kinds.length > 0) found.push({ start, end, kinds });
    else if (identityWord.test(around(read, at, at + raw.length)))
      found.push({ start, end, kinds: unconfirmed });
  }
  for (const { start, end, body, raw, at } of matchesIn(read, accountForm)) {
    if (found.some((each) => each.start === start && each.end === end) || !isAccountNumber(body)) continue;
    if (raw.length > 11 || accountWord.test(around(read, at, at + raw.length)))
      found.push({ start, end, kinds: ["kontonummer"] });
  }
  return found;
}

function swedishIn(read: ReadableDigits): IdentityNumber[] {
  const found: IdentityNumber[] = [];
  for (const { start, end, body, raw, at } of matchesIn(read, swedishForm)) {
    const kind = swedishKindOf(body.toUpperCase());
    if (kind) found.push({ start, end, kinds: [kind] });
    else if (identityWord.test(around(read, at, at + raw.length)))
      found.push({ start, end, kinds: unconfirmed });
  }
  return found;
}

const unconfirmed: readonly IdentityNumberKind[] = ["unconfirmed"];

interface Match {
  readonly start: number;
  readonly end: number;
  readonly body: string;
  readonly raw: string;
  /** in the reading */
  readonly at: number;
}

/** Every match, overlapping ones too: a number may begin inside something that only looked like one. */
function* matchesIn(read: ReadableDigits, form: RegExp): Generator<Match> {
  const { plain } = read;
  form.lastIndex = 0;
  for (let hit = form.exec(plain); hit; hit = form.exec(plain)) {
    const raw = hit[0];
    yield {
      ...read.placeOf(hit.index, hit.index + raw.length),
      body: raw.replace(/[^\dA-Za-z]/g, ""),
      raw,
      at: hit.index,
    };
    form.lastIndex = hit.index + 1;
  }
}

function around({ plain }: ReadableDigits, start: number, end: number): string {
  return plain.slice(Math.max(0, start - 40), end + 40);
}
