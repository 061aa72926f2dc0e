/**
 * PURE. Whether a text of the agency's own may hold a personal name: only what surely holds none is quoted in public titles.
 *
 * A capital letter inside a sentence makes a candidate, unless the word is the agency's own, a common abbreviation, or a
 * place by its form; so does a common given name that opens a sentence. A text without small letters, or without capitals,
 * gives no sign: it may hold anything. Not seen: a rare single name as the first word of a sentence.
 * @see offentlegforskrifta §§ 6 and 7; OSL 5:2 second paragraph
 */
import { isGivenName } from "./given-names.ts";

const abbreviations = new Set(
  "AS BUP DNT EU EØS FAU FN HMS HPV IKT IT JO KI NAV NRK NTNU PDF PPT RFK RV SFO SKR SMS SVT TV UDI VA VM EM".split(
    " ",
  ),
);

/** Streets, squares, roads, institutions: common nouns in the definite form, which are no surnames. */
const placeForms =
  /(?:gata|gaten|gatan|vegen|veien|vägen|torget|sentrum|skole|skule|skolen|skulen|skolan|barnehage|barnehagen|kommune|kommun|kommunen|bibliotek|biblioteket|kyrkje|kirke|kyrka|hallen|parken|brua|bron|plassen|platsen)$/iu;

/** What ends a sentence or opens a new one, so that the next word is capital whatever it is. */
const opens = /[.!?:;–—«"”“(]$/u;

/** @param own names of the agency, its unit and channels: what they are called is no person */
export function mayHoldName(text: string, own: readonly string[]): boolean {
  if (!/\p{L}/u.test(text)) return false;
  return !hasSigns(text) || nameCandidates(text, own).length > 0;
}

/** Whether capitals tell anything in it: it has both small letters and capitals. */
export function hasSigns(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "");
  return letters !== letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** The words that may be names, as they are written, in their order. @param own as of `mayHoldName` */
export function nameCandidates(text: string, own: readonly string[]): readonly string[] {
  const known = new Set(own.flatMap((name) => wordsOf(name)).map((word) => word.toLowerCase()));
  const innocent = (word: string) =>
    abbreviations.has(word) ||
    placeForms.test(word) ||
    known.has(word.replace(/s$/u, "").toLowerCase()) ||
    known.has(word.toLowerCase());
  let before = ".";
  return text
    .split(/\s+/u)
    .filter((token) => token !== "")
    .flatMap((token, index, tokens) => {
      const starts = opens.test(before);
      before = token;
      const capital = wordsOf(token).filter((word) => /^\p{Lu}/u.test(word));
      if (capital.length === 0 || capital.every(innocent)) return [];
      // «Kari Nordmann får pris»: two in a row are a name wherever they stand
      const next = wordsOf(tokens[index + 1] ?? "").some((word) => /^\p{Lu}/u.test(word) && !innocent(word));
      return !starts || capital.length > 1 || (next && !opens.test(token)) || capital.some(isGivenName)
        ? capital
        : [];
    });
}

/** The words of a text, without the signs around them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? [];
}
