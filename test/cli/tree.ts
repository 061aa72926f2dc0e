/** Every command of the program with the help that it prints, without starting a process for each. */
import type { Command } from "commander";
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
  print: () => undefined,
  json: () => undefined,
  progress: () => ({ on: () => undefined, done: () => undefined }),
  exitWith: () => undefined,
  signal: new AbortController().signal,
  interrupted: () => Promise.resolve(),
  clock: systemClock,
  operator: "test",
  person: () => "Kari Vik",
};

export function describedCommands(): readonly Described[] {
  return allCommands(programOf(idle, commands)).map((command) => ({
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
