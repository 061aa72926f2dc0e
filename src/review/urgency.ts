/** How soon an officer must look at an item, from 0 to 9, why, and by which day where a time limit of law runs. */
import type { ClassId } from "../classify/classes.ts";
import type { Country } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import type { ReopenedBecause } from "../domain/review.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";
import { type LimitKind, limitSourceOf, timeLimit } from "./time-limits.ts";

/**
 * Why an item is in the queue: `review` for what the rules leave to a person, `proposal` for what they propose to prune,
 * `reopened` for what an officer decided and must look at again, `act` for a record or casework that waits for an act.
 */
export const queueKinds = ["review", "proposal", "reopened", "act"] as const;
export type QueueKind = (typeof queueKinds)[number];

/** What is known of an item that waits. */
export interface QueueFacts {
  readonly country: Country;
  readonly waits: QueueKind;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly classId: string;
  /** the class goes by what the text is like: no word of our lists names it */
  readonly resembles: boolean;
  /** a ground for keeping it from the public stands with it */
  readonly shielded: boolean;
  /** anybody can read it on the channel just now */
  readonly inPublic: boolean;
  readonly byAgency: boolean;
  /** when it came to the agency: the agency's day of posting */
  readonly receivedOn: Day;
}

export interface Urgency {
  /** 0 to 9, the highest first */
  readonly level: number;
  readonly cause: UrgencyCause;
  readonly actBy: Day | undefined;
  /** the law that sets that day */
  readonly source: string | undefined;
}

/** From this level on it alarms: it stands before everything else, and `status` tells of it. */
export const alarmLevel = 5;

const levels: Readonly<Record<UrgencyCause, number>> = {
  threat: 9,
  accessRequest: 8,
  decisionComplaint: 7,
  personalDataInPublic: 6,
  tip: 5,
  dataRights: 5,
  caseQuestion: 4,
  reopened: 4,
  personalData: 4,
  handling: 3,
  unsorted: 2,
  dialogue: 1,
  proposal: 0,
};

/** A class that is not named here, and every class of an agency's own, is `unsorted`. */
const causeOfClass: Readonly<Partial<Record<ClassId, UrgencyCause>>> = {
  "SELF-HARM": "threat",
  THREAT: "threat",
  "ACCESS-REQUEST": "accessRequest",
  "DECISION-COMPLAINT": "decisionComplaint",
  TIP: "tip",
  "DATA-RIGHTS": "dataRights",
  "CASE-QUESTION": "caseQuestion",
  "PERSONAL-DATA": "personalData",
  COMPLAINT: "handling",
  CONSULTATION: "handling",
  MESSAGE: "handling",
  CRISIS: "handling",
  "SIMPLE-QUESTION": "handling",
  "CITIZEN-DIALOGUE": "dialogue",
  PRAISE: "dialogue",
  REACTION: "dialogue",
  SPAM: "dialogue",
};

/** Classes that need an act of a person also when the rules made a record or casework of them. */
export const actClasses: readonly string[] = Object.entries(causeOfClass).flatMap(([classId, cause]) =>
  levels[cause] >= alarmLevel ? [classId] : [],
);

export function urgencyOf(facts: QueueFacts): Urgency {
  const cause = causeOf(facts);
  const limit =
    runs(facts) && isLimited(cause) ? timeLimit(facts.country, cause, facts.receivedOn) : undefined;
  return { level: levelOf(cause, facts), cause, actBy: limit?.actBy, source: limit?.source };
}

/** What only is like an alarm stands after what names one, and before everything that does not alarm. */
function levelOf(cause: UrgencyCause, { resembles, classId }: QueueFacts): number {
  const isOfClass = Object.hasOwn(causeOfClass, classId) && causeOfClass[classId as ClassId] === cause;
  if (!resembles || !isOfClass) return levels[cause];
  return Math.min(levels[cause], cause === "threat" ? alarmLevel + 1 : alarmLevel);
}

function causeOf({ classId, shielded, inPublic, byAgency, waits }: QueueFacts): UrgencyCause {
  const byClass = Object.hasOwn(causeOfClass, classId) ? causeOfClass[classId as ClassId] : undefined;
  const cause = byClass ?? "unsorted";
  const exposed = inPublic && (cause === "personalData" || (shielded && (waits !== "reopened" || byAgency)));
  const candidates: UrgencyCause[] = [
    waits === "proposal" && levels[cause] < alarmLevel ? "proposal" : cause,
  ];
  if (exposed) candidates.push("personalDataInPublic");
  if (waits === "reopened") candidates.push("reopened");
  return candidates.reduce((most, one) => (levels[one] > levels[most] ? one : most));
}

/** Of what an officer decided no limit runs on because the thread or its standing changed. */
function runs({ waits, reopenedBecause }: QueueFacts): boolean {
  return waits !== "reopened" || reopenedBecause === "newVersion" || reopenedBecause === "undone";
}

function isLimited(cause: UrgencyCause): cause is UrgencyCause & LimitKind {
  return (
    cause === "accessRequest" ||
    cause === "decisionComplaint" ||
    cause === "dataRights" ||
    cause === "caseQuestion"
  );
}

/** The law by which the clock of a cause runs in a country; undefined where none does. */
export function limitSource(country: Country, cause: UrgencyCause): string | undefined {
  return isLimited(cause) ? limitSourceOf(country, cause) : undefined;
}
