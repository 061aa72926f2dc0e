/** What the checklist says of a point: its state, what it rests on, and what is to be done or why nothing is known. */
import type { Day } from "../../domain/day.ts";
import type { Registered } from "../register/fold.ts";
import type { Topic } from "../register/topics.ts";
import type { PointId, PointWay } from "./points.ts";

/**
 * `met`: with its evidence, never for want of any; `notMet`: with what to do; `notSeen`: what was looked for was not
 * recognised, and a person must look; `notEvaluated`: it could not be, or does not apply, and why.
 */
export const pointStates = ["met", "notMet", "notSeen", "notEvaluated"] as const;
export type PointState = (typeof pointStates)[number];

/** What a point rests on. Words for each in every language: `words/`. */
export type Evidence =
  /** of the channel's own text, as it stands */
  | { readonly kind: "sentence"; readonly text: string }
  | {
      readonly [Of in Topic]: {
        readonly kind: "registered";
        readonly topic: Of;
        readonly entry: Registered<Of>;
      };
    }[Topic]
  | {
      readonly kind: "day";
      readonly what: "opened" | "firstPost" | "evaluationDue" | "lastAct";
      readonly on: Day;
    }
  | { readonly kind: "look"; readonly at: Date; readonly everyMinutes: number }
  | {
      readonly kind: "decision";
      readonly number: number;
      readonly body: string;
      readonly on: Day;
      readonly reference: string | undefined;
    }
  /** `count` of `of`, where there is a whole */
  | { readonly kind: "count"; readonly what: CountedThing; readonly count: number; readonly of?: number }
  | { readonly kind: "ownSite"; readonly host: string };

export type CountedThing =
  | "waiting"
  | "linking"
  | "removed"
  | "answeredInTime"
  | "provisional"
  | "linksStanding"
  | "personalDataStanding"
  | "hoursStanding";

/** Why a point is not met, not seen or not evaluated; each is told in words with what to do. */
export type Because =
  | { readonly code: "lacks"; readonly topics: readonly Topic[] }
  | { readonly code: BecauseAlone }
  | { readonly code: "attestationLapsed" | "evaluationOverdue" | "evaluationLate"; readonly on: Day }
  | { readonly code: "approvedLate" | "commentedLate"; readonly on: Day; readonly than: Day }
  | { readonly code: "paused" | "notListed"; readonly on: Day | undefined };

export const becauseAlone = [
  "nothingRegistered",
  "notAttested",
  "noSentence",
  "noText",
  "commentsOpen",
  "noPost",
  "neverWhole",
  "lookOverdue",
  "closed",
  "handedIn",
  "noDecision",
  "backlog",
  "noStaffing",
  "noWebsite",
  "websiteNotSeen",
  "linksLacking",
  "noPosts",
  "errorsNotTold",
  "periodsNotKept",
  "noTarget",
  "noList",
  "noQuestions",
  "answeredLate",
  "noneLate",
  "provisionalLacking",
  "noneFound",
  "linkListUnsure",
  "notAllKnown",
  "stillStanding",
] as const;
type BecauseAlone = (typeof becauseAlone)[number];

export interface PointFinding {
  readonly id: PointId;
  readonly way: PointWay;
  readonly source: string;
  readonly state: PointState;
  readonly evidence: readonly Evidence[];
  /** undefined for what is met */
  readonly because: Because | undefined;
}

/** Of a finding what a rule decides; the rest stands in the table of points. */
export type Answer = Pick<PointFinding, "state" | "evidence" | "because">;

export function met(...evidence: readonly Evidence[]): Answer {
  return { state: "met", evidence, because: undefined };
}

export function not(
  state: Exclude<PointState, "met">,
  because: Because | BecauseAlone,
  ...evidence: readonly Evidence[]
): Answer {
  return { state, evidence, because: typeof because === "string" ? { code: because } : because };
}
