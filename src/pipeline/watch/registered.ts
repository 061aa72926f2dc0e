/** What the channel's register says of its target and its hours, as questions are measured by. */
import { registerRows } from "../../db/channel-register.ts";
import type { WeeklyHours } from "../../watch/hours/opening-hours.ts";
import type { Target } from "../../watch/hours/work-calendar.ts";
import { type ChannelRegister, registerOf } from "../../watch/register/fold.ts";
import type { ArchiveTools } from "../tools.ts";
import type { GivenTarget } from "./questions.ts";

export async function registeredTarget(
  { pool }: Pick<ArchiveTools, "pool">,
  channelId: string,
): Promise<GivenTarget> {
  return targetIn(registerOf(await registerRows(pool, channelId)));
}

export function targetIn({
  responseTarget,
  staffing,
}: Pick<ChannelRegister, "responseTarget" | "staffing">): GivenTarget {
  return {
    target: responseTarget && targetOf(responseTarget.value),
    hours: staffing && hoursOf(staffing.value.hours),
  };
}

function targetOf({ amount, unit }: NonNullable<ChannelRegister["responseTarget"]>["value"]): Target {
  return unit === "workingHours" ? { workingHours: amount } : { workingDays: amount };
}

/** The register counts weekdays from Monday (1) to Sunday (7). */
function hoursOf(staffed: NonNullable<ChannelRegister["staffing"]>["value"]["hours"]): WeeklyHours {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return Array.from({ length: 7 }, (_, weekday) =>
    staffed
      .filter(({ day }) => day % 7 === weekday)
      .map(({ from, to }) => ({ from: minutes(from), to: minutes(to) }))
      .sort((a, b) => a.from - b.from),
  );
}
