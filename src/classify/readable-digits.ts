/**
 * A text as a person reads its digits: other scripts' digits, hyphens and spaces made plain, invisible characters out.
 * @see Unicode Standard section 4.6 (decimal digits), unicode.org/reports/tr9 (right-to-left override)
 */

/** Where `plain` differs from the text in length, `placeOf` leads back. */
export interface ReadableDigits {
  /** only `0`–`9` are digits, only `-` is a hyphen, every kind of space and line break is one space */
  readonly plain: string;
  /** from a place in `plain`, end exclusive, to the same place in the text that was given */
  placeOf(start: number, end: number): { readonly start: number; readonly end: number };
}

const plainAscii = /^[\t\n\r -~æøåäöÆØÅÄÖéÉ–—…’”“«»]*$/;
const unusual = /[^ -~æøåäöÆØÅÄÖ]/gu;
const dash = /^[‐‑‒–—―−﹣－]$/u;
const space = /^[\p{Zs}\t\n\r\u2028\u2029]$/u;
const invisible = /^[\p{Cf}\p{M}\p{DI}\u2800]$/u;
const decimalDigit = /^\p{Nd}$/u;
const otherDigit = /^\p{No}$/u;
const rightToLeft = "\u202E";

/**
 * The readings of a text: none when it has fewer digits than are asked for, two when it turns some of them round, as it
 * is stored and as it is shown.
 */
export function readableDigits(text: string, fewest: number): readonly ReadableDigits[] {
  if (!holdsDigits(text, fewest)) return [];
  const reading = asStored(text);
  return text.includes(rightToLeft) ? [reading, readingOf(asShown([...unitsOf(text)]))] : [reading];
}

/** Places are traced back only where they are asked for: most texts hold no number. */
function asStored(text: string): ReadableDigits {
  const plain = text.replace(unusual, readingOfCharacter);
  if (plainAscii.test(text)) return { plain, placeOf: (start, end) => ({ start, end }) };
  let traced: ReadableDigits | undefined;
  return {
    plain,
    placeOf: (start, end) => {
      traced ??= readingOf([...unitsOf(text)]);
      return traced.placeOf(start, end);
    },
  };
}

/** The first reading's text alone; the text itself when there is no digit in it. */
export function plainDigits(text: string): string {
  return readableDigits(text, 1)[0]?.plain ?? text;
}

/** What may be a digit counts as one: better a text is read in vain than not at all. */
export function holdsDigits(text: string, fewest: number): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || (code > 57 && (code < 0xb2 || !mayBeDigit(code, text.charCodeAt(at + 1))))) continue;
    digits++;
    if (digits >= fewest) return true;
  }
  return false;
}

/** @param code of a UTF-16 unit beyond ASCII; letters of Europe, signs and emoji are none */
function mayBeDigit(code: number, next: number): boolean {
  if (code < 0x660) return code === 0xb2 || code === 0xb3 || code === 0xb9;
  if (code >= 0x2000 && code < 0x2070) return false;
  if (code < 0xd800 || code > 0xdfff) return code < 0xfe00 || code > 0xfe0f;
  if (code >= 0xdc00) return false;
  return code < 0xd83c || code > 0xd83e || (next >= 0xdd00 && next <= 0xdd0c) || next >= 0xdff0;
}

/** One character of the text, with its place. */
interface Unit {
  readonly reading: string;
  readonly start: number;
  readonly end: number;
  readonly character: string;
}

function* unitsOf(text: string): Generator<Unit> {
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    yield { reading: readingOfCharacter(character), start, end, character };
    start = end;
  }
}

function readingOf(units: readonly Unit[]): ReadableDigits {
  let plain = "";
  const from: number[] = [];
  const to: number[] = [];
  for (const { reading, start, end } of units) {
    plain += reading;
    for (let unit = 0; unit < reading.length; unit++) {
      from.push(start);
      to.push(end);
    }
  }
  return {
    plain,
    placeOf: (start, end) => {
      const first = from[start] ?? 0;
      const last = from[end - 1] ?? 0;
      return first <= last ? { start: first, end: to[end - 1] ?? 0 } : { start: last, end: to[start] ?? 0 };
    },
  };
}

/** What follows a right-to-left override is shown in reverse, up to its end or the end of the line. */
function asShown(units: readonly Unit[]): readonly Unit[] {
  const shown: Unit[] = [];
  let turned: Unit[] | undefined;
  for (const unit of units) {
    const ends = unit.character === "\u202C" || unit.character === "\n" || unit.character === rightToLeft;
    if (turned && ends) {
      for (const each of turned.reverse()) shown.push(each);
      turned = undefined;
    }
    if (unit.character === rightToLeft) turned = [];
    else (turned ?? shown).push(unit);
  }
  for (const each of turned?.reverse() ?? []) shown.push(each);
  return shown;
}

function readingOfCharacter(character: string): string {
  if (character <= "~" && character >= " ") return character;
  if (decimalDigit.test(character)) return digitValue(character);
  if (dash.test(character)) return "-";
  if (space.test(character)) return " ";
  if (invisible.test(character)) return "";
  return otherDigit.test(character) ? ornamental(character) : character;
}

/** Unicode keeps each script's ten decimal digits together and in order. */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let value = 0;
  while (value < 9 && decimalDigit.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** Where white digits on black, and the like, begin with 1: they are not led back to plain ones. */
const ornamentalOnes = [0x24f5, 0x2776, 0x2780, 0x278a];

/** A raised, lowered or circled digit; anything else stays as it is. */
function ornamental(character: string): string {
  const led = character.normalize("NFKD").replace(/[().]/g, "");
  if (/^\d$/.test(led)) return led;
  const code = character.codePointAt(0) ?? 0;
  const one = ornamentalOnes.find((first) => code >= first && code < first + 9);
  return one === undefined ? character : String(code - one + 1);
}
