/** A text as a person reads its digits: other scripts' digits, hyphens and spaces made plain, invisible characters out. */

/** Where `plain` differs from the text in length, `placeOf` leads back. */
export interface ReadableDigits {
  readonly plain: string;
  /** the place in the original text, before or after the character that stands at `index` of `plain` */
  placeOf(index: number, side?: "before" | "after"): number;
  /** forty characters on either side of a place in the original text */
  around(start: number, end: number): string;
}

const fewestDigits = 9;
const plainAscii = /^[\t\n\r -~æøåäöÆØÅÄÖéÉ–—…’”“«»]*$/;
const dash = /^[‐‑‒–—―−﹣－]$/u;
const space = /^[\p{Zs}\t\n\r]$/u;
const invisible = /^[\p{Cf}\p{M}]$/u;
const decimalDigit = /^\p{Nd}$/u;

/** Undefined when the text has too few digits to hold a number. */
export function readableDigits(text: string): ReadableDigits | undefined {
  if (!hasEnoughDigits(text)) return undefined;
  const around = (start: number, end: number) => text.slice(Math.max(0, start - 40), end + 40);
  if (plainAscii.test(text)) {
    const plain = text.replace(/[–—\t\n\r]/g, (each) => (each < " " ? " " : "-"));
    return { plain, around, placeOf: (index, side) => (side === "after" ? index + 1 : index) };
  }
  const { plain, starts, ends } = mapped(text);
  return {
    plain,
    around,
    placeOf: (index, side) => (side === "after" ? ends[index] : starts[index]) ?? text.length,
  };
}

function hasEnoughDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code >= 0x660) digits++;
    if (digits >= fewestDigits) return true;
  }
  return false;
}

function mapped(text: string): { plain: string; starts: number[]; ends: number[] } {
  let plain = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const reading = readingOf(character);
    for (let unit = 0; unit < reading.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    plain += reading;
    at += character.length;
  }
  return { plain, starts, ends };
}

function readingOf(character: string): string {
  if (character <= "~" && character >= " ") return character;
  if (decimalDigit.test(character)) return digitValue(character);
  if (dash.test(character)) return "-";
  if (space.test(character)) return " ";
  return invisible.test(character) ? "" : character;
}

/** Unicode keeps each script's ten decimal digits together and in order (Unicode Standard section 4.6). */
function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  let value = 0;
  while (value < 9 && decimalDigit.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
