/** What needs an act of a person, as it is listed: soonest first, with the law by which its clock runs. */
import { dealings, type ListedDealing } from "../../db/act-dealings.ts";
import { answersNear, type EntryRow } from "../../db/entries.ts";
import { listNotices, type Notice } from "../../db/notices.ts";
import { type OwedAct, type OwedAsked, type OwedCount, owedActs, owedCounts } from "../../db/owed-acts.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf, daysBetween } from "../../domain/day.ts";
import type { ItemId } from "../../domain/ids.ts";
import { publicAddress } from "../../domain/public-address.ts";
import { type UrgencyCause, urgencyCauses } from "../../domain/urgency-cause.ts";
import { limitSource } from "../../review/urgency.ts";
import { whyNext } from "../../review/why.ts";
import { itemName } from "../review/list.ts";
import type { ArchiveTools } from "../tools.ts";

export { type UrgencyCause, urgencyCauses };

export interface ListedAct extends OwedAct {
  /** the end of its id, by which every command takes it */
  readonly name: string;
  /** in English */
  readonly why: string;
  /** act and section that set the last day; undefined where none runs */
  readonly source: string | undefined;
  /** to the last day: 0 is today, below it is over; undefined where no time limit runs */
  readonly daysLeft: number | undefined;
}

export async function listActs(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  asked: Omit<OwedAsked, "overdueOn"> & { readonly overdue?: boolean },
): Promise<readonly ListedAct[]> {
  const now = tools.clock.now();
  const today = dayOf(now, agency.timeZone);
  const overdueOn = asked.overdue ? today : undefined;
  const found = await owedActs(tools.pool, agency.id, now, { ...asked, overdueOn });
  return found.map((act) => listedAct(agency, act, today));
}

export async function countActs(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
): Promise<readonly OwedCount[]> {
  return await owedCounts(tools.pool, agency.id, dayOf(tools.clock.now(), agency.timeZone));
}

/** What was dealt with, the newest first. */
export async function listDealings(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  of: { readonly itemId?: string; readonly id?: string },
  limit: number,
): Promise<readonly ListedDealing[]> {
  return await dealings(tools.pool, agency.id, of, limit);
}

/** Outgoing entries that an officer may mean as the answer to an item, the newest first. */
export async function possibleAnswers(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  itemId: ItemId,
): Promise<readonly EntryRow[]> {
  return await answersNear(tools.pool, tools.clock.now(), itemId, 30);
}

/** What was told outside the archive, or is still to be, the newest first. @param unsent only what nobody took yet */
export async function toldNotices(
  tools: Pick<ArchiveTools, "pool">,
  agency: Agency,
  unsent: boolean,
  limit: number,
): Promise<readonly Notice[]> {
  return await listNotices(tools.pool, agency.id, unsent, limit);
}

function listedAct(agency: Agency, act: OwedAct, today: Day): ListedAct {
  const actBy = act.actBy as Day | undefined;
  return {
    ...act,
    nativeId: publicAddress(act.nativeId),
    name: itemName(act.itemId),
    why: whyNext("en", { cause: act.cause, actBy, reopenedBecause: undefined, drawn: false, today }),
    source: actBy && limitSource(agency.country, act.cause),
    daysLeft: actBy && daysBetween(today, actBy),
  };
}
