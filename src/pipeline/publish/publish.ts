/**
 * Writes the public projection: what anybody may see, and only that. Runs after capture and journal; safe to repeat.
 *
 * Gather: own texts of the worklist that changed. Decide: what of them is masked. Apply: a batch in one transaction.
 */
import { listAgencies } from "../../db/channels.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { beginSweep, feedSweep } from "../../db/worklists/sweeps.ts";
import { takeUnpublished } from "../../db/worklists/to-publish.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Portion, SetAside } from "../set-aside.ts";
import { type ArchiveTools, type OnProgress, quiet, type Tools } from "../tools.ts";
import { applyAnswers, applyAnswersAround } from "./answers.ts";
import {
  applyAgency,
  applyCheckpoint,
  applyHistories,
  applyItems,
  applyJournal,
  applyTitles,
  applyWithdrawals,
  lockPublication,
} from "./apply.ts";
import { publishCoverage } from "./coverage/coverage.ts";
import { publicationForm, toWrite } from "./decide.ts";
import { gatherChangedItems, itemsInCaseOf } from "./gather.ts";
import { gatherHistories, historiesOf } from "./history.ts";

export interface PublishResult {
  readonly entries: number;
  readonly items: number;
  /** items that were public and are not any more */
  readonly withdrawn: number;
  /** a sweep has more to do, which may wait until the other steps have had their turn */
  readonly more: boolean;
}

/** Items taken at a time. */
const batchSize = 500;

/** Of every agency. */
export async function publish(tools: Tools): Promise<Omit<PublishResult, "more">> {
  const sum = { entries: 0, items: 0, withdrawn: 0 };
  for (const agency of await listAgencies(tools.db)) {
    const { entries, items, withdrawn } = await publishAgency(tools, agency);
    sum.entries += entries;
    sum.items += items;
    sum.withdrawn += withdrawn;
  }
  return sum;
}

/** @param sweepBatches how many batches of a sweep are done before the others have their turn; all of them when left out */
export async function publishAgency(
  tools: Tools,
  agency: Agency,
  sweepBatches = Number.POSITIVE_INFINITY,
  onProgress: OnProgress = quiet,
  aside?: SetAside,
): Promise<PublishResult> {
  const failed = aside ?? new SetAside(tools.log);
  const list = failed.list("publish", batchSize);
  const result = { entries: 0, items: 0, withdrawn: 0 };
  let [swept, more] = [0, false];
  const sweep = { agencyId: agency.id, step: "publish", basis: publicationForm } as const;
  await transact(tools.pool, async (tx) => {
    await applyAgency(tx, agency.id);
    await applyCheckpoint(tx);
  });
  await publishCoverage(tools, agency);
  await beginSweep(tools.pool, sweep, tools.clock.now());
  while (!more) {
    const batch = await list.next((portion) =>
      transact(tools.pool, (tx) => publishBatch(tx, tools, agency, portion)),
    );
    if (batch === undefined && !(await feedSweep(tools.pool, sweep, tools.clock.now()))) break;
    if (batch === undefined) continue;
    result.entries += batch.entries;
    result.items += batch.items;
    result.withdrawn += batch.withdrawn;
    onProgress(result.entries + result.items + result.withdrawn, undefined);
    more = batch.later && ++swept >= sweepBatches;
  }
  if (result.entries + result.items + result.withdrawn > 0)
    tools.log.info({ agency: agency.id, agencyName: agency.name, ...result }, "published");
  if (!aside) failed.tell();
  return { ...result, more };
}

/**
 * What an officer's act changed of a text is public with the act: in the transaction of the act, and not with the next run.
 * The titles of the case under it are published with it.
 */
export async function publishNow(tx: Tx, tools: ArchiveTools, agency: Agency, itemId: string): Promise<void> {
  await lockPublication(tx, agency.id);
  const at = tools.clock.now();
  await applyTitles(tx, await itemsInCaseOf(tx, itemId), at);
  await applyWithdrawals(tx, [itemId], at);
  const items = toWrite(await gatherChangedItems(tx, [itemId]));
  await applyItems(tx, items, at);
  await applyHistories(tx, historiesOf(agency, items, await gatherHistories(tx, items)));
  await applyAnswersAround(tx, agency, [itemId], at);
}

interface Batch extends Omit<PublishResult, "more"> {
  readonly later: boolean;
}

/** The lock comes after the rows were taken, and before anything is read: what is written last was read last. */
async function publishBatch(
  tx: Tx,
  tools: Tools,
  agency: Agency,
  { limit, except, took }: Portion,
): Promise<Batch | undefined> {
  const { itemIds, later } = await takeUnpublished(tx, agency.id, limit, except);
  took(itemIds);
  if (itemIds.length === 0) return undefined;
  await lockPublication(tx, agency.id);
  const at = tools.clock.now();
  const entries = await applyJournal(tx, itemIds, at);
  const withdrawn = await applyWithdrawals(tx, itemIds, at);
  const items = toWrite(await gatherChangedItems(tx, itemIds));
  await applyItems(tx, items, at);
  await applyHistories(tx, historiesOf(agency, items, await gatherHistories(tx, items)));
  await applyAnswers(tx, agency, itemIds, at);
  return { entries, items: items.length, withdrawn, later };
}
