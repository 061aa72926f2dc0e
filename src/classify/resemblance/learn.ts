/**
 * What runs of letters speak for each kind: counted over example sentences, in one walk, the same on every machine.
 * @see Rennie et al. 2003, Tackling the poor assumptions of naive Bayes text classifiers
 */
import { buckets, eachGram, noWord, pairBucket, stemHash } from "./grams.ts";

export interface Learned {
  /** by bucket and kind, one after the other: the logarithm of how much oftener examples of that kind have it than all others */
  readonly weights: Float32Array;
  /** by bucket: whether any example has it */
  readonly seen: Uint8Array;
  readonly kinds: number;
}

export interface LearnedExample {
  /** the place of its kind; -1 of what is like none */
  readonly kind: number;
  readonly language: string;
  /** as `plainWords` gives it */
  readonly words: string;
}

/** Added to each count: what one kind has and no other is no certainty. */
const prior = 0.25;

/** What stands in as few examples as this counts half: one example never proves anything. */
const seldom = 4;

export function learn(examples: readonly LearnedExample[], kinds: number): Learned {
  const counted = countsOf(examples, kinds);
  const seen = new Uint8Array(buckets);
  for (const { all } of counted.counts)
    for (let bucket = 0; bucket < buckets; bucket++) if (all[bucket] !== 0) seen[bucket] = 1;
  const weights = new Float32Array(buckets * kinds);
  for (let kind = 0; kind < kinds; kind++) weigh(counted, kind, { weights, seen, kinds });
  return { weights, seen, kinds };
}

function weigh(counted: Counted, kind: number, { weights, seen, kinds }: Learned): void {
  const { counts, sizes } = counted;
  const others = shareOfOthers(counted, kind);
  const own = total(sizes.map((of) => of[kind + 1] ?? 0));
  const rest = total(sizes.map(total)) - own;
  const scale = (rest + 2 * prior) / (own + 2 * prior);
  for (let bucket = 0; bucket < buckets; bucket++) {
    if (seen[bucket] === 0) continue;
    let having = 0;
    let without = 0;
    for (let at = 0; at < counts.length; at++) {
      const { all, byKind } = counts[at] as LanguageCounts;
      const of = byKind[bucket * kinds + kind] as number;
      having += of;
      without += ((all[bucket] as number) - of) * (others[at] as number);
    }
    const sureness = (having + without) / (having + without + seldom);
    weights[bucket * kinds + kind] = sureness * Math.log(((having + prior) * scale) / (without + prior));
  }
}

/** How many examples have a bucket, and how many of each kind. */
interface LanguageCounts {
  readonly all: Uint16Array;
  readonly byKind: Uint16Array;
}

interface Counted {
  /** by language */
  readonly counts: readonly LanguageCounts[];
  /** by language: how many examples are of none and of each kind */
  readonly sizes: readonly (readonly number[])[];
}

function countsOf(examples: readonly LearnedExample[], kinds: number): Counted {
  const languages = [...new Set(examples.map(({ language }) => language))];
  const counts = languages.map(() => ({
    all: new Uint16Array(buckets),
    byKind: new Uint16Array(buckets * kinds),
  }));
  const sizes = languages.map(() => new Array<number>(kinds + 1).fill(0));
  for (const { kind, language, words } of examples) {
    const at = languages.indexOf(language);
    const [of, size] = [counts[at], sizes[at]];
    if (!of || !size) continue;
    size[kind + 1] = (size[kind + 1] ?? 0) + 1;
    for (const bucket of bucketsOf(words)) {
      of.all[bucket] = (of.all[bucket] as number) + 1;
      const place = bucket * kinds + kind;
      if (kind >= 0) of.byKind[place] = (of.byKind[place] as number) + 1;
    }
  }
  return { counts, sizes };
}

/** A language of which a kind has many examples and the others few would else speak for that kind by itself. */
const mostOfOthers = 4;

/** By language: how much each example of the others counts, so that they are of the same languages as the kind. */
function shareOfOthers({ sizes }: Counted, kind: number): readonly number[] {
  const own = total(sizes.map((of) => of[kind + 1] ?? 0));
  const all = total(sizes.map(total));
  return sizes.map((of) => {
    const here = of[kind + 1] ?? 0;
    const others = total(of) - here;
    return others === 0 ? 1 : Math.min(mostOfOthers, ((here / own) * (all - own)) / others);
  });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}

/** A run that an example has twice counts once. */
function bucketsOf(words: string): ReadonlySet<number> {
  const found = new Set<number>();
  const all = wordsIn(words);
  for (const word of all) eachGram(word, (bucket) => found.add(bucket));
  let before = noWord;
  for (const next of [...all.map(stemHash), noWord]) {
    found.add(pairBucket(before, next));
    before = next;
  }
  return found;
}

/** @param words as `plainWords` gives them */
export function wordsIn(words: string): readonly string[] {
  const bare = words.trim();
  return bare === "" ? [] : bare.split(" ");
}
