/** Takes back what an officer did: one act, or a batch but for what was decided again later. Nothing is overwritten. */
import { recordEvent } from "../../db/audit-log.ts";
import { findAgency } from "../../db/channels.ts";
import { lockJournal } from "../../db/journal.ts";
import { type DecidedClass, putDecisionsInForce } from "../../db/officers-classes.ts";
import {
  actById,
  actsOfBatch,
  actsOnItems,
  addActs,
  findBatch,
  type ReviewAct,
} from "../../db/review-acts.ts";
import { type StoredClassification, storedClassifications } from "../../db/review-history.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import {
  type ClassificationState,
  isByOfficer,
  type ReopenedBecause,
  type ReviewActId,
  type ReviewBatchId,
} from "../../domain/review.ts";
import { reopenedBy } from "../../retention/surroundings.ts";
import { type ActToUndo, type UndoAnswer, undoAnswer } from "../../retention/undo.ts";
import { applyAnswersAround } from "../publish/answers.ts";
import { hideAtOnce, lockPublication } from "../publish/apply.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { halves } from "./deciding.ts";
import { coveredNow, type DecisionsNow, gatherDecisions, type ItemUnderReview, lockItems } from "./gather.ts";
import { officerOf, refuseLeased } from "./officer.ts";
import { requeue } from "./queue.ts";

export type UndoRequest = {
  /** a person's name */
  readonly by: string;
  readonly because: string;
  /** of a batch: hears how far it is; nothing is written before the end */
  readonly onProgress?: OnProgress | undefined;
} & ({ readonly act: ReviewActId } | { readonly batch: ReviewBatchId });

export interface UndoneItem {
  readonly item: ItemId;
  /** the act of undoing, and what it took back */
  readonly act: ReviewActId;
  readonly undoes: ReviewActId;
  /** what is in force again */
  readonly state: ClassificationState | undefined;
  readonly outcome: Outcome | undefined;
  readonly classId: string | undefined;
  readonly reopenedBecause: ReopenedBecause | undefined;
}

export interface UndoResult {
  readonly undone: readonly UndoneItem[];
  /** of a batch: what was left as it is, and why */
  readonly left: readonly { readonly item: ItemId; readonly because: string }[];
}

/**
 * What was in force before is in force again, and waits for an officer; an undo that is undone brings the officer's class
 * back, which waits only when something changed since it was set.
 *
 * @throws ArchiveError `archive.missing` for an unknown act or batch; `review.state` when there is nothing left to take
 *   back, with who stands in the way and since when; `review.leased`; `config.invalid`
 */
export async function undoAct(tools: ArchiveTools, request: UndoRequest): Promise<UndoResult> {
  const officer = officerOf(request, true);
  return await transact(tools.pool, async (tx) => {
    const { acts, agencyId, batch } = await actsToUndo(tx, request);
    const agency = await findAgency(tx.db, agencyId);
    await lockPublication(tx, agency.id);
    await lockJournal(tx, agency);
    const far = halves(request.onProgress, acts.length);
    const items = await lockItems(
      tx,
      agency,
      acts.map((act) => act.itemId),
      far.first,
    );
    // asked under the locks: what another officer did meanwhile is seen
    const at = tools.clock.now();
    await refuseLeased(
      tx,
      items.map(({ item }) => item.itemId),
      officer.by,
      at,
    );
    const undos = await decideUndos(tx, acts, items);
    const [refusal] = undos.flatMap(({ answer, act }) => (answer.may ? [] : [refusalOf(act, answer)]));
    if (refusal !== undefined && undos.every(({ answer }) => !answer.may))
      throw new ArchiveError("review.state", `nothing is taken back: ${refusal}`);
    const undone = await applyUndos(tx, tools, agency, { ...officer, at }, undos, far.second);
    await tellUndo(tx, tools, agency, officer, batch, undone);
    return {
      undone,
      left: undos.flatMap(({ answer, act }) =>
        answer.may ? [] : [{ item: act.itemId, because: refusalOf(act, answer) }],
      ),
    };
  });
}

async function actsToUndo(
  tx: Tx,
  request: UndoRequest,
): Promise<{
  readonly acts: readonly ReviewAct[];
  readonly agencyId: string;
  readonly batch: number | undefined;
}> {
  if ("act" in request) {
    const act = await actById(tx.client, request.act);
    if (!act)
      throw new ArchiveError("archive.missing", `there is no act ${request.act}: see the item's history`);
    return { acts: [act], agencyId: act.agencyId, batch: undefined };
  }
  const batch = await findBatch(tx.client, { id: request.batch });
  if (!batch) throw new ArchiveError("archive.missing", `there is no batch ${request.batch}`);
  const acts = await actsOfBatch(tx.client, batch.id);
  return { acts, agencyId: batch.agencyId, batch: batch.number };
}

interface Undo {
  readonly act: ReviewAct;
  readonly under: ItemUnderReview;
  readonly answer: UndoAnswer;
  readonly restored: StoredClassification | undefined;
}

async function decideUndos(
  tx: Tx,
  acts: readonly ReviewAct[],
  items: readonly ItemUnderReview[],
): Promise<readonly Undo[]> {
  const byId = new Map<string, ItemUnderReview>(items.map((under) => [under.item.itemId, under]));
  const known = Map.groupBy(await actsOnItems(tx.client, [...byId.keys()]), (act) => act.itemId as string);
  const stored = await storedClassifications(
    tx.client,
    acts.flatMap(({ beforeId }) => (beforeId === undefined ? [] : [beforeId])),
  );
  return acts.map((act) => {
    const under = byId.get(act.itemId);
    const current = under?.item.current;
    if (!under || !current)
      throw new ArchiveError("audit.broken", `act ${act.id} is of an item without a class`);
    const inForce = { classificationId: current.classificationId, byOfficer: isByOfficer(current.by) };
    const answer = undoAnswer(act, known.get(act.itemId) ?? [], inForce);
    const restores = answer.may ? answer.restores : undefined;
    return { act, under, answer, restored: restores === undefined ? undefined : stored.get(restores) };
  });
}

function refusalOf(act: ActToUndo & { readonly itemId: string }, answer: UndoAnswer): string {
  if (answer.may) return "";
  const who =
    answer.other && `by ${answer.other.by} on ${answer.other.at.toISOString()}, act ${answer.other.id}`;
  switch (answer.because) {
    case "reading":
      return `item ${act.itemId} was read, and that cannot be taken back`;
    case "takenBack":
      return `act ${act.id} on item ${act.itemId} was taken back already ${who}`;
    case "decidedLater":
      return `item ${act.itemId} was decided again later ${who ?? ""}: take that back first`;
  }
}

interface At {
  readonly by: string;
  readonly because: string;
  readonly at: Date;
}

async function applyUndos(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  { by, because, at }: At,
  undos: readonly Undo[],
  onPlaced: (items: number) => void,
): Promise<readonly UndoneItem[]> {
  const now = await gatherDecisions(tx, agency, at);
  const made = undos
    .filter(({ answer }) => answer.may)
    .map((undo) => ({
      ...undo,
      id: asId<ReviewActId>(tools.ids.next()),
      inForce: undo.restored && inForceAgain(agency, now, undo, undo.restored),
    }));
  // the acts first: the store lets what rules made come back only where one stands
  await addActs(
    tx,
    made.map(({ id, act, under: { item }, restored }) => ({
      ...{ id, at, by, because, act: "undone" as const, undoes: act.id },
      agencyId: agency.id,
      itemId: item.itemId,
      versionId: item.versionId,
      batchId: undefined,
      beforeId: restored && item.current?.classificationId,
      classificationId: restored?.id,
      detail: {},
    })),
  );
  const inForce = made.flatMap((row) => row.inForce ?? []);
  await putDecisionsInForce(tx, inForce, at);
  const itemIds = made.map(({ act }) => act.itemId);
  await hideAtOnce(tx, itemIds, at);
  await applyAnswersAround(tx, agency, itemIds, at);
  await requeue(tx, agency, itemIds, onPlaced);
  return made.map(({ id, act, restored, inForce }) => ({
    item: act.itemId,
    act: id,
    undoes: act.id,
    state: restored?.state,
    outcome: restored?.outcome,
    classId: restored?.classId,
    reopenedBecause: inForce?.reopenedBecause,
  }));
}

function inForceAgain(
  agency: Agency,
  now: DecisionsNow,
  { answer, under: { item, context } }: Undo,
  restored: StoredClassification,
): DecidedClass {
  const byOfficer = isByOfficer(restored.by);
  const changed = reopenedBy({ decided: restored, now: { versionId: item.versionId, context } });
  const pruning = coveredNow(agency, now, item, restored.classId)?.pruning;
  return {
    itemId: item.itemId,
    classificationId: restored.id,
    // what the rules made of an earlier version is made anew by the next run
    versionId: byOfficer ? (item.current?.versionId ?? item.versionId) : restored.versionId,
    outcome: restored.outcome,
    state: restored.state,
    reopenedBecause: answer.may && answer.again && byOfficer ? changed : "undone",
    clause: restored.outcome === "prunable" ? pruning : undefined,
  };
}

async function tellUndo(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  { by, because }: Omit<At, "at">,
  batch: number | undefined,
  undone: readonly UndoneItem[],
): Promise<void> {
  await recordEvent(tx, tools, "review.undone", {
    agency: agency.id,
    ...{ by, because },
    ...(batch === undefined ? {} : { batch }),
    items: undone.map(({ item, act, undoes }) => ({ item, act, undoes })),
  });
}
