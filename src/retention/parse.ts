/** Reads a retention decision and says everything that is wrong with it at once. */
import type { RetentionDecision } from "../domain/decision.ts";
import { type DecisionFile, decisionFile, decisionSketch } from "./file-format.ts";
import { pathOf } from "./path.ts";
import { type Fault, faultsOf, warningsOf } from "./soundness.ts";

export type DecisionReading =
  | { readonly ok: true; readonly decision: RetentionDecision; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** @param json a parsed JSON value; `$schema` is allowed and dropped */
export function parseDecision(json: unknown): DecisionReading {
  const read = decisionFile.safeParse(json);
  const sketch = decisionSketch.safeParse(json);
  const ofForm = read.error?.issues.map(({ path, message }) => ({ path: pathOf(path), message })) ?? [];
  const faults = [...ofForm, ...(sketch.success ? faultsOf(sketch.data) : [])];
  if (!read.success || !sketch.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, decision: decisionFrom(read.data), warnings: warningsOf(sketch.data) };
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
