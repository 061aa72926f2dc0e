/** Reads a retention decision and says everything that is wrong with it at once. */
import type { Language } from "../domain/agency.ts";
import type { RetentionDecision } from "../domain/decision.ts";
import { faultInWords } from "./fault-words.ts";
import { type DecisionFile, decisionFile } from "./file-format.ts";
import { failedExamples } from "./own-examples.ts";
import { pathOf } from "./path.ts";
import { type DecisionSketch, decisionSketch } from "./sketch.ts";
import { type Fault, faultsOf } from "./soundness.ts";
import { warningsOf } from "./warnings.ts";
import { type DecisionWords, decisionWords } from "./words/index.ts";

/** A fault or warning with the place as the decision numbers it: `clause 3.2`. */
export interface PlacedFault extends Fault {
  readonly place: string;
}

export type DecisionReading =
  | { readonly ok: true; readonly decision: RetentionDecision; readonly warnings: readonly PlacedFault[] }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/**
 * @param json a parsed JSON value; `$schema` is allowed and dropped
 * @param language in which faults and warnings are told
 */
export function parseDecision(json: unknown, language: Language = "en"): DecisionReading {
  const words = decisionWords[language];
  const read = decisionFile.safeParse(json);
  const sketch = decisionSketch.safeParse(json);
  const ofForm = (read.error?.issues ?? [])
    .filter(({ path, code }) => !(sketch.success && code === "invalid_type" && pathOf(path) === "inquiry"))
    .map((issue) => ({
      path: pathOf(issue.path),
      message: faultInWords(issue, at(json, issue.path), words),
    }));
  const faults = [...ofForm, ...(sketch.success ? faultsOf(sketch.data, words) : [])];
  const placed = (all: readonly Fault[]) =>
    all.map((fault) => ({
      ...fault,
      place: placeOf(fault.path, sketch.success ? sketch.data : undefined, words),
    }));
  if (!read.success || !sketch.success || faults.length > 0) return { ok: false, faults: placed(faults) };
  const decision = decisionFrom(read.data);
  const failed = failedExamples(decision, words);
  if (failed.length > 0) return { ok: false, faults: placed(failed) };
  return { ok: true, decision, warnings: placed(warningsOf(decision, words)) };
}

/** What a decision says and should not, each with its place. */
export function placedWarnings(decision: RetentionDecision, words: DecisionWords): readonly PlacedFault[] {
  const sketch = decisionSketch.parse(decision);
  return warningsOf(decision, words).map((fault) => ({
    ...fault,
    place: placeOf(fault.path, sketch, words),
  }));
}

function decisionFrom({ $schema: _, ...file }: DecisionFile): RetentionDecision {
  return {
    ...file,
    validTo: file.validTo,
    recordsFrom: file.recordsFrom,
    recordsTo: file.recordsTo,
    clauses: file.clauses.map((clause) => ({ ...clause, registration: clause.registration })),
  };
}

function at(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

const numbered = /^(clauses|ownClasses|supersedes|legalBasis)\[(\d+)\]/;

/** As the decision numbers it: `clause 3.2`; what is no list goes by the name of its field. */
export function placeOf(
  path: string,
  sketch: Pick<DecisionSketch, "clauses" | "ownClasses"> | undefined,
  { place, fields }: DecisionWords,
): string {
  const [, list, number] = numbered.exec(path) ?? [];
  const at = Number(number);
  switch (list) {
    case "clauses":
      return place.clause(sketch?.clauses[at]?.id ?? place.numbered(at + 1));
    case "ownClasses":
      return place.ownClass(sketch?.ownClasses[at]?.id ?? place.numbered(at + 1));
    case "supersedes":
      return place.supersedes(at + 1);
    case "legalBasis":
      return place.legalBasis(at + 1);
    default:
      return path === "" ? place.file : (fields[path] ?? path);
  }
}
