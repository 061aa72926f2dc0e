/** The database as the desk has it: one role that reads the archive and writes what people do, and is not its owner. */
import type pg from "pg";
import { ArchiveError, reasonOf } from "../domain/errors.ts";
import { type DatabaseNews, type DatabasePlace, embeddedIn, watchDatabase } from "./archive-database.ts";
import { type Address, connect, type OpenPool, openPool, shownUrl } from "./connect.ts";
import { prepareDeskRole } from "./desk-role.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { deskReadiness, type Unready } from "./readiness.ts";

export interface DeskDatabase {
  readonly pool: pg.Pool;
  readonly readiness: () => Promise<readonly Unready[]>;
  /** Rejects when there is no database any more and none can be started. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

export interface DeskPlace extends DatabasePlace {
  readonly deskDatabaseUrl: string | undefined;
}

const limits = { max: 10, connectionTimeoutMillis: 10_000 };

/**
 * @throws ArchiveError `config.invalid` when the desk's address is missing for a server of one's own; `archive.database`
 *   when the database does not answer, or nothing has made its tables yet
 */
export async function openDeskDatabase(place: DeskPlace, news: DatabaseNews): Promise<DeskDatabase> {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const { deskDatabaseUrl, databaseUrl } = place;
  if (deskDatabaseUrl === undefined && databaseUrl !== undefined)
    throw new ArchiveError(
      "config.invalid",
      "DATABASE_DESK_URL is needed with DATABASE_URL: the desk runs under the role kanalarkiv_desk",
    );
  const server =
    deskDatabaseUrl === undefined ? await embeddedIn(place, { ...news, lost: lost.reject }) : undefined;
  try {
    if (server) await prepared(server);
    const address = deskDatabaseUrl ?? (() => (server ? deskAddressOf(server) : ""));
    const opened = await answering(address, news);
    const watch = watchDatabase(address, () => [opened], news, place, lost.reject);
    return {
      pool: opened.pool,
      readiness: () => deskReadiness(opened.pool),
      lost: lost.promise,
      async close() {
        await watch.close();
        await opened.close().finally(() => server?.stop());
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** The owner is there for a moment, because the desk may be the first that runs in a new archive. */
async function prepared(server: EmbeddedServer): Promise<void> {
  const owned = await connect(server.url, { connections: 1 });
  try {
    await migrate(owned.pool);
    await prepareDeskRole(owned.pool, server.deskPassword);
  } finally {
    await owned.close();
  }
}

async function answering(address: Address, news: DatabaseNews): Promise<OpenPool> {
  const opened = openPool({ address, ...limits }, news.fault);
  try {
    await opened.pool.query("select 1 from core.desk_users limit 1");
    return opened;
  } catch (cause) {
    await opened.close();
    const why = reasonOf(cause);
    const advice = /does not exist/.test(why)
      ? "; nothing has made its tables yet: run `kanalarkiv status` once with DATABASE_URL"
      : "";
    const place = shownUrl(typeof address === "string" ? address : address());
    throw new ArchiveError(
      "archive.database",
      `PostgreSQL at ${place} does not answer the desk's role: ${why}${advice}`,
      {
        cause,
      },
    );
  }
}

export function deskAddressOf({ url, deskPassword }: EmbeddedServer): string {
  const address = new URL(url);
  address.username = "kanalarkiv_desk";
  address.password = deskPassword;
  return address.href;
}
