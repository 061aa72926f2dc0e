/** Runs commands over an app that is open already, with its clock: what a process would print, without starting one. */
import { commands } from "../../src/cli/commands/index.ts";
import type { Cli } from "../../src/cli/context.ts";
import { givenPerson } from "../../src/cli/given.ts";
import { allCommands, programOf } from "../../src/cli/program.ts";
import type { TestApp } from "./app.ts";

export interface Printed {
  readonly text: string;
  /** what `--json` gave */
  readonly json: unknown;
}

/** @throws what the command throws, and CommanderError for what is not understood */
export async function typedIn(
  { app, clock }: TestApp,
  words: readonly string[],
  operator: string | undefined,
): Promise<Printed> {
  const lines: string[] = [];
  let json: unknown;
  const cli: Cli = {
    app: async () => app,
    pages: () => Promise.reject(new Error("no pages are served here")),
    desk: () => Promise.reject(new Error("no desk is opened here")),
    intake: () => Promise.reject(new Error("no webhooks are taken here")),
    roles: () => Promise.reject(new Error("no process is started here")),
    print: (text) => void lines.push(text),
    json: (value) => {
      json = JSON.parse(JSON.stringify(value));
    },
    piped: () => Promise.reject(new Error("nothing is piped here")),
    newFile: () => Promise.reject(new Error("no file is written here")),
    progress: () => ({ on: () => undefined, done: () => undefined }),
    exitWith: () => undefined,
    signal: new AbortController().signal,
    interrupted: () => Promise.resolve(),
    clock,
    operator: operator ?? "test",
    person: (by) => givenPerson(by ?? operator, "test"),
  };
  const program = await programOf(cli, commands);
  for (const command of allCommands(program))
    command.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  await program.parseAsync([...words], { from: "user" });
  return { text: lines.join("\n"), json };
}

/** Words as a shell tells them apart. */
export function shellWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}
