/** A process for the tests of the harness. */
import { ArchiveError } from "../../src/domain/errors.ts";
import { type JobTools, serveJobs } from "../../src/workers/serve.ts";

interface Given {
  readonly at: Date;
  readonly bytes: Uint8Array;
  readonly names: ReadonlySet<string>;
  readonly none: undefined;
}

const jobs = {
  double: (input: number) => input * 2,
  say: ({ at, bytes, names, none }: Given) => `${at.toISOString()} ${bytes} ${[...names]} ${none}`,
  pid: (_input: undefined): number => process.pid,
  environment: (_input: undefined): readonly string[] => Object.keys(process.env),
  count(input: number, { progress }: JobTools<number>): string {
    for (let n = 1; n <= input; n += 1) progress(n);
    return `counted to ${input}`;
  },
  refuse(input: string): never {
    throw new ArchiveError("package.invalid", `${input} is refused`);
  },
  /** @param input megabytes, in small pieces */
  hold(input: number): number {
    const held: string[][] = [];
    for (let n = 0; n < input; n += 1) held.push(Array.from({ length: 16_384 }, (_, at) => `${n} ${at}`));
    return held.length;
  },
  forever(_input: number): never {
    for (;;);
  },
  exit: (input: number) => process.exit(input),
  killed: (_input: number) => process.kill(process.pid, "SIGKILL"),
};
export type MadeProcessJobs = typeof jobs;

serveJobs(jobs);
