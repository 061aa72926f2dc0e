/**
 * Connections that hang: their other end is gone and nobody said so (a firewall that forgot them, a machine without power).
 * What waits for one waits for ever, so it is cut, and what waited fails and is done again.
 */
import type pg from "pg";
import { ArchiveError } from "../domain/errors.ts";

/** What `pg` knows of a connection and does not put into its types. */
interface Inner {
  readonly processID?: number;
  /** false while an answer is waited for */
  readonly readyForQuery?: boolean;
  readonly connection?: { readonly stream?: { destroy(why: Error): unknown } };
}

/** Ends a connection at once; all that waits for it fails with this. */
export function cut(client: pg.ClientBase, why: string): void {
  const { connection } = client as unknown as Inner;
  connection?.stream?.destroy(new ArchiveError("archive.database", why));
}

export interface Asked {
  /** those that hang, as of two questions in a row */
  readonly hung: readonly pg.PoolClient[];
  /** to be given with the next question: since when the server has waited for each that waits for the server */
  readonly waiting: ReadonlyMap<pg.PoolClient, string>;
}

interface Backend {
  readonly pid: number;
  readonly since: string | null;
}

/**
 * Asks the server about its side of connections: one that it does not know, or on which it waits for a question while an
 * answer is waited for here, leads nowhere.
 *
 * @param asking a connection that answers
 */
export async function askAbout(
  asking: pg.Client,
  open: Iterable<pg.PoolClient>,
  before: Asked["waiting"],
): Promise<Asked> {
  const clients = [...open].map((client) => ({ client, ...innerOf(client) }));
  const found = await asking.query<Backend & { readonly own: number }>(
    `select pg_backend_pid() as own, pid,
            case when state in ('idle', 'idle in transaction', 'idle in transaction (aborted)')
                 then state_change::text end as since
       from pg_stat_activity where pid = any ($1) or pid = pg_backend_pid()`,
    [clients.map(({ processID }) => processID ?? 0)],
  );
  // a pooler between tells numbers of its own, which say nothing
  if (!found.rows.some(({ own }) => own === innerOf(asking).processID))
    return { hung: [], waiting: new Map() };
  const backends = new Map(found.rows.map((row) => [row.pid, row]));
  const hung: pg.PoolClient[] = [];
  const waiting = new Map<pg.PoolClient, string>();
  for (const { client, processID, readyForQuery } of clients) {
    const backend = backends.get(processID ?? 0);
    if (!backend) hung.push(client);
    else if (readyForQuery === false && backend.since !== null) {
      if (before.get(client) === backend.since) hung.push(client);
      else waiting.set(client, backend.since);
    }
  }
  return { hung, waiting };
}

function innerOf(client: pg.ClientBase): Inner {
  return client as unknown as Inner;
}
