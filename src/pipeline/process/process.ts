/** What happens to an agency's items between the look and the package: classify, queue, journal, publish. */
import type { Agency } from "../../domain/agency.ts";
import { type ClassifyResult, classifyAgency } from "../classify/classify.ts";
import { correctTitles } from "../journal/correct.ts";
import { type JournalResult, journalAgency } from "../journal/journal.ts";
import { type PublishResult, publish } from "../publish/publish.ts";
import { type QueueChange, refreshQueue } from "../review/queue.ts";
import type { OnProgress, Tools } from "../tools.ts";

export interface ProcessResult {
  readonly classified: ClassifyResult;
  readonly queued: QueueChange;
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
  const journaled = await journalAgency(tools, agency, onProgress);
  await correctTitles(tools, agency);
  return { classified, queued, journaled, published: await publish(tools) };
}
