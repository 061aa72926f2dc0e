/** The first words of a text, for a title. */

/** Longest title that is made of somebody's words, in characters. */
const titleLength = 120;

/** On one line, and cut after 120 characters. */
export function firstWords(text: string): string {
  const characters = [
    ...text
      .slice(0, 4 * titleLength)
      .replace(/\s+/g, " ")
      .trim(),
  ];
  if (characters.length <= titleLength) return characters.join("");
  return `${characters.slice(0, titleLength).join("").trimEnd()} …`;
}
