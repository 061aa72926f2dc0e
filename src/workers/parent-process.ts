/** The process that started this one to do jobs for it: spoken to as to the thread that started a thread. */
import { Worker } from "node:worker_threads";
import type { Caller } from "./serve.ts";

/** @returns undefined when this process was started by nobody who speaks to it */
export function parentProcess(): Caller | undefined {
  if (process.send === undefined) return undefined;
  endWithParent();
  return {
    on: (event, told) => process.on(event, told),
    // nothing is handed over between processes: all of it is copied
    postMessage: (message) => void process.send?.(message),
  };
}

/**
 * A signal to the whole group is meant for the parent, which ends this process when it has ended its own work. One whose
 * parent is gone ends at once, also in the midst of a job that would never come to an end.
 */
function endWithParent(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  process.on("disconnect", () => process.exit());
  new Worker(watch, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  })
    .on("error", () => process.exit(1))
    .unref();
}

const watch = `const parent = process.ppid;
setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), 1000);`;
