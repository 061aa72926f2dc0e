/** Looks for every entry of several word lists in one walk over the words of a text. */
import type { Lexicon } from "./lexicon.ts";

/** What one walk found. Lists are named by themselves, entries by their text. */
export interface Sweep {
  /** the entry that stands first in its list; undefined when none occurs */
  entry(of: Lexicon): string | undefined;
  /** how many different entries occur */
  count(of: Lexicon): number;
}

export type Scanner = (words: string) => Sweep;

interface Needle {
  readonly text: string;
  readonly list: number;
  readonly place: number;
}

/** Words are found by their first two letters: a text has few words, the lists have many entries. */
const keyLength = 2;

export function scannerOf(lexicons: readonly Lexicon[]): Scanner {
  const { byKey, anywhere } = indexed(lexicons);
  const listOf = new Map(lexicons.map((each, list) => [each, list]));
  return (words) => {
    const hits: (number[] | undefined)[] = new Array(lexicons.length).fill(undefined);
    const hit = ({ list, place }: Needle) => {
      const known = hits[list];
      if (!known) hits[list] = [place];
      else if (!known.includes(place)) known.push(place);
    };
    for (const needle of anywhere) if (words.includes(needle.text)) hit(needle);
    for (let at = 0; at < words.length - 1; at = words.indexOf(" ", at + 1)) {
      const bucket = byKey.get(words.slice(at + 1, at + 1 + keyLength));
      if (bucket) for (const needle of bucket) if (words.startsWith(needle.text, at)) hit(needle);
    }
    const placesOf = (of: Lexicon) => hits[listOf.get(of) ?? -1] ?? [];
    return {
      entry: (of) => (placesOf(of).length === 0 ? undefined : of.entries[Math.min(...placesOf(of))]),
      count: (of) => placesOf(of).length,
    };
  };
}

function indexed(lexicons: readonly Lexicon[]): {
  readonly byKey: ReadonlyMap<string, readonly Needle[]>;
  readonly anywhere: readonly Needle[];
} {
  const byKey = new Map<string, Needle[]>();
  const anywhere: Needle[] = [];
  for (const [list, { needles }] of lexicons.entries())
    for (const [place, text] of needles.entries()) {
      const needle = { text, list, place };
      if (!text.startsWith(" ")) anywhere.push(needle);
      else {
        const key = text.slice(1, 1 + keyLength);
        const bucket = byKey.get(key);
        if (bucket) bucket.push(needle);
        else byKey.set(key, [needle]);
      }
    }
  return { byKey, anywhere };
}
