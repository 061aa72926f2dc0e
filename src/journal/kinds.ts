/**
 * PURE. What a registry entry is about, told by its class: neutral kinds only, so that a title says what a matter is and
 * nothing of a person.
 *
 * @see offentlegforskrifta § 7 and arkivforskrifta § 15 letter c (what a document is about); OSL 5:2 first paragraph 4
 *   (“i korthet vad handlingen rör”); lovavdelingen 2010-08-24 (neutral wording first)
 */
import type { ClassId } from "../classify/classes.ts";
import type { Language } from "../domain/agency.ts";

export type NeutralKind = "decisionComplaint" | "consultation" | "caseQuestion" | "accessRequest";

const kinds: Readonly<Record<Language, Readonly<Record<NeutralKind, string>>>> = {
  nb: {
    decisionComplaint: "Klage på vedtak",
    consultation: "Høringsuttalelse",
    caseQuestion: "Spørsmål i sak",
    accessRequest: "Innsynskrav",
  },
  nn: {
    decisionComplaint: "Klage på vedtak",
    consultation: "Høyringsuttale",
    caseQuestion: "Spørsmål i sak",
    accessRequest: "Innsynskrav",
  },
  sv: {
    decisionComplaint: "Överklagande",
    consultation: "Yttrande",
    caseQuestion: "Fråga i ärende",
    accessRequest: "Begäran om allmän handling",
  },
  en: {
    decisionComplaint: "Complaint on a decision",
    consultation: "Consultation input",
    caseQuestion: "Question in a case",
    accessRequest: "Request for access",
  },
};

/** Why a class has no kind of its own in a title: the reader sees a comment, a message or an enquiry. */
type Untold = "says something of a person" | "is the agency's own" | "is no matter" | "is not settled";

const ofClass: Readonly<Record<ClassId, NeutralKind | { readonly because: Untold }>> = {
  "DECISION-COMPLAINT": "decisionComplaint",
  CONSULTATION: "consultation",
  "CASE-QUESTION": "caseQuestion",
  "ACCESS-REQUEST": "accessRequest",
  TIP: { because: "says something of a person" },
  "DATA-RIGHTS": { because: "says something of a person" },
  "SELF-HARM": { because: "says something of a person" },
  THREAT: { because: "says something of a person" },
  "PERSONAL-DATA": { because: "says something of a person" },
  MODERATED: { because: "says something of a person" },
  WITHDRAWN: { because: "says something of a person" },
  COMPLAINT: { because: "is not settled" },
  PRAISE: { because: "is no matter" },
  REACTION: { because: "is no matter" },
  "SIMPLE-QUESTION": { because: "is no matter" },
  MESSAGE: { because: "is not settled" },
  SPAM: { because: "says something of a person" },
  "CITIZEN-DIALOGUE": { because: "is no matter" },
  "MEDIA-ONLY": { because: "is not settled" },
  "OTHER-LANGUAGE": { because: "says something of a person" },
  UNSORTED: { because: "is not settled" },
  ANSWER: { because: "is the agency's own" },
  "CASE-ANSWER": { because: "is the agency's own" },
  PUBLICATION: { because: "is the agency's own" },
  "PUBLICATION-COPY": { because: "is the agency's own" },
  UNPUBLISHED: { because: "is the agency's own" },
  CRISIS: { because: "is the agency's own" },
  CAMPAIGN: { because: "is the agency's own" },
  "CHANNEL-PROFILE": { because: "is the agency's own" },
  AUDIENCE: { because: "is the agency's own" },
  "MODERATION-LOG": { because: "is the agency's own" },
  "STAFF-NOTE": { because: "is not settled" },
  "OTHERS-CHANNEL": { because: "is the agency's own" },
  EVALUATION: { because: "is the agency's own" },
  "LEADER-CHANNEL": { because: "is the agency's own" },
  REGISTER: { because: "is the agency's own" },
};

/** @returns undefined where a title may not tell, or has nothing to tell */
export function neutralKind(language: Language, classId: string | undefined): string | undefined {
  const told = classId === undefined ? undefined : (ofClass as Readonly<Record<string, unknown>>)[classId];
  return typeof told === "string" ? kinds[language][told as NeutralKind] : undefined;
}
