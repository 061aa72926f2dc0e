/** Looks for every entry of several word lists in one walk over a text. */
import { automatonOf, walk } from "./automaton.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconsOf, metTogether, type Pattern, type Spots } from "./near.ts";

/** What one walk found. Lists are named by themselves, entries by their text. */
export interface Sweep {
  /** the entry that stands first in its list; undefined when none occurs */
  entry(of: Lexicon): string | undefined;
  /** how many different entries occur; two that read alike are one */
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
}

interface Compiled {
  readonly pattern: Pattern;
  readonly parts: readonly number[];
  readonly without: number;
}

/** The needles that a walk met, in the order of their ends. */
interface Met {
  readonly needles: number[];
  readonly ends: number[];
  /** the lists of which an entry was met */
  readonly lists: number[];
  /** for each of them the least place of its entries that were met */
  readonly least: number[];
}

const nowhere = -1;

/** @param patterns those that a sweep may be asked for */
export function scannerOf(lexicons: readonly Lexicon[], patterns: readonly Pattern[] = []): Scanner {
  const { index, texts } = indexOf([...new Set([...lexicons, ...lexiconsOf(patterns)])]);
  const automaton = automatonOf(texts);
  const byRarest = byRarestPart(index, patterns);
  // empty between sweeps: to make one for each takes longer than to look up its words
  const slotOf = new Int16Array(index.lists.length).fill(nowhere);
  return (words) => {
    const met: Met = { needles: [], ends: [], lists: [], least: [] };
    walk(automaton, words, (needle, end) => {
      met.needles.push(needle);
      met.ends.push(end);
      takeLeast(index.needles[needle] as Needle, met, slotOf);
    });
    const possible = possibleIn(byRarest, met, slotOf);
    for (const list of met.lists) slotOf[list] = nowhere;
    return sweepOf(index, met, possible);
  };
}

/** @param slotOf where in `met` a list stands, or `nowhere` */
function takeLeast({ lists, places }: Needle, met: Met, slotOf: Int16Array): void {
  for (let at = 0; at < lists.length; at++) {
    const list = lists[at] as number;
    const place = places[at] as number;
    const slot = slotOf[list] as number;
    if (slot === nowhere) {
      slotOf[list] = met.lists.push(list) - 1;
      met.least.push(place);
    } else if (place < (met.least[slot] as number)) met.least[slot] = place;
  }
}

/** By list: the patterns of which it is the shortest one, and so likely to be missing. */
function byRarestPart({ lists, numberOf }: Index, patterns: readonly Pattern[]): readonly Compiled[][] {
  const by: Compiled[][] = lists.map(() => []);
  const numbered = (each: Lexicon | undefined) => (each && numberOf.get(each)) ?? nowhere;
  for (const pattern of new Set(patterns)) {
    const parts = pattern.parts.map(numbered);
    const rarest = parts.toSorted((a, b) => sizeOf(lists[a]) - sizeOf(lists[b]))[0];
    by[rarest ?? nowhere]?.push({ pattern, parts, without: numbered(pattern.without) });
  }
  return by;
}

function sizeOf(list: Lexicon | undefined): number {
  return list?.entries.length ?? 0;
}

/** The patterns of which every part was met somewhere: few, in most texts none. */
function possibleIn(
  byRarest: readonly Compiled[][],
  { lists }: Met,
  slotOf: Int16Array,
): readonly Compiled[] {
  const possible: Compiled[] = [];
  for (const list of lists)
    for (const each of byRarest[list] ?? [])
      if (each.parts.every((part) => slotOf[part] !== nowhere)) possible.push(each);
  return possible;
}

function sweepOf(index: Index, met: Met, possible: readonly Compiled[]): Sweep {
  const listed: (Spots | undefined)[] = [];
  const spotsOf = (list: number) => {
    const spots = listed[list] ?? spotsIn(index, met, list);
    listed[list] = spots;
    return spots;
  };
  const numberOf = (of: Lexicon) => index.numberOf.get(of) ?? nowhere;
  return {
    entry: (of) => of.entries[met.least[met.lists.indexOf(numberOf(of))] ?? nowhere],
    count: (of) => new Set(met.lists.includes(numberOf(of)) ? spotsOf(numberOf(of)).places : []).size,
    pattern: (of) => {
      if (possible.length === 0) return undefined;
      for (const pattern of of) {
        const each = possible.find((one) => one.pattern === pattern);
        if (!each) continue;
        const without = met.lists.includes(each.without) ? spotsOf(each.without) : undefined;
        const trace = metTogether(pattern, each.parts.map(spotsOf), without);
        if (trace !== undefined) return trace;
      }
      return undefined;
    },
  };
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
  return { index: { lists, numberOf, needles, placeOf }, texts: [...numbers.keys()] };
}
