/** Processor time of this process and of the server's processes that serve a database. */
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

/** Milliseconds, of connections that are open: one that ended takes its time with it. */
export async function databaseMs(client: Pick<pg.ClientBase, "query">): Promise<number> {
  const found: pg.QueryResult<{ pid: number }> = await client.query(
    "select pid from pg_stat_activity where datname = current_database()",
  );
  return found.rows.reduce((sum, { pid }) => sum + onProcessorMs(pid), 0);
}

/** @see https://docs.kernel.org/scheduler/sched-stats.html, “/proc/<pid>/schedstat”: nanoseconds on a processor first */
function onProcessorMs(pid: number | string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds, user and system, of this process and of those that read answers for it. */
export function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + readersMs();
}

/** A reader that ended takes its time with it. */
function readersMs(): number {
  return readers().reduce((sum, pid) => sum + withThreadsMs(pid), 0);
}

/** The largest resident set that a process had which reads answers for this one, of those that are there. */
export function readerPeakBytes(): number {
  return Math.max(
    0,
    ...readers().map((pid) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(statusOf(pid))?.[1] ?? 0) * 1024),
  );
}

/** @see https://docs.kernel.org/filesystems/proc.html “/proc/<pid>/task/<tid>/children” */
function readers(): readonly string[] {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
  return children.filter((pid) => pid !== "" && commandOf(pid).includes("reader-process"));
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/** The garbage collector of Node has threads of its own. */
function withThreadsMs(pid: string): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + onProcessorMs(`${pid}/task/${thread}`), 0);
  } catch {
    return 0;
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
