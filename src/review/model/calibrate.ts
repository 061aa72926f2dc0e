/**
 * Turns scores into chances that can be believed: of the items with 0.2, one in five must be kept.
 *
 * @see J. Platt, “Probabilistic outputs for support vector machines”, 1999
 */
import { chanceAt } from "./exponential.ts";

/** The chance is `chanceAt(slope × score + offset)`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export interface ScoredDecision {
  readonly score: number;
  readonly kept: boolean;
}

const rounds = 60;

/** Newton's method on a convex loss, each step no longer than 1; the number of steps is fixed, so the result is too. */
export function calibrate(scored: readonly ScoredDecision[]): Calibration {
  const kept = scored.filter((one) => one.kept).length;
  // as Platt has it: no item is taken for certain
  const [high, low] = [(kept + 1) / (kept + 2), 1 / (scored.length - kept + 2)];
  let [slope, offset] = [1, 0];
  for (let round = 0; round < rounds; round++) {
    let [ss, so, oo, gs, go] = [1e-6, 0, 1e-6, 0, 0];
    for (const one of scored) {
      const chance = chanceAt(slope * one.score + offset);
      const off = chance - (one.kept ? high : low);
      const bend = chance * (1 - chance);
      gs += off * one.score;
      go += off;
      ss += bend * one.score * one.score;
      so += bend * one.score;
      oo += bend;
    }
    const all = ss * oo - so * so;
    slope -= step((oo * gs - so * go) / all);
    offset -= step((ss * go - so * gs) / all);
  }
  // what tells no more than chance orders nothing, and never the other way round
  return slope > 0 ? { slope, offset } : { slope: 0, offset: logit(scored, kept) };
}

function step(by: number): number {
  return Number.isFinite(by) ? Math.max(-1, Math.min(1, by)) : 0;
}

/** By halving, because a logarithm is left to the engine. */
function logit(scored: readonly ScoredDecision[], kept: number): number {
  const share = (kept + 1) / (scored.length + 2);
  let [low, high] = [-20, 20];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (chanceAt(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}
