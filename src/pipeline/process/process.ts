/** What happens to an agency's items between the look and the package: classify, queue, journal, publish. */
import type { Agency } from "../../domain/agency.ts";
import { type ClassifyResult, classifyAgency } from "../classify/classify.ts";
import { correctTitles } from "../journal/correct.ts";
import { type JournalResult, journalAgency } from "../journal/journal.ts";
import { type PublishResult, publish } from "../publish/publish.ts";
import { type NeedsAct, needsAct } from "../review/needs-act.ts";
import { type QueueChange, refreshQueue } from "../review/queue.ts";
import type { OnProgress, Tools } from "../tools.ts";

export interface ProcessResult {
  readonly classified: ClassifyResult;
  readonly queued: QueueChange;
  readonly needsAct: NeedsAct;
  readonly journaled: JournalResult;
  readonly published: PublishResult;
}

/** Each part may be repeated: it takes up what waits and leaves alone what is done. */
export async function processAgency(
  tools: Tools,
  agency: Agency,
  onProgress: OnProgress,
): Promise<ProcessResult> {
  const classified = await classifyAgency(tools, agency, onProgress);
  const queued = await refreshQueue(tools, agency, onProgress);
  for (const fault of queued.faults) tools.log.error({ agency: agency.id, agencyName: agency.name }, fault);
  const journaled = await journalAgency(tools, agency, onProgress);
  await correctTitles(tools, agency);
  const acts = await tellOfActs(tools, agency);
  return { classified, queued, needsAct: acts, journaled, published: await publish(tools) };
}

/** In each run, so that no log of a day is without it. */
async function tellOfActs(tools: Tools, agency: Agency): Promise<NeedsAct> {
  const acts = await needsAct(tools, agency, 3);
  if (acts.items === 0) return acts;
  const { items, overdue, nextDay, causes } = acts;
  const said = { agency: agency.id, agencyName: agency.name, items, overdue, nextDay, causes };
  tools.log.info(said, "needs an act of a person: kanalarkiv status");
  return acts;
}
