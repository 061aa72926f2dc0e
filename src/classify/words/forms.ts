/** How an entry of a word list says several: `slå(|r) (deg|dykk)` is four, `~selvmord` is the word and its likely misspellings. */

const choice = /^([^()]*)\(([^()]*)\)([\s\S]*)$/;

/** @returns the entries that one stands for, in the order they are written in */
export function spelledOut(entry: string): readonly string[] {
  const [, before = "", choices = "", after = ""] = choice.exec(entry) ?? [];
  if (!entry.includes("(")) return [entry];
  return choices.split("|").flatMap((each) => spelledOut(`${before}${each}${after}`));
}

/** Shorter words are one letter from too many others. */
const shortestMisspelt = 7;

/**
 * The word itself, and how it is mistyped: a letter left out, doubled or exchanged with the next.
 *
 * @param entry as a lexicon has it, with `~` before it
 */
export function misspellings(entry: string): readonly string[] {
  if (!entry.startsWith("~")) return [entry];
  const [, start = "", word = "", end = ""] = /^~(\*?)([^*]*)(\*?)$/.exec(entry) ?? [];
  if (word.length < shortestMisspelt) return [`${start}${word}${end}`];
  const slips = [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    return at === 0
      ? []
      : [
          before + after,
          before + letter + letter + after,
          before.slice(0, -1) + letter + before.slice(-1) + after,
        ];
  });
  return [...new Set([word, ...slips])].map((each) => `${start}${each}${end}`);
}
