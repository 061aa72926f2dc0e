/**
 * The composition root of the public role: the pages with what they need, and nothing else of the archive. What is not
 * opened here cannot be taken from here.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { Logger } from "pino";
import { type Clock, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { databaseNewsIn } from "./database-news.ts";
import { openPublicDatabase } from "./db/public-database.ts";
import { createLog } from "./log.ts";
import { refuseHalfRestored } from "./pipeline/restore/marker.ts";

export interface Pages {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  /** connected as the public role, which reads nothing but the schema `pub` */
  readonly pool: pg.Pool;
  readonly searchPool: pg.Pool;
  /** What stands against answering pages now, in words that anybody may read; empty when nothing does. */
  readiness(): Promise<readonly string[]>;
  /** Rejects when there is no database any more and none can be started. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/** @throws ArchiveError when the database cannot be opened, or the public role's address is not configured */
export async function openPages(config: Config): Promise<Pages> {
  const log = createLog(config.logLevel);
  const { dataDir, databaseUrl, publicDatabaseUrl } = config;
  const isEmbedded = databaseUrl === undefined && publicDatabaseUrl === undefined;
  // told, because a program that was started in the wrong place makes an archive there and serves it
  if (isEmbedded && !existsSync(join(dataDir, "postgres/cluster")))
    log.info({ dataDir }, `new archive in ${dataDir}`);
  if (isEmbedded) refuseHalfRestored(dataDir);
  const database = await openPublicDatabase(config, databaseNewsIn(log));
  return { config, log, clock: systemClock, ...database };
}
