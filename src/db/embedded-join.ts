/** Comes to an embedded server, whether it runs already or not: joins the one that others started, or starts it. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import {
  type Cluster,
  logOf,
  makeCluster,
  type NotedServer,
  notedServer,
  startServer,
  stopServer,
} from "./embedded-cluster.ts";
import { neitherStartsNorEnds } from "./embedded-stuck.ts";
import { locks } from "./locks.ts";

export interface Joined {
  readonly url: string;
  /** the connection that holds the lock of presence */
  readonly presence: pg.Client;
  readonly server: NotedServer;
  /** resolves when that connection ends, by whomever */
  readonly gone: Promise<void>;
}

const attempts = { inAll: 60, withoutNote: 3, pauseMs: 500 };

/**
 * How long to try. Another process may be starting or stopping the server just now: that is waited for. A start that fails
 * with no server there is the cluster's own fault, if the next two fail so too: one may have been stopped meanwhile.
 *
 * @returns of each failure, with or without a server noted after it, whether it is the last
 */
export function patience(): (noted: boolean) => boolean {
  let [failed, withoutNote] = [0, 0];
  return (noted) => {
    failed += 1;
    withoutNote = noted ? 0 : withoutNote + 1;
    return failed >= attempts.inAll || withoutNote >= attempts.withoutNote;
  };
}

/** @throws ArchiveError `archive.database` with what the server printed when it does not start */
export async function joinOrStart(cluster: Cluster): Promise<Joined> {
  const { databaseDir } = cluster;
  const isLast = patience();
  for (;;) {
    const joined = await joinServer(cluster);
    if (joined) return joined;
    try {
      if (!existsSync(databaseDir)) await makeCluster(cluster);
      await startServer(cluster);
    } catch (cause) {
      const noted = await notedServer(databaseDir);
      // one that does not end even so fails the next attempts, and the last of them says why
      if (noted && (await neitherStartsNorEnds(noted.pid)))
        await stopServer(cluster, noted).catch(() => undefined);
      if (isLast(noted !== undefined)) {
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
  // its end is told by `gone`
  presence.on("error", () => undefined);
  const gone = new Promise<void>((resolve) => presence.once("end", resolve));
  try {
    await presence.connect();
    const found = await presence.query<{ dir: string }>("select current_setting('data_directory') as dir");
    if (found.rows[0]?.dir === cluster.databaseDir) {
      await presence.query("select pg_advisory_lock_shared($1)", [locks.embedded]);
      return { url, presence, server, gone };
    }
  } catch {
    // it is starting, stopping, or gone: the caller starts it or asks again
  }
  // it was no use already: how it ends changes nothing
  await presence.end().catch(() => undefined);
  return undefined;
}
