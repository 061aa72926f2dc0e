/** When every event of the audit log may have its place: transactions of other databases on the server hold that up too. */
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** Resolves when no transaction is open that began before the last event. */
export async function everyEventPlaceable(pool: pg.Pool): Promise<void> {
  const heldUp =
    "select count(*)::int as n from core.audit_events where written_by >= pg_snapshot_xmin(pg_current_snapshot())";
  while ((await pool.query<{ n: number }>(heldUp)).rows[0]?.n !== 0) await pause(100);
}
