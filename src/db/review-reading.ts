/** What the record has of somebody and an item, from which follows whether they may read it without saying why. */
import type pg from "pg";

export interface ReadingFacts {
  /** it waits for somebody to decide or to do something about it */
  readonly waits: boolean;
  /** they did something about it since then, beside reading it */
  readonly acted: boolean;
  /** why they read it, as they said last since then */
  readonly said: string | undefined;
}

/** @param since from when on what was done and said counts, inclusive */
export async function readingFacts(
  pool: pg.Pool,
  { itemId, by, since }: { readonly itemId: string; readonly by: string; readonly since: Date },
): Promise<ReadingFacts> {
  const found = await pool.query<{ waits: boolean; acted: boolean; said: string | null }>(
    `with acts as (select act, because, place from core.review_acts where item_id = $1 and by_person = $2 and at >= $3)
     select exists (select 1 from core.review_queue where item_id = $1) or exists (select 1 from core.acts_owed where item_id = $1) as waits,
            exists (select 1 from acts where act <> 'read') as acted,
            (select because from acts where act = 'read' and because <> '' order by place desc limit 1) as said`,
    [itemId, by, since],
  );
  const [row] = found.rows;
  return { waits: row?.waits ?? false, acted: row?.acted ?? false, said: row?.said ?? undefined };
}
