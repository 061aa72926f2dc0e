import { type Command, Option } from "commander";
import { type ChannelKind, channelKinds, type IdentityRule, identityRules } from "../../domain/channel.ts";
import { operatorAddress } from "../../domain/public-address.ts";
import { allChannels, registerChannel } from "../../pipeline/register/register.ts";
import { addedLook, isLookedAt } from "../../pipeline/register/trial.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { listed } from "../terminal.ts";
import { trialText } from "../words/trial.ts";
import { registerAccept } from "./accept.ts";
import { registerCheck } from "./channel-check.ts";
import { registerChannelEdit } from "./channel-edit.ts";
import { registerExposed } from "./channel-exposed.ts";
import { registerPlan } from "./channel-plan.ts";
import { registerQuestions } from "./channel-questions.ts";
import { registerReplyDraft } from "./channel-reply-draft.ts";
import { registerReputation } from "./channel-reputation.ts";
import { registerWatch } from "./channel-watch.ts";
import { registerFindings } from "./findings.ts";

interface AddOptions {
  readonly agency: string;
  readonly kind: ChannelKind;
  readonly title: string;
  readonly address: string;
  readonly secretName?: string;
  readonly leading?: boolean;
  readonly deny?: string[];
  readonly mediaHost?: string[];
  readonly identifyBy?: IdentityRule;
  readonly every: number;
  readonly check: boolean;
  readonly anyway?: boolean;
  readonly json?: boolean;
}

export function channel(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv channel list");
  registerAdd(group, cli);
  registerList(group, cli);
  registerChannelEdit(group, cli);
  registerCheck(group, cli);
  registerWatch(group, cli);
  registerQuestions(group, cli);
  registerReplyDraft(group, cli);
  registerPlan(group, cli);
  registerExposed(group, cli);
  registerReputation(group, cli);
  registerFindings(group, cli);
  registerAccept(group, cli);
}

function registerAdd(group: Command, cli: Cli): void {
  group
    .command("add")
    .description(
      "looks at a channel once, says what is there, and registers it; captured it is by the next capture",
    )
    .requiredOption("--agency <number>", "organisation number or id")
    .addOption(
      new Option("--kind <kind>", "feed reads RSS, Atom and JSON Feed")
        .choices(channelKinds)
        .makeOptionMandatory(),
    )
    .requiredOption("--title <text>", "as readers know it")
    .requiredOption(
      "--address <url>",
      "a feed's address, or the root of a WordPress site; {NAME} stands for a key in the environment",
    )
    .option(
      "--secret-name <NAME>",
      "environment variable that holds user:application password, Bearer TOKEN, X-Name: value or what docs/channels.md names for the kind",
    )
    .option("--leading", "belongs to a leader or elected politician")
    .option("--deny <author...>", "authors that are never captured (private accounts of staff)")
    .option("--media-host <host...>", "other hosts whose files are fetched: cdn.example.no, *.example.no")
    .addOption(new Option("--identify-by <rule>", "what tells items of a feed apart").choices(identityRules))
    .option("--every <minutes>", "how often to look", givenNumber, 30)
    .option("--no-check", "register it without looking at it")
    .option("--anyway", "although something else is there, or a channel that is likely the same")
    .option("--json", "print the channel, and the look at it, as JSON")
    .addHelpText(
      "after",
      '\nPasswords, feeds with a key, files on other hosts: docs/channels.md.\n\nExample:\n  kanalarkiv channel add --agency 999999999 --kind wordpress --title "Nettstaden" --address https://www.example.org --secret-name FJORDVIK_WP',
    )
    .action(async (options: AddOptions) => {
      const { json, every, deny, mediaHost, check, anyway, ...given } = options;
      const input = { ...given, everyMinutes: every, denyAuthors: deny ?? [], mediaHosts: mediaHost ?? [] };
      const { tools } = await cli.app();
      const look =
        check && isLookedAt(input.kind) ? await addedLook(tools, input, anyway === true) : undefined;
      const added = await registerChannel(tools, input, { ...look?.found, anyway: anyway === true });
      if (json) return cli.json({ ...added, ...(look ? { look } : {}) });
      cli.print(`registered ${added.title} as ${added.id}`);
      if (look) cli.print(trialText(look));
    });
}

function registerList(group: Command, cli: Cli): void {
  group
    .command("list")
    .description("lists the channels, those that are paused or closed as well")
    .option("--agency <number>", "of one agency")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv channel list --agency 999999999")
    .action(async ({ agency, json }: { agency?: string; json?: boolean }) => {
      const all = await allChannels((await cli.app()).tools, agency);
      if (json) return cli.json(all);
      cli.print(
        listed(
          ["title", "kind", "every", "state", "address", "id"],
          all.map((c) => [
            c.title,
            c.kind,
            `${c.everyMinutes} min`,
            c.state,
            operatorAddress(c.address),
            c.id,
          ]),
          "No channel is registered yet: kanalarkiv channel add --help",
        ),
      );
    });
}
