/** The register of a channel and its checklist as lines for a terminal. */
import { dayOf } from "../../domain/day.ts";
import { localMinute } from "../../domain/zoned.ts";
import type { ChannelDuties } from "../../pipeline/register/due.ts";
import type { ChangedPlan, PlanChange, PlanShown } from "../../pipeline/register/plan.ts";
import { shortId } from "../../pipeline/register/plan.ts";
import type { Checklist } from "../../pipeline/watch/checklist.ts";
import {
  becauseText,
  checklistWords,
  dutyText,
  evidenceText,
  type TellsTime,
  valueText,
} from "../../watch/checklist/words/index.ts";
import { standingEntries } from "../../watch/register/fold.ts";
import type { PlanFault } from "../../watch/register/input.ts";
import type { RegisterValue, Topic } from "../../watch/register/topics.ts";
import { listed, sentence } from "../terminal.ts";

const words = checklistWords.en;

export function timesIn(zone: string): TellsTime {
  return { day: (of) => of, dayOf: (at) => dayOf(at, zone), moment: (at) => localMinute(at, zone) };
}

function said(topic: Topic, value: unknown, zone: string): string {
  if (value === null || value === undefined) return "none";
  return valueText(topic, value as RegisterValue<Topic>, words, timesIn(zone));
}

function named(topic: Topic, point: string | undefined): string {
  return point === undefined ? words.topic[topic] : `${words.topic[topic]} ${point}`;
}

export function planText(title: string, { register }: PlanShown, zone: string): string {
  const rows = standingEntries(register).map(({ topic, point, entry }) => [
    named(topic, point),
    said(topic, entry.value, zone),
    dayOf(entry.at, zone),
    entry.by,
  ]);
  const none = `${title}: nothing is registered of it yet: kanalarkiv channel plan set --help`;
  return `${sentence(`${title}:`)}\n${listed(["what", "it is", "registered", "by"], rows, none)}`;
}

export function historyText({ rows }: PlanShown, zone: string): string {
  return listed(
    ["when", "by", "what", "it is", "because", "entry"],
    rows.map(({ id, at, by, act, topic, point, value, undoes, because }) => [
      localMinute(at, zone),
      by,
      named(topic, point),
      act === "undone"
        ? `took back ${shortId(undoes ?? "")}`
        : act === "cleared"
          ? "none"
          : said(topic, value, zone),
      because,
      shortId(id),
    ]),
    "Nothing was ever registered of this channel.",
  );
}

export function planChangeLines(
  title: string,
  { changes }: ChangedPlan,
  dryRun: boolean,
  zone: string,
): string {
  if (changes.length === 0) return `${title}: nothing differs, so nothing was written`;
  const line = ({ topic, point, from, to }: PlanChange) =>
    sentence(
      `${named(topic, point)}: ${from === null ? "" : `${said(topic, from, zone)} → `}${said(topic, to, zone)}`,
      "  ",
    );
  return [
    `${title}: ${dryRun ? "would be registered, nothing is written" : "registered"}`,
    ...changes.map(line),
  ].join("\n");
}

const forms: Readonly<Record<string, string>> = {
  staffing: "hours of weekdays, such as “mon-fri 08:00-15:30; sat 10-12”, none of which overlap",
  responseTarget: "a number of working hours or days, such as “4 hours” or “2 days”",
  duration: "“permanent”, or the last day, YYYY-MM-DD",
  websitePage: "the whole web address with https:// in front, and no password in it",
  websiteLink: "the whole web address with https:// in front",
  documented: "a point that a document answers: C03, C06, C07, C11, C12, C15 or C39",
};
const days = /^(?:opened|evaluationDue|planCommentOn|planApprovedOn|termsOn|riskOn)$/;

/** What is wrong with what was typed, and what to type. */
export function planFaultText({ field, value, why }: PlanFault): string {
  const option = /^C\d/.test(field)
    ? `--document ${field}`
    : `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const typed = `${option}: ${JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value)}`;
  if (why === "future") return `${typed} has not come yet: give the day on which it was done`;
  if (why === "alone") return `${option} is lacking: it is registered together with its other half`;
  if (days.test(field)) return `${typed}: give a calendar day, YYYY-MM-DD`;
  return `${typed}: give ${forms[field] ?? "a text that is not too long: 200 characters for a name, 500 for a reference, 4000 for a text"}`;
}

export function checklistText(
  { title, readFrom, points }: Checklist,
  zone: string,
  only: "all" | "open",
): string {
  const time = timesIn(zone);
  const shown = only === "all" ? points : points.filter(({ state }) => state !== "met");
  const head = {
    captured: `${title}, with its text as it was captured:`,
    given: `${title}, with the text of the file:`,
    nothing: `${title}: no text of the channel itself is captured; give one by --file`,
  }[readFrom];
  const rows = shown.map(({ id, state, evidence, because }) => [
    id,
    words.asks[id],
    words.state[state],
    [
      ...evidence.map((one) => evidenceText(one, words, time)),
      ...(because ? [becauseText(because, words, time)] : []),
    ].join(" / "),
  ]);
  const counts = (["met", "notMet", "notSeen", "notEvaluated"] as const).map(
    (state) => `${points.filter((one) => one.state === state).length} ${words.state[state]}`,
  );
  return [
    sentence(head),
    listed(["point", "what it asks for", "state", "why"], rows, "Every point is met."),
    sentence(`${counts.join(" · ")}. Sources: docs/watch.md, or --json.`),
  ].join("\n");
}

/** What is due of the registers; those of which nothing was ever registered in one line together. */
export function registerNotes(registers: readonly ChannelDuties[], zone: string): readonly string[] {
  const untold = registers.filter(({ duties }) => duties.some(({ what }) => what === "notRegistered"));
  const told = registers.filter((one) => !untold.includes(one));
  const lines = told.map(({ channel, duties }) =>
    sentence(`${channel.title}: ${duties.map((duty) => dutyText(duty, words, timesIn(zone))).join(" ")}`),
  );
  if (untold.length === 0) return lines;
  const whose = untold.length === 1 ? "1 channel" : `${untold.length} channels`;
  return [
    ...lines,
    sentence(`not registered what the agency decided about ${whose}: kanalarkiv channel plan set --help`),
  ];
}
