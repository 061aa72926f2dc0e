/** Every command of the program with the help that it prints, without starting a process for each. */
import { type Command, CommanderError } from "commander";
import { commands } from "../../src/cli/commands/index.ts";
import type { Cli } from "../../src/cli/context.ts";
import { allCommands, programOf } from "../../src/cli/program.ts";
import { systemClock } from "../../src/clock.ts";

export interface Described {
  /** `decision adopt`; empty for the program itself */
  readonly name: string;
  readonly help: string;
}

const idle: Cli = {
  app: () => Promise.reject(new Error("help needs no app")),
  pages: () => Promise.reject(new Error("help serves nothing")),
  desk: () => Promise.reject(new Error("help serves nothing")),
  intake: () => Promise.reject(new Error("help serves nothing")),
  roles: () => Promise.reject(new Error("help starts nothing")),
  print: () => undefined,
  json: () => undefined,
  piped: () => Promise.reject(new Error("help reads nothing")),
  newFile: () => Promise.reject(new Error("help writes nothing")),
  progress: () => ({ on: () => undefined, done: () => undefined }),
  exitWith: () => undefined,
  signal: new AbortController().signal,
  interrupted: () => Promise.resolve(),
  clock: systemClock,
  operator: "test",
  person: () => "Kari Vik",
};

/** The commands of the examples in every help, as they stand there. */
export async function shownExamples(): Promise<readonly string[]> {
  return (await describedCommands()).flatMap(
    ({ help }) => help.match(/(?<=^ {2}(?:\w+=\S+ )?)kanalarkiv .*$/gm) ?? [],
  );
}

/**
 * Runs a line as it is typed, up to where its command would open something.
 *
 * @returns what commander did not understand, and the options that were given but did not reach their command
 */
export async function typed(line: string): Promise<{ refused: string | undefined; lost: readonly string[] }> {
  const [, ...words] = [...line.replace(/ {2,}.*$/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, word]) => quoted ?? word ?? "",
  );
  const program = await programOf(idle, commands);
  for (const command of allCommands(program))
    command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  const refused = await program.parseAsync(words, { from: "user" }).then(
    () => undefined,
    (error: unknown) => (error instanceof CommanderError && error.exitCode !== 0 ? error.message : undefined),
  );
  const command = words.reduce(
    (at, word) => at.commands.find((below) => below.name() === word) ?? at,
    program,
  );
  const given = command.options.filter(({ long }) => long && words.includes(long));
  const reached = given.filter((option) => command.getOptionValueSource(option.attributeName()) === "cli");
  return { refused, lost: given.filter((option) => !reached.includes(option)).map(({ flags }) => flags) };
}

export async function describedCommands(): Promise<readonly Described[]> {
  return allCommands(await programOf(idle, commands)).map((command) => ({
    name: nameOf(command),
    help: helpOf(command),
  }));
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}`.trim() : "";
}

function helpOf(command: Command): string {
  const printed: string[] = [];
  command.configureOutput({ writeOut: (text) => void printed.push(text), getOutHelpWidth: () => 80 });
  command.outputHelp();
  return printed.join("");
}
