/** Reads a retention decision and says everything that is wrong with it at once. */
import type { RetentionDecision } from "../domain/decision.ts";
import { faultInWords } from "./fault-words.ts";
import { type DecisionFile, decisionFile } from "./file-format.ts";
import { failedExamples } from "./own-examples.ts";
import { pathOf } from "./path.ts";
import { type DecisionSketch, decisionSketch } from "./sketch.ts";
import { type Fault, faultsOf } from "./soundness.ts";
import { warningsOf } from "./warnings.ts";

/** A fault or warning with the place as the decision numbers it: `clause 3.2`. */
export interface PlacedFault extends Fault {
  readonly place: string;
}

export type DecisionReading =
  | { readonly ok: true; readonly decision: RetentionDecision; readonly warnings: readonly PlacedFault[] }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** @param json a parsed JSON value; `$schema` is allowed and dropped */
export function parseDecision(json: unknown): DecisionReading {
  const read = decisionFile.safeParse(json);
  const sketch = decisionSketch.safeParse(json);
  const ofForm = (read.error?.issues ?? [])
    .filter(({ path, code }) => !(sketch.success && code === "invalid_type" && pathOf(path) === "inquiry"))
    .map((issue) => ({ path: pathOf(issue.path), message: faultInWords(issue, at(json, issue.path)) }));
  const faults = [...ofForm, ...(sketch.success ? faultsOf(sketch.data) : [])];
  const placed = (all: readonly Fault[]) =>
    all.map((fault) => ({ ...fault, place: placeOf(fault.path, sketch.success ? sketch.data : undefined) }));
  if (!read.success || !sketch.success || faults.length > 0) return { ok: false, faults: placed(faults) };
  const decision = decisionFrom(read.data);
  const failed = failedExamples(decision);
  if (failed.length > 0) return { ok: false, faults: placed(failed) };
  return { ok: true, decision, warnings: placed(warningsOf(decision)) };
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

function placeOf(path: string, sketch: DecisionSketch | undefined): string {
  const [, list, number] = numbered.exec(path) ?? [];
  const place = Number(number);
  switch (list) {
    case "clauses":
      return `clause ${sketch?.clauses[place]?.id ?? `no. ${place + 1}`}`;
    case "ownClasses":
      return `own class ${sketch?.ownClasses[place]?.id ?? `no. ${place + 1}`}`;
    case "supersedes":
      return `supersedes no. ${place + 1}`;
    case "legalBasis":
      return `legal basis no. ${place + 1}`;
    default:
      return path === "" ? "the file" : path;
  }
}
