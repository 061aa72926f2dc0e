import { type Command, InvalidArgumentError } from "commander";
import { csvText } from "../../desk/pages/csv.ts";
import { localMinute } from "../../domain/zoned.ts";
import { periodOf } from "../../pipeline/watch/period.ts";
import type { AskedQuestion, ChannelQuestions } from "../../pipeline/watch/questions.ts";
import { hoursText, openingHours, type WeeklyHours } from "../../pipeline/watch/target.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import {
  answeringWords,
  notKnownWords,
  questionColumns,
  targetText,
  unclearWords,
  workedText,
} from "../words/questions.ts";

interface QuestionsOptions {
  readonly open?: boolean;
  readonly all?: boolean;
  readonly period?: string;
  readonly targetHours?: number;
  readonly targetDays?: number;
  readonly hours?: WeeklyHours;
  readonly limit: number;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** `channel questions`: what was asked, and whether it was answered within the target. */
export function registerQuestions(group: Command, cli: Cli): void {
  group
    .command("questions <channel>")
    .description("counts what the public asked and whether it was answered in time, in working hours")
    .option("--open", "lists those without an answer, the oldest first")
    .option("--all", "lists every question")
    .option(
      "--period <period>",
      "when they were asked: 2026, 2026-11 or 2026-11-02..2026-11-20; default: a year up to today",
    )
    .option("--target-hours <n>", "working hours within which a question is to be answered", givenNumber)
    .option("--target-days <n>", "or working days after the one of asking", givenNumber)
    .option("--hours <hours>", "when somebody is there, such as mon–fri 8–15:30, sat 10–14", givenHours)
    .option("--limit <n>", "how many are listed", givenNumber, 50)
    .option("--csv", "print the list as CSV")
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      '\nWhat counts as a question, and as an answer: docs/questions.md.\n\nExample:\n  kanalarkiv channel questions "Nettstaden" --open --target-days 2 --hours "mon–fri 9–15"',
    )
    .action(async (wanted: string, options: QuestionsOptions) => {
      const { open, all, period, hours, limit, csv, json, ...given } = options;
      const { tools } = await cli.app();
      const { questionsBy } = await import("../../pipeline/watch/questions.ts");
      const found = await questionsBy(tools, wanted, {
        ...{ all: all === true, hours, target: targetOf(given) },
        period: period === undefined ? undefined : periodOf(period),
      });
      if (json) return cli.json(found);
      if (csv) return cli.print(csvText(csvLines(found)));
      cli.print(figuresText(found));
      if (open || all) cli.print(`\n${listText(found, limit)}`);
    });
}

function targetOf({ targetHours, targetDays }: Pick<QuestionsOptions, "targetHours" | "targetDays">) {
  if (targetHours !== undefined) return { workingHours: targetHours };
  return targetDays === undefined ? undefined : { workingDays: targetDays };
}

function givenHours(text: string): WeeklyHours {
  try {
    return openingHours(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function figuresText(found: ChannelQuestions): string {
  const { title, period, target, hours, assumed, knownUntil, timeZone, read, noMore, months, whole } = found;
  const assumes = [...(assumed.target ? ["the target"] : []), ...(assumed.hours ? ["the hours"] : [])];
  const rows = [...months, ...(months.length === 1 ? [] : [{ month: "all", ...whole }])].map(
    ({ month, ...figures }) => [month, ...questionColumns.map(([, of]) => String(of(figures)))],
  );
  return [
    sentence(
      `${title}, asked from ${period.first} to ${period.last}; to be answered ${targetText(target)}; ${hoursText(hours)}.`,
    ),
    ...(assumes.length === 0
      ? []
      : [
          sentence(
            `Nobody has said ${assumes.join(" or ")}: ${assumes.length === 1 ? "it is" : "they are"} assumed.`,
          ),
        ]),
    sentence(
      knownUntil
        ? `Looks have seen the channel whole up to ${localMinute(knownUntil, timeZone)}.`
        : "No look has seen the channel whole: what has no answer here is not known to have none.",
    ),
    "",
    listed(["asked in", ...questionColumns.map(([name]) => name)], rows, `No question among ${read} items.`),
    ...(rows.length === 0
      ? []
      : [
          "",
          sentence(
            `Read of ${read} items. What was waited, what is left and the median are working time. What may be a question stands in «perhaps» alone: it is in a language that is not read, a picture, classified as an enquiry, or asked by an edit after the answer.${noMore > 0 ? ` ${noMore} asked once and were edited since.` : ""}`,
          ),
        ]),
  ].join("\n");
}

function listText({ questions, timeZone }: ChannelQuestions, limit: number): string {
  const rows = questions
    .slice(0, limit)
    .map((one) => [one.itemId.slice(-8), localMinute(one.askedAt, timeZone), stateText(one), one.excerpt]);
  const more = questions.length - rows.length;
  return [
    listed(["item", "asked", "state", "text"], rows, "Every question is answered, gone or dealt with."),
    ...(more > 0 ? ["", sentence(`There are ${more} more: give --limit.`)] : []),
  ].join("\n");
}

function stateText({ answering, unclear, preliminary }: AskedQuestion): string {
  const more = [
    ...(unclear === undefined ? [] : [`perhaps a question: ${unclearWords[unclear]}`]),
    ...(preliminary ? ["told that an answer comes"] : []),
  ];
  return [stateOnly(answering), ...more].join("; ");
}

function stateOnly(answering: AskedQuestion["answering"]): string {
  switch (answering.state) {
    case "open":
      return answering.over
        ? `OVER TARGET, ${workedText(answering.workedMs)} waited`
        : `open, ${workedText(answering.leftMs)} left`;
    case "notKnown":
      return `not known: ${notKnownWords[answering.because]}`;
    case "answered":
      return `${answering.inTime ? "answered in time" : "answered late"}, ${workedText(answering.workedMs)}`;
    default:
      return answeringWords[answering.state];
  }
}

function csvLines({ questions, timeZone }: ChannelQuestions): readonly (readonly string[])[] {
  const head = [
    "item",
    "asked",
    "due",
    "state",
    "over",
    "because",
    "answered",
    "working hours",
    "perhaps",
    "preliminary",
    "text",
  ];
  return [
    head,
    ...questions.map(({ itemId, askedAt, dueAt, answering, unclear, preliminary, excerpt }) => [
      ...[itemId, localMinute(askedAt, timeZone), dueAt ? localMinute(dueAt, timeZone) : "", answering.state],
      answering.state === "open" ? String(answering.over) : "",
      answering.state === "notKnown" ? answering.because : "",
      answering.state === "answered" ? localMinute(answering.at, timeZone) : "",
      "workedMs" in answering ? (answering.workedMs / 3_600_000).toFixed(1) : "",
      ...[unclear ?? "", preliminary ? localMinute(preliminary.at, timeZone) : "", excerpt],
    ]),
  ];
}
