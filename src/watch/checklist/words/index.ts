/** The checklist and the register in words: what stands in each entry, what a point rests on, why it is not met. */
import type { Language } from "../../../domain/agency.ts";
import type { Day } from "../../../domain/day.ts";
import type { Duty } from "../../register/duties.ts";
import { staffingText } from "../../register/staffing.ts";
import type { RegisterValue, Topic } from "../../register/topics.ts";
import type { Because, Evidence } from "../finding.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { ChecklistWords } from "./shape.ts";
import { sv } from "./sv.ts";

export type { ChecklistWords } from "./shape.ts";
export const checklistWords: Readonly<Record<Language, ChecklistWords>> = { nb, nn, sv, en };

/** How the reader is told days and times. */
export interface TellsTime {
  day(of: Day): string;
  /** the calendar day of an instant, as `day` tells it */
  dayOf(at: Date): string;
  moment(at: Date): string;
}

export function valueText<Of extends Topic>(
  topic: Of,
  value: RegisterValue<Of>,
  words: ChecklistWords,
  time: TellsTime,
): string {
  const said = { topic, value } as { [One in Topic]: { topic: One; value: RegisterValue<One> } }[Topic];
  switch (said.topic) {
    case "owner":
    case "dialogueOwner":
    case "answeringGroup":
      return said.value.name;
    case "goal":
    case "targetGroup":
    case "holidays":
      return said.value.text;
    case "staffing":
      return staffingText(said.value, words.weekdays);
    case "responseTarget":
      return words.target[said.value.unit](said.value.amount);
    case "duration":
      return said.value.until === undefined ? words.permanent : words.until(time.day(said.value.until));
    case "opened":
    case "evaluationDue":
      return time.day(said.value.on);
    case "plan":
      return joined([said.value.reference, said.value.file?.name]);
    case "planComment":
      return joined([time.day(said.value.on), said.value.text]);
    case "planApproval":
      return words.byOn(said.value.by, time.day(said.value.on));
    case "termsReview":
    case "riskReview":
      return joined([time.day(said.value.on), said.value.reference]);
    case "evaluation":
      return joined([time.day(said.value.on), said.value.result, said.value.reference]);
    case "website":
      return joined([said.value.page, said.value.link]);
    case "websiteSeen":
      return words.listed(said.value.listed, said.value.page, time.day(said.value.on));
    case "documented":
      return said.value.reference;
    case "attested":
      return `${words.byOn(said.value.by, time.day(said.value.on))}, ${words.until(time.day(said.value.until))}`;
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" · ");
}

export function evidenceText(evidence: Evidence, words: ChecklistWords, time: TellsTime): string {
  switch (evidence.kind) {
    case "sentence":
      return `«${evidence.text}»`;
    case "registered": {
      const { topic, entry } = evidence;
      const text = valueText(topic, entry.value as RegisterValue<typeof topic>, words, time);
      return words.registered(words.topic[topic], text, time.dayOf(entry.at), entry.by);
    }
    case "day":
      return words.days[evidence.what](time.day(evidence.on));
    case "look":
      return words.look(time.moment(evidence.at), evidence.everyMinutes);
    case "decision": {
      const { number, body, on, reference } = evidence;
      return joined([words.decision(number, body, time.day(on)), reference]);
    }
    case "count":
      return words.counts[evidence.what](evidence.count, evidence.of ?? 0);
    case "ownSite":
      return words.ownSite(evidence.host);
  }
}

export function becauseText(because: Because, words: ChecklistWords, time: TellsTime): string {
  switch (because.code) {
    case "lacks":
      return words.lacks(topicList(because.topics, words));
    case "attestationLapsed":
    case "evaluationOverdue":
    case "evaluationLate":
      return words.becauseOn[because.code](time.day(because.on), "");
    case "approvedLate":
    case "commentedLate":
      return words.becauseOn[because.code](time.day(because.on), time.day(because.than));
    case "paused":
    case "notListed":
      return words.becauseOn[because.code](because.on ? time.day(because.on) : "", "");
    default:
      return words.because[because.code];
  }
}

export function dutyText(duty: Duty, words: ChecklistWords, time: TellsTime): string {
  switch (duty.what) {
    case "notRegistered":
      return words.duty.notRegistered("", "");
    case "lacks":
      return words.duty.lacks(topicList(duty.topics, words), "");
    case "evaluationOverdue":
    case "evaluationSoon":
      return words.duty[duty.what]("", time.day(duty.due));
    case "attestationLapsed":
      return words.duty.attestationLapsed(duty.point, time.day(duty.until));
    case "durationOver":
      return words.duty.durationOver("", time.day(duty.until));
  }
}

function topicList(topics: readonly Topic[], words: ChecklistWords): string {
  const names = topics.map((topic) => words.topic[topic]);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${words.and} ${last}`;
}
