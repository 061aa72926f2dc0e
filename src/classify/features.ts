/** What a rule may ask about an item: one flag for each fact, and for flags of wording the entry that was found. */
import { harmlessOf } from "./closed/harmless.ts";
import { digitFactsOf } from "./digit-facts.ts";
import { allFlags, contentBits, type Flag, type FlagBits, isSet, standingBits } from "./flags.ts";
import { languageOf, type TextLanguage } from "./language.ts";
import { asksIn } from "./question.ts";
import { flagOfKind, type ResemblanceFlag } from "./resemblance/kinds.ts";
import { type Resemblance, resemblanceIn } from "./resemblance/resemblance.ts";
import { factNames, type Subject } from "./subject.ts";
import { topicOf } from "./topics.ts";
import { type WordFlag, type Wording, wordingOf } from "./wording.ts";
import { type ReadText, readText } from "./words/read-text.ts";

export type { Flag } from "./flags.ts";

export interface Features {
  readonly language: TextLanguage;
  readonly bits: FlagBits;
  /** those that are set; gathered when asked for */
  readonly set: readonly Flag[];
  /** every one, set or not; gathered when asked for */
  readonly flags: Readonly<Record<Flag, boolean>>;
  /** the entry of our word lists that set a flag of wording; never the citizen's own text; gathered when asked for */
  readonly words: Readonly<Partial<Record<WordFlag | ResemblanceFlag, string>>>;
}

/** Words from which a question is a long one. */
const longWords = 150;

export function featuresOf(subject: Subject): Features {
  const read = readText(subject.title ? `${subject.title}\n${subject.text}` : subject.text);
  const wording = wordingOf(read);
  const said = { detected: subject.detected, declared: subject.facts[factNames.language] };
  const language = languageOf(read, said, { country: subject.country, language: subject.agencyLanguage });
  const stands = standing(subject) | context(subject);
  const content = contentOf(subject, read, language);
  const like = mayResemble(stands, content) ? resemblanceIn(read.words) : undefined;
  const bits = {
    standing: stands,
    content: content | (like ? says[flagOfKind[like.kind]] : 0),
    wording: wording.bits,
  };
  return new FoundFeatures(language, bits, wording, like);
}

/** Of the public's, and there is something left in it that could be like an alarm. */
function mayResemble(stands: number, said: number): boolean {
  const { otherLanguage, onlyReaction, onlyPraise, onlyAssent, simpleQuestion, noText } = says;
  const accountedFor = otherLanguage | onlyReaction | onlyPraise | onlyAssent | simpleQuestion | noText;
  return (stands & on.fromPublic) !== 0 && (said & accountedFor) === 0;
}

/** For most items nobody asks for the flags by name or for the words, so that they are gathered when somebody does. */
class FoundFeatures implements Features {
  readonly language: TextLanguage;
  readonly bits: FlagBits;
  readonly #wording: Wording;
  readonly #like: Resemblance | undefined;

  constructor(language: TextLanguage, bits: FlagBits, wording: Wording, like: Resemblance | undefined) {
    this.language = language;
    this.bits = bits;
    this.#wording = wording;
    this.#like = like;
  }

  get set(): Features["set"] {
    return allFlags.filter((flag) => isSet(this.bits, flag));
  }

  get flags(): Features["flags"] {
    return Object.fromEntries(allFlags.map((flag) => [flag, isSet(this.bits, flag)])) as Features["flags"];
  }

  get words(): Features["words"] {
    const found = this.#wording.found();
    return this.#like ? { ...found, [flagOfKind[this.#like.kind]]: this.#like.words } : found;
  }
}

const on = standingBits;

function standing({ kind, byAgency, visibility, removed, leading, versions }: Subject): number {
  const spoken = kind === "post" || kind === "comment" || kind === "message";
  return (
    on[kind] |
    (byAgency ? on.byAgency : 0) |
    (spoken && !byAgency ? on.fromPublic : 0) |
    (leading ? on.leading : 0) |
    (visibility === "public" ? on.public : 0) |
    (visibility === "spam" ? on.markedSpam : 0) |
    (removed === "byAgency" ? on.moderatedAway : 0) |
    (removed === "byAuthor" ? on.withdrawnByAuthor : 0) |
    (removed === "outOfSight" ? on.outOfSight : 0) |
    (removed === "unknown" ? on.goneUnknown : 0) |
    (versions > 1 ? on.edited : 0)
  );
}

function context(subject: Subject): number {
  const { root, facts, keptAnswer } = subject;
  const topic = root ?? topicOf(subject);
  return (
    answering(subject) |
    (subject.answeredByAgency ? on.answered : 0) |
    (keptAnswer === "binding" ? on.answerBinds : 0) |
    (keptAnswer === "unread" ? on.answerUnread : 0) |
    (topic.isConsultation ? on.consultationThread : 0) |
    (topic.isCrisis && (root !== undefined || subject.byAgency) ? on.crisis : 0) |
    (holds(facts[factNames.paid]) ? on.paid : 0) |
    (holds(facts[factNames.othersChannel]) ? on.othersChannel : 0) |
    (facts[factNames.audience] === "staff" ? on.staffOnly : 0) |
    (subject.sameTextOnOwnSite ? on.onOwnSite : 0) |
    (subject.mediaCount > 0 ? on.hasMedia : 0)
  );
}

function answering({ parent }: Subject): number {
  if (parent === undefined) return 0;
  const { outcome, byAgency } = parent;
  return (
    (outcome === "caseworkDocument" ? on.answersCasework : 0) |
    (!byAgency && (outcome ?? "needsReview") === "needsReview" ? on.answersReview : 0) |
    (!byAgency && outcome === "prunable" ? on.answersPrunable : 0) |
    (!byAgency && parent.kind === "comment" ? on.answersPublic : 0)
  );
}

const says = contentBits;

function contentOf({ country }: Subject, read: ReadText, language: TextLanguage): number {
  const { caseNumber, identityNumber, contactDetails } = digitFactsOf(read, country);
  const { reaction, praise, assent, simpleQuestion, simpleAnswer } = harmlessOf(read);
  return (
    (language === "other" || language === "se" || language === "fi" ? says.otherLanguage : 0) |
    (language === "se" ? says.northernSami : 0) |
    (read.words.length === 0 && read.text.trim() === "" ? says.noText : 0) |
    (reaction ? says.onlyReaction : 0) |
    (praise ? says.onlyPraise : 0) |
    (assent ? says.onlyAssent : 0) |
    (simpleQuestion ? says.simpleQuestion : 0) |
    (simpleAnswer ? says.simpleAnswer : 0) |
    (read.words.length >= longWords ? says.long : 0) |
    (asksIn(read) ? says.question : 0) |
    (caseNumber ? says.caseNumber : 0) |
    (identityNumber ? says.identityNumber : 0) |
    (contactDetails ? says.contactDetails : 0)
  );
}

const absent = new Set(["", "no", "false", "0"]);

function holds(fact: string | undefined): boolean {
  return fact !== undefined && !absent.has(fact.trim().toLowerCase());
}
