/** What a kind of asked work is: how it is done, and how the work of a worker that was killed is taken up. */
import type { Agency } from "../../domain/agency.ts";
import type { AskedWork } from "../../domain/asked.ts";
import type { FrozenJson } from "../../domain/frozen.ts";
import type { AuditPlace } from "../anchor/key.ts";
import type { Tools } from "../tools.ts";

/** What a person sees of it while it goes on. Each throws when the work is to end: call them where nothing is half done. */
export interface AskedReporter {
  /** counts begin anew */
  phase(name: string): void;
  count(done: number, total: number | undefined): void;
}

export interface AskedTask {
  readonly work: AskedWork;
  readonly agency: Agency;
  /** their actor is the person who asked */
  readonly tools: Tools;
  /** where a folder for work, the installed schemas and the key of the audit log lie */
  readonly config: AuditPlace;
  readonly report: AskedReporter;
  /** aborted when the person, or the end of the process, asks for the end */
  readonly signal: AbortSignal;
  /** Keeps what was begun, for who takes the work up after this worker was killed. */
  note(begun: FrozenJson): Promise<void>;
}

export interface AskedKindOfWork {
  /**
   * Does it, under the lock of this piece of work: a transaction of a worker that lost it does not commit.
   *
   * @returns what the page of the work shows
   * @throws ArchiveError with what to do, for the person; `archive.busy` when it must wait for other work, and is then tried again
   */
  run(task: AskedTask): Promise<FrozenJson>;
  /**
   * What a worker that was killed, or an attempt that failed late, had come to after all; asked before it is done again, and
   * only when something was noted.
   *
   * @param task its `work.noted` is what was begun
   */
  takeUp?(task: AskedTask): Promise<FrozenJson | undefined>;
}
