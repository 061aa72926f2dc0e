/** "Enig med deg, Kari": assent to what another citizen wrote, and nothing besides. */
import { pleasedEmoji, reactionEmoji } from "../words/closed.ts";
import { is, type Read, readAs, segmentsOf } from "./read.ts";
import type { Token } from "./token.ts";
import { bits } from "./vocabulary.ts";

const wanted = bits.assent | bits.interjection | bits.degree | bits.thanks;
const longestAssent = 12;
const longestName = 2;

export function isOnlyAssent(tokens: readonly Token[]): boolean {
  if (!tokens.every(mayStand)) return false;
  const reads = readAs(tokens, wanted);
  if (!reads || reads.length > longestAssent || !reads.some((read) => is(read, bits.assent))) return false;
  return segmentsOf(reads).every(isAssentOrCall);
}

function mayStand({ form, text }: Token): boolean {
  if (form === "emoji") return pleasedEmoji.has(text) || reactionEmoji.has(text);
  return form === "word" || form === "mention" || form === "stop";
}

/** Assent with the name of the one who is agreed with after it, or that name alone. */
function isAssentOrCall(segment: readonly Read[]): boolean {
  const names = segment.filter(({ token, kinds }) => token.form === "word" && kinds === 0);
  if (names.length > longestName) return false;
  const [first] = names;
  return first === undefined || segment.indexOf(first) + names.length === segment.length;
}
