import type { Command } from "commander";
import { Option } from "commander";
import { type ItemKind, itemKinds } from "../../domain/item.ts";
import { importSeen } from "../../pipeline/import/seen.ts";
import { type Cli, exitCodes } from "../context.ts";
import { givenInstant } from "../given.ts";
import { resultText } from "./import.ts";

interface SeenOptions {
  readonly channel: string;
  readonly address: string;
  readonly seenBy?: string;
  readonly seenAt: Date;
  readonly author: string;
  readonly text?: string;
  readonly postedAt?: Date;
  readonly kind?: ItemKind;
  readonly byAgency?: boolean;
  readonly public?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function seen(command: Command, cli: Cli): void {
  command
    .argument("<file>", "a picture or PDF of what was seen")
    .requiredOption("--channel <channel>", "a channel of the kind archive, for posts on channels of others")
    .requiredOption("--address <url>", "the page on which it was seen")
    .requiredOption("--seen-at <time>", "when it was seen", givenInstant)
    .requiredOption("--author <name>", "whose post it is")
    .option("--seen-by <name>", "the person who saw it; default: who hands it in")
    .option("--text <text>", "what it says, as far as it was written off")
    .option("--posted-at <time>", "when it was posted, where that could be seen", givenInstant)
    .addOption(new Option("--kind <kind>", "what it is; default: post").choices(itemKinds))
    .option("--by-agency", "its author spoke for the agency")
    .option("--public", "everybody could see it; without this it is kept as private")
    .option("--by <name>", "the person who hands it in; default: KANALARKIV_OPERATOR")
    .option("--dry-run", "says what would come of it; writes nothing")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      '\nThe file is kept as it is, and what is told of it is marked as told by a person. It never counts as a look. Each file is an item of its own; the same one with the same words changes nothing.\n\nExample:\n  kanalarkiv seen skjerm.png --channel "Hos andre" --address https://forum.example/t/12 --seen-at 2026-11-20T14:00Z --author "Ola Berg" --text "Vi svarer i morgen." --by-agency --public --by "Kari Vik"',
    )
    .action(async (path: string, options: SeenOptions) => {
      const { channel, address, seenAt, author, text, postedAt, kind, dryRun } = options;
      const by = cli.person(options.by);
      const seenBy = options.seenBy === undefined ? by : cli.person(options.seenBy);
      const { tools } = await cli.app();
      const result = await importSeen(tools, {
        ...{ path, channel, address, seenBy, seenAt, author, text, postedAt, kind, by, dryRun },
        byAgency: options.byAgency === true,
        isPublic: options.public === true,
      });
      if (options.json) cli.json(result);
      else cli.print(resultText(result, "seen"));
      if (result.findings.some(({ held }) => held)) cli.exitWith(exitCodes.faultsFound);
    });
}
