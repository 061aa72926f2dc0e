/** What officers did, listed; and what an officer had before them when they decide. */

import { findBatch } from "../../db/review-acts.ts";
import {
  type ActFilter,
  actsNamed,
  type ListedAct,
  lastRead,
  lastToUndo,
  listActs,
  type UndoableAct,
} from "../../db/review-acts-list.ts";
import type { Agency } from "../../domain/agency.ts";
import { addDays, type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId, type VersionId } from "../../domain/ids.ts";
import type { ReviewActId, ReviewActKind, ReviewBatchId } from "../../domain/review.ts";
import { instantAt } from "../../domain/zoned.ts";
import type { ArchiveTools } from "../tools.ts";
import { itemName } from "./list.ts";

export interface ActsAsked {
  /** the agency's day */
  readonly day: Day | undefined;
  readonly by: string | undefined;
  readonly itemId: string | undefined;
  readonly kind: ReviewActKind | undefined;
  readonly limit: number;
}

export interface NamedAct extends ListedAct {
  /** the end of its id, by which `undo` takes it */
  readonly name: string;
  readonly itemName: string;
}

/** The newest first. */
export async function actsOfDay(
  tools: Pick<ArchiveTools, "pool">,
  { id, timeZone }: Agency,
  { day, limit, ...rest }: ActsAsked,
): Promise<readonly NamedAct[]> {
  const span: ActFilter = day
    ? { from: instantAt(day, timeZone), before: instantAt(addDays(day, 1), timeZone) }
    : {};
  const acts = await listActs(tools.pool, id, { ...span, ...rest }, limit);
  return acts.map((act) => ({ ...act, name: itemName(act.id), itemName: itemName(act.itemId) }));
}

/**
 * @param named an act as a list names it, or its id
 * @throws ArchiveError `archive.missing`; `config.invalid` when it is several
 */
export async function actBy(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  named: string,
): Promise<ReviewActId> {
  const found = await actsNamed(tools.pool, agency.id, named.trim().toLowerCase());
  const [only, second] = found;
  if (!only)
    throw new ArchiveError(
      "archive.missing",
      `there is no act ${JSON.stringify(named)}: see \`kanalarkiv review acts\` and \`kanalarkiv review history ITEM\``,
    );
  if (second)
    throw new ArchiveError(
      "config.invalid",
      `${named} is several acts; give one by its id: ${found.join(", ")}`,
    );
  return asId<ReviewActId>(only);
}

/** What the person did last today and may still take back. */
export async function lastActOf(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  { id, timeZone }: Agency,
  by: string,
): Promise<UndoableAct | undefined> {
  const today = dayOf(tools.clock.now(), timeZone);
  return await lastToUndo(tools.pool, id, by, instantAt(today, timeZone));
}

export type { UndoableAct };

/** @throws ArchiveError `archive.missing` */
export async function batchBy(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  number: number,
): Promise<ReviewBatchId> {
  const batch = await findBatch(tools.pool, { agencyId: agency.id, number });
  if (batch) return batch.id;
  throw new ArchiveError("archive.missing", `${agency.name} has no batch ${number}`);
}

/** The versions that the officer read: when another came since, the decision is refused. */
export async function seenBy(
  tools: Pick<ArchiveTools, "pool">,
  itemIds: readonly string[],
  by: string,
): Promise<ReadonlyMap<ItemId, VersionId>> {
  const read = await lastRead(tools.pool, itemIds, by);
  return new Map([...read].map(([item, version]) => [asId<ItemId>(item), asId<VersionId>(version)]));
}
