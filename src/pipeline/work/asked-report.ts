/** Tells in the row of a piece of asked work how far it has come, now and then, and hears there whether it is to end. */
import { type Claimed, noteAskedWork, tellAskedProgress } from "../../db/asked-work.ts";
import type { AskedProgress } from "../../domain/asked.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { FrozenJson } from "../../domain/frozen.ts";
import type { AskedReporter } from "../asked/kind.ts";
import type { Tools } from "../tools.ts";

/** Somebody asked for the end of it. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
  }
}

/** Whoever asked may not do this any more. */
export class RightTaken extends Error {
  constructor() {
    super("whoever asked for this may not do it any more: somebody who may has to ask for it");
  }
}

export interface Report {
  readonly reporter: AskedReporter;
  /** aborted with `Cancelled`, `RightTaken`, with the loss of the work to another, or with the end of the process */
  readonly signal: AbortSignal;
  note(begun: FrozenJson): Promise<void>;
  /** Tells nothing more. */
  end(): Promise<void>;
}

const everyMs = 1000;

/** @param stillMay asked now and then while the work goes on */
export function reportOf(
  { pool, clock, log }: Tools,
  claimed: Claimed,
  closing: AbortSignal,
  stillMay: () => Promise<boolean>,
): Report {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, closing]);
  let progress: AskedProgress | undefined;
  const tell = async () => {
    const told = await tellAskedProgress(pool, claimed, progress);
    if (!told) stop.abort(lost());
    else if (told.cancelAsked) stop.abort(new Cancelled());
    else if (!(await stillMay())) stop.abort(new RightTaken());
  };
  let telling: Promise<void> = Promise.resolve();
  const tellNow = () => {
    telling = telling.then(tell).catch((err) => log.warn({ err, work: claimed.id }, "progress was not told"));
    return telling;
  };
  const timer = setInterval(() => void tellNow(), everyMs);
  return {
    signal,
    reporter: {
      phase(name) {
        signal.throwIfAborted();
        const at = clock.now();
        progress = { phase: name, done: 0, total: undefined, begunAt: at, at };
        void tellNow();
      },
      count(done, total) {
        signal.throwIfAborted();
        if (progress) progress = { ...progress, done, total, at: clock.now() };
      },
    },
    async note(begun) {
      signal.throwIfAborted();
      if (!(await noteAskedWork(pool, claimed, begun))) throw lost();
    },
    async end() {
      clearInterval(timer);
      await telling;
    },
  };
}

function lost(): ArchiveError {
  return new ArchiveError("archive.busy", "this work was given to another worker");
}
