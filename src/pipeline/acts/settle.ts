/** Keeps the list of what needs an act in step: with the queue, with what people classified, and with what they dealt with. */
import {
  type ActCandidate,
  actCandidates,
  itemsToSettle,
  lockOwed,
  type OwedRow,
  writeOwed,
} from "../../db/owed-acts.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { alarmLevel, urgencyOf } from "../../review/urgency.ts";
import type { ArchiveTools } from "../tools.ts";

/** Items settled in one transaction. */
const batchSize = 1000;

/** In the transaction that changed these items, and the last thing in it that takes a lock. */
export async function settleActs(tx: Tx, agency: Agency, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  const touched = await itemsToSettle(tx.client, agency.id, itemIds);
  if (touched.length === 0) return;
  await lockOwed(tx, touched);
  const candidates = await actCandidates(tx, agency.id, touched);
  const owed = candidates.map((one) => owedOf(agency, one)).filter(({ urgency }) => urgency >= alarmLevel);
  await writeOwed(tx, agency.id, touched, owed);
}

/** Of the whole agency: after its queue was compared as a whole. */
export async function settleAllActs(tools: Pick<ArchiveTools, "pool">, agency: Agency): Promise<void> {
  const all = await itemsToSettle(tools.pool, agency.id);
  for (let start = 0; start < all.length; start += batchSize)
    await transact(tools.pool, (tx) => settleActs(tx, agency, all.slice(start, start + batchSize)));
}

/**
 * How soon, by what the queue says and by the class that a person set: the more urgent of the two, by the earlier day. What
 * waits again because its thread changed has the time limit that it had.
 */
function owedOf(agency: Agency, item: ActCandidate): OwedRow {
  const { itemId, classId, receivedAt, queued } = item;
  const decided = item.decided ? decidedUrgency(agency, item) : undefined;
  const level = decided?.level ?? 0;
  const [cause, urgency] =
    queued && queued.urgency >= level
      ? [queued.cause, queued.urgency]
      : [decided?.cause ?? "unsorted", level];
  const [actBy] = [queued?.actBy, decided?.actBy].flatMap((day) => day ?? []).sort();
  return { itemId, classId, receivedAt, cause, urgency, actBy };
}

function decidedUrgency(agency: Agency, { classId, shielded, inPublic, byAgency, receivedAt }: ActCandidate) {
  return urgencyOf({
    ...{ classId, shielded, inPublic, byAgency, country: agency.country },
    ...{ waits: "act", reopenedBecause: undefined, resembles: false },
    receivedOn: dayOf(receivedAt, agency.timeZone),
  });
}
