/** What is said of questions and their answers on the command line. */
import type { NotKnown, QuestionFigures, Target, Unclear } from "../../pipeline/watch/target.ts";

export const answeringWords = {
  gone: "removed or hidden before an answer was seen",
  dealtWith: "dealt with, as somebody said at the desk",
} as const;

export const notKnownWords: Readonly<Record<NotKnown, string>> = {
  onlyImported: "it came with an archive, and no look has shown it",
  leftTheList: "it is no longer on the list that looks read",
  missing: "the newest look did not show it",
  neverWhole: "no look has seen the channel whole",
  notSeenSince: "no look has seen its thread since it was due",
};

export const unclearWords: Readonly<Record<Unclear, string>> = {
  language: "its language is not read",
  picture: "a picture or file without words",
  class: "classified as an enquiry",
  editedLater: "edited in after an answer",
};

type Column = readonly [name: string, of: (figures: QuestionFigures) => number | string];

export const questionColumns: readonly Column[] = [
  ["asked", ({ asked }) => asked],
  ["in time", ({ answeredInTime }) => answeredInTime],
  ["late", ({ answeredLate }) => answeredLate],
  ["open", ({ openInTime }) => openInTime],
  ["over", ({ openOver }) => openOver],
  ["not known", ({ notKnown }) => notKnown],
  ["gone", ({ gone }) => gone],
  ["dealt with", ({ dealtWith }) => dealtWith],
  ["told", ({ preliminaryInTime }) => preliminaryInTime],
  ["perhaps", ({ perhaps, perhapsUnanswered }) => (perhaps ? `${perhaps} (${perhapsUnanswered} open)` : 0)],
  ["median", ({ medianMs }) => (medianMs === undefined ? "" : workedText(medianMs))],
];

/** `3 h 20 min` of working time. @param ms milliseconds */
export function workedText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

export function targetText(target: Target): string {
  const [count, unit] =
    "workingHours" in target ? [target.workingHours, "working hour"] : [target.workingDays, "working day"];
  return `within ${count} ${unit}${count === 1 ? "" : "s"}`;
}
