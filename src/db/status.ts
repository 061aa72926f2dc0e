/** Counts for the operator's overview. */
import type pg from "pg";
import type { LedgerLook } from "../capture/coverage.ts";
import { standingStates } from "../domain/package-state.ts";

export interface ChannelLedger {
  readonly looks: readonly (LedgerLook & { readonly verdict: string })[];
  readonly counts: {
    readonly items: number;
    readonly versions: number;
    readonly missing: number;
    readonly removed: number;
    readonly heldFindings: number;
  };
}

export async function observationsSince(
  pool: pg.Pool,
  channelId: string,
  since: Date,
): Promise<ChannelLedger> {
  const looks = await pool.query<{ started_at: Date; verdict: string; fault_code: string | null }>(
    "select started_at, verdict, fault_code from core.observations where channel_id = $1 and started_at >= $2 order by started_at",
    [channelId, since],
  );
  const counts = await pool.query<ChannelLedger["counts"]>(
    `select count(*)::int as items, coalesce(sum(version_number), 0)::int as versions,
            count(*) filter (where presence = 'missing')::int as missing,
            count(*) filter (where presence = 'removed')::int as removed,
            (select count(*)::int from core.findings f where f.channel_id = $1 and f.held) as "heldFindings"
       from core.item_states where channel_id = $1`,
    [channelId],
  );
  return {
    looks: looks.rows.map((row) => ({
      startedAt: row.started_at,
      whole: row.verdict === "accepted" || row.verdict === "released",
      verdict: row.verdict,
      fault: row.fault_code ?? undefined,
    })),
    counts: counts.rows[0] ?? { items: 0, versions: 0, missing: 0, removed: 0, heldFindings: 0 },
  };
}

export interface OutcomeCounts {
  readonly captured: number;
  readonly publicRecord: number;
  readonly caseworkDocument: number;
  readonly prunable: number;
  readonly needsReview: number;
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
  return found.rows[0] ?? { ...none, unclassified: 0, journaled: 0, exported: 0 };
}
