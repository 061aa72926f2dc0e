/** Classes in force that officers set: put there by their acts, and looked at again by each run of classifying. */
import type { ItemId, VersionId } from "../domain/ids.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { ClassificationState, ReopenedBecause } from "../domain/review.ts";
import type { KeptItem } from "../retention/kept.ts";
import type { PruningClause } from "../retention/pruning-clause.ts";
import type { Tx } from "./transact.ts";

export async function writeKept(tx: Tx, kept: readonly KeptItem[], at: Date, basis: string): Promise<void> {
  await tx.client.query(
    `update core.item_classes c
        set version_id = n.version_id, standing = n.standing, basis = $1, reopened_because = n.reopened_because,
            reopened_at = case when n.reopened then $2 else c.reopened_at end,
            decision_id = n.decision_id, clause_id = n.clause_id, due_on = n.due_on
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::boolean[], $8::uuid[], $9::text[], $10::date[])
            as n(item_id, version_id, standing, reopened_because, reopened, decision_id, clause_id, due_on)
      where c.item_id = n.item_id`,
    [
      basis,
      at,
      kept.map((row) => row.itemId),
      kept.map((row) => row.versionId),
      kept.map((row) => row.standing),
      kept.map((row) => row.reopenedBecause ?? null),
      kept.map((row) => row.reopened),
      kept.map((row) => row.clause?.decisionId ?? null),
      kept.map((row) => row.clause?.clauseId ?? null),
      kept.map((row) => row.clause?.dueOn ?? null),
    ],
  );
}

/** What an act of an officer puts in force. */
export interface DecidedClass {
  readonly itemId: ItemId;
  readonly classificationId: string;
  readonly versionId: VersionId;
  readonly outcome: Outcome;
  readonly state: ClassificationState;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly clause: PruningClause | undefined;
}

/** The basis is emptied, so that the next run of classifying looks at the whole thread: what hangs under the item may change. */
export async function putDecisionsInForce(tx: Tx, rows: readonly DecidedClass[], at: Date): Promise<void> {
  await tx.client.query(
    `update core.item_classes c
        set classification_id = n.classification_id, version_id = n.version_id, outcome = n.outcome, state = n.state,
            reopened_because = n.reopened_because, reopened_at = case when n.reopened_because is null then null else $1::timestamptz end,
            decision_id = n.decision_id, clause_id = n.clause_id, due_on = n.due_on, basis = ''
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::text[], $10::date[])
            as n(item_id, classification_id, version_id, outcome, state, reopened_because, decision_id, clause_id, due_on)
      where c.item_id = n.item_id`,
    [
      at,
      rows.map((row) => row.itemId),
      rows.map((row) => row.classificationId),
      rows.map((row) => row.versionId),
      rows.map((row) => row.outcome),
      rows.map((row) => row.state),
      rows.map((row) => row.reopenedBecause ?? null),
      rows.map((row) => row.clause?.decisionId ?? null),
      rows.map((row) => row.clause?.clauseId ?? null),
      rows.map((row) =>
        row.reopenedBecause || row.state === "proposed" ? null : (row.clause?.dueOn ?? null),
      ),
    ],
  );
}
