/** Everything that became of an item, in order: its versions, what it was classified as, and what officers did. */

import { actsOnItems, entryNumbers, type ReviewAct } from "../../db/review-acts.ts";
import {
  batchNumbers,
  classificationsOf,
  type StoredClassification,
  standingNow,
  type VersionSeen,
  versionsSeen,
} from "../../db/review-history.ts";
import { onOneConnection, type Tx } from "../../db/transact.ts";
import type { Day } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type ItemId, isUuid } from "../../domain/ids.ts";
import type { ReopenedBecause } from "../../domain/review.ts";
import { takenBackBy } from "../../retention/undo.ts";
import type { ArchiveTools } from "../tools.ts";

export type HistoryStep =
  | ({ readonly kind: "version" } & VersionSeen)
  | ({ readonly kind: "act"; readonly takenBack: boolean; readonly batch: number | undefined } & Omit<
      ReviewAct,
      "batchId" | "agencyId"
    >)
  | ({ readonly kind: "classification"; readonly inForce: boolean } & StoredClassification);

export interface ItemHistory {
  readonly itemId: ItemId;
  readonly reopenedBecause: ReopenedBecause | undefined;
  readonly reopenedAt: Date | undefined;
  /** the first day on which it may be destroyed, as it was looked up last */
  readonly dueOn: Day | undefined;
  /** its number in the journal */
  readonly entry: string | undefined;
  /** oldest first; what happened at one moment in the order of the ids, which are given as things happen */
  readonly steps: readonly HistoryStep[];
}

/** @throws ArchiveError `archive.missing` for an unknown item */
export async function historyOf(tools: Pick<ArchiveTools, "pool">, itemId: ItemId): Promise<ItemHistory> {
  return await onOneConnection(tools.pool, async (client) => {
    const versions = isUuid(itemId) ? await versionsSeen(client, itemId) : [];
    if (versions.length === 0) throw new ArchiveError("archive.missing", `there is no item ${itemId}`);
    const now = await standingNow(client, itemId);
    const steps = [
      ...versions.map((version): HistoryStep => ({ kind: "version", ...version })),
      ...(await actSteps(client, itemId)),
      ...(await classificationsOf(client, itemId)).map((row): HistoryStep => {
        return { kind: "classification", inForce: row.id === now?.classificationId, ...row };
      }),
    ];
    return {
      itemId,
      reopenedBecause: now?.reopenedBecause,
      reopenedAt: now?.reopenedAt,
      dueOn: now?.dueOn,
      entry: (await entryNumbers({ client }, [itemId])).get(itemId),
      steps: steps.sort((a, b) => a.at.getTime() - b.at.getTime() || (idOf(a) < idOf(b) ? -1 : 1)),
    };
  });
}

function idOf(step: HistoryStep): string {
  return step.kind === "version" ? step.versionId : step.id;
}

async function actSteps(client: Tx["client"], itemId: ItemId): Promise<readonly HistoryStep[]> {
  const acts = await actsOnItems(client, [itemId]);
  const inBatches = acts.some(({ batchId }) => batchId !== undefined);
  const batches = inBatches ? await batchNumbers(client, itemId) : new Map<string, number>();
  return acts.map((act) => {
    const { batchId, agencyId: _, ...rest } = act;
    const takenBack = takenBackBy(act, acts) !== undefined;
    return { kind: "act", ...rest, takenBack, batch: batchId && batches.get(batchId) };
  });
}
