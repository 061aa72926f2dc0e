/** Adds classifications and puts them in force. What an officer decided is out of reach of what rules and decisions make. */
import type { Classification } from "../domain/outcome.ts";
import type { byDecision, byRules, ClassificationState } from "../domain/review.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import type { Tx } from "./transact.ts";

/** A row of `core.classifications`. */
export interface ClassificationRow {
  readonly id: string;
  readonly itemId: string;
  readonly versionId: string;
  readonly by: string;
  readonly state: ClassificationState;
  readonly classification: Classification;
  readonly language: string | undefined;
  /** what stood around it, as an officer saw it; empty for what nobody saw */
  readonly context: string;
}

/** What rules propose, or a decision confirms. */
export interface ClassifiedItem {
  readonly id: string;
  readonly itemId: string;
  readonly versionId: string;
  /** the classification that was in force when this one was made; undefined for the item's first */
  readonly before: string | undefined;
  readonly by: typeof byRules | typeof byDecision;
  readonly classification: Classification;
  readonly language: string;
  readonly standing: string;
  /** an officer's class stays in force: this says what the rules make of what came since */
  readonly beside: boolean;
}

/**
 * Locks what is in force of the items, and tells which it is: an officer may have decided since they were read.
 *
 * @returns by item; an item without a classification is left out
 */
export async function lockClasses(
  tx: Pick<Tx, "client">,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await tx.client.query<{ item_id: string; classification_id: string }>(
    `select item_id, classification_id from core.item_classes where item_id = any($1::uuid[]) order by item_id for update`,
    [itemIds],
  );
  return new Map(found.rows.map((row) => [row.item_id, row.classification_id]));
}

export async function writeClassifications(
  tx: Tx,
  rows: readonly ClassifiedItem[],
  at: Date,
  basis: string,
): Promise<void> {
  await addClassifications(
    tx,
    rows.map((row) => ({ ...row, state: row.by === "rules" ? "proposed" : "confirmed", context: "" })),
    at,
  );
  await putInForce(
    tx,
    rows.filter((row) => !row.beside),
    basis,
  );
}

const columns = [
  "id",
  "item_id",
  "version_id",
  "at",
  "by",
  "state",
  "outcome",
  "class_id",
  "rule_id",
  "reason",
  "registration",
  "ground",
  "decision_id",
  "clause_id",
  "due_on",
  "language",
  "context",
];

export async function addClassifications(
  tx: Tx,
  rows: readonly ClassificationRow[],
  at: Date,
): Promise<void> {
  await copyRows(
    tx.client,
    "core.classifications",
    columns,
    rows.map(({ classification: c, ...row }): CopyValue[] => [
      row.id,
      row.itemId,
      row.versionId,
      at,
      row.by,
      row.state,
      c.outcome,
      c.classId,
      c.ruleId,
      c.reason,
      c.registration,
      c.ground && { ...c.ground },
      c.clause?.decisionId,
      c.clause?.clauseId,
      c.dueOn,
      row.language,
      row.context,
    ]),
  );
}

/** A proposal's day stands in its own row and nowhere else: nothing that is proposed can become due. */
async function putInForce(tx: Tx, rows: readonly ClassifiedItem[], basis: string): Promise<void> {
  await tx.client.query(
    `insert into core.item_classes (item_id, classification_id, version_id, outcome, state, decision_id, clause_id, due_on, basis, standing)
     select item_id, id, version_id, outcome, state, decision_id, clause_id, due_on, $1, standing
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::date[], $10::text[])
            as n(item_id, id, version_id, outcome, state, decision_id, clause_id, due_on, standing)
     on conflict (item_id) do update set classification_id = excluded.classification_id, version_id = excluded.version_id,
       outcome = excluded.outcome, state = excluded.state, decision_id = excluded.decision_id, clause_id = excluded.clause_id,
       due_on = case when item_classes.reopened_because is null then excluded.due_on end,
       basis = excluded.basis, standing = excluded.standing`,
    [
      basis,
      rows.map((row) => row.itemId),
      rows.map((row) => row.id),
      rows.map((row) => row.versionId),
      rows.map((row) => row.classification.outcome),
      rows.map((row) => (row.by === "rules" ? "proposed" : "confirmed")),
      rows.map((row) => row.classification.clause?.decisionId ?? null),
      rows.map((row) => row.classification.clause?.clauseId ?? null),
      rows.map((row) => (row.by === "rules" ? null : (row.classification.dueOn ?? null))),
      rows.map((row) => row.standing),
    ],
  );
}
