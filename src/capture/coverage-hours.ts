/** PURE. Coverage hour by hour: what each hour of a channel was, as an agency's clock has days. */
import { addDays, type Day } from "../domain/day.ts";
import { instantAt } from "../domain/zoned.ts";
import type { Gap } from "./coverage.ts";
import { type BlindCause, blindCauses, type CoverageStatement, statementOf } from "./coverage-causes.ts";
import type { ActiveTime } from "./coverage-days.ts";

/** `off`: nobody was to look; `before`: the archive had not looked at the channel yet; `ahead`: it is not yet. */
export const hourStates = ["whole", ...blindCauses, "off", "before", "ahead"] as const;
export type HourState = "whole" | BlindCause | "off" | "before" | "ahead";

export interface HourDay {
  readonly day: Day;
  /** 24 of them; 23 or 25 on the days on which clocks are turned */
  readonly hours: readonly HourState[];
  /** of the whole day */
  readonly statement: CoverageStatement;
}

const hourMs = 3_600_000;

/** @param firstLookAt undefined when there was none */
export function hoursOf(
  gaps: readonly Gap[],
  active: readonly ActiveTime[],
  asked: {
    readonly from: Day;
    readonly to: Day;
    readonly zone: string;
    readonly now: Date;
    readonly firstLookAt: Date | undefined;
  },
): readonly HourDay[] {
  const days: HourDay[] = [];
  for (let day = asked.from; day <= asked.to; day = addDays(day, 1)) {
    const [from, to] = [instantAt(day, asked.zone), instantAt(addDays(day, 1), asked.zone)];
    const own = gaps.filter((gap) => gap.from < to && gap.to > from);
    const hours = Array.from({ length: Math.round((to.getTime() - from.getTime()) / hourMs) }, (_, hour) => {
      const begin = new Date(from.getTime() + hour * hourMs);
      const end = new Date(begin.getTime() + hourMs);
      if (begin >= asked.now) return "ahead";
      if (asked.firstLookAt === undefined || end <= asked.firstLookAt) return "before";
      return stateOf(statementOf(own, active, begin, end));
    });
    days.push({ day, hours, statement: statementOf(own, active, from, to) });
  }
  return days;
}

/** An hour that is blind throughout is what made it so for longest; one that is blind in part is partial. */
function stateOf({ activeMs, wholeMs, blindMs }: CoverageStatement): HourState {
  if (activeMs === 0) return "off";
  if (wholeMs > 0) return wholeMs === activeMs ? "whole" : "partial";
  return blindCauses.toSorted((one, other) => blindMs[other] - blindMs[one])[0] ?? "partial";
}
