/** What `core.tallies` holds: counts of what there is most of, without looking at it. */
import type pg from "pg";

/** By what is counted, as `core.counted` names it; 0 for what was never there is left out. */
export type Tally = ReadonlyMap<string, number>;

/** Of every channel of an agency, by its id. */
export async function talliesOf(
  pool: Pick<pg.Pool, "query">,
  agencyId: string,
): Promise<ReadonlyMap<string, Tally>> {
  const found = await pool.query<{ channel_id: string; what: string; n: number }>(
    `select t.channel_id, t.what, sum(t.n)::bigint as n from core.tallies t
       join core.channels c on c.id = t.channel_id where c.agency_id = $1 group by t.channel_id, t.what`,
    [agencyId],
  );
  const tallies = new Map<string, Map<string, number>>();
  for (const { channel_id, what, n } of found.rows) {
    const tally = tallies.get(channel_id) ?? new Map<string, number>();
    tallies.set(channel_id, tally.set(what, n));
  }
  return tallies;
}

/** @param what as `core.counted` names it */
export function sumOf(tallies: Iterable<Tally>, what: string): number {
  let sum = 0;
  for (const tally of tallies) sum += tally.get(what) ?? 0;
  return sum;
}

/** A count that was kept wrong, and by how much. */
export interface Miscount {
  readonly channelId: string;
  readonly what: string;
  /** what there is; `kept` is what was said before */
  readonly counted: number;
  readonly kept: number;
}

/**
 * Counts everything anew and puts right what was kept wrong. Reads the whole archive; whoever works meanwhile waits for
 * nothing, for both sides are read as they were at one moment and only the difference is added.
 *
 * @param agencyId only its channels; all unless given
 */
export async function recount(pool: Pick<pg.Pool, "query">, agencyId?: string): Promise<readonly Miscount[]> {
  const found = await pool.query<Miscount>(
    `with kept as (select channel_id, what, sum(n)::bigint as n from core.tallies group by channel_id, what),
          wrong as (select channel_id, what, coalesce(c.n, 0) as counted, coalesce(k.n, 0) as kept
                      from core.counted() c full join kept k using (channel_id, what)
                     where coalesce(c.n, 0) <> coalesce(k.n, 0)
                       and ($1::uuid is null or channel_id in (select id from core.channels where agency_id = $1))),
          righted as (insert into core.tallies (channel_id, what, n) select channel_id, what, counted - kept from wrong)
     select channel_id as "channelId", what, counted, kept from wrong order by channel_id, what`,
    [agencyId ?? null],
  );
  return found.rows;
}
