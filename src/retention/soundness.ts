/** What must be true of a decision beyond its form. */
import { classIds, isClassId, statutoryPreservation } from "../classify/classes.ts";
import { classesWithoutWords } from "../domain/decision.ts";
import { nearest } from "../domain/nearest.ts";
import { inquiryCriteria, inquiryNames } from "./inquiry.ts";
import { overlapFaults } from "./overlaps.ts";
import { ownClassFaults } from "./own-faults.ts";
import type { ClauseSketch, DecisionSketch } from "./sketch.ts";

/** A place in the file (`clauses[2].classes[0]`) and what to do about it. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export function faultsOf(decision: DecisionSketch): readonly Fault[] {
  return [
    ...daysInOrder(decision),
    ...criteriaAnswered(decision),
    ...clauseIdsOnce(decision.clauses),
    ...ownClassFaults(decision),
    ...classesKnown(decision),
    ...overlapFaults(decision),
    ...decision.clauses.flatMap((clause, at) => [...outcomeFitsRetention(clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...fieldsFit(clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...confirmsOnlyWordless(clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...preservedByStatute(decision, clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...registrationOfCountry(decision, clause, at)]),
  ];
}

function* daysInOrder({
  validFrom,
  validTo,
  recordsFrom,
  recordsTo,
  clauses,
  supersedes,
}: DecisionSketch): Generator<Fault> {
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    yield { path: "validTo", message: `${validTo} lies before validFrom ${validFrom}` };
  if (recordsFrom !== undefined && recordsTo !== undefined && recordsTo < recordsFrom)
    yield { path: "recordsTo", message: `${recordsTo} lies before recordsFrom ${recordsFrom}` };
  for (const [list, parts] of Object.entries({ clauses, supersedes }))
    for (const [at, { scope }] of parts.entries())
      if (
        scope?.postedFrom !== undefined &&
        scope.postedTo !== undefined &&
        scope.postedTo < scope.postedFrom
      )
        yield {
          path: `${list}[${at}].scope.postedTo`,
          message: `${scope.postedTo} lies before postedFrom ${scope.postedFrom}`,
        };
}

function criteriaAnswered({ country, inquiry }: DecisionSketch): readonly Fault[] {
  if (inquiry === undefined) return [{ path: "inquiry", message: inquiryMissing(country) }];
  if (country === undefined) return [];
  const criteria = inquiryCriteria[country];
  const missing = criteria
    .filter(({ key }) => !Object.hasOwn(inquiry, key))
    .map(({ key, source, about }) => ({
      path: `inquiry.${key}`,
      message: `missing: weigh ${about} (${source})`,
    }));
  const unknown = Object.keys(inquiry)
    .filter((key) => !criteria.some((criterion) => criterion.key === key))
    .map((key) => ({
      path: `inquiry.${key}`,
      message: `not a criterion of ${country}: use ${criteria.map((each) => each.key).join(", ")}`,
    }));
  return [...missing, ...unknown];
}

function inquiryMissing(country: DecisionSketch["country"]): string {
  if (country === undefined) return "the inquiry is missing: why pruning harms nobody";
  const all = inquiryCriteria[country].map(({ key, about }) => `${about} (${key})`).join(", ");
  return `the inquiry (${inquiryNames[country]}) is missing: weigh ${all}`;
}

function* clauseIdsOnce(clauses: readonly ClauseSketch[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, { id }] of clauses.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) yield { path: `clauses[${at}].id`, message: `${id} is used by an earlier clause too` };
    seen.add(id);
  }
}

function* classesKnown({ clauses, ownClasses, supersedes }: DecisionSketch): Generator<Fault> {
  const own = new Set(ownClasses.map(({ id }) => id));
  // a part that is superseded may be an own class of the earlier decision
  for (const [list, parts] of Object.entries({ clauses, supersedes }))
    for (const [at, { classes }] of parts.entries())
      for (const [place, classId] of classes.entries())
        if (classId !== "" && !isClassId(classId) && !own.has(classId) && list === "clauses")
          yield {
            path: `${list}[${at}].classes[${place}]`,
            message: `unknown class ${JSON.stringify(classId)}${meant(classId, own)}`,
          };
}

function meant(classId: string, own: ReadonlySet<string | undefined>): string {
  const names = [...classIds, ...own].filter((id) => id !== undefined);
  const near = nearest(classId.toUpperCase(), names);
  return near === undefined ? "" : `: did you mean ${near}?`;
}

function* outcomeFitsRetention({ outcome, retention }: ClauseSketch, at: number): Generator<Fault> {
  if (retention === undefined) return;
  const path = `clauses[${at}].retention`;
  const hasPeriod = retention.kind !== "preserve" && retention.kind !== "followsCase";
  if (outcome === "prunable" && !hasPeriod)
    yield {
      path,
      message:
        "prunable needs a period (years, months, days) or inactive, when an officer says so; else choose another outcome",
    };
  if (outcome === "publicRecord" && retention.kind !== "preserve")
    yield { path, message: "a public record is preserved; what has a period is prunable" };
  if (outcome === "caseworkDocument" && hasPeriod)
    yield { path, message: "casework is preserved or follows its case" };
}

/** Fields that mean something beside certain others only. */
function* fieldsFit({ outcome, retention, conditions }: ClauseSketch, at: number): Generator<Fault> {
  if (outcome !== undefined && outcome !== "prunable" && conditions.length > 0)
    yield { path: `clauses[${at}].conditions`, message: "only what is prunable has conditions" };
  if (!retention || !("trigger" in retention)) return;
  if (retention.quietDays !== undefined && retention.trigger !== "threadClosed")
    yield {
      path: `clauses[${at}].retention.quietDays`,
      message: `quietDays belongs to the trigger threadClosed, not to ${retention.trigger}`,
    };
}

/** What somebody said is pruned by nobody but an officer. */
function* confirmsOnlyWordless(
  { classes, confirmedByDecision, outcome }: ClauseSketch,
  at: number,
): Generator<Fault> {
  if (!confirmedByDecision) return;
  const path = `clauses[${at}].confirmedByDecision`;
  if (outcome !== undefined && outcome !== "prunable")
    yield { path, message: "only what is prunable waits to be confirmed" };
  const worded = classes.filter((classId) => classId !== "" && !classesWithoutWords.includes(classId));
  if (worded.length > 0)
    yield {
      path,
      message: `${worded.join(", ")} may hold somebody's words, so an officer must confirm it; only ${classesWithoutWords.join(", ")} may be confirmed by the decision`,
    };
}

function* preservedByStatute(
  { country }: DecisionSketch,
  clause: ClauseSketch,
  at: number,
): Generator<Fault> {
  if (country === undefined || clause.outcome !== "prunable") return;
  for (const [place, classId] of clause.classes.entries()) {
    const statute = isClassId(classId) ? statutoryPreservation(country, classId) : undefined;
    if (!statute || (statute.unless && clause.source && statute.unless.allows(clause.source))) continue;
    const path = `clauses[${at}].classes[${place}]`;
    const unless = statute.unless ? `, unless ${statute.unless.words}` : "; it cannot be pruned";
    yield { path, message: `${classId} is preserved by ${statute.act} ${statute.section}${unless}` };
  }
}

/** "Hållas ordnad" is of OSL 5:1: arkivforskrifta § 14 knows journaling or none. */
function* registrationOfCountry(
  { country }: DecisionSketch,
  { registration }: ClauseSketch,
  at: number,
): Generator<Fault> {
  if (country === "NO" && registration === "keepOrdered")
    yield { path: `clauses[${at}].registration`, message: "keepOrdered is Swedish: use register or neither" };
}
