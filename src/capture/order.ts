/** PURE. What two lists in the channel's own order say about each other. */

/** How near the end of the list a missing id may have stood and still count as fallen off it. */
export const tailTolerance = 3;

export interface Absences {
  /** stood so high that the list should still hold them */
  readonly early: readonly string[];
  /** stood at the end, which newer items cut off */
  readonly fellOff: readonly string[];
}

/**
 * Sorts the ids that a window no longer shows.
 *
 * Early is an id that stood more than three places above the lowest id that is still there. When nothing of the old
 * list is left, everything fell off.
 *
 * @param before the last accepted list, newest first
 */
export function absences(before: readonly string[], now: ReadonlySet<string>): Absences {
  const lowestLeft = before.findLastIndex((id) => now.has(id));
  const early: string[] = [];
  const fellOff: string[] = [];
  before.forEach((id, place) => {
    if (now.has(id)) return;
    if (lowestLeft - place > tailTolerance) early.push(id);
    else fellOff.push(id);
  });
  return { early, fellOff };
}

/** The share of `before` that `now` still holds, 0 to 1; 1 when there is nothing to compare with. */
export function overlap(before: readonly string[], now: ReadonlySet<string>): number {
  if (before.length === 0) return 1;
  return before.filter((id) => now.has(id)).length / before.length;
}

/**
 * The least set of ids that must have changed place between the two lists: what is common to both, without one longest
 * run that kept its order. With `upward`, those of them that moved towards the front.
 */
export function moved(
  before: readonly string[],
  now: readonly string[],
): { all: readonly string[]; upward: readonly string[] } {
  const placeBefore = new Map(before.map((id, place) => [id, place]));
  const common = now.filter((id) => placeBefore.has(id));
  const places = common.map((id) => placeBefore.get(id) ?? -1);
  const kept = longestRising(places);
  const all = common.filter((_, index) => !kept.has(index));
  const rankBefore = new Map(
    [...common]
      .sort((a, b) => (placeBefore.get(a) ?? 0) - (placeBefore.get(b) ?? 0))
      .map((id, rank) => [id, rank]),
  );
  const rankNow = new Map(common.map((id, rank) => [id, rank]));
  return { all, upward: all.filter((id) => (rankNow.get(id) ?? 0) < (rankBefore.get(id) ?? 0)) };
}

/** Indexes of one longest strictly rising subsequence (patience sorting, n log n). */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous = new Array<number>(values.length).fill(-1);
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}
