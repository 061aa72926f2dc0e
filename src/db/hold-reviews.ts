/** When somebody is to look again whether a hold is needed; the newest row of a hold counts. */
import { asc, eq, sql } from "drizzle-orm";
import { type Day, day } from "../domain/day.ts";
import type { Hold } from "../domain/hold.ts";
import type { AgencyId } from "../domain/ids.ts";
import type { DatabaseLike } from "./connect.ts";
import { holdReviews, holds } from "./schema.ts";
import type { Tx } from "./transact.ts";

export interface HoldReview {
  readonly reviewOn: Day;
  readonly at: Date;
  readonly by: string;
  readonly because: string;
}

export async function addHoldReview(
  tx: Tx,
  id: string,
  hold: Pick<Hold, "id">,
  { reviewOn, at, by, because }: HoldReview,
): Promise<void> {
  const [last] = await tx.db
    .select({ number: sql<number>`coalesce(max(${holdReviews.number}), 0)::int` })
    .from(holdReviews)
    .where(eq(holdReviews.holdId, hold.id));
  const number = (last?.number ?? 0) + 1;
  await tx.db
    .insert(holdReviews)
    .values({ id, holdId: hold.id, number, reviewOn, at, byPerson: by, because });
}

/** By the hold's number, in the order in which they were set. */
export async function readHoldReviews(
  db: DatabaseLike,
  agencyId: AgencyId,
): Promise<ReadonlyMap<number, readonly HoldReview[]>> {
  const rows = await db
    .select({ number: holds.number, review: holdReviews })
    .from(holdReviews)
    .innerJoin(holds, eq(holds.id, holdReviews.holdId))
    .where(eq(holds.agencyId, agencyId))
    .orderBy(asc(holds.number), asc(holdReviews.number));
  const found = new Map<number, HoldReview[]>();
  for (const { number, review } of rows) {
    const { reviewOn, at, byPerson, because } = review;
    found.set(number, [...(found.get(number) ?? []), { reviewOn: day(reviewOn), at, by: byPerson, because }]);
  }
  return found;
}
