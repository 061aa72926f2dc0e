/** Debian's `faketime`: another clock for one process, and what it leaves behind of those that were killed. */
import { globSync, rmSync } from "node:fs";
import type { Env } from "../cli/run.ts";

/** @returns undefined where `faketime` is not installed */
function library(): string | undefined {
  return globSync("/usr/lib/*/faketime/libfaketimeMT.so.1")[0];
}

/** @param speed how many times faster than the machine's the clock goes; timers go with it */
export function clockAhead(aheadS: number, speed?: number): Env {
  const found = library();
  if (found === undefined) throw new Error("faketime is not installed: scripts/install-debian-packages.sh");
  return {
    LD_PRELOAD: found,
    FAKETIME: `${aheadS < 0 ? "-" : "+"}${Math.abs(aheadS)}s${speed === undefined ? "" : ` x${speed}`}`,
    NO_FAKE_STAT: "1",
    ...(speed === undefined ? { FAKETIME_DONT_FAKE_MONOTONIC: "1" } : {}),
  };
}

/** Shared memory of a process that was killed stays, and breaks the one that gets its number later. */
export function removeTraces(pids: readonly number[]): void {
  for (const pid of pids)
    for (const name of globSync(`/dev/shm/*faketime_{shm,sem}_${pid}`)) rmSync(name, { force: true });
}
