/** A simple question: opening hours, place, price, how to book, and nothing besides. */
import { givenNames, pleasedEmoji } from "../words/closed.ts";
import { is, type Read, readAs, segmentsOf } from "./read.ts";
import type { Token } from "./token.ts";
import { bits } from "./vocabulary.ts";

/** What would answer it. */
export type QuestionKind = "time" | "place" | "price" | "how" | "whether";

const asks =
  bits.asksTime | bits.asksWhat | bits.asksPrice | bits.asksPlace | bits.asksHow | bits.asksWhether;
const courtesy = bits.greeting | bits.thanks | bits.interjection;
const topic = bits.runs | bits.opens | bits.happens | bits.costs | bits.finds | bits.gets | bits.thing;
const rest = topic | bits.askLink | bits.who | bits.time | bits.date;
const wanted = asks | rest | courtesy | bits.wonder;

const longestQuestion = 25;
/** Two questions at most: whoever asks more has a matter of his own. */
const mostQuestions = 2;

export function simpleQuestionKind(tokens: readonly Token[]): QuestionKind | undefined {
  if (!tokens.every(mayStand)) return undefined;
  const reads = readAs(tokens, wanted);
  if (!reads || reads.length > longestQuestion || !namesArePlaces(reads) || !numbersAreTimes(reads))
    return undefined;
  const kinds: QuestionKind[] = [];
  for (const segment of segmentsOf(reads)) {
    const from = segment.findIndex(
      (read) => !is(read, courtesy | bits.wonder) && read.token.form !== "mention",
    );
    if (from === -1) continue;
    const kind = kindOf(segment.slice(from));
    if (kind) kinds.push(kind);
    else if (kinds.length === 0 || !segment.every((read) => isTail(read))) return undefined;
  }
  return kinds.length <= mostQuestions ? kinds[0] : undefined;
}

function mayStand({ form, text }: Token): boolean {
  if (form === "emoji") return pleasedEmoji.has(text);
  return form !== "address" && form !== "hashtag" && form !== "unknown";
}

/** "…, for barn?" after a question. */
function isTail(read: Read): boolean {
  return is(read, bits.askLink | bits.who | bits.time | bits.date | bits.thing | courtesy);
}

const firstPerson: ReadonlySet<string> = new Set(["jeg", "eg", "æ", "jag", "vi", "we", "me", "meg"]);

/** By how it begins and what it is about; undefined for a question about anything else. */
function kindOf(segment: readonly Read[]): QuestionKind | undefined {
  const opening = segment[0];
  if (!is(opening, asks)) return undefined;
  const has = (kinds: number) => segment.some((read, at) => at > 0 && is(read, kinds));
  const { opens, happens, costs, finds, gets, thing, runs } = bits;
  const hasHours = has(opens | happens) || (has(runs) && has(thing));
  if (is(opening, bits.asksPrice)) return has(costs) ? "price" : undefined;
  if (is(opening, bits.asksTime))
    return is(opening, opens) || hasHours || (has(gets) && has(thing | costs)) ? "time" : undefined;
  if (is(opening, bits.asksHow)) return has(gets) ? "how" : undefined;
  if (is(opening, bits.asksPlace))
    return has(finds | gets) && has(thing | costs | gets | opens) ? "place" : undefined;
  if (is(opening, bits.asksWhat)) return has(costs) ? "price" : hasHours && !has(runs) ? "time" : undefined;
  if (hasHours || has(costs | gets) || is(opening, costs)) return "whether";
  const own = segment.some(({ token }) => firstPerson.has(token.text));
  return has(thing) && !own ? "whether" : undefined;
}

const placePreposition: ReadonlySet<string> = new Set(
  "i på ved vid til till te fra frå från hos in at from to".split(" "),
);

/** A word that no list has is a place only after its preposition, or before what it is the name of ("Vik bibliotek"). */
export function namesArePlaces(reads: readonly Read[]): boolean {
  let names = 0;
  for (const [at, { token, kinds }] of reads.entries()) {
    if (token.form !== "word" || kinds !== 0) continue;
    const before = reads[at - 1];
    if (givenNames.has(token.text) && is(before, bits.greeting)) continue;
    const afterPlace =
      before && (placePreposition.has(before.token.text) || (before.kinds === 0 && before.token.capital));
    if (!afterPlace && !(at > 0 && is(reads[at + 1], bits.thing))) return false;
    if (++names > mostNames) return false;
  }
  return true;
}

const mostNames = 3;

/** A number is an hour or a day: anything else may be an address, a case or a person. */
function numbersAreTimes(reads: readonly Read[]): boolean {
  return reads.every(
    ({ token }, at) =>
      token.form !== "number" ||
      is(reads[at - 1], bits.date) ||
      is(reads[at + 1], bits.date) ||
      reads[at - 1]?.token.text === "–",
  );
}
