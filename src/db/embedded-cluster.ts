/** The files of an embedded PostgreSQL's cluster: made whole or not at all, started and stopped by PostgreSQL's own programs. */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeWholeFile } from "../whole-file.ts";
import type { ServerAccount, ServerPrograms } from "./embedded-program.ts";

export interface Cluster {
  /** resolved: two names of one directory are one cluster */
  readonly dataDir: string;
  /** `<dataDir>/cluster`, as PostgreSQL itself names it */
  readonly databaseDir: string;
  readonly account: ServerAccount;
  readonly programs: ServerPrograms;
  readonly password: string;
  /** false only in tests: a crash of the machine loses data */
  readonly durable: boolean;
  /** all that the programs are told: nothing of what configures this process, which may be secret */
  readonly env: Readonly<Record<string, string>>;
}

export interface NotedServer {
  readonly pid: number;
  readonly port: number;
}

/** Makes the cluster beside its place and moves it there, so that a process that is killed leaves none, and two leave one. */
export async function makeCluster(cluster: Cluster): Promise<void> {
  const { account, dataDir, databaseDir, durable } = cluster;
  const making = await mkdtemp(`${databaseDir}-making-`);
  const passwordFile = `${making}.password`;
  try {
    await writeFile(passwordFile, cluster.password, { mode: 0o600 });
    if (account.uid !== undefined && account.gid !== undefined)
      for (const path of [making, passwordFile]) await chown(path, account.uid, account.gid);
    const form = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await runProgram(cluster, "initdb", [
      `--pgdata=${making}`,
      "--auth=scram-sha-256",
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      ...form,
      ...(durable ? [] : ["--no-sync"]),
    ]);
    await rename(making, join(dataDir, "cluster")).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** @throws Error when the server does not answer within a minute; why is in `logOf` */
export async function startServer(cluster: Cluster): Promise<void> {
  const { databaseDir, durable } = cluster;
  const wait = ["-w", "-t", "60"];
  const log = ["-l", logOf(databaseDir)];
  const flags = ["-o", serverFlags(await freePort(await lastPort(databaseDir)), durable)];
  await runProgram(cluster, "pgCtl", ["start", "-D", databaseDir, ...wait, ...log, ...flags]);
}

/**
 * Asks the noted server, and no other, to end, and waits until it has given up its note.
 *
 * @throws Error when it has not within a minute, or was gone without that
 */
export async function stopServer(cluster: Cluster, server: NotedServer): Promise<void> {
  const failure = await askToEnd(cluster, server).then(
    () => new Error(`the process ${server.pid} did not end in order`),
    (error: unknown) => error,
  );
  if (!(await endedInOrder(cluster.databaseDir, server))) throw failure;
}

/**
 * A fast shutdown: nobody is let in, every connection ended, everything written down. It is the signal that pg_ctl sends;
 * pg_ctl would send it to a server that was started on the cluster since, and may itself fail to start.
 *
 * @see PostgreSQL 18, section 18.5
 */
async function askToEnd(cluster: Cluster, { pid }: NotedServer): Promise<void> {
  // there a signal ends a process at once
  if (process.platform === "win32")
    await runProgram(cluster, "pgCtl", ["stop", "-D", cluster.databaseDir, "-m", "fast", "-W"]);
  else process.kill(pid, "SIGINT");
}

/** For the end of a process that cannot wait any more. */
export function stopServerNow({ account, programs, databaseDir, env }: Cluster): void {
  const args = ["stop", "-D", databaseDir, "-m", "fast", "-w"];
  spawnSync(programs.pgCtl, args, { ...idsOf(account), env, stdio: "ignore" });
}

/** The server that runs on the cluster, or ran when its machine or its processes were ended; undefined when none is noted. */
export async function notedServer(databaseDir: string): Promise<NotedServer | undefined> {
  const lines = await note(databaseDir);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

/**
 * Waits until a server that was asked to stop, or answers no longer, is gone; a minute at most.
 *
 * @returns true when it was stopped in order, by whoever: it then took its note away. One that was killed left it.
 */
export async function endedInOrder(databaseDir: string, { pid }: NotedServer): Promise<boolean> {
  for (let waitedMs = 0; waitedMs <= 60_000; waitedMs += 50) {
    const runs = isRunning(pid);
    if ((await note(databaseDir))[0] !== String(pid)) return true;
    if (!runs) return false;
    await pause(50);
  }
  return false;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The lines of `postmaster.pid`: the process first, the port fourth; none when no server runs. */
async function note(databaseDir: string): Promise<readonly string[]> {
  const noted = await readFile(join(databaseDir, "postmaster.pid"), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    },
  );
  return noted === "" ? [] : noted.split("\n");
}

export function logOf(databaseDir: string): string {
  return join(databaseDir, "server.log");
}

/** Made on first use, mode 600; of two processes that make it at once, both get the first one's. */
export async function passwordOf(file: string): Promise<string> {
  if (!existsSync(file)) await makeWholeFile(file, randomBytes(18).toString("hex"), { mode: 0o600 });
  return (await readFile(file, "utf8")).trim();
}

/**
 * In a session of its own, so that Ctrl-C in a terminal reaches the app only. Its output is not read: the server that
 * pg_ctl starts would keep the pipe open.
 */
function runProgram(
  { account, programs, env }: Cluster,
  name: keyof ServerPrograms,
  args: readonly string[],
): Promise<void> {
  const program = programs[name];
  return new Promise((resolve, reject) => {
    const how = { ...idsOf(account), env, stdio: "ignore", detached: true } as const;
    const started = spawn(program, [...args], how);
    started.once("error", reject);
    started.once("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args[0]} ended with ${code ?? signal}`)),
    );
  });
}

function idsOf({ uid, gid }: ServerAccount): { uid?: number; gid?: number } {
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}

/** For the shell of pg_ctl: no value holds a space or a quote. */
function serverFlags(port: number, durable: boolean): string {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=''",
    "shared_buffers=128MB",
    "max_connections=120",
    "max_wal_size=2GB",
    "wal_level=minimal",
    "max_wal_senders=0",
    "timezone=UTC",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  return [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
}

/** Where the server listened before, so that who still looks for it there finds it: `postmaster.opts` outlives it. */
async function lastPort(databaseDir: string): Promise<number> {
  const started = await readFile(join(databaseDir, "postmaster.opts"), "utf8").catch(() => "");
  return Number(/"-p" "(\d{1,5})"/.exec(started)?.[1] ?? 0);
}

/** @param wanted is taken when nobody else has it; 0 for any */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      if (address === null || typeof address === "string") return reject(new Error("no port"));
      probe.close(() => resolve(address.port));
    });
  });
}
