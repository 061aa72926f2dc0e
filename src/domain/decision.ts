/** A retention decision (kassasjonsvedtak, gallringsbeslut): what a competent body decided about classes of items. */
import type { Country, Language } from "./agency.ts";
import type { ChannelKind } from "./channel.ts";
import type { Day } from "./day.ts";
import type { ItemKind } from "./item.ts";
import type { Outcome, Registration } from "./outcome.ts";

/**
 * When a period starts. `posted`: what was said was published; `captured`: the day of the first look; `threadClosed`: the
 * channel closed the comments, or the thread has been quiet for the days that the clause names; `caseClosed`;
 * `channelClosed`; `superseded`: a later version or decision took its place; `exported`: in a package that was accepted.
 */
export const retentionTriggers = [
  "posted",
  "captured",
  "threadClosed",
  "caseClosed",
  "channelClosed",
  "superseded",
  "exported",
] as const;
export type RetentionTrigger = (typeof retentionTriggers)[number];

interface Period {
  readonly trigger: RetentionTrigger;
  /** of `threadClosed`: days without a word after which the thread counts as closed; left out, only the channel can close it */
  readonly quietDays?: number | undefined;
}

/** `inactive` (vid inaktualitet, etter administrativt behov): no day can be computed, an officer says when. */
export type Retention =
  | { readonly kind: "preserve" }
  | { readonly kind: "followsCase" }
  | { readonly kind: "inactive" }
  | (Period & { readonly kind: "years"; readonly years: number })
  | (Period & { readonly kind: "months"; readonly months: number })
  | (Period & { readonly kind: "days"; readonly days: number });

/** What must be true beside the day: exported and verified, an overview image taken, audit and limitation periods over. */
export const retentionConditions = [
  "exportedAndVerified",
  "snapshotTaken",
  "auditAndLimitationPeriodsOver",
] as const;
export type RetentionCondition = (typeof retentionConditions)[number];

/** What a clause or a supersession is limited to; every part that is given must fit, and of its list one entry. */
export interface ClauseScope {
  /** ids or addresses of channels */
  readonly channels?: readonly string[] | undefined;
  readonly channelKinds?: readonly ChannelKind[] | undefined;
  /** of the agency, as it is registered */
  readonly units?: readonly string[] | undefined;
  /** both inclusive */
  readonly postedFrom?: Day | undefined;
  readonly postedTo?: Day | undefined;
}

export interface Clause {
  /** as the decision numbers it: `3.2` */
  readonly id: string;
  readonly classes: readonly string[];
  readonly outcome: Exclude<Outcome, "needsReview">;
  readonly registration: Registration | undefined;
  readonly retention: Retention;
  readonly scope?: ClauseScope | undefined;
  /** clauses of the same decision that this one goes before where both cover an item and neither is narrower */
  readonly before?: readonly string[] | undefined;
  readonly conditions?: readonly RetentionCondition[] | undefined;
  /** what holds no words of anybody needs no officer: the decision itself confirms it */
  readonly confirmedByDecision?: boolean | undefined;
  /** the clause in the decision's own words */
  readonly text: string;
  readonly source: { readonly act: string; readonly section: string };
}

/** A class of the agency's own, known by words: `ord`, `ord*`, `*ord`, `*ord*`, and several words in a row. */
export interface OwnClass {
  readonly id: string;
  /** the agency's language at least */
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  /** one of these must stand in the text */
  readonly words: readonly string[];
  /** and none of these */
  readonly notWords?: readonly string[] | undefined;
  readonly saidBy: "public" | "agency" | "anybody";
  readonly examples: readonly OwnExample[];
}

export interface OwnExample {
  readonly text: string;
  /** the class that the text must be given: this one, another, or one of the rules' own */
  readonly class: string;
  readonly outcome: Outcome;
}

/** A part of an earlier decision that this one takes the place of; without clauses, classes and scope the whole of it. */
export interface Supersession {
  /** the reference under which it was adopted, or that of its file */
  readonly decision: string;
  readonly clauses?: readonly string[] | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly scope?: ClauseScope | undefined;
}

/** The document that is adopted. It never changes after adoption; a change is a new decision that supersedes it. */
export interface RetentionDecision {
  readonly title: string;
  readonly country: Country;
  readonly language: Language;
  /** the agency's own reference: meeting, section, diary number */
  readonly reference: string;
  /** the body that may adopt it: nämnd, kommunedirektør, Riksarkivet … */
  readonly body: string;
  readonly legalBasis: readonly { readonly act: string; readonly section: string }[];
  /** why pruning harms none of the four considerations (ARKF § 3 a–d; AL §§ 3 and 10), one text each */
  readonly inquiry: Readonly<Record<string, string>>;
  readonly validFrom: Day;
  readonly validTo: Day | undefined;
  /** items posted before this day are not covered */
  readonly recordsFrom: Day | undefined;
  readonly recordsTo: Day | undefined;
  /** left out, it takes the place of every decision in force; empty, it stands beside them */
  readonly supersedes?: readonly Supersession[] | undefined;
  readonly ownClasses?: readonly OwnClass[] | undefined;
  readonly clauses: readonly Clause[];
}

/** `withdrawn`: a draft that was taken back; its number is never used again. */
export type DecisionState = "draft" | "adopted" | "superseded" | "withdrawn";

/** Who adopted a decision, when and under what. */
export interface Adoption {
  readonly by: string;
  readonly body: string;
  readonly on: Day;
  readonly under: string;
  readonly reference: string;
}

/**
 * What holds no words of anybody, by the kind of item that makes it so: reactions as the platform counts them, counts of
 * an audience, and a post that stands byte for byte on the agency's own site. A comment is words, also “👍” and “@Name”.
 */
const wordless: Readonly<Record<string, readonly ItemKind[]>> = {
  REACTION: ["audience"],
  AUDIENCE: ["audience"],
  "PUBLICATION-COPY": ["post"],
};

/** Classes of which a clause may say that the decision itself confirms them. */
export const classesWithoutWords: readonly string[] = Object.keys(wordless);

/** Whether the decision itself confirms what the clause makes of an item of this class and kind. */
export function isConfirmedByDecision(
  clause: Pick<Clause, "confirmedByDecision">,
  item: { readonly classId: string; readonly kind: ItemKind; readonly byAgency: boolean },
): boolean {
  if (!clause.confirmedByDecision || !Object.hasOwn(wordless, item.classId)) return false;
  if (item.kind === "post" && !item.byAgency) return false;
  return wordless[item.classId]?.includes(item.kind) ?? false;
}
