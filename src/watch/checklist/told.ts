/** PURE. Points that the channel's own text answers, with the sentence. */
import type { ChecklistFacts } from "./facts.ts";
import { type Answer, met, not } from "./finding.ts";
import type { PointId } from "./points.ts";

export function answerTold(id: PointId, { told, toldFrom }: ChecklistFacts): Answer | undefined {
  const finding = told.find((one) => one.id === id);
  if (!finding) return undefined;
  if (finding.state === "found")
    return met(...finding.sentences.map((text) => ({ kind: "sentence", text }) as const));
  if (finding.state === "notAsked") return not("notEvaluated", "commentsOpen");
  return toldFrom === "nothing" ? not("notEvaluated", "noText") : not("notSeen", "noSentence");
}
