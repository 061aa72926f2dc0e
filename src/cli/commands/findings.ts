import type { Command } from "commander";
import { localMinute } from "../../domain/zoned.ts";
import {
  acknowledgeFindings,
  allFindings,
  type FindingState,
  type ListedFinding,
} from "../../pipeline/findings/findings.ts";
import { channelIdBy } from "../../pipeline/register/find.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed, sentence } from "../terminal.ts";
import { remedyLines } from "../words/notes.ts";

interface ListOptions {
  readonly channel?: string;
  readonly held?: boolean;
  readonly code?: string;
  readonly all?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

interface AcknowledgeOptions {
  readonly because: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `channel findings`: what an operator must see of what was captured. */
export function registerFindings(group: Command, cli: Cli): void {
  const findings = group
    .command("findings")
    // what stands after `acknowledge` belongs to it
    .enablePositionalOptions()
    .description("what was held back or altered at capture, newest first, and what to do about it")
    .option("--channel <channel>", "of one channel")
    .option("--held", "only what is kept out of the archive still")
    .option("--code <code>", "only these, such as item.futureDate")
    .option("--all", "also those that somebody took note of")
    .option("--limit <n>", "how many", givenNumber, 50)
    .option("--json", "print them as JSON")
    .addHelpText(
      "after",
      "\nEvery code with its meaning: docs/codes.md. Times are those of the agency's clock.\n\nExample:\n  kanalarkiv channel findings --held --limit 20",
    )
    .action(async (options: ListOptions) => {
      const { tools } = await cli.app();
      const channelId = await channelIdBy(tools, options.channel);
      const { held, code, all, limit, json } = options;
      const filter = { channelId, code, heldOnly: held === true, acknowledged: all === true };
      // one more than is shown tells whether there are more
      const found = await allFindings(tools, { ...filter, limit: limit + 1 });
      const shown = found.slice(0, limit);
      if (json) cli.json(shown);
      else cli.print(findingsText(shown, found.length > limit, options));
    });
  registerAcknowledge(findings, cli);
}

function registerAcknowledge(group: Command, cli: Cli): void {
  group
    .command("acknowledge <finding...>")
    .description("records that you have seen findings, so that they are no longer listed; they are kept")
    .requiredOption("--because <text>", "why nothing more is to be done, for the audit log")
    .option("--by <name>", "the person who has seen them; default: KANALARKIV_OPERATOR")
    .option("--json", "print how many as JSON")
    .addHelpText(
      "after",
      '\nA finding is named as `channel findings` lists it; without the part after the dot, every finding of that look.\n\nExample:\n  kanalarkiv channel findings acknowledge a3908662.0 --because "retta på nettstaden" --by "Kari Vik"',
    )
    .action(async (named: readonly string[], { because, by, json }: AcknowledgeOptions) => {
      const given = { named, because, by: cli.person(by) };
      const acknowledged = await acknowledgeFindings((await cli.app()).tools, given);
      if (json) cli.json({ acknowledged });
      else if (acknowledged === 0) cli.print("all of them were acknowledged before");
      else cli.print(`${acknowledged} acknowledged; list them again with --all`);
    });
}

export const stateWords: Readonly<Record<FindingState, string>> = {
  held: "kept out still",
  denied: "kept out on purpose",
  taken: "taken later",
  released: "taken: later looks or a person agreed",
  discarded: "not taken: later looks contradicted it",
  noted: "taken, with a note",
};

function findingsText(found: readonly ListedFinding[], more: boolean, options: ListOptions): string {
  if (found.length === 0) return sentence(nothingFound(options));
  const table = listed(
    ["id", "channel", "found at", "what became of it", "item", "place and reason"],
    found.map((f) => [
      f.id,
      f.channelTitle,
      localMinute(f.foundAt, f.timeZone),
      f.acknowledgedAt ? `${stateWords[f.state]}; seen by ${f.acknowledgedBy}` : stateWords[f.state],
      f.nativeId ?? undefined,
      `${f.place}: ${f.detail} (${f.code})`,
    ]),
    "",
  );
  const codes = [...new Set(found.map(({ code }) => code))];
  return [
    table,
    ...codes.map((code) => remedyLines(code).join("\n")),
    ...(more ? [`There are more than ${options.limit}: give --limit, --channel or --code.`] : []),
    sentence(
      'When nothing more is to be done about one: kanalarkiv channel findings acknowledge ID --because "…"',
    ),
  ].join("\n\n");
}

function nothingFound({ channel, held, code, all }: ListOptions): string {
  const narrowed = channel !== undefined || code !== undefined ? " that fits" : "";
  if (held) return `Nothing${narrowed} is kept out of the archive.`;
  return all
    ? `No look has had a finding${narrowed}.`
    : `No finding${narrowed} waits to be seen; with --all those that were acknowledged are listed too.`;
}
