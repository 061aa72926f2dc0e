/** What `status` says of the daily comparison of links: an alarm, and never that there are no bad links. */
import { localMinute } from "../../domain/zoned.ts";
import type { AgencyStatus } from "../../pipeline/status/status.ts";
import { alarmsOf, type ComparisonAlarm } from "../../pipeline/watch/link-alarms.ts";

export const comparisonAlarmWords: Readonly<Record<ComparisonAlarm, string>> = {
  missing: "it cannot be read",
  empty: "it names nothing",
  notUnderstood: "most of its lines are not understood",
  old: "it is old",
  ahead: "it says to be made later than tomorrow",
  late: "links were not compared with it since",
};

export function badLinkNotes({ agency, links }: AgencyStatus, now: Date): readonly string[] {
  const alarms = links === undefined ? [] : alarmsOf(links, now);
  if (links === undefined || alarms.length === 0) return [];
  const why = alarms.map((alarm) => comparisonAlarmWords[alarm]).join(", ");
  return [
    `LIST OF MALICIOUS ADDRESSES: ${why} (${localMinute(links.startedAt, agency.timeZone)}); what stands on the channels may be malicious all the same: kanalarkiv doctor`,
  ];
}
