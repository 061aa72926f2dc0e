/** What the agency's answers under a question are worth: whether they settle it, and whether they bind somebody. */
import { harmlessIn, informsAbout, isOnlyReactionIn, simpleKindOf } from "./closed/harmless.ts";
import { bits, isKnownAs } from "./closed/vocabulary.ts";
import { bindingWords, preliminaryWords } from "./words/answers.ts";
import { foundIn, plainWords } from "./words/lexicon.ts";

/**
 * Why a question is kept for what was answered: `binding` for a refusal, a promise, money, a permission, a time limit or
 * what the law is; `unread` for an answer that is more than simple information.
 */
export type KeptAnswer = "binding" | "unread";

export interface Answers {
  /** one of them gives what was asked for */
  readonly settled: boolean;
  readonly kept: KeptAnswer | undefined;
}

export interface AgencyAnswer {
  readonly text: string;
  /** it can still be read on the channel */
  readonly stands: boolean;
}

/** An answer that was taken away settles nothing, and binds all the same. */
export function weighAnswers(question: string, answers: readonly AgencyAnswer[] = []): Answers {
  if (answers.length === 0) return { settled: false, kept: undefined };
  const settled = answers.some(({ text, stands }) => stands && settlesQuestion(text, question));
  if (answers.some(({ text }) => isBinding(text))) return { settled, kept: "binding" };
  return { settled, kept: answers.every(({ text }) => isSimple(text)) ? undefined : "unread" };
}

/**
 * A time, a place, a price, the address of a page, a yes or no with facts, or what binds. A thumb up, thanks, "we will
 * look into it" and "contact the service desk" settle nothing: the question stays open, and an access request's time limit
 * runs on.
 *
 * @param question what is asked for must be given, where it is a simple question
 */
export function settlesQuestion(answer: string, question = ""): boolean {
  const asked = simpleKindOf(question);
  const informing = answer.split(clauseEnd).filter((clause) => !putsOff(clause));
  if (informing.length === 0) return false;
  if (asked !== undefined) return informsAbout(informing.join(" \n"), asked) || informing.some(isBinding);
  return informing.some(holdsInformation) || saysYesOrNo.test(informing.join(", "));
}

/** Only that it was received, is looked into or belongs elsewhere. @see forvaltningsloven § 11 a */
export function isPreliminary(text: string): boolean {
  const words = plainWords(text);
  if (words.trim() === "" || isOnlyReactionIn(text)) return true;
  return foundIn(words, preliminaryWords) !== undefined && !settlesQuestion(text);
}

export function isBinding(text: string): boolean {
  return foundIn(plainWords(text), bindingWords) !== undefined;
}

function isSimple(text: string): boolean {
  return harmlessIn(text).simpleAnswer;
}

/** Also before "but": "we are looking into it, but the library opens at ten". */
const clauseEnd = /(?<=[.!?])\s+|\n+|,\s+|\s+(?=(?:men|but)\s)/iu;

function putsOff(clause: string): boolean {
  const words = plainWords(clause);
  return words.trim() === "" || clause.trim().endsWith("?") || foundIn(words, preliminaryWords) !== undefined;
}

const pageOrPrice = /https?:\/\/|www\.|\d/i;
const saysYesOrNo = /^\s*(?:ja|nei|nej|jo|yes|no)[\s,.!]+(?:\S+\s+)*\S+/iu;

function holdsInformation(clause: string): boolean {
  if (pageOrPrice.test(clause) || isBinding(clause)) return true;
  const words = plainWords(clause).trim().split(" ");
  return words.some((word, at) => tellsTime(word, words[at + 1])) || words.includes("gratis");
}

function tellsTime(word: string, next: string | undefined): boolean {
  return (
    isKnownAs(word, bits.date) ||
    (word === "i" && next !== undefined && isKnownAs(next, bits.time)) ||
    weekday.test(word)
  );
}

const weekday =
  /^(?:man|tirs|ons|tors|fre|lør|søn|mån|tis|lör|sön|tys|laur|sun|mon|tues|wednes|thurs|fri|satur)da[gy](?:ar|er|en|s)?$/;
