/**
 * Which processes use the archive, and which of them are silent: stopped, frozen, on a machine that sleeps. The server
 * keeps their connections, and with them their locks and open transactions, for as long as nobody ends them.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";

/** so long a process may be busy with itself; who is silent for longer loses its place to others */
export const silentMinutes = 5;
const beatEveryMs = 20_000;

const prefix = "kanalarkiv ";

/** A name for the connections of one process, by which the server tells them from those of another. */
export function processName(): string {
  return `${prefix}${randomUUID()}`;
}

/**
 * Ends the connections of silent processes: the server takes back what they had begun and gives their locks to others.
 * One that has said nothing yet is as old as its newest connection.
 */
const endSilentSql = `
  with others as (
    select a.pid, coalesce(p.beaten_at, max(a.backend_start) over (partition by a.application_name)) as beaten_at
      from pg_stat_activity a left join work.processes p on p.name = a.application_name
     where a.datname = current_database() and a.usename = current_user
       and starts_with(a.application_name, '${prefix}') and a.application_name <> current_setting('application_name'))
  select coalesce(bool_or(pg_terminate_backend(pid, 1000)), false) as got
    from others where beaten_at < now() - interval '${silentMinutes} minutes'`;

/** @returns whether there was one */
export async function endSilent(client: Pick<pg.ClientBase, "query">): Promise<boolean> {
  const ended = await client.query<{ got: boolean }>(endSilentSql);
  return ended.rows[0]?.got === true;
}

/**
 * Says that the process of this name is there, and looks for others that are not.
 *
 * @returns to be called often, with a connection that answers; it says so no more often than is needed
 */
export function processBeat(name: string): (client: pg.Client) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async (client) => {
    if (performance.now() - last < beatEveryMs) return;
    await client.query(
      `insert into work.processes (name, beaten_at) values ($1, now())
           on conflict (name) do update set beaten_at = excluded.beaten_at`,
      [name],
    );
    last = performance.now();
    await client.query("delete from work.processes where beaten_at < now() - interval '1 day'");
    await endSilent(client);
  };
}
