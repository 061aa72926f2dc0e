/** What must be true of a decision beyond its form. */
import { classIds, isClassId, statutoryPreservation } from "../classify/classes.ts";
import { classesWithoutWords } from "../domain/decision.ts";
import { nearest } from "../domain/nearest.ts";
import { inquiryCriteria } from "./inquiry.ts";
import { overlapFaults } from "./overlaps.ts";
import { ownClassFaults } from "./own-faults.ts";
import type { ClauseSketch, DecisionSketch } from "./sketch.ts";
import type { DecisionWords } from "./words/index.ts";

/** A place in the file (`clauses[2].classes[0]`) and what to do about it. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export function faultsOf(decision: DecisionSketch, words: DecisionWords): readonly Fault[] {
  return [
    ...daysInOrder(decision, words),
    ...criteriaAnswered(decision, words),
    ...clauseIdsOnce(decision.clauses, words),
    ...ownClassFaults(decision, words),
    ...classesKnown(decision, words),
    ...overlapFaults(decision, words),
    ...decision.clauses.flatMap((clause, at) => [...outcomeFitsRetention(clause, at, words)]),
    ...decision.clauses.flatMap((clause, at) => [...fieldsFit(clause, at, words)]),
    ...decision.clauses.flatMap((clause, at) => [...confirmsOnlyWordless(clause, at, words)]),
    ...decision.clauses.flatMap((clause, at) => [...preservedByStatute(decision, clause, at, words)]),
    ...decision.clauses.flatMap((clause, at) => [...registrationOfCountry(decision, clause, at, words)]),
  ];
}

function* daysInOrder(
  { validFrom, validTo, recordsFrom, recordsTo, clauses, supersedes }: DecisionSketch,
  { sound, fields }: DecisionWords,
): Generator<Fault> {
  const called = (field: string) => fields[field] ?? field;
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    yield { path: "validTo", message: sound.before(validTo, called("validFrom"), validFrom) };
  if (recordsFrom !== undefined && recordsTo !== undefined && recordsTo < recordsFrom)
    yield { path: "recordsTo", message: sound.before(recordsTo, called("recordsFrom"), recordsFrom) };
  for (const [list, parts] of Object.entries({ clauses, supersedes }))
    for (const [at, { scope }] of parts.entries())
      if (
        scope?.postedFrom !== undefined &&
        scope.postedTo !== undefined &&
        scope.postedTo < scope.postedFrom
      )
        yield {
          path: `${list}[${at}].scope.postedTo`,
          message: sound.before(scope.postedTo, called("postedFrom"), scope.postedFrom),
        };
}

function criteriaAnswered({ country, inquiry }: DecisionSketch, words: DecisionWords): readonly Fault[] {
  if (inquiry === undefined) return [{ path: "inquiry", message: inquiryMissing(country, words) }];
  if (country === undefined) return [];
  const criteria = inquiryCriteria[country];
  const missing = criteria
    .filter(({ key }) => !Object.hasOwn(inquiry, key))
    .map(({ key, source }) => ({
      path: `inquiry.${key}`,
      message: words.sound.criterion(words.criteria[key], source),
    }));
  const unknown = Object.keys(inquiry)
    .filter((key) => !criteria.some((criterion) => criterion.key === key))
    .map((key) => ({
      path: `inquiry.${key}`,
      message: words.sound.noCriterion(country, criteria.map((each) => each.key).join(", ")),
    }));
  return [...missing, ...unknown];
}

function inquiryMissing(country: DecisionSketch["country"], { sound, criteria }: DecisionWords): string {
  if (country === undefined) return sound.inquiry(undefined, "");
  const all = inquiryCriteria[country].map(({ key }) => `${criteria[key]} (${key})`).join(", ");
  return sound.inquiry(country, all);
}

function* clauseIdsOnce(clauses: readonly ClauseSketch[], { sound }: DecisionWords): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, { id }] of clauses.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) yield { path: `clauses[${at}].id`, message: sound.usedTwice(id) };
    seen.add(id);
  }
}

function* classesKnown(
  { clauses, ownClasses, supersedes }: DecisionSketch,
  { sound }: DecisionWords,
): Generator<Fault> {
  const own = new Set(ownClasses.map(({ id }) => id));
  // a part that is superseded may be an own class of the earlier decision
  for (const [list, parts] of Object.entries({ clauses, supersedes }))
    for (const [at, { classes }] of parts.entries())
      for (const [place, classId] of classes.entries())
        if (classId !== "" && !isClassId(classId) && !own.has(classId) && list === "clauses")
          yield {
            path: `${list}[${at}].classes[${place}]`,
            message: sound.unknownClass(classId, meant(classId, own)),
          };
}

function meant(classId: string, own: ReadonlySet<string | undefined>): string | undefined {
  const names = [...classIds, ...own].filter((id) => id !== undefined);
  return nearest(classId.toUpperCase(), names);
}

function* outcomeFitsRetention(
  { outcome, retention }: ClauseSketch,
  at: number,
  { sound }: DecisionWords,
): Generator<Fault> {
  if (retention === undefined) return;
  const path = `clauses[${at}].retention`;
  const hasPeriod = retention.kind !== "preserve" && retention.kind !== "followsCase";
  if (outcome === "prunable" && !hasPeriod) yield { path, message: sound.prunableNeedsPeriod };
  if (outcome === "publicRecord" && retention.kind !== "preserve")
    yield { path, message: sound.recordIsPreserved };
  if (outcome === "caseworkDocument" && hasPeriod) yield { path, message: sound.caseworkHasNoPeriod };
}

/** Fields that mean something beside certain others only. */
function* fieldsFit(
  { outcome, retention, conditions }: ClauseSketch,
  at: number,
  { sound }: DecisionWords,
): Generator<Fault> {
  if (outcome !== undefined && outcome !== "prunable" && conditions.length > 0)
    yield { path: `clauses[${at}].conditions`, message: sound.conditionsOfPrunable };
  if (!retention || !("trigger" in retention)) return;
  if (retention.quietDays !== undefined && retention.trigger !== "threadClosed")
    yield {
      path: `clauses[${at}].retention.quietDays`,
      message: sound.quietDays(retention.trigger),
    };
}

/** What somebody said is pruned by nobody but an officer. */
function* confirmsOnlyWordless(
  { classes, confirmedByDecision, outcome }: ClauseSketch,
  at: number,
  { sound }: DecisionWords,
): Generator<Fault> {
  if (!confirmedByDecision) return;
  const path = `clauses[${at}].confirmedByDecision`;
  if (outcome !== undefined && outcome !== "prunable") yield { path, message: sound.confirmsPrunable };
  const worded = classes.filter((classId) => classId !== "" && !classesWithoutWords.includes(classId));
  if (worded.length > 0)
    yield {
      path,
      message: sound.confirmsWordless(worded.join(", "), classesWithoutWords.join(", ")),
    };
}

function* preservedByStatute(
  { country }: DecisionSketch,
  clause: ClauseSketch,
  at: number,
  { sound }: DecisionWords,
): Generator<Fault> {
  if (country === undefined || clause.outcome !== "prunable") return;
  for (const [place, classId] of clause.classes.entries()) {
    const statute = isClassId(classId) ? statutoryPreservation(country, classId) : undefined;
    if (!statute || (statute.unless && clause.source && statute.unless.allows(clause.source))) continue;
    const path = `clauses[${at}].classes[${place}]`;
    const named = `${statute.act} ${statute.section}`;
    yield { path, message: sound.statute(classId, named, statute.unless !== undefined) };
  }
}

/** "Hållas ordnad" is of OSL 5:1: arkivforskrifta § 14 knows journaling or none. */
function* registrationOfCountry(
  { country }: DecisionSketch,
  { registration }: ClauseSketch,
  at: number,
  { sound }: DecisionWords,
): Generator<Fault> {
  if (country === "NO" && registration === "keepOrdered")
    yield { path: `clauses[${at}].registration`, message: sound.keepOrdered };
}
