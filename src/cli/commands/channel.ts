import { type Command, Option } from "commander";
import { channelKinds } from "../../domain/channel.ts";
import { allChannels, registerChannel } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { table } from "../terminal.ts";
import { registerFindings } from "./findings.ts";

interface AddOptions {
  readonly agency: string;
  readonly kind: "policeEvents" | "feed" | "wordpress";
  readonly title: string;
  readonly address: string;
  readonly secretName?: string;
  readonly leading?: boolean;
  readonly deny?: string[];
  readonly every: number;
  readonly json?: boolean;
}

export function channel(program: Command, cli: Cli): void {
  const group = program
    .command("channel")
    .description("the channels of an agency")
    .addHelpText("after", "\nExample:\n  kanalarkiv channel list");
  group
    .command("add")
    .description("registers a channel; the first look is taken by the next capture")
    .requiredOption("--agency <number>", "organisation number or id")
    .addOption(
      new Option("--kind <kind>", "feed reads RSS, Atom and JSON Feed")
        .choices(channelKinds)
        .makeOptionMandatory(),
    )
    .requiredOption("--title <text>", "as readers know it")
    .requiredOption("--address <url>", "a feed's address, or the root of a WordPress site")
    .option("--secret-name <NAME>", "environment variable that holds user:application password")
    .option("--leading", "belongs to a leader or elected politician")
    .option("--deny <author...>", "authors that are never captured (private accounts of staff)")
    .option("--every <minutes>", "how often to look", givenNumber, 30)
    .option("--json", "print the channel as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv channel add --agency 999999999 --kind wordpress --title "Nettstaden" --address https://www.example.org --secret-name FJORDVIK_WP',
    )
    .action(async ({ json, every, deny, ...options }: AddOptions) => {
      const added = await registerChannel((await cli.app()).tools, {
        ...options,
        everyMinutes: every,
        denyAuthors: deny ?? [],
      });
      if (json) cli.json(added);
      else cli.print(`registered ${added.title} as ${added.id}`);
    });
  group
    .command("list")
    .description("lists the channels")
    .option("--agency <number>", "of one agency")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv channel list --agency 999999999")
    .action(async ({ agency, json }: { agency?: string; json?: boolean }) => {
      const all = await allChannels((await cli.app()).tools, agency);
      if (json) return cli.json(all);
      cli.print(
        table(
          ["id", "kind", "title", "address", "every min"],
          all.map((c) => [c.id, c.kind, c.title, c.address, c.everyMinutes]),
        ),
      );
    });
  registerFindings(group, cli);
}
