/** The archive's own database: opened wherever it is, joined or started again when it is the embedded one and ends, closed. */
import { join } from "node:path";
import type pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import { type Address, connect, type OwnedDatabase, openPool } from "./connect.ts";
import { type EmbeddedServer, startEmbeddedPostgres } from "./embedded.ts";
import { migrate, preparePublicRole } from "./migrate.ts";

export interface DatabasePlace {
  readonly dataDir: string;
  /** undefined starts the embedded one in `<dataDir>/postgres` */
  readonly databaseUrl: string | undefined;
  readonly publicDatabaseUrl: string | undefined;
}

/** What is told of the database while it is open. */
export interface DatabaseNews {
  /** a failure that nobody waits for, such as a connection that ended while it was idle */
  fault(fault: Error): void;
  /** the embedded server ended although nobody here had asked it to; it is joined or started again */
  ended(): void;
  back(): void;
}

export interface ArchiveDatabase extends OwnedDatabase {
  /** the owner's, for pools of others' making */
  readonly address: Address;
  /** connected as the public role, which reads nothing but the schema `pub` */
  publicPool(): Promise<pg.Pool>;
  /** Rejects when there is no database any more and none can be started: what runs until it is ended must end then. */
  readonly lost: Promise<never>;
}

/** each piece of work holds a connection with its lock and asks for a second: more than `workersOf` says, at least */
const connections = 16;

/**
 * @param fill puts rows into it before it is brought to the current shape
 * @throws ArchiveError `archive.database` when it does not answer or does not start
 */
export async function openArchiveDatabase(
  place: DatabasePlace,
  news: DatabaseNews,
  fill?: (pool: pg.Pool) => Promise<void>,
): Promise<ArchiveDatabase> {
  const lost = Promise.withResolvers<never>();
  // who runs until it is ended waits for it; for others the next query fails
  lost.promise.catch(() => undefined);
  const server = await embeddedIn(place, { ...news, lost: lost.reject });
  const address = place.databaseUrl ?? (() => server?.url ?? "");
  let owned: OwnedDatabase | undefined;
  try {
    owned = await connect(address, { onFault: news.fault, connections });
    await fill?.(owned.pool);
    await migrate(owned.pool);
  } catch (error) {
    await owned?.close();
    await server?.stop();
    throw error;
  }
  const { db, pool, close } = owned;
  let opened: Promise<ReturnType<typeof openPool>> | undefined;
  const publicly = () => (opened ??= openPublicPool(pool, place, server, news));
  return {
    db,
    pool,
    address,
    lost: lost.promise,
    publicPool: async () => (await publicly()).pool,
    async close() {
      try {
        const open = await opened?.catch(() => undefined);
        await open?.close();
        await close();
      } finally {
        await server?.stop();
      }
    },
  };
}

async function embeddedIn(
  { dataDir, databaseUrl }: DatabasePlace,
  watcher: DatabaseNews & { lost(why: ArchiveError): void },
): Promise<EmbeddedServer | undefined> {
  if (databaseUrl !== undefined) return undefined;
  return await startEmbeddedPostgres({
    dataDir: join(dataDir, "postgres"),
    durable: true,
    persistent: true,
    watcher,
  });
}

/** With the embedded server the role signs in with a password of this installation; with another server its address is configured. */
async function openPublicPool(
  owner: pg.Pool,
  { publicDatabaseUrl }: DatabasePlace,
  server: EmbeddedServer | undefined,
  { fault }: DatabaseNews,
) {
  let address: Address | undefined = publicDatabaseUrl;
  if (address === undefined) {
    if (!server)
      throw new ArchiveError(
        "config.invalid",
        "DATABASE_PUBLIC_URL is needed with DATABASE_URL: the public pages run under the role kanalarkiv_public",
      );
    await preparePublicRole(owner, server.publicPassword);
    address = () => publicAddressOf(server);
  }
  return openPool({ address, max: 8, statement_timeout: 15_000 }, fault);
}

function publicAddressOf({ url, publicPassword }: EmbeddedServer): string {
  const address = new URL(url);
  address.username = "kanalarkiv_public";
  address.password = publicPassword;
  return address.href;
}
