/** Writes what an officer decided: the batch, the classifications, the acts, what is in force, and the event, in one transaction. */
import { createHash } from "node:crypto";
import { recordEvent } from "../../db/audit-log.ts";
import { addClassifications } from "../../db/classifications.ts";
import { putDecisionsInForce } from "../../db/officers-classes.ts";
import { addActs, addBatch, entryNumbers, type ReviewBatch } from "../../db/review-acts.ts";
import type { Tx } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import type { ItemId, VersionId } from "../../domain/ids.ts";
import { asId } from "../../domain/ids.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { ClassificationState, ReviewActId, ReviewBatchId } from "../../domain/review.ts";
import type { OfficersClass } from "../../retention/officers-class.ts";
import { applyAnswersAround } from "../publish/answers.ts";
import { hideAtOnce } from "../publish/apply.ts";
import type { ArchiveTools } from "../tools.ts";
import type { ItemUnderReview } from "./gather.ts";
import { requeue } from "./queue.ts";
import { type JudgedSample, sampleFields } from "./sample/read.ts";

/** One item that is decided now. */
export interface Decision {
  readonly under: ItemUnderReview;
  readonly answer: OfficersClass;
}

/** Who decides, why, and how the items were chosen. */
export interface DecidingAct {
  readonly act: "confirmed" | "overruled";
  readonly by: string;
  readonly because: string;
  readonly at: Date;
  /** undefined for one item that was named */
  readonly filter: Readonly<Record<string, string>> | undefined;
  /** what was read of a long list before */
  readonly sample: JudgedSample | undefined;
}

export interface DecidedItem {
  readonly item: ItemId;
  readonly version: VersionId;
  readonly act: ReviewActId;
  readonly state: ClassificationState;
  readonly outcome: Outcome;
  readonly classId: string;
  readonly clauseId: string | undefined;
  readonly dueOn: Day | undefined;
  /** its number in the journal, `2026/12`: an entry stays, whatever its item is made */
  readonly entry: string | undefined;
}

export async function applyDecisions(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  act: DecidingAct,
  decisions: readonly Decision[],
  onPlaced?: (items: number) => void,
): Promise<{ readonly batch: ReviewBatch | undefined; readonly decided: readonly DecidedItem[] }> {
  if (decisions.length === 0) return { batch: undefined, decided: [] };
  const batch =
    act.filter && (await startBatch(tx, tools, agency, { ...act, filter: act.filter }, decisions));
  const made = decisions.map((decision) => ({
    ...decision,
    // the act first: ids are in the order of what happened
    actId: asId<ReviewActId>(tools.ids.next()),
    id: tools.ids.next(),
  }));
  await addClassifications(
    tx,
    made.map((row) => classificationRow(row, act)),
    act.at,
  );
  await addActs(
    tx,
    made.map((row) => actRow(row, agency, act, batch?.id)),
  );
  await putDecisionsInForce(tx, made.map(inForceRow), act.at);
  const itemIds = made.map(({ under }) => under.item.itemId);
  await hideAtOnce(tx, itemIds, act.at);
  await applyAnswersAround(tx, agency, itemIds, act.at);
  await requeue(tx, agency, itemIds, onPlaced);
  const entries = await entryNumbers(tx, itemIds);
  const decided = made.map((row) => decidedItem(row, entries.get(row.under.item.itemId)));
  await tellDecisions(tx, tools, agency, act, batch, decided);
  return { batch, decided };
}

interface Made extends Decision {
  readonly id: string;
  readonly actId: ReviewActId;
}

function startBatch(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  {
    act,
    by,
    because,
    at,
    filter,
    sample,
  }: DecidingAct & { readonly filter: Readonly<Record<string, string>> },
  decisions: readonly Decision[],
): Promise<ReviewBatch> {
  return addBatch(tx, {
    id: asId<ReviewBatchId>(tools.ids.next()),
    agencyId: agency.id,
    ...{ act, by, because, at, filter },
    items: decisions.length,
    listSha256: listDigest(decisions.map(({ under }) => under.item.itemId)),
    sampleId: sample?.id,
  });
}

/** SHA-256 of the sorted ids, one a line, each line ended. */
export function listDigest(itemIds: readonly string[]): string {
  const lines = [...itemIds].sort().map((id) => `${id}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
}

function classificationRow({ id, under: { item, context }, answer }: Made, { by }: DecidingAct) {
  return {
    id,
    itemId: item.itemId,
    versionId: item.versionId,
    by,
    state: answer.state,
    classification: answer.classification,
    language: item.current?.language,
    context,
  };
}

function actRow(
  { id, actId, under: { item } }: Made,
  agency: Agency,
  { act, by, because, at }: DecidingAct,
  batchId: ReviewBatchId | undefined,
) {
  return {
    id: actId,
    agencyId: agency.id,
    itemId: item.itemId,
    versionId: item.versionId,
    ...{ at, act, by, because, batchId },
    beforeId: item.current?.classificationId,
    classificationId: id,
    undoes: undefined,
    detail: {},
  };
}

function inForceRow({ id, under: { item }, answer: { state, classification } }: Made) {
  const { clause, dueOn, outcome } = classification;
  return {
    itemId: item.itemId,
    classificationId: id,
    versionId: item.versionId,
    outcome,
    state,
    reopenedBecause: undefined,
    clause: clause && { ...clause, dueOn },
  };
}

function decidedItem(
  { actId, under: { item }, answer: { state, classification } }: Made,
  entry: string | undefined,
): DecidedItem {
  const { outcome, classId, clause, dueOn } = classification;
  return {
    item: item.itemId,
    version: item.versionId,
    act: actId,
    ...{ state, outcome, classId, dueOn, entry },
    clauseId: clause?.clauseId,
  };
}

async function tellDecisions(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  { act, by, because, filter, sample }: DecidingAct,
  batch: ReviewBatch | undefined,
  decided: readonly DecidedItem[],
): Promise<void> {
  const items = decided.map(({ item, version, act: id, outcome, classId, clauseId }) => ({
    ...{ item, version, act: id, outcome, class: classId },
    ...(clauseId === undefined ? {} : { clause: clauseId }),
  }));
  const common = { agency: agency.id, by, because };
  if (!batch) return await recordEvent(tx, tools, `item.${act}`, { ...common, ...items[0] });
  await recordEvent(tx, tools, `items.${act}`, {
    ...common,
    batch: batch.number,
    count: batch.items,
    list: batch.listSha256,
    filter,
    ...(sample ? { sample: sampleFields(sample) } : {}),
    items,
  });
}
