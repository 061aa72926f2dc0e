import type { Command } from "commander";
import { localMinute } from "../../domain/zoned.ts";
import { captureAll, type RegisteredChannel } from "../../pipeline/capture/all.ts";
import { allAgencies } from "../../pipeline/register/register.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenChannel } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { faultNotes } from "../words/notes.ts";
import { verdictWords } from "../words/verdicts.ts";

export function capture(program: Command, cli: Cli): void {
  program
    .command("capture")
    .description("takes one look at every channel now, whatever the timetable says")
    .option("--channel <id>", "only this one", givenChannel)
    .option("--agency <number>", "only this agency's")
    .option("--json", "print the results as JSON")
    .addHelpText(
      "after",
      "\nAn incomplete look is not an error of the run: exit code 3 says that at least one look was not whole. What each code means: docs/codes.md.\n\nExample:\n  kanalarkiv capture --agency 999999999",
    )
    .action(async (options: { channel?: string; agency?: string; json?: boolean }) => {
      const progress = cli.progress("capture");
      const { tools } = await cli.app();
      const results = await captureAll(tools, options, progress.on, cli.signal);
      progress.done();
      const zones = new Map((await allAgencies(tools)).map((one) => [one.id, one.timeZone]));
      if (options.json) cli.json(results);
      else cli.print(resultsText(results, (channel) => zones.get(channel.agencyId) ?? "UTC"));
      if (results.some(({ result }) => result.verdict === "incomplete" || result.verdict === "held"))
        cli.exitWith(exitCodes.faultsFound);
    });
}

type Results = Awaited<ReturnType<typeof captureAll>>;

/** A row for every look, and below them what went wrong in words: a code alone tells nobody what to do. */
function resultsText(results: Results, zoneOf: (channel: RegisteredChannel) => string): string {
  const rows = results.map(({ channel, result: r }) => [
    channel.title,
    r.verdict,
    r.seen,
    r.newItems,
    r.newVersions,
    r.removed,
    r.findings,
  ]);
  const faults = results.flatMap(({ channel: { title }, result: { faultCode, faultDetail } }) =>
    faultCode === undefined ? [] : [{ title, code: faultCode, detail: faultDetail }],
  );
  return [
    listed(["channel", "look", "seen", "new", "versions", "removed", "findings"], rows, nothingToLookAt),
    ...faultNotes(faults),
    ...results.flatMap(({ channel, result }) => notTaken(channel, result.verdict, zoneOf(channel))),
    ...(results.some(({ result }) => result.findings > 0)
      ? [sentence("What was held back or altered: kanalarkiv channel findings")]
      : []),
  ].join("\n\n");
}

const nothingToLookAt = "No channel is registered: kanalarkiv channel add --help";

function notTaken(channel: RegisteredChannel, verdict: string, zone: string): readonly string[] {
  if (verdict === "busy") return [sentence(`${channel.title}: ${verdictWords.busy}.`)];
  if (verdict !== "quiet" || !channel.quietUntil) return [];
  const until = localMinute(channel.quietUntil, zone);
  return [
    sentence(`${channel.title}: no look was taken; the channel asked to be left in peace until ${until}.`),
  ];
}
