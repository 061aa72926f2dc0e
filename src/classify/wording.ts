/** What the words of a text say: the flags that come from our word lists. */

import { offerIn } from "./closed/advert.ts";
import { alarmPatterns, allPatterns } from "./words/alarms.ts";
import { allLexicons } from "./words/all.ts";
import { bindingWords } from "./words/answers.ts";
import { caseWords, guidance, ownAppealWords, ownMatter } from "./words/casework.ts";
import type { Lexicon } from "./words/lexicon.ts";
import type { Pattern } from "./words/near.ts";
import { sensitiveWords } from "./words/protected.ts";
import type { ReadText } from "./words/read-text.ts";
import { type Scanner, type Sweep, scannerOf } from "./words/scan.ts";
import { whistleWords } from "./words/tips.ts";
import { agencyWords, complaintWords, lureWords, offerWords, wareWords } from "./words/tone.ts";

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
export function sweepOf(read: ReadText): Sweep {
  scanner ??= scannerOf(allLexicons, allPatterns);
  return scanner(read.words);
}

/** How a flag is told from what a sweep found and from the text as written: addresses count. */
interface Teller {
  isSet(swept: Sweep, text: string): boolean;
  /** the entry that sets it */
  entry(swept: Sweep, text: string): string | undefined;
}

function listed(list: Lexicon): Teller {
  return { isSet: (swept) => swept.has(list), entry: (swept) => swept.entry(list) };
}

function together(patterns: readonly Pattern[]): Teller {
  return told((swept) => swept.pattern(patterns));
}

function told(entry: Teller["entry"]): Teller {
  return { isSet: (swept, text) => entry(swept, text) !== undefined, entry };
}

const tellers: Readonly<Record<WordFlag, Teller>> = {
  selfHarm: together(alarmPatterns.selfHarm),
  tip: together(alarmPatterns.tip),
  possibleTip: together(alarmPatterns.possibleTip),
  suspicion: together(alarmPatterns.suspicion),
  whistleblowing: listed(whistleWords),
  threat: together(alarmPatterns.threat),
  protectedPerson: together(alarmPatterns.protectedPerson),
  sensitive: together(alarmPatterns.sensitive),
  sensitiveTopic: listed(sensitiveWords),
  ownAppeal: listed(ownAppealWords),
  decisionComplaint: together(alarmPatterns.decisionComplaint),
  accessRequest: together(alarmPatterns.accessRequest),
  dataRights: together(alarmPatterns.dataRights),
  consultationInput: together(alarmPatterns.consultationInput),
  stand: together(alarmPatterns.stand),
  procedure: together(alarmPatterns.procedure),
  caseWords: listed(caseWords),
  ownMatter: told((swept) => swept.entry(ownMatter) ?? swept.pattern(alarmPatterns.ownMatter)),
  guidance: listed(guidance),
  complaint: listed(complaintWords),
  advert: told(advertising),
  advertSign: told(advertisingSign),
  binding: listed(bindingWords),
};

export const wordFlags = Object.keys(tellers) as readonly WordFlag[];
const inOrder = Object.values(tellers);

export interface Wording {
  /** one bit for each of `wordFlags`, in their order */
  readonly bits: number;
  /** the entries that set them, found when asked for */
  found(): Readonly<Partial<Record<WordFlag, string>>>;
}

export function wordingOf(read: ReadText): Wording {
  const swept = sweepOf(read);
  let bits = 0;
  for (let at = 0; at < inOrder.length; at++)
    if ((inOrder[at] as Teller).isSet(swept, read.text)) bits |= 1 << at;
  return { bits, found: () => entriesFor(bits, swept, read.text) };
}

function entriesFor(bits: number, swept: Sweep, text: string): Readonly<Partial<Record<WordFlag, string>>> {
  const found: Partial<Record<WordFlag, string>> = {};
  for (const [at, flag] of wordFlags.entries()) {
    const entry = (bits & (1 << at)) === 0 ? undefined : tellers[flag].entry(swept, text);
    if (entry !== undefined) found[flag] = entry;
  }
  return found;
}

/** Each list on its own says little; the entry of the first is the trace. */
function both(swept: Sweep, of: Lexicon, beside: Lexicon): string | undefined {
  return swept.has(of) && swept.has(beside) ? swept.entry(of) : undefined;
}

/** The word that shows the offer, where the text holds nothing but one. */
function advertising(swept: Sweep, text: string): string | undefined {
  return swept.has(agencyWords) ? undefined : offerIn(text);
}

function advertisingSign(swept: Sweep): string | undefined {
  if (swept.has(agencyWords)) return undefined;
  return swept.entry(lureWords) ?? both(swept, offerWords, wareWords);
}
