/** The names of what a rule may ask, and their bits. */
import { flagOfKind, type ResemblanceFlag } from "./resemblance/kinds.ts";
import { type WordFlag, wordFlags } from "./wording.ts";

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
  /** hidden or binned, and nobody says that the agency did it */
  | "outOfSight"
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
  /** talk of staff that nobody else was shown, such as a whisper of a forum */
  | "staffOnly"
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

/** What an item is, who said it and where it stands. */
const standingFlags = [
  "post",
  "comment",
  "message",
  "profile",
  "moderation",
  "audience",
  "report",
  "byAgency",
  "fromPublic",
  "leading",
  "public",
  "markedSpam",
  "moderatedAway",
  "withdrawnByAuthor",
  "outOfSight",
  "goneUnknown",
  "edited",
  "answered",
  "answerBinds",
  "answerUnread",
  "answersCasework",
  "answersReview",
  "answersPrunable",
  "answersPublic",
  "consultationThread",
  "crisis",
  "paid",
  "othersChannel",
  "staffOnly",
  "onOwnSite",
  "hasMedia",
] as const satisfies readonly Flag[];

/** What it says, but for the words of the lists and what it is like. */
const contentFlags = [
  "otherLanguage",
  "northernSami",
  "noText",
  "onlyReaction",
  "onlyPraise",
  "onlyAssent",
  "simpleQuestion",
  "simpleAnswer",
  "long",
  "question",
  "caseNumber",
  "identityNumber",
  "contactDetails",
] as const satisfies readonly Flag[];

/** One bit for each flag that is set; none of the three numbers has more than 32 flags. */
export interface FlagBits {
  readonly standing: number;
  readonly content: number;
  /** as `wordFlags` has them */
  readonly wording: number;
}

export const standingBits = bitsOf(standingFlags);
const likeFlags: readonly ResemblanceFlag[] = Object.values(flagOfKind);
export const contentBits = bitsOf([...contentFlags, ...likeFlags]);
const wordBits = bitsOf(wordFlags);

/** In the order in which a trace tells them. */
export const allFlags: readonly Flag[] = [...standingFlags, ...contentFlags, ...wordFlags, ...likeFlags];

function bitsOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, 1 << at])) as Record<Name, number>;
}

export function flagBits(flags: readonly Flag[]): FlagBits {
  const within = (bits: Readonly<Record<string, number>>) =>
    flags.reduce((sum, flag) => sum | (bits[flag] ?? 0), 0);
  return { standing: within(standingBits), content: within(contentBits), wording: within(wordBits) };
}

export function isSet(bits: FlagBits, flag: Flag): boolean {
  const of = flagBits([flag]);
  return ((of.standing & bits.standing) | (of.content & bits.content) | (of.wording & bits.wording)) !== 0;
}
