/** Looks for every entry of several word lists in one walk over a text. */
import { automatonOf, walk } from "./automaton.ts";
import type { Lexicon } from "./lexicon.ts";

/** What one walk found. Lists are named by themselves, entries by their text. */
export interface Sweep {
  /** the entry that stands first in its list; undefined when none occurs */
  entry(of: Lexicon): string | undefined;
  /** how many different entries occur */
  count(of: Lexicon): number;
}

/** @param words the text as `plainWords` gives it */
export type Scanner = (words: string) => Sweep;

export function scannerOf(lexicons: readonly Lexicon[]): Scanner {
  const automaton = automatonOf(lexicons.flatMap(({ needles }) => needles));
  const listOf = Int32Array.from(lexicons.flatMap(({ needles }, list) => needles.map(() => list)));
  const listNumber = new Map(lexicons.map((each, list) => [each, list]));
  const entries = lexicons.flatMap((each) => each.entries);
  return (words) => {
    const met: number[] = [];
    walk(automaton, words, (needle) => met.push(needle));
    const first = firstOfEach(met, listOf, lexicons.length);
    return {
      entry: (of) => entries[first[listNumber.get(of) ?? -1] ?? none],
      count: (of) => new Set(met.filter((needle) => listOf[needle] === listNumber.get(of))).size,
    };
  };
}

const none = -1;

/** For each list the least of its needles that were met: needles are numbered list by list. */
function firstOfEach(met: readonly number[], listOf: Int32Array, lists: number): readonly number[] {
  const first: number[] = new Array(lists).fill(none);
  for (const needle of met) {
    const list = listOf[needle] as number;
    const known = first[list] as number;
    if (known === none || needle < known) first[list] = needle;
  }
  return first;
}
