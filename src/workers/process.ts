/**
 * Jobs in processes of their own: each has a limit of memory and each job one of time, and what ends a process ends one
 * job.
 *
 * A thread's own limit does not do that: where the engine asks for memory within one call, as it does while it reads a
 * large JSON text, the whole process ends (docs/decisions/0008-readers.md).
 */
import { type ChildProcess, fork } from "node:child_process";
import { ArchiveError } from "../domain/errors.ts";
import { type FromWorker, type ToWorker, uncarry } from "./message.ts";
import type { Jobs } from "./serve.ts";
import type { InputOf, OutputOf, ProgressOf, RunOptions } from "./worker.ts";

export interface ProcessLimits {
  /** what the program may hold for its objects; what it was given comes on top */
  readonly memoryMb: number;
  /** how many jobs run at once; the others wait */
  readonly most: number;
  /** a process without a job is ended after this time */
  readonly idleMs: number;
}

export interface TimedRun<Progress> extends RunOptions<Progress> {
  /** counted from when the job begins, not while it waits */
  readonly timeMs: number;
}

export interface JobProcesses<Known extends Jobs> {
  /**
   * The input is copied, so it is still there when the process is not.
   *
   * @throws what the job threw, with its code; the signal's reason; ArchiveError `worker.ended` when the process ran out
   *   of memory or time, or ended otherwise
   */
  run<Name extends keyof Known & string>(
    name: Name,
    input: InputOf<Known[Name]>,
    options: TimedRun<ProgressOf<Known[Name]>>,
  ): Promise<OutputOf<Known[Name]>>;
  /** Ends every process, also in the middle of a job. */
  close(): Promise<void>;
}

/** @param module of the processes: it calls `serveJobs` with `Known`; it is given nothing of the environment */
export function openProcesses<Known extends Jobs>(module: URL, limits: ProcessLimits): JobProcesses<Known> {
  const all = new Set<JobProcess>();
  const idle: JobProcess[] = [];
  const waiting: (() => void)[] = [];
  let closed = false;
  let busy = 0;
  const place = async () => {
    if (busy >= limits.most) await new Promise<void>((free) => void waiting.push(free));
    else busy += 1;
  };
  const left = () => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
  const taken = () => {
    if (closed) throw new ArchiveError("worker.ended", "its process was closed");
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) if (one.isAlive) return one;
    const started = new JobProcess(module, limits, () => all.delete(started));
    all.add(started);
    return started;
  };
  return {
    async run(name, input, options) {
      await place();
      try {
        options.signal?.throwIfAborted();
        const one = taken();
        const output = await one.run(name, input, options).finally(() => {
          if (one.isAlive) idle.push(one);
        });
        return output as never;
      } finally {
        left();
      }
    },
    async close() {
      closed = true;
      await Promise.all([...all].map((one) => one.end("was closed")));
    },
  };
}

/** What is said of a process that somebody else ended. */
export function endedBy(signal: NodeJS.Signals): string {
  return `was ended by ${signal}`;
}

/** so much of what a process says on its standard error is told when it ends */
const lastWords = 2000;

/** what a process takes for objects that die young; left to itself it takes a third more memory for a large answer */
const youngMb = 16;

/** One process, with one job at a time. */
class JobProcess {
  readonly #child: ChildProcess;
  readonly #limits: ProcessLimits;
  readonly #exited: Promise<void>;
  #ended: string | undefined;
  #said = "";
  #rest: NodeJS.Timeout | undefined;
  #onMessage: ((message: FromWorker) => void) | undefined;
  #onEnd: ((error: unknown) => void) | undefined;

  constructor(module: URL, limits: ProcessLimits, onExit: () => void) {
    this.#limits = limits;
    this.#child = fork(module, [], {
      execArgv: [
        `--max-old-space-size=${limits.memoryMb}`,
        `--max-semi-space-size=${youngMb}`,
        "--disable-warning=ExperimentalWarning",
      ],
      env: {},
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.stderr?.on("data", (text: Buffer) => {
      this.#said = `${this.#said}${text}`.slice(-lastWords);
    });
    this.#child.on("message", (message: FromWorker) => this.#onMessage?.(message));
    this.#exited = new Promise((resolve) => {
      const gone = (why: string) => {
        this.#ended ??= why;
        clearTimeout(this.#rest);
        this.#onEnd?.(new ArchiveError("worker.ended", this.#ended, { cause: new Error(this.#said) }));
        onExit();
        resolve();
      };
      this.#child.once("exit", (code, signal) => gone(this.#why(code, signal)));
      this.#child.once("error", (error) => gone(`its process cannot be reached: ${error.message}`));
    });
  }

  get isAlive(): boolean {
    return this.#ended === undefined;
  }

  /** @throws ArchiveError `worker.ended`, what the job threw, or the signal's reason */
  async run(job: string, input: unknown, options: TimedRun<never>): Promise<unknown> {
    const { signal, timeMs } = options;
    this.#stay();
    const clock = setTimeout(() => {
      void this.end(`had not come to an end after ${Math.ceil(timeMs / 1000)} seconds`);
    }, timeMs);
    let abort = () => {};
    try {
      return await new Promise((resolve, reject) => {
        abort = () => {
          reject(signal?.reason);
          void this.end("was not needed any more");
        };
        signal?.addEventListener("abort", abort, { once: true });
        this.#onEnd = reject;
        this.#onMessage = (message) => {
          if (message.kind === "progress")
            (options.onProgress as ((value: unknown) => void) | undefined)?.(message.value);
          else if (message.kind === "done") resolve(message.output);
          else reject(uncarry(message.error));
        };
        // a process that is gone by now is told by its end
        this.#child.send({ kind: "run", id: 1, job, input } satisfies ToWorker, () => {});
      });
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener("abort", abort);
      this.#onMessage = undefined;
      this.#onEnd = undefined;
      this.#leave();
    }
  }

  async end(why: string): Promise<void> {
    this.#ended ??= why;
    this.#stay();
    this.#child.kill("SIGKILL");
    await this.#exited;
  }

  #why(code: number | null, signal: NodeJS.Signals | null): string {
    if (signal === "SIGABRT" || code === 134) return `needed more than ${this.#limits.memoryMb} MB of memory`;
    return signal === null ? `ended with ${code} before its work was done` : endedBy(signal);
  }

  #stay(): void {
    clearTimeout(this.#rest);
    this.#child.ref();
    this.#child.channel?.ref();
  }

  /** Whoever has nothing else to do may end: the process then does so too. */
  #leave(): void {
    if (!this.isAlive) return;
    this.#child.unref();
    this.#child.channel?.unref();
    (this.#child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
    this.#rest = setTimeout(() => void this.end("was not needed any more"), this.#limits.idleMs).unref();
  }
}
