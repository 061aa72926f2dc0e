/**
 * How word lists are written and looked up: `ord` is a whole word, `ord*` a beginning, `*ord` an end, `*ord*` any part,
 * and an entry may hold several words. Lookups never use `\b`, which is blind to å, ä, ø and ö.
 */
import { type Automaton, automatonOf, walk } from "./automaton.ts";
import { commonWords } from "./common.ts";
import { plainLetters } from "./letters.ts";

export interface Lexicon {
  readonly name: string;
  readonly entries: readonly string[];
  /** what is searched in the text of `plainWords`, at the same place as its entry */
  readonly needles: readonly string[];
  /** the entries as a reader of the rules sees them, where misspellings are looked for too */
  readonly written?: readonly string[];
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

/** Plain letters in lower case, addresses out, every run of other characters one space, one space at either end; no words are one space. */
export function plainWords(text: string): string {
  const bare = withoutAddresses(text);
  const isPlain = bare === text || plainLetters(text) === text;
  return (isPlain ? commonWords(bare) : undefined) ?? uncommonWords(text);
}

export function withoutAddresses(text: string): string {
  return text.replace(address, " ");
}

/** The same for every text, whatever it holds. */
export function uncommonWords(text: string): string {
  return ` ${plainLetters(text).replace(address, " ").toLowerCase()} `.replace(betweenWords, " ");
}

const automata = new WeakMap<Lexicon, Automaton>();

/** The first entry that occurs, for the trace of a proposal; undefined when none does. */
export function foundIn(words: string, of: Lexicon): string | undefined {
  const automaton = automata.get(of) ?? automatonOf(of.needles);
  automata.set(of, automaton);
  let first = of.needles.length;
  walk(automaton, words, (needle) => {
    first = Math.min(first, needle);
  });
  return of.entries[first];
}
