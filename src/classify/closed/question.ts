/** A simple question: opening hours, place, price, how to book, and nothing besides. */
import { askedToDo, givenNames, neverInQuestions, pleasedEmoji, schools, unpriced } from "../words/closed.ts";
import { is, type Read, readAs, segmentsOf, standsIn } from "./read.ts";
import type { Token } from "./token.ts";
import { bits } from "./vocabulary.ts";

/** What would answer it. */
export type QuestionKind = "time" | "place" | "price" | "how" | "whether";

const asks =
  bits.asksTime | bits.asksWhat | bits.asksPrice | bits.asksPlace | bits.asksHow | bits.asksWhether;
const courtesy = bits.greeting | bits.thanks | bits.interjection;
const topic = bits.runs | bits.opens | bits.happens | bits.costs | bits.finds | bits.gets | bits.thing;
const rest = topic | bits.askLink | bits.who | bits.time | bits.date;
/** What its words may stand for. */
export const questionKinds = asks | rest | courtesy | bits.wonder;

const longestQuestion = 25;
/** Two questions at most: whoever asks more has a matter of his own. */
const mostQuestions = 2;

export function simpleQuestionKind(tokens: readonly Token[]): QuestionKind | undefined {
  if (!tokens.every(mayStand)) return undefined;
  const reads = readAs(tokens, questionKinds);
  if (
    !reads ||
    saysMore(tokens) ||
    reads.length > longestQuestion ||
    !namesArePlaces(reads) ||
    !numbersAreTimes(reads)
  )
    return undefined;
  const kinds: QuestionKind[] = [];
  for (const segment of segmentsOf(reads)) {
    const from = segment.findIndex((read, at) => !isCourtesy(read, segment[at - 1]));
    if (from === -1) continue;
    const kind = kindOf(segment.slice(from));
    if (kind) kinds.push(kind);
    else if (kinds.length === 0 || !segment.every((read) => isTail(read))) return undefined;
  }
  return kinds.length <= mostQuestions ? kinds[0] : undefined;
}

/** A request ("kan dere åpne …"), a reproach, a closing down. */
function saysMore(tokens: readonly Token[]): boolean {
  const [verbs, who] = askedToDo;
  if (tokens.some(({ text }, at) => verbs.has(text) && who.has(tokens[at + 1]?.text ?? ""))) return true;
  return neverInQuestions.some((order) => standsIn(tokens, order));
}

function mayStand({ form, text }: Token): boolean {
  if (form === "emoji") return pleasedEmoji.has(text);
  return form !== "address" && form !== "hashtag" && form !== "unknown";
}

/** Also whom a greeting calls, and who signs. */
function isCourtesy(read: Read, before: Read | undefined): boolean {
  if (is(read, courtesy | bits.wonder) || read.token.form === "mention") return true;
  return givenNames.has(read.token.text) && read.kinds === 0 && is(before, bits.greeting);
}

/** "…, for barn?" after a question. */
function isTail(read: Read): boolean {
  return is(read, bits.askLink | bits.who | bits.time | bits.date | bits.thing | courtesy);
}

const firstPerson: ReadonlySet<string> = new Set(["jeg", "eg", "æ", "jag", "vi", "we", "me", "meg"]);
const itself: ReadonlySet<string> = new Set("det dette detta den denne it this".split(" "));
const isVerbs: ReadonlySet<string> = new Set("er e är is".split(" "));
const starts: ReadonlySet<string> = new Set(
  "starter startar starte begynner begynnar begynne byrjar byrja börjar börja starts start begins begin".split(
    " ",
  ),
);
/** Verbs that need a thing: "søke om barnehageplass", but not "hvor skal jeg gå". */
const needThing: ReadonlySet<string> = new Set(
  `gå stå søke søker søkje ansöka ansöker söka söker bruke bruker brukar nytte använda använder benytte åka åker trene
  trena komme komma kome betale betaler betala betalar pay use apply`.split(/\s+/),
);

/** What will be is a plan, unless a day is named. */
const willBe: ReadonlySet<string> = new Set("blir vert vil".split(" "));

/** By how it begins and what it is about; undefined for a question about anything else. */
function kindOf(segment: readonly Read[]): QuestionKind | undefined {
  const opening = segment[0];
  if (!is(opening, asks)) return undefined;
  const has = (kinds: number) => segment.some((read, at) => at > 0 && is(read, kinds));
  const { opens, happens, costs, finds, thing, runs } = bits;
  const gets = segment.some((read, at) => at > 0 && isWay(read, has(thing | costs)));
  const hasHours = has(opens | happens) || (has(runs) && has(thing));
  if (is(opening, bits.asksPrice)) return isPriced(segment) && has(costs) ? "price" : undefined;
  if (is(opening, bits.asksTime))
    return is(opening, opens) || hasHours || (gets && has(thing | costs)) || isAbout(segment, startsOrIs)
      ? "time"
      : undefined;
  if (is(opening, bits.asksHow)) return gets ? "how" : undefined;
  if (is(opening, bits.asksPlace)) {
    if (isAbout(segment, (read) => is(read, finds) || starts.has(read.token.text))) return "place";
    return ((has(finds) && !has(happens)) || gets) && (gets || has(thing | costs | opens))
      ? "place"
      : undefined;
  }
  if (is(opening, bits.asksWhat)) return whatKind(segment, hasHours && !has(runs));
  const ofSchool = segment.some(({ token }) => schools.has(token.text));
  if (is(opening, costs) && !ofSchool) return "whether";
  if (willBe.has(opening?.token.text ?? "") && !has(bits.time | bits.date)) return undefined;
  if (hasHours) return "whether";
  if (ofSchool) return undefined;
  if (has(costs) || gets) return "whether";
  const own = segment.some(({ token }) => firstPerson.has(token.text));
  return has(thing) && !own ? "whether" : undefined;
}

function isWay(read: Read, hasThing: boolean): boolean {
  return is(read, bits.gets) && (hasThing || !needThing.has(read.token.text));
}

const addresses: ReadonlySet<string> = new Set("adresse adressen adress address".split(" "));

function whatKind(segment: readonly Read[], hasHours: boolean): QuestionKind | undefined {
  if (segment.some(({ token }) => addresses.has(token.text))) return "place";
  if (segment.some((read, at) => at > 0 && is(read, bits.costs)))
    return isPriced(segment) ? "price" : undefined;
  if (hasHours) return "time";
  const [opening] = segment;
  const aboutThing = segment.some(
    (read, at) => at > 0 && at < nearWhat && is(read, bits.thing) && !unpriced.has(read.token.text),
  );
  return opening && !whatWords.has(opening.token.text) && aboutThing ? "whether" : undefined;
}

/** "Hva" asks for anything; "hvilken buss" and "hvor lang er løypa" for what is named soon. */
const whatWords: ReadonlySet<string> = new Set("hva ka kva vad what".split(" "));
const nearWhat = 5;

/** What a school costs is a matter of politics, what a swim costs is not. */
function isPriced(segment: readonly Read[]): boolean {
  return (
    !segment.some(({ token }) => unpriced.has(token.text)) ||
    segment.some((read) => is(read, bits.gets) || (is(read, bits.costs) && !costVerbs.has(read.token.text)))
  );
}

const costVerbs: ReadonlySet<string> = new Set("koster kostar koste kosta cost costs pris prisen".split(" "));

/** "Når begynner det?", "var ligger detta?", "når er neste konsert?": a verb and its subject, and nothing besides but small words. */
function isAbout([, verb, ...rest]: readonly Read[], wantedVerb: (read: Read) => boolean): boolean {
  return (
    verb !== undefined &&
    wantedVerb(verb) &&
    rest.every(
      (read) => is(read, bits.askLink | bits.time | bits.date | bits.thing) && !is(read, bits.happens),
    ) &&
    (itself.has(rest[0]?.token.text ?? "") || rest.some((read) => is(read, bits.thing)))
  );
}

function startsOrIs({ token }: Read): boolean {
  return starts.has(token.text) || isVerbs.has(token.text);
}

const placePreposition: ReadonlySet<string> = new Set(
  "i på ved vid til till te fra frå från hos in at from to".split(" "),
);

/** "Adressen til Kari": a place is seldom called so. */
const toPrepositions: ReadonlySet<string> = new Set("til till te to".split(" "));

/** A word that no list has is a place only after its preposition, or before what it is the name of ("Vik bibliotek"). */
export function namesArePlaces(reads: readonly Read[]): boolean {
  let names = 0;
  for (const [at, { token, kinds }] of reads.entries()) {
    if (token.form !== "word" || kinds !== 0) continue;
    const before = reads[at - 1];
    if (givenNames.has(token.text)) {
      if (is(before, bits.greeting)) continue;
      if (before && toPrepositions.has(before.token.text)) return false;
    }
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
