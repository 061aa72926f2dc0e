/** Counts for the operator's overview. */
import type pg from "pg";
import type { LedgerLook } from "../capture/coverage.ts";
import { standingStates } from "../domain/package-state.ts";

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
  pool: pg.Pool,
  channelId: string,
  since: Date,
): Promise<readonly StoredLook[]> {
  const looks = await pool.query<{
    id: string;
    started_at: Date;
    verdict: StoredLook["verdict"];
    fault_code: string | null;
    fault_detail: string | null;
  }>(
    `select id, started_at, verdict, fault_code, fault_detail from core.observations
      where channel_id = $1 and started_at >= $2 order by started_at, id`,
    [channelId, since],
  );
  return looks.rows.map((row) => ({
    observationId: row.id,
    startedAt: row.started_at,
    whole: row.verdict === "accepted" || row.verdict === "released",
    verdict: row.verdict,
    fault: row.fault_code ?? undefined,
    faultDetail: row.fault_detail ?? undefined,
  }));
}

/** The last look at a channel that is not dated later than now, however long ago. */
export async function lastLook(pool: pg.Pool, channelId: string, now: Date): Promise<StoredLook | undefined> {
  const found = await pool.query<{ started_at: Date }>(
    `select started_at from core.observations where channel_id = $1 and started_at <= $2
      order by started_at desc limit 1`,
    [channelId, now],
  );
  const [row] = found.rows;
  if (!row) return undefined;
  const looks = await looksSince(pool, channelId, row.started_at);
  return looks.findLast((look) => look.startedAt <= now);
}

export async function channelCounts(pool: pg.Pool, channelId: string): Promise<ChannelCounts> {
  const counts = await pool.query<ChannelCounts>(
    `select count(*)::int as items, coalesce(sum(version_number), 0)::int as versions,
            count(*) filter (where presence = 'missing')::int as missing,
            count(*) filter (where presence = 'removed')::int as removed
       from core.item_states where channel_id = $1`,
    [channelId],
  );
  return counts.rows[0] ?? { items: 0, versions: 0, missing: 0, removed: 0 };
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
  const found = await pool.query<OutcomeCounts>(
    `select count(*)::int as captured,
            count(*) filter (where c.outcome = 'publicRecord')::int as "publicRecord",
            count(*) filter (where c.outcome = 'caseworkDocument')::int as "caseworkDocument",
            count(*) filter (where c.outcome = 'prunable')::int as prunable,
            count(*) filter (where c.outcome = 'needsReview')::int as "needsReview",
            count(*) filter (where c.state = 'proposed')::int as proposed,
            count(*) filter (where c.state = 'confirmed')::int as confirmed,
            count(*) filter (where c.state = 'overruled')::int as overruled,
            count(*) filter (where c.reopened_because is not null)::int as reopened,
            count(*) filter (where c.item_id is null)::int as unclassified,
            count(*) filter (where exists (select 1 from core.registry_entries e where e.item_id = i.id))::int as journaled,
            count(*) filter (where exists (
              select 1 from core.package_items pi join core.packages p on p.id = pi.package_id
               where pi.item_id = i.id and p.state = any($2)))::int as exported
       from core.items i left join core.item_classes c on c.item_id = i.id
      where i.agency_id = $1`,
    [agencyId, standingStates],
  );
  const none = { captured: 0, publicRecord: 0, caseworkDocument: 0, prunable: 0, needsReview: 0 };
  const states = { proposed: 0, confirmed: 0, overruled: 0, reopened: 0 };
  return found.rows[0] ?? { ...none, ...states, unclassified: 0, journaled: 0, exported: 0 };
}
