import { type Command, Option } from "commander";
import { identityRules } from "../../domain/channel.ts";
import { type ChannelEdit, editChannel, setChannelState } from "../../pipeline/register/changes.ts";
import { editedLook } from "../../pipeline/register/trial.ts";
import type { Cli } from "../context.ts";
import { givenNumber } from "../given.ts";
import { changeLines } from "../words/changes.ts";
import { trialText } from "../words/trial.ts";

interface EditOptions {
  readonly title?: string;
  readonly address?: string;
  readonly every?: number;
  readonly secretName?: string | false;
  readonly deny?: string[];
  readonly allow?: string[];
  readonly mediaHost?: string[];
  readonly dropMediaHost?: string[];
  readonly identifyBy?: ChannelEdit["identifyBy"];
  readonly leading?: boolean;
  readonly check: boolean;
  readonly anyway?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `channel edit`: what was entered is corrected; what was captured stays as it is. */
export function registerChannelEdit(group: Command, cli: Cli): void {
  group
    .command("edit <channel>")
    .description(
      "changes what was entered of a channel; what was captured stays, and a moved address is the same channel",
    )
    .option("--title <text>", "as readers know it")
    .option("--address <url>", "where it is read now; {NAME} stands for a key in the environment")
    .option("--every <minutes>", "how often to look", givenNumber)
    .option(
      "--secret-name <NAME>",
      "environment variable that holds user:application password, Bearer TOKEN, X-Name: value or what docs/channels.md names for the kind",
    )
    .option("--no-secret-name", "it needs no password any more")
    .option("--deny <author...>", "further authors that are never captured")
    .option("--allow <author...>", "authors that are captured again")
    .option("--media-host <host...>", "further hosts whose files are fetched: cdn.example.no, *.example.no")
    .option("--drop-media-host <host...>", "hosts whose files are no longer fetched")
    .addOption(new Option("--identify-by <rule>", "what tells items of a feed apart").choices(identityRules))
    .option("--leading", "belongs to a leader or elected politician")
    .option("--no-leading", "belongs to the agency as such")
    .option("--no-check", "do not look at a new address first")
    .option("--anyway", "although the look found something else, or a channel that is likely the same")
    .option("--dry-run", "say what would change, and write nothing")
    .option("--json", "print the changes as JSON")
    .addHelpText(
      "after",
      '\nA channel is named by its id, the beginning or end of it, or its title.\n\nExample:\n  kanalarkiv channel edit "Nettstaden" --address https://www.fjordvik.example --every 15',
    )
    .action(async (named: string, options: EditOptions) => {
      const { check, anyway, dryRun, json } = options;
      const { tools } = await cli.app();
      const edit = editOf(options);
      const look =
        edit.address !== undefined && check
          ? await editedLook(tools, named, edit, anyway === true)
          : undefined;
      const flags = { anyway: anyway === true, dryRun: dryRun === true };
      const { entity, changes } = await editChannel(tools, named, edit, { ...look?.found, ...flags });
      if (json)
        return cli.json({ channel: entity, changes, ...(look ? { look } : {}), dryRun: dryRun === true });
      if (look) cli.print(trialText(look));
      cli.print(changeLines(entity.title, changes, dryRun === true));
    });
  registerStates(group, cli);
}

function editOf(options: EditOptions): ChannelEdit {
  const { title, address, every, secretName, deny, allow, mediaHost, dropMediaHost, identifyBy, leading } =
    options;
  return {
    title,
    address,
    everyMinutes: every,
    secretName: secretName === false ? "" : secretName,
    deny,
    allow,
    addMediaHosts: mediaHost,
    dropMediaHosts: dropMediaHost,
    identifyBy,
    leading,
  };
}

interface StateOptions {
  readonly because: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const states = [
  [
    "pause",
    "paused",
    "takes no more looks for a while; the public pages say so",
    "flytter til ny leverandør",
  ],
  [
    "close",
    "closed",
    "takes no more looks: the agency has left the channel; what was captured stays",
    "kanalen er lagd ned",
  ],
  ["resume", "active", "looks at a paused or closed channel again", "kanalen er i bruk igjen"],
] as const;

function registerStates(group: Command, cli: Cli): void {
  for (const [name, state, says, example] of states)
    group
      .command(`${name} <channel>`)
      .description(says)
      .requiredOption("--because <text>", "why, for the audit log and for status; it is not published")
      .option("--dry-run", "say what would change, and write nothing")
      .option("--json", "print the change as JSON")
      .addHelpText("after", `\nExample:\n  kanalarkiv channel ${name} "Nettstaden" --because "${example}"`)
      .action(async (named: string, { because, dryRun, json }: StateOptions) => {
        const { tools } = await cli.app();
        const { entity, changes } = await setChannelState(tools, named, state, because, dryRun === true);
        if (json) cli.json({ channel: entity, changes, dryRun: dryRun === true });
        else cli.print(changeLines(entity.title, changes, dryRun === true));
      });
}
