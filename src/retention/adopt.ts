/** From draft to adopted: only a competent body can make a decision count, and only once. */

import type { Day } from "../domain/day.ts";
import type { Adoption, DecisionState, RetentionDecision } from "../domain/decision.ts";
import { sameName } from "./scope.ts";
import { overlapOf, type Superseding, supersedingOf } from "./supersede.ts";

export interface DecisionCandidate {
  readonly state: DecisionState;
  readonly document: RetentionDecision;
}

/** A decision that is adopted and not superseded altogether. */
export interface DecisionInForce {
  readonly id: string;
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
  | "beforeEarlierAdoption"
  | "supersedesUnknown"
  | "speaksOfTheSame";

export type AdoptionAnswer =
  | {
      readonly may: true;
      /** as it is recorded: without blanks at the ends */
      readonly adoption: Adoption;
      readonly superseding: Superseding;
    }
  | { readonly may: false; readonly because: AdoptionRefusal; readonly detail: string };

/**
 * @param today no decision can be adopted on a later day
 * @param inForce the agency's decisions that are adopted now
 */
export function adopt(
  candidate: DecisionCandidate,
  adoption: Adoption,
  today: Day,
  inForce: readonly DecisionInForce[],
): AdoptionAnswer {
  const refusal =
    refusedForState(candidate) ??
    refusedForAdoption(candidate.document, trimmed(adoption), today) ??
    refusedForCountry(candidate.document, inForce);
  if (refusal) return { may: false, ...refusal };
  const superseding = supersedingOf(candidate.document, inForce);
  if ("fault" in superseding) return { may: false, because: "supersedesUnknown", detail: superseding.fault };
  const after =
    refusedForEarlier(adoption, inForce, superseding) ??
    refusedForOverlap(candidate.document, inForce, superseding);
  if (after) return { may: false, ...after };
  return { may: true, adoption: trimmed(adoption), superseding };
}

/**
 * What stands against the adoption of a decision, whoever adopts it: all that can be told before a body has decided.
 *
 * @param today when it would be recorded
 */
export function hindrancesTo(
  { state, document }: DecisionCandidate,
  today: Day,
  inForce: readonly DecisionInForce[],
): readonly string[] {
  const superseding = supersedingOf(document, inForce);
  const overlap = "fault" in superseding ? superseding.fault : overlapOf(document, inForce, superseding);
  const refusals = [
    refusedForState({ state, document }),
    refusedForValidity(document, today),
    refusedForCountry(document, inForce),
  ];
  return [...refusals.map((refusal) => refusal?.detail), overlap].filter((each) => each !== undefined);
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
  return refusedForValidity(document, adoption.on);
}

function refusedForValidity({ validTo }: RetentionDecision, on: Day): Refusal | undefined {
  if (validTo === undefined || on <= validTo) return undefined;
  return { because: "afterItsValidity", detail: `it was valid to ${validTo} only` };
}

function refusedForCountry(
  { country }: RetentionDecision,
  inForce: readonly DecisionInForce[],
): Refusal | undefined {
  const other = inForce.find(({ document }) => document.country !== country);
  return (
    other && { because: "otherCountry", detail: `the decision in force is for ${other.document.country}` }
  );
}

/** Only what is superseded must be older: decisions that stand side by side may be recorded in any order. */
function refusedForEarlier(
  { on }: Adoption,
  inForce: readonly DecisionInForce[],
  { wholly, partly }: Superseding,
): Refusal | undefined {
  const superseded = new Set([...wholly, ...partly.map(({ id }) => id)]);
  const newer = inForce.find(({ id, adoption }) => superseded.has(id) && on < adoption.on);
  return (
    newer && {
      because: "beforeEarlierAdoption",
      detail: `${on} is before ${newer.adoption.on}, when the decision in force was adopted`,
    }
  );
}

function refusedForOverlap(
  document: RetentionDecision,
  inForce: readonly DecisionInForce[],
  superseding: Superseding,
): Refusal | undefined {
  const overlap = overlapOf(document, inForce, superseding);
  return overlap === undefined ? undefined : { because: "speaksOfTheSame", detail: overlap };
}

function trimmed({ by, body, on, under, reference }: Adoption): Adoption {
  return { by: by.trim(), body: body.trim(), on, under: under.trim(), reference: reference.trim() };
}
