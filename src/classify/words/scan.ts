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
  /** for each list the least place of its entries that were met, or `nowhere` */
  readonly least: number[];
  /** those of which an entry was met */
  readonly lists: number[];
}

const nowhere = -1;

/** @param patterns those that a sweep may be asked for */
export function scannerOf(lexicons: readonly Lexicon[], patterns: readonly Pattern[] = []): Scanner {
  const { index, texts } = indexOf([...new Set([...lexicons, ...lexiconsOf(patterns)])]);
  const automaton = automatonOf(texts);
  const byRarest = byRarestPart(index, patterns);
  const noneMet: readonly number[] = index.lists.map(() => nowhere);
  return (words) => {
    const met: Met = { needles: [], ends: [], least: noneMet.slice(), lists: [] };
    walk(automaton, words, (needle, end) => {
      met.needles.push(needle);
      met.ends.push(end);
      takeLeast(index.needles[needle] as Needle, met);
    });
    return sweepOf(index, met, possibleIn(byRarest, met));
  };
}

function takeLeast({ lists, places }: Needle, met: Met): void {
  for (let at = 0; at < lists.length; at++) {
    const list = lists[at] as number;
    const place = places[at] as number;
    const known = met.least[list] as number;
    if (known === nowhere) met.lists.push(list);
    if (known === nowhere || place < known) met.least[list] = place;
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
function possibleIn(byRarest: readonly Compiled[][], { lists, least }: Met): readonly Compiled[] {
  const possible: Compiled[] = [];
  for (const list of lists)
    for (const each of byRarest[list] ?? []) if (allOccur(each.parts, least)) possible.push(each);
  return possible;
}

function allOccur(parts: readonly number[], least: readonly number[]): boolean {
  for (let at = 0; at < parts.length; at++) if (least[parts[at] as number] === nowhere) return false;
  return true;
}

function sweepOf(index: Index, met: Met, possible: readonly Compiled[]): Sweep {
  const { least } = met;
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
    count: (of) => new Set(spotsIfAny(index.numberOf.get(of) ?? nowhere)?.places).size,
    pattern: (of) => {
      if (possible.length === 0) return undefined;
      for (const pattern of of) {
        const each = possible.find((one) => one.pattern === pattern);
        const trace = each && metTogether(pattern, each.parts.map(spotsOf), spotsIfAny(each.without));
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
