/** What every command is given: the app when it needs one, the terminal, and a signal that Ctrl-C aborts. */
import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import type { Desk } from "../desk.ts";
import type { Intake } from "../intake.ts";
import type { Pages } from "../pages.ts";
import type { OnProgress } from "../pipeline/tools.ts";
import type { Role } from "./roles.ts";

export interface Cli {
  /**
   * Opened on the first call; closed by `main` when the command ends. Commands that end by themselves log warnings only, unless told otherwise.
   *
   * @param run `checks`: it says whether all is well, so it must not be made in an archive that it has made itself
   * @throws ArchiveError `archive.missing` for a check where there is none
   */
  app(run?: "untilInterrupted" | "checks"): Promise<App>;
  /** What the public pages need and nothing else of the archive; closed as the app is. */
  pages(): Promise<Pages>;
  /** The archive as the desk's role has it; closed as the app is. */
  desk(): Promise<Desk>;
  /** What the intake of webhooks needs and nothing else of the archive; closed as the app is. */
  intake(): Promise<Intake>;
  /** Keeps processes running until Ctrl-C. @returns the exit code */
  roles(roles: readonly Role[]): Promise<number>;
  /** To standard output, with a line end. */
  print(text: string): void;
  /** One JSON document to standard output. */
  json(value: unknown): void;
  /** What standard input holds. @throws ArchiveError `config.invalid` when it is too long or no text in UTF-8 */
  piped(mostBytes: number): Promise<string>;
  /** Writes a file that was not there. @throws ArchiveError `config.invalid` when it was */
  newFile(path: string, text: string): Promise<void>;
  /** A bar on a terminal, a line now and then elsewhere; to standard error, so that output can be piped. */
  progress(label: string): Progress;
  /** Ends the run with this code once the command has finished. @see exitCodes */
  exitWith(code: number): void;
  readonly signal: AbortSignal;
  /** Resolves at Ctrl-C. */
  interrupted(): Promise<void>;
  /** of this machine, as the app has it */
  readonly clock: Clock;
  /** who acts, for the audit log */
  readonly operator: string;
  /**
   * The person who answers for an act in the permanent record.
   *
   * @param by as the command was given it; without it KANALARKIV_OPERATOR, never the system user
   * @throws ArchiveError `config.invalid` when it is not a person's name
   */
  person(by: string | undefined): string;
}

export interface Progress {
  /** Throws once Ctrl-C was pressed: long work ends between two of its pieces, by its own way of failing. */
  readonly on: OnProgress;
  done(): void;
}

/** What an exit code means, the same for every command. */
export const exitCodes = {
  done: 0,
  /** something broke: network, disk, database */
  failed: 1,
  /** what was given is wrong: arguments, configuration, a decision; nothing was started */
  wrongInput: 2,
  /** the check that was asked for found faults */
  faultsFound: 3,
  /** Ctrl-C */
  interrupted: 130,
} as const;
