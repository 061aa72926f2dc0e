/** Processes of a test that do one thing again and again until they are killed with -9. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Runs a program and kills it at any time within `withinMs` of its first word.
 *
 * @param program an ES module, which prints something when it begins
 * @throws Error when it ended by itself, with what it complained of
 */
export async function killedAtAnyTime(
  program: string,
  args: readonly string[],
  withinMs: number,
): Promise<void> {
  const child = spawn(process.execPath, ["--no-warnings", "--input-type=module", "-e", program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += String(piece);
  });
  const ended = endOf(child);
  await Promise.race([new Promise((begun) => child.stdout.once("data", begun)), ended]);
  await pause(Math.random() * withinMs);
  child.kill("SIGKILL");
  if ((await ended) !== "SIGKILL") throw new Error(`it ended by itself: ${said}`);
}

async function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return await new Promise((done) => child.once("close", (_, signal) => done(signal)));
}
