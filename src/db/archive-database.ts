/** The archive's own database: opened wherever it is, joined or started again when it is the embedded one and ends, closed. */
import { join } from "node:path";
import type pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import {
  type Address,
  connect,
  type OpenPool,
  type OpenPools,
  type OwnedDatabase,
  openPool,
} from "./connect.ts";
import {
  deskPasswordFile,
  type EmbeddedServer,
  intakePasswordFile,
  publicPasswordFile,
  startEmbeddedPostgres,
} from "./embedded.ts";
import { passwordOf } from "./embedded-cluster.ts";
import { migrate } from "./migrate.ts";
import { type OutageLimits, type OutageWatch, watchOutages } from "./outages.ts";
import { processBeat, processName } from "./processes.ts";
import { type PublicPools, publicAccess } from "./public-access.ts";
import { databaseReadiness, type Unready } from "./readiness.ts";
import { addressMissing, addressUnder } from "./role-access.ts";

export interface DatabasePlace {
  readonly dataDir: string;
  /** undefined starts the embedded one in `<dataDir>/postgres` */
  readonly databaseUrl: string | undefined;
  readonly publicDatabaseUrl: string | undefined;
  /** how long an outage is waited out; undefined waits for ever */
  readonly databaseWaitMs: number | undefined;
}

/** What is told of the database while it is open. */
export interface DatabaseNews {
  /** a failure that nobody waits for, such as a connection that ended while it was idle */
  fault(fault: Error): void;
  /** the embedded server ended although nobody here had asked it to; it is joined or started again */
  ended(): void;
  back(): void;
  /** it does not answer any more, whichever it is; said once for an outage */
  away(why: string): void;
  answersAgain(afterSeconds: number): void;
}

export interface ArchiveDatabase extends OwnedDatabase {
  /** the owner's, for others; to be closed before this is */
  readonly openPool: OpenPools;
  /** connected as the public role, which reads nothing but the schema `pub` */
  publicPool(): Promise<pg.Pool>;
  /** as `publicPool`; its few connections are taken by searches alone, so that pages go on while those are slow */
  searchPool(): Promise<pg.Pool>;
  /** @see databaseReadiness */
  readiness(): Promise<readonly Unready[]>;
  /** Rejects when there is no database any more and none can be started: what runs until it is ended must end then. */
  readonly lost: Promise<never>;
}

/** each piece of work holds a connection with its lock and asks for a second: more than `workersOf` says, at least */
const connections = 16;

/** a database that is there answers this in a moment, however busy */
const asked: Omit<OutageLimits, "waitMs"> = { everyMs: 5000, answerWithinMs: 15_000 };

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
  const name = processName();
  let owned: OwnedDatabase | undefined;
  try {
    owned = await connect(address, { onFault: news.fault, connections, name });
    await fill?.(owned.pool);
    await migrate(owned.pool);
  } catch (error) {
    await owned?.close();
    await server?.stop();
    throw error;
  }
  return keepOpen(place, news, { owned, server, address, name, lost });
}

interface Opened {
  readonly owned: OwnedDatabase;
  readonly server: EmbeddedServer | undefined;
  readonly address: Address;
  /** of this process */
  readonly name: string;
  readonly lost: PromiseWithResolvers<never>;
}

function keepOpen(
  place: DatabasePlace,
  news: DatabaseNews,
  { owned, server, address, name, lost }: Opened,
): ArchiveDatabase {
  const pools = new Set<Pick<OpenPool, "open">>([owned]);
  const kept = (pool: OpenPool) => {
    pools.add(pool);
    return pool;
  };
  const watch = watchDatabase(address, () => pools, news, place, lost.reject, processBeat(name));
  let opened: Promise<PublicPools> | undefined;
  const publicly = () =>
    (opened ??= openPublicPools(owned.pool, place, server, news).then((opened) => {
      opened.forEach(kept);
      return opened;
    }));
  const { db, pool, open } = owned;
  const publicPool = async () => (await publicly())[0].pool;
  return {
    db,
    pool,
    open,
    lost: lost.promise,
    openPool: (settings, onFault) =>
      kept(openPool({ ...settings, address, application_name: name }, onFault)),
    searchPool: async () => (await publicly())[1].pool,
    publicPool,
    readiness: async () => await databaseReadiness(await publicPool()),
    async close() {
      await watch.close();
      try {
        const both = await opened?.catch(() => undefined);
        for (const one of both?.toReversed() ?? []) await one.close();
        await owned.close();
      } finally {
        await server?.stop();
      }
    },
  };
}

/** @param lost told when an outage lasts longer than it is to be waited out */
export function watchDatabase(
  address: Address,
  pools: () => Iterable<Pick<OpenPool, "open">>,
  news: DatabaseNews,
  { databaseWaitMs }: DatabasePlace,
  lost: (why: ArchiveError) => void,
  beat?: (client: pg.Client) => Promise<void>,
): OutageWatch {
  return watchOutages(
    address,
    pools,
    { ...news, awayTooLong: (why, seconds) => lost(awayTooLong(why, seconds)) },
    { ...asked, waitMs: databaseWaitMs },
    beat,
  );
}

function awayTooLong(why: string, seconds: number): ArchiveError {
  return new ArchiveError(
    "archive.database",
    `PostgreSQL has not answered for ${seconds} seconds, longer than KANALARKIV_DATABASE_WAIT_SECONDS says: ${why}`,
  );
}

export async function embeddedIn(
  { dataDir, databaseUrl }: DatabasePlace,
  watcher: DatabaseNews & { lost(why: ArchiveError): void },
): Promise<EmbeddedServer | undefined> {
  if (databaseUrl !== undefined) return undefined;
  return await startEmbeddedPostgres({
    dataDir: clusterDir(dataDir),
    durable: true,
    persistent: true,
    watcher,
  });
}

/** What the public role signs in with on the archive's own server. */
export async function publicPasswordIn(dataDir: string): Promise<string> {
  return await passwordOf(publicPasswordFile(clusterDir(dataDir)));
}

/** The same of the desk's. */
export async function deskPasswordIn(dataDir: string): Promise<string> {
  return await passwordOf(deskPasswordFile(clusterDir(dataDir)));
}

/** The same of the intake of webhooks. */
export async function intakePasswordIn(dataDir: string): Promise<string> {
  return await passwordOf(intakePasswordFile(clusterDir(dataDir)));
}

function clusterDir(dataDir: string): string {
  return join(dataDir, "postgres");
}

/** With the embedded server the role signs in with a password of this installation; with another server its address is configured. */
async function openPublicPools(
  owner: pg.Pool,
  { publicDatabaseUrl }: DatabasePlace,
  server: EmbeddedServer | undefined,
  { fault }: DatabaseNews,
): Promise<PublicPools> {
  if (publicDatabaseUrl !== undefined) return publicAccess.open(publicDatabaseUrl, fault);
  if (!server) throw addressMissing(publicAccess);
  await publicAccess.prepare(owner, publicAccess.passwordOf(server));
  return publicAccess.open(() => addressUnder(publicAccess, server), fault);
}
