/** Small word lists that say little alone and much beside each other: a deed and a person, a document and "send me". */
import { misspellings, spelledOut } from "./forms.ts";
import { type Lexicon, lexicon } from "./lexicon.ts";

export interface Pattern {
  readonly name: string;
  /** each must occur, none inside another; the first is where `within` is counted from */
  readonly parts: readonly Lexicon[];
  /** characters of the plain words, at most, between the end of the first part and that of each other one */
  readonly within: number;
  /** the parts stand in the order they are listed in */
  readonly ordered: boolean;
  /** no entry of it may stand within the same reach of the first part */
  readonly without?: Lexicon;
}

/** Where entries of one list stand in a text, by rising `ends`. The three arrays go together. */
export interface Spots {
  readonly starts: readonly number[];
  /** the place after the last character that was looked for */
  readonly ends: readonly number[];
  /** which entry of the list */
  readonly places: readonly number[];
}

/** @param phrases entries as a lexicon has them, or written as `forms.ts` says, with commas between */
export function list(name: string, phrases: string): Lexicon {
  const written = phrases
    .split(",")
    .flatMap(spelledOut)
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
  return { ...lexicon(name, written.flatMap(misspellings)), written };
}

type Reach = Pick<Pattern, "without"> & { readonly within: number };

/** One list is enough. */
export function one(of: Lexicon, reach?: Reach): Pattern {
  return { name: of.name, parts: [of], ordered: false, ...(reach ?? { within: 0 }) };
}

export function near(name: string, reach: Reach, ...parts: readonly Lexicon[]): Pattern {
  return { name, parts, ordered: false, ...reach };
}

export function inOrder(name: string, reach: Reach, ...parts: readonly Lexicon[]): Pattern {
  return { name, parts, ordered: true, ...reach };
}

/** `beats you: (slår, banker) near (deg, dere), at most 30 characters; not near (plenen)`. */
export function inWords({ name, parts, within, ordered, without }: Pattern): string {
  const words = (of: Lexicon) => `(${(of.written ?? of.entries).join(", ")})`;
  const reach = parts.length > 1 ? `, at most ${within} characters` : "";
  const unless = without ? `; not near ${words(without)}` : "";
  return `${name}: ${parts.map(words).join(ordered ? " then " : " near ")}${reach}${unless}`;
}

export function lexiconsOf(patterns: readonly Pattern[]): readonly Lexicon[] {
  return [...new Set(patterns.flatMap(({ parts, without }) => (without ? [...parts, without] : parts)))];
}

/**
 * The entries that stand together, joined for the trace; undefined where they do not.
 *
 * @param parts where the entries of each part stand, in the pattern's order
 * @param without where the entries stand that must not be near
 *
 * Each list is walked once beside the first one: time is linear in the text, however often a word is repeated.
 */
export function metTogether(
  pattern: Pattern,
  parts: readonly Spots[],
  without: Spots | undefined,
): string | undefined {
  const [first, ...rest] = parts;
  if (!first) return undefined;
  const others = rest.map((spots) => ({ spots, from: 0 }));
  const forbidden = without && { spots: without, from: 0 };
  for (let at = 0; at < first.ends.length; at++) {
    const places = placesBeside(pattern, first, at, others);
    if (places && !(forbidden && standsNear(forbidden, first.ends[at] ?? 0, pattern.within)))
      return pattern.parts.map((part, index) => part.entries[places[index] ?? 0]).join(" … ");
  }
  return undefined;
}

interface Cursor {
  readonly spots: Spots;
  from: number;
}

function placesBeside(
  { within, ordered }: Pattern,
  first: Spots,
  at: number,
  others: readonly Cursor[],
): number[] | undefined {
  const end = first.ends[at] ?? 0;
  const places = [first.places[at] ?? 0];
  let after = end;
  for (const cursor of others) {
    const found = ordered
      ? firstAfter(cursor, after, end + within)
      : firstBeside(cursor, first.starts[at] ?? 0, end, within);
    if (found === undefined) return undefined;
    places.push(cursor.spots.places[found] ?? 0);
    after = cursor.spots.ends[found] ?? after;
  }
  return places;
}

/** Two words share the space between them. */
const shared = 1;

function firstAfter(cursor: Cursor, after: number, last: number): number | undefined {
  const { starts, ends } = cursor.spots;
  let at = cursor.from;
  while (at < ends.length && (starts[at] ?? 0) < after - shared) at++;
  cursor.from = at;
  return at < ends.length && (ends[at] ?? 0) <= last ? at : undefined;
}

function firstBeside(cursor: Cursor, start: number, end: number, within: number): number | undefined {
  const { starts, ends } = cursor.spots;
  toReach(cursor, end - within);
  for (let at = cursor.from; at < ends.length && (ends[at] ?? 0) <= end + within; at++)
    if ((starts[at] ?? 0) >= end - shared || (ends[at] ?? 0) <= start + shared) return at;
  return undefined;
}

function standsNear(cursor: Cursor, end: number, within: number): boolean {
  toReach(cursor, end - within);
  const next = cursor.spots.ends[cursor.from];
  return next !== undefined && next <= end + within;
}

function toReach(cursor: Cursor, from: number): void {
  while (cursor.from < cursor.spots.ends.length && (cursor.spots.ends[cursor.from] ?? 0) < from)
    cursor.from++;
}
