/** What questions are measured by, as people write it and as it is told. */
export { hoursText, openingHours, type WeeklyHours } from "../../watch/hours/opening-hours.ts";
export type { Target } from "../../watch/hours/work-calendar.ts";
export type { QuestionFigures } from "../../watch/questions/figures.ts";
export type { NotKnown } from "../../watch/questions/judge.ts";
export type { Unclear } from "../../watch/questions/reading.ts";
