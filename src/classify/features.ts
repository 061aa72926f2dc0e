/** What a rule may ask about an item: one flag for each fact, and for flags of wording the entry that was found. */
import { namesCaseNumber } from "./case-numbers.ts";
import { harmlessIn } from "./closed/harmless.ts";
import { hasContactDetails } from "./contact-details.ts";
import { findIdentityNumbers } from "./identity-numbers.ts";
import { languageOf, type TextLanguage } from "./language.ts";
import { asksSomething } from "./question.ts";
import { holdsDigits, plainDigits } from "./readable-digits.ts";
import { flagOfKind, type ResemblanceFlag } from "./resemblance/kinds.ts";
import { resemblanceOf } from "./resemblance/resemblance.ts";
import { factNames, type Subject } from "./subject.ts";
import { topicOf } from "./topics.ts";
import { type WordFlag, wordingOf } from "./wording.ts";
import { plainWords } from "./words/lexicon.ts";

export type Flag =
  // what it is and who said it
  | "post"
  | "comment"
  | "message"
  | "profile"
  | "moderation"
  | "audience"
  | "report"
  | "byAgency"
  /** said by somebody else in a post, comment or message */
  | "fromPublic"
  | "leading"
  // where it stands
  | "public"
  | "markedSpam"
  /** taken away, hidden or binned by the agency's moderators */
  | "moderatedAway"
  | "withdrawnByAuthor"
  | "goneUnknown"
  | "edited"
  | "answered"
  /** an answer beneath it binds somebody */
  | "answerBinds"
  /** an answer beneath it is more than simple information */
  | "answerUnread"
  | "answersCasework"
  | "answersReview"
  | "answersPrunable"
  | "answersPublic"
  | "consultationThread"
  | "crisis"
  | "paid"
  | "othersChannel"
  | "onOwnSite"
  | "hasMedia"
  // what it says
  /** one that the word lists do not cover, Northern Sámi and Finnish among them */
  | "otherLanguage"
  | "northernSami"
  | "noText"
  /** each of these: that, and nothing besides */
  | "onlyReaction"
  | "onlyPraise"
  | "onlyAssent"
  | "simpleQuestion"
  | "simpleAnswer"
  | "long"
  | "question"
  | "caseNumber"
  | "identityNumber"
  | "contactDetails"
  | WordFlag
  /** of the public's: like the examples of that kind; at most one, and none of what is harmless */
  | ResemblanceFlag;

export interface Features {
  readonly language: TextLanguage;
  /** those that are set */
  readonly set: readonly Flag[];
  /** every one, set or not; gathered when asked for */
  readonly flags: Readonly<Record<Flag, boolean>>;
  /** the entry of our word lists that set a flag of wording; never the citizen's own text */
  readonly words: Readonly<Partial<Record<WordFlag | ResemblanceFlag, string>>>;
}

/** Words from which a question is a long one. */
const longWords = 150;

export function featuresOf(subject: Subject): Features {
  const text = subject.title ? `${subject.title}\n${subject.text}` : subject.text;
  const words = plainWords(text);
  const wording = wordingOf(words, text);
  const language = languageOf(
    text,
    words,
    { detected: subject.detected, declared: subject.facts[factNames.language] },
    { country: subject.country, language: subject.agencyLanguage },
  );
  const said = standing(subject);
  const read = content(subject, text, words, language);
  const like = said.fromPublic && !read.otherLanguage && !isHarmless(read) ? resemblanceOf(words) : undefined;
  const groups = [
    said,
    context(subject),
    read,
    wording.flags,
    like ? { ...unlike, [flagOfKind[like.kind]]: true } : unlike,
  ] as const;
  const found = like ? { ...wording.found, [flagOfKind[like.kind]]: like.words } : wording.found;
  return new FoundFeatures(language, found, groups);
}

/** For most items nobody asks for the flags that are not set, so that they are gathered when somebody does. */
class FoundFeatures implements Features {
  readonly language: TextLanguage;
  readonly words: Features["words"];
  readonly set: readonly Flag[];
  readonly #groups: Groups;

  constructor(language: TextLanguage, words: Features["words"], groups: Groups) {
    this.language = language;
    this.words = words;
    this.set = setIn(groups);
    this.#groups = groups;
  }

  get flags(): Features["flags"] {
    const [said, stands, content, wording, like] = this.#groups;
    return { ...said, ...stands, ...content, ...wording, ...like };
  }
}

type Groups = readonly [
  ReturnType<typeof standing>,
  ReturnType<typeof context>,
  ReturnType<typeof content>,
  Readonly<Record<WordFlag, boolean>>,
  Readonly<Record<ResemblanceFlag, boolean>>,
];

const unlike = Object.fromEntries(Object.values(flagOfKind).map((flag) => [flag, false])) as Readonly<
  Record<ResemblanceFlag, boolean>
>;

/** Every word of it is accounted for: there is nothing left that could be like an alarm. */
function isHarmless(read: ReturnType<typeof content>): boolean {
  return read.onlyReaction || read.onlyPraise || read.onlyAssent || read.simpleQuestion || read.noText;
}

function setIn(groups: readonly Readonly<Partial<Record<Flag, boolean>>>[]): readonly Flag[] {
  const set: Flag[] = [];
  for (const group of groups) for (const flag in group) if (group[flag as Flag]) set.push(flag as Flag);
  return set;
}

function standing(subject: Subject) {
  const { kind, byAgency, visibility, removed } = subject;
  const spoken = kind === "post" || kind === "comment" || kind === "message";
  return {
    post: kind === "post",
    comment: kind === "comment",
    message: kind === "message",
    profile: kind === "profile",
    moderation: kind === "moderation",
    audience: kind === "audience",
    report: kind === "report",
    byAgency,
    fromPublic: spoken && !byAgency,
    leading: subject.leading,
    public: visibility === "public",
    markedSpam: visibility === "spam",
    moderatedAway:
      removed === "byAgency" ||
      visibility === "hidden" ||
      (visibility === "trashed" && removed !== "withPost"),
    withdrawnByAuthor: removed === "byAuthor",
    goneUnknown: removed === "unknown",
    edited: subject.versions > 1,
  };
}

function context(subject: Subject) {
  const { parent, root, facts } = subject;
  const topic = root ?? topicOf(subject);
  return {
    answered: subject.answeredByAgency,
    answerBinds: subject.keptAnswer === "binding",
    answerUnread: subject.keptAnswer === "unread",
    answersCasework: parent?.outcome === "caseworkDocument",
    answersReview:
      parent !== undefined && !parent.byAgency && (parent.outcome ?? "needsReview") === "needsReview",
    answersPrunable: parent !== undefined && !parent.byAgency && parent.outcome === "prunable",
    answersPublic: parent !== undefined && !parent.byAgency && parent.kind === "comment",
    consultationThread: topic.isConsultation,
    crisis: topic.isCrisis && (root !== undefined || subject.byAgency),
    paid: holds(facts[factNames.paid]),
    othersChannel: holds(facts[factNames.othersChannel]),
    onOwnSite: subject.sameTextOnOwnSite,
    hasMedia: subject.mediaCount > 0,
  };
}

function content({ country }: Subject, text: string, words: string, language: TextLanguage) {
  const digits = plainDigits(text);
  const isNumbered = holdsDigits(text, 1);
  const { reaction, praise, assent, simpleQuestion, simpleAnswer } = harmlessIn(text);
  return {
    otherLanguage: language === "other" || language === "se" || language === "fi",
    northernSami: language === "se",
    noText: text.trim() === "",
    onlyReaction: reaction,
    onlyPraise: praise,
    onlyAssent: assent,
    simpleQuestion,
    simpleAnswer,
    long: isLong(words),
    question: asksSomething(text),
    caseNumber: isNumbered && namesCaseNumber(digits),
    identityNumber: isNumbered && findIdentityNumbers(text, country).length > 0,
    contactDetails: hasContactDetails(digits),
  };
}

const absent = new Set(["", "no", "false", "0"]);

function holds(fact: string | undefined): boolean {
  return fact !== undefined && !absent.has(fact.trim().toLowerCase());
}

function isLong(words: string): boolean {
  if (words.length < 2 * longWords) return false;
  let spaces = 0;
  for (let at = words.indexOf(" "); at !== -1; at = words.indexOf(" ", at + 1)) spaces++;
  return spaces - 1 >= longWords;
}
