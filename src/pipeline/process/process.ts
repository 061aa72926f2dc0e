/**
 * What happens to an agency's items between the look and the package: classify, queue, journal, publish. Each step takes from
 * its worklist and fills the next one; a sweep through what was stored before gives way to what is new after each slice.
 */
import type { Agency } from "../../domain/agency.ts";
import { type ClassifyResult, classifyAgency } from "../classify/classify.ts";
import { collectEarly } from "../garbage.ts";
import { correctTitles } from "../journal/correct.ts";
import { type JournalResult, journalAgency } from "../journal/journal.ts";
import { type PublishResult, publishAgency } from "../publish/publish.ts";
import { type NeedsAct, needsAct } from "../review/needs-act.ts";
import { type QueueChange, refreshQueue } from "../review/queue.ts";
import { SetAside } from "../set-aside.ts";
import type { OnProgress, Tools } from "../tools.ts";

export interface ProcessResult {
  readonly classified: Omit<ClassifyResult, "more">;
  readonly queued: QueueChange;
  readonly needsAct: NeedsAct;
  readonly journaled: JournalResult;
  readonly published: Omit<PublishResult, "more">;
}

/** Batches of a sweep that are done before the other steps have their turn: some ten thousand items. */
const sweepBatches = 50;

const notQueued: QueueChange = { placed: 0, left: 0, faults: [] };

type Round = Omit<ProcessResult, "needsAct">;

/**
 * Each part may be repeated: it takes up what waits and leaves alone what is done.
 *
 * @throws ArchiveError `archive.setAside` when all else is done and something could not be
 */
export async function processAgency(
  tools: Tools,
  agency: Agency,
  onProgress: OnProgress,
): Promise<ProcessResult> {
  collectEarly();
  const aside = new SetAside(tools.log);
  let { more, round: done } = await oneRound(tools, agency, onProgress, aside);
  while (more) {
    const next = await oneRound(tools, agency, onProgress, aside);
    more = next.more;
    done = added(done, next.round);
  }
  for (const fault of done.queued.faults)
    tools.log.error({ agency: agency.id, agencyName: agency.name }, fault);
  const acts = await tellOfActs(tools, agency);
  aside.tell();
  return { ...done, needsAct: acts };
}

async function oneRound(
  tools: Tools,
  agency: Agency,
  onProgress: OnProgress,
  aside: SetAside,
): Promise<{ readonly more: boolean; readonly round: Round }> {
  const { more, ...classified } = await classifyAgency(tools, agency, onProgress, sweepBatches, aside);
  const queued = await aside.step("review", () => refreshQueue(tools, agency, onProgress), notQueued);
  const journaled = await journalAgency(tools, agency, onProgress, aside);
  await aside.step("titles", () => correctTitles(tools, agency), undefined);
  const { more: moreToPublish, ...published } = await publishAgency(
    tools,
    agency,
    sweepBatches,
    onProgress,
    aside,
  );
  return { more: more || moreToPublish, round: { classified, queued, journaled, published } };
}

function added(a: Round, b: Round): Round {
  const [c, d] = [a.classified, b.classified];
  return {
    classified: {
      threads: c.threads + d.threads,
      items: c.items + d.items,
      outcomes: {
        publicRecord: c.outcomes.publicRecord + d.outcomes.publicRecord,
        caseworkDocument: c.outcomes.caseworkDocument + d.outcomes.caseworkDocument,
        prunable: c.outcomes.prunable + d.outcomes.prunable,
        needsReview: c.outcomes.needsReview + d.outcomes.needsReview,
      },
    },
    queued: {
      placed: a.queued.placed + b.queued.placed,
      left: a.queued.left + b.queued.left,
      faults: [...new Set([...a.queued.faults, ...b.queued.faults])],
    },
    journaled: {
      cases: a.journaled.cases + b.journaled.cases,
      entries: a.journaled.entries + b.journaled.entries,
    },
    published: {
      entries: a.published.entries + b.published.entries,
      items: a.published.items + b.published.items,
      withdrawn: a.published.withdrawn + b.published.withdrawn,
    },
  };
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
