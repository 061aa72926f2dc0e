/** Emoji, tags with a name, "haha": no more than the buttons of a platform say. */
import { pleasedEmoji, reactionEmoji } from "../words/closed.ts";
import { isFreeWord, type Read, readAs } from "./read.ts";
import type { Token } from "./token.ts";
import { bits, isListed } from "./vocabulary.ts";

export function isOnlyReaction(tokens: readonly Token[]): boolean {
  const reads = readAs(tokens, bits.interjection);
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

/** "@Trine Bakken": a second name, after a first one with `@`. "@kommunen Løgn" and "@Trine Løgn!" are none. */
function endsName(reads: readonly Read[], at: number): boolean {
  const before = reads[at - 1]?.token;
  const after = reads[at + 1]?.token;
  return before?.form === "mention" && before.capital && after?.text !== "!";
}
