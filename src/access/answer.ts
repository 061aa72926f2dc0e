/**
 * PURE. What anybody may read of an agency's own answer to somebody, which is a public record and speaks to a person.
 *
 * It greets by name and may repeat what was told in confidence. So of its words only those are shown that the agency's own
 * public post has, or that surely tell of no person; the others are `*****`, and an answer that says something personal
 * which the post does not say is not shown. Whoever wants the whole asks for access.
 * @see offentleglova § 3; offentlegforskrifta § 7 second paragraph; OSL 21 kap. 7 §
 */
import { maskIdentityNumbers } from "../classify/identity-numbers.ts";
import type { Shield } from "../domain/shield.ts";
import { shieldedWords, withoutWords } from "../journal/shields.ts";
import { withheld } from "../journal/withheld.ts";
import { shownVersion, type VersionText, withheldVersion } from "./earlier-version.ts";

export interface OwnText extends VersionText {
  /** acts of officers on it that stand */
  readonly shields: readonly Shield[];
}

/**
 * @param post the agency's public post that the answer stands under
 * @param own names of the agency, its unit and channels
 * @returns undefined for an answer of which nothing is shown
 */
export function shownAnswer(answer: OwnText, post: OwnText, own: readonly string[]): string | undefined {
  const words = [...shieldedWords(answer.shields), ...shieldedWords(post.shields)];
  const shown = (text: string) => withoutWords(maskIdentityNumbers(text), words);
  const open = { title: post.title === undefined ? undefined : shown(post.title), text: shown(post.text) };
  const known = { assessed: true, grounded: false, wasPublic: true };
  if (withheldVersion({ title: undefined, text: answer.text, ...known }, open) !== undefined)
    return undefined;
  // what the post is shown without stands in no answer to it either
  const plain = shownVersion({ title: undefined, text: shown(answer.text) }, open, own).text;
  const masked = withoutWords(plain, words).trim();
  return /[\p{L}\p{N}]/u.test(masked.replaceAll(withheld, "")) ? masked : undefined;
}
