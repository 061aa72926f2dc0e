/**
 * What a short text says and nothing besides. Only such a text may be proposed prunable: that no alarming word occurs is
 * never a reason, that every word is accounted for is.
 */
import { isOnlyAssent } from "./assent.ts";
import { informs } from "./information.ts";
import { isOnlyPraise } from "./praise.ts";
import { type QuestionKind, simpleQuestionKind } from "./question.ts";
import { isOnlyReaction } from "./reaction.ts";
import { closedTokens } from "./read.ts";

export interface Harmless {
  /** emoji, tags with a name, "haha" */
  readonly reaction: boolean;
  readonly praise: boolean;
  readonly assent: boolean;
  readonly simpleQuestion: boolean;
  /** information or a courtesy that binds nobody */
  readonly simpleAnswer: boolean;
}

const nothing: Harmless = {
  reaction: false,
  praise: false,
  assent: false,
  simpleQuestion: false,
  simpleAnswer: false,
};

/** @param text as written: capitals, emoji and punctuation count */
export function harmlessIn(text: string): Harmless {
  const tokens = closedTokens(text);
  if (!tokens) return nothing;
  const reaction = isOnlyReaction(tokens);
  const praise = !reaction && isOnlyPraise(tokens);
  return {
    reaction,
    praise,
    assent: isOnlyAssent(tokens),
    simpleQuestion: simpleQuestionKind(tokens) !== undefined,
    simpleAnswer: reaction || praise || informs(tokens),
  };
}

export function isOnlyReactionIn(text: string): boolean {
  const tokens = closedTokens(text);
  return tokens !== undefined && isOnlyReaction(tokens);
}

/** What would answer the question, where it is a simple one. */
export function simpleKindOf(question: string): QuestionKind | undefined {
  const tokens = closedTokens(question);
  return tokens && simpleQuestionKind(tokens);
}

/** Whether an answer of closed words gives what a question of that kind asks for. */
export function informsAbout(answer: string, asked: QuestionKind): boolean {
  const tokens = closedTokens(answer);
  return tokens !== undefined && informs(tokens, asked);
}
