import { type Command, InvalidArgumentError } from "commander";
import { csvText } from "../../desk/pages/csv.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { localMinute } from "../../domain/zoned.ts";
import type { ExposedAnswer, Exposure, PersonalData } from "../../pipeline/watch/exposed.ts";
import type { LinkAnswer, LinkExposure } from "../../pipeline/watch/links.ts";
import { periodOf } from "../../pipeline/watch/period.ts";
import type { Cli } from "../context.ts";
import { exitCodes } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { byWords, exposureText, listAlarmWords, standingWords, stoodText } from "../words/exposed.ts";

interface GivenOptions {
  readonly period?: string;
  readonly limit: number;
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** `channel exposed` and `channel links`: what stands on a channel and should not. */
export function registerExposed(group: Command, cli: Cli): void {
  withOptions(
    group
      .command("exposed <channel>")
      .description(
        "lists where the public wrote personal data that must not stand there, and how long it stood",
      ),
  )
    .addHelpText(
      "after",
      '\nNo word and no number of anybody is printed: read it where it stands. What is found: docs/exposed.md.\n\nExample:\n  kanalarkiv channel exposed "Nettstaden" --period 2026-11',
    )
    .action(async (wanted: string, { period, limit, csv, json }: GivenOptions) => {
      const { tools } = await cli.app();
      const { personalDataBy } = await import("../../pipeline/watch/exposed.ts");
      const found = await personalDataBy(tools, wanted, { period: given(period) });
      if (json) return cli.json(found);
      if (csv)
        return cli.print(
          csvOf(found, ["ground", "numbers"], (one) => [one.ground ?? "", one.numbers.join(" ")]),
        );
      const { unread } = found;
      if (unread > 0)
        cli.print(
          sentence(
            `ALARM: ${unread} items are not classified yet, and nothing is known of what they hold: kanalarkiv process.`,
          ),
        );
      cli.print(textOf(found, limit, "why", whyText, "No personal data was found in what the public wrote."));
    });
  withOptions(
    group
      .command("links <channel>")
      .description("compares the links on a channel with a list of malicious addresses; follows none of them")
      .option(
        "--list <file>",
        "hosts one to a line, a hosts file, a filter list, or URLhaus CSV; default: KANALARKIV_BAD_LINKS",
      )
      .option(
        "--old-after <hours>",
        "from when on the list is old; default: KANALARKIV_BAD_LINKS_HOURS",
        givenHours,
      ),
  )
    .addHelpText(
      "after",
      '\nEnds with 3 when one stands there, or the list is old or not understood. Where a redirect leads is not known.\n\nExample:\n  kanalarkiv channel links "Nettstaden" --list /srv/urlhaus.csv',
    )
    .action(
      async (
        wanted: string,
        options: GivenOptions & { readonly list?: string; readonly oldAfter?: number },
      ) => {
        const { period, limit, csv, json } = options;
        const { tools, config } = await cli.app();
        const { list = config.badLinks.list, oldAfter = config.badLinks.oldAfterHours } = options;
        if (list === undefined)
          throw new ArchiveError(
            "config.invalid",
            "there is no list of malicious addresses: give --list, or set KANALARKIV_BAD_LINKS",
          );
        const { badLinksBy } = await import("../../pipeline/watch/links.ts");
        const found = await badLinksBy(tools, wanted, {
          list,
          oldAfterHours: oldAfter,
          period: given(period),
        });
        if (json) cli.json(found);
        else if (csv)
          cli.print(csvOf(found, ["link", "because", "entry"], ({ link, by, entry }) => [link, by, entry]));
        else cli.print(linksText(found, limit));
        if (found.figures.standing > 0 || found.list.alarms.length > 0) cli.exitWith(exitCodes.faultsFound);
      },
    );
}

function withOptions(command: Command): Command {
  return command
    .option(
      "--period <period>",
      "when it was posted: 2026, 2026-11 or 2026-11-02..2026-11-20; default: a year up to today",
    )
    .option("--limit <n>", "how many are listed", givenNumber, 50)
    .option("--csv", "print them as CSV")
    .option("--json", "print them as JSON");
}

function given(period: string | undefined) {
  return period === undefined ? undefined : periodOf(period);
}

function givenHours(text: string): number {
  const hours = givenNumber(text);
  if (hours > 87_600) throw new InvalidArgumentError("no more than ten years");
  return hours;
}

function textOf<One extends Exposure>(
  { title, period, timeZone, knownUntil, figures, found }: ExposedAnswer<One>,
  limit: number,
  column: string,
  why: (one: One) => string,
  none: string,
): string {
  const rows = found
    .slice(0, limit)
    .map((one) => [
      ...[one.itemId.slice(-8), localMinute(one.since, timeZone), standingWords[one.standing.state]],
      ...[stoodText(one.stoodMs), why(one)],
    ]);
  return [
    sentence(`${title}, posted from ${period.first} to ${period.last}: ${exposureText(figures)}`),
    sentence(
      knownUntil
        ? `Looks have seen the channel whole up to ${localMinute(knownUntil, timeZone)}.`
        : "No look has seen the channel whole: what stands there is not known.",
    ),
    "",
    listed(["item", "since", "state", "stood", column], rows, none),
    ...(found.length > rows.length
      ? ["", sentence(`There are ${found.length - rows.length} more: give --limit.`)]
      : []),
  ].join("\n");
}

function whyText({ ground, numbers }: PersonalData): string {
  return [...numbers, ...(ground === undefined ? [] : [ground])].join(", ");
}

function linksText(answer: LinkAnswer, limit: number): string {
  const { list, compared, timeZone } = answer;
  return [
    sentence(
      `Compared ${compared} addresses with ${list.entries} entries of a list made ${localMinute(list.madeAt, timeZone)}${list.unread > 0 ? `; ${list.unread} of its lines are not understood` : ""}.`,
    ),
    ...list.alarms.map((alarm) =>
      sentence(`ALARM: ${listAlarmWords[alarm]}. What it does not name may be malicious all the same.`),
    ),
    textOf(
      answer,
      limit,
      "link",
      ({ link, by }: LinkExposure) => `${link}: ${byWords[by]}`,
      "None of them is on the list.",
    ),
  ].join("\n");
}

function csvOf<One extends Exposure>(
  { found, timeZone }: ExposedAnswer<One>,
  columns: readonly string[],
  of: (one: One) => readonly string[],
): string {
  const head = ["item", "since", "state", "gone", "stood hours", "working hours", ...columns];
  return csvText([
    head,
    ...found.map((one) => [
      ...[one.itemId, localMinute(one.since, timeZone), one.standing.state],
      "at" in one.standing ? localMinute(one.standing.at, timeZone) : "",
      ...[(one.stoodMs / 3_600_000).toFixed(1), (one.workedMs / 3_600_000).toFixed(1), ...of(one)],
    ]),
  ]);
}
