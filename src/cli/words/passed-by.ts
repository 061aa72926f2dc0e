/** Words for links by which people came in past their provider of sign-in: an emergency that somebody should know of. */
import { localMinute } from "../../domain/zoned.ts";
import type { AgencyStatus } from "../../pipeline/status/status.ts";

/** One for each link, newest first. */
export function passedByNotes({ passedBy, agency }: AgencyStatus, now: Date): readonly string[] {
  return passedBy.map(({ name, because, madeAt, madeBy, usedAt, endsAt }) => {
    const minute = (at: Date) => localMinute(at, agency.timeZone);
    const use =
      usedAt !== undefined
        ? `used ${minute(usedAt)}`
        : endsAt > now
          ? `not used yet, good until ${minute(endsAt)}`
          : "never used";
    return `SIGNED IN PAST THE PROVIDER: ${name}, by a link that ${madeBy} made ${minute(madeAt)}, ${use}: “${because}”`;
  });
}
