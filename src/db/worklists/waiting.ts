/** How much waits between the steps. */
import type pg from "pg";
import type { ToldStep } from "./retell.ts";

/** Rows that are counted, at most: the count of a long list costs no more than that. */
export const mostCounted = 10_000;

const lists: readonly ToldStep[] = ["classify", "review", "journal", "title", "publish"];

/** Rows of each list, `mostCounted` at most; a thread or an item may have more than one. */
export async function waitingRows(
  pool: pg.Pool,
  agencyId: string,
): Promise<Readonly<Record<ToldStep, number>>> {
  const counts = lists.map(
    (step) =>
      `(select count(*)::int from (select 1 from core.to_${step} where agency_id = $1 limit ${mostCounted}) w) as ${step}`,
  );
  const found = await pool.query<Record<ToldStep, number>>(`select ${counts.join(", ")}`, [agencyId]);
  return found.rows[0] ?? { classify: 0, review: 0, journal: 0, title: 0, publish: 0 };
}
