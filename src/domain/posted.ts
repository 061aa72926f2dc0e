/** When an item was published, as far as that can be so: nothing was published after it was seen. */

/** Channels' clocks differ from ours, but not by more than a day. */
export const futureToleranceMs = 24 * 60 * 60 * 1000;

/** Whether the channel gives a time that lies more than a day after the look: an announced event, or a wrong clock. */
export function liesAhead(time: Date | undefined, seenAt: Date): boolean {
  return time !== undefined && time.getTime() > seenAt.getTime() + futureToleranceMs;
}

/**
 * The time from which periods of retention, the journal and the parts of a delivery are counted. A time ahead would put
 * all of them off, so the item counts from the look that saw it; what the channel said is kept beside it.
 *
 * @returns undefined where the day of the first look counts
 */
export function countedPosting(postedAt: Date | undefined, seenAt: Date): Date | undefined {
  return liesAhead(postedAt, seenAt) ? undefined : postedAt;
}
