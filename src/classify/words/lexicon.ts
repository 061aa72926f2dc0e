/**
 * How word lists are written and looked up: `ord` is a whole word, `ord*` a beginning, `*ord` an end, `*ord*` any part,
 * and an entry may hold several words. Lookups never use `\b`, which is blind to å, ä, ø and ö.
 */
import { type Automaton, automatonOf, walk } from "./automaton.ts";
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

/** Where none of these stands, a text is plain, and only the characters of `betweenCommonWords` part its words. */
const uncommon =
  /[^\t\n\r -~\u00A0-\u00A9\u00AB\u00AC\u00AE-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BFÄÅÆÖØäåæöø–—…‘’“”\uD83C-\uD83E\uDC00-\uDFFF]|\uD83C[\uDD00-\uDD89]|\uD83E[\uDFF0-\uDFF9]/;
const betweenCommonWords = /[^0-9a-zäåæöø]+/g;

/** Plain letters in lower case, addresses out, every run of other characters one space, one space at either end. */
export function plainWords(text: string): string {
  const isCommon = !uncommon.test(text);
  const plain = isCommon ? text : plainLetters(text);
  const between = isCommon ? betweenCommonWords : betweenWords;
  return ` ${plain.replace(address, " ").toLowerCase().replace(between, " ").trim()} `;
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
