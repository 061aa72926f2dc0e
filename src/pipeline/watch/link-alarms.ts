/** PURE. Why the newest comparison with the list of malicious addresses says less than it seems. */
import type { LinkComparison } from "../../db/bad-links.ts";

export const comparisonAlarms = ["missing", "empty", "notUnderstood", "old", "ahead", "late"] as const;
/** Of the list; `late`: it was not compared lately. */
export type ComparisonAlarm = (typeof comparisonAlarms)[number];

/** A comparison that is older tells nothing of today. */
const lastsMs = 48 * 3_600_000;

export function alarmsOf(newest: LinkComparison, now: Date): readonly ComparisonAlarm[] {
  const isLate = now.getTime() - newest.startedAt.getTime() > lastsMs;
  const said = comparisonAlarms.filter((alarm) => newest.alarms.includes(alarm));
  return isLate ? [...said, "late"] : said;
}
