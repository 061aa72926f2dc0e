/**
 * The locks that this process holds, all on one connection: a look at a slow channel or a film that comes for half an
 * hour keeps none of those that others write with.
 */
import type pg from "pg";

interface Lent {
  readonly client: Promise<pg.PoolClient>;
  users: number;
  isBroken: boolean;
  /** one statement at a time */
  last: Promise<unknown>;
}

class HeldLocks {
  readonly #pool: pg.Pool;
  readonly #held = new Set<string>();
  #lent: Lent | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * @returns undefined when the lock is held, by this process or another; what gives it back, which never throws
   * @throws what asking for it failed with
   */
  async take(lock: string): Promise<(() => Promise<void>) | undefined> {
    if (this.#held.has(lock)) return undefined;
    this.#held.add(lock);
    const lent = this.#borrow();
    let got = false;
    try {
      got = await this.#ask(lent, "select pg_try_advisory_lock($1) as got", lock);
    } finally {
      if (!got) await this.#giveBack(lent, lock);
    }
    if (!got) return undefined;
    return async () => {
      // a connection that ended has given its locks back
      if (!lent.isBroken)
        await this.#ask(lent, "select pg_advisory_unlock($1) as got", lock).catch(() => false);
      await this.#giveBack(lent, lock);
    };
  }

  #borrow(): Lent {
    this.#lent ??= {
      client: this.#pool.connect(),
      users: 0,
      isBroken: false,
      last: Promise.resolve(),
    };
    this.#lent.users += 1;
    return this.#lent;
  }

  async #ask(lent: Lent, statement: string, lock: string): Promise<boolean> {
    const asked = lent.last.then(async () => {
      const client = await lent.client;
      return (await client.query<{ got: boolean }>(statement, [lock])).rows[0]?.got === true;
    });
    lent.last = asked.catch(() => undefined);
    try {
      return await asked;
    } catch (error) {
      await this.#end(lent, error as Error);
      throw error;
    }
  }

  /** What it held is held no longer, and the next lock is taken on another. */
  async #end(lent: Lent, failed: Error): Promise<void> {
    if (lent.isBroken) return;
    lent.isBroken = true;
    if (this.#lent === lent) this.#lent = undefined;
    const client = await lent.client.catch(() => undefined);
    if (!client) return;
    client.release(failed);
    this.#pool.emit("error", failed, client);
  }

  async #giveBack(lent: Lent, lock: string): Promise<void> {
    this.#held.delete(lock);
    lent.users -= 1;
    if (lent.users > 0 || lent.isBroken) return;
    if (this.#lent === lent) this.#lent = undefined;
    (await lent.client).release();
  }
}

const locksOf = new WeakMap<pg.Pool, HeldLocks>();

export function heldLocks(pool: pg.Pool): HeldLocks {
  const known = locksOf.get(pool) ?? new HeldLocks(pool);
  locksOf.set(pool, known);
  return known;
}
