/** A short text read with the closed lists: every token must be one that the reader can use, or the text is not read at all. */
import { displeasedEmoji, givenNames } from "../words/closed.ts";
import type { WordOrder } from "../words/closed-orders.ts";
import { surnameEnds, surnameStarts, surnames } from "../words/closed-surnames.ts";
import { longestText, readTokens, type Token } from "./token.ts";

/** A word or phrase, or another token, with what it may stand for. */
export interface Read {
  readonly token: Token;
  /** 0 for what is no word, and for a capitalised word that no list has: it may be a name */
  readonly kinds: number;
}

/** Tokens of a text in which every word is in some list or may be a name; undefined for all other texts, most of them. */
export function closedTokens(text: string): readonly Token[] | undefined {
  if (text.length > longestText) return undefined;
  const tokens = readTokens(text, mayBeUsed);
  const last = tokens.at(-1);
  return last && mayBeUsed(last) ? tokens : undefined;
}

function mayBeUsed({ form, text, capital, entry }: Token): boolean {
  if (form === "word") return capital || entry !== undefined;
  if (form === "emoji") return !displeasedEmoji.has(text);
  return form !== "unknown";
}

/**
 * Phrases and words of the wanted kinds.
 *
 * @param wanted bits of `vocabulary.ts`
 * @returns undefined when a word is of no wanted kind and begins with a small letter
 */
export function readAs(tokens: readonly Token[], wanted: number): readonly Read[] | undefined {
  const reads: Read[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const { kinds, length } = token.form === "word" ? longest(tokens, at, wanted) : { kinds: 0, length: 1 };
    if (token.form === "word" && kinds === 0 && !token.capital) return undefined;
    reads.push({ token, kinds });
    at += length;
  }
  return reads;
}

const noKind = { kinds: 0, length: 1 };

function longest(tokens: readonly Token[], at: number, wanted: number): { kinds: number; length: number } {
  const entry = tokens[at]?.entry;
  if (entry === undefined || (entry.uses & wanted) === 0) return noKind;
  for (const { rest, kinds } of entry.phrases.get(tokens[at + 1]?.text ?? "") ?? [])
    if ((kinds & wanted) !== 0 && rest.every((word, step) => tokens[at + 1 + step]?.text === word))
      return { kinds: kinds & wanted, length: rest.length + 1 };
  return { kinds: entry.kinds & wanted, length: 1 };
}

/** The reads between stops and emoji. */
export function segmentsOf(reads: readonly Read[]): readonly (readonly Read[])[] {
  const segments: Read[][] = [[]];
  for (const read of reads) {
    const { form } = read.token;
    if (form === "stop" || form === "questionMark" || form === "emoji") segments.push([]);
    else segments.at(-1)?.push(read);
  }
  return segments.filter((segment) => segment.length > 0);
}

export function is(read: Read | undefined, kinds: number): boolean {
  return read !== undefined && (read.kinds & kinds) !== 0;
}

/** A word of no kind that was asked for: it may be a name. */
export function isFreeWord({ token, kinds }: Read): boolean {
  return token.form === "word" && kinds === 0;
}

export function isGivenName(word: string): boolean {
  return (
    givenNames.has(word) || (word.includes("-") && word.split("-").every((part) => givenNames.has(part)))
  );
}

/** What may stand after a given name: "Bakken", "Marie", "Berg-Olsen", never "Svin". */
export function isLaterName(word: string): boolean {
  return isGivenName(word) || word.split("-").every(isSurname);
}

function isSurname(word: string): boolean {
  if (surnames.has(word)) return true;
  if (word.length >= longName && surnameStarts.some((start) => word.startsWith(start))) return true;
  return surnameEnds.some(
    (end) =>
      word.endsWith(end) && (word.length >= end.length + 2 || (word === end && end.length >= wholeName)),
  );
}

const wholeName = 4;
const longName = 6;

/** Whether one of the first words stands anywhere before one of the later ones; with one list only, anywhere at all. */
export function standsIn(tokens: readonly Token[], [first, later]: WordOrder): boolean {
  const from = tokens.findIndex(({ text }) => first.has(text));
  if (from === -1 || later === undefined) return from !== -1;
  return tokens.slice(from + 1).some(({ text }) => later.has(text));
}

export function countOf(reads: readonly Read[], form: Token["form"]): number {
  let count = 0;
  for (const { token } of reads) if (token.form === form) count++;
  return count;
}
