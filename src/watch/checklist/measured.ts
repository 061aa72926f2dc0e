/** PURE. Points that the watch over questions, links and personal data counts. */
import type { ChecklistFacts, Standing } from "./facts.ts";
import { type Answer, type Evidence, met, not } from "./finding.ts";
import type { PointId } from "./points.ts";

export function answerMeasured(id: PointId, { measured }: ChecklistFacts): Answer {
  switch (id) {
    case "C27":
      return answers(measured.answers);
    case "C28":
      return provisional(measured.provisional);
    case "C31":
      return measured.links ? standing(measured.links, "linksStanding") : not("notEvaluated", "noList");
    case "C32":
      return measured.personalData
        ? standing(measured.personalData, "personalDataStanding")
        : not("notEvaluated", "noneFound");
    default:
      return not("notEvaluated", "noneFound");
  }
}

function answers(counted: ChecklistFacts["measured"]["answers"]): Answer {
  if (!counted) return not("notEvaluated", "noTarget");
  const { due, inTime, notKnown = 0 } = counted;
  if (due + notKnown === 0) return not("notEvaluated", "noQuestions");
  const evidence: Evidence = { kind: "count", what: "answeredInTime", count: inTime, of: due };
  if (inTime < due) return not("notMet", "answeredLate", evidence);
  return notKnown > 0 ? not("notEvaluated", "notAllKnown", evidence) : met(evidence);
}

function provisional(counted: ChecklistFacts["measured"]["provisional"]): Answer {
  if (!counted) return not("notEvaluated", "noTarget");
  const { late, given } = counted;
  if (late === 0) return not("notEvaluated", "noneLate");
  const evidence: Evidence = { kind: "count", what: "provisional", count: given, of: late };
  return given >= late ? met(evidence) : not("notMet", "provisionalLacking", evidence);
}

/** How fast is fast nobody says: what stands is not met, what is gone is told with its hours. */
function standing(counted: Standing, what: "linksStanding" | "personalDataStanding"): Answer {
  const { notKnown = 0, unsure } = counted;
  if (counted.found + notKnown === 0) return not("notEvaluated", unsure ?? "noneFound");
  const evidence: readonly Evidence[] = [
    { kind: "count", what, count: counted.standing, of: counted.found },
    { kind: "count", what: "hoursStanding", count: counted.longestHours },
  ];
  if (counted.standing > 0) return not("notMet", "stillStanding", ...evidence);
  if (unsure) return not("notEvaluated", unsure, ...evidence);
  return notKnown > 0 ? not("notEvaluated", "notAllKnown", ...evidence) : met(...evidence);
}
