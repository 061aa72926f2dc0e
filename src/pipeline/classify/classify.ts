/** Classifies what is new or changed. Gather: whole threads. Decide: one proposal per item, parents first. Apply: added rows. */
import type { Agency } from "../../domain/agency.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { OnProgress, Tools } from "../tools.ts";
import { applyClassifications } from "./apply.ts";
import { classifyThread } from "./decide.ts";
import { gatherGrounds, gatherThreads } from "./gather.ts";

export interface ClassifyResult {
  readonly threads: number;
  readonly items: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export async function classifyAgency(
  tools: Tools,
  agency: Agency,
  onProgress: OnProgress,
): Promise<ClassifyResult> {
  const outcomes = { publicRecord: 0, caseworkDocument: 0, prunable: 0, needsReview: 0 };
  let [threads, items] = [0, 0];
  const grounds = await gatherGrounds(tools, agency);
  for await (const batch of gatherThreads(tools, grounds)) {
    const threadsJudged = batch.threads.map((thread) => classifyThread(grounds, thread));
    const inForce = await applyClassifications(tools, grounds, {
      judged: threadsJudged.flatMap(({ judged }) => judged),
      kept: threadsJudged.flatMap(({ kept }) => kept),
    });
    for (const { classification } of inForce) outcomes[classification.outcome]++;
    items += inForce.length;
    threads = batch.total;
    onProgress(batch.done, batch.total);
  }
  if (items > 0)
    tools.log.info({ agency: agency.id, agencyName: agency.name, threads, items, ...outcomes }, "classified");
  return { threads, items, outcomes };
}
