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

/** Where a needle comes from. */
interface Origin {
  readonly list: number;
  readonly place: number;
}

export function scannerOf(lexicons: readonly Lexicon[]): Scanner {
  const origins: readonly Origin[] = lexicons.flatMap(({ needles }, list) =>
    needles.map((_, place) => ({ list, place })),
  );
  const automaton = automatonOf(lexicons.flatMap(({ needles }) => needles));
  const listOf = new Map(lexicons.map((each, list) => [each, list]));
  return (words) => {
    const places: (number[] | undefined)[] = new Array(lexicons.length).fill(undefined);
    walk(automaton, words, (needle) => {
      const { list, place } = origins[needle] as Origin;
      const known = places[list];
      if (known === undefined) places[list] = [place];
      else if (!known.includes(place)) known.push(place);
    });
    const placesOf = (of: Lexicon) => places[listOf.get(of) ?? -1] ?? [];
    return {
      entry: (of) => (placesOf(of).length === 0 ? undefined : of.entries[Math.min(...placesOf(of))]),
      count: (of) => placesOf(of).length,
    };
  };
}
