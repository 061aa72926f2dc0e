/** Emoji, tags with a name, "haha": no more than the buttons of a platform say. */
import { pleasedEmoji, reactionEmoji } from "../words/closed.ts";
import { isFreeWord, isGivenName, isLaterName, type Read, readAs } from "./read.ts";
import type { Token } from "./token.ts";
import { bits, isListed } from "./vocabulary.ts";

/** What its words may stand for. */
export const reactionKinds = bits.interjection;

export function isOnlyReaction(tokens: readonly Token[]): boolean {
  const reads = readAs(tokens, reactionKinds);
  if (!reads) return false;
  let reacts = false;
  for (const [at, read] of reads.entries()) {
    const { form, text } = read.token;
    if (form === "stop") continue;
    if (isFreeWord(read) && !endsName(reads, at)) return false;
    if (form === "emoji" && !pleasedEmoji.has(text) && !reactionEmoji.has(text)) return false;
    if (form === "hashtag" && !isListed(text.slice(1))) return false;
    if (form === "questionMark" || form === "number" || form === "address") return false;
    reacts ||= form !== "hashtag";
  }
  return reacts;
}

/** "@Trine Bakken", "@Lene Marie Haugen": after a first one with `@`. "@kommunen Bakken" and "@Trine Løgn" are none. */
function endsName(reads: readonly Read[], at: number): boolean {
  if (!isLaterName(reads[at]?.token.text ?? "")) return false;
  const before = reads[at - 1];
  const after = reads[at + 1]?.token;
  if (before === undefined || after?.text === "!") return false;
  if (isFreeWord(before)) return isGivenName(before.token.text) && endsName(reads, at - 1);
  return before.token.form === "mention" && before.token.capital;
}
