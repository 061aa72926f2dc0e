/** Looks for every entry of several word lists in one walk over a text. */
import { automatonOf, walk } from "./automaton.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconsOf, metTogether, type Pattern, type Spots } from "./near.ts";

/** What one walk found. Lists are named by themselves, entries by their text. */
export interface Sweep {
  /** the entry that stands first in its list; undefined when none occurs */
  entry(of: Lexicon): string | undefined;
  /** how many different entries occur */
  count(of: Lexicon): number;
  /** the entries of the first of these patterns that is met, joined; undefined when none is */
  pattern(of: readonly Pattern[]): string | undefined;
}

/** @param words the text as `plainWords` gives it */
export type Scanner = (words: string) => Sweep;

/** A needle that several lists have is looked for once. */
interface Needle {
  readonly length: number;
  /** the lists that have it, and at which place of each */
  readonly lists: number[];
  readonly places: number[];
}

/** What all sweeps have in common. */
interface Index {
  readonly lists: readonly Lexicon[];
  readonly numberOf: ReadonlyMap<Lexicon, number>;
  readonly needles: readonly Needle[];
  /** by list: the place of each needle in it, or `nowhere` */
  readonly placeOf: readonly Int16Array[];
  readonly compiled: Map<readonly Pattern[], readonly Compiled[]>;
}

interface Compiled {
  readonly pattern: Pattern;
  readonly parts: readonly number[];
  readonly without: number;
}

/** The needles that a walk met, in the order of their ends. */
interface Met {
  readonly needles: readonly number[];
  readonly ends: readonly number[];
}

const nowhere = -1;

/** @param patterns those that a sweep may be asked for */
export function scannerOf(lexicons: readonly Lexicon[], patterns: readonly Pattern[] = []): Scanner {
  const { index, texts } = indexOf([...new Set([...lexicons, ...lexiconsOf(patterns)])]);
  const automaton = automatonOf(texts);
  const metBy = new Int32Array(texts.length);
  let sweeps = 0;
  return (words) => {
    const least = new Int16Array(index.lists.length).fill(nowhere);
    const counts = new Int16Array(index.lists.length);
    const met = { needles: [] as number[], ends: [] as number[] };
    walk(automaton, words, (needle, end) => {
      met.needles.push(needle);
      met.ends.push(end);
    });
    sweeps = (sweeps + 1) | 0;
    for (const needle of met.needles) {
      if (metBy[needle] === sweeps) continue;
      metBy[needle] = sweeps;
      countIn(index.needles[needle] as Needle, least, counts);
    }
    return sweepOf(index, met, least, counts);
  };
}

function countIn({ lists, places }: Needle, least: Int16Array, counts: Int16Array): void {
  for (let at = 0; at < lists.length; at++) {
    const list = lists[at] ?? 0;
    const place = places[at] ?? 0;
    const known = least[list] ?? nowhere;
    if (known === nowhere || place < known) least[list] = place;
    counts[list] = (counts[list] ?? 0) + 1;
  }
}

function sweepOf(index: Index, met: Met, least: Int16Array, counts: Int16Array): Sweep {
  const listed: (Spots | undefined)[] = [];
  const spotsOf = (list: number) => {
    const spots = listed[list] ?? spotsIn(index, met, list);
    listed[list] = spots;
    return spots;
  };
  const spotsIfAny = (list: number) =>
    list === nowhere || least[list] === nowhere ? undefined : spotsOf(list);
  return {
    entry: (of) => of.entries[least[index.numberOf.get(of) ?? nowhere] ?? nowhere],
    count: (of) => counts[index.numberOf.get(of) ?? nowhere] ?? 0,
    pattern: (of) => {
      for (const each of compiledOf(index, of)) {
        if (!allOccur(each.parts, least)) continue;
        const trace = metTogether(each.pattern, each.parts.map(spotsOf), spotsIfAny(each.without));
        if (trace !== undefined) return trace;
      }
      return undefined;
    },
  };
}

function allOccur(parts: readonly number[], least: Int16Array): boolean {
  for (let at = 0; at < parts.length; at++) if (least[parts[at] as number] === nowhere) return false;
  return true;
}

function compiledOf({ compiled, numberOf }: Index, of: readonly Pattern[]): readonly Compiled[] {
  const known = compiled.get(of);
  if (known) return known;
  const numbered = (each: Lexicon | undefined) => (each && numberOf.get(each)) ?? nowhere;
  const made = of.map((pattern) => ({
    pattern,
    parts: pattern.parts.map(numbered),
    without: numbered(pattern.without),
  }));
  compiled.set(of, made);
  return made;
}

function spotsIn({ needles, placeOf }: Index, met: Met, list: number): Spots {
  const spots = { starts: [] as number[], ends: [] as number[], places: [] as number[] };
  const places = placeOf[list];
  for (let at = 0; at < met.needles.length; at++) {
    const needle = met.needles[at] ?? 0;
    const place = places?.[needle] ?? nowhere;
    if (place === nowhere) continue;
    const end = met.ends[at] ?? 0;
    spots.starts.push(end - (needles[needle]?.length ?? 0));
    spots.ends.push(end);
    spots.places.push(place);
  }
  return spots;
}

function indexOf(lists: readonly Lexicon[]): { readonly index: Index; readonly texts: readonly string[] } {
  const numbers = new Map<string, number>();
  const needles: Needle[] = [];
  for (const [list, { needles: texts }] of lists.entries())
    for (const [place, text] of texts.entries()) {
      const number = numbers.get(text) ?? needles.push({ length: text.length, lists: [], places: [] }) - 1;
      numbers.set(text, number);
      needles[number]?.lists.push(list);
      needles[number]?.places.push(place);
    }
  const placeOf = lists.map(() => new Int16Array(needles.length).fill(nowhere));
  for (const [number, needle] of needles.entries())
    for (const [at, list] of needle.lists.entries()) {
      const places = placeOf[list];
      if (places?.[number] === nowhere) places[number] = needle.places[at] ?? 0;
    }
  const numberOf = new Map(lists.map((each, list) => [each, list]));
  return { index: { lists, numberOf, needles, placeOf, compiled: new Map() }, texts: [...numbers.keys()] };
}
