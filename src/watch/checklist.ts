/**
 * PURE. The checklist of a channel, C01–C40: what the channel says of itself, what the agency registered, what people attest,
 * and what the archive stored and measured.
 */
import { answerAttested } from "./checklist/attested.ts";
import { answerDocumented } from "./checklist/documented.ts";
import type { ChecklistFacts } from "./checklist/facts.ts";
import type { Answer, PointFinding } from "./checklist/finding.ts";
import { answerMeasured } from "./checklist/measured.ts";
import { type PointId, pointIds, points } from "./checklist/points.ts";
import { answerStored } from "./checklist/stored.ts";
import { answerTold } from "./checklist/told.ts";

export type { ChecklistFacts, Measured } from "./checklist/facts.ts";
export type { Because, Evidence, PointFinding, PointState } from "./checklist/finding.ts";
export { type PointId, pointIds, points } from "./checklist/points.ts";

/** @returns every point in the order of its number, each with its source */
export function checklist(facts: ChecklistFacts): readonly PointFinding[] {
  return pointIds.map((id) => ({ id, ...points[id], ...answerTo(id, facts) }));
}

function answerTo(id: PointId, facts: ChecklistFacts): Answer {
  return (
    answerTold(id, facts) ??
    answerDocumented(id, facts) ??
    answerAttested(id, facts) ??
    answerStored(id, facts) ??
    answerMeasured(id, facts)
  );
}
