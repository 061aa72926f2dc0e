/** Text that somebody else wrote, made fit to stand among our own words on a page, on paper or on a terminal. */

/** Controls that turn the direction of the text around them (Unicode UAX 9), and control characters without a shape. */
const unsafeCharacters = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The text with U+FFFD for each character that could change how its surroundings read. */
export function harmless(text: string): string {
  return text.replace(unsafeCharacters, "\uFFFD");
}
