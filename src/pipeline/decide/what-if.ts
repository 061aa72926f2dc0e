/**
 * What a decision would make of everything stored, by the function that classifies, without writing anything.
 *
 * Gather: stored threads in pieces, in one read-only transaction. Decide: `judgeThread` under the decisions that would count;
 * where the stored class still tells which rule holds, no text is read. Nothing is applied.
 */
import { countStored, type StoredItem, storedThreads } from "../../db/stored-threads.ts";
import { readThreads, type ThreadItem } from "../../db/threads.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { isByOfficer } from "../../domain/review.ts";
import { isInForce, speakingClause } from "../../retention/covers.ts";
import type { Stands, Unreached, WhatIfItem } from "../../retention/what-if.ts";
import { classifyThread, type Grounds, type JudgedThread, judgeThread, placeOf } from "../classify/decide.ts";
import { gatherGrounds } from "../classify/gather.ts";
import { isAsClassified, type RulesById, rulesById, storedRules } from "../classify/stored.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";

export interface WhatIfAsked {
  readonly grounds: Grounds;
  /** of the decision that is asked about */
  readonly decisionId: string;
  /** what the items are compared with; left out, what stands in the store */
  readonly beside?: Grounds | undefined;
  readonly sample?: { readonly size: number; readonly seed: string } | undefined;
}

/**
 * @param each told of every item, thread by thread, or of those that were drawn
 * @param between told after each piece, on the transaction's connection
 * @returns how many items are stored
 */
export async function whatIf(
  tools: ArchiveTools,
  asked: WhatIfAsked,
  each: (item: WhatIfItem) => void,
  onProgress: OnProgress,
  between: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<number> {
  const today = await gatherGrounds(tools, asked.grounds.agency);
  const { agency } = today;
  const texts = hasOwnClasses(asked.grounds) || (asked.beside !== undefined && hasOwnClasses(asked.beside));
  const rules = rulesById(today.table);
  return await transact(
    tools.pool,
    async (tx) => {
      const all = await countStored(tx.client, agency.id);
      const total = Math.min(all, asked.sample?.size ?? all);
      let done = 0;
      const stored = storedThreads(tx.client, {
        ...{ agencyId: agency.id, basis: today.basis, texts, sample: asked.sample },
      });
      for await (const threads of stored) {
        for (const { thread, after, before } of await judgedUnder(tx, asked, rules, threads))
          for (const item of thread) {
            if (!item.isAsked) continue;
            done += 1;
            each(whatIfItem(asked, item, before ? before(item) : stoodBefore(item), after(item)));
          }
        onProgress(Math.min(done, total), total);
        await between(tx);
      }
      return all;
    },
    "repeatable read, read only",
  );
}

function hasOwnClasses({ decisions, on }: Grounds): boolean {
  return decisions.some(({ document }) => isInForce(document, on) && (document.ownClasses?.length ?? 0) > 0);
}

/** What becomes of each item of a thread. */
interface JudgedStored {
  readonly thread: readonly StoredItem[];
  readonly after: (item: StoredItem) => Stands;
  /** undefined when the items are compared with what stands in the store */
  readonly before: ((item: StoredItem) => Stands) | undefined;
}

/** Texts are read of the threads whose rules the store does not tell, all at once. */
async function judgedUnder(
  tx: Tx,
  { grounds, beside }: WhatIfAsked,
  rules: RulesById,
  threads: readonly (readonly StoredItem[])[],
): Promise<readonly JudgedStored[]> {
  const told = threads.map((thread) => {
    if (!isAsClassified(rules, thread)) return undefined;
    const ruleOf = storedRules(rules, thread);
    const after = judgeThread(grounds, thread, ruleOf);
    const before = beside && after && judgeThread(beside, thread, ruleOf);
    return after && (!beside || before) ? { after, before } : undefined;
  });
  const read = await readWhole(
    tx,
    threads.filter((_, index) => !told[index]),
  );
  return threads.map((thread, index) => {
    const { after, before } = told[index] ?? judgedByText(grounds, beside, read.get(threadKey(thread)));
    return { thread, after: standingsOf(after), before: before && standingsOf(before) };
  });
}

function judgedByText(
  grounds: Grounds,
  beside: Grounds | undefined,
  texts: readonly ThreadItem[] | undefined,
): { readonly after: JudgedThread; readonly before: JudgedThread | undefined } {
  if (!texts) throw new Error("a thread whose rules are not known was not read");
  return { after: classifyThread(grounds, texts), before: beside && classifyThread(beside, texts) };
}

async function readWhole(
  { client }: Tx,
  threads: readonly (readonly StoredItem[])[],
): Promise<ReadonlyMap<string, readonly ThreadItem[]>> {
  const read = new Map<string, ThreadItem[]>();
  if (threads.length === 0) return read;
  const keys = threads.flatMap(([first]) =>
    first ? [{ channelId: first.channelId, rootNativeId: first.rootNativeId }] : [],
  );
  for (const item of await readThreads(client, keys)) {
    const key = threadKey([item]);
    const thread = read.get(key);
    if (thread) thread.push(item);
    else read.set(key, [item]);
  }
  return read;
}

function threadKey([first]: readonly ThreadItem[]): string {
  return first ? `${first.channelId} ${first.rootNativeId}` : "";
}

function standingsOf({ judged, kept }: JudgedThread): (item: StoredItem) => Stands {
  const made = new Map(judged.filter(({ beside }) => !beside).map((row) => [row.itemId as string, row]));
  const looked = new Map(kept.map((row) => [row.itemId as string, row]));
  return (item) => {
    const { itemId, current } = item;
    const row = made.get(itemId);
    if (row) {
      const { outcome, classId, clause, dueOn } = row.classification;
      const reopenedBecause = current?.reopenedBecause;
      const isProposed = row.by === "rules";
      return {
        ...{ outcome, classId, by: row.by, reopenedBecause },
        state: isProposed ? "proposed" : "confirmed",
        decisionId: clause?.decisionId,
        clauseId: clause?.clauseId,
        dueOn: isProposed || reopenedBecause ? undefined : dueOn,
        dueIfConfirmed: isProposed ? dueOn : undefined,
      };
    }
    const stands = stoodBefore(item);
    if (!stands) throw new Error(`item ${itemId} has no class, and none was made`);
    const keep = looked.get(itemId);
    if (!keep) return stands;
    return {
      ...stands,
      reopenedBecause: keep.reopenedBecause,
      decisionId: keep.clause?.decisionId,
      clauseId: keep.clause?.clauseId,
      dueOn: keep.clause?.dueOn,
    };
  };
}

function stoodBefore({ current, proposedDueOn }: StoredItem): Stands | undefined {
  if (!current) return undefined;
  const { outcome, classId, state, by, reopenedBecause, decisionId, clauseId, dueOn } = current;
  const dueIfConfirmed = state === "proposed" ? (proposedDueOn as Stands["dueOn"]) : undefined;
  return { outcome, classId, state, by, reopenedBecause, decisionId, clauseId, dueOn, dueIfConfirmed };
}

function whatIfItem(
  { grounds, decisionId }: WhatIfAsked,
  item: StoredItem,
  before: Stands | undefined,
  after: Stands,
): WhatIfItem {
  return {
    itemId: item.itemId,
    versionId: item.versionId,
    channel: item.channelAddress,
    postedOn: placeOf(grounds.agency, item).postedOn,
    ...{ before, after },
    unreached: unreachedBy(grounds, decisionId, item, after),
    isStale: !item.isFresh || item.movedSince,
  };
}

function unreachedBy(
  { agency, decisions, on }: Grounds,
  decisionId: string,
  item: StoredItem,
  { by, outcome, classId, decisionId: cited }: Stands,
): Unreached | undefined {
  if (cited === decisionId) return undefined;
  if (isByOfficer(by)) return "officer";
  if (outcome === "needsReview") return "review";
  if (cited !== undefined) return "otherDecision";
  return speakingClause(decisions, { ...placeOf(agency, item), classId }, on) ? "keptByRule" : "noClause";
}
