import type { Command } from "commander";
import { captureAll } from "../../pipeline/capture/all.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenChannel } from "../given.ts";
import { table } from "../terminal.ts";

export function capture(program: Command, cli: Cli): void {
  program
    .command("capture")
    .description("takes one look at every channel now, whatever the timetable says")
    .option("--channel <id>", "only this one", givenChannel)
    .option("--agency <number>", "only this agency's")
    .option("--json", "print the results as JSON")
    .addHelpText(
      "after",
      "\nAn incomplete look is not an error of the run: exit code 3 says that at least one look was not whole.\n\nExample:\n  kanalarkiv capture --agency 999999999",
    )
    .action(async (options: { channel?: string; agency?: string; json?: boolean }) => {
      const progress = cli.progress("capture");
      const results = await captureAll((await cli.app()).tools, options, progress.on, cli.signal);
      progress.done();
      if (options.json) cli.json(results);
      else cli.print(resultsText(results));
      if (results.some(({ result }) => result.verdict === "incomplete" || result.verdict === "held"))
        cli.exitWith(exitCodes.faultsFound);
    });
}

type Results = Awaited<ReturnType<typeof captureAll>>;

/** A row for every look, and below them what went wrong in words: a code alone tells nobody what to do. */
function resultsText(results: Results): string {
  const rows = results.map(({ channel, result: r }) => [
    channel.title,
    r.verdict,
    r.seen,
    r.newItems,
    r.newVersions,
    r.removed,
    r.findings,
    r.faultCode,
  ]);
  return [
    table(["channel", "look", "seen", "new", "versions", "removed", "findings", "fault"], rows),
    ...results.flatMap(({ channel, result: { faultDetail } }) =>
      faultDetail === undefined ? [] : [`${channel.title}: ${faultDetail}`],
    ),
  ].join("\n");
}
