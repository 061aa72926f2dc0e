/**
 * The composition root of the intake of webhooks: a port, the right to add what came, and the secrets by which channels
 * sign. It asks no channel, opens no store and reads nothing of the archive.
 */
import type { Logger } from "pino";
import { idsBy, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { databaseNewsIn } from "./database-news.ts";
import { openIntakeDatabase } from "./db/intake-database.ts";
import { findEndpoint, keepDelivery } from "./db/webhooks.ts";
import { reasonOf } from "./domain/errors.ts";
import type { IntakeTools } from "./intake/answer.ts";
import { createLog } from "./log.ts";
import { refuseHalfRestored } from "./pipeline/restore/marker.ts";

export interface Intake {
  readonly config: Config;
  readonly log: Logger;
  readonly tools: IntakeTools;
  /** Rejects when there is no database any more and none can be started. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/** Meta waits some seconds for an answer; a body of four megabytes comes in one. */
const longestMs = 15_000;
const atOnce = 32;

/**
 * @param env holds the secrets that the endpoints name
 * @throws ArchiveError when the database cannot be opened, or the intake's address of it is not configured
 */
export async function openIntake(
  config: Config,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Intake> {
  const log = createLog(config.logLevel);
  const { databaseUrl, mostBytes } = config.intake;
  if (config.databaseUrl === undefined && databaseUrl === undefined) refuseHalfRestored(config.dataDir);
  const place = { ...config, intakeDatabaseUrl: databaseUrl };
  const { pool, lost, close } = await openIntakeDatabase(place, databaseNewsIn(log));
  const ids = idsBy(systemClock);
  const tools: IntakeTools = {
    endpoint: (channelId) => findEndpoint(pool, channelId),
    keep: (delivery) => keepDelivery(pool, ids.next(), delivery),
    secret: (name) => env[name],
    instant: () => systemClock.now(),
    onFault: (what, fault) =>
      log.error(fault === undefined ? {} : { reason: reasonOf(fault) }, `webhook: ${what}`),
    limits: { mostBytes, longestMs, atOnce },
  };
  return { config, log, tools, lost, close };
}
