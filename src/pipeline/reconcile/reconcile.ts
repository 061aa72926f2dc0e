/**
 * Compares all that is stored with what the steps would make of it, slice by slice. Steps are told of their work and look
 * through nothing, so this is what shows when something was not told: it must find nothing, and what it finds is a fault of
 * the program, which is reported and told anew.
 */
import { type MendedWords, mendWords } from "../../db/public-words.ts";
import {
  endReconciliation,
  moveReconciliation,
  restartReconciliation,
  takeReconciliation,
  writeDifferences,
} from "../../db/reconcile.ts";
import { type Miscount, recount, sumOf, talliesOf } from "../../db/tallies.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { retell, type ToldStep } from "../../db/worklists/retell.ts";
import { isBasis } from "../../db/worklists/sweeps.ts";
import { nextSlice } from "../../db/worklists/walk.ts";
import type { Agency } from "../../domain/agency.ts";
import { gatherGrounds } from "../classify/gather.ts";
import { reconcileCoverage } from "../publish/coverage/coverage.ts";
import { recountOutstanding } from "../status/outstanding.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { type Difference, differencesIn } from "./compare.ts";
import { gatherSlice } from "./gather.ts";

export interface ReconcileResult {
  /** items */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** counts of `status` that were kept wrong, and are put right: looked for when the end was reached */
  readonly miscounts: readonly Miscount[];
  /** channels of which the public was told other gaps than their ledger has, which is put right: as above */
  readonly coverage: readonly string[];
  /** words of public texts that a search did not know or knew still, and are put right: as above */
  readonly words: MendedWords;
  /** the end of the archive was reached */
  readonly whole: boolean;
  /** steps that are walking through everything, or have yet to: nothing can be said of them, so it stopped there */
  readonly notYet: readonly ToldStep[];
}

/** Threads compared at a time: in one snapshot, which holds up nothing else. */
const threadsAtATime = 200;

/** What one run of the timetable compares: all of a small archive, and of a large one what lets it be done within a week of hourly runs. */
export async function reconcileSome(
  tools: ArchiveTools,
  agency: Agency,
  onProgress: OnProgress,
): Promise<ReconcileResult> {
  await recountOutstanding(tools, agency);
  const atMost = Math.max(5000, Math.ceil((await itemsOf(tools, agency)) / (7 * 24)));
  return await reconcileAgency(tools, agency, onProgress, atMost);
}

/** @param atMost items, about, from where the last run stopped; left out, all of the archive from its start */
export async function reconcileAgency(
  tools: ArchiveTools,
  agency: Agency,
  onProgress: OnProgress,
  atMost = Number.POSITIVE_INFINITY,
): Promise<ReconcileResult> {
  const differences: Difference[] = [];
  const total = await itemsOf(tools, agency);
  let [compared, whole] = [0, false];
  let miscounts: readonly Miscount[] = [];
  let coverage: readonly string[] = [];
  let words: MendedWords = { learned: 0, forgotten: 0 };
  let notYet: readonly ToldStep[] = [];
  if (atMost === Number.POSITIVE_INFINITY)
    await transact(tools.pool, (tx) => restartReconciliation(tx, agency.id));
  while (!whole && compared < atMost) {
    const slice = await transact(tools.pool, (tx) => reconcileSlice(tx, tools, agency));
    if (slice === "busy") break;
    whole = "miscounts" in slice;
    if ("miscounts" in slice) {
      miscounts = slice.miscounts;
      coverage = await reconcileCoverage(tools, agency);
      words = await mendWords(tools.pool);
      break;
    }
    notYet = slice.notYet;
    if (notYet.length > 0) break;
    compared += slice.items;
    differences.push(...slice.differences);
    onProgress(compared, Math.max(total, compared));
  }
  const found = merged(differences);
  for (const { step, itemIds } of found)
    tools.log.error(
      {
        agency: agency.id,
        agencyName: agency.name,
        step,
        items: itemIds.length,
        first: itemIds.slice(0, 20),
      },
      "not as the step would leave it, and nothing told the step: a fault of the program; it is told now",
    );
  for (const miscount of miscounts)
    tools.log.error(
      { agency: agency.id, agencyName: agency.name, ...miscount },
      "a count of the overview was kept otherwise than counting gives: a fault of the program; it is put right now",
    );
  if (words.learned + words.forgotten > 0)
    tools.log.info(
      words,
      "words of the search were put right: publications at the same time had left them to each other",
    );
  return { compared, differences: found, miscounts, coverage, words, whole, notYet };
}

async function reconcileSlice(tx: Tx, tools: ArchiveTools, agency: Agency) {
  const at = tools.clock.now();
  const taken = await takeReconciliation(tx, agency.id, at);
  if (!taken) return "busy";
  const slice = await nextSlice(tx.client, agency.id, taken.from, threadsAtATime);
  if (!slice) {
    const miscounts = await recount(tools.pool, agency.id);
    await endReconciliation(tx, agency.id, at, miscounts.length);
    return { miscounts };
  }
  const { differences, notYet } = await transact(
    tools.pool,
    async (snapshot) => {
      const grounds = await gatherGrounds(tools, agency);
      const counts = await isBasis(snapshot.client, agency.id, "classify", grounds.basis);
      const there = await gatherSlice(snapshot, agency, slice);
      const waits = new Set<ToldStep>(counts ? there.swept : ["classify", ...there.swept]);
      return { differences: waits.size === 0 ? differencesIn(grounds, there) : [], notYet: [...waits] };
    },
    "repeatable read, read only",
  );
  if (notYet.length > 0) return { items: 0, differences, notYet };
  for (const { step, itemIds } of differences) {
    await writeDifferences(tx, agency.id, at, step, itemIds);
    await retell(tx, step, itemIds);
  }
  const last = { channelId: slice.channelId, rootNativeId: slice.roots.at(-1) ?? "" };
  const found = differences.reduce((sum, { itemIds }) => sum + itemIds.length, 0);
  await moveReconciliation(tx, agency.id, last, slice.items, found);
  return { items: slice.items, differences, notYet };
}

function merged(differences: readonly Difference[]): readonly Difference[] {
  const byStep = new Map<Difference["step"], string[]>();
  for (const { step, itemIds } of differences) byStep.set(step, [...(byStep.get(step) ?? []), ...itemIds]);
  return [...byStep].map(([step, itemIds]) => ({ step, itemIds }));
}

async function itemsOf({ pool }: ArchiveTools, agency: Agency): Promise<number> {
  return sumOf((await talliesOf(pool, agency.id)).values(), "items");
}
