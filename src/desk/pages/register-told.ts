/** How the register and the checklist tell days and times at the desk. */
import type { Language } from "../../domain/agency.ts";
import { dayOf } from "../../domain/day.ts";
import type { TellsTime } from "../../watch/checklist/words/index.ts";
import { longDay, timeText } from "../../web/html.ts";

export function tellsTime(zone: string, language: Language): TellsTime {
  return {
    day: (of) => longDay(of, language),
    dayOf: (at) => longDay(dayOf(at, zone), language),
    moment: (at) => timeText(at, zone, language),
  };
}
