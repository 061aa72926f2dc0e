/** Which entries of many word lists a word is, and which entries of several words it may begin or continue. */
import type { Word, WordEntries } from "./word.ts";

/** A needle that several lists have is looked for once. */
export interface Needle {
  readonly length: number;
  /** the lists that have it, and at which place of each; the least place first where one has it twice */
  readonly lists: readonly number[];
  readonly places: readonly number[];
  /** how far it reaches into its last word; `whole` for to its end and the space behind it */
  readonly tail: number;
}

export interface EntryIndex {
  readonly needles: readonly Needle[];
  /** numbers that hold one bit for each list */
  readonly width: number;
  entriesOf(word: Word): WordEntries;
  /** needles of several words, as a tree of their pieces: where a word that is this piece leads */
  readonly steps: Steps;
  /** by node: the needle that is complete there, or `nothing` */
  readonly complete: readonly number[];
  /** by node: one bit for each piece that leads on */
  readonly leadsOn: readonly number[];
}

export const nothing = -1;
export const whole = -1;

/** From a node by a piece to the next node: a table of whole numbers, asked for nearly every word of every text. */
export class Steps {
  #places: Int32Array;
  #mask: number;
  #count = 0;

  constructor(expected: number) {
    const size = 2 << Math.ceil(Math.log2(expected + 8));
    this.#places = new Int32Array(size * 3).fill(nothing);
    this.#mask = size - 1;
  }

  /** `nothing` where it leads nowhere */
  from(node: number, piece: number): number {
    const places = this.#places;
    for (let slot = slotOf(node, piece) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * 3;
      if (places[at] === node && places[at + 1] === piece) return places[at + 2] as number;
      if (places[at] === nothing) return nothing;
    }
  }

  add(node: number, piece: number, next: number): void {
    if (++this.#count * 2 > this.#mask) this.#grow();
    let slot = slotOf(node, piece) & this.#mask;
    while (this.#places[slot * 3] !== nothing) slot = (slot + 1) & this.#mask;
    this.#places.set([node, piece, next], slot * 3);
  }

  #grow(): void {
    const before = this.#places;
    this.#mask = this.#mask * 2 + 1;
    this.#places = new Int32Array((this.#mask + 1) * 3).fill(nothing);
    this.#count = 1;
    for (let at = 0; at < before.length; at += 3)
      if (before[at] !== nothing)
        this.add(before[at] as number, before[at + 1] as number, before[at + 2] as number);
  }
}

function slotOf(node: number, piece: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(piece, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** @param lists the needles of each list, as `lexicon` gives them: none is empty, and one space parts words */
export function entryIndexOf(lists: readonly (readonly string[])[]): EntryIndex {
  const { texts, needles, width } = needlesOf(lists);
  const single = singleWords(texts);
  const phrases = phrasesOf(texts);
  const index: EntryIndex = {
    needles,
    width,
    entriesOf: (word) => {
      const known = word.entries;
      if (known !== undefined && known.index === index) return known;
      const found = { index, ...single.needlesIn(word.text, needles, width), ...phrases.piecesOf(word.text) };
      word.entries = found;
      return found;
    },
    ...phrases.tree,
  };
  return index;
}

function needlesOf(lists: readonly (readonly string[])[]): {
  readonly texts: readonly string[];
  readonly needles: readonly Needle[];
  readonly width: number;
} {
  const width = (lists.length >> 5) + 1;
  const numbers = new Map<string, number>();
  const needles: (Needle & { readonly lists: number[]; readonly places: number[] })[] = [];
  for (const [list, texts] of lists.entries())
    for (const [place, text] of texts.entries()) {
      let number = numbers.get(text);
      if (number === undefined) {
        const tail = text.endsWith(" ") ? whole : text.length - Math.max(text.lastIndexOf(" ") + 1, 0);
        number = needles.push({ length: text.length, lists: [], places: [], tail }) - 1;
        numbers.set(text, number);
      }
      const needle = needles[number] as (typeof needles)[number];
      needle.lists.push(list);
      needle.places.push(place);
    }
  return { texts: [...numbers.keys()], needles, width };
}

/** Beginnings or ends of words, by their letters: only lengths that occur are tried, and most words are left at the shortest. */
class Parts {
  readonly #numbers = new Map<string, number>();
  readonly #lengths = new Set<number>();
  readonly #atEnd: boolean;
  /** the shortest cut of each part; made when the first word is tried */
  #cuts: { readonly length: number; readonly of: ReadonlySet<string> } | undefined;

  /** @param atEnd whether they are ends */
  constructor(atEnd: boolean) {
    this.#atEnd = atEnd;
  }

  set(part: string, number: number): void {
    this.#numbers.set(part, number);
    this.#lengths.add(part.length);
    this.#cuts = undefined;
  }

  #cut(word: string, length: number): string {
    return this.#atEnd ? word.slice(word.length - length) : word.slice(0, length);
  }

  #mayHave(word: string): boolean {
    if (!this.#cuts) {
      const length = Math.min(...this.#lengths);
      this.#cuts = { length, of: new Set([...this.#numbers.keys()].map((part) => this.#cut(part, length))) };
    }
    const { length, of } = this.#cuts;
    return word.length >= length && of.has(this.#cut(word, length));
  }

  /** Calls for each part that the word has. */
  each(word: string, met: (number: number, length: number) => void): void {
    if (!this.#mayHave(word)) return;
    for (const length of this.#lengths) {
      if (length > word.length) continue;
      const number = this.#numbers.get(this.#cut(word, length));
      if (number !== undefined) met(number, length);
    }
  }
}

type InWord = Pick<WordEntries, "needles" | "starts" | "ends" | "lists">;

function singleWords(texts: readonly string[]) {
  const wholes = new Map<string, number>();
  const beginnings = new Parts(false);
  const ends = new Parts(true);
  const insides: (readonly [text: string, number: number])[] = [];
  for (const [number, text] of texts.entries()) {
    const body = text.trim();
    if (body.includes(" ")) continue;
    if (text.startsWith(" ") && text.endsWith(" ")) wholes.set(body, number);
    else if (text.startsWith(" ")) beginnings.set(body, number);
    else if (text.endsWith(" ")) ends.set(body, number);
    else insides.push([body, number]);
  }
  const needlesIn = (word: string, needles: readonly Needle[], width: number): InWord => {
    const found: { number: number; start: number; end: number }[] = [];
    const after = word.length + 1;
    const known = wholes.get(word);
    if (known !== undefined) found.push({ number: known, start: -1, end: after });
    beginnings.each(word, (number, length) => found.push({ number, start: -1, end: length }));
    ends.each(word, (number, length) => found.push({ number, start: word.length - length, end: after }));
    for (const [body, number] of insides)
      for (let start = word.indexOf(body); start !== -1; start = word.indexOf(body, start + 1))
        found.push({ number, start, end: start + body.length });
    found.sort((a, b) => a.end - b.end || a.start - b.start);
    return {
      needles: found.map(({ number }) => number),
      starts: found.map(({ start }) => start),
      ends: found.map(({ end }) => end),
      lists: listsOf(found, needles, width),
    };
  };
  return { needlesIn };
}

function listsOf(
  found: readonly { readonly number: number }[],
  needles: readonly Needle[],
  width: number,
): Int32Array | undefined {
  if (found.length === 0) return undefined;
  const lists = new Int32Array(width);
  for (const { number } of found) addNeedle(lists, needles[number] as Needle);
  return lists;
}

/** @param bits one for each list, 32 to a number */
export function addNeedle(bits: Int32Array, { lists }: Needle): void {
  for (let at = 0; at < lists.length; at++) addList(bits, lists[at] as number);
}

export function addList(bits: Int32Array, list: number): void {
  bits[list >> 5] = (bits[list >> 5] as number) | (1 << (list & 31));
}

type Pieces = Pick<WordEntries, "openings" | "pieces" | "mayContinue">;

function phrasesOf(texts: readonly string[]) {
  const steps = new Steps(texts.length * 4);
  const complete: number[] = [];
  const leadsOn: number[] = [];
  const grow = () => {
    complete.push(nothing);
    return leadsOn.push(0) - 1;
  };
  const openings = {
    wholes: new Map<string, number>(),
    ends: new Parts(true),
    endNodes: new Map<string, number>(),
  };
  const pieces = {
    wholes: new Map<string, number>(),
    beginnings: new Parts(false),
    known: new Map<string, number>(),
  };
  const opening = (word: string, isWhole: boolean) => {
    const of = isWhole ? openings.wholes : openings.endNodes;
    const known = of.get(word);
    if (known !== undefined) return known;
    const node = grow();
    of.set(word, node);
    if (!isWhole) openings.ends.set(word, node);
    return node;
  };
  const pieceOf = (word: string, isWhole: boolean) => {
    const key = isWhole ? `${word} ` : word;
    const known = pieces.known.get(key);
    if (known !== undefined) return known;
    const piece = pieces.known.size;
    pieces.known.set(key, piece);
    if (isWhole) pieces.wholes.set(word, piece);
    else pieces.beginnings.set(word, piece);
    return piece;
  };
  for (const [number, text] of texts.entries()) {
    const [first = "", ...rest] = text.trim().split(" ");
    if (rest.length === 0) continue;
    let node = opening(first, text.startsWith(" "));
    for (const [at, word] of rest.entries()) {
      const piece = pieceOf(word, at < rest.length - 1 || text.endsWith(" "));
      leadsOn[node] = (leadsOn[node] as number) | pieceBit(piece);
      let next = steps.from(node, piece);
      if (next === nothing) {
        next = grow();
        steps.add(node, piece, next);
      }
      node = next;
    }
    complete[node] = number;
  }
  return {
    tree: { complete, leadsOn, steps },
    piecesOf: (word: string): Pieces => piecesOf(word, openings, pieces),
  };
}

function piecesOf(
  word: string,
  openings: { readonly wholes: ReadonlyMap<string, number>; readonly ends: Parts },
  pieces: { readonly wholes: ReadonlyMap<string, number>; readonly beginnings: Parts },
): Pieces {
  const nodes: number[] = [];
  const found: number[] = [];
  const node = openings.wholes.get(word);
  if (node !== undefined) nodes.push(node);
  openings.ends.each(word, (each) => nodes.push(each));
  const piece = pieces.wholes.get(word);
  if (piece !== undefined) found.push(piece);
  pieces.beginnings.each(word, (each) => found.push(each));
  let mayContinue = 0;
  for (const each of found) mayContinue |= pieceBit(each);
  return { openings: nodes, pieces: found, mayContinue };
}

function pieceBit(piece: number): number {
  return 1 << (piece & 31);
}
