/**
 * The composition root of the desk: the archive as the desk's own role has it, the store, and nothing of any channel. It
 * asks no channel and runs no timetable.
 */
import { randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Logger } from "pino";
import { saltBytes } from "./audit/event.ts";
import { idsBy, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { databaseNewsIn } from "./database-news.ts";
import { agencyNumbered, listAgencies } from "./db/channels.ts";
import { openDeskDatabase } from "./db/desk-database.ts";
import type { DeskSite } from "./desk/site.ts";
import { openProvider } from "./identity/provider.ts";
import { readProviders } from "./identity/settings.ts";
import { createLog } from "./log.ts";
import { openObjectStore } from "./objects/open.ts";
import { openControlRoom } from "./pipeline/control/room.ts";
import { refuseHalfRestored } from "./pipeline/restore/marker.ts";

export interface Desk {
  readonly config: Config;
  readonly log: Logger;
  readonly site: DeskSite;
  /** What stands against answering pages now; empty when nothing does. */
  readiness(): Promise<readonly string[]>;
  /** Rejects when there is no database any more and none can be started. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/**
 * @param env holds the secrets that the file of the providers names
 * @throws ArchiveError when the database cannot be opened, or the desk's address of it is not configured, or
 *   the providers' file is wrong
 */
export async function openDesk(
  config: Config,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Desk> {
  const log = createLog(config.logLevel);
  const given = readProviders(config.desk.providersFile, (name) => env[name]);
  if (config.databaseUrl === undefined && config.desk.databaseUrl === undefined)
    refuseHalfRestored(config.dataDir);
  const place = { ...config, deskDatabaseUrl: config.desk.databaseUrl };
  const { pool, readiness, lost, close } = await openDeskDatabase(place, databaseNewsIn(log));
  const db = drizzle(pool);
  const acts = { pool, clock: systemClock, ids: idsBy(systemClock), salt: () => randomBytes(saltBytes) };
  const agencies = async () => await listAgencies(db);
  const objects = await openObjectStore(config.objectsUrl, config.s3);
  const providers = given.map((one) => openProvider(one, { clock: systemClock }));
  const controls = openControlRoom(config.desk.control, acts);
  const site: DeskSite = {
    toolsFor: (actor) => ({ ...acts, db, objects, log, actor }),
    users: { ...acts, actor: "desk", secretBytes: (count) => randomBytes(count) },
    deskUrl: config.desk.url,
    proxies: config.desk.proxies,
    providers,
    passwords: config.desk.passwords,
    // the two countries keep the same time
    timeZone: "Europe/Oslo",
    ...{ agencies, controls },
    itemOf: async ({ id }, itemId) =>
      (await pool.query("select 1 from core.items where id = $1 and agency_id = $2", [itemId, id]))
        .rowCount === 1,
    agencyByNumber: (number) => agencyNumbered(db, number),
  };
  return { config, log, site, readiness, lost, close: () => controls.close().finally(close) };
}
