/** What only a look at everything can count: live where there is little of it, else as it was counted last, with the time. */
import type pg from "pg";

type Asked = Pick<pg.ClientBase, "query">;

/** What is counted: of the whole archive, or of an agency. */
export type KeptWhat = "objects" | "outstanding" | "audit";

export interface Kept<Counts> {
  readonly at: Date;
  readonly counts: Counts;
}

/** So many rows are counted while somebody waits. */
export const countedLive = 2000;

export async function keepCounts(
  db: Asked,
  what: KeptWhat,
  scope: string,
  { at, counts }: Kept<object>,
): Promise<void> {
  await db.query(
    `insert into core.kept_counts (what, scope, at, counts) values ($1, $2, $3, $4)
     on conflict (what, scope) do update set at = excluded.at, counts = excluded.counts`,
    [what, scope, at, JSON.stringify(counts)],
  );
}

/** @returns undefined before the first time */
export async function keptCounts<Counts>(
  db: Asked,
  what: KeptWhat,
  scope: string,
): Promise<Kept<Counts> | undefined> {
  const found = await db.query<Kept<Counts>>(
    "select at, counts from core.kept_counts where what = $1 and scope = $2",
    [what, scope],
  );
  return found.rows[0];
}

/** Whether a query gives more rows than are counted while somebody waits. @param rows a query without a limit of its own */
export async function isMuch(db: Asked, rows: string, values: readonly unknown[] = []): Promise<boolean> {
  const found = await db.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from (${rows}) r limit ${countedLive + 1}) c`,
    [...values],
  );
  return (found.rows[0]?.n ?? 0) > countedLive;
}
