/** How well chances order items, and how far they can be believed. */

export interface Measured {
  /** that the item must be kept */
  readonly chance: number;
  readonly kept: boolean;
}

/**
 * The chance that of a kept item and one that was let go the kept one has the higher chance; equal ones count a half.
 *
 * @returns undefined when there is only one kind
 */
export function rocArea(items: readonly Measured[]): number | undefined {
  const sorted = items.toSorted((one, other) => one.chance - other.chance);
  const kept = sorted.filter((one) => one.kept).length;
  const others = sorted.length - kept;
  if (kept === 0 || others === 0) return undefined;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let end = from;
    while (end < sorted.length && sorted[end]?.chance === sorted[from]?.chance) end++;
    const keptHere = sorted.slice(from, end).filter((one) => one.kept).length;
    ranks += keptHere * ((from + end + 1) / 2);
    from = end;
  }
  return (ranks - (kept * (kept + 1)) / 2) / (kept * others);
}

/** Over ten equal spans of chance, each by how many items it has: |mean chance − share kept|. */
export function calibrationError(items: readonly Measured[]): number {
  const spans = Array.from({ length: 10 }, () => ({ chance: 0, kept: 0 }));
  for (const { chance, kept } of items) {
    const span = spans[Math.min(9, Math.floor(chance * 10))];
    if (!span) continue;
    span.chance += chance;
    span.kept += kept ? 1 : 0;
  }
  const off = spans.reduce((sum, { chance, kept }) => sum + Math.abs(chance - kept), 0);
  return items.length === 0 ? 0 : off / items.length;
}

/** The share of items that is read, the likeliest first, until so large a share of the kept ones was seen. */
export function readsToReach(items: readonly Measured[], recall: number): number {
  const sorted = items.toSorted((one, other) => other.chance - one.chance);
  const wanted = Math.ceil(sorted.filter((one) => one.kept).length * recall);
  let seen = 0;
  let read = 0;
  for (; read < sorted.length && seen < wanted; read++) if (sorted[read]?.kept) seen++;
  return sorted.length === 0 ? 0 : read / sorted.length;
}
