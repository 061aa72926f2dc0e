/** What officers did about items, read back. */
import type pg from "pg";

/** How many items a person dealt with since then. */
export async function decidedBy(pool: pg.Pool, agencyId: string, by: string, since: Date): Promise<number> {
  const found = await pool.query<{ items: number }>(
    `select count(*)::int as items from core.review_acts
      where agency_id = $1 and at >= $2 and by_person = $3 and act in ('confirmed', 'overruled', 'postponed', 'handedOver')`,
    [agencyId, since, by],
  );
  return found.rows[0]?.items ?? 0;
}
