/** The worker's side: a module that a worker thread runs calls `serveJobs` once, with everything that it can do. */
import { type MessagePort, parentPort, type Transferable } from "node:worker_threads";
import { carry, type FromWorker, type ToWorker } from "./message.ts";

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

/** @throws TypeError when this thread is no worker */
export function serveJobs(jobs: Jobs): void {
  const port = parentPort;
  if (port === null) throw new TypeError("jobs are served by a worker thread only");
  const running = new Map<number, AbortController>();
  port.on("message", (message: ToWorker) => {
    if (message.kind === "abort") return running.get(message.id)?.abort();
    const controller = new AbortController();
    running.set(message.id, controller);
    void runJob(port, jobs, message, controller.signal).finally(() => running.delete(message.id));
  });
}

async function runJob(
  port: MessagePort,
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
