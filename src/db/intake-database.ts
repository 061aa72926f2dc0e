/** The database as the intake of webhooks has it: one role that adds what came, and can read nothing of the archive. */
import type pg from "pg";
import { ArchiveError, reasonOf } from "../domain/errors.ts";
import { type DatabaseNews, type DatabasePlace, embeddedIn, watchDatabase } from "./archive-database.ts";
import { type Address, connect, type OpenPool, openPool, shownUrl } from "./connect.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { prepareIntakeRole } from "./intake-role.ts";
import { migrate } from "./migrate.ts";

export interface IntakeDatabase {
  readonly pool: pg.Pool;
  /** Rejects when there is no database any more and none can be started. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

export interface IntakePlace extends DatabasePlace {
  readonly intakeDatabaseUrl: string | undefined;
}

/** a sender that waits longer has given up, and comes again */
const limits = { max: 8, connectionTimeoutMillis: 5000, query_timeout: 10_000 };

/**
 * @throws ArchiveError `config.invalid` when the intake's address is missing for a server of one's own; `archive.database`
 *   when the database does not answer, or nothing has made its tables yet
 */
export async function openIntakeDatabase(place: IntakePlace, news: DatabaseNews): Promise<IntakeDatabase> {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const { intakeDatabaseUrl, databaseUrl } = place;
  if (intakeDatabaseUrl === undefined && databaseUrl !== undefined)
    throw new ArchiveError(
      "config.invalid",
      "DATABASE_INTAKE_URL is needed with DATABASE_URL: webhooks are taken under the role kanalarkiv_intake",
    );
  const server =
    intakeDatabaseUrl === undefined ? await embeddedIn(place, { ...news, lost: lost.reject }) : undefined;
  try {
    if (server) await prepared(server);
    const address = intakeDatabaseUrl ?? (() => (server ? intakeAddressOf(server) : ""));
    const opened = await answering(address, news);
    const watch = watchDatabase(address, () => [opened], news, place, lost.reject);
    return {
      pool: opened.pool,
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

/** The owner is there for a moment, because the intake may be the first that runs in a new archive. */
async function prepared(server: EmbeddedServer): Promise<void> {
  const owned = await connect(server.url, { connections: 1 });
  try {
    await migrate(owned.pool);
    await prepareIntakeRole(owned.pool, server.intakePassword);
  } finally {
    await owned.close();
  }
}

async function answering(address: Address, news: DatabaseNews): Promise<OpenPool> {
  const opened = openPool({ address, ...limits }, news.fault);
  try {
    await opened.pool.query("select 1 from core.webhook_endpoints limit 1");
    return opened;
  } catch (cause) {
    await opened.close();
    const place = shownUrl(typeof address === "string" ? address : address());
    throw new ArchiveError(
      "archive.database",
      `PostgreSQL at ${place} does not answer the role of the intake: ${reasonOf(cause)}`,
      { cause },
    );
  }
}

export function intakeAddressOf({ url, intakePassword }: EmbeddedServer): string {
  const address = new URL(url);
  address.username = "kanalarkiv_intake";
  address.password = intakePassword;
  return address.href;
}
