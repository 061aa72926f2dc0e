/** Which words may be told of a text that is like a kind: those of our examples that stand for it, never any other. */
import { type LearnedExample, wordsIn } from "./learn.ts";

/** By the place of a kind: the words that stand for it. */
export type TellingWords = readonly ReadonlySet<string>[];

/** One example never makes a word tell; nor one that is nearly as common elsewhere. */
const leastExamples = 2;
const leastRatio = 5;

export function tellingWords(examples: readonly LearnedExample[], kinds: number): TellingWords {
  const sizes = new Array<number>(kinds).fill(0);
  const counts = new Map<string, number[]>();
  const totals = new Map<string, number>();
  for (const { kind, words } of examples) {
    if (kind >= 0) sizes[kind] = (sizes[kind] ?? 0) + 1;
    for (const word of new Set(wordsIn(words))) {
      totals.set(word, (totals.get(word) ?? 0) + 1);
      if (kind < 0) continue;
      const of = counts.get(word) ?? new Array<number>(kinds).fill(0);
      of[kind] = (of[kind] ?? 0) + 1;
      counts.set(word, of);
    }
  }
  return sizes.map((size, kind) => {
    const tells = ([word, of]: readonly [string, readonly number[]]) => {
      const own = of[kind] ?? 0;
      const others = (totals.get(word) ?? 0) - own;
      return own >= leastExamples && own / size >= (leastRatio * others) / (examples.length - size);
    };
    return new Set([...counts].filter(tells).map(([word]) => word));
  });
}
