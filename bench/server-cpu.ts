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

/** A reader that ended takes its time with it. @see https://docs.kernel.org/filesystems/proc.html “/proc/<pid>/task/<tid>/children” */
function readersMs(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
  const readers = children.filter((pid) => pid !== "" && commandOf(pid).includes("reader-process"));
  return readers.reduce((sum, pid) => sum + withThreadsMs(pid), 0);
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
