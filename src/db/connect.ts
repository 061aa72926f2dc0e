/** Connections to PostgreSQL: the owner's pool, and the public role's, which can read nothing but the schema `pub`. */
import { setTimeout as pause } from "node:timers/promises";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import { cut } from "./hung.ts";

export type Database = NodePgDatabase;
/** A transaction can do what a database can, except to be closed. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type DatabaseLike = Database | Transaction;

/** Makes pools to one database. */
export type OpenPools = (
  settings: Omit<PoolSettings, "address">,
  onFault?: (fault: Error) => void,
) => OpenPool;

/** The database with the pool under it, for what drizzle does not speak: COPY, cursors, advisory locks of a session. */
export interface OwnedDatabase {
  readonly db: Database;
  readonly pool: pg.Pool;
  /** the pool's connections, lent or not */
  readonly open: ReadonlySet<pg.PoolClient>;
  close(): Promise<void>;
}

/** A bigint of PostgreSQL is a number here: every count and size of ours stays below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * `postgresql://…`, or what gives it: asked for each connection that is made, because a server that was started again
 * may listen elsewhere.
 */
export type Address = string | (() => string);

/**
 * @param options `onFault` hears of failures that nobody waits for: an idle connection that the server ended, a rollback
 *   or an unlock that failed after the failure that is thrown
 * @throws ArchiveError `archive.database` when the server does not answer; the message holds no password
 */
export async function connect(
  address: Address,
  options: {
    readonly connections?: number;
    /** of the process, by which the server knows its connections */
    readonly name?: string;
    readonly onFault?: (fault: Error) => void;
  } = {},
): Promise<OwnedDatabase> {
  const { connections = 10, name, onFault } = options;
  const named = name === undefined ? {} : { application_name: name };
  const { pool, open, close } = openPool({ address, max: connections, ...named }, onFault);
  try {
    await pool.query("select 1");
  } catch (cause) {
    await close();
    throw new ArchiveError(
      "archive.database",
      `PostgreSQL at ${shownUrl(addressNow(address))} does not answer: ${messageOf(cause)}`,
      {
        cause,
      },
    );
  }
  const db = drizzle(pool);
  return { db, pool, open, close };
}

export function poolsAt(address: Address): OpenPools {
  return (settings, onFault) => openPool({ ...settings, address }, onFault);
}

export interface PoolSettings extends Omit<pg.PoolConfig, "connectionString" | "Client"> {
  readonly address: Address;
}

export interface OpenPool {
  readonly pool: pg.Pool;
  /** its connections, lent or not */
  readonly open: ReadonlySet<pg.PoolClient>;
  /** Resolves when the server has let go of every connection, or has not answered for five seconds. */
  close(): Promise<void>;
}

/**
 * A pool that can be closed. `end` of `pg` resolves when its connections were asked to end, not when they have: who then
 * stops the server or drops the database ends them by force, and the pool hears of a failure that is none.
 *
 * @param onFault hears of an idle connection that the server ended, unless the pool is being closed: then it is let go
 */
export function openPool(settings: PoolSettings, onFault?: (fault: Error) => void): OpenPool {
  const { address, ...config } = settings;
  const pool = new pg.Pool({ ...config, Client: clientTo(address), onConnect: tellWhenGone });
  const open = new Set<pg.PoolClient>();
  pool.on("error", (fault) => {
    if (!pool.ending) onFault?.(fault);
  });
  pool.on("connect", (client) => {
    open.add(client);
    // a connection that the server ends while it is lent out fails its next query; without a listener it would end the process
    client.on("error", () => undefined);
  });
  pool.on("remove", (client) => open.delete(client));
  const allGone = new Promise<void>((resolve) => {
    pool.on("remove", () => pool.ending && open.size === 0 && resolve());
  });
  return {
    pool,
    open,
    async close() {
      await pool.end();
      if (open.size > 0) await Promise.race([allGone, pause(letGoWithinMs, undefined, { ref: false })]);
      // one that still hangs would keep the process from its end
      for (const client of open) cut(client, "the pool was closed");
    },
  };
}

const letGoWithinMs = 5000;

/** a server that takes the connection and says nothing is as good as none */
const connectWithinMs = 15_000;

/** Clients that ask where the server is when they are made, and do not wait for ever for its answer. */
export function clientTo(address: Address): new (config?: pg.ClientConfig) => pg.Client {
  return class extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
        connectionTimeoutMillis: connectWithinMs,
        ...config,
        connectionString: addressNow(address),
      });
    }
  };
}

/**
 * The server notices within two minutes that this process or its machine is gone, instead of within hours, and gives its
 * locks to others. It compiles no statement: ours are short, and what the planner expects to read of a large archive to see
 * whether an item says what stands elsewhere would have each of them compiled for longer than it runs.
 */
async function tellWhenGone(client: pg.ClientBase): Promise<void> {
  await client
    .query(
      `select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
              set_config('tcp_keepalives_count', '5', false), set_config('tcp_user_timeout', '90000', false),
              set_config('jit', 'off', false)`,
    )
    // a server or a pooler that knows none of them has its own ways; a connection that is gone fails its first query
    .catch(() => undefined);
}

function addressNow(address: Address): string {
  return typeof address === "string" ? address : address();
}

/** The address without user and password. */
export function shownUrl(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.protocol}//${parsed.host}${parsed.pathname}` : "(unreadable address)";
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
