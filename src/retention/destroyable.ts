/**
 * Who must have said that an item of a class may be destroyed. A class that rules or decisions know and this table does not
 * is no class that can be destroyed: a new one does not compile before somebody has thought about it.
 */
import type { ClassId } from "../classify/classes.ts";
import { isClassId } from "../classify/classes.ts";

/**
 * `officer`: a person who saw it, one item or a batch. `officerOrDecision`: what holds no words of anybody, where the clause
 * says so. `nobody`: what no decision can let go.
 */
export type Confirmer = "officer" | "officerOrDecision" | "nobody";

const confirmers: Readonly<Record<ClassId, Confirmer>> = {
  PUBLICATION: "officer",
  "PUBLICATION-COPY": "officerOrDecision",
  UNPUBLISHED: "officer",
  REACTION: "officerOrDecision",
  PRAISE: "officer",
  "SIMPLE-QUESTION": "officer",
  ANSWER: "officer",
  "CASE-QUESTION": "officer",
  "CASE-ANSWER": "officer",
  "DECISION-COMPLAINT": "officer",
  COMPLAINT: "officer",
  TIP: "officer",
  "ACCESS-REQUEST": "officer",
  CONSULTATION: "officer",
  MESSAGE: "officer",
  SPAM: "officer",
  MODERATED: "officer",
  THREAT: "officer",
  "PERSONAL-DATA": "officer",
  "SELF-HARM": "officer",
  "DATA-RIGHTS": "officer",
  CRISIS: "officer",
  CAMPAIGN: "officer",
  "MEDIA-ONLY": "officer",
  "CHANNEL-PROFILE": "officer",
  AUDIENCE: "officerOrDecision",
  "MODERATION-LOG": "officer",
  "STAFF-NOTE": "officer",
  "OTHERS-CHANNEL": "officer",
  WITHDRAWN: "officer",
  "CITIZEN-DIALOGUE": "officer",
  EVALUATION: "officer",
  "LEADER-CHANNEL": "officer",
  "OTHER-LANGUAGE": "officer",
  UNSORTED: "officer",
  // the journal, certificates and the audit log prove every other destruction (BEVF §§ 5 a and 20; arkivlagen 3 §)
  REGISTER: "nobody",
};

/** A class of the agency's own holds words of somebody, whatever it is called. */
export function confirmerOf(classId: string): Confirmer {
  return isClassId(classId) ? confirmers[classId] : "officer";
}
