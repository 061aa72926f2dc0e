/** PURE. What was shared or reacted to far more than the agency's own posts usually are. */
import type { ReputationFacts, StatedCount } from "./facts.ts";
import type { Reputation, ReputationFlag } from "./flags.ts";
import { fewest, floors } from "./rules.ts";
import { usualOf } from "./usual.ts";

/** A post that is still being shared has its last count: what is usual is of posts that had their time. */
export function sharedOf(
  { stated, period, past }: Pick<ReputationFacts, "stated" | "period" | "past">,
  what: StatedCount,
): Reputation {
  const before = stated.flatMap(({ ownPost, day, [what]: count }) =>
    ownPost && day >= past.first && day <= past.last && count !== undefined ? [count] : [],
  );
  if (before.length < fewest.posts)
    return { flags: [], notKnown: [{ what, has: before.length, needs: fewest.posts }] };
  const usual = usualOf(before, floors[what]);
  const flags = stated
    .filter(({ day }) => day >= period.first && day <= period.last)
    .flatMap(({ itemId, thread, day, [what]: count }): (ReputationFlag & { readonly kind: "shared" })[] =>
      count === undefined || count < usual.limit
        ? []
        : [{ kind: "shared", thread, itemId, day, what, count, usual }],
    )
    .toSorted((a, b) => b.count - a.count || (a.itemId < b.itemId ? -1 : 1));
  return { flags, notKnown: [] };
}
