/**
 * Closed lists, in Bokmål, Nynorsk, Swedish and English, of the words that may stand in a text that says nothing but
 * praise, assent, a reaction, a simple question or its answer. A word that is missing sends the text to an officer, so
 * what is added must be harmless beside every other word here.
 */
import { praisePrefixes } from "./closed-adjectives.ts";
import {
  advertEmoji,
  advertVocabulary,
  answerWords,
  seekingWords,
  sellingWords,
  spokenTo,
} from "./closed-adverts.ts";
import * as closedForms from "./closed-forms.ts";
import { givenNames } from "./closed-names.ts";
import {
  askedToDo,
  neverInAnswers,
  neverInPraise,
  neverInQuestions,
  schools,
  unpriced,
} from "./closed-orders.ts";
import * as praise from "./closed-praise.ts";
import * as praised from "./closed-praised.ts";
import * as questions from "./closed-questions.ts";

export { praisePrefixes } from "./closed-adjectives.ts";
export { givenNames } from "./closed-names.ts";
export {
  askedToDo,
  neverInAnswers,
  neverInPraise,
  neverInQuestions,
  schools,
  unpriced,
} from "./closed-orders.ts";
export { displeasedEmoji, pleasedEmoji, reactionEmoji } from "./closed-praise.ts";
export { closedForms };

/** By the kind that `closed/vocabulary.ts` gives the words. An entry of several words is looked for as a whole. */
export const closedLists = {
  ...praise.closedPraise,
  ...praised.closedPraised,
  ...questions.closedQuestions,
} as const;

/** All that the readers of closed words go by, for the digest of the rules. */
export const closedBasis: readonly unknown[] = [
  closedLists,
  closedForms,
  praisePrefixes,
  [...givenNames],
  [neverInPraise, neverInQuestions, neverInAnswers, askedToDo].map(listed),
  [...unpriced],
  [...schools],
  advertVocabulary,
  [advertEmoji, answerWords, seekingWords, sellingWords, spokenTo].map(listed),
  [praise.pleasedEmoji, praise.reactionEmoji, praise.displeasedEmoji].map(listed),
];

/** Sets as lists, however deep: JSON writes a set as nothing. */
function listed(value: unknown): unknown {
  if (value instanceof Set) return [...value];
  return Array.isArray(value) ? value.map(listed) : value;
}
