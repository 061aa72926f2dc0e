/** Acts of officers as lists show them, and what an officer had before them. */
import type pg from "pg";
import type { ReviewActKind } from "../domain/review.ts";

export interface ListedAct {
  readonly id: string;
  readonly at: Date;
  readonly act: ReviewActKind;
  readonly by: string;
  readonly because: string;
  readonly itemId: string;
  readonly versionId: string;
  readonly batch: number | undefined;
  readonly undoes: string | undefined;
  /** it was taken back by a later act */
  readonly undone: boolean;
  /** what is in force by this act, where it changed that */
  readonly classId: string | undefined;
  readonly outcome: string | undefined;
  readonly detail: Readonly<Record<string, string>>;
}

export interface ActFilter {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  readonly by?: string | undefined;
  readonly itemId?: string | undefined;
  readonly kind?: ReviewActKind | undefined;
}

/** The newest first. */
export async function listActs(
  pool: pg.Pool,
  agencyId: string,
  filter: ActFilter,
  limit: number,
): Promise<readonly ListedAct[]> {
  const { from, before, by, itemId, kind } = filter;
  const found = await pool.query<{ [Name in keyof ListedAct]: ListedAct[Name] | null }>(
    `select a.id, a.at, a.act, a.by_person as by, a.because, a.item_id as "itemId", a.version_id as "versionId", b.number as batch,
            a.undoes, exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id) as undone,
            cl.class_id as "classId", cl.outcome, a.detail
       from core.review_acts a left join core.review_batches b on b.id = a.batch_id
       left join core.classifications cl on cl.id = a.classification_id
      where a.agency_id = $1 and a.at >= coalesce($2, '-infinity'::timestamptz) and a.at < coalesce($3, 'infinity'::timestamptz)
        and ($4::text is null or a.by_person = $4) and ($5::uuid is null or a.item_id = $5) and ($6::text is null or a.act = $6)
      order by a.at desc, a.id desc limit $7`,
    [agencyId, from ?? null, before ?? null, by ?? null, itemId ?? null, kind ?? null, limit],
  );
  return found.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value ?? undefined]),
      ) as unknown as ListedAct,
  );
}

/** The versions that a person read last of these items; nothing of those that they did not read. */
export async function lastRead(
  pool: pg.Pool,
  itemIds: readonly string[],
  by: string,
): Promise<ReadonlyMap<string, string>> {
  const found = await pool.query<{ item_id: string; version_id: string }>(
    `select distinct on (item_id) item_id, version_id from core.review_acts
      where item_id = any($1::uuid[]) and act = 'read' and by_person = $2 order by item_id, place desc`,
    [itemIds, by],
  );
  return new Map(found.rows.map((row) => [row.item_id, row.version_id]));
}

/** @param end the last eight letters of an act's id, as lists print it, or all of it */
export async function actsNamed(pool: pg.Pool, agencyId: string, end: string): Promise<readonly string[]> {
  const found = await pool.query<{ id: string }>(
    `select id from core.review_acts where agency_id = $1 and right(id::text, 8) = right($2, 8)
        and (id::text = $2 or length($2) = 8) limit 3`,
    [agencyId, end],
  );
  return found.rows.map(({ id }) => id);
}

/** What a person did last and may still take back: no reading, no undoing, nothing that was taken back. */
export async function lastToUndo(
  pool: pg.Pool,
  agencyId: string,
  by: string,
  since: Date,
): Promise<UndoableAct | undefined> {
  const found = await pool.query<Omit<UndoableAct, "batch"> & { batch: number | null }>(
    `select a.id, a.at, a.act, a.item_id as "itemId", b.number as batch, cl.class_id as "classId", cl.outcome
       from core.review_acts a left join core.review_batches b on b.id = a.batch_id
       left join core.classifications cl on cl.id = a.classification_id
      where a.agency_id = $1 and a.at >= $3 and a.by_person = $2 and a.act not in ('read', 'undone')
        and not exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id)
      order by a.at desc, a.id desc limit 1`,
    [agencyId, by, since],
  );
  const [row] = found.rows;
  return row && { ...row, batch: row.batch ?? undefined };
}

export interface UndoableAct {
  readonly id: string;
  readonly at: Date;
  readonly act: ReviewActKind;
  readonly itemId: string;
  readonly batch: number | undefined;
  readonly classId: string | null;
  readonly outcome: string | null;
}

/** One item of a batch. */
export interface BatchItem {
  readonly itemId: string;
  readonly classId: string;
  readonly outcome: string;
  /** what was in force before */
  readonly beforeClassId: string | null;
  readonly beforeOutcome: string | null;
  readonly undone: boolean;
}

/** In the order of their ids. */
export async function itemsOfBatch(
  pool: pg.Pool,
  batchId: string,
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): Promise<readonly BatchItem[]> {
  const found = await pool.query<BatchItem>(
    `select a.item_id as "itemId", cl.class_id as "classId", cl.outcome, b.class_id as "beforeClassId", b.outcome as "beforeOutcome",
            exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id) as undone
       from core.review_acts a join core.classifications cl on cl.id = a.classification_id
       left join core.classifications b on b.id = a.before_id
      where a.batch_id = $1 and ($3::uuid is null or a.item_id > $3) order by a.item_id limit $2`,
    [batchId, limit, after ?? null],
  );
  return found.rows;
}

/** How many acts of a batch were taken back. */
export async function undoneOfBatch(pool: pg.Pool, batchId: string): Promise<number> {
  const found = await pool.query<{ undone: number }>(
    `select count(*)::int as undone from core.review_acts a
      where a.batch_id = $1 and exists (select 1 from core.review_acts u where u.item_id = a.item_id and u.undoes = a.id)`,
    [batchId],
  );
  return found.rows[0]?.undone ?? 0;
}
