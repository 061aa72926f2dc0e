/** The first day on which something may be destroyed. @see Noark 5 metadata M451 `bevaringstid` and M452 `kassasjonsdato` */

import { addDays, type Day, day, yearOf } from "../domain/day.ts";
import type { Retention } from "../domain/decision.ts";

/**
 * Years run from the end of the year of the start: posted on 2026-03-01 and kept for 5 years, due on 2032-01-01. Days run
 * from the day after the start, and the last of them is kept too: posted on 2026-03-01 and kept for 30 days, due on
 * 2026-04-01. A first look that is dated before the posting (a channel whose clock is ahead) starts nothing early.
 *
 * @returns undefined for what is preserved or follows its case
 * @throws RangeError when the period reaches beyond the year 9999
 */
export function dueOn(retention: Retention, postedOn: Day, capturedOn: Day): Day | undefined {
  if (retention.kind === "preserve" || retention.kind === "followsCase") return undefined;
  const start = retention.trigger === "captured" && capturedOn > postedOn ? capturedOn : postedOn;
  if (retention.kind === "days") return addDays(start, retention.days + 1);
  return day(`${yearOf(start) + retention.years + 1}-01-01`);
}
