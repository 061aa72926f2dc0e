/** One transaction on one connection, with drizzle and the plain client side by side (COPY needs the latter). */
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Database } from "./connect.ts";
import { askFence, withinFence } from "./fence.ts";
import { heldLocks } from "./held-locks.ts";

export interface Tx {
  readonly client: pg.PoolClient;
  readonly db: Database;
}

/** How a transaction sees and may change the database, as `begin` takes it. */
export type TransactionMode = "read committed" | "repeatable read, read only";

/**
 * Commits when `work` resolves, rolls back when it rejects or the piece of work that this belongs to was given to another.
 *
 * @throws what `work` throws, also when the rollback fails after it: that goes to the pool's listener, and the connection is ended
 */
export async function transact<Result>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<Result>,
  mode: TransactionMode = "read committed",
): Promise<Result> {
  return await onOneConnection(pool, async (client, tidy) => {
    await client.query(`begin isolation level ${mode}`);
    try {
      const result = await work({ client, db: drizzle(client) });
      if (mode === "read committed") await askFence(client);
      await client.query("commit");
      return result;
    } catch (error) {
      await tidy(client.query("rollback"));
      throw error;
    }
  });
}

/**
 * Runs `work` while this process holds a lock that no other holds. A transaction of it is rolled back when the lock was
 * given to another meanwhile, because this process was silent or its connection ended.
 *
 * @returns undefined when it is held, by another process or by another piece of work of this one
 * @throws what `work` throws; a lock that cannot be given back ends with its connection, and the pool's listener hears of it
 */
export async function whileLocked<Result>(
  pool: pg.Pool,
  lock: bigint | number,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const held = await heldLocks(pool).take(lock.toString());
  if (!held) return undefined;
  try {
    return await withinFence(held.fence, work);
  } finally {
    await held.giveBack();
  }
}

/**
 * Lends one connection; one that could not be put in order is ended and not lent again.
 *
 * @param use its `tidy` waits for what puts the connection in order, and tells a failure of it to the pool's listener without throwing
 */
export async function onOneConnection<Result>(
  pool: pg.Pool,
  use: (client: pg.PoolClient, tidy: (done: Promise<unknown>) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await use(client, async (done) => {
      await done.catch((failed: Error) => {
        broken = failed;
        pool.emit("error", failed, client);
      });
    });
  } finally {
    client.release(broken);
  }
}
