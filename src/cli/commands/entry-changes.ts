import { type Command, Option } from "commander";
import {
  changeEntryFacts,
  type EntryAsking,
  type EntryFacts,
  groundsToday,
  type PartyKind,
} from "../../pipeline/journal/change-entry.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { type Acting, acting, notBlank, openFor } from "./review-acting.ts";

interface Changing extends Acting {
  readonly because: string;
}

/** The records officer's commands on the other side of an entry and on its screening. */
export function registerChanges(group: Command, cli: Cli): void {
  changing(
    group,
    "party <entry>",
    "corrects the sender or recipient of an entry",
    '2026/3-1 --agency 999999999 --name "Fjordvik Velforening" --kind organisation --because "skreiv for laget" --by "Kari Vik"',
  )
    .requiredOption("--name <name>", "who it is", notBlank)
    .addOption(
      new Option("--kind <kind>", "what it is: a person's name is shown as the agency shows names")
        .choices(["person", "organisation"])
        .makeOptionMandatory(),
    )
    .action(async (entry: string, options: Changing & { name: string; kind: PartyKind }) => {
      await act(cli, entry, options, { act: "named", party: options.name, kind: options.kind });
    });
  changing(
    group,
    "undo-party <entry>",
    "gives an entry the party that it had before its last correction",
    '2026/3-1 --agency 999999999 --because "feil post" --by "Kari Vik"',
  ).action(async (entry: string, options: Changing) => {
    await act(cli, entry, options, { act: "nameUndone" });
  });
  changing(
    group,
    "screen <entry>",
    "keeps the document of an entry and its party from the public on a ground",
    '2026/3-1 --agency 999999999 --ground "offl. § 24 andre ledd" --because "tips" --by "Kari Vik"',
  )
    .requiredOption("--ground <ground>", "as it is printed: see kanalarkiv entry grounds")
    .action(async (entry: string, options: Changing & { ground: string }) => {
      await act(cli, entry, options, { act: "screened", ground: options.ground });
    });
  changing(
    group,
    "lift <entry>",
    "lifts the screening of an entry; what its class screens is decided with review overrule",
    '2026/3-1 --agency 999999999 --read --because "saka er avslutta" --by "Kari Vik"',
  )
    .option("--read", "you have read what becomes public")
    .action(async (entry: string, options: Changing & { read?: boolean }) => {
      await act(cli, entry, options, { act: "lifted", read: options.read ?? false });
    });
  changing(
    group,
    "undo-screening <entry>",
    "takes back the last change of an entry's screening",
    '2026/3-1 --agency 999999999 --read --because "feil post" --by "Kari Vik"',
  )
    .option("--read", "you have read what becomes public")
    .action(async (entry: string, options: Changing & { read?: boolean }) => {
      await act(cli, entry, options, { act: "screeningUndone", read: options.read ?? false });
    });
  registerGrounds(group, cli);
}

function registerGrounds(group: Command, cli: Cli): void {
  group
    .command("grounds")
    .description("lists the grounds of the law on which an entry may be screened today")
    .requiredOption("--agency <number>", "organisation number or id: whose law and whose day")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv entry grounds --agency 999999999")
    .action(async ({ agency, json }: { agency: string; json?: boolean }) => {
      const { tools } = await cli.app();
      const found = groundsToday(tools, await agencyBy(tools, agency));
      if (json) cli.json(found);
      else for (const { text, validFrom } of found) cli.print(`${text} (since ${validFrom})`);
    });
}

function changing(group: Command, usage: string, says: string, example: string): Command {
  return acting(group, usage, says)
    .requiredOption("--because <text>", "why, for the record", notBlank)
    .addHelpText("after", `\nExample:\n  kanalarkiv entry ${usage.replace(/ .*/, "")} ${example}`);
}

async function act(cli: Cli, entry: string, options: Changing, asking: EntryAsking): Promise<void> {
  const { tools, agency, by } = await openFor(cli, options);
  const request = { entry, agency: agency.id, because: options.because, by };
  const done = await changeEntryFacts(tools, request, asking);
  if (options.json) cli.json(done);
  else cli.print(`${entry}: ${told(done)}`);
}

function told({ party, screening }: EntryFacts): string {
  const now = {
    asJournaled: "screened as it was journaled",
    lifted: "screened no more",
    screened: "screened",
  };
  const ground = screening.kind === "screened" ? ` on ${screening.ground.text}` : "";
  return `party ${JSON.stringify(party)}, ${now[screening.kind]}${ground}`;
}
