/** What needs an act of a person soon, also where a postponement hides it from the list: its time limit runs on. */
import { type AlarmCount, alarmCounts } from "../../db/review-list.ts";
import type { Agency } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import { alarmLevel } from "../../review/urgency.ts";
import type { ArchiveTools } from "../tools.ts";
import { type ListedItem, listQueue } from "./list.ts";

export interface NeedsAct {
  readonly items: number;
  /** of these, with a time limit that is over */
  readonly overdue: number;
  /** the earliest last day that is not over */
  readonly nextDay: string | undefined;
  readonly causes: readonly AlarmCount[];
  /** the most urgent of them */
  readonly first: readonly ListedItem[];
}

/** @param limit how many of them are named */
export async function needsAct(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  limit: number,
): Promise<NeedsAct> {
  const today = dayOf(tools.clock.now(), agency.timeZone);
  const causes = await alarmCounts(tools.pool, agency.id, today);
  const sum = (of: (one: AlarmCount) => number) => causes.reduce((total, one) => total + of(one), 0);
  const items = sum((one) => one.items);
  const filter = { urgencyFrom: alarmLevel, postponed: true };
  return {
    items,
    overdue: sum(({ overdue }) => overdue),
    nextDay: causes.flatMap(({ nextDay }) => nextDay ?? []).sort()[0],
    causes,
    first: items === 0 ? [] : (await listQueue(tools, agency, { filter, limit })).items,
  };
}
