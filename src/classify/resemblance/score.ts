/** How much a text is like each kind: what its words and pairs of words speak for, one look-up a word. */
import { eachGram, noWord, pairBucket, stemHash, wordBucket } from "./grams.ts";
import type { Learned } from "./learn.ts";

export interface Scorer {
  readonly learned: Learned;
  /** words that were met before; most words of a text were in another one */
  readonly known: Map<string, WordScores>;
}

export interface WordScores {
  /** by kind: its known runs of letters together, tempered by their number */
  readonly byKind: Float32Array;
  readonly stem: number;
  /** an example has the whole word, and it is no number */
  readonly isKnown: boolean;
}

export function scorerOf(learned: Learned): Scorer {
  return { learned, known: new Map() };
}

/** A long text is read in pieces of this many words, each half over the one before, and taken by its closest piece. */
const pieceLength = 40;

/** By kind; the highest of all pieces. Time is linear in the text. */
export function scoresOf(scorer: Scorer, words: readonly string[]): Float64Array {
  return scoresTogether(
    scorer,
    words.map((word) => ofWord(scorer, word)),
  );
}

/** The same of words whose scores are known. */
export function scoresTogether(scorer: Scorer, words: readonly WordScores[]): Float64Array {
  const { kinds } = scorer.learned;
  const best = new Float64Array(kinds).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(kinds);
  for (let from = 0; ; from += pieceLength / 2) {
    const until = Math.min(words.length, from + pieceLength);
    addPiece(scorer.learned, words, { from, until }, sum.fill(0));
    takeHighest(best, sum, until - from);
    if (until === words.length) return best;
  }
}

/** Of a text of names, numbers or another language nothing is learned: its letters alone say nothing. */
const leastKnown = 0.4;

export function isKnownText(words: readonly WordScores[]): boolean {
  let known = 0;
  for (const { isKnown } of words) if (isKnown) known++;
  return known >= leastKnown * words.length;
}

interface Piece {
  readonly from: number;
  readonly until: number;
}

function addPiece(
  learned: Learned,
  words: readonly WordScores[],
  { from, until }: Piece,
  sum: Float64Array,
): void {
  const { weights, seen, kinds } = learned;
  let before = words[from - 1]?.stem ?? noWord;
  for (let at = from; at <= until; at++) {
    const word = words[at];
    if (at < until && word)
      for (let kind = 0; kind < kinds; kind++)
        sum[kind] = (sum[kind] as number) + (word.byKind[kind] as number);
    const stem = word?.stem ?? noWord;
    const bucket = pairBucket(before, stem);
    before = stem;
    if (seen[bucket] !== 1) continue;
    for (let kind = 0; kind < kinds; kind++)
      sum[kind] = (sum[kind] as number) + (weights[bucket * kinds + kind] as number) * pairShare;
  }
}

/** Of two neighbours much was said by each of them. */
const pairShare = Math.SQRT1_2;

/** A short text says little, whatever it says: as many words and pairs are thought beside its own. */
const calm = 9;

function takeHighest(best: Float64Array, sum: Float64Array, length: number): void {
  const size = Math.sqrt(2 * length + calm);
  for (let kind = 0; kind < best.length; kind++)
    best[kind] = Math.max(best[kind] as number, (sum[kind] as number) / size);
}

const letter = /\p{L}/u;
const keptWords = 20_000;
/** What is longer is read so far. */
const longestWord = 60;

export function ofWord(scorer: Scorer, whole: string): WordScores {
  const word = whole.length > longestWord ? whole.slice(0, longestWord) : whole;
  const met = scorer.known.get(word);
  if (met) return met;
  if (scorer.known.size >= keptWords) scorer.known.clear();
  const made = {
    byKind: scoreWord(scorer.learned, word),
    stem: stemHash(word),
    isKnown: letter.test(word) && scorer.learned.seen[wordBucket(word)] === 1,
  };
  scorer.known.set(word, made);
  return made;
}

function scoreWord({ weights, seen, kinds }: Learned, word: string): Float32Array {
  const sum = new Float32Array(kinds);
  let count = 0;
  eachGram(word, (bucket) => {
    if (seen[bucket] !== 1) return;
    count++;
    for (let kind = 0; kind < kinds; kind++)
      sum[kind] = (sum[kind] as number) + (weights[bucket * kinds + kind] as number);
  });
  return sum.map((each) => each / Math.sqrt(count + 1));
}
