/**
 * Whether a text holds nothing but the words of an offer. That somebody sells, or names a loan, says little: who lost
 * money on it, or sells what nobody may, writes the same words and others besides.
 */
import { pleasedEmoji, reactionEmoji } from "../words/closed.ts";
import {
  advertEmoji,
  advertVocabulary,
  answerWords,
  seekingWords,
  sellingWords,
  spokenTo,
} from "../words/closed-adverts.ts";
import { buyWords, callWords, lureWords, offerWords, wareWords } from "../words/tone.ts";
import { isGivenName } from "./read.ts";
import { longestText, readTokens, type Token } from "./token.ts";

const exact = new Set(advertVocabulary);
const beginnings: string[] = [];

for (const { entries } of [offerWords, wareWords, lureWords, callWords, buyWords])
  for (const part of entries.flatMap((entry) => entry.split(" ")))
    if (part.endsWith("*")) beginnings.push(part.slice(0, -1));
    else exact.add(part);

/** Marks between the words of an offer; every other sign is for an officer. */
const signs: ReadonlySet<string> = new Set("% ( ) / & + - – * ’ ' \" ! …".split(" "));

/** A page without "www.": "bit.example/x" */
const barePage = /(?<![\p{L}\p{N}@])[\p{L}\p{N}-]+\.\p{Ll}{2,}\/\S+/gu;
const fewest = 4;

/** The word that shows the offer; undefined where the text is none, or says more. */
export function offerIn(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  let before: Token | undefined;
  let belonging = true;
  const tokens = readTokens(text.includes("/") ? text.replace(barePage, "www.x") : text, (token) => {
    belonging = belongs(token, before);
    before = token;
    return belonging;
  });
  if (!belonging || tokens.length < fewest || seeks(tokens)) return undefined;
  const sold = tokens.find(({ text: word }) => sellingWords.has(word));
  return tokens.some((token) => token !== sold && asksToAnswer(token)) ? sold?.text : undefined;
}

function seeks(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => seekingWords.has(text)) && !tokens.some(({ text }) => spokenTo.has(text));
}

function asksToAnswer({ form, text }: Token): boolean {
  return form === "address" || text === "%" || answerWords.has(text);
}

function belongs({ form, text, capital }: Token, before: Token | undefined): boolean {
  if (form === "word")
    return (
      isOfTrade(text) ||
      (text.includes("-") && text.split("-").every(isOfTrade)) ||
      (capital && isNamedAfter(text, before))
    );
  if (form === "emoji") return advertEmoji.has(text) || pleasedEmoji.has(text) || reactionEmoji.has(text);
  if (form === "unknown") return signs.has(text) || /^\d$/.test(text);
  return form !== "hashtag" && form !== "mention";
}

function isOfTrade(word: string): boolean {
  return exact.has(word) || beginnings.some((start) => word.startsWith(start));
}

/** "hos Skyltboden": the name of a shop, where a shop is named. "Ring Kalle": of whoever sells. */
function isNamedAfter(name: string, before: Token | undefined): boolean {
  if (before?.text === "hos") return true;
  return (
    before?.text === "ring" &&
    (isGivenName(name) || name.split("-").every((part) => isOfTrade(part) || isGivenName(part)))
  );
}
