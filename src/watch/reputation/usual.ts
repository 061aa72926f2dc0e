/** PURE. What is usual, told so that a few days or posts that stood out do not move it: by median and median deviation. */
import { far } from "./rules.ts";

export interface Usual {
  readonly median: number;
  /** from so many on it is far more */
  readonly limit: number;
}

/** @param past at least one number; @param floor the least that may stand out */
export function usualOf(past: readonly number[], floor: number): Usual {
  const median = medianOf(past);
  const deviation = medianOf(past.map((one) => Math.abs(one - median)));
  const limit = Math.max(floor, far.medians * median, median + far.deviations * deviation);
  return { median, limit: Math.ceil(limit) };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
