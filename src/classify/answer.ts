/** What the agency's answers under a question are worth: whether they settle it, and whether they bind somebody. */
import { harmlessOf, informsAbout, simpleKindOf } from "./closed/harmless.ts";
import type { QuestionKind } from "./closed/question.ts";
import { bits, isKnownAs } from "./closed/vocabulary.ts";
import { sweepOf } from "./wording.ts";
import { bindingWords, preliminaryWords } from "./words/answers.ts";
import { type ReadText, readText } from "./words/read-text.ts";
import type { Sweep } from "./words/scan.ts";

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
  const asked = simpleKindOf(readText(question));
  const settled = answers.some(({ text, stands }) => stands && settles(text, asked));
  const reads = answers.map(({ text }) => readText(text));
  if (reads.some(binds)) return { settled, kept: "binding" };
  return { settled, kept: reads.every((read) => harmlessOf(read).simpleAnswer) ? undefined : "unread" };
}

/**
 * A time, a place, a price, the address of a page, a yes or no with facts, or what binds. A thumb up, thanks, "we will
 * look into it" and "contact the service desk" settle nothing: the question stays open, and an access request's time limit
 * runs on.
 *
 * @param question what is asked for must be given, where it is a simple question
 */
export function settlesQuestion(answer: string, question = ""): boolean {
  return settles(answer, simpleKindOf(readText(question)));
}

function settles(answer: string, asked: QuestionKind | undefined): boolean {
  const informing = answer
    .split(clauseEnd)
    .map(clauseOf)
    .filter(({ putsOff }) => !putsOff);
  if (informing.length === 0) return false;
  const texts = informing.map(({ read }) => read.text);
  if (asked !== undefined)
    return (
      informsAbout(readText(texts.join(" \n")), asked) ||
      informing.some(({ swept }) => swept.has(bindingWords))
    );
  return informing.some(holdsInformation) || saysYesOrNo.test(texts.join(", "));
}

/** Only that it was received, is looked into or belongs elsewhere. @see forvaltningsloven § 11 a */
export function isPreliminary(text: string): boolean {
  const read = readText(text);
  if (read.words.length === 0 || harmlessOf(read).reaction) return true;
  return sweepOf(read).has(preliminaryWords) && !settlesQuestion(text);
}

export function isBinding(text: string): boolean {
  return binds(readText(text));
}

function binds(read: ReadText): boolean {
  return sweepOf(read).has(bindingWords);
}

/** Also before "but": "we are looking into it, but the library opens at ten". */
const clauseEnd = /(?<=[.!?])\s+|\n+|,\s+|\s+(?=(?:men|but)\s)/iu;

interface AnswerClause {
  readonly read: ReadText;
  readonly swept: Sweep;
  readonly putsOff: boolean;
}

function clauseOf(text: string): AnswerClause {
  const read = readText(text);
  const swept = sweepOf(read);
  const putsOff = read.words.length === 0 || text.trim().endsWith("?") || swept.has(preliminaryWords);
  return { read, swept, putsOff };
}

/** Not the end of a mail address: that one may write to somebody tells nothing. */
const pageOrPrice =
  /https?:\/\/|www\.|\d|(?<![\p{L}\d@._-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:no|se|com|org|net|nu|eu|example)(?![\p{L}\d@-])/iu;
const saysYesOrNo = /^\s*(?:ja|nei|nej|jo|yes|no)[\s,.!]+(?:\S+\s+)*\S+/iu;

function holdsInformation({ read: { text, words }, swept }: AnswerClause): boolean {
  if (pageOrPrice.test(text) || swept.has(bindingWords)) return true;
  return words.some((word, at) => tellsTime(word.text, words[at + 1]?.text) || word.text === "gratis");
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
