/** What must be true of a decision beyond its form, and what it should be warned about. */
import { isClassId, statutoryPreservation } from "../classify/classes.ts";
import type { ClauseSketch, DecisionSketch } from "./file-format.ts";
import { inquiryCriteria } from "./inquiry.ts";

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
    ...classesOnce(decision.clauses),
    ...decision.clauses.flatMap((clause, at) => [...outcomeFitsRetention(clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...preservedByStatute(decision, clause, at)]),
    ...decision.clauses.flatMap((clause, at) => [...registrationOfCountry(decision, clause, at)]),
  ];
}

function* daysInOrder({ validFrom, validTo, recordsFrom, recordsTo }: DecisionSketch): Generator<Fault> {
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    yield { path: "validTo", message: `${validTo} lies before validFrom ${validFrom}` };
  if (recordsFrom !== undefined && recordsTo !== undefined && recordsTo < recordsFrom)
    yield { path: "recordsTo", message: `${recordsTo} lies before recordsFrom ${recordsFrom}` };
}

function criteriaAnswered({ country, inquiry }: DecisionSketch): readonly Fault[] {
  if (country === undefined || inquiry === undefined) return [];
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

function* clauseIdsOnce(clauses: readonly ClauseSketch[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, { id }] of clauses.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) yield { path: `clauses[${at}].id`, message: `${id} is used by an earlier clause too` };
    seen.add(id);
  }
}

function* classesOnce(clauses: readonly ClauseSketch[]): Generator<Fault> {
  const seen = new Map<string, string>();
  for (const [at, clause] of clauses.entries())
    for (const [place, classId] of clause.classes.entries()) {
      if (classId === "") continue;
      const path = `clauses[${at}].classes[${place}]`;
      if (!isClassId(classId)) yield { path, message: `unknown class ${JSON.stringify(classId)}` };
      const earlier = seen.get(classId);
      if (earlier !== undefined) yield { path, message: `${classId} stands in clause ${earlier} already` };
      else seen.set(classId, clause.id ?? `[${at}]`);
    }
}

function* outcomeFitsRetention({ outcome, retention }: ClauseSketch, at: number): Generator<Fault> {
  if (retention === undefined) return;
  const path = `clauses[${at}].retention`;
  const hasPeriod = retention.kind === "years" || retention.kind === "days";
  if (outcome === "prunable" && !hasPeriod)
    yield { path, message: "prunable needs a period in years or days; else choose another outcome" };
  if (outcome === "publicRecord" && retention.kind !== "preserve")
    yield { path, message: "a public record is preserved; what has a period is prunable" };
  if (outcome === "caseworkDocument" && hasPeriod)
    yield { path, message: "casework is preserved or follows its case" };
}

function* preservedByStatute(
  { country }: DecisionSketch,
  clause: ClauseSketch,
  at: number,
): Generator<Fault> {
  if (country === undefined || clause.outcome !== "prunable") return;
  for (const [place, classId] of clause.classes.entries()) {
    const statute = isClassId(classId) ? statutoryPreservation(country, classId) : undefined;
    if (!statute) continue;
    const path = `clauses[${at}].classes[${place}]`;
    yield {
      path,
      message: `${classId} is preserved by ${statute.act} ${statute.section}; it cannot be pruned`,
    };
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

const repealedIn2022 = /1991:6|1997:6/;

/** What a decision may say and yet should not. */
export function warningsOf({ legalBasis, clauses, country }: DecisionSketch): readonly Fault[] {
  if (country !== "SE") return [];
  const cited = [
    ...legalBasis.map((each, at) => ({ act: each?.act ?? "", path: `legalBasis[${at}].act` })),
    ...clauses.map((each, at) => ({ act: each.source?.act ?? "", path: `clauses[${at}].source.act` })),
  ];
  return cited
    .filter(({ act }) => repealedIn2022.test(act))
    .map(({ path, act }) => ({ path, message: `${act} was repealed by RA-FS 2021:6 from 2022-01-01` }));
}
