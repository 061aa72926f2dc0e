/** A day that somebody typed or chose. */
import { type Day, day } from "../../domain/day.ts";

/** @returns undefined for what is no day, also for what was left empty */
export function givenDayField(given: string | undefined): Day | undefined {
  try {
    return day(given?.trim() ?? "");
  } catch {
    return undefined;
  }
}
