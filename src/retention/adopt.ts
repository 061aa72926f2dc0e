/** From draft to adopted: only a competent body can make a decision count, and only once. */

import type { Day } from "../domain/day.ts";
import type { Adoption, DecisionState, RetentionDecision } from "../domain/decision.ts";
import { sameName } from "./scope.ts";
import { overlapOf, type Superseding, supersedingOf } from "./supersede.ts";
import { type DecisionWords, decisionWords } from "./words/index.ts";

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
  | "withdrawn"
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
 * @param words of the language in which a refusal is told
 */
export function adopt(
  candidate: DecisionCandidate,
  adoption: Adoption,
  today: Day,
  inForce: readonly DecisionInForce[],
  words: DecisionWords = decisionWords.en,
): AdoptionAnswer {
  const refusal =
    refusedForState(candidate, words) ??
    refusedForAdoption(candidate.document, trimmed(adoption), today, words) ??
    refusedForCountry(candidate.document, inForce, words);
  if (refusal) return { may: false, ...refusal };
  const superseding = supersedingOf(candidate.document, inForce, words);
  if ("fault" in superseding) return { may: false, because: "supersedesUnknown", detail: superseding.fault };
  const after =
    refusedForEarlier(adoption, inForce, superseding, words) ??
    refusedForOverlap(candidate.document, inForce, superseding, words);
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
  words: DecisionWords = decisionWords.en,
): readonly string[] {
  const superseding = supersedingOf(document, inForce, words);
  const overlap =
    "fault" in superseding ? superseding.fault : overlapOf(document, inForce, superseding, words);
  const refusals = [
    refusedForState({ state, document }, words),
    refusedForValidity(document, today, words),
    refusedForCountry(document, inForce, words),
  ];
  return [...refusals.map((refusal) => refusal?.detail), overlap].filter((each) => each !== undefined);
}

interface Refusal {
  readonly because: AdoptionRefusal;
  readonly detail: string;
}

function refusedForState({ state }: DecisionCandidate, { adopt: said }: DecisionWords): Refusal | undefined {
  if (state === "adopted") return { because: "alreadyAdopted", detail: said.already };
  if (state === "superseded") return { because: "superseded", detail: said.superseded };
  if (state === "withdrawn") return { because: "withdrawn", detail: said.withdrawn };
  return undefined;
}

function refusedForAdoption(
  document: RetentionDecision,
  adoption: Adoption,
  today: Day,
  words: DecisionWords,
): Refusal | undefined {
  const { adopt: said, fields } = words;
  const empty = (["by", "body", "under", "reference"] as const).find((field) => adoption[field] === "");
  if (empty) return { because: "emptyField", detail: said.empty(fields[empty] ?? empty) };
  if (sameName(adoption.body) !== sameName(document.body))
    return { because: "otherBody", detail: said.otherBody(document.body, adoption.body) };
  if (adoption.on > today) return { because: "inTheFuture", detail: said.future(adoption.on, today) };
  return refusedForValidity(document, adoption.on, words);
}

function refusedForValidity(
  { validTo }: RetentionDecision,
  on: Day,
  { adopt: said }: DecisionWords,
): Refusal | undefined {
  if (validTo === undefined || on <= validTo) return undefined;
  return { because: "afterItsValidity", detail: said.validTo(validTo) };
}

function refusedForCountry(
  { country }: RetentionDecision,
  inForce: readonly DecisionInForce[],
  { adopt: said }: DecisionWords,
): Refusal | undefined {
  const other = inForce.find(({ document }) => document.country !== country);
  return other && { because: "otherCountry", detail: said.otherCountry(other.document.country) };
}

/** Only what is superseded must be older: decisions that stand side by side may be recorded in any order. */
function refusedForEarlier(
  { on }: Adoption,
  inForce: readonly DecisionInForce[],
  { wholly, partly }: Superseding,
  { adopt: said }: DecisionWords,
): Refusal | undefined {
  const superseded = new Set([...wholly, ...partly.map(({ id }) => id)]);
  const newer = inForce.find(({ id, adoption }) => superseded.has(id) && on < adoption.on);
  return (
    newer && {
      because: "beforeEarlierAdoption",
      detail: said.earlier(on, newer.adoption.on),
    }
  );
}

function refusedForOverlap(
  document: RetentionDecision,
  inForce: readonly DecisionInForce[],
  superseding: Superseding,
  words: DecisionWords,
): Refusal | undefined {
  const overlap = overlapOf(document, inForce, superseding, words);
  return overlap === undefined ? undefined : { because: "speaksOfTheSame", detail: overlap };
}

function trimmed({ by, body, on, under, reference }: Adoption): Adoption {
  return { by: by.trim(), body: body.trim(), on, under: under.trim(), reference: reference.trim() };
}
