/** The words of the closed lists, for readers of other lists: whether a word is known to carry no matter of its own. */
import { entryOf } from "./vocabulary.ts";

export { readTokens, type Token } from "./token.ts";

/** @param word lower case */
export function isListedWord(word: string): boolean {
  return entryOf(word) !== undefined;
}
