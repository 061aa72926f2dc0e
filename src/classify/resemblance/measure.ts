/** How resemblance does on sentences that it was not shown: each fifth is scored by what the other four teach. */
import type { LearnedExample } from "./learn.ts";
import { wordsIn } from "./learn.ts";
import { learnFrom } from "./resemblance.ts";
import { scorerOf, scoresOf } from "./score.ts";

const folds = 5;

/** Scores by kind, in the order of the examples. */
export function scoredUnseen(examples: readonly LearnedExample[]): readonly Float64Array[] {
  const scores: Float64Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isLeftOut = (at: number) => at % folds === fold;
    const scorer = scorerOf(learnFrom(examples.filter((_, at) => !isLeftOut(at))));
    for (const [at, { words }] of examples.entries())
      if (isLeftOut(at)) scores[at] = scoresOf(scorer, wordsIn(words));
  }
  return scores;
}
