/** Words that were read before, each with what its readers found out about it: a word that comes again is only looked up. */

import type { WordScores } from "../resemblance/score.ts";

/** The entries of word lists that one word is, or takes part in. @see entries.ts */
export interface WordEntries {
  /** who found them: another index has other entries */
  readonly index: object;
  /** needles that stand in this word alone, by rising ends, the longer one first where two end together */
  readonly needles: readonly number[];
  /** for each of them, where it begins and ends beside the first letter of the word */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** the lists that have these needles, 32 to a number; undefined when no list has one */
  readonly lists: Int32Array | undefined;
  /** where a needle of several words begins with this one */
  readonly openings: readonly number[];
  /** the pieces of such needles that the word can be after the first one */
  readonly pieces: readonly number[];
  /** one bit for each of the pieces: a quick no */
  readonly mayContinue: number;
}

const unknown = -1;

/** Each reader fills in its own field when it first asks; nothing of it depends on the text around the word. */
export class Word {
  /** lower case, in plain letters */
  readonly text: string;
  readonly hash: number;
  entries: WordEntries | undefined = undefined;
  /** the languages that the word marks, by their place; undefined when nobody asked yet */
  marks: readonly number[] | undefined = undefined;
  /** what the word speaks for; undefined when nobody asked yet */
  likeness: WordScores | undefined = undefined;
  /** the rest are bits of those who ask, or -1 when nobody did yet */
  finnish: number = unknown;
  closed: number = unknown;
  asking: number = unknown;
  digitHints: number = unknown;

  constructor(text: string, hash: number) {
    this.text = text;
    this.hash = hash;
  }
}

/** Longer ones are seldom words, and are made anew each time. */
const longestKnown = 40;
/** All are forgotten when there are more: no text can fill the memory. */
const mostKnown = 1 << 15;
const slotsMask = (mostKnown << 1) - 1;

let slots: (Word | undefined)[] = new Array(slotsMask + 1).fill(undefined);
let known = 0;

/** Of the letters of a word, in their order, from `noHash` on. */
export function hashOn(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}
export const noHash = 7;

/**
 * The word that stands in a text.
 *
 * @param readings what each UTF-16 unit of the text is read as; undefined when the text is plain already
 * @param hash of the units as they are read
 */
export function wordAt(
  text: string,
  start: number,
  end: number,
  hash: number,
  readings: Uint8Array | undefined,
): Word {
  if (end - start > longestKnown) return new Word(readUnits(text, start, end, readings), hash);
  let slot = (hash ^ (hash >>> 15)) & slotsMask;
  for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
    if (word.hash === hash && reads(word.text, text, start, end, readings)) return word;
    slot = (slot + 1) & slotsMask;
  }
  const word = new Word(ownCopy(readUnits(text, start, end, readings)), hash);
  if (known >= mostKnown) {
    slots = new Array(slotsMask + 1).fill(undefined);
    known = 0;
    slot = (hash ^ (hash >>> 15)) & slotsMask;
  }
  slots[slot] = word;
  known++;
  return word;
}

function reads(
  word: string,
  text: string,
  start: number,
  end: number,
  readings: Uint8Array | undefined,
): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const unit = text.charCodeAt(start + at);
    if (word.charCodeAt(at) !== (readings === undefined ? unit : readings[unit])) return false;
  }
  return true;
}

function readUnits(text: string, start: number, end: number, readings: Uint8Array | undefined): string {
  const written = text.slice(start, end);
  return readings === undefined ? written : written.toLowerCase();
}

/** V8 lets a piece of so many units or more hold on to the text that it was cut from. */
const shortestPiece = 13;

function ownCopy(word: string): string {
  return word.length < shortestPiece ? word : Buffer.from(word, "utf16le").toString("utf16le");
}
