/**
 * What a text of the public is like: an alarm that no word of our lists names is found by the company it keeps. It only
 * ever shows a text to an officer; nothing is decided by it.
 */
import { plainWords } from "../words/lexicon.ts";
import { wordsIn } from "../words/read-text.ts";
import type { Word } from "../words/word.ts";
import { examplesOf } from "./examples.ts";
import { enoughFor, type ResemblanceKind, resemblanceKinds } from "./kinds.ts";
import { type Learned, type LearnedExample, learn } from "./learn.ts";
import { isKnownText, ofWord, type Scorer, scorerOf, scoresTogether } from "./score.ts";
import { type TellingWords, tellingWords } from "./telling.ts";

export interface Resemblance {
  readonly kind: ResemblanceKind;
  /** up to three words of the text that speak most for it, joined by ` … `; words of our examples that stand for it */
  readonly words: string;
}

/** Raised when scores are made otherwise: lets every item be classified again. */
const form = 2;

export const resemblanceBasis: readonly unknown[] = [form, enoughFor, examplesOf];

interface Reader {
  readonly scorer: Scorer;
  readonly telling: TellingWords;
}

let reader: Reader | undefined;

/** Learned when the first text is read: a command that reads none need not wait for it. */
function learned(): Reader {
  if (reader) return reader;
  const examples = allExamples();
  reader = {
    scorer: scorerOf(learnFrom(examples)),
    telling: tellingWords(examples, resemblanceKinds.length),
  };
  return reader;
}

export function learnFrom(examples: readonly LearnedExample[]): Learned {
  return learn(examples, resemblanceKinds.length);
}

/** In the order of `resemblanceKinds`, then the ordinary ones, whose kind is -1. */
export function allExamples(): readonly LearnedExample[] {
  return Object.entries(examplesOf).flatMap(([kind, examples]) => {
    const at = resemblanceKinds.indexOf(kind as ResemblanceKind);
    return examples.map(({ language, text }) => ({ kind: at, language, words: plainWords(text) }));
  });
}

/** @param words as `plainWords` gives them; undefined when it is not enough like any kind */
export function resemblanceOf(words: string): Resemblance | undefined {
  return resemblanceIn(wordsIn(words));
}

/** The same of the words one by one. */
export function resemblanceIn(words: readonly Word[]): Resemblance | undefined {
  if (words.length === 0) return undefined;
  const { scorer, telling } = learned();
  const scored = words.map((word) => {
    word.likeness ??= ofWord(scorer, word.text);
    return word.likeness;
  });
  if (!isKnownText(scored)) return undefined;
  const at = closest(scoresTogether(scorer, scored));
  const kind = resemblanceKinds[at];
  if (!kind) return undefined;
  return {
    kind,
    get words() {
      const all = words.map(({ text }) => text);
      return toldOf(scorer, all, at, telling[at]).join(" … ");
    },
  };
}

/** The kind that a text is most above what is enough for; -1 when it is not above any. */
export function closest(scores: Float64Array): number {
  let best = -1;
  let most = 0;
  for (const [at, kind] of resemblanceKinds.entries()) {
    const above = (scores[at] ?? 0) - enoughFor[kind];
    if (above < most || (above === most && best !== -1)) continue;
    most = above;
    best = at;
  }
  return best;
}

const shown = 3;

function toldOf(
  scorer: Scorer,
  words: readonly string[],
  kind: number,
  telling: ReadonlySet<string> | undefined,
): readonly string[] {
  const score = (word: string) => ofWord(scorer, word).byKind[kind] ?? 0;
  return [...new Set(words)]
    .filter((word) => telling?.has(word))
    .sort((one, other) => score(other) - score(one))
    .slice(0, shown);
}
