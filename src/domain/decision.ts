/** A retention decision (kassasjonsvedtak, gallringsbeslut): what a competent body decided about classes of items. */
import type { Country, Language } from "./agency.ts";
import type { Day } from "./day.ts";
import type { Outcome, Registration } from "./outcome.ts";

/**
 * When a period starts. `yearEnd` of the posting is the default of Noark's M452; `captured` the day of the first look.
 */
export type RetentionTrigger = "posted" | "captured";

export type Retention =
  | { readonly kind: "preserve" }
  | { readonly kind: "followsCase" }
  | { readonly kind: "years"; readonly years: number; readonly trigger: RetentionTrigger }
  | { readonly kind: "days"; readonly days: number; readonly trigger: RetentionTrigger };

export interface Clause {
  /** as the decision numbers it: `3.2` */
  readonly id: string;
  readonly classes: readonly string[];
  readonly outcome: Exclude<Outcome, "needsReview">;
  readonly registration: Registration | undefined;
  readonly retention: Retention;
  /** the clause in the decision's own words */
  readonly text: string;
  readonly source: { readonly act: string; readonly section: string };
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
  readonly clauses: readonly Clause[];
}

export type DecisionState = "draft" | "adopted" | "superseded";

/** Who adopted a decision, when and under what. */
export interface Adoption {
  readonly by: string;
  readonly body: string;
  readonly on: Day;
  readonly under: string;
  readonly reference: string;
}
