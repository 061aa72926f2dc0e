/**
 * Classifies what waits. Gather: whole threads from the worklist. Decide: one proposal per item, parents first. Apply: added
 * rows, which tell the next steps. A batch is one transaction, so that any number of processes share the list.
 */
import { type Tx, transact } from "../../db/transact.ts";
import { beginSweep, feedSweep, holdsBasis, type Sweep, sweepsOf } from "../../db/worklists/sweeps.ts";
import { countThreads, takeThreads, threadKey } from "../../db/worklists/to-classify.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { type Portion, SetAside } from "../set-aside.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import { applyClassifications } from "./apply.ts";
import { classifyThread, type Grounds } from "./decide.ts";
import { gatherGrounds, gatherThreads } from "./gather.ts";

export interface ClassifyResult {
  readonly threads: number;
  readonly items: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** a sweep through what was stored before has more to do, which may wait until the other steps have had their turn */
  readonly more: boolean;
}

/** Threads taken at a time. */
const batchSize = 200;

/**
 * @param sweepBatches how many batches of a sweep are done before the others have their turn; all of them when left out
 * @param aside what fails is told by whoever gives it; else by this, when the rest is done
 */
export async function classifyAgency(
  tools: ArchiveTools,
  agency: Agency,
  onProgress: OnProgress,
  sweepBatches = Number.POSITIVE_INFINITY,
  aside?: SetAside,
): Promise<ClassifyResult> {
  const failed = aside ?? new SetAside(tools.log);
  const list = failed.list("classify", batchSize);
  const outcomes = { publicRecord: 0, caseworkDocument: 0, prunable: 0, needsReview: 0 };
  let [threads, items, swept, more] = [0, 0, 0, false];
  const grounds = await gatherGrounds(tools, agency);
  const sweep = { agencyId: agency.id, step: "classify", basis: grounds.basis } as const;
  await beginSweep(tools.pool, sweep, tools.clock.now());
  const total = await waitingThreads(tools, sweep);
  for (;;) {
    const batch = await list.next((portion) =>
      transact(tools.pool, (tx) => classifyBatch(tx, tools, grounds, sweep, portion)),
    );
    if (batch === "otherBasis") {
      tools.log.warn({ agency: agency.id }, "another process classifies under other rules or decisions");
      break;
    }
    if (batch.threads === 0 && !(await feedSweep(tools.pool, sweep, tools.clock.now()))) break;
    for (const outcome of batch.outcomes) outcomes[outcome]++;
    items += batch.outcomes.length;
    threads += batch.threads;
    if (batch.threads > 0) onProgress(threads, Math.max(total, threads));
    more = batch.threads > 0 && batch.later && ++swept >= sweepBatches;
    if (more) break;
  }
  if (items > 0)
    tools.log.info({ agency: agency.id, agencyName: agency.name, threads, items, ...outcomes }, "classified");
  if (!aside) failed.tell();
  return { threads, items, outcomes, more };
}

interface Batch {
  readonly threads: number;
  /** of what was put in force */
  readonly outcomes: readonly Outcome[];
  readonly later: boolean;
}

async function classifyBatch(
  tx: Tx,
  tools: ArchiveTools,
  grounds: Grounds,
  sweep: Sweep,
  { limit, except, took }: Portion,
): Promise<Batch | "otherBasis"> {
  if (!(await holdsBasis(tx, sweep))) return "otherBasis";
  const taken = await takeThreads(tx, grounds.agency.id, limit, except);
  took(taken.threads.map(threadKey));
  if (taken.threads.length === 0) return { threads: 0, outcomes: [], later: false };
  const threads = await gatherThreads(tx, taken.threads);
  const decided = threads.map((thread) => classifyThread(grounds, thread));
  const inForce = await applyClassifications(tx, tools, grounds, {
    judged: decided.flatMap(({ judged }) => judged),
    kept: decided.flatMap(({ kept }) => kept),
  });
  return {
    threads: taken.threads.length,
    outcomes: inForce.map(({ classification }) => classification.outcome),
    later: taken.later,
  };
}

/** For the bar alone: of a sweep it counts items, which are more than its threads. */
async function waitingThreads({ pool }: ArchiveTools, { agencyId, step }: Sweep): Promise<number> {
  const sweeps = await sweepsOf(pool, agencyId);
  const own = sweeps.find((one) => one.step === step && one.endedAt === undefined);
  return (await countThreads(pool, agencyId, 100_000)) + (own ? own.total - own.fed : 0);
}
