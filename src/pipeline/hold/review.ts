/** Days on which somebody is to look again whether a hold is needed. They end no hold. */
import { recordEvent } from "../../db/audit-log.ts";
import { addHoldReview, type HoldReview, readHoldReviews } from "../../db/hold-reviews.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ArchiveTools } from "../tools.ts";
import { holdByNumber } from "./gather.ts";

export type { HoldReview } from "../../db/hold-reviews.ts";

/** By the hold's number, in the order in which they were set; the last one counts. */
export async function reviewsOfHolds(
  tools: Pick<ArchiveTools, "db">,
  agency: Agency,
): Promise<ReadonlyMap<number, readonly HoldReview[]>> {
  return await readHoldReviews(tools.db, agency.id);
}

/** @throws ArchiveError `archive.missing` for no such hold, `config.invalid` without a reason or for a day that is over */
export async function setReview(
  tools: ArchiveTools,
  agency: Agency,
  number: number,
  asked: { readonly reviewOn: Day; readonly because: string; readonly by: string },
): Promise<void> {
  const because = asked.because.trim();
  const { reviewOn, by } = asked;
  if (because === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  const at = tools.clock.now();
  if (reviewOn < dayOf(at, agency.timeZone))
    throw new ArchiveError("config.invalid", `${reviewOn} is over: name a day to come`);
  const hold = await holdByNumber(tools, agency, number);
  await transact(tools.pool, async (tx) => {
    await addHoldReview(tx, tools.ids.next(), hold, { reviewOn, at, by, because });
    await recordEvent(tx, tools, "hold.reviewSet", {
      ...{ agency: agency.id, hold: hold.id, number, reviewOn, because, by },
    });
  });
}
