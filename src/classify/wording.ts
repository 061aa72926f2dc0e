/** What the words of a text say: the flags that come from our word lists and from the forms of case and phone numbers. */

import { allLexicons } from "./words/all.ts";
import {
  accessWords,
  appealWords,
  caseWords,
  complainVerbs,
  decisionWords,
  guidance,
  ownAppealWords,
  ownMatter,
} from "./words/casework.ts";
import type { Lexicon } from "./words/lexicon.ts";
import { personWords, sensitiveWords, threatWords } from "./words/protected.ts";
import { type Scanner, type Sweep, scannerOf } from "./words/scan.ts";
import { offenceWords, possibleTipWords, tipWords, whistleWords } from "./words/tips.ts";
import { advertWords, complaintWords, hedgeWords, praiseWords, reactionWords } from "./words/tone.ts";

export type WordFlag =
  /** on an offence */
  | "tip"
  /** a tip may be meant, but on what is not clear */
  | "possibleTip"
  | "whistleblowing"
  | "threat"
  /** a word of GDPR art. 9 or 10 beside a word for a person */
  | "sensitive"
  /** the same word without one: nothing to publish or prune unseen */
  | "sensitiveTopic"
  | "decisionComplaint"
  /** "I complain", "I want to appeal", whatever else is asked */
  | "ownAppeal"
  | "accessRequest"
  | "caseWords"
  | "ownMatter"
  | "guidance"
  | "praise"
  /** a "but" or "not" that may turn praise into something else */
  | "hedged"
  | "complaint"
  /** advertising words with an address, or more than one of them */
  | "advert";

let scanner: Scanner | undefined;

/** Made when the first text is read: a command that reads none need not wait for it. */
function sweep(words: string): Sweep {
  scanner ??= scannerOf(allLexicons);
  return scanner(words);
}

interface Wording {
  readonly flags: Readonly<Record<WordFlag, boolean>>;
  readonly found: Readonly<Partial<Record<WordFlag, string>>>;
}

/**
 * @param words the text as `plainWords` gives it
 * @param text as written: addresses count
 */
export function wordingOf(words: string, text: string): Wording {
  const found: Partial<Record<WordFlag, string>> = {};
  const swept = sweep(words);
  const set = (flag: WordFlag, entry: string | undefined) => {
    if (entry !== undefined) found[flag] = entry;
    return entry !== undefined;
  };
  return {
    flags: {
      tip: set("tip", swept.entry(tipWords) ?? both(swept, offenceWords, possibleTipWords)),
      possibleTip: set("possibleTip", swept.entry(possibleTipWords)),
      whistleblowing: set("whistleblowing", swept.entry(whistleWords)),
      threat: set("threat", swept.entry(threatWords)),
      sensitive: set("sensitive", both(swept, sensitiveWords, personWords)),
      sensitiveTopic: set("sensitiveTopic", swept.entry(sensitiveWords)),
      ownAppeal: set("ownAppeal", swept.entry(ownAppealWords)),
      decisionComplaint: set(
        "decisionComplaint",
        swept.entry(appealWords) ?? both(swept, decisionWords, complainVerbs),
      ),
      accessRequest: set("accessRequest", swept.entry(accessWords)),
      caseWords: set("caseWords", swept.entry(caseWords)),
      ownMatter: set("ownMatter", swept.entry(ownMatter)),
      guidance: set("guidance", swept.entry(guidance)),
      praise: set("praise", swept.entry(praiseWords)),
      hedged: set("hedged", swept.entry(hedgeWords) ?? hedgedOtherwise(text)),
      complaint: set("complaint", swept.entry(complaintWords)),
      advert: set("advert", advertising(swept, text)),
    },
    found,
  };
}

/** Each list on its own says little; the entry of the first is the trace. */
function both(swept: Sweep, of: Lexicon, beside: Lexicon): string | undefined {
  const entry = swept.entry(of);
  return entry !== undefined && swept.entry(beside) !== undefined ? entry : undefined;
}

/** Swedish "inga" is also a name: inside a sentence only a small letter, or capitals throughout, says "none". */
const noneAtAll = /(?<!\p{L})(?:inga|INGA)(?!\p{L})|(?:^|[.!?]\s+)Inga(?!\p{L})/u;

const displeased = /[🙄🤡🤮🤢😡🤬😠👎💩]/u;

function hedgedOtherwise(text: string): string | undefined {
  if (noneAtAll.test(text)) return "inga";
  return displeased.exec(text)?.[0];
}

const address = /https?:\/\/|www\./i;

function advertising(swept: Sweep, text: string): string | undefined {
  const entry = swept.entry(advertWords);
  if (entry === undefined || address.test(text)) return entry;
  return swept.count(advertWords) > 1 ? entry : undefined;
}

const mentionOrTag = /[@#]\S+/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const keycap = /[0-9]️?⃣/gu;

/** Emoji, tags and mentions alone, or a word such as "haha": no more than a like says. A lone question mark asks something. */
export function isOnlyReaction(text: string, words: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.includes("?")) return false;
  if (!letterOrDigit.test(trimmed.replace(mentionOrTag, "").replace(keycap, ""))) return true;
  return (
    words.length < 40 &&
    words
      .trim()
      .split(" ")
      .every((word) => reactionWords.has(word))
  );
}

const yearAndNumber = /(?<![\d/.-])((?:19|20)\d\d)[/:](\d{1,6})(?:-\d{1,4})?(?!\d|[/.]\d)/g;
const named =
  /(?:saksnr|saksnummer|sak nr|dnr|diarienr|diarienummer|ärendenr|ärendenummer|mål nr)[.:]?\s{0,3}\p{L}{0,6}[\s-]{0,2}\d/iu;

/** `2026/1234`, `dnr KS 2026:12`, `saksnr. 26/118`; a school year such as `2026/27` is none. */
export function namesCaseNumber(text: string): boolean {
  for (const hit of text.matchAll(yearAndNumber)) if (!isYearSpan(hit[1], hit[2])) return true;
  return mayNameOne.test(text) && named.test(text);
}

const mayNameOne = /nr|nummer/i;

function isYearSpan(year: string | undefined, number: string | undefined): boolean {
  const next = Number(year) + 1;
  return number === String(next) || (number?.length === 2 && Number(number) === next % 100);
}

const mail = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/;
const phone =
  /(?<!\d)(?:(?:\+|00)4[67][ -]?\d(?:[ -]?\d){6,9}|07[02369][ -]?\d(?:[ -]?\d){6}|(?:4\d|9\d)(?: \d\d){3}|[49]\d\d \d\d \d{3})(?!\d)/;
const phoneCue = /(?:tlf|tel|telefon|mobil|ring)[.: a-zæøåäö]{0,12}\d(?:[ -]?\d){7}(?!\d)/i;

/** A mail address or a phone number that is written as one: eight digits in a row are too often something else. */
export function hasContactDetails(text: string): boolean {
  return (text.includes("@") && mail.test(text)) || phone.test(text) || phoneCue.test(text);
}
