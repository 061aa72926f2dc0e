/** The caller's side of a worker thread: jobs as promises, with progress, abort, and errors that come back whole. */
import { Worker } from "node:worker_threads";
import { ArchiveError } from "../domain/errors.ts";
import { type FromWorker, type ToWorker, uncarry } from "./message.ts";
import type { Job, Jobs, JobTools } from "./serve.ts";

export type InputOf<Of extends Job> = Parameters<Of>[0];
export type OutputOf<Of extends Job> = Awaited<ReturnType<Of>>;
export type ProgressOf<Of extends Job> =
  Parameters<Of> extends [unknown, JobTools<infer Progress>] ? Progress : never;

export interface RunOptions<Progress> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((value: Progress) => void) | undefined;
}

export interface JobWorker<Known extends Jobs> {
  /**
   * @throws what the job threw, with its code; the signal's reason when it was aborted; ArchiveError `worker.ended` when
   *   the thread ended without an answer
   */
  run<Name extends keyof Known & string>(
    name: Name,
    input: InputOf<Known[Name]>,
    options?: RunOptions<ProgressOf<Known[Name]>>,
  ): Promise<OutputOf<Known[Name]>>;
  /** Ends the thread, also in the middle of a job. */
  close(): Promise<void>;
}

interface Pending {
  readonly done: (output: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly onProgress: ((value: never) => void) | undefined;
}

/** What a thread takes for objects that die young; more is faster only where a job makes very many. */
const youngMb = 4;

/** @param module of the worker: it calls `serveJobs` with `Known` */
export function openWorker<Known extends Jobs>(module: URL): JobWorker<Known> {
  // what the process itself was started with may make no sense here, such as --input-type
  const thread = new Worker(module, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: youngMb } });
  const pending = new Map<number, Pending>();
  let ended: ArchiveError | undefined;
  let lastId = 0;
  const end = (why: string, cause?: unknown) => {
    ended ??= new ArchiveError("worker.ended", `the worker ${module.pathname} ${why}`, { cause });
    for (const each of pending.values()) each.failed(ended);
    pending.clear();
  };
  thread.on("message", (message: FromWorker) => {
    const job = pending.get(message.id);
    if (message.kind === "progress")
      return (job?.onProgress as ((value: unknown) => void) | undefined)?.(message.value);
    pending.delete(message.id);
    if (message.kind === "done") job?.done(message.output);
    else job?.failed(uncarry(message.error));
  });
  thread.on("messageerror", (error) => end("sent what cannot be read", error));
  thread.on("error", (error) => end("broke down", error));
  thread.on("exit", (code) => end(`ended with ${code} before its work was done`));
  return {
    run(name, input, options = {}) {
      const { signal, onProgress } = options;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        if (ended !== undefined) throw ended;
        signal?.throwIfAborted();
        const abort = () => {
          thread.postMessage({ kind: "abort", id } satisfies ToWorker);
          pending.delete(id);
          reject(signal?.reason);
        };
        const settled =
          <Value>(settle: (value: Value) => void) =>
          (value: Value) => {
            signal?.removeEventListener("abort", abort);
            settle(value);
          };
        pending.set(id, {
          done: settled(resolve as (output: unknown) => void),
          failed: settled(reject),
          onProgress,
        });
        signal?.addEventListener("abort", abort, { once: true });
        thread.postMessage({ kind: "run", id, job: name, input } satisfies ToWorker);
      });
    },
    async close() {
      end("was closed");
      await thread.terminate();
    },
  };
}
