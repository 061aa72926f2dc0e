/**
 * Logistic regression over hashed features, one decision after the other.
 *
 * @see J. Duchi, E. Hazan, Y. Singer, “Adaptive subgradient methods for online learning and stochastic optimization”,
 *   JMLR 12 (2011)
 */
import { chanceAt } from "./exponential.ts";
import type { Hashed } from "./hashing.ts";
import type { ModelSettings } from "./settings.ts";

/** One table of weights; the last is that of every item. */
export type Weights = Float32Array;

export interface Learner {
  readonly weights: Weights;
  /** sums of squares, by which each weight moves less the more it moved */
  readonly moved: Float32Array;
}

export function newLearner({ bits }: ModelSettings): Learner {
  const size = 2 ** bits + 1;
  return { weights: new Float32Array(size), moved: new Float32Array(size).fill(1e-4) };
}

/** Above 0, it is likelier than not that the item must be kept; not yet calibrated. */
export function rawScore(weights: Weights, { places, parts }: Hashed): number {
  let score = weights[weights.length - 1] ?? 0;
  let at = 0;
  for (const { weighs, end } of parts) {
    let sum = 0;
    for (; at < end; at++) sum += weights[places[at] ?? 0] ?? 0;
    score += sum * weighs;
  }
  return score;
}

/** Takes in one decision. @param kept whether the officer kept the item */
export function learn(
  { weights, moved }: Learner,
  hashed: Hashed,
  kept: boolean,
  { rate }: ModelSettings,
): void {
  const off = chanceAt(rawScore(weights, hashed)) - (kept ? 1 : 0);
  let at = 0;
  for (const { weighs, end } of hashed.parts) {
    const by = off * weighs;
    for (; at < end; at++) move(weights, moved, hashed.places[at] ?? 0, by, rate);
  }
  move(weights, moved, weights.length - 1, off, rate);
}

function move(weights: Weights, moved: Float32Array, place: number, by: number, rate: number): void {
  const sum = (moved[place] ?? 0) + by * by;
  moved[place] = sum;
  weights[place] = (weights[place] ?? 0) - (rate * by) / Math.sqrt(sum);
}
