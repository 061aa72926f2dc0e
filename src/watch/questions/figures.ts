/** What became of the questions of a channel, counted by the month in which they were asked. Checklist C27 and C28. */
import type { Judged } from "./judge.ts";

export interface QuestionFigures {
  /** surely questions; what only may be one is in `perhaps` and nowhere else */
  readonly asked: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly openInTime: number;
  readonly openOver: number;
  /** whether they were answered was not seen */
  readonly notKnown: number;
  /** removed or hidden before an answer was seen */
  readonly gone: number;
  /** said at the desk to be answered elsewhere, sent on, or in need of nothing */
  readonly dealtWith: number;
  readonly perhaps: number;
  /** of those that may be questions, how many have no answer */
  readonly perhapsUnanswered: number;
  /** of those that were answered late or are over, how many were told in time that an answer comes */
  readonly preliminaryInTime: number;
  /** working time from question to answer, in milliseconds; undefined where none was answered */
  readonly medianMs: number | undefined;
}

export function figuresOf(judged: readonly Judged[]): QuestionFigures {
  const sure = judged.filter(({ unclear }) => unclear === undefined);
  const perhaps = judged.filter(({ unclear }) => unclear !== undefined);
  const count = (test: (one: Judged) => boolean) => sure.filter(test).length;
  const answered = (inTime: boolean) =>
    count(({ answering }) => answering.state === "answered" && answering.inTime === inTime);
  const open = (over: boolean) =>
    count(({ answering }) => answering.state === "open" && answering.over === over);
  const isState = (state: Judged["answering"]["state"]) =>
    count(({ answering }) => answering.state === state);
  return {
    asked: sure.length,
    ...{ answeredInTime: answered(true), answeredLate: answered(false) },
    ...{ openInTime: open(false), openOver: open(true) },
    ...{ notKnown: isState("notKnown"), gone: isState("gone"), dealtWith: isState("dealtWith") },
    perhaps: perhaps.length,
    perhapsUnanswered: perhaps.filter(({ answering: { state } }) => state === "open" || state === "notKnown")
      .length,
    preliminaryInTime: count(
      ({ preliminary, answering }) => preliminary?.inTime === true && isLate(answering),
    ),
    medianMs: median(
      sure.flatMap(({ answering }) => (answering.state === "answered" ? [answering.workedMs] : [])),
    ),
  };
}

function isLate(answering: Judged["answering"]): boolean {
  return answering.state === "open" ? answering.over : answering.state === "answered" && !answering.inTime;
}

function median(of: readonly number[]): number | undefined {
  const sorted = [...of].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
