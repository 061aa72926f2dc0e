/** "Enig med deg, Kari": assent to what another citizen wrote, with praise of the same at most, and nothing besides. */
import { pleasedEmoji, reactionEmoji } from "../words/closed.ts";
import { isOnlyPraise, praiseKinds } from "./praise.ts";
import { is, isFreeWord, isGivenName, isLaterName, type Read, readAs, segmentsOf } from "./read.ts";
import type { Token } from "./token.ts";
import { bits } from "./vocabulary.ts";

const wanted = bits.assent | bits.interjection | bits.degree | bits.thanks | bits.yesNo;
/** What its words may stand for, those of the praise beside it included. */
export const assentKinds = wanted | praiseKinds;
const longestAssent = 12;
const longestName = 2;

export function isOnlyAssent(tokens: readonly Token[]): boolean {
  if (!tokens.every(mayStand)) return false;
  if (assents(tokens)) return true;
  const parts = partsOf(tokens);
  const assenting = parts.filter(assents);
  return assenting.length > 0 && isOnlyPraise(parts.filter((part) => !assents(part)).flat());
}

function assents(tokens: readonly Token[]): boolean {
  const reads = readAs(tokens, wanted);
  if (!reads || reads.length > longestAssent || !reads.some((read) => is(read, bits.assent))) return false;
  return segmentsOf(reads).every(isAssentOrCall);
}

/** Each with the stops and emoji that end it. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if (token.form === "word" && at > 0 && tokens[at - 1]?.form !== "word") parts.push([]);
    parts.at(-1)?.push(token);
  }
  return parts;
}

function mayStand({ form, text }: Token): boolean {
  if (form === "emoji") return pleasedEmoji.has(text) || reactionEmoji.has(text);
  return form === "word" || form === "mention" || form === "stop";
}

/** By itself it answers a question; "nei" assents to nothing. */
const yes: ReadonlySet<string> = new Set("ja jo jada jepp jupp japp yes".split(" "));

/** Assent with the name of the one who is agreed with after it, or that name alone: a given name, and one more after it. */
function isAssentOrCall(segment: readonly Read[]): boolean {
  if (segment.some((read) => read.kinds === bits.yesNo && !yes.has(read.token.text))) return false;
  const at = segment.findIndex(isFreeWord);
  if (at === -1) return true;
  const rest = segment.slice(at);
  const name = rest.filter(isFreeWord);
  if (!rest.slice(name.length).every((read) => is(read, bits.interjection))) return false;
  return (
    name.length <= longestName &&
    rest.slice(0, name.length).every(isFreeWord) &&
    isGivenName(name[0]?.token.text ?? "") &&
    name.every(({ token }) => isLaterName(token.text))
  );
}
