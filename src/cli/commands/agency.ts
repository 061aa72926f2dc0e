import { type Command, Option } from "commander";
import { type AgencyChange, editAgency } from "../../pipeline/register/changes.ts";
import { allAgencies, registerAgency } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { listed } from "../terminal.ts";
import { changeLines } from "../words/changes.ts";

interface AddOptions {
  readonly name: string;
  readonly orgNumber: string;
  readonly country: "NO" | "SE";
  readonly language: "nb" | "nn" | "sv" | "en";
  readonly unit: string;
  readonly responsible: string;
  readonly timeZone?: string;
  readonly names?: "searchable-1y" | "hidden";
  readonly json?: boolean;
}

const languages = ["nb", "nn", "sv", "en"] as const;
const namePolicies = ["searchable-1y", "hidden"] as const;

export function agency(command: Command, cli: Cli): void {
  const group = command.addHelpText("after", "\nExample:\n  kanalarkiv agency list");
  group
    .command("add")
    .description("registers an agency")
    .requiredOption("--name <text>", "its name")
    .requiredOption("--org-number <number>", "nine digits (Norway) or NNNNNN-NNNN (Sweden)")
    .addOption(
      new Option("--country <country>", "whose law applies").choices(["NO", "SE"]).makeOptionMandatory(),
    )
    .addOption(
      new Option("--language <language>", "of reasons, titles and journal")
        .choices(languages)
        .makeOptionMandatory(),
    )
    .requiredOption("--unit <text>", "unit that answers for the case files")
    .requiredOption("--responsible <text>", "person or role responsible for the case files")
    .option("--time-zone <zone>", "default: that of the country's capital")
    .addOption(
      new Option(
        "--names <policy>",
        "names in the public journal; default: searchable-1y in Norway, hidden in Sweden",
      ).choices(namePolicies),
    )
    .option("--json", "print the agency as JSON")
    .addHelpText(
      "after",
      '\nExample:\n  kanalarkiv agency add --name "Fjordvik kommune" --org-number 999999999 --country NO --language nn --unit Dokumentsenter --responsible Arkivleiar',
    )
    .action(async ({ json, ...options }: AddOptions) => {
      const added = await registerAgency((await cli.app()).tools, options);
      if (json) cli.json(added);
      else cli.print(`registered ${added.name} as ${added.id}`);
    });
  registerAgencyEdit(group, cli);
  group
    .command("list")
    .description("lists the agencies")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv agency list --json")
    .action(async ({ json }: { json?: boolean }) => {
      const all = await allAgencies((await cli.app()).tools);
      if (json) return cli.json(all);
      cli.print(
        listed(
          ["name", "organisation", "country", "language", "names"],
          all.map((a) => [a.name, a.orgNumber, a.country, a.language, a.names]),
          "No agency is registered yet: kanalarkiv agency add --help",
        ),
      );
    });
}

interface EditOptions extends AgencyChange {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function registerAgencyEdit(group: Command, cli: Cli): void {
  group
    .command("edit <number>")
    .description(
      "changes what was entered of an agency; number and country stay, for another one is another agency",
    )
    .option("--name <text>", "its name")
    .addOption(new Option("--language <language>", "of reasons, titles and journal").choices(languages))
    .option("--unit <text>", "unit that answers for the case files")
    .option("--responsible <text>", "person or role responsible for the case files")
    .option("--time-zone <zone>", "an IANA name such as Europe/Oslo")
    .addOption(new Option("--names <policy>", "names in the public journal").choices(namePolicies))
    .option("--contact-email <address>", "whom the public asks for access; blank takes it away")
    .option("--contact-phone <number>", "telephone for the same")
    .option("--contact-address <text>", "postal address for the same")
    .option("--contact-form <address>", "web form for the same")
    .option("--four-eyes", "nobody adopts a decision that they wrote themselves")
    .option("--no-four-eyes", "they may")
    .option("--dry-run", "say what would change, and write nothing")
    .option("--json", "print the changes as JSON")
    .addHelpText(
      "after",
      '\nJournal entries that are written keep the words that they were written with.\n\nExample:\n  kanalarkiv agency edit 999999999 --unit "Arkiv og dokumentforvalting" --responsible "Arkivleiar"\n  kanalarkiv agency edit 999999999 --contact-email postmottak@fjordvik.example --contact-phone "55 00 00 00"',
    )
    .action(async (number: string, { dryRun, json, ...change }: EditOptions) => {
      const { tools } = await cli.app();
      const { entity, changes } = await editAgency(tools, number, change, dryRun === true);
      if (json) cli.json({ agency: entity, changes, dryRun: dryRun === true });
      else cli.print(changeLines(entity.name, changes, dryRun === true));
    });
}
