/**
 * Closed lists, in Bokmål, Nynorsk, Swedish and English, of the words that may stand in a text that says nothing but
 * praise, assent, a reaction, a simple question or its answer. A word that is missing sends the text to an officer, so
 * what is added must be harmless beside every other word here.
 */
import * as praise from "./closed-praise.ts";
import * as questions from "./closed-questions.ts";

export { praisePrefixes } from "./closed-adjectives.ts";
export { givenNames } from "./closed-names.ts";
export { displeasedEmoji, pleasedEmoji, reactionEmoji } from "./closed-praise.ts";
export { facilityEnds } from "./closed-questions.ts";

/** By the kind that `closed/vocabulary.ts` gives the words. An entry of several words is looked for as a whole. */
export const closedLists = { ...praise.closedPraise, ...questions.closedQuestions } as const;
