/** Threads that wait to be classified: written by the triggers of the migration `worklists` and by sweeps. */
import type pg from "pg";
import type { ThreadKey } from "../threads.ts";
import type { Tx } from "../transact.ts";

/**
 * Takes threads out, new ones first, and locks each until the transaction ends: nobody else judges it meanwhile, and what is
 * read of it from now on holds what whoever had it before wrote.
 *
 * @param limit rows; a thread may have more than one
 * @param except threads by `threadKey` that stay
 * @returns each thread once, and whether all of them came of a sweep; empty when none is left that nobody else has taken
 */
export async function takeThreads(
  tx: Tx,
  agencyId: string,
  limit: number,
  except: readonly string[] = [],
): Promise<{ readonly threads: readonly ThreadKey[]; readonly later: boolean }> {
  const butFor =
    except.length === 0 ? "" : "and (channel_id::text || ' ' || root_native_id) <> all($3::text[])";
  const taken = await tx.client.query<{ channel_id: string; root_native_id: string; later: boolean }>(
    `with taken as (
       delete from core.to_classify where ctid = any(array(
         select ctid from core.to_classify where agency_id = $1 ${butFor} order by later, place limit $2 for update skip locked))
       returning channel_id, root_native_id, later)
     select channel_id, root_native_id, bool_and(later) as later from taken group by 1, 2 order by 1, 2`,
    [agencyId, limit, ...(except.length === 0 ? [] : [except])],
  );
  const threads = taken.rows.map((row) => ({ channelId: row.channel_id, rootNativeId: row.root_native_id }));
  await lockThreads(tx, threads);
  return { threads, later: taken.rows.every((row) => row.later) };
}

export function threadKey({ channelId, rootNativeId }: ThreadKey): string {
  return `${channelId} ${rootNativeId}`;
}

/** In one order, so that two who want the same threads wait for each other and not for ever. */
async function lockThreads(tx: Tx, threads: readonly ThreadKey[]): Promise<void> {
  if (threads.length === 0) return;
  await tx.client.query(
    `select count(pg_advisory_xact_lock(k.lock))
       from (select distinct hashtextextended(channel_id || ' ' || root, 0) as lock
               from unnest($1::text[], $2::text[]) as t(channel_id, root) order by 1) k`,
    [threads.map((thread) => thread.channelId), threads.map((thread) => thread.rootNativeId)],
  );
}

/** Threads that wait, `most` at most; those that somebody has just taken are among them until they are done. */
export async function countThreads(
  db: Pick<pg.ClientBase, "query"> | pg.Pool,
  agencyId: string,
  most: number,
): Promise<number> {
  const found = await db.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from core.to_classify where agency_id = $1 limit $2) waiting`,
    [agencyId, most],
  );
  return found.rows[0]?.n ?? 0;
}
