/** Counts for the operator's overview. */
import { sql } from "drizzle-orm";
import type pg from "pg";
import type { LedgerLook } from "../capture/coverage.ts";
import type { QueueKind } from "../review/urgency.ts";
import type { Database } from "./connect.ts";
import { emptyLook } from "./leftovers.ts";
import { sumOf, type Tally, talliesOf } from "./tallies.ts";

/** A look of the ledger, with all that an operator may ask of it. */
export interface StoredLook extends LedgerLook {
  readonly observationId: string;
  readonly verdict: "accepted" | "incomplete" | "held" | "released" | "discarded";
  readonly faultDetail: string | undefined;
}

export interface ChannelCounts {
  readonly items: number;
  readonly versions: number;
  readonly missing: number;
  readonly removed: number;
}

/** @returns the looks that began since then, in order of time, those that are dated later than now as well */
export async function looksSince(
  pool: Pick<pg.ClientBase, "query">,
  channelId: string,
  since: Date,
): Promise<readonly StoredLook[]> {
  const looks = await pool.query<{
    id: string;
    started_at: Date;
    verdict: StoredLook["verdict"];
    fault_code: string | null;
    fault_detail: string | null;
    empty: boolean;
  }>(
    `select o.id, o.started_at, o.verdict, o.fault_code, o.fault_detail, ${emptyLook} as empty from core.observations o
      where o.channel_id = $1 and o.kind = 'look' and o.started_at >= $2 order by o.started_at, o.id`,
    [channelId, since],
  );
  return looks.rows.map((row) => ({
    observationId: row.id,
    startedAt: row.started_at,
    // earlier versions believed looks of which nothing could be taken
    whole: (row.verdict === "accepted" || row.verdict === "released") && !row.empty,
    verdict: row.verdict,
    fault: row.fault_code ?? (row.empty ? "channel.nothingKept" : undefined),
    faultDetail: row.fault_detail ?? undefined,
  }));
}

/** The last look at a channel that is not dated later than now, however long ago. */
export async function lastLook(pool: pg.Pool, channelId: string, now: Date): Promise<StoredLook | undefined> {
  const found = await pool.query<{ started_at: Date }>(
    `select started_at from core.observations where channel_id = $1 and kind = 'look' and started_at <= $2
      order by started_at desc limit 1`,
    [channelId, now],
  );
  const [row] = found.rows;
  if (!row) return undefined;
  const looks = await looksSince(pool, channelId, row.started_at);
  return looks.findLast((look) => look.startedAt <= now);
}

/** When the channel was last seen whole, however long ago, by a look that is not dated later than now. */
export async function lastWhole(pool: pg.Pool, channelId: string, now: Date): Promise<Date | undefined> {
  const found = await pool.query<{ started_at: Date }>(
    `select o.started_at from core.observations o
      where o.channel_id = $1 and o.kind = 'look' and o.started_at <= $2 and o.verdict in ('accepted', 'released') and not (${emptyLook})
      order by o.started_at desc limit 1`,
    [channelId, now],
  );
  return found.rows[0]?.started_at;
}

export async function firstLook(pool: pg.Pool, channelId: string): Promise<Date | undefined> {
  const found = await pool.query<{ started_at: Date }>(
    "select started_at from core.observations where channel_id = $1 and kind = 'look' order by started_at limit 1",
    [channelId],
  );
  return found.rows[0]?.started_at;
}

/** When each channel was last looked at and believed. */
export async function lastBelieved(db: Pick<Database, "execute">): Promise<ReadonlyMap<string, Date>> {
  const found = await db.execute<{ id: string; at: string }>(
    sql`select c.id, l.started_at as at from core.channels c cross join lateral (
          select o.started_at from core.observations o
           where o.channel_id = c.id and o.kind = 'look' and o.verdict in ('accepted', 'released') order by o.started_at desc limit 1) l`,
  );
  return new Map(found.rows.map(({ id, at }) => [id, new Date(at)]));
}

export function channelCounts(tally: Tally | undefined): ChannelCounts {
  const of = (what: string) => tally?.get(what) ?? 0;
  return { items: of("items"), versions: of("versions"), missing: of("missing"), removed: of("removed") };
}

/** Why and since when a channel is not looked at. */
export interface ChannelPause {
  readonly at: Date | undefined;
  readonly because: string | undefined;
}

export async function channelPause(pool: pg.Pool, channelId: string): Promise<ChannelPause> {
  const found = await pool.query<{ state_at: Date | null; state_because: string | null }>(
    "select state_at, state_because from core.channels where id = $1",
    [channelId],
  );
  const [row] = found.rows;
  return { at: row?.state_at ?? undefined, because: row?.state_because ?? undefined };
}

export interface OutcomeCounts {
  readonly captured: number;
  readonly publicRecord: number;
  readonly caseworkDocument: number;
  readonly prunable: number;
  readonly needsReview: number;
  /** of what is classified: by the rules, by an officer or a decision as proposed, by an officer against the rules */
  readonly proposed: number;
  readonly confirmed: number;
  readonly overruled: number;
  /** of what was decided: something changed since, or the decision was taken back, so it waits again */
  readonly reopened: number;
  readonly unclassified: number;
  readonly journaled: number;
  readonly exported: number;
}

/** An item counts as exported only when a package that holds it is committed, and neither refused nor replaced. */
export async function outcomeCounts(pool: pg.Pool, agencyId: string): Promise<OutcomeCounts> {
  return outcomesOf([...(await talliesOf(pool, agencyId)).values()]);
}

/** @param tallies of an agency's channels */
export function outcomesOf(tallies: readonly Tally[]): OutcomeCounts {
  const of = (what: string) => sumOf(tallies, what);
  const captured = of("items");
  return {
    captured,
    publicRecord: of("outcome publicRecord"),
    caseworkDocument: of("outcome caseworkDocument"),
    prunable: of("outcome prunable"),
    needsReview: of("outcome needsReview"),
    proposed: of("state proposed"),
    confirmed: of("state confirmed"),
    overruled: of("state overruled"),
    reopened: of("reopened"),
    unclassified: captured - of("classified"),
    journaled: of("journaled"),
    exported: of("exported"),
  };
}

/** Items that wait for an officer, by why they do. @param tallies of an agency's channels */
export function queueCountsOf(tallies: readonly Tally[]): Readonly<Record<QueueKind, number>> {
  const of = (kind: QueueKind) => sumOf(tallies, `waits ${kind}`);
  return { review: of("review"), proposal: of("proposal"), reopened: of("reopened"), act: of("act") };
}
