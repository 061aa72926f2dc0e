import { type Command, InvalidArgumentError } from "commander";
import { localMinute } from "../../domain/zoned.ts";
import { countObjects } from "../../pipeline/fixity/verify.ts";
import {
  type AgencyStatus,
  type ChannelStatus,
  type Miscount,
  recounted,
  status as statusOf,
} from "../../pipeline/status/status.ts";
import { type Cli, exitCodes } from "../context.ts";
import { listed, sentence, terminalWidth } from "../terminal.ts";
import { badLinkNotes } from "../words/bad-links.ts";
import { needsActText } from "../words/needs-act.ts";
import { passedByNotes } from "../words/passed-by.ts";
import { registerNotes } from "../words/plan.ts";
import { channelNotes } from "../words/status-notes.ts";
import { storeNotes } from "../words/store-notes.ts";
import { waitingNotes } from "../words/waiting-work.ts";

export function status(command: Command, cli: Cli): void {
  command
    .option("--days <n>", "how far back gaps are looked for", days, 30)
    .option("--recount", "count the whole archive first, and say which of the counts kept were wrong")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv status --days 7")
    .action(async (options: { days: number; recount?: boolean; json?: boolean }) => {
      const { tools } = await cli.app();
      if (options.recount) tellOfMiscounts(await recounted(tools), cli);
      const report = await statusOf(tools, options.days);
      if (options.json) return cli.json(report);
      for (const one of report) cli.print(`${agencyText(one, cli.clock.now())}\n`);
      if (report.length === 0) cli.print("no agency is registered yet: kanalarkiv agency add --help\n");
      const zone = report[0]?.agency.timeZone ?? "UTC";
      for (const note of storeNotes(tools.objects, await countObjects(tools), zone))
        cli.print(sentence(note));
    });
}

/** To the error output, so that `--json` stays one document; a count that was wrong is a fault of the program. */
function tellOfMiscounts(wrong: readonly Miscount[], cli: Cli): void {
  if (wrong.length === 0) return;
  for (const { channelId, what, counted, kept } of wrong)
    process.stderr.write(`channel ${channelId}: ${what}: ${counted}, and not ${kept} as was kept\n`);
  cli.exitWith(exitCodes.faultsFound);
}

function agencyText(status: AgencyStatus, now: Date): string {
  const { agency, channels, outcomes: o, queue } = status;
  const columns = shownColumns(terminalWidth());
  const rows = channels.map((one) => columns.map(([, cell]) => cell(one, agency.timeZone)));
  const notes = channels.map((channel) => channelNotes(channel, agency.timeZone, now));
  const removed = channels.reduce((sum, one) => sum + one.removed, 0);
  const counts = `captured ${o.captured} · removed ${removed} · records ${o.publicRecord} · casework ${o.caseworkDocument} · prunable ${o.prunable} · to review ${o.needsReview} · proposed ${o.proposed} · confirmed ${o.confirmed} · overruled ${o.overruled} · reopened ${o.reopened} · unclassified ${o.unclassified} · journaled ${o.journaled} · exported ${o.exported}`;
  const acts = needsActText(status.needsAct, agency);
  const waits = `waiting for an officer: to review ${queue.review} · to confirm as prunable ${queue.proposal} · decided and reopened ${queue.reopened} · kept and in need of an act ${queue.act}`;
  return [
    `${agency.name} (${agency.orgNumber})`,
    ...(acts === undefined ? [] : [`${acts}\n`]),
    ...passedByNotes(status, now).map((note) => `${sentence(note)}\n`),
    `${listed(
      columns.map(([name]) => name),
      rows,
      noChannel,
    )}\n`,
    ...notes.filter((note) => note !== undefined).map((note) => `${note}\n`),
    ...registerNotes(status.registers, agency.timeZone).map((note) => `${note}\n`),
    ...badLinkNotes(status, now).map((note) => `${sentence(note)}\n`),
    sentence(counts),
    sentence(waits),
    ...outstandingNotes(status).map((note) => sentence(note)),
    ...waitingNotes(status.work, agency).map((note) => sentence(note)),
  ].join("\n");
}

/** What was left out of a package as prunable and is not prunable any more must not be forgotten. */
function outstandingNotes({ agency, outstanding, outstandingAt }: AgencyStatus): readonly string[] {
  if (outstanding === undefined)
    return [
      "kept again and in no package: not counted yet, `kanalarkiv work` does it each hour, and `kanalarkiv status --recount` now",
    ];
  if (outstanding === 0) return [];
  const when = outstandingAt ? ` (counted ${localMinute(outstandingAt, agency.timeZone)})` : "";
  return [
    `kept again and in no package: ${outstanding} item(s) that a package was without as prunable${when}; \`kanalarkiv export --dry-run\` names it, export its period again with --replaces`,
  ];
}

const noChannel = "It has no channel yet: kanalarkiv channel add --help";

type Column = readonly [
  name: string,
  cell: (one: ChannelStatus, zone: string) => string | number | undefined,
  onlyWide?: "onlyWide",
];

const columns: readonly Column[] = [
  ["channel", ({ channel }) => channel.title],
  ["last look", ({ lastLookAt }, zone) => lastLookAt && localMinute(lastLookAt, zone)],
  ["result", ({ channel, lastVerdict }) => (channel.state === "active" ? lastVerdict : channel.state)],
  ["items", ({ items }) => items],
  ["versions", ({ versions }) => versions, "onlyWide"],
  ["missing", ({ missing }) => missing, "onlyWide"],
  ["removed", ({ removed }) => removed, "onlyWide"],
  ["held", ({ heldFindings, atLeast }) => (atLeast.heldFindings ? `${heldFindings}+` : heldFindings)],
  ["covered", ({ coverage }) => coveredText(coverage)],
  ["gaps", ({ coverage }) => coverage.gaps.length],
];

const wideEnough = 115;

/** A terminal of the usual width holds those that tell whether all is well; the rest stands below, and in `--json`. */
function shownColumns(width: number): readonly Column[] {
  return columns.filter(([, , onlyWide]) => width >= wideEnough || onlyWide === undefined);
}

function days(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 3660)
    throw new InvalidArgumentError("a whole number from 1 to 3660");
  return value;
}

/** Nothing for a channel that no whole look was taken of: any share of time would sound like knowledge. */
function coveredText({ wholeLooks, covered }: ChannelStatus["coverage"]): string | undefined {
  return wholeLooks === 0 ? undefined : `${Math.round(covered * 100)} %`;
}
