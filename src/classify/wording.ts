/** What the words of a text say: the flags that come from our word lists. */

import { allLexicons } from "./words/all.ts";
import { bindingWords } from "./words/answers.ts";
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
import {
  agencyWords,
  buyWords,
  callWords,
  complaintWords,
  lureWords,
  offerWords,
  wareWords,
} from "./words/tone.ts";

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
  | "complaint"
  /** an offer by an outsider, with wares or a price and a call to buy, and no word of the agency */
  | "advert"
  /** one sign of such an offer: enough only beside the platform's own mark */
  | "advertSign"
  /** of an agency's answer: a refusal, a promise, money, a permission, a time limit */
  | "binding";

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
      complaint: set("complaint", swept.entry(complaintWords)),
      advert: set("advert", advertising(swept, text)),
      advertSign: set("advertSign", advertisingSign(swept)),
      binding: set("binding", swept.entry(bindingWords)),
    },
    found,
  };
}

/** Each list on its own says little; the entry of the first is the trace. */
function both(swept: Sweep, of: Lexicon, beside: Lexicon): string | undefined {
  const entry = swept.entry(of);
  return entry !== undefined && swept.entry(beside) !== undefined ? entry : undefined;
}

const address = /https?:\/\/|www\./i;

function advertising(swept: Sweep, text: string): string | undefined {
  if (swept.entry(agencyWords) !== undefined) return undefined;
  const calls = swept.entry(callWords) !== undefined || address.test(text);
  const lure = swept.entry(lureWords);
  if (lure !== undefined && (calls || swept.count(lureWords) > 1)) return lure;
  const offer = swept.entry(offerWords) ?? (address.test(text) ? swept.entry(buyWords) : undefined);
  return calls && swept.entry(wareWords) !== undefined ? offer : undefined;
}

function advertisingSign(swept: Sweep): string | undefined {
  return swept.entry(agencyWords) === undefined
    ? (swept.entry(lureWords) ?? both(swept, offerWords, wareWords))
    : undefined;
}
