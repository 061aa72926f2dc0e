/** Gathers what an export has to know before it is decided: what the period holds, and what was delivered of it already. */

import { type LeftOutItem, leftOutOf, type Outstanding, outstanding } from "../../db/left-out.ts";
import { findPackage } from "../../db/packages.ts";
import type { SelectionCounts } from "../../db/selection.ts";
import { countSelection, nearestEntries } from "../../db/selection-counts.ts";
import { type DeliveredIn, deliveredIn, lostFrom } from "../../db/selection-delivered.ts";
import { type ChosenThread, chosenThreads, type LostFile, lostFiles } from "../../db/selection-files.ts";
import type { Tx } from "../../db/transact.ts";
import type { Day } from "../../domain/day.ts";
import { isUuid } from "../../domain/ids.ts";
import type { PackageState } from "../../domain/package-state.ts";
import type { LeftOpen } from "../../journal/left.ts";
import { gatherLeft } from "./closing.ts";
import type { ExportRequest } from "./plan.ts";
import { defaultLimit, type Split, splitThreads } from "./split.ts";

export interface Gathered {
  readonly counts: SelectionCounts;
  /** confirmed as prunable, so the package is without them; none where their disposal is noted in it */
  readonly leftOut: readonly LeftOutItem[];
  /** what packages were without and must not be any more */
  readonly outstanding: readonly Outstanding[];
  /** chosen for the package */
  readonly items: number;
  /** items of the period that are not processed as they stand now */
  readonly waiting: number;
  /** files of chosen items that the store is known to have lost */
  readonly lostFiles: readonly LostFile[];
  /** packages that stand for some of the chosen items */
  readonly delivered: readonly DeliveredIn[];
  /** undefined when none was asked for, or there is no such package */
  readonly replaced: ReplacedPackage | undefined;
  /** what stands in the way of closing the period */
  readonly left: LeftOpen;
  /** how the chosen threads go into packages */
  readonly threads: readonly ChosenThread[];
  readonly split: Split;
  /** asked for a period without registry entries */
  readonly nearest: { readonly before: Day | undefined; readonly after: Day | undefined };
}

export interface ReplacedPackage {
  readonly id: string;
  readonly orgNumber: string;
  readonly state: PackageState;
  /** items that are not chosen now */
  readonly lost: number;
}

/** @param at now */
export async function gatherExport(tx: Tx, request: ExportRequest, at: Date): Promise<Gathered> {
  const { agency, period } = request;
  const leftOut = request.noteDisposal ? [] : await leftOutOf(tx, { agency, period }, at);
  const selection = { agency, period, leftOut: leftOut.map(({ itemId }) => itemId) };
  const { counts, entriesWaiting, reopened } = await countSelection(tx, selection);
  const { replaces = "" } = request;
  const replaced = isUuid(replaces) ? await findPackage(tx.client, replaces) : undefined;
  const items = counts.records + counts.casework + counts.prunable;
  const limit = { ...defaultLimit, ...request.limit };
  const threads = await chosenThreads(tx, selection);
  const nearest = counts.casework > 0 ? undefined : await nearestEntries(tx, selection);
  return {
    counts,
    leftOut,
    outstanding: (await outstanding(tx, agency, at)).filter(({ packageId }) => packageId !== replaced?.id),
    items,
    threads,
    split: splitThreads(threads, limit),
    waiting: Math.max(counts.unclassified + counts.notJournaled, entriesWaiting),
    lostFiles: await lostFiles(tx, selection),
    delivered: await deliveredIn(tx, selection, replaced?.id),
    replaced: replaced && {
      id: replaced.id,
      orgNumber: replaced.orgNumber,
      state: replaced.state,
      lost: await lostFrom(tx, selection, replaced.id),
    },
    left: await gatherLeft(tx, request, at, { ...counts, reopened }),
    nearest: nearest ?? { before: undefined, after: undefined },
  };
}
