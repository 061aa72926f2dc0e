/** What the server of a benchmark costs with all its processes, those that ended included. */
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

export interface ServerCpu {
  /** user and system time since the server started, of its parallel workers and its upkeep too */
  totalMs(): number;
  /** memory of its own (not the shared buffers) of the process that has most, in bytes */
  largestBytes(): number;
}

/** Ticks in a second of `/proc/<pid>/stat`, the same on every Linux. */
const ticksMs = 10;

/** @param client of a server on this machine; what has ended is counted in what its first process waited for */
export async function serverCpu(client: Pick<pg.ClientBase, "query">): Promise<ServerCpu> {
  const found: pg.QueryResult<{ pid: number }> = await client.query("select pg_backend_pid() as pid");
  const pid = Number(afterName(found.rows[0]?.pid ?? 0)[1]);
  return {
    totalMs: () => waitedForMs(pid) + childrenOf(pid).reduce((sum, one) => sum + onProcessorMs(one), 0),
    largestBytes: () => Math.max(0, ...childrenOf(pid).map(ownBytes)),
  };
}

/** @see proc_pid_stat(5): fields 16 and 17, of which the name in brackets may hold spaces */
function waitedForMs(pid: number): number {
  const fields = afterName(pid);
  return (Number(fields[13]) + Number(fields[14])) * ticksMs;
}

/** From the state on, which is field 3. */
function afterName(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(afterName(pid)[1]) === parent;
      } catch {
        return false;
      }
    });
}

/** Nanoseconds on a processor stand first in `schedstat`: a process of PostgreSQL has one thread. */
function onProcessorMs(pid: number): number {
  return Number(read(`/proc/${pid}/schedstat`).split(" ")[0] || 0) / 1e6;
}

function ownBytes(pid: number): number {
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
