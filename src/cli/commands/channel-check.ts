import { type Command, Option } from "commander";
import { type ChannelKind, channelKinds } from "../../domain/channel.ts";
import { checkedLook } from "../../pipeline/register/trial.ts";
import { type Cli, exitCodes } from "../context.ts";
import { sentence } from "../terminal.ts";
import { trialText } from "../words/trial.ts";

interface CheckOptions {
  readonly kind: ChannelKind;
  readonly secretName?: string;
  readonly json?: boolean;
}

/** `channel check`: a look that writes nothing, at any time. */
export function registerCheck(group: Command, cli: Cli): void {
  group
    .command("check <channel>")
    .description("looks at a channel once, says what can be seen, what cannot and why, and writes nothing")
    .addOption(
      new Option("--kind <kind>", "of an address that is no channel yet")
        .choices(channelKinds)
        .default("feed"),
    )
    .option("--secret-name <NAME>", "of an address that is no channel yet")
    .option("--json", "print what was found as JSON")
    .addHelpText(
      "after",
      '\nA channel is named by its id, the beginning or end of it, or its title; or give an address.\n\nExit code 3: a capture now would not be a whole look.\n\nExamples:\n  kanalarkiv channel check "Nettstaden"\n  kanalarkiv channel check https://www.example.org --kind wordpress --secret-name FJORDVIK_WP',
    )
    .action(async (wanted: string, { kind, secretName, json }: CheckOptions) => {
      const found = await checkedLook((await cli.app()).tools, wanted, { kind, secretName });
      if (json) cli.json(found);
      else cli.print([trialText(found), ...found.advice.map((line) => sentence(line))].join("\n"));
      if (!found.whole) cli.exitWith(exitCodes.faultsFound);
    });
}
