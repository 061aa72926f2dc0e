/** How long a pool's transactions wait for advisory locks that end with them, and how long they have them. */
import type pg from "pg";

export interface Held {
  /** milliseconds from asking to having */
  readonly waitedMs: number;
  /** milliseconds from having to the end of the transaction */
  readonly heldMs: number;
  readonly times: number;
}

/** By the lock's name: what its statement or its first value calls it. */
export type HeldLocks = Readonly<Record<string, Held>>;

/**
 * Watches every connection that the pool lends from now on.
 *
 * @param named names of locks by their first number
 * @returns what was held since the last time that it was asked
 */
export function watchLocks(pool: pg.Pool, named: Readonly<Record<string, number>>): () => HeldLocks {
  const names = new Map(Object.entries(named).map(([name, number]) => [`${number}`, name]));
  const watched = new WeakSet<object>();
  let held = new Map<string, Held>();
  const lend = pool.connect.bind(pool) as (...given: readonly unknown[]) => unknown;
  const note = (name: string, more: Held) => {
    const before = held.get(name) ?? { waitedMs: 0, heldMs: 0, times: 0 };
    held.set(name, {
      waitedMs: before.waitedMs + more.waitedMs,
      heldMs: before.heldMs + more.heldMs,
      times: before.times + more.times,
    });
  };
  const watch = async (lent: Promise<pg.PoolClient>): Promise<pg.PoolClient> => {
    const client = await lent;
    if (!watched.has(client)) watchClient(client, names, note);
    watched.add(client);
    return client;
  };
  // a call with a callback is the pool's own, for a single statement, which holds nothing
  const connect = (...given: readonly unknown[]) =>
    given.length > 0 ? lend(...given) : watch(lend() as Promise<pg.PoolClient>);
  pool.connect = connect as typeof pool.connect;
  return () => {
    const since = Object.fromEntries(held);
    held = new Map();
    return since;
  };
}

function watchClient(
  client: pg.PoolClient,
  names: ReadonlyMap<string, string>,
  note: (name: string, more: Held) => void,
): void {
  const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
  const since = new Map<string, number>();
  const asked = (...given: readonly unknown[]): unknown => {
    const text = textOf(given[0]);
    const answer = query(...given);
    if (text === undefined || !(answer instanceof Promise)) return answer;
    const begun = performance.now();
    // locks of many at once are of single threads, which hardly ever meet
    if (text.includes("pg_advisory_xact_lock") && !text.includes("unnest")) {
      const name = nameOf(text, given[1], names);
      return answer.then((result) => {
        if (!since.has(name)) since.set(name, performance.now());
        note(name, { waitedMs: performance.now() - begun, heldMs: 0, times: 1 });
        return result;
      });
    }
    if (!/^\s*(commit|rollback)\b/i.test(text)) return answer;
    return answer.finally(() => {
      for (const [name, at] of since) note(name, { waitedMs: 0, heldMs: performance.now() - at, times: 0 });
      since.clear();
    });
  };
  client.query = asked as typeof client.query;
}

function textOf(first: unknown): string | undefined {
  if (typeof first === "string") return first;
  const { text } = (first ?? {}) as { readonly text?: unknown };
  return typeof text === "string" ? text : undefined;
}

function nameOf(text: string, values: unknown, names: ReadonlyMap<string, string>): string {
  const quoted = /hashtext(?:extended)?\('([^']+)'/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const first = `${Array.isArray(values) ? values[0] : text}`;
  // a name that ends in an id is one lock for each of them
  return names.get(first) ?? first.replace(/[ :]?[0-9a-f]{8}-[0-9a-f-]{27}$/, "");
}
