/** The worker's side: a module that a thread or a process runs calls `serveJobs` once, with everything that it can do. */
import { parentPort, type Transferable } from "node:worker_threads";
import { carry, type FromWorker, type ToWorker } from "./message.ts";
import { parentProcess } from "./parent-process.ts";

/** What a job is given beside its input. */
export interface JobTools<Progress = never> {
  /** aborted when the caller has no use for the output any more */
  readonly signal: AbortSignal;
  progress(value: Progress): void;
  /** Hands memory over with the output instead of copying it; the worker cannot use it afterwards. */
  handOver(memory: Transferable): void;
}

/** A function of the worker: input, progress and output are copied from thread to thread. */
// biome-ignore lint/suspicious/noExplicitAny: any input and progress, as `Job` is where a job's own types are known
export type Job = (input: any, tools: JobTools<any>) => unknown;
export type Jobs = Readonly<Record<string, Job>>;

/** Whoever started this thread or process. */
export interface Caller {
  on(event: "message", told: (message: ToWorker) => void): unknown;
  postMessage(message: FromWorker, handedOver?: readonly Transferable[]): void;
}

/** @throws TypeError when this is neither a worker thread nor a process of one */
export function serveJobs(jobs: Jobs): void {
  const port: Caller | undefined = (parentPort as Caller | null) ?? parentProcess();
  if (port === undefined) throw new TypeError("jobs are served by a worker only");
  const running = new Map<number, AbortController>();
  port.on("message", (message: ToWorker) => {
    if (message.kind === "abort") return running.get(message.id)?.abort();
    const controller = new AbortController();
    running.set(message.id, controller);
    void runJob(port, jobs, message, controller.signal).finally(() => running.delete(message.id));
  });
}

async function runJob(
  port: Caller,
  jobs: Jobs,
  { id, job, input }: Extract<ToWorker, { kind: "run" }>,
  signal: AbortSignal,
): Promise<void> {
  const handedOver: Transferable[] = [];
  const say = (message: FromWorker) => port.postMessage(message, handedOver);
  const tools: JobTools<unknown> = {
    signal,
    progress: (value) => port.postMessage({ kind: "progress", id, value } satisfies FromWorker),
    handOver: (memory) => void handedOver.push(memory),
  };
  try {
    const serve = Object.hasOwn(jobs, job) ? jobs[job] : undefined;
    if (serve === undefined) throw new TypeError(`this worker has no job ${job}`);
    say({ kind: "done", id, output: await serve(input, tools) });
  } catch (error) {
    handedOver.length = 0;
    say({ kind: "failed", id, error: carry(error) });
  }
}
