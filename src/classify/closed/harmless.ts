/**
 * What a short text says and nothing besides. Only such a text may be proposed prunable: that no alarming word occurs is
 * never a reason, that every word is accounted for is.
 */

import { type ReadText, readText } from "../words/read-text.ts";
import { isOnlyAssent } from "./assent.ts";
import { informs } from "./information.ts";
import { readers, readersOf } from "./open-words.ts";
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
  return harmlessOf(readText(text));
}

export function harmlessOf(read: ReadText): Harmless {
  const may = readersOf(read);
  const tokens = may === 0 ? undefined : closedTokens(read.text);
  if (!tokens) return nothing;
  const reaction = (may & readers.reaction) !== 0 && isOnlyReaction(tokens);
  const praise = (may & readers.praise) !== 0 && !reaction && isOnlyPraise(tokens);
  return {
    reaction,
    praise,
    assent: (may & readers.assent) !== 0 && isOnlyAssent(tokens),
    simpleQuestion: (may & readers.question) !== 0 && simpleQuestionKind(tokens) !== undefined,
    simpleAnswer: reaction || praise || ((may & readers.information) !== 0 && informs(tokens)),
  };
}

export function isOnlyReactionIn(text: string): boolean {
  return harmlessIn(text).reaction;
}

/** What would answer the question, where it is a simple one. */
export function simpleKindOf(question: ReadText): QuestionKind | undefined {
  const tokens = (readersOf(question) & readers.question) === 0 ? undefined : closedTokens(question.text);
  return tokens && simpleQuestionKind(tokens);
}

/** Whether an answer of closed words gives what a question of that kind asks for. */
export function informsAbout(answer: ReadText, asked: QuestionKind): boolean {
  const tokens = (readersOf(answer) & readers.information) === 0 ? undefined : closedTokens(answer.text);
  return tokens !== undefined && informs(tokens, asked);
}
