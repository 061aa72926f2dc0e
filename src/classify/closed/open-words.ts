/** Which readers of closed lists may read a text at all: most texts hold a word early on that no list has. */
import { type ReadText, signs } from "../words/read-text.ts";
import type { Word } from "../words/word.ts";
import { assentKinds } from "./assent.ts";
import { informationKinds } from "./information.ts";
import { praiseKinds } from "./praise.ts";
import { questionKinds } from "./question.ts";
import { reactionKinds } from "./reaction.ts";
import { longestText } from "./token.ts";
import { entryOf } from "./vocabulary.ts";

/** One bit each. */
export const readers = { reaction: 1, praise: 2, assent: 4, question: 8, information: 16 } as const;

const all = 31;
const kindsOf: readonly (readonly [reader: number, kinds: number])[] = [
  [readers.reaction, reactionKinds],
  [readers.praise, praiseKinds],
  [readers.assent, assentKinds],
  [readers.question, questionKinds],
  [readers.information, informationKinds],
];

/** A reader that is left out would read nothing; all may read a text that is not common. */
export function readersOf({ text, words, starts, isCommon, holds }: ReadText): number {
  if (text.length > longestText) return 0;
  if (!isCommon || (holds & (signs.at | signs.tag)) !== 0) return all;
  let may: number = all;
  // the others take no question mark
  if ((holds & signs.plainQuestionMark) !== 0) may &= readers.question;
  for (let at = 0; at < words.length && may !== 0; at++) {
    const word = words[at] as Word;
    const readBy = readersOfWord(word);
    if ((may & ~readBy) !== 0 && isOpen(text, word.text, starts[at] as number)) may &= readBy;
  }
  return may;
}

/** Those that know the word, in small letters. */
function readersOfWord(word: Word): number {
  if (word.closed === -1)
    word.closed = digit.test(word.text) ? all : readersOfUses(entryOf(word.text)?.uses ?? 0);
  return word.closed;
}

/** With a digit it is no word of the tokens. */
const digit = /\d/;

function readersOfUses(uses: number): number {
  let may = 0;
  for (const [reader, kinds] of kindsOf) if ((uses & kinds) !== 0) may |= reader;
  return may;
}

/** Written small, after a space or a stop, so that it is no part of an emoticon or address, and not joined to another word. */
function isOpen(text: string, word: string, start: number): boolean {
  if (text.charCodeAt(start) !== word.charCodeAt(0)) return false;
  if (start > 1 && isInnerStop(text, start - 1)) return false;
  return (start === 0 || parts(text.charCodeAt(start - 1))) && !joins(text, start + word.length);
}

/** A space, a line, . , ! ? */
function parts(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2e || code === 0x2c || code === 0x21 || code === 0x3f;
}

/** That of an address: "vik.no". */
function isInnerStop(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2e && isLetterOrMore(text, at - 1) && isLetterOrMore(text, at + 1);
}

function isLetterOrMore(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x40;
}

/** - ' ’ */
function joins(text: string, at: number): boolean {
  if (at >= text.length) return false;
  if (isInnerStop(text, at)) return true;
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x27 || code === 0x2019;
}
