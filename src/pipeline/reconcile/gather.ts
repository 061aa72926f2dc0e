/** Reads, in one snapshot, what stands in a slice of the archive and what of it waits to be done. Decides nothing. */
import { quotedPosts, unregistered, untold } from "../../db/reconcile.ts";
import { settledItems, unqueuedItems } from "../../db/review-queue.ts";
import type { ThreadItem, ThreadKey } from "../../db/threads.ts";
import type { Tx } from "../../db/transact.ts";
import { type ToldStep, waitingFor } from "../../db/worklists/retell.ts";
import { sweepsOf } from "../../db/worklists/sweeps.ts";
import { lastPass } from "../../db/worklists/to-review.ts";
import type { Slice } from "../../db/worklists/walk.ts";
import type { Agency } from "../../domain/agency.ts";
import { gatherThreads } from "../classify/gather.ts";
import { correctionsOf } from "../journal/correct.ts";
import { staleAnswers } from "../publish/answers.ts";
import { toWrite } from "../publish/decide.ts";
import { gatherChangedItems, gatherHiddenItems } from "../publish/gather.ts";

/** What stands in a slice. */
export interface Compared {
  readonly threads: readonly (readonly ThreadItem[])[];
  /** items that a step would leave otherwise, as the archive itself tells; classes are for `compare` to say */
  readonly otherwise: Readonly<Record<Exclude<ToldStep, "classify">, readonly string[]>>;
  /** items that a step has been told of and has not come to */
  readonly waiting: Readonly<Record<ToldStep, ReadonlySet<string>>>;
  /** steps that walk through everything just now, or have yet to: nothing can be said of them */
  readonly swept: ReadonlySet<ToldStep>;
}

const steps: readonly ToldStep[] = ["classify", "review", "journal", "title", "publish"];

export async function gatherSlice(tx: Tx, agency: Agency, slice: Slice): Promise<Compared> {
  const keys: readonly ThreadKey[] = slice.roots.map((rootNativeId) => ({
    channelId: slice.channelId,
    rootNativeId,
  }));
  const threads = await gatherThreads(tx, keys);
  const itemIds = threads.flat().map(({ itemId }) => itemId);
  const waiting = new Map<ToldStep, ReadonlySet<string>>();
  for (const step of steps) waiting.set(step, await waitingFor(tx, step, agency.id, itemIds));
  return {
    threads,
    otherwise: {
      review: [
        ...(await unqueuedItems(tx.client, agency.id, false, itemIds)),
        ...(await settledItems(tx.client, agency.id, itemIds)),
      ],
      journal: await unregistered(tx, itemIds),
      title: await misquoting(tx, agency, itemIds),
      publish: [
        ...toWrite(await gatherChangedItems(tx, itemIds)).map(({ id }) => id),
        ...(await gatherHiddenItems(tx, itemIds)),
        ...(await untold(tx, itemIds)),
        ...(await staleAnswers(tx, agency, itemIds)).map(({ itemId }) => itemId),
      ],
    },
    waiting: Object.fromEntries(waiting) as Compared["waiting"],
    swept: await sweptSteps(tx, agency),
  };
}

/** By the title of the case, which quotes the post and nothing else: an entry keeps what else its title was registered with. */
async function misquoting(tx: Tx, agency: Agency, itemIds: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { itemId, caseId } of await quotedPosts(tx, itemIds)) {
    const corrections = await correctionsOf(tx, agency, caseId);
    if (corrections.some(({ unit }) => "caseId" in unit)) found.push(itemId);
  }
  return found;
}

async function sweptSteps(tx: Tx, agency: Agency): Promise<ReadonlySet<ToldStep>> {
  const sweeps = await sweepsOf(tx.client, agency.id);
  const ended = sweeps.filter(({ endedAt }) => endedAt !== undefined).map(({ step }) => step);
  const swept = (["classify", "publish"] as const).filter((step) => !ended.includes(step));
  const passed = (await lastPass(tx.client, agency.id)) !== undefined;
  return new Set<ToldStep>(passed ? swept : [...swept, "review"]);
}
