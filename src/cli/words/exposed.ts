/** What is said of personal data and malicious links on the command line. */
import type { Exposure, ExposureFigures } from "../../pipeline/watch/exposed.ts";
import type { ListAlarm } from "../../pipeline/watch/link-list.ts";
import type { LinkExposure } from "../../pipeline/watch/links.ts";

export const standingWords: Readonly<Record<Exposure["standing"]["state"], string>> = {
  stands: "STANDS",
  removed: "removed",
  hidden: "hidden",
  editedAway: "edited away",
  notKnown: "not known",
  neverPublic: "never public",
};

export const byWords: Readonly<Record<LinkExposure["by"], string>> = {
  address: "this address is on the list",
  host: "its host is on the list",
  subdomain: "a domain above its host is on the list",
  sameHost: "another address of its host is on the list",
};

export const listAlarmWords: Readonly<Record<ListAlarm, string>> = {
  old: "the list is old",
  empty: "the list names nothing",
  notUnderstood: "most lines of the list are not understood: it may be another file",
  ahead: "the list says to be made later than tomorrow",
};

/** `3 d 4 h` by the clock. @param ms milliseconds */
export function stoodText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return hours === 0 ? `${days} d` : `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

export function exposureText({
  standing,
  gone,
  notKnown,
  medianStoodMs,
  longestStoodMs,
}: ExposureFigures): string {
  const times =
    medianStoodMs === undefined || longestStoodMs === undefined
      ? ""
      : `, from post to removal ${stoodText(medianStoodMs)} in the middle and ${stoodText(longestStoodMs)} at most`;
  return `${standing} stand there now; ${gone} are gone${times}; of ${notKnown} it is not known.`;
}
