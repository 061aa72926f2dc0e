/** PURE. Points that what the agency registered answers, with the entry, who registered it and when. */
import type { Topic } from "../register/topics.ts";
import type { ChecklistFacts } from "./facts.ts";
import { type Answer, type Evidence, met, not } from "./finding.ts";
import { type DocumentedPoint, documentedPoints, type PointId } from "./points.ts";

/** What must be registered for a point; of those with a document of their own that document, and what stands beside it. */
const demands = {
  C01: ["goal"],
  C02: ["targetGroup"],
  C03: ["documented", "duration"],
  C04: ["staffing", "holidays"],
  C05: ["owner", "dialogueOwner", "answeringGroup"],
  C06: ["documented"],
  C07: ["documented"],
  C10: ["termsReview", "riskReview"],
  C11: ["documented"],
  C12: ["documented"],
  C15: ["documented"],
  C39: ["documented"],
} as const satisfies Partial<Record<PointId, readonly Exclude<Topic, "evaluation" | "attested">[]>>;

export function answerDocumented(id: PointId, { register }: ChecklistFacts): Answer | undefined {
  if (!(id in demands)) return undefined;
  const wanted: readonly Exclude<Topic, "evaluation" | "attested">[] = demands[id as keyof typeof demands];
  const entryOf = (topic: (typeof wanted)[number]) =>
    topic === "documented" ? register.documented[documentOf(id)] : register[topic];
  const evidence = wanted.flatMap((topic): readonly Evidence[] => {
    const entry = entryOf(topic);
    return entry ? [{ kind: "registered", topic, entry } as Evidence] : [];
  });
  const lacking = wanted.filter((topic) => entryOf(topic) === undefined);
  if (lacking.length === 0) return met(...evidence);
  if (register.empty) return not("notEvaluated", "nothingRegistered");
  return not("notMet", { code: "lacks", topics: lacking }, ...evidence);
}

function documentOf(id: PointId): DocumentedPoint {
  return documentedPoints.find((one) => one === id) ?? "C03";
}
