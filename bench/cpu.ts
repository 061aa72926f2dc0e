/** Processor time of a command with all its children, which is what a busy machine still tells the truth about. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Spent {
  /** user and system, of the command and of all that it waited for */
  readonly cpuMs: number;
  readonly wallMs: number;
}

/**
 * @param script for `sh`
 * @throws when the script ends with another code than 0
 */
export async function spentBy(script: string, cwd: string): Promise<Spent> {
  const begun = performance.now();
  const { stdout } = await run("sh", ["-e", "-c", `{ ${script}\n} > /dev/null\ntimes`], { cwd });
  const wallMs = performance.now() - begun;
  const children = stdout.trim().split("\n").at(-1) ?? "";
  const cpuMs = children.split(/\s+/).reduce((sum, part) => sum + milliseconds(part), 0);
  return { cpuMs, wallMs };
}

/** of `1m2.345s` */
function milliseconds(text: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.,]+)s$/.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined) throw new Error(`sh gives no time: ${text}`);
  return Number(minutes) * 60_000 + Number(seconds.replace(",", ".")) * 1000;
}
