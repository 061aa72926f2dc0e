/** Reads every item of the queue that fits, for a batch. */
import type pg from "pg";
import type { QueueFilter } from "../review/filter.ts";
import type { QueueKind } from "../review/urgency.ts";
import { conditions, Values } from "./review-filter.ts";

export interface BatchRow {
  readonly itemId: string;
  readonly classificationId: string;
  /** where it stood, and in which version */
  readonly standing: string;
  readonly waits: QueueKind;
  readonly classId: string;
  readonly outcome: string;
  readonly clauseId: string | undefined;
  readonly postedAt: Date;
  /** somebody else has it before them, or it was handed to somebody else */
  readonly others: boolean;
  /** a model doubts what the rules propose */
  readonly doubted: boolean;
}

export interface BatchRowsAsked {
  readonly by: string;
  readonly now: Date;
  /** the agency's day */
  readonly today: string;
  readonly filter: QueueFilter;
  /** only of these; undefined for all */
  readonly among: readonly string[] | undefined;
  readonly limit: number;
}

/** In the order of their ids. */
export async function batchRows(
  pool: pg.Pool,
  agencyId: string,
  { by, now, today, filter, among, limit }: BatchRowsAsked,
): Promise<readonly BatchRow[]> {
  const values = new Values();
  const said = [...conditions(values, agencyId, filter, today)];
  if (among) said.push(`q.item_id = any(${values.add(among)}::uuid[])`);
  const me = values.add(by);
  const found = await pool.query<Omit<BatchRow, "clauseId"> & { clauseId: string | null }>(
    `select q.item_id as "itemId", q.classification_id as "classificationId", q.standing, q.waits, q.class_id as "classId",
            cl.outcome, cl.clause_id as "clauseId", q.posted_at as "postedAt", q.doubted,
            coalesce(q.leased_by <> ${me} and q.leased_until > ${values.add(now)}, false)
              or coalesce(q.handed_to <> ${me}, false) as others
       from core.review_queue q join core.classifications cl on cl.id = q.classification_id
      where ${said.join(" and ")} order by q.item_id limit ${values.add(limit)}`,
    values.all,
  );
  return found.rows.map((row) => ({ ...row, clauseId: row.clauseId ?? undefined }));
}
