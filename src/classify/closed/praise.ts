/** Praise and thanks, and nothing besides. */
import { neverInPraise, pleasedEmoji } from "../words/closed.ts";
import { is, isFreeWord, isGivenName, type Read, readAs, segmentsOf, standsIn } from "./read.ts";
import type { Token } from "./token.ts";
import { bits, entryOf } from "./vocabulary.ts";

const { thanks, praise, weakPraise, degree, link, thankedFor, copula, addressee, service } = bits;
/** What its words may stand for. */
export const praiseKinds =
  thanks |
  praise |
  weakPraise |
  degree |
  link |
  thankedFor |
  copula |
  addressee |
  service |
  bits.time |
  bits.date |
  bits.greeting |
  bits.interjection;

/** Up to so many words; longer texts say more than praise. */
const longestPraise = 25;

/** "…, alle sammen", "fra oss her på Vik": what stands beside the praise without praising. */
const longestAside = 4;

/** Each segment praises, thanks or only names whom, and one of them at least does the former. */
export function isOnlyPraise(tokens: readonly Token[]): boolean {
  if (!tokens.every(mayStand) || !namesFeasts(tokens)) return false;
  const reads = readAs(tokens, praiseKinds);
  if (!reads || reads.length > longestPraise) return false;
  if (neverInPraise.some((order) => standsIn(tokens, order))) return false;
  if (
    reads.some((read, at) => isFreeWord(read) && !isGivenName(read.token.text) && !namesAgency(reads[at + 1]))
  )
    return false;
  let praised = false;
  for (const segment of segmentsOf(reads)) {
    const heads = headIn(segment);
    if (!heads && segment.length > longestAside) return false;
    if (!heads && segment.some((read) => read.kinds === service || is(read, thankedFor))) return false;
    if (
      heads &&
      (asksByOrder(segment) || isWithSomebody(segment) || isForSomebody(segment) || !isWellFormed(segment))
    )
      return false;
    praised ||= heads;
  }
  return praised;
}

const agencyNouns: ReadonlySet<string> = new Set(
  "kommune kommun bibliotek kulturskole kulturskule kulturskola".split(" "),
);

/** "Kalmar kommun", "Vik bibliotek" */
function namesAgency(next: Read | undefined): boolean {
  return next !== undefined && agencyNouns.has(next.token.text);
}

/** "Gratulerer med 17. mai": any other number may be an hour, a sum or a house. */
function namesFeasts(tokens: readonly Token[]): boolean {
  return tokens.every(({ form, text }, at) => {
    const month = feasts.get(text.replace(".", ""));
    return form !== "number" || (month !== undefined && month === tokens[at + 1]?.text);
  });
}

const feasts: ReadonlyMap<string, string> = new Map([
  ["17", "mai"],
  ["6", "juni"],
]);

function mayStand({ form, text }: Token): boolean {
  if (form === "emoji") return pleasedEmoji.has(text);
  if (form === "hashtag") return ((entryOf(text.slice(1))?.kinds ?? 0) & praiseKinds) !== 0;
  return form === "word" || form === "mention" || form === "stop" || form === "number";
}

/** "Kos med barna": what is fine to have or to do stands after "med", not whom. */
function isWithSomebody(segment: readonly Read[]): boolean {
  return segment.some((read, at) => {
    if (read.token.text !== "med" || read.kinds !== link) return false;
    const next = segment
      .slice(at + 1)
      .find((each) => !is(each, degree | praise | weakPraise) && each.kinds !== link);
    return next === undefined || !is(next, service | bits.time);
  });
}

/** "Bra for dere", "god service for dem som har råd": praise of what others get. "Hurra for dere" praises them. */
function isForSomebody(segment: readonly Read[]): boolean {
  return segment.some(({ token }, at) => {
    const before = segment[at - 1];
    if (!forWords.has(token.text) || before === undefined || is(before, thanks)) return false;
    return others.has(segment[at + 1]?.token.text ?? "") && !cheers.has(before.token.text);
  });
}

const forWords: ReadonlySet<string> = new Set("for för te".split(" "));
const others: ReadonlySet<string> = new Set(
  "dere deg dykk dokker dokk den dem dei de noen nokon noken nokre er dig någon några vissa somme".split(" "),
);
const cheers: ReadonlySet<string> = new Set(
  "hurra applaus respekt glad glade gla kjempeglad stolt".split(" "),
);

/** Thanks, or a word of praise that no "too" ("for stor") turns round. */
function headIn(segment: readonly Read[]): boolean {
  return segment.some((read, at) => {
    if (is(read, thanks)) return true;
    const before = segment[at - 1];
    const thanked = segment.slice(0, at).some((each) => is(each, thanks));
    if (is(before, thankedFor) && !thanked) return false;
    if (is(read, praise)) return true;
    const next = segment[at + 1];
    return (
      is(read, weakPraise) && (is(next, service | addressee | bits.time) || next?.token.form === "number")
    );
  });
}

/** "Er dere stolte nå", "hva er best": a question, whether or not its mark was left out. */
function asksByOrder([first, second]: readonly Read[]): boolean {
  if (is(first, copula)) return is(second, addressee) || pronouns.has(second?.token.text ?? "");
  return is(second, copula) && whatWords.has(first?.token.text ?? "");
}

const pronouns: ReadonlySet<string> = new Set("jeg eg jag vi det dette detta den denne".split(" "));
const whatWords: ReadonlySet<string> = new Set("hva ka kva vad va what hvilken vilken".split(" "));

/**
 * "Hjelp, takk" and "svar takk" ask for something: what is thanked for stands after the thanks and its "for", and what is
 * praised beside a word that praises or points at it.
 */
function isWellFormed(segment: readonly Read[]): boolean {
  const firstThanks = segment.findIndex((read) => is(read, thanks));
  for (const [at, read] of segment.entries()) {
    if (!is(read, service) || is(read, praise | thanks | addressee)) continue;
    if (at < firstThanks) return false;
    const before = segment[at - 1];
    const praisesBefore = praise | weakPraise | link | thankedFor | addressee | service | degree;
    if (before ? !is(before, praisesBefore) : !is(segment[at + 1], copula | link)) return false;
  }
  const last = segment.at(-1);
  return !(last && goodbye.has(last.token.text) && segment.length > 1 && is(segment.at(-2), thankedFor));
}

/** "Takk for alt" and "Takk for nå" may be a farewell. */
const goodbye: ReadonlySet<string> = new Set(["alt", "allt", "oss", "nå", "no", "nu", "now", "everything"]);
