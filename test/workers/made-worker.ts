/** A worker for the tests of the harness. */
import { ArchiveError } from "../../src/domain/errors.ts";
import { type JobTools, serveJobs } from "../../src/workers/serve.ts";

const jobs = {
  double: (input: number) => input * 2,
  count(input: number, { progress }: JobTools<number>): string {
    for (let n = 1; n <= input; n += 1) progress(n);
    return `counted to ${input}`;
  },
  refuse(input: string): never {
    const cause = Object.assign(new Error("no such file"), { code: "ENOENT" });
    throw new ArchiveError("package.invalid", `${input} is refused`, { cause });
  },
  aborted: async (input: Int32Array, { signal }: JobTools) =>
    await new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => {
        Atomics.store(input, 0, 1);
        Atomics.notify(input, 0);
        resolve();
      }),
    ),
  forever(): never {
    for (;;);
  },
  exit: (input: number) => process.exit(input),
  breakDown: (_input: undefined) =>
    new Promise<never>(() => {
      setImmediate(() => {
        throw new Error("nobody catches this");
      });
    }),
  notToBeCopied: () => () => "a function",
  memory(input: number, { handOver }: JobTools): Uint8Array {
    const bytes = new Uint8Array(input).fill(7);
    handOver(bytes.buffer);
    return bytes;
  },
};
export type MadeJobs = typeof jobs;

serveJobs(jobs);
