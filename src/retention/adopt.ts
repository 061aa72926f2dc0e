/** From draft to adopted: only a competent body can make a decision count, and only once. */

import type { Day } from "../domain/day.ts";
import type { Adoption, DecisionState, RetentionDecision } from "../domain/decision.ts";

export interface DecisionCandidate {
  readonly state: DecisionState;
  readonly document: RetentionDecision;
}

/** The adopted decision that this one would replace. */
export interface DecisionInForce {
  readonly document: RetentionDecision;
  readonly adoption: Adoption;
}

export type AdoptionRefusal =
  | "alreadyAdopted"
  | "superseded"
  | "emptyField"
  | "otherBody"
  | "otherCountry"
  | "inTheFuture"
  | "afterItsValidity"
  | "beforeEarlierAdoption";

export type AdoptionAnswer =
  | {
      readonly may: true;
      /** as it is recorded: without blanks at the ends */
      readonly adoption: Adoption;
    }
  | { readonly may: false; readonly because: AdoptionRefusal; readonly detail: string };

/**
 * @param today no decision can be adopted on a later day
 * @param inForce the agency's decision that is adopted now, if any
 */
export function adopt(
  candidate: DecisionCandidate,
  adoption: Adoption,
  today: Day,
  inForce: DecisionInForce | undefined,
): AdoptionAnswer {
  const refusal =
    refusedForState(candidate) ??
    refusedForAdoption(candidate.document, trimmed(adoption), today) ??
    refusedForEarlier(candidate.document, adoption, inForce);
  if (refusal) return { may: false, ...refusal };
  return { may: true, adoption: trimmed(adoption) };
}

interface Refusal {
  readonly because: AdoptionRefusal;
  readonly detail: string;
}

function refusedForState({ state }: DecisionCandidate): Refusal | undefined {
  if (state === "adopted")
    return { because: "alreadyAdopted", detail: "a change is a new decision that supersedes it" };
  if (state === "superseded")
    return { because: "superseded", detail: "a later decision has taken its place" };
  return undefined;
}

function refusedForAdoption(
  document: RetentionDecision,
  adoption: Adoption,
  today: Day,
): Refusal | undefined {
  const empty = (["by", "body", "under", "reference"] as const).find((field) => adoption[field] === "");
  if (empty) return { because: "emptyField", detail: `${empty} must be told` };
  if (sameName(adoption.body) !== sameName(document.body))
    return { because: "otherBody", detail: `the decision is for ${document.body}, not for ${adoption.body}` };
  if (adoption.on > today) return { because: "inTheFuture", detail: `${adoption.on} is after ${today}` };
  if (document.validTo !== undefined && adoption.on > document.validTo)
    return { because: "afterItsValidity", detail: `it was valid to ${document.validTo} only` };
  return undefined;
}

function refusedForEarlier(
  document: RetentionDecision,
  adoption: Adoption,
  inForce: DecisionInForce | undefined,
): Refusal | undefined {
  if (!inForce) return undefined;
  if (inForce.document.country !== document.country)
    return { because: "otherCountry", detail: `the decision in force is for ${inForce.document.country}` };
  if (adoption.on < inForce.adoption.on)
    return {
      because: "beforeEarlierAdoption",
      detail: `${adoption.on} is before ${inForce.adoption.on}, when the decision in force was adopted`,
    };
  return undefined;
}

function trimmed({ by, body, on, under, reference }: Adoption): Adoption {
  return { by: by.trim(), body: body.trim(), on, under: under.trim(), reference: reference.trim() };
}

/** Capitals, and whether å is one character or two, do not tell two bodies apart. */
function sameName(body: string): string {
  return body.normalize("NFC").toLowerCase();
}
