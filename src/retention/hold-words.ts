/**
 * Words as a hold seeks them: whole, without case, and however the letters are put together: decomposed (as macOS and many
 * PDFs write them), as ligatures, full-width, or with characters between them that nobody sees.
 *
 * @see Unicode Standard Annex 15, form NFKC
 */

/** Soft hyphen, joiners, marks of direction and of form: they may stand in the middle of a word that reads as one. */
const unseenRanges = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

/** Every character that is looked through, as one string: what SQL's `translate` takes. */
export const unseenCharacters = unseenRanges
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)),
  )
  .join("");

const unseen = new Set(unseenCharacters);
const dottedI = "i\u0307";

/** Both forms of a small sigma are one letter, and so are the dotted capital I and i. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ς", "σ").replaceAll(dottedI, "i");
}

function withoutUnseen(text: string): string {
  let seen = "";
  for (const character of text) if (!unseen.has(character)) seen += character;
  return seen;
}

const wordForm = /[\p{L}\p{M}\p{N}]+/gu;

/** The words that somebody seeks, in the form in which they are compared; empty when there are none. */
export function wordsSought(query: string): readonly string[] {
  return [...new Set(folded(withoutUnseen(query)).match(wordForm) ?? [])];
}

/** Whether every word stands in one of the texts: not necessarily all in the same. */
export function allWordsIn(texts: readonly string[], words: readonly string[]): boolean {
  const left = new Set(words);
  for (const text of texts) {
    for (const form of formsOf(text)) for (const [word] of form.matchAll(wordForm)) left.delete(word);
    if (left.size === 0) return true;
  }
  return left.size === 0;
}

/** What nobody sees may part two words or stand within one: both readings count. */
function formsOf(text: string): readonly string[] {
  const seen = withoutUnseen(text);
  return seen === text ? [folded(text)] : [folded(text), folded(seen)];
}

/**
 * A regular expression of PostgreSQL that finds at least every text in NFKC, with or without the unseen characters, in
 * which `word` stands: it needs no locale of the database, and does not ask where the word ends.
 *
 * @param word as `wordsSought` gives it
 */
export function wordPattern(word: string): string {
  const originals = lowerCaseOf();
  return [...word]
    .map((letter) => `[${letter}${originals.get(letter) ?? ""}]${letter === "i" ? "\u0307?" : ""}`)
    .join("");
}

/** beyond it no script has capitals */
const lastCased = 0x1ffff;
let known: ReadonlyMap<string, string> | undefined;

/** By letter as it is compared: the other letters that are compared as it. */
function lowerCaseOf(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  for (let point = 0; point <= lastCased; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const letter = String.fromCodePoint(point);
    const small = letter.toLowerCase().replace("ς", "σ").replace(dottedI, "i");
    if (small !== letter) found.set(small, (found.get(small) ?? "") + letter);
  }
  known = found;
  return found;
}
