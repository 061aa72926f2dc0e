/** Long words of praise with one letter wrong, too few or too many, or two that changed places: "fantatisk", "nydleig". */

const shortest = 7;
/** The beginning must be right: "uhyggelig" and "ufin" are no slips. */
const beginning = 3;

interface Index {
  readonly words: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** each word less one letter */
  readonly shortened: ReadonlySet<string>;
}

let index: Index | undefined;

/** @param listed the words that may be meant, asked for once */
export function mistyped(word: string, listed: () => readonly string[]): boolean {
  if (word.length < shortest - 1) return false;
  index ??= indexOf(listed().filter((each) => each.length >= shortest));
  if (!index.beginnings.has(word.slice(0, beginning))) return false;
  if (index.shortened.has(word)) return true;
  if (word.length < shortest) return false;
  const { words, shortened } = index;
  return lessOne(word).some((less) => words.has(less) || shortened.has(less));
}

function indexOf(words: readonly string[]): Index {
  return {
    words: new Set(words),
    beginnings: new Set(words.map((word) => word.slice(0, beginning))),
    shortened: new Set(words.flatMap(lessOne)),
  };
}

function lessOne(word: string): readonly string[] {
  const shorter: string[] = [];
  for (let at = beginning; at < word.length; at++) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}
