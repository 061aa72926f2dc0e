/** A text and the rules' flags as places of a table of weights: runs of characters, words and flags, hashed. */
import type { Kind, ModelSettings } from "./settings.ts";

/** What is learned from and judged. */
export interface ModelInput {
  readonly text: string;
  /** in any order, each once or more */
  readonly flags: readonly string[];
}

export interface Hashed {
  /** places of the table, kind after kind */
  readonly places: Uint32Array;
  /** what each kind weighs in this item, and where it ends */
  readonly parts: readonly { readonly weighs: number; readonly end: number }[];
}

const seeds: Readonly<Record<Kind, number>> = {
  runs: 0x811c9dc5,
  words: 0x9747b28c,
  signs: 0x3c6ef372,
  flags: 0x5bd1e995,
};
const space = 32;
const zero = 48;

/**
 * FNV-1a over UTF-16 units, its high bits after a multiplication.
 *
 * Digits are all read as 0: what a number looks like can matter, which one it is would only be remembered.
 */
export function hashed(input: ModelInput, settings: ModelSettings): Hashed {
  const { runs, characters, weighs } = settings;
  const units = unitsOf(input.text, characters);
  const flags = [...new Set(input.flags)].sort();
  const most = units.length * (runs[1] - runs[0] + 3) + flags.length;
  const found: Found = { places: new Uint32Array(most), size: 0, shift: 32 - settings.bits };
  addRuns(units, found, runs);
  const afterRuns = found.size;
  addWords(units, found);
  const afterWords = found.size;
  addSigns(units, found);
  const afterSigns = found.size;
  for (const flag of flags) add(found, hashOf(flag));
  const [ofRuns, ofWords, ofSigns] = [afterRuns, afterWords - afterRuns, afterSigns - afterWords];
  const whole = Math.sqrt(
    ofRuns * weighs.runs ** 2 + ofWords * weighs.words ** 2 + ofSigns * weighs.signs ** 2 || 1,
  );
  return {
    places: found.places.slice(0, found.size),
    parts: [
      { weighs: weighs.runs / whole, end: afterRuns },
      { weighs: weighs.words / whole, end: afterWords },
      { weighs: weighs.signs / whole, end: afterSigns },
      { weighs: weighs.flags, end: found.size },
    ],
  };
}

interface Found {
  readonly places: Uint32Array;
  size: number;
  readonly shift: number;
}

function add(found: Found, hash: number): void {
  found.places[found.size++] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> found.shift;
}

function addRuns(units: Uint16Array, found: Found, [shortest, longest]: readonly [number, number]): void {
  for (let from = 0; from + shortest <= units.length; from++) {
    const end = Math.min(units.length, from + longest);
    let hash = seeds.runs;
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
      if (at - from + 1 >= shortest) add(found, hash);
    }
  }
}

function hashOf(flag: string): number {
  let hash = seeds.flags;
  for (let at = 0; at < flag.length; at++) hash = Math.imul(hash ^ flag.charCodeAt(at), 0x01000193);
  return hash;
}

/** In lower case, with single spaces, one at each end. */
function unitsOf(text: string, characters: number): Uint16Array {
  const plain = text.slice(0, characters).normalize("NFKC").toLowerCase();
  const units = new Uint16Array(plain.length + 2);
  let size = 0;
  units[size++] = space;
  for (let at = 0; at < plain.length; at++) {
    const unit = readAs(plain.charCodeAt(at));
    if (unit !== space || units[size - 1] !== space) units[size++] = unit;
  }
  if (units[size - 1] !== space) units[size++] = space;
  return units.subarray(0, size);
}

function readAs(unit: number): number {
  if (unit <= space || unit === 0xa0) return space;
  return unit >= zero && unit <= zero + 9 ? zero : unit;
}

function addWords(units: Uint16Array, found: Found): void {
  let hash = seeds.words;
  for (const unit of units) {
    if (isOfWord(unit)) {
      hash = Math.imul(hash ^ unit, 0x01000193);
    } else if (hash !== seeds.words) {
      add(found, hash);
      hash = seeds.words;
    }
  }
}

function isOfWord(unit: number): boolean {
  return (
    unit === zero || (unit >= 97 && unit <= 122) || (unit > 127 && !isHighOfSign(unit) && !isPlainSign(unit))
  );
}

/** Each pictograph, and each smiley of a colon, a nose or none, and a mouth. */
function addSigns(units: Uint16Array, found: Found): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (isPlainSign(unit)) add(found, Math.imul(seeds.signs ^ unit, 0x01000193));
    else if (isHighOfSign(unit)) add(found, pair(unit, units[++at] ?? 0));
    else if (eyes.includes(unit)) {
      const mouth = units[units[at + 1] === nose ? at + 2 : at + 1] ?? 0;
      if (mouths.includes(mouth)) add(found, pair(eyes[0] ?? 0, mouth));
    }
  }
}

const eyes = [...":;="].map((sign) => sign.charCodeAt(0));
const nose = "-".charCodeAt(0);
const mouths = [..."()dp/|"].map((sign) => sign.charCodeAt(0));

function pair(first: number, second: number): number {
  return Math.imul(Math.imul(seeds.signs ^ first, 0x01000193) ^ second, 0x01000193);
}

/** Miscellaneous symbols and dingbats. */
function isPlainSign(unit: number): boolean {
  return unit >= 0x2600 && unit <= 0x27bf;
}

/** The first half of what Unicode has from U+1F000 on. */
function isHighOfSign(unit: number): boolean {
  return unit >= 0xd83c && unit <= 0xd83e;
}
