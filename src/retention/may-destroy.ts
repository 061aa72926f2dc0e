/**
 * The one gate that every destruction of an item must pass, item by item, with facts that were read again inside the
 * transaction that destroys (`src/db/destruction.ts`): a list that was made before says nothing.
 *
 * Which gate of the law an obstacle stands for (law of both countries, Noark 5 chapter 6.1):
 *
 * - G1 an adopted decision in force covers it: `noClause`, `clauseKeeps`
 * - G2 the period is over: `notDue`, `undetermined`
 * - G3 no hold: `held`
 * - G4 neither kept nor to be judged later: `notPrunable`, `preservedByStatute`. A precedent is what an officer gave an
 *   outcome that keeps it
 * - G5 no newer version, and nothing open about its class: `notClassified`, `unconfirmed`, `reopened`, `otherVersion`,
 *   `threadChanged`, `openAct`, `actOwed`
 * - G6 registered where it must be: `unregistered`
 * - G7 exported and verified where the decision demands it, and no package being made of it: `conditionUnmet`, `inTheMaking`
 * - G8 files that another item needs are kept: no obstacle, but told with the permission (`filesKept`)
 * - G12 what the journal rests on stays: `journaled`, `opensCase`
 *
 * G9 (a second person), G10 (every copy) and G11 (time to undo) are for the plan that destroys: they ask about lists and
 * places, not about an item.
 */
import {
  type ClassId,
  isClassId,
  type StatutoryPreservation,
  statutoryPreservation,
} from "../classify/classes.ts";
import type { Country } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import {
  isConfirmedByDecision,
  type RetentionCondition,
  type RetentionTrigger,
  retentionConditions,
} from "../domain/decision.ts";
import type { Hold } from "../domain/hold.ts";
import type { DecisionId } from "../domain/ids.ts";
import type { ItemKind } from "../domain/item.ts";
import type { Outcome, Registration } from "../domain/outcome.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";
import { byDecision, byRules } from "../domain/review.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";
import { type AdoptedDecision, type SpeakingClause, speakingClause } from "./covers.ts";
import { confirmerOf } from "./destroyable.ts";
import { dueOn, plausible, type RetentionFacts, type Undetermined } from "./due.ts";
import type { Place } from "./scope.ts";

/** The classification in force of an item. */
export interface ClassInForce {
  readonly classificationId: string;
  readonly state: ClassificationState;
  /** `rules`, `decision`, or the officer */
  readonly by: string;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly registration: Registration;
  /** the version that was before whoever decided */
  readonly versionId: string;
  readonly reopenedBecause: ReopenedBecause | undefined;
}

/** Everything that stands for or against the destruction of an item on a day. What is not known is left out, and keeps it. */
export interface DestructionFacts {
  readonly itemId: string;
  readonly country: Country;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  /** where it was said; when, is told by `retention` */
  readonly place: Omit<Place, "postedOn">;
  /** the newest version */
  readonly versionId: string | undefined;
  readonly classified: ClassInForce | undefined;
  /**
   * nothing of its thread was captured or shown otherwise since the thread was classified, and whoever decided saw the
   * thread as it is now
   */
  readonly threadRead: boolean;
  /** what an officer put off or gave to somebody, and nobody has decided since */
  readonly openAct: "postponed" | "handedOver" | undefined;
  /** why somebody must still act on it: an answer, a report, a demand that nobody dealt with */
  readonly actOwed: UrgencyCause | undefined;
  /** those that are adopted, with what later ones took the place of */
  readonly decisions: readonly AdoptedDecision[];
  readonly retention: RetentionFacts;
  /** those that cover it and count today */
  readonly holds: readonly Hold[];
  /** the number of its registry entry */
  readonly entry: string | undefined;
  /** the number of the case that its thread opened */
  readonly opensCase: string | undefined;
  /** the package that is being made of it */
  readonly inTheMaking: string | undefined;
  /** digests of its files that versions of other items have too */
  readonly sharedFiles: readonly string[];
}

export type Obstacle =
  | { readonly code: "notClassified" }
  | { readonly code: "notPrunable"; readonly outcome: Outcome }
  | { readonly code: "preservedByStatute"; readonly statute: StatutoryPreservation | undefined }
  | { readonly code: "unconfirmed"; readonly by: string }
  | { readonly code: "reopened"; readonly because: ReopenedBecause }
  | { readonly code: "otherVersion"; readonly decided: string; readonly newest: string | undefined }
  | { readonly code: "threadChanged" }
  | { readonly code: "openAct"; readonly act: "postponed" | "handedOver" }
  | { readonly code: "actOwed"; readonly cause: UrgencyCause }
  | { readonly code: "noClause"; readonly classId: string }
  | { readonly code: "clauseKeeps"; readonly clauseId: string }
  | { readonly code: "notDue"; readonly dueOn: Day }
  | { readonly code: "undetermined"; readonly waitsFor: WaitsFor }
  | { readonly code: "conditionUnmet"; readonly condition: RetentionCondition }
  | { readonly code: "held"; readonly hold: Hold }
  | { readonly code: "journaled"; readonly entry: string }
  | { readonly code: "opensCase"; readonly caseNumber: string }
  | { readonly code: "unregistered" }
  | { readonly code: "inTheMaking"; readonly packageId: string };

export type ObstacleCode = Obstacle["code"];

/** Why no day can be computed. */
export type WaitsFor = RetentionTrigger | "kept" | "inactive" | "beyondCalendar";

export type DestructionAnswer =
  | {
      readonly may: true;
      readonly under: {
        readonly decisionId: DecisionId;
        readonly clauseId: string;
        readonly dueOn: Day;
        readonly classificationId: string;
        readonly confirmedBy: string;
      };
      /** digests of files that stay when the item goes, because another item has them */
      readonly filesKept: readonly string[];
    }
  | { readonly may: false; readonly because: readonly Obstacle[] };

/**
 * Names every obstacle, not only the first. Without one there is a class in force that somebody competent confirmed for the
 * newest version, a clause of a decision in force that lets it go, and a day that has come.
 */
export function mayDestroy(facts: DestructionFacts, today: Day): DestructionAnswer {
  const { classified } = facts;
  const around = aroundIt(facts);
  if (!classified) return { may: false, because: [{ code: "notClassified" }, ...around] };
  const speaking = clauseOver(facts, classified, today);
  const answer = speaking && dueOn(speaking.clause, facts.retention);
  const because = [
    ...kept(facts, classified, speaking),
    ...undecided(facts, classified, speaking),
    ...unsupported(classified, speaking),
    ...(answer && speaking.clause.outcome === "prunable" ? undue(answer, today) : []),
    ...around,
  ];
  if (!speaking || !answer || !("due" in answer) || because.length > 0) return { may: false, because };
  const { classificationId, by } = classified;
  const { decision, clause } = speaking;
  return {
    may: true,
    under: {
      decisionId: decision.id,
      clauseId: clause.id,
      dueOn: answer.due,
      classificationId,
      confirmedBy: by,
    },
    filesKept: facts.sharedFiles,
  };
}

/** What was posted on no day that is known is covered by no clause: all of them count from days. */
export function clauseOver(
  { decisions, place, retention: { postedOn } }: DestructionFacts,
  { classId }: ClassInForce,
  today: Day,
): SpeakingClause | undefined {
  const posted = plausible(postedOn);
  return posted && speakingClause(decisions, { ...place, postedOn: posted, classId }, today);
}

function kept(
  { country }: DestructionFacts,
  { outcome, classId }: ClassInForce,
  speaking: SpeakingClause | undefined,
): readonly Obstacle[] {
  const statute = isClassId(classId) ? statuteOver(country, classId, speaking) : undefined;
  return [
    ...(outcome === "prunable" ? [] : [{ code: "notPrunable", outcome } as const]),
    ...(statute || confirmerOf(classId) === "nobody"
      ? [{ code: "preservedByStatute", statute } as const]
      : []),
  ];
}

/** What a statute does not reach of a class (an outside tip) goes under the clause that names the act of its field. */
function statuteOver(
  country: Country,
  classId: ClassId,
  speaking: SpeakingClause | undefined,
): StatutoryPreservation | undefined {
  const statute = statutoryPreservation(country, classId);
  return speaking && statute?.unless?.allows(speaking.clause.source) ? undefined : statute;
}

function undecided(
  facts: DestructionFacts,
  classified: ClassInForce,
  speaking: SpeakingClause | undefined,
): readonly Obstacle[] {
  const { by, reopenedBecause, versionId } = classified;
  return [
    ...(isConfirmed(facts, classified, speaking) ? [] : [{ code: "unconfirmed", by } as const]),
    ...(reopenedBecause ? [{ code: "reopened", because: reopenedBecause } as const] : []),
    ...(versionId === facts.versionId
      ? []
      : [{ code: "otherVersion", decided: versionId, newest: facts.versionId } as const]),
    ...(facts.threadRead ? [] : [{ code: "threadChanged" } as const]),
    ...(facts.openAct ? [{ code: "openAct", act: facts.openAct } as const] : []),
    ...(facts.actOwed ? [{ code: "actOwed", cause: facts.actOwed } as const] : []),
  ];
}

/** A decision confirms only what holds nobody's words, under the clause that covers it now. */
function isConfirmed(
  { kind, byAgency }: DestructionFacts,
  { state, by, classId }: ClassInForce,
  speaking: SpeakingClause | undefined,
): boolean {
  if (state === "proposed" || by === byRules || by.trim() === "") return false;
  if (by !== byDecision) return true;
  if (confirmerOf(classId) !== "officerOrDecision" || !speaking) return false;
  return isConfirmedByDecision(speaking.clause, { classId, kind, byAgency });
}

function unsupported({ classId }: ClassInForce, speaking: SpeakingClause | undefined): readonly Obstacle[] {
  if (!speaking) return [{ code: "noClause", classId }];
  const { outcome, id } = speaking.clause;
  return outcome === "prunable" ? [] : [{ code: "clauseKeeps", clauseId: id }];
}

function undue(answer: ReturnType<typeof dueOn>, today: Day): readonly Obstacle[] {
  if ("due" in answer) return answer.due <= today ? [] : [{ code: "notDue", dueOn: answer.due }];
  return answer.undetermined.map((waitsFor) =>
    isCondition(waitsFor)
      ? { code: "conditionUnmet", condition: waitsFor }
      : { code: "undetermined", waitsFor },
  );
}

function isCondition(waitsFor: Undetermined): waitsFor is RetentionCondition {
  return retentionConditions.some((condition) => condition === waitsFor);
}

/** What stands against it whatever its class is. */
function aroundIt(facts: DestructionFacts): readonly Obstacle[] {
  const { holds, entry, opensCase, inTheMaking, classified } = facts;
  return [
    ...holds.map((hold) => ({ code: "held", hold }) as const),
    ...(entry === undefined ? [] : [{ code: "journaled", entry } as const]),
    ...(opensCase === undefined ? [] : [{ code: "opensCase", caseNumber: opensCase } as const]),
    ...(classified?.registration === "register" && entry === undefined
      ? [{ code: "unregistered" } as const]
      : []),
    ...(inTheMaking === undefined ? [] : [{ code: "inTheMaking", packageId: inTheMaking } as const]),
  ];
}
