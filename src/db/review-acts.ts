/** What officers did about items. Acts and batches are only ever added to. */
import type pg from "pg";
import { asId, type ItemId, type VersionId } from "../domain/ids.ts";
import type { ReviewActId, ReviewActKind, ReviewBatchId } from "../domain/review.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import { reviewBatches } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface ReviewAct {
  readonly id: ReviewActId;
  readonly agencyId: string;
  readonly itemId: ItemId;
  readonly versionId: VersionId;
  readonly at: Date;
  readonly act: ReviewActKind;
  readonly by: string;
  readonly because: string;
  readonly batchId: ReviewBatchId | undefined;
  /** the classification that was in force before, and the one that is in force by this act; undefined where none changed */
  readonly beforeId: string | undefined;
  readonly classificationId: string | undefined;
  readonly undoes: ReviewActId | undefined;
  readonly detail: Readonly<Record<string, string>>;
}

export async function addActs(tx: Tx, acts: readonly ReviewAct[]): Promise<void> {
  await copyRows(
    tx.client,
    "core.review_acts",
    [
      "id",
      "agency_id",
      "item_id",
      "version_id",
      "at",
      "act",
      "by_person",
      "because",
      "batch_id",
      "before_id",
      "classification_id",
      "undoes",
      "detail",
    ],
    acts.map((act): CopyValue[] => [
      act.id,
      act.agencyId,
      act.itemId,
      act.versionId,
      act.at,
      act.act,
      act.by,
      act.because,
      act.batchId,
      act.beforeId,
      act.classificationId,
      act.undoes,
      { ...act.detail },
    ]),
  );
}

interface ActRow {
  readonly id: string;
  readonly agency_id: string;
  readonly item_id: string;
  readonly version_id: string;
  readonly at: Date;
  readonly act: ReviewActKind;
  readonly by_person: string;
  readonly because: string;
  readonly batch_id: string | null;
  readonly before_id: string | null;
  readonly classification_id: string | null;
  readonly undoes: string | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** All acts on these items, oldest first. */
export async function actsOnItems(
  client: Pick<pg.ClientBase, "query">,
  itemIds: readonly string[],
): Promise<readonly ReviewAct[]> {
  const found = await client.query<ActRow>(
    "select * from core.review_acts where item_id = any($1::uuid[]) order by place",
    [itemIds],
  );
  return found.rows.map(actOf);
}

/** @returns undefined for an unknown id */
export async function actById(
  client: Pick<pg.ClientBase, "query">,
  id: string,
): Promise<ReviewAct | undefined> {
  const found = await client.query<ActRow>("select * from core.review_acts where id = $1", [id]);
  return found.rows[0] && actOf(found.rows[0]);
}

export async function actsOfBatch(
  client: Pick<pg.ClientBase, "query">,
  batchId: string,
): Promise<readonly ReviewAct[]> {
  const found = await client.query<ActRow>(
    "select * from core.review_acts where batch_id = $1 order by item_id",
    [batchId],
  );
  return found.rows.map(actOf);
}

function actOf(row: ActRow): ReviewAct {
  return {
    id: asId<ReviewActId>(row.id),
    agencyId: row.agency_id,
    itemId: asId<ItemId>(row.item_id),
    versionId: asId<VersionId>(row.version_id),
    at: row.at,
    act: row.act,
    by: row.by_person,
    because: row.because,
    batchId: row.batch_id === null ? undefined : asId<ReviewBatchId>(row.batch_id),
    beforeId: row.before_id ?? undefined,
    classificationId: row.classification_id ?? undefined,
    undoes: row.undoes === null ? undefined : asId<ReviewActId>(row.undoes),
    detail: row.detail,
  };
}

export interface ReviewBatch {
  readonly id: ReviewBatchId;
  readonly agencyId: string;
  /** from 1 within the agency */
  readonly number: number;
  readonly at: Date;
  readonly act: "confirmed" | "overruled";
  readonly by: string;
  readonly because: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly items: number;
  readonly listSha256: string;
  /** the sample of a long list that had been read */
  readonly sampleId: string | undefined;
}

/** Takes the agency's next number. */
export async function addBatch(tx: Tx, batch: Omit<ReviewBatch, "number">): Promise<ReviewBatch> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext($1))", [`review batches ${batch.agencyId}`]);
  const last = await tx.client.query<{ number: number }>(
    "select coalesce(max(number), 0)::int as number from core.review_batches where agency_id = $1",
    [batch.agencyId],
  );
  const number = (last.rows[0]?.number ?? 0) + 1;
  const { by, ...rest } = batch;
  await tx.db.insert(reviewBatches).values({ ...rest, number, byPerson: by });
  return { ...batch, number };
}

/** @param of its id, or its number within the agency */
export async function findBatch(
  client: Pick<pg.ClientBase, "query">,
  of: { readonly id: string } | { readonly agencyId: string; readonly number: number },
): Promise<ReviewBatch | undefined> {
  const byId = "id" in of;
  const found = await client.query<
    Omit<ReviewBatch, "id" | "sampleId"> & { id: string; sampleId: string | null }
  >(
    `select id, agency_id as "agencyId", number, at, act, by_person as by, because, filter, items, list_sha256 as "listSha256",
            sample_id as "sampleId"
       from core.review_batches where ${byId ? "id = $1" : "agency_id = $1 and number = $2"}`,
    byId ? [of.id] : [of.agencyId, of.number],
  );
  const [row] = found.rows;
  return row && { ...row, id: asId<ReviewBatchId>(row.id), sampleId: row.sampleId ?? undefined };
}

/** The journal numbers of those items that have an entry. */
export async function entryNumbers(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await tx.client.query<{ item_id: string; number: string }>(
    `select item_id, year || '/' || sequence as number from core.registry_entries where item_id = any($1::uuid[])`,
    [itemIds],
  );
  return new Map(found.rows.map((row) => [row.item_id, row.number]));
}

/** How many items a person dealt with since then. */
export async function decidedBy(pool: pg.Pool, agencyId: string, by: string, since: Date): Promise<number> {
  const found = await pool.query<{ items: number }>(
    `select count(*)::int as items from core.review_acts
      where agency_id = $1 and at >= $2 and by_person = $3 and act in ('confirmed', 'overruled', 'postponed', 'handedOver')`,
    [agencyId, since, by],
  );
  return found.rows[0]?.items ?? 0;
}
