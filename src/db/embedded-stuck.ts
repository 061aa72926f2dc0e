/**
 * Tells a server that neither starts nor ends. PostgreSQL 18 leaves one when the recovery after a crash meets a full disk:
 * its start-up process gives up, the postmaster stays with its helpers, refuses every connection as if it were still
 * recovering, and keeps the cluster from the next server, also when there is room again.
 */
import { readdir, readFile } from "node:fs/promises";

/** @returns false where the machine does not tell of processes as Linux does */
export async function neitherStartsNorEnds(postmaster: number): Promise<boolean> {
  const names = await childrenOf(postmaster);
  const has = (name: string) => names.some((each) => each.startsWith(`postgres: ${name}`));
  // one that recovers has `startup`, one that serves `walwriter`; `checkpointer` is there in both
  return has("checkpointer") && !has("startup") && !has("walwriter");
}

/** What the children of a process call themselves. */
async function childrenOf(pid: number): Promise<readonly string[]> {
  const all = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    all.map(async (each) => {
      const stat = await readFile(`/proc/${each}/stat`, "utf8").catch(() => "");
      // the name in parentheses may hold anything; state and parent follow it
      const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
      return parent === String(pid) ? [await readFile(`/proc/${each}/cmdline`, "utf8").catch(() => "")] : [];
    }),
  );
  return found.flat();
}
