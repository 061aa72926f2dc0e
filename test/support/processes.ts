/** The processes that a process of the program has started, as Linux tells of them; none elsewhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";

export interface Child {
  readonly pid: number;
  /** with which it was started, so that a number that is given out again is another process */
  readonly command: string;
}

export function childrenOf(pid: number | undefined): readonly Child[] {
  if (!existsSync("/proc/self/stat")) return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((each) => {
    const stat = read(`/proc/${each}/stat`);
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    return parent === String(pid) ? [{ pid: Number(each), command: read(`/proc/${each}/cmdline`) }] : [];
  });
}

export function isThere({ pid, command }: Child): boolean {
  return command !== "" && read(`/proc/${pid}/cmdline`) === command;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // it has ended meanwhile
    return "";
  }
}
