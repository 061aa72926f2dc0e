/** What the words of a text say: the flags that come from our word lists. */

import { alarmPatterns, allPatterns } from "./words/alarms.ts";
import { allLexicons } from "./words/all.ts";
import { bindingWords } from "./words/answers.ts";
import { caseWords, guidance, ownAppealWords, ownMatter } from "./words/casework.ts";
import type { Lexicon } from "./words/lexicon.ts";
import { sensitiveWords } from "./words/protected.ts";
import { type Scanner, type Sweep, scannerOf } from "./words/scan.ts";
import { whistleWords } from "./words/tips.ts";
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
  /** somebody may not want to live */
  | "selfHarm"
  /** on an offence that is named */
  | "tip"
  /** a tip may be meant, or a deed is told that would be one */
  | "possibleTip"
  /** a third party beside what looks wrong: a tip if nothing else */
  | "suspicion"
  | "whistleblowing"
  /** a threat, or hatred that may be unlawful */
  | "threat"
  /** somebody's address or identity is protected */
  | "protectedPerson"
  /** a word of GDPR art. 9 or 10 near a word for a person, or where a third person lives */
  | "sensitive"
  /** the same word without one: nothing to publish or prune unseen */
  | "sensitiveTopic"
  | "decisionComplaint"
  /** "I complain", "I want to appeal", whatever else is asked */
  | "ownAppeal"
  | "accessRequest"
  /** to see, correct or erase what is kept about oneself */
  | "dataRights"
  /** says itself that it is input, or which plan it is about */
  | "consultationInput"
  /** takes a stand on what should be: input only where opinions were asked for */
  | "stand"
  /** asks when, where and how one is heard */
  | "procedure"
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
  scanner ??= scannerOf(allLexicons, allPatterns);
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
  const together = (flag: keyof typeof alarmPatterns) => set(flag, swept.pattern(alarmPatterns[flag]));
  return {
    flags: {
      selfHarm: together("selfHarm"),
      tip: together("tip"),
      possibleTip: together("possibleTip"),
      suspicion: together("suspicion"),
      whistleblowing: set("whistleblowing", swept.entry(whistleWords)),
      threat: together("threat"),
      protectedPerson: together("protectedPerson"),
      sensitive: together("sensitive"),
      sensitiveTopic: set("sensitiveTopic", swept.entry(sensitiveWords)),
      ownAppeal: set("ownAppeal", swept.entry(ownAppealWords)),
      decisionComplaint: together("decisionComplaint"),
      accessRequest: together("accessRequest"),
      dataRights: together("dataRights"),
      consultationInput: together("consultationInput"),
      stand: together("stand"),
      procedure: together("procedure"),
      caseWords: set("caseWords", swept.entry(caseWords)),
      ownMatter: set("ownMatter", swept.entry(ownMatter) ?? swept.pattern(alarmPatterns.ownMatter)),
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

/** "Selger ved …": who leaves himself out sells for himself. */
const sellsAtOnce = /^\s*(selger|selges|sel|säljer|säljes|til salgs|til sals|till salu)(?!\p{L})/iu;

function advertising(swept: Sweep, text: string): string | undefined {
  if (swept.entry(agencyWords) !== undefined) return undefined;
  const calls = swept.entry(callWords) !== undefined || address.test(text);
  const lure = swept.entry(lureWords);
  if (lure !== undefined && (calls || swept.count(lureWords) > 1)) return lure;
  const offer =
    sellsAtOnce.exec(text)?.[1] ??
    swept.entry(offerWords) ??
    (address.test(text) ? swept.entry(buyWords) : undefined);
  return calls && swept.entry(wareWords) !== undefined ? offer : undefined;
}

function advertisingSign(swept: Sweep): string | undefined {
  return swept.entry(agencyWords) === undefined
    ? (swept.entry(lureWords) ?? both(swept, offerWords, wareWords))
    : undefined;
}
