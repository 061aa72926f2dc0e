/** What a text may be like without saying it in a word of our lists, and how much resemblance is enough. */
import type { ClassId } from "../classes.ts";

/** In the order of the scores; at most one is set for a text. */
export const resemblanceKinds = [
  "threat",
  "selfHarm",
  "tip",
  "accessRequest",
  "decisionComplaint",
  "caseQuestion",
  "consultation",
  "personalData",
] as const;

export type ResemblanceKind = (typeof resemblanceKinds)[number];

export type ResemblanceFlag = `like${Capitalize<ResemblanceKind>}`;

export const flagOfKind = {
  threat: "likeThreat",
  selfHarm: "likeSelfHarm",
  tip: "likeTip",
  accessRequest: "likeAccessRequest",
  decisionComplaint: "likeDecisionComplaint",
  caseQuestion: "likeCaseQuestion",
  consultation: "likeConsultation",
  personalData: "likePersonalData",
} as const satisfies Readonly<Record<ResemblanceKind, ResemblanceFlag>>;

export const classOfKind = {
  threat: "THREAT",
  selfHarm: "SELF-HARM",
  tip: "TIP",
  accessRequest: "ACCESS-REQUEST",
  decisionComplaint: "DECISION-COMPLAINT",
  caseQuestion: "CASE-QUESTION",
  consultation: "CONSULTATION",
  personalData: "PERSONAL-DATA",
} as const satisfies Readonly<Record<ResemblanceKind, ClassId>>;

/**
 * The score from which a text is like a kind. Set so that few of the ordinary examples reach it when they are scored by
 * what was learned without them: `node scripts/resemblance.ts` prints the shares.
 */
export const enoughFor: Readonly<Record<ResemblanceKind, number>> = {
  threat: 4.7,
  selfHarm: 5.1,
  tip: 5.65,
  accessRequest: 5.1,
  decisionComplaint: 5.9,
  caseQuestion: 5.9,
  consultation: 6.2,
  personalData: 7,
};
