/** PURE. Points that nothing stored can answer: a person attests them, and what was attested lapses. */
import type { ChecklistFacts } from "./facts.ts";
import { type Answer, type Evidence, met, not } from "./finding.ts";
import { attestedPoints, type PointId } from "./points.ts";

export function answerAttested(id: PointId, { register, today }: ChecklistFacts): Answer | undefined {
  const point = attestedPoints.find((one) => one === id);
  if (!point) return undefined;
  const entry = register.attested[point];
  if (!entry) return register.empty ? not("notEvaluated", "nothingRegistered") : not("notMet", "notAttested");
  const evidence: Evidence = { kind: "registered", topic: "attested", entry };
  const { until } = entry.value;
  return until < today ? not("notMet", { code: "attestationLapsed", on: until }, evidence) : met(evidence);
}
