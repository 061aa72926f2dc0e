/** The database as the public pages have it: one role that reads the schema `pub`, and no password of the owner's. */
import type pg from "pg";
import { ArchiveError, reasonOf } from "../domain/errors.ts";
import {
  type DatabaseNews,
  type DatabasePlace,
  embeddedIn,
  publicAddressOf,
  publicPoolsAt,
  publicUrlMissing,
  watchDatabase,
} from "./archive-database.ts";
import { type Address, connect, shownUrl } from "./connect.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { preparePublicRole } from "./public-role.ts";
import { databaseReadiness, type Unready } from "./readiness.ts";

export interface PublicDatabase {
  readonly pool: pg.Pool;
  /** its few connections are taken by searches alone, so that pages go on while those are slow */
  readonly searchPool: pg.Pool;
  /** @see databaseReadiness */
  readiness(): Promise<readonly Unready[]>;
  /** Rejects when there is no database any more and none can be started: what runs until it is ended must end then. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/**
 * With a server of one's own its address is all that is used. The embedded server is joined or started, which takes the
 * owner's password from the data directory for that moment: there the pages are apart from the work by process alone.
 *
 * @throws ArchiveError `config.invalid` when the public role's address is missing; `archive.database` when the database
 *   does not answer, or nothing has made its tables yet
 */
export async function openPublicDatabase(place: DatabasePlace, news: DatabaseNews): Promise<PublicDatabase> {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const { publicDatabaseUrl, databaseUrl } = place;
  if (publicDatabaseUrl === undefined && databaseUrl !== undefined) throw publicUrlMissing();
  const server =
    publicDatabaseUrl === undefined ? await embeddedIn(place, { ...news, lost: lost.reject }) : undefined;
  try {
    if (server) await prepared(server);
    const address = publicDatabaseUrl ?? (() => (server ? publicAddressOf(server) : ""));
    const { pages, searches } = publicPoolsAt(address, news.fault);
    const close = async () => {
      await searches.close();
      await pages.close();
    };
    await answering(pages.pool, address).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    const watch = watchDatabase(address, () => [pages, searches], news, place, lost.reject);
    return {
      pool: pages.pool,
      searchPool: searches.pool,
      readiness: () => databaseReadiness(pages.pool),
      lost: lost.promise,
      async close() {
        await watch.close();
        await close().finally(() => server?.stop());
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** The owner is there for a moment, because the pages may be the first that run in a new archive. */
async function prepared(server: EmbeddedServer): Promise<void> {
  const owned = await connect(server.url, { connections: 1 });
  try {
    await migrate(owned.pool);
    await preparePublicRole(owned.pool, server.publicPassword);
  } finally {
    await owned.close();
  }
}

async function answering(pool: pg.Pool, address: Address): Promise<void> {
  try {
    await pool.query("select 1 from pub.agencies limit 1");
  } catch (cause) {
    const why = reasonOf(cause);
    const advice = tableless.test(why)
      ? "; nothing has made its tables yet: run `kanalarkiv status` once with DATABASE_URL"
      : "";
    const place = shownUrl(typeof address === "string" ? address : address());
    throw new ArchiveError(
      "archive.database",
      `PostgreSQL at ${place} does not answer the public role: ${why}${advice}`,
      { cause },
    );
  }
}

const tableless = /does not exist/;
