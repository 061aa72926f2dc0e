/** Whether somebody must still act on an item, and how soon: pure, of what is known of it. */
import type { Agency } from "../domain/agency.ts";
import { dayOf } from "../domain/day.ts";
import type { UrgencyCause } from "../domain/urgency-cause.ts";
import { alarmLevel, urgencyOf } from "./urgency.ts";

/** What tells of an item whether it is owed an act, and how soon. */
export interface ActCandidate {
  readonly itemId: string;
  readonly classId: string;
  /** a person put the class in force */
  readonly decided: boolean;
  readonly shielded: boolean;
  readonly inPublic: boolean;
  readonly byAgency: boolean;
  readonly receivedAt: Date;
  /** as the queue has it; undefined for what waits there no longer, or does not alarm there */
  readonly queued:
    | { readonly cause: UrgencyCause; readonly urgency: number; readonly actBy: string | undefined }
    | undefined;
}

export interface OwedRow {
  readonly itemId: string;
  readonly cause: UrgencyCause;
  readonly urgency: number;
  readonly classId: string;
  readonly actBy: string | undefined;
  readonly receivedAt: Date;
}

/**
 * How soon, by what the queue says and by the class that a person set: the more urgent of the two, by the earlier day. What
 * waits again because its thread changed has the time limit that it had.
 *
 * @returns undefined when neither alarms
 */
export function owedAct(
  agency: Pick<Agency, "country" | "timeZone">,
  item: ActCandidate,
): OwedRow | undefined {
  const { itemId, classId, receivedAt, queued } = item;
  const decided = item.decided ? decidedUrgency(agency, item) : undefined;
  const level = decided?.level ?? 0;
  const [cause, urgency] =
    queued && queued.urgency >= level
      ? [queued.cause, queued.urgency]
      : [decided?.cause ?? "unsorted", level];
  const [actBy] = [queued?.actBy, decided?.actBy].flatMap((day) => day ?? []).sort();
  return urgency < alarmLevel ? undefined : { itemId, classId, receivedAt, cause, urgency, actBy };
}

function decidedUrgency(
  agency: Pick<Agency, "country" | "timeZone">,
  { classId, shielded, inPublic, byAgency, receivedAt }: ActCandidate,
) {
  return urgencyOf({
    ...{ classId, shielded, inPublic, byAgency, country: agency.country },
    ...{ waits: "act", reopenedBecause: undefined, resembles: false },
    receivedOn: dayOf(receivedAt, agency.timeZone),
  });
}
