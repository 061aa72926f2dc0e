/** What the commands of `rules` have in common: whose table, and in which language it is told. */
import { type Command, Option } from "commander";
import type { Country, Language } from "../../domain/agency.ts";

export interface RulesOptions {
  readonly country: Country;
  readonly language?: Language;
  readonly json?: boolean;
}

export function withTable(command: Command): Command {
  return command
    .addOption(new Option("--country <country>", "whose rules").choices(["NO", "SE"]).default("NO"))
    .addOption(
      new Option("--language <language>", "nb for Norway and sv for Sweden unless told").choices([
        "nb",
        "nn",
        "sv",
        "en",
      ]),
    )
    .option("--json", "print it as JSON");
}

export function languageOf({ country, language }: RulesOptions): Language {
  return language ?? (country === "NO" ? "nb" : "sv");
}
