/** What is to become of an item, and why. */
import type { Day } from "./day.ts";
import type { DecisionId } from "./ids.ts";

export const outcomes = ["publicRecord", "caseworkDocument", "prunable", "needsReview"] as const;
export type Outcome = (typeof outcomes)[number];

/** Registration under OSL 5:1: `register`, `keepOrdered` (hållas ordnad), `neither`. Norway uses the first and last. */
export type Registration = "register" | "keepOrdered" | "neither";

/** A statutory ground for keeping something from the public, as one sentence of the law names it. */
export interface Ground {
  /** as it is printed in a journal: `offl. § 24 andre ledd` */
  readonly text: string;
  readonly act: string;
  readonly section: string;
}

/** Where a rule comes from: act and section as the agency's country cites them, and where that was read. */
export interface LegalSource {
  readonly act: string;
  readonly section: string;
  /** where the text was read: an address, or the repository and commit */
  readonly readAt: string;
  /** from when the section applies; undefined when the act has no later change that matters */
  readonly validFrom: Day | undefined;
}

export interface Classification {
  readonly outcome: Outcome;
  readonly classId: string;
  readonly ruleId: string;
  /** in the agency's language */
  readonly reason: string;
  readonly registration: Registration;
  /** why the item is kept from the public, where the rule says so */
  readonly ground: Ground | undefined;
  /** the clause of the adopted decision that the outcome rests on */
  readonly clause: { readonly decisionId: DecisionId; readonly clauseId: string } | undefined;
  /** the first day on which it may be destroyed; only for `prunable` with a period */
  readonly dueOn: Day | undefined;
}
