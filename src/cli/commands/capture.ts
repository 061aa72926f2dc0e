import type { Command } from "commander";
import { type ChannelResult, captureAll, type RegisteredChannel } from "../../pipeline/capture/all.ts";
import { channelIdBy } from "../../pipeline/register/find.ts";
import { type Cli, exitCodes } from "../context.ts";
import { listed, sentence } from "../terminal.ts";
import { faultNotes } from "../words/notes.ts";
import { verdictWords } from "../words/verdicts.ts";
import { type LocalTime, localTimes } from "../zones.ts";

export function capture(command: Command, cli: Cli): void {
  command
    .option("--channel <channel>", "only this one")
    .option("--agency <number>", "only this agency's")
    .option("--json", "print the results as JSON")
    .addHelpText(
      "after",
      "\nAn incomplete look is not an error of the run: exit code 3 says that at least one look was not whole. What each code means: docs/codes.md.\n\nExample:\n  kanalarkiv capture --agency 999999999",
    )
    .action(async (options: { channel?: string; agency?: string; json?: boolean }) => {
      const progress = cli.progress("capture");
      const { tools } = await cli.app();
      const local = await localTimes(tools);
      const results: ChannelResult[] = [];
      const tell = () =>
        options.json
          ? cli.json(results)
          : cli.print(resultsText(results, local, cli.signal.aborted ? ended : nothingToLookAt));
      try {
        const channel = await channelIdBy(tools, options.channel);
        const which = { agency: options.agency, channel };
        await captureAll(tools, which, progress.on, cli.signal, (one) => results.push(one));
      } catch (error) {
        progress.done();
        // those that were taken before, or beside the one that broke
        if (results.length > 0) tell();
        throw error;
      }
      progress.done();
      tell();
      if (results.some(({ result }) => result.verdict === "incomplete" || result.verdict === "held"))
        cli.exitWith(exitCodes.faultsFound);
    });
}

/** A row for every look, and below them what went wrong in words: a code alone tells nobody what to do. */
function resultsText(results: readonly ChannelResult[], local: LocalTime, none: string): string {
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
    listed(["channel", "look", "seen", "new", "versions", "removed", "findings"], rows, none),
    ...faultNotes(faults),
    ...results.flatMap(({ channel, result }) => notTaken(channel, result.verdict, local)),
    ...(results.some(({ result }) => result.findings > 0)
      ? [sentence("What was held back or altered: kanalarkiv channel findings")]
      : []),
  ].join("\n\n");
}

const nothingToLookAt =
  "No channel was looked at: none is registered, or all are paused or closed; see kanalarkiv channel list.";

const ended = "Ended before a look was written: what the channel answered is taken up at the next look.";

function notTaken(channel: RegisteredChannel, verdict: string, local: LocalTime): readonly string[] {
  if (verdict === "busy") return [sentence(`${channel.title}: ${verdictWords.busy}.`)];
  if (verdict !== "quiet" || !channel.quietUntil) return [];
  const until = local(channel.quietUntil, channel.agencyId);
  return [
    sentence(`${channel.title}: no look was taken; the channel asked to be left in peace until ${until}.`),
  ];
}
