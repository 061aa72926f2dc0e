/** The operator's list of malicious addresses, read as the daily comparison reads it. */
import type { Clock } from "../../clock.ts";
import { reasonOf } from "../../domain/errors.ts";
import type { ListAlarm } from "../watch/link-list.ts";
import { type DoctorFinding, fault, ok, warn } from "./report.ts";

export interface BadLinksPlace {
  readonly list: string | undefined;
  readonly oldAfterHours: number;
}

const says: Readonly<Record<ListAlarm, string>> = {
  empty: "names nothing",
  notUnderstood: "has more lines that are not understood than others: it may be another file",
  old: "is old",
  ahead: "says to be made later than tomorrow",
};

export async function examineBadLinks(
  place: BadLinksPlace | undefined,
  clock: Clock,
): Promise<readonly DoctorFinding[]> {
  if (place?.list === undefined)
    return [
      ok("doctor.badLinks", "KANALARKIV_BAD_LINKS", "is not set: links are compared with no list each day"),
    ];
  const { list: path, oldAfterHours } = place;
  try {
    const { readList } = await import("../watch/link-list.ts");
    const { list } = await readList({ list: path, oldAfterHours }, [], clock.now());
    const made = `made ${list.madeAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const said = list.alarms.map((alarm) => says[alarm]).join(", ");
    const value = `${said === "" ? `${list.entries} entries` : said}, ${made}`;
    if (list.alarms.includes("empty") || list.alarms.includes("notUnderstood"))
      return [fault("doctor.badLinks", path, value)];
    return [
      list.alarms.length > 0 ? warn("doctor.badLinks", path, value) : ok("doctor.badLinks", path, value),
    ];
  } catch (error) {
    return [fault("doctor.badLinks", path, reasonOf(error))];
  }
}
