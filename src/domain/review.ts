/** What becomes of a proposal: an officer confirms it or sets another class in its place; nothing is overwritten. */
import type { Brand } from "./brand.ts";

/**
 * Of the classification in force: `proposed` by the rules, `confirmed` by an officer as it was proposed, `overruled` by an
 * officer who set another. What holds no words of anybody may be confirmed by the decision itself.
 */
export const classificationStates = ["proposed", "confirmed", "overruled"] as const;
export type ClassificationState = (typeof classificationStates)[number];

/**
 * What an officer did about an item: `read` its text, `confirmed` or `overruled` what was proposed, `postponed` it to a
 * day, `noted` something, `handedOver` to somebody, or `undone` one of these.
 */
export const reviewActKinds = [
  "read",
  "confirmed",
  "overruled",
  "postponed",
  "noted",
  "handedOver",
  "undone",
] as const;
export type ReviewActKind = (typeof reviewActKinds)[number];

/** Why an item that an officer had decided waits again; the officer's class stays in force meanwhile. */
export const reopenedBecause = ["newVersion", "threadChanged", "standingChanged", "undone"] as const;
export type ReopenedBecause = (typeof reopenedBecause)[number];

export type ReviewActId = Brand<string, "ReviewActId">;
export type ReviewBatchId = Brand<string, "ReviewBatchId">;

/** Who decides without a person: the rules, and for what holds nobody's words the decision. */
export const byRules = "rules";
export const byDecision = "decision";

/** A person decided it, so neither rules nor a decision change it. @param by of a classification */
export function isByOfficer(by: string): boolean {
  return by !== byRules && by !== byDecision;
}

/** Why somebody reads what may not be public: it is theirs to decide about, or they said why. */
export type ReadingWhy = { readonly for: "deciding" } | { readonly because: string };

export const deciding: ReadingWhy = { for: "deciding" };
