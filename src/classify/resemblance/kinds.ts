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
  threat: 1.9,
  selfHarm: 2.4,
  tip: 2.9,
  accessRequest: 2.6,
  decisionComplaint: 3.0,
  caseQuestion: 2.7,
  consultation: 3.1,
  personalData: 2.6,
};
