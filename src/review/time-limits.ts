/** The time limits of law that run from the day on which something came to an agency, by its country. */
import type { Country } from "../domain/agency.ts";
import { addDays, type Day, day } from "../domain/day.ts";
import { afterWorkingDays, firstWorkingDayFrom } from "./holidays.ts";

export type LimitKind = "accessRequest" | "decisionComplaint" | "dataRights" | "caseQuestion";

interface Limit {
  /** act and section, as the country cites them */
  readonly source: string;
  /** the last day of the time limit */
  readonly last: (receivedOn: Day) => Day;
}

/** A month ends on the same date, or on the first working day after it (regulation 1182/71 art. 3). */
const oneMonth = (country: Country, source: string): Limit => ({
  source,
  last: (receivedOn) => firstWorkingDayFrom(country, monthAfter(receivedOn)),
});

/** Three weeks end on the same weekday, or on the first working day after it. */
const threeWeeks = (country: Country) => (receivedOn: Day) =>
  firstWorkingDayFrom(country, addDays(receivedOn, 21));

const limits: Readonly<Record<Country, Readonly<Partial<Record<LimitKind, Limit>>>>> = {
  NO: {
    // who has no answer then may appeal as if refused
    accessRequest: {
      source: "offl. §§ 29 og 32",
      last: (receivedOn) => afterWorkingDays("NO", receivedOn, 5),
    },
    // it runs from when the party had the decision, which nobody here knows: it ends then at the latest
    decisionComplaint: { source: "fvl. § 29, jf. domstolloven §§ 148–149", last: threeWeeks("NO") },
    dataRights: oneMonth("NO", "GDPR art. 12 nr. 3"),
    caseQuestion: oneMonth("NO", "fvl. § 11 a"),
  },
  SE: {
    accessRequest: {
      source: "TF 2 kap. 15–16 §§",
      last: (receivedOn) => firstWorkingDayFrom("SE", receivedOn),
    },
    decisionComplaint: { source: "FL 44 §, lag (1930:173) 2 §", last: threeWeeks("SE") },
    dataRights: oneMonth("SE", "GDPR art. 12.3"),
  },
};

export interface TimeLimit {
  /** the last day on which an act is in time */
  readonly actBy: Day;
  readonly source: string;
}

/**
 * @param receivedOn the agency's calendar day
 * @returns undefined where the law of the country names no day
 */
export function timeLimit(country: Country, kind: LimitKind, receivedOn: Day): TimeLimit | undefined {
  const limit = limits[country][kind];
  return limit && { actBy: limit.last(receivedOn), source: limit.source };
}

export function limitSourceOf(country: Country, kind: LimitKind): string | undefined {
  return limits[country][kind]?.source;
}

/** The same date of the next month, or its last day where it has no such date. */
function monthAfter(from: Day): Day {
  const [year = 0, month = 0, of = 0] = from.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month, Math.min(of, last)));
  return day(at.toISOString().slice(0, 10));
}
