import { type Command, Option } from "commander";
import { allAgencies, registerAgency } from "../../pipeline/register/register.ts";
import type { Cli } from "../context.ts";
import { table } from "../terminal.ts";

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

export function agency(program: Command, cli: Cli): void {
  const group = program
    .command("agency")
    .description("the bodies that keep an archive here")
    .addHelpText("after", "\nExample:\n  kanalarkiv agency list");
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
        .choices(["nb", "nn", "sv", "en"])
        .makeOptionMandatory(),
    )
    .requiredOption("--unit <text>", "unit that answers for the case files")
    .requiredOption("--responsible <text>", "person or role responsible for the case files")
    .option("--time-zone <zone>", "default: that of the country's capital")
    .addOption(
      new Option(
        "--names <policy>",
        "names in the public journal; default: searchable-1y in Norway, hidden in Sweden",
      ).choices(["searchable-1y", "hidden"]),
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
  group
    .command("list")
    .description("lists the agencies")
    .option("--json", "print them as JSON")
    .addHelpText("after", "\nExample:\n  kanalarkiv agency list --json")
    .action(async ({ json }: { json?: boolean }) => {
      const all = await allAgencies((await cli.app()).tools);
      if (json) return cli.json(all);
      cli.print(
        table(
          ["organisation", "name", "country", "language", "names"],
          all.map((a) => [a.orgNumber, a.name, a.country, a.language, a.names]),
        ),
      );
    });
}
