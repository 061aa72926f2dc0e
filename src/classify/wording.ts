/** What the words of a text say: the flags that come from our word lists. */

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
