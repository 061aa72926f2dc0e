/** The whole command line as one tree: what each command is called, takes and says of itself. */
import { Command } from "commander";
import { systemVersion } from "../version.ts";
import type { Cli } from "./context.ts";
import { withUsage } from "./usage.ts";

const exitHelp = `
Example, the whole way:
  kanalarkiv agency add --help        register an agency, then its channels
  kanalarkiv work --once              capture, classify, journal and publish what is due now
  kanalarkiv export --help            build and verify a package

Exit codes: 0 done · 1 something broke · 2 what was given is wrong, nothing was started · 3 the check found faults · 130 Ctrl-C
Settings are read from the environment and, when KANALARKIV_CONFIG names one, a JSON file: kanalarkiv config`;

/** A command's own line in the list of all, and where the rest of it is. */
export interface ListedCommand {
  readonly name: string;
  readonly says: string;
  readonly load: () => Promise<DefineCommand>;
}

/** Gives a command what it takes, the commands below it, and what they do. */
export type DefineCommand = (command: Command, cli: Cli) => void;

/**
 * @param isWanted which commands are loaded; the others have their line in the help, and no more
 * @returns a program that throws `CommanderError` where commander would end the process
 */
export async function programOf(
  cli: Cli,
  commands: readonly ListedCommand[],
  isWanted: (name: string) => boolean = () => true,
): Promise<Command> {
  const program = new Command("kanalarkiv")
    .description(
      "Keeps what an agency and the public say on social media, as records that an archive accepts.",
    )
    .version(systemVersion)
    // an option belongs to the command that it follows: `export` and those below it have some of the same name
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText("after", exitHelp);
  for (const { name, says, load } of commands) {
    const command = program.command(name).description(says);
    if (isWanted(name)) (await load())(command, cli);
  }
  for (const command of allCommands(program)) withUsage(command.exitOverride());
  return program;
}

/** A command and all below it. */
export function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}
