/** A build whose steps run in processes of their own over a database of the benchmark's server. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Asked, Step } from "./child.ts";
import type { HeldLocks } from "./held.ts";
import type { ServerCpu } from "./server.ts";

export interface Spent {
  readonly nodeMs: number;
  /** of the server with all its processes, upkeep included */
  readonly databaseMs: number;
  readonly wallMs: number;
  readonly held: HeldLocks;
}

/** One process of the build. */
export interface Worker {
  run(step: Step, channels?: readonly (string | number)[]): Promise<Spent>;
  /** the same without the server's processor time, for several that run at once */
  ask(step: Step): Promise<Answer>;
  /** resident set, the most so far, in bytes */
  peak(): number;
  /** the same of the processes that read answers for it */
  readerPeak(): number;
  close(): Promise<void>;
}

const child = join(import.meta.dirname, "child.ts");

/** @param root of a checkout with its dependencies; its processes get the flags of Node that its command asks for */
export async function openWorker(
  root: string,
  database: { readonly url: string; readonly dataDir: string },
  server: ServerCpu,
): Promise<Worker> {
  const started = fork(child, [root, database.url, database.dataDir], {
    execPath: process.execPath,
    execArgv: flagsOf(root),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(started, "exit");
  await Promise.race([once(started, "message"), failure(ended)]);
  let [peakBytes, readerBytes] = [0, 0];
  const ask = async (step: Step, channels?: readonly (string | number)[]): Promise<Answer> => {
    const asked: Asked = { step, ...(channels && { channels }) };
    const answer = await answerTo(started, asked, ended);
    peakBytes = answer.peakBytes;
    readerBytes = answer.readerBytes;
    if (answer.failed !== undefined) throw new Error(`${step}: ${answer.failed}`);
    return answer;
  };
  return {
    ask,
    async run(step, channels) {
      const before = server.totalMs();
      const { nodeMs, wallMs, held } = await ask(step, channels);
      return { nodeMs, wallMs, held, databaseMs: server.totalMs() - before };
    },
    peak: () => peakBytes,
    readerPeak: () => readerBytes,
    async close() {
      started.send("close");
      await ended;
    },
  };
}

async function answerTo(started: ChildProcess, asked: Asked, ended: Promise<unknown>): Promise<Answer> {
  const answered = once(started, "message");
  started.send(asked);
  const [answer] = await Promise.race([answered, failure(ended)]);
  return answer;
}

async function failure(ended: Promise<unknown>): Promise<never> {
  await ended;
  throw new Error("a process of the build has ended");
}

/** The flags of Node that the command of a build asks for. */
export function flagsOf(root: string): string[] {
  const [first = ""] = readFileSync(join(root, "src/cli/main.ts"), "utf8").split("\n");
  return first.split(" ").filter((word) => word.startsWith("--"));
}
