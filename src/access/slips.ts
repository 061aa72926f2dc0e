/** Words that a typed one may have been meant for: letters without their signs, and one slip of the finger. */
import { folded, meaningsOf } from "./letters.ts";

/** Shorter words are one slip from too many others. */
export const shortestSlip = 5;
/** Longer ones would cost more looks into the index than a page may. */
const longestSlip = 16;
/** Without those that hardly any word of these languages has. */
const letters = "abdefghijklmnoprstuvyæøå";

/** `blafjellmo` as `blåfjellmo`, `blæfjellmo`, …: never the word itself; empty for a word that has its signs. */
export function withSigns(word: string): readonly string[] {
  return meaningsOf(word.toLowerCase()).filter((one) => one !== word.toLowerCase());
}

/** Every word that one letter more, less, other or two changed places make of this one, as the index compares letters. */
export function oneSlipFrom(word: string): readonly string[] {
  const lower = folded(word);
  if (lower.length < shortestSlip || lower.length > longestSlip || !/^\p{L}+$/u.test(lower)) return [];
  const made = new Set<string>();
  for (let at = 0; at <= lower.length; at++) {
    const [before, here, after] = [lower.slice(0, at), lower.charAt(at), lower.slice(at + 1)];
    for (const letter of letters) {
      made.add(before + letter + here + after);
      if (here !== "") made.add(before + letter + after);
    }
    if (here === "") continue;
    made.add(before + after);
    if (after !== "") made.add(before + after.charAt(0) + here + after.slice(1));
  }
  made.delete(lower);
  return [...made];
}

/**
 * The word of a text that was most likely meant, as it is written there; an ending of up to three letters may follow.
 *
 * @param texts what was found by one of `oneSlipFrom(word)`
 * @returns undefined when none of their words is one slip away
 */
export function meantIn(texts: readonly string[], word: string): string | undefined {
  const near = new Set(oneSlipFrom(word));
  const seen = new Map<string, number>();
  for (const text of texts)
    for (const [found] of text.normalize("NFC").matchAll(/\p{L}+/gu)) {
      const lower = found.toLowerCase();
      const read = folded(lower);
      const isNear = [0, 1, 2, 3].some((ending) => near.has(read.slice(0, read.length - ending)));
      if (isNear && lower !== word.toLowerCase()) seen.set(lower, (seen.get(lower) ?? 0) + 1);
    }
  return [...seen].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))[0]?.[0];
}
