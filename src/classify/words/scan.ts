/** Looks for every entry of several word lists in one walk over the words of a text. */
import { addList, addNeedle, type EntryIndex, entryIndexOf, type Needle, nothing, whole } from "./entries.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconsOf, metTogether, type Pattern, type Spots } from "./near.ts";
import type { Word } from "./word.ts";

/** What one walk found. Lists are named by themselves, entries by their text. */
export interface Sweep {
  has(of: Lexicon): boolean;
  /** the entry that stands first in its list; undefined when none occurs */
  entry(of: Lexicon): string | undefined;
  /** how many different entries occur; two that read alike are one */
  count(of: Lexicon): number;
  /** the entries of the first of these patterns that is met, joined; undefined when none is */
  pattern(of: readonly Pattern[]): string | undefined;
}

/** @param words as `readText` gives them */
export type Scanner = (words: readonly Word[]) => Sweep;

/** What all sweeps have in common. */
interface Index {
  readonly entries: EntryIndex;
  readonly numberOf: ReadonlyMap<Lexicon, number>;
  /** by list: the patterns of which it is the shortest one, and so likely to be missing */
  readonly byRarest: readonly (readonly Compiled[])[];
  /** the lists that have such patterns, 32 to a number */
  readonly rarest: Int32Array;
}

interface Compiled {
  readonly pattern: Pattern;
  readonly parts: readonly number[];
  readonly without: number;
}

/** Needles of several words that were met, by the word that they end in. */
interface Phrases {
  readonly needles: number[];
  readonly at: number[];
}

/** @param patterns those that a sweep may be asked for */
export function scannerOf(lexicons: readonly Lexicon[], patterns: readonly Pattern[] = []): Scanner {
  const lists = [...new Set([...lexicons, ...lexiconsOf(patterns)])];
  const numberOf = new Map(lists.map((each, list) => [each, list]));
  const entries = entryIndexOf(lists.map(({ needles }) => needles));
  const byRarest = byRarestPart(lists, numberOf, patterns);
  const rarest = new Int32Array(entries.width);
  for (const [list, of] of byRarest.entries()) if (of.length > 0) addList(rarest, list);
  const index = { entries, numberOf, byRarest, rarest };
  return (words) => new WordSweep(index, words);
}

function hasList(bits: Int32Array, list: number): boolean {
  return ((bits[list >> 5] as number) & (1 << (list & 31))) !== 0;
}

function byRarestPart(
  lists: readonly Lexicon[],
  numberOf: ReadonlyMap<Lexicon, number>,
  patterns: readonly Pattern[],
): readonly Compiled[][] {
  const by: Compiled[][] = lists.map(() => []);
  const numbered = (each: Lexicon | undefined) => (each && numberOf.get(each)) ?? nothing;
  for (const pattern of new Set(patterns)) {
    const parts = pattern.parts.map(numbered);
    const rarest = parts.toSorted((a, b) => sizeOf(lists[a]) - sizeOf(lists[b]))[0];
    by[rarest ?? nothing]?.push({ pattern, parts, without: numbered(pattern.without) });
  }
  return by;
}

function sizeOf(list: Lexicon | undefined): number {
  return list?.entries.length ?? 0;
}

class WordSweep implements Sweep {
  readonly #index: Index;
  readonly #words: readonly Word[];
  /** the lists of which an entry was met */
  readonly #lists: Int32Array;
  readonly #phrases: Phrases;
  #possible: readonly Compiled[] | undefined;
  #spots: Map<number, Spots> | undefined;

  constructor(index: Index, words: readonly Word[]) {
    this.#index = index;
    this.#words = words;
    this.#lists = new Int32Array(index.entries.width);
    this.#phrases = walkWords(index.entries, words, this.#lists);
  }

  has(of: Lexicon): boolean {
    const list = this.#index.numberOf.get(of);
    return list !== undefined && hasList(this.#lists, list);
  }

  entry(of: Lexicon): string | undefined {
    if (!this.has(of)) return undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const place of this.#spotsOf(this.#index.numberOf.get(of) ?? nothing).places)
      least = Math.min(least, place);
    return of.entries[least];
  }

  count(of: Lexicon): number {
    return this.has(of) ? new Set(this.#spotsOf(this.#index.numberOf.get(of) ?? nothing).places).size : 0;
  }

  pattern(of: readonly Pattern[]): string | undefined {
    this.#possible ??= possibleIn(this.#index, this.#lists);
    if (this.#possible.length === 0) return undefined;
    for (const { pattern, parts, without } of inOrderOf(this.#possible, of)) {
      const forbidden = without !== nothing && hasList(this.#lists, without);
      const trace = metTogether(
        pattern,
        parts.map((part) => this.#spotsOf(part)),
        forbidden ? this.#spotsOf(without) : undefined,
      );
      if (trace !== undefined) return trace;
    }
    return undefined;
  }

  #spotsOf(list: number): Spots {
    this.#spots ??= new Map();
    const known = this.#spots.get(list);
    if (known) return known;
    const spots = spotsIn(this.#index.entries, this.#words, this.#phrases, list);
    this.#spots.set(list, spots);
    return spots;
  }
}

const noPhrases: Phrases = { needles: [], at: [] };
/** Where needles of several words have got to, before a word and after it; made once, for a walk takes less time than they do. */
const reached = { before: [] as number[], after: [] as number[] };

/** Meets every needle: those of one word are known of the word, those of several are followed from word to word. */
function walkWords(entries: EntryIndex, words: readonly Word[], lists: Int32Array): Phrases {
  const { steps, leadsOn, complete, needles } = entries;
  let { before, after } = reached;
  let [open, phrases] = [0, noPhrases];
  for (let at = 0; at < words.length; at++) {
    const word = entries.entriesOf(words[at] as Word);
    const { pieces, openings, mayContinue } = word;
    if (word.lists !== undefined) addLists(lists, word.lists);
    let opened = 0;
    for (let each = 0; each < open; each++) {
      const node = before[each] as number;
      if (((leadsOn[node] as number) & mayContinue) === 0) continue;
      for (let piece = 0; piece < pieces.length; piece++) {
        const next = steps.from(node, pieces[piece] as number);
        if (next === nothing) continue;
        if (leadsOn[next] !== 0) after[opened++] = next;
        const needle = complete[next] as number;
        if (needle === nothing) continue;
        if (phrases === noPhrases) phrases = { needles: [], at: [] };
        phrases.needles.push(needle);
        phrases.at.push(at);
        addNeedle(lists, needles[needle] as Needle);
      }
    }
    for (let each = 0; each < openings.length; each++) after[opened++] = openings[each] as number;
    open = opened;
    [before, after] = [after, before];
  }
  return phrases;
}

function addLists(lists: Int32Array, more: Int32Array): void {
  for (let at = 0; at < lists.length; at++) lists[at] = (lists[at] as number) | (more[at] as number);
}

/** The patterns of which every part was met somewhere: few, in most texts none. */
function possibleIn({ byRarest, rarest }: Index, lists: Int32Array): readonly Compiled[] {
  const possible: Compiled[] = [];
  for (let at = 0; at < lists.length; at++)
    for (let bits = (lists[at] as number) & (rarest[at] as number); bits !== 0; bits &= bits - 1)
      for (const each of byRarest[at * 32 + 31 - Math.clz32(bits & -bits)] ?? [])
        if (each.parts.every((part) => hasList(lists, part))) possible.push(each);
  return possible;
}

const ranks = new WeakMap<readonly Pattern[], ReadonlyMap<Pattern, number>>();

/** Those of the wanted patterns that are possible, in the order in which they are wanted. */
function inOrderOf(possible: readonly Compiled[], wanted: readonly Pattern[]): readonly Compiled[] {
  const rankOf = ranks.get(wanted) ?? new Map(wanted.map((each, rank) => [each, rank]));
  ranks.set(wanted, rankOf);
  const rank = ({ pattern }: Compiled) => rankOf.get(pattern) ?? 0;
  const both = possible.filter(({ pattern }) => rankOf.has(pattern));
  return both.length > 1 ? both.sort((a, b) => rank(a) - rank(b)) : both;
}

interface GrowingSpots {
  readonly starts: number[];
  readonly ends: number[];
  readonly places: number[];
}

/** Places are those of the plain words, as `plainWords` joins them. */
function spotsIn(entries: EntryIndex, words: readonly Word[], phrases: Phrases, list: number): Spots {
  const spots: GrowingSpots = { starts: [], ends: [], places: [] };
  let begin = 1;
  let phrase = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const first = spots.ends.length;
    const { lists, needles, starts, ends } = entries.entriesOf(word);
    if (lists !== undefined && hasList(lists, list))
      for (let each = 0; each < needles.length; each++) {
        const place = placeIn(entries, needles[each] as number, list);
        if (place !== nothing)
          add(spots, first, begin + (starts[each] as number), begin + (ends[each] as number), place);
      }
    for (; phrases.at[phrase] === at; phrase++) {
      const needle = phrases.needles[phrase] as number;
      const place = placeIn(entries, needle, list);
      if (place === nothing) continue;
      const { tail, length } = entries.needles[needle] as Needle;
      const end = begin + (tail === whole ? word.text.length + 1 : tail);
      add(spots, first, end - length, end, place);
    }
    begin += word.text.length + 1;
  }
  return spots;
}

function placeIn({ needles }: EntryIndex, needle: number, list: number): number {
  const { lists, places } = needles[needle] as Needle;
  const at = lists.indexOf(list);
  return at === -1 ? nothing : (places[at] as number);
}

/** By rising ends, the longer one first where two end together; those before `first` end earlier. */
function add(
  { starts, ends, places }: GrowingSpots,
  first: number,
  start: number,
  end: number,
  place: number,
) {
  let at = ends.length;
  while (
    at > first &&
    ((ends[at - 1] as number) > end || (ends[at - 1] === end && (starts[at - 1] as number) > start))
  )
    at--;
  starts.splice(at, 0, start);
  ends.splice(at, 0, end);
  places.splice(at, 0, place);
}
