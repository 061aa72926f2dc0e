/** What each word of the closed lists may stand for. A word may stand for several things; one that is not here, for nothing. */
import { closedLists, facilityEnds, praisePrefixes } from "../words/closed.ts";

export type WordKind = keyof typeof bits;

/** One bit a kind, so that a word is looked up once for all readers. */
export const bits = {
  thanks: 1 << 0,
  praise: 1 << 1,
  degree: 1 << 2,
  /** function words that may join praise */
  link: 1 << 3,
  /** for, till: what is thanked for follows */
  thankedFor: 1 << 4,
  copula: 1 << 5,
  addressee: 1 << 6,
  service: 1 << 7,
  time: 1 << 8,
  greeting: 1 << 9,
  interjection: 1 << 10,
  assent: 1 << 11,
  /** function words that may join a question or its answer */
  askLink: 1 << 12,
  asksTime: 1 << 13,
  asksWhat: 1 << 14,
  asksPrice: 1 << 15,
  asksPlace: 1 << 16,
  asksHow: 1 << 17,
  asksWhether: 1 << 18,
  /** "does anybody know", before a question */
  wonder: 1 << 19,
  opens: 1 << 20,
  happens: 1 << 21,
  costs: 1 << 22,
  finds: 1 << 23,
  gets: 1 << 24,
  thing: 1 << 25,
  who: 1 << 26,
  /** words that only an answer needs */
  tells: 1 << 27,
  yesNo: 1 << 28,
  /** months and "kl": a number beside one is a time */
  date: 1 << 29,
  /** verbs of what has its hours */
  runs: 1 << 30,
  weakPraise: 1 << 31,
} as const;

export interface Entry {
  /** of the word alone; 0 when it only stands in phrases */
  readonly kinds: number;
  readonly phrases: readonly Phrase[];
}

interface Phrase {
  /** the words after the first */
  readonly rest: readonly string[];
  readonly kinds: number;
}

const facility: Entry = { kinds: bits.thing, phrases: [] };
const longestEnd = Math.max(...facilityEnds.map((end) => end.length));
const ends: ReadonlySet<string> = new Set(facilityEnds);
/** hahaha, woooow, åååh */
const strengthened: Entry = { kinds: bits.praise, phrases: [] };
const laughter = /^(?:(?:ha){2,}h?|(?:he){2,}|(?:hi){2,}|lo+l|wo+w|å+h*|o+h+|a+w+|hurra+|yes+|wo+ho+)$/;
const drawnOut: Entry = { kinds: bits.interjection, phrases: [] };

const table = new Map<string, { kinds: number; phrases: Phrase[] }>();

for (const [kind, entries] of Object.entries(closedLists) as [WordKind, readonly string[]][])
  for (const entry of entries) {
    const [first = "", ...rest] = entry.split(" ");
    const known = table.get(first) ?? { kinds: 0, phrases: [] };
    table.set(first, known);
    if (rest.length === 0) known.kinds |= bits[kind];
    else addPhrase(known.phrases, rest, bits[kind]);
    for (const word of rest) if (!table.has(word)) table.set(word, { kinds: 0, phrases: [] });
  }

for (const [word, entry] of table) {
  if (entry.kinds === 0) entry.kinds = formed(word)?.kinds ?? 0;
  entry.phrases.sort((a, b) => b.rest.length - a.rest.length);
}

function addPhrase(phrases: Phrase[], rest: readonly string[], kinds: number): void {
  const same = phrases.findIndex((each) => each.rest.join(" ") === rest.join(" "));
  const before = phrases[same];
  if (before) phrases[same] = { rest, kinds: before.kinds | kinds };
  else phrases.push({ rest, kinds });
}

/** @param word lower case; undefined when no list has it */
export function entryOf(word: string): Entry | undefined {
  return table.get(word) ?? formed(word);
}

/** Whether a list has the word itself: "#sommer", not whatever ends as a place does. */
export function isListed(word: string): boolean {
  return table.has(word);
}

/** By its form alone. */
function formed(word: string): Entry | undefined {
  if (isFacility(word)) return facility;
  if (isStrengthened(word)) return strengthened;
  return laughter.test(word) ? drawnOut : undefined;
}

/** A swimming hall, a library, a recycling station, whatever it is named after. */
function isFacility(word: string): boolean {
  for (let length = Math.min(longestEnd, word.length - 2); length >= 4; length--)
    if (ends.has(word.slice(-length))) return true;
  return false;
}

export function isKnownAs(word: string, kinds: number): boolean {
  return ((entryOf(word)?.kinds ?? 0) & kinds) !== 0;
}

/** "kjempekoselig", "superjobb": only of what praises or is praised. */
function isStrengthened(word: string): boolean {
  return praisePrefixes.some((prefix) => {
    if (!word.startsWith(prefix) || word.length < prefix.length + 3) return false;
    const kinds = table.get(word.slice(prefix.length))?.kinds ?? 0;
    return (kinds & (bits.praise | bits.weakPraise | bits.service)) !== 0;
  });
}
