/**
 * PURE. The end of a text without certain characters.
 *
 * Not by a pattern such as `/\/+$/`: that tries every run of them in the text to its end, so a hundred thousand slashes
 * before another character take minutes.
 */

/** @param marks each character that is taken away from the end, however often it stands there */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
