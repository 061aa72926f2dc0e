/** Processor time of this process and of the server's processes that serve a database. */
import { readFileSync } from "node:fs";
import type pg from "pg";

/** Milliseconds, of connections that are open: one that ended takes its time with it. */
export async function databaseMs(client: Pick<pg.ClientBase, "query">): Promise<number> {
  const found: pg.QueryResult<{ pid: number }> = await client.query(
    "select pid from pg_stat_activity where datname = current_database()",
  );
  return found.rows.reduce((sum, { pid }) => sum + onProcessorMs(pid), 0);
}

/** @see https://docs.kernel.org/scheduler/sched-stats.html, “/proc/<pid>/schedstat”: nanoseconds on a processor first */
function onProcessorMs(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Milliseconds, user and system. */
export function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
