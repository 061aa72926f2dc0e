/** Reads the arguments, opens what the command needs, ends with an exit code that means something. */
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import type { App } from "../app.ts";
import { systemClock } from "../clock.ts";
import type { Desk } from "../desk.ts";
import type { ErrorCode } from "../domain/errors.ts";
import { withoutSecrets } from "../domain/public-address.ts";
import type { Intake } from "../intake.ts";
import type { Pages } from "../pages.ts";
import { commands } from "./commands/index.ts";
import { type Cli, exitCodes } from "./context.ts";
import { failureOf, failureText } from "./failures.ts";
import { givenPerson, readPiped } from "./given.ts";
import { jsonText } from "./json-text.ts";
import { writeNewFile } from "./new-file.ts";
import { endWithParent } from "./parent.ts";
import { programOf } from "./program.ts";
import { showProgress } from "./progress.ts";
import type { Role } from "./roles.ts";

const wrongInput: ReadonlySet<ErrorCode> = new Set([
  "config.invalid",
  "decision.invalid",
  "decision.state",
  "review.state",
  "review.leased",
  "hold.state",
  "archive.missing",
  "package.refused",
  "package.state",
  "schemas.unknown",
  // an archive that is handed in is given as much as an argument is
  "import.unknownFormat",
  "import.htmlForm",
  "import.otherAccount",
  "import.otherKind",
  "import.unsafe",
  "import.damaged",
  "import.tooLarge",
  "import.unproved",
]);

/** @param argv as the process has it */
export async function run(argv: readonly string[]): Promise<number> {
  const interrupted = new AbortController();
  // a second Ctrl-C ends at once
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interrupted.abort());
  endWithParent(() => interrupted.abort());
  let opened: Promise<App> | undefined;
  let pages: Promise<Pages> | undefined;
  let desk: Promise<Desk> | undefined;
  let intake: Promise<Intake> | undefined;
  let code: number = exitCodes.done;
  const operator = operatorName();
  // a reader that has seen enough (`| head`) does not end the work
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  const cli: Cli = {
    app: (run) => (opened ??= openedFor(run, operator)),
    pages: () => (pages ??= openedPages()),
    desk: () => (desk ??= openedDesk()),
    intake: () => (intake ??= openedIntake()),
    roles: (roles) => keptRunning(roles, interrupted.signal),
    print: (text) => process.stdout.write(`${withoutSecrets(text)}\n`),
    json: (value) => process.stdout.write(`${jsonText(value)}\n`),
    piped: readPiped,
    newFile: writeNewFile,
    progress: (label) => {
      const shown = showProgress(label, process.stderr, () => systemClock.now().getTime());
      const on = (done: number, total: number | undefined) => {
        interrupted.signal.throwIfAborted();
        shown.on(done, total);
      };
      return { on, done: shown.done };
    },
    exitWith: (given) => {
      code = given;
    },
    signal: interrupted.signal,
    interrupted: () =>
      new Promise((resolve) => {
        if (interrupted.signal.aborted) resolve();
        interrupted.signal.addEventListener("abort", () => resolve(), { once: true });
      }),
    clock: systemClock,
    operator,
    person: (by) => givenPerson(by ?? process.env["KANALARKIV_OPERATOR"], userInfo().username),
  };
  try {
    // `status …` or `help status`: the code of the others is not waited for
    const program = await programOf(cli, commands, (name) => argv.slice(2, 4).includes(name));
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error !== interrupted.signal.reason) code = await explain(error);
  }
  if (interrupted.signal.aborted) code = exitCodes.interrupted;
  for (const one of [opened, pages, desk, intake])
    try {
      // what could not be opened was told by the command that asked for it
      const closable: { close(): Promise<void> } | undefined = await one?.catch(() => undefined);
      await closable?.close();
    } catch (error) {
      code = await explain(error);
    }
  return code;
}

async function openedFor(run: "untilInterrupted" | "checks" | undefined, actor: string): Promise<App> {
  const { readConfig } = await import("../config.ts");
  const { newWords, openApp, refuseNone } = await import("../app.ts");
  const settings =
    run === "untilInterrupted" ? process.env : { KANALARKIV_LOG_LEVEL: "warn", ...process.env };
  // a level that somebody set is for a program that reads the log, and those that run until they are ended keep one
  const forPeople = run !== "untilInterrupted" && process.env["KANALARKIV_LOG_LEVEL"] === undefined;
  const config = readConfig(settings, process.cwd());
  if (run === "checks") refuseNone(config);
  const app = await openApp(config, { actor, logForm: forPeople ? "terminal" : "json" });
  if (app.isNew && forPeople) process.stderr.write(`${newWords(app.config)}\n`);
  return app;
}

async function openedPages(): Promise<Pages> {
  const { readConfig } = await import("../config.ts");
  const { openPages } = await import("../pages.ts");
  return await openPages(readConfig(process.env, process.cwd()));
}

async function openedDesk(): Promise<Desk> {
  const { readConfig } = await import("../config.ts");
  const { openDesk } = await import("../desk.ts");
  return await openDesk(readConfig(process.env, process.cwd()), process.env);
}

async function openedIntake(): Promise<Intake> {
  const { readConfig } = await import("../config.ts");
  const { openIntake } = await import("../intake.ts");
  return await openIntake(readConfig(process.env, process.cwd()), process.env);
}

/** Loads nothing of what the roles need: each has a process for that. */
async function keptRunning(roles: readonly Role[], signal: AbortSignal): Promise<number> {
  const { readConfig } = await import("../config.ts");
  const { createLog } = await import("../log.ts");
  const { runRoles } = await import("./roles.ts");
  const { logLevel } = readConfig(process.env, process.cwd());
  const program = new URL("./main.ts", import.meta.url);
  return await runRoles(roles, { log: createLog(logLevel), signal, program });
}

/** Says what went wrong in one place, and which kind of wrong it is. */
async function explain(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
  const failure = failureOf(error, await worksIn());
  process.stderr.write(`${failureText(failure, process.env["KANALARKIV_LOG_LEVEL"] === "debug")}\n`);
  return failure.code !== undefined && wrongInput.has(failure.code) ? exitCodes.wrongInput : exitCodes.failed;
}

/** Every place that fills up. */
async function worksIn(): Promise<readonly string[]> {
  try {
    const { readConfig } = await import("../config.ts");
    const { dataDir } = readConfig(process.env, process.cwd());
    return [dataDir, join(dataDir, "work"), join(dataDir, "objects"), tmpdir()];
  } catch {
    // a wrong configuration is told as such
    return [tmpdir()];
  }
}

function operatorName(): string {
  const given = process.env["KANALARKIV_OPERATOR"];
  return given && given.trim() !== "" ? given.trim() : userInfo().username;
}
