/** The sentences that resemblance is learned from, by kind; `ordinary` are like none. All were made up. */
import { accessRequests } from "./examples/access-requests.ts";
import { caseQuestions } from "./examples/case-questions.ts";
import { consultationInputs } from "./examples/consultation.ts";
import { decisionComplaints } from "./examples/decision-complaints.ts";
import { dialogue } from "./examples/dialogue.ts";
import { nearMisses } from "./examples/near-misses.ts";
import { ordinary } from "./examples/ordinary.ts";
import { ordinaryTwo } from "./examples/ordinary-2.ts";
import { ordinaryThree } from "./examples/ordinary-3.ts";
import { ordinaryFour } from "./examples/ordinary-4.ts";
import { ordinaryFive } from "./examples/ordinary-5.ts";
import { ordinarySix } from "./examples/ordinary-6.ts";
import { personalDataTexts } from "./examples/personal-data.ts";
import { selfHarms } from "./examples/self-harm.ts";
import { threats } from "./examples/threats.ts";
import { tips } from "./examples/tips.ts";
import type { ResemblanceKind } from "./kinds.ts";

export interface ResemblanceExample {
  readonly language: string;
  readonly text: string;
}

export const examplesOf: Readonly<Record<ResemblanceKind | "ordinary", readonly ResemblanceExample[]>> = {
  threat: lines(threats),
  selfHarm: lines(selfHarms),
  tip: lines(tips),
  accessRequest: lines(accessRequests),
  decisionComplaint: lines(decisionComplaints),
  caseQuestion: lines(caseQuestions),
  consultation: lines(consultationInputs),
  personalData: lines(personalDataTexts),
  ordinary: lines(
    nearMisses,
    dialogue,
    ordinary,
    ordinaryTwo,
    ordinaryThree,
    ordinaryFour,
    ordinaryFive,
    ordinarySix,
  ),
};

function lines(...texts: readonly string[]): readonly ResemblanceExample[] {
  return texts.flatMap((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => ({ language: line.slice(0, 2), text: line.slice(3) })),
  );
}
