/** The sentences of a text as people write about themselves: short, often without a full stop, one to a line. */

/** @returns in their order, without the empty ones */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=\P{Ll})|[\r\n|•·]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const denied =
  /(?:(?<!\p{L})\p{L}+\s+)?(?<!\p{L})(?:ikke|ikkje|inte|not|aldri|aldrig|never)(?!\p{L})(?:\s+(?:be\s+)?\p{L}+)?/giu;

/** What is left of a sentence without its denials and the words on both sides of each, whichever of them is denied. */
export function affirmedIn(sentence: string): string {
  return sentence.replaceAll(denied, " ");
}
