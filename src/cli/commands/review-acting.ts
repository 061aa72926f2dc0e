/** What every command has that does something about items: the agency, the officer, and JSON. */
import { type Command, InvalidArgumentError } from "commander";
import type { Agency } from "../../domain/agency.ts";
import { agencyBy } from "../../pipeline/register/register.ts";
import type { Tools } from "../../pipeline/tools.ts";
import type { Cli } from "../context.ts";

export interface Acting {
  readonly agency: string;
  readonly by?: string;
  readonly because?: string;
  readonly json?: boolean;
}

export function acting(group: Command, usage: string, description: string): Command {
  return group
    .command(usage)
    .description(description)
    .requiredOption("--agency <number>", "organisation number or id")
    .option("--by <name>", "the officer; default: KANALARKIV_OPERATOR")
    .option("--json", "print what was done as JSON");
}

export interface Opened {
  readonly tools: Tools;
  readonly agency: Agency;
  readonly by: string;
}

/** The person is asked for before anything is opened. */
export async function openFor(cli: Cli, options: Acting): Promise<Opened> {
  const by = cli.person(options.by);
  const { tools } = await cli.app();
  return { tools, agency: await agencyBy(tools, options.agency), by };
}

export function notBlank(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Give some words.");
  return text.trim();
}
