/**
 * The locks that this process holds, all on one connection: a look at a slow channel or a film that comes for half an
 * hour keeps none of those that others write with.
 *
 * A lock lives as long as its connection, also when the process was stopped in the midst of its work. Who finds one held
 * ends the connections of processes that are silent, and takes it; each holder has a claim of its own, by which one that
 * wakes is told from the next.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { ArchiveError } from "../domain/errors.ts";
import type { Fence } from "./fence.ts";
import { endSilent } from "./processes.ts";

interface Lent {
  readonly client: Promise<pg.PoolClient>;
  users: number;
  isBroken: boolean;
  /** one statement at a time */
  last: Promise<unknown>;
}

export interface HeldLock {
  /** asks whether the lock is still this one's, until the transaction ends */
  readonly fence: Fence;
  /** never throws */
  giveBack(): Promise<void>;
}

const takeSql = `
  with taken as materialized (select pg_try_advisory_lock($1::bigint) as got),
       claimed as (insert into work.claims (lock, claim) select $1::bigint, $2::uuid from taken where got
                       on conflict (lock) do update set claim = excluded.claim)
  select got from taken`;

const giveBackSql = `
  with gone as (delete from work.claims where lock = $1::bigint and claim = $2::uuid)
  select pg_advisory_unlock($1::bigint) as got`;

function fenceOf(lock: string, claim: string): Fence {
  return async (client) => {
    const held = await client.query(
      "select 1 from work.claims where lock = $1::bigint and claim = $2::uuid for key share",
      [lock, claim],
    );
    if (held.rowCount !== 1)
      throw new ArchiveError(
        "archive.busy",
        "this process was silent, or cut off from the database, and what it worked on was given to another: nothing more is written of it here",
      );
  };
}

class HeldLocks {
  readonly #pool: pg.Pool;
  readonly #held = new Set<string>();
  #lent: Lent | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * @returns undefined when the lock is held, by this process or another that is there
   * @throws what asking for it failed with
   */
  async take(lock: string): Promise<HeldLock | undefined> {
    if (this.#held.has(lock)) return undefined;
    this.#held.add(lock);
    const lent = this.#borrow();
    const claim = randomUUID();
    const ask = (statement: string) =>
      this.#ask(lent, async (client) => {
        const asked = await client.query<{ got: boolean }>(statement, [lock, claim]);
        return asked.rows[0]?.got === true;
      });
    let got = false;
    try {
      got = await ask(takeSql);
      if (!got && (await this.#ask(lent, endSilent))) got = await ask(takeSql);
    } finally {
      if (!got) await this.#giveBack(lent, lock);
    }
    if (!got) return undefined;
    return {
      fence: fenceOf(lock, claim),
      giveBack: async () => {
        // a connection that ended has given its locks back
        if (!lent.isBroken) await ask(giveBackSql).catch(() => false);
        await this.#giveBack(lent, lock);
      },
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

  async #ask(lent: Lent, ask: (client: pg.PoolClient) => Promise<boolean>): Promise<boolean> {
    const asked = lent.last.then(async () => await ask(await lent.client));
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
