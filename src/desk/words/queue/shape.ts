/** What the queue says, and what each language must have. */
import type { ReviewActKind } from "../../../domain/review.ts";

export interface QueueWords {
  /** @param days from today, below 0 when it is over; @param day as the language writes it */
  readonly limit: (days: number, day: string) => string;
  readonly select: (title: string) => string;
  readonly handleSelected: string;
  readonly handleAll: string;
  readonly handleAlike: (count: number) => string;
  readonly views: string;
  readonly view: {
    readonly urgent: string;
    readonly mine: string;
    readonly proposals: string;
    readonly reopened: string;
    readonly postponed: string;
  };
  readonly shareView: string;
  readonly channel: string;
  readonly postedFrom: string;
  readonly postedTo: string;
  readonly handedTo: (name: string) => string;
  readonly postponedTo: (day: string) => string;
  readonly find: string;
  readonly findHint: string;
  readonly notFound: (asked: string) => string;
  readonly threadMore: (shown: number, all: number) => string;
  readonly textCut: string;
  readonly wholeText: string;
  readonly picture: (alt: string) => string;
  readonly pictureUnnamed: string;
  readonly file: (alt: string) => string;
  readonly fileMissing: string;
  readonly original: string;
  readonly textHidden: string;
  readonly earlierTexts: (count: number) => string;
  readonly seenOn: string;
  readonly removedWords: string;
  readonly addedWords: string;
  readonly clause: string;
  readonly clauseOf: (clause: string, decision: string, reference: string) => string;
  readonly law: string;
  readonly noClause: string;
  readonly dueOn: (day: string) => string;
  readonly noDue: string;
  readonly means: {
    readonly publicRecord: string;
    readonly caseworkDocument: string;
    readonly prunable: string;
    readonly needsReview: string;
  };
  readonly earlier: string;
  readonly earlierCounts: (confirmed: number, overruled: number) => string;
  readonly earlierNone: string;
  readonly alike: (percent: number) => string;
  readonly holdUntil: (time: string) => string;
  readonly heldBy: (name: string, time: string) => string;
  readonly giveBack: string;
  readonly notWaiting: string;
  readonly decidedBy: (name: string) => string;
  readonly classHint: string;
  readonly unknownClass: (asked: string) => string;
  readonly severalClasses: (titles: string) => string;
  readonly dayHint: string;
  readonly toHint: string;
  readonly unknownPerson: (names: string) => string;
  readonly unsure: string;
  readonly history: string;
  readonly undo: string;
  readonly undoReason: string;
  readonly nothingToUndo: string;
  readonly takenBack: string;
  readonly batch: (number: number) => string;
  readonly done: Readonly<Record<ReviewActKind, string>>;
  readonly machine: string;
  readonly version: (number: number) => string;
  readonly keys: string;
  readonly keysOn: string;
  readonly keysOff: string;
  readonly turnKeysOn: string;
  readonly turnKeysOff: string;
  readonly key: Readonly<
    Record<
      | "move"
      | "outcome"
      | "unsure"
      | "select"
      | "range"
      | "confirm"
      | "undo"
      | "note"
      | "original"
      | "find"
      | "help",
      string
    >
  >;
  readonly looks: string;
  readonly showPictures: string;
  readonly hidePictures: string;
  readonly showTexts: string;
  readonly hideTexts: string;
  readonly grey: string;
  readonly colour: string;
  readonly decide: string;
  readonly clauseText: string;
  readonly kinds: Readonly<Record<"moderation" | "audience" | "report", string>>;
  readonly leaseOver: string;
  readonly draftKept: string;
}
