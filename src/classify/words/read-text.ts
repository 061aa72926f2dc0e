/** A text read once for all who ask about it: its words, where they begin, and which signs it holds. */
import { conditional, partsHere, readings, space } from "./common.ts";
import { uncommonWords, withoutAddresses } from "./lexicon.ts";
import { hashOn, noHash, type Word, wordAt } from "./word.ts";

export interface ReadText {
  /** as written */
  readonly text: string;
  /** as `plainWords` gives them */
  readonly words: readonly Word[];
  /** where each word begins in the text as written; only where `isCommon` */
  readonly starts: readonly number[];
  /** nothing but the letters of Norway and Sweden, digits, everyday signs and emoji, and no address */
  readonly isCommon: boolean;
  /** of `signs`; only where `isCommon` */
  readonly holds: number;
}

/** What stands in a common text, one bit each. */
export const signs = {
  digit: 1,
  /** of any script */
  questionMark: 2,
  /** ? */
  plainQuestionMark: 512,
  /** @ */
  at: 4,
  /** # and _ */
  tag: 8,
  /** ( [ { < */
  bracket: 16,
  /** not in `[ -~æøåäöÆØÅÄÖ]` */
  unusual: 32,
  slash: 64,
  w: 128,
  /** æ ø ä ö */
  ownLetter: 256,
} as const;

/** For each UTF-16 unit what it is read as and, from the ninth bit on, which sign it is. */
const unitsOf = new Uint32Array(readings.length);
for (let unit = 0; unit < unitsOf.length; unit++)
  unitsOf[unit] = (readings[unit] as number) | (unit >= 0x20 && unit < 0x7f ? 0 : signs.unusual << 8);
for (const letter of "æøåäöÆØÅÄÖ") {
  const unit = letter.charCodeAt(0);
  unitsOf[unit] = readings[unit] as number;
}
for (const [bit, characters] of [
  [signs.digit, "0123456789"],
  [signs.questionMark, "?⁇⁈⁉❓❔"],
  [signs.plainQuestionMark, "?"],
  [signs.at, "@"],
  [signs.tag, "#_"],
  [signs.bracket, "([{<"],
  [signs.slash, "/"],
  [signs.w, "wW"],
  [signs.ownLetter, "æøäöÆØÄÖ"],
] as const)
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    unitsOf[unit] = (unitsOf[unit] as number) | (bit << 8);
  }

export function readText(text: string): ReadText {
  const read = readCommon(text);
  if (read === undefined)
    return { text, words: wordsIn(uncommonWords(text)), starts: [], isCommon: false, holds: 0 };
  if (!mayHoldAddress(text, read.holds)) return read;
  const bare = withoutAddresses(text);
  if (bare === text) return read;
  const words = readCommon(bare)?.words ?? wordsIn(uncommonWords(text));
  return { text, words, starts: [], isCommon: false, holds: 0 };
}

/** @param plain as `plainWords` gives it */
export function wordsIn(plain: string): readonly Word[] {
  const words: Word[] = [];
  let [start, hash] = [0, noHash];
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    if (unit !== space) hash = hashOn(hash, unit);
    else {
      if (at > start) words.push(wordAt(plain, start, at, hash, undefined));
      start = at + 1;
      hash = noHash;
    }
  }
  return words;
}

function readCommon(text: string): ReadText | undefined {
  const words: Word[] = [];
  const starts: number[] = [];
  let [start, hash, holds] = [-1, noHash, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const as = unitsOf[unit] as number;
    holds |= as;
    const reading = as & 0xff;
    if (reading <= conditional && !(reading === conditional && partsHere(text, at))) return undefined;
    if (reading > space) {
      if (start === -1) {
        start = at;
        hash = noHash;
      }
      hash = hashOn(hash, reading);
    } else if (start !== -1) {
      words.push(wordAt(text, start, at, hash, readings));
      starts.push(start);
      start = -1;
    }
  }
  if (start !== -1) {
    words.push(wordAt(text, start, text.length, hash, readings));
    starts.push(start);
  }
  return { text, words, starts, isCommon: true, holds: holds >> 8 };
}

const web = /www\./i;

function mayHoldAddress(text: string, holds: number): boolean {
  if ((holds & signs.slash) !== 0 && text.includes("//")) return true;
  return (holds & signs.w) !== 0 && web.test(text);
}
