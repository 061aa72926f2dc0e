import { type Command, InvalidArgumentError } from "commander";
import { type ChannelStatus, status as statusOf } from "../../pipeline/status/status.ts";
import type { PutOnce } from "../../pipeline/tools.ts";
import type { Cli } from "../context.ts";
import { table } from "../terminal.ts";

export function status(program: Command, cli: Cli): void {
  program
    .command("status")
    .description(
      "where everything stands: channels and their gaps, what waits for a person, what was exported",
    )
    .option("--days <n>", "how far back gaps are looked for", days, 30)
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv status --days 7")
    .action(async (options: { days: number; json?: boolean }) => {
      const { tools } = await cli.app();
      const report = await statusOf(tools, options.days);
      if (options.json) return cli.json(report);
      for (const { agency, channels, outcomes: o } of report) {
        cli.print(`\n${agency.name} (${agency.orgNumber})`);
        cli.print(
          table(
            [
              "channel",
              "last look",
              "result",
              "items",
              "versions",
              "missing",
              "removed",
              "held",
              "covered",
              "gaps",
            ],
            channels.map(channelRow),
          ),
        );
        cli.print(
          `captured ${o.captured} · records ${o.publicRecord} · casework ${o.caseworkDocument} · prunable ${o.prunable} · to review ${o.needsReview} · unclassified ${o.unclassified} · journaled ${o.journaled} · exported ${o.exported}`,
        );
      }
      cli.print(`\nobject store ${tools.objects.address}: ${putOnceWords[tools.objects.putOnce]}`);
      if (report.length === 0) cli.print("no agency is registered yet: kanalarkiv agency add --help");
    });
}

const putOnceWords: Readonly<Record<PutOnce, string>> = {
  kept: "refuses every second writer, so that nothing is overwritten",
  ignored:
    "does not refuse a second writer (If-None-Match): each object is compared after it is stored, but give nobody else the right to write there",
  unknown: "could not be asked whether it refuses a second writer: this access may not write there",
};

function channelRow(c: ChannelStatus): (string | number | undefined)[] {
  const result = c.lastFault ? `${c.lastVerdict} ${c.lastFault}` : c.lastVerdict;
  return [
    c.channel.title,
    c.lastLookAt?.toISOString(),
    result,
    c.items,
    c.versions,
    c.missing,
    c.removed,
    c.heldFindings,
    coveredText(c.coverage),
    c.coverage.gaps.length,
  ];
}

function days(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 3660)
    throw new InvalidArgumentError("a whole number from 1 to 3660");
  return value;
}

/** Nothing for a channel that no whole look was taken of yet: that nothing was missed would sound like knowledge. */
function coveredText({ wholeLooks, gaps, covered }: ChannelStatus["coverage"]): string | undefined {
  return wholeLooks === 0 && gaps.length === 0 ? undefined : `${Math.round(covered * 100)} %`;
}
