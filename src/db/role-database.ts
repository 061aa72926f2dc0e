/** The database as a process of fewer rights has it: under one role that is not the owner, and no password of the owner's. */
import { ArchiveError, reasonOf } from "../domain/errors.ts";
import { type DatabaseNews, type DatabasePlace, embeddedIn, watchDatabase } from "./archive-database.ts";
import { type Address, connect, type OpenPool, shownUrl } from "./connect.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { addressMissing, addressUnder, type RoleAccess } from "./role-access.ts";

export interface RoleDatabase<Pools> {
  readonly pools: Pools;
  /** Rejects when there is no database any more and none can be started: what runs until it is ended must end then. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

/**
 * With a server of one's own the role's address is all that is used. The embedded server is joined or started, which
 * takes the owner's password from the data directory for that moment: there processes are apart from the work alone.
 *
 * @param url the role's own address, for a server of one's own
 * @throws ArchiveError `config.invalid` when that is missing; `archive.database` when the database does not answer, or
 *   nothing has made its tables yet
 */
export async function openRoleDatabase<Pools extends readonly [OpenPool, ...OpenPool[]]>(
  access: RoleAccess<Pools>,
  url: string | undefined,
  place: DatabasePlace,
  news: DatabaseNews,
): Promise<RoleDatabase<Pools>> {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  if (url === undefined && place.databaseUrl !== undefined) throw addressMissing(access);
  const server = url === undefined ? await embeddedIn(place, { ...news, lost: lost.reject }) : undefined;
  try {
    if (server) await prepared(server, access);
    const address = url ?? (() => (server ? addressUnder(access, server) : ""));
    const pools = access.open(address, news.fault);
    const close = async () => {
      for (const pool of pools.toReversed()) await pool.close();
    };
    await answering(access, pools[0], address).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    const watch = watchDatabase(address, () => pools, news, place, lost.reject);
    return {
      pools,
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

/** The owner is there for a moment, because the process may be the first that runs in a new archive. */
async function prepared(
  server: EmbeddedServer,
  { prepare, passwordOf }: Pick<RoleAccess<never>, "prepare" | "passwordOf">,
): Promise<void> {
  const owned = await connect(server.url, { connections: 1 });
  try {
    await migrate(owned.pool);
    await prepare(owned.pool, passwordOf(server));
  } finally {
    await owned.close();
  }
}

async function answering(
  { table, called }: Pick<RoleAccess<never>, "table" | "called">,
  { pool }: OpenPool,
  address: Address,
): Promise<void> {
  try {
    await pool.query(`select 1 from ${table} limit 1`);
  } catch (cause) {
    const why = reasonOf(cause);
    const advice = tableless.test(why)
      ? "; nothing has made its tables yet: run `kanalarkiv status` once with DATABASE_URL"
      : "";
    const place = shownUrl(typeof address === "string" ? address : address());
    throw new ArchiveError(
      "archive.database",
      `PostgreSQL at ${place} does not answer ${called}: ${why}${advice}`,
      { cause },
    );
  }
}

const tableless = /does not exist/;
