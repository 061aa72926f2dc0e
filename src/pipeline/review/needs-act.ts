/** What needs an act of a person soon and has none, also where a postponement hides it from the queue: its time limit runs on. */
import { untakenNotices } from "../../db/notices.ts";
import type { OwedCount } from "../../db/owed-acts.ts";
import type { Agency } from "../../domain/agency.ts";
import { countActs, type ListedAct, listActs } from "../acts/list.ts";
import type { ArchiveTools } from "../tools.ts";

export interface NeedsAct {
  readonly items: number;
  /** of these, with a time limit that is over */
  readonly overdue: number;
  /** the earliest last day that is not over */
  readonly nextDay: string | undefined;
  readonly causes: readonly OwedCount[];
  /** the most urgent of them */
  readonly first: readonly ListedAct[];
  /** what was to be told outside the archive and nobody took; undefined while all was taken */
  readonly untold: { readonly notices: number; readonly since: Date; readonly fault: string } | undefined;
}

/** @param limit how many of them are named */
export async function needsAct(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  limit: number,
): Promise<NeedsAct> {
  const causes = await countActs(tools, agency);
  const sum = (of: (one: OwedCount) => number) => causes.reduce((total, one) => total + of(one), 0);
  const items = sum((one) => one.items);
  return {
    items,
    overdue: sum(({ overdue }) => overdue),
    nextDay: causes.flatMap(({ nextDay }) => nextDay ?? []).sort()[0],
    causes,
    untold: await untakenNotices(tools.pool, agency.id),
    first: items === 0 ? [] : await listActs(tools, agency, { limit }),
  };
}
