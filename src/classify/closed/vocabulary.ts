/** What each word of the closed lists may stand for. A word may stand for several things; one that is not here, for nothing. */
import { closedLists, praisePrefixes } from "../words/closed.ts";
import { kindsByForm } from "./formed.ts";
import { bits, type WordKind } from "./kinds.ts";
import { mistyped } from "./mistyped.ts";

export { bits } from "./kinds.ts";

export interface Entry {
  /** of the word alone; 0 when it only stands in phrases */
  readonly kinds: number;
  /** by their second word, the longest first */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** of the word and of every phrase that it stands in */
  readonly uses: number;
}

interface Phrase {
  /** the words after the first */
  readonly rest: readonly string[];
  readonly kinds: number;
}

/** hahaha, woooow, åååh */
const noPhrases: ReadonlyMap<string, readonly Phrase[]> = new Map();
const strengthened: Entry = { kinds: bits.praise, phrases: noPhrases, uses: bits.praise };
const laughter = /^(?:(?:mu|bu|a)?(?:h+[aæeiøäo]){2,}h*|lo+l|wo+w|å+h*|o+h+|a+w+|hurra+|yes+|wo+ho+)$/;
const drawnOut: Entry = { kinds: bits.interjection, phrases: noPhrases, uses: bits.interjection };

/** What the form of a listed word may add to: the list of things need not say what the list of services says. */
const nouns = bits.thing | bits.service | bits.addressee | bits.time;
let found: readonly string[] | undefined;
const table = new Map<string, GrowingEntry>();

interface GrowingEntry {
  kinds: number;
  phrases: Map<string, Phrase[]>;
  uses: number;
}

/** Made when the first word is asked for: most commands read no text. */
function entries(): ReadonlyMap<string, Entry> {
  if (table.size > 0) return table;
  for (const [kind, listed] of Object.entries(closedLists) as [WordKind, readonly string[]][])
    for (const entry of listed) addEntry(entry, kind);
  for (const [word, entry] of table) {
    if (entry.kinds === 0) entry.kinds = formed(word)?.kinds ?? 0;
    else if ((entry.kinds & nouns) !== 0) entry.kinds |= kindsByForm(word, listedKinds);
    entry.uses |= entry.kinds;
    for (const phrases of entry.phrases.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  }
  return table;
}

function addEntry(entry: string, kind: WordKind): void {
  const words = entry.split(" ");
  for (const word of words) growing(word).uses |= bits[kind];
  const [first = "", ...rest] = words;
  const known = growing(first);
  if (rest.length === 0) known.kinds |= bits[kind];
  else addPhrase(known.phrases, rest, bits[kind]);
}

function growing(word: string): GrowingEntry {
  const known = table.get(word) ?? { kinds: 0, phrases: new Map(), uses: 0 };
  table.set(word, known);
  return known;
}

function addPhrase(phrases: Map<string, Phrase[]>, rest: readonly string[], kinds: number): void {
  const [second = ""] = rest;
  const alike = phrases.get(second) ?? [];
  const same = alike.findIndex((each) => each.rest.join(" ") === rest.join(" "));
  const before = alike[same];
  if (before) alike[same] = { rest, kinds: before.kinds | kinds };
  else alike.push({ rest, kinds });
  phrases.set(second, alike);
}

/** @param word lower case; undefined when no list has it */
export function entryOf(word: string): Entry | undefined {
  return entries().get(word) ?? formed(word);
}

/** Whether a list has the word itself: "#sommer", not whatever ends as a place does. */
export function isListed(word: string): boolean {
  return entries().has(word);
}

/** By its form alone. */
function formed(word: string): Entry | undefined {
  if (isStrengthened(word)) return strengthened;
  if (laughter.test(word)) return drawnOut;
  const kinds = kindsByForm(word, listedKinds);
  if (kinds !== 0) return { kinds, phrases: noPhrases, uses: kinds };
  return mistyped(word, longPraise) ? strengthened : undefined;
}

function listedKinds(word: string): number {
  return table.get(word)?.kinds ?? 0;
}

/** Words of praise so long that one wrong letter makes no other word of them. */
function longPraise(): readonly string[] {
  found ??= [...table].flatMap(([word, { kinds }]) => ((kinds & bits.praise) !== 0 ? [word] : []));
  return found;
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
