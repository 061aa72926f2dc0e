/** A PostgreSQL of the row's own, which may be killed, started again and run out of room, behind a proxy that stays. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedServer, startEmbeddedPostgres } from "../../src/db/embedded.ts";
import type { Env } from "../cli/run.ts";
import { type DatabaseProxy, startProxy } from "./proxy.ts";

/** Where the database of a place is. */
export interface DatabaseOf {
  /** the program's way to it; without DATABASE_URL it is the embedded one */
  readonly env: Env;
  /** the checker's way */
  url(dataDir: string): Promise<string>;
  /** It is there while `act` runs. */
  during<Result>(dataDir: string, act: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface OwnServer extends DatabaseOf {
  readonly proxy: DatabaseProxy;
  /** -9: the postmaster, as a machine that runs out of memory does it. Its children end by themselves. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** @param dir where the cluster is to lie; a new one when left out */
export async function startOwnServer(random: () => number, dir?: string): Promise<OwnServer> {
  const dataDir = dir ?? (await mkdtemp(join(tmpdir(), "kanalarkiv-fault-pg-")));
  const options = { dataDir, durable: true, persistent: true };
  let server: EmbeddedServer = await startEmbeddedPostgres(options);
  const entered = [server];
  const proxy = await startProxy(portOf(server), random);
  const through = new URL(server.url);
  through.port = String(proxy.port);
  return {
    proxy,
    env: { DATABASE_URL: through.href },
    url: async () => server.url,
    during: (_, act) => act(),
    kill: () => killPostmaster(join(dataDir, "cluster")),
    async start() {
      server = await startEmbeddedPostgres(options);
      entered.push(server);
      proxy.target = portOf(server);
    },
    async close() {
      await proxy.close();
      // each start has come in once more; the last that leaves stops it, and one that was killed has nothing to leave
      for (const one of entered) await one.stop().catch(() => undefined);
      await killPostmaster(join(dataDir, "cluster"));
      if (dir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function portOf({ url }: EmbeddedServer): number {
  return Number(new URL(url).port);
}

/** @param cluster the directory of the database. @returns 0 for one that ended in order, which has taken its note away */
export async function postmasterOf(cluster: string): Promise<number> {
  const [pid] = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  return Number(pid ?? 0);
}

/** @param cluster the directory of the database */
export async function killPostmaster(cluster: string): Promise<void> {
  const pid = await postmasterOf(cluster);
  if (pid === 0) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The server that an archive starts for itself: there while a process of the program is. */
export const ofTheArchive: DatabaseOf = {
  env: {},
  async url(dataDir) {
    const cluster = join(dataDir, "postgres/cluster");
    const [, , , port] = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n");
    const password = (await readFile(join(dataDir, "postgres/postgres-password"), "utf8")).trim();
    return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  },
  async during(dataDir, act) {
    const own = { dataDir: join(dataDir, "postgres"), durable: true, persistent: true };
    const server = await startEmbeddedPostgres(own);
    return await act().finally(() => server.stop());
  },
  close: async () => undefined,
};
