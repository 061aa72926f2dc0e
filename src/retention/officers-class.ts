/**
 * What an officer may make of an item. What is prunable needs a clause in force that says so: an officer confirms that a
 * clause applies, and never takes its place.
 */
import { isClassId, statutoryPreservation } from "../classify/classes.ts";
import type { Country } from "../domain/agency.ts";
import type { Classification, Ground, Outcome, Registration } from "../domain/outcome.ts";
import type { ClassificationState } from "../domain/review.ts";
import type { Covered, PruningClause } from "./pruning-clause.ts";

/** Why an act on an item is refused. */
export type ReviewRefusal =
  | "unclassified"
  | "newerVersion"
  | "otherVersion"
  | "otherProposal"
  | "nothingProposed"
  | "decidedAlready"
  | "noClause"
  | "clauseKeeps"
  | "preservedByStatute"
  | "unknownClass";

export interface Refused {
  readonly kind: "refused";
  readonly because: ReviewRefusal;
  /** what is so, and what to do */
  readonly detail: string;
}

/** The class that an act puts in force. */
export interface OfficersClass {
  readonly kind: "decided";
  readonly state: Exclude<ClassificationState, "proposed">;
  readonly classification: Classification;
}

/** What stands already, so that nothing is written. */
export interface Already {
  readonly kind: "already";
}

export interface InForce extends Omit<Classification, "clause" | "dueOn"> {
  readonly state: ClassificationState;
  readonly byOfficer: boolean;
  /** it waits again: what was decided is decided anew */
  readonly waitsAgain: boolean;
}

/** Takes the class in force as it is; one that an officer set against the rules stays `overruled`. */
export function confirmClass(
  inForce: InForce,
  covered: Covered | undefined,
): OfficersClass | Already | Refused {
  if (inForce.byOfficer && !inForce.waitsAgain) return { kind: "already" };
  if (inForce.outcome === "needsReview")
    return refused("nothingProposed", "the rules propose nothing: overrule it with a class and an outcome");
  const { clause, fault } = clauseUnder(inForce, covered);
  if (fault) return fault;
  const state = inForce.byOfficer && inForce.state === "overruled" ? "overruled" : "confirmed";
  return { kind: "decided", state, classification: classificationOf(inForce, clause) };
}

/** What an officer sets in place of what is in force. */
export interface OtherClass {
  readonly classId: string;
  readonly outcome: Exclude<Outcome, "needsReview">;
  readonly registration: Registration | undefined;
  /** undefined keeps the ground in force, null says that there is none */
  readonly ground: Ground | null | undefined;
  readonly because: string;
  /** decide anew what an officer decided already */
  readonly again: boolean;
}

/** Stands in the place of a rule's id where no rule proposed the class. */
export const officersRuleId = "officer";

/** @param registered what the country's rules ask for the class, where they know it */
export function overruleClass(
  inForce: InForce,
  other: OtherClass,
  under: {
    readonly country: Country;
    readonly covered: Covered | undefined;
    readonly registered: Registration | undefined;
  },
): OfficersClass | Already | Refused {
  const made: InForce = {
    ...inForce,
    classId: other.classId,
    outcome: other.outcome,
    ruleId: officersRuleId,
    reason: other.because,
    registration: other.registration ?? registrationFor(inForce, other, under),
    ground: other.ground === undefined ? inForce.ground : (other.ground ?? undefined),
  };
  if (inForce.byOfficer && !inForce.waitsAgain) {
    if (isSameClass(inForce, made)) return { kind: "already" };
    if (!other.again)
      return refused("decidedAlready", "take that act back first, or say that it is decided again");
  }
  const statute = statuteAgainst(under.country, other);
  if (statute) return statute;
  const { clause, fault } = clauseUnder(made, under.covered);
  if (fault) return fault;
  return { kind: "decided", state: "overruled", classification: classificationOf(made, clause) };
}

function statuteAgainst(country: Country, { classId, outcome }: OtherClass): Refused | undefined {
  if (outcome !== "prunable" || !isClassId(classId)) return undefined;
  const statute = statutoryPreservation(country, classId);
  return (
    statute && refused("preservedByStatute", `${classId} is preserved by ${statute.act} ${statute.section}`)
  );
}

interface ClauseOrFault {
  readonly clause?: PruningClause;
  readonly fault?: Refused;
}

function clauseUnder({ outcome, classId }: InForce, covered: Covered | undefined): ClauseOrFault {
  if (outcome !== "prunable") return {};
  if (!covered)
    return {
      fault: refused(
        "noClause",
        `no adopted decision in force covers ${classId} of that day: adopt one that does, or give another outcome`,
      ),
    };
  if (!covered.pruning)
    return {
      fault: refused(
        "clauseKeeps",
        `clause ${covered.clause.id} of the decision in force keeps ${classId}: give the outcome ${covered.clause.outcome}`,
      ),
    };
  return { clause: covered.pruning };
}

/** The clause and day as they are at the act: what counts later is looked up anew. */
function classificationOf(made: InForce, clause: PruningClause | undefined): Classification {
  const { outcome, classId, ruleId, reason, registration, ground } = made;
  return {
    ...{ outcome, classId, ruleId, reason, registration, ground },
    clause: clause && { decisionId: clause.decisionId, clauseId: clause.clauseId },
    dueOn: clause?.dueOn,
  };
}

function registrationFor(
  inForce: InForce,
  { classId, outcome }: OtherClass,
  { country, registered }: { readonly country: Country; readonly registered: Registration | undefined },
): Registration {
  if (registered) return registered;
  if (classId === inForce.classId && outcome === inForce.outcome) return inForce.registration;
  if (outcome === "caseworkDocument") return "register";
  // a public record that is not registered must be kept ordered (OSL 5:1); arkivforskrifta § 14 knows no such thing
  return outcome === "publicRecord" && country === "SE" ? "keepOrdered" : "neither";
}

function isSameClass(one: InForce, other: InForce): boolean {
  return (
    one.classId === other.classId &&
    one.outcome === other.outcome &&
    one.registration === other.registration &&
    one.ground?.text === other.ground?.text
  );
}

function refused(because: ReviewRefusal, detail: string): Refused {
  return { kind: "refused", because, detail };
}
