/** Classifications as they were written, and what else an item's history is made of. */
import type pg from "pg";
import { type Day, day } from "../domain/day.ts";
import { asId, type ItemId, type VersionId } from "../domain/ids.ts";
import type { Ground, Outcome, Registration } from "../domain/outcome.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";

export interface StoredClassification {
  readonly id: string;
  readonly itemId: ItemId;
  readonly versionId: VersionId;
  readonly at: Date;
  readonly by: string;
  readonly state: ClassificationState;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly ruleId: string;
  readonly reason: string;
  readonly registration: Registration;
  readonly ground: Ground | undefined;
  readonly decisionId: string | undefined;
  readonly clauseId: string | undefined;
  /** as it was computed then */
  readonly dueOn: Day | undefined;
  /** what stood around the item, as an officer saw it */
  readonly context: string;
}

/** As the store gives it. */
type StoredRow = Omit<StoredClassification, "ground" | "decisionId" | "clauseId" | "dueOn"> & {
  readonly ground: Ground | null;
  readonly decisionId: string | null;
  readonly clauseId: string | null;
  readonly dueOn: string | null;
};

const stored = `id, item_id as "itemId", version_id as "versionId", at, by, state, outcome, class_id as "classId", rule_id as "ruleId",
  reason, registration, ground, decision_id as "decisionId", clause_id as "clauseId", due_on::text as "dueOn", context`;

/** By id. */
export async function storedClassifications(
  client: Pick<pg.ClientBase, "query">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredClassification>> {
  const found = await client.query<StoredRow>(
    `select ${stored} from core.classifications where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(found.rows.map((row) => [row.id, storedOf(row)]));
}

/** Of one item, oldest first. */
export async function classificationsOf(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
): Promise<readonly StoredClassification[]> {
  const found = await client.query<StoredRow>(
    `select ${stored} from core.classifications where item_id = $1 order by at, id`,
    [itemId],
  );
  return found.rows.map(storedOf);
}

function storedOf(row: StoredRow): StoredClassification {
  return {
    ...row,
    ground: row.ground ?? undefined,
    decisionId: row.decisionId ?? undefined,
    clauseId: row.clauseId ?? undefined,
    dueOn: row.dueOn === null ? undefined : day(row.dueOn),
  };
}

export interface VersionSeen {
  readonly versionId: VersionId;
  /** from 1 */
  readonly number: number;
  readonly at: Date;
}

export async function versionsSeen(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
): Promise<readonly VersionSeen[]> {
  const found = await client.query<{ id: string; number: number; seen_at: Date }>(
    "select id, number, seen_at from core.versions where item_id = $1 order by number",
    [itemId],
  );
  return found.rows.map((row) => ({
    versionId: asId<VersionId>(row.id),
    number: row.number,
    at: row.seen_at,
  }));
}

export interface StandingNow {
  readonly classificationId: string;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly reopenedAt: Date | undefined;
  /** the day on which it may be destroyed at the earliest, as it was looked up last */
  readonly dueOn: Day | undefined;
}

/** @returns undefined for an item without a classification */
export async function standingNow(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
): Promise<StandingNow | undefined> {
  const found = await client.query<{
    classification_id: string;
    reopened_because: ReopenedBecause | null;
    reopened_at: Date | null;
    due_on: string | null;
  }>(
    "select classification_id, reopened_because, reopened_at, due_on::text from core.item_classes where item_id = $1",
    [itemId],
  );
  const [row] = found.rows;
  return (
    row && {
      classificationId: row.classification_id,
      reopenedBecause: row.reopened_because ?? undefined,
      reopenedAt: row.reopened_at ?? undefined,
      dueOn: row.due_on === null ? undefined : day(row.due_on),
    }
  );
}

/** The numbers of the batches in which the item was decided, by id. */
export async function batchNumbers(
  client: Pick<pg.ClientBase, "query">,
  itemId: string,
): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ id: string; number: number }>(
    `select b.id, b.number from core.review_batches b
      where b.id in (select a.batch_id from core.review_acts a where a.item_id = $1)`,
    [itemId],
  );
  return new Map(found.rows.map((row) => [row.id, row.number]));
}
