/**
 * How word lists are written and looked up: `ord` is a whole word, `ord*` a beginning, `*ord` an end, `*ord*` any part,
 * and an entry may hold several words. Lookups never use `\b`, which is blind to å, ä, ø and ö.
 */
import { plainLetters } from "./letters.ts";

export interface Lexicon {
  readonly name: string;
  readonly entries: readonly string[];
  /** what is searched in the text of `plainWords`, at the same place as its entry */
  readonly needles: readonly string[];
}

export function lexicon(name: string, entries: readonly string[]): Lexicon {
  return { name, entries, needles: entries.map(needleOf) };
}

function needleOf(entry: string): string {
  const body = plainLetters(entry.replaceAll("*", ""));
  return `${entry.startsWith("*") ? "" : " "}${body}${entry.endsWith("*") ? "" : " "}`;
}

const address = /\b(?:https?:\/\/|www\.)\S+/gi;
const betweenWords = /[^\p{L}\p{N}]+/gu;

/** Plain letters in lower case, addresses out, every run of other characters one space, one space at either end. */
export function plainWords(text: string): string {
  return ` ${plainLetters(text).replace(address, " ").toLowerCase().replace(betweenWords, " ").trim()} `;
}

/** The first entry that occurs, for the trace of a proposal; undefined when none does. */
export function foundIn(words: string, of: Lexicon): string | undefined {
  for (let at = 0; at < of.needles.length; at++) {
    const needle = of.needles[at];
    if (needle !== undefined && words.includes(needle)) return of.entries[at];
  }
  return undefined;
}
