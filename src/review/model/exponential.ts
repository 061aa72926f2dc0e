/** The exponential function by sums and products alone: IEEE 754 makes these the same everywhere, `Math.exp` is left to the engine. */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** @param x beyond ±40 it is taken as ±40: chances that differ by less than 1e-17 */
export function exponential(x: number): number {
  const within = Math.max(-40, Math.min(40, x));
  const halvings = Math.round(within / (ln2High + ln2Low));
  const rest = within - halvings * ln2High - halvings * ln2Low;
  let sum = 1;
  for (let term = 14; term > 0; term--) sum = 1 + (sum * rest) / term;
  let power = 1;
  for (let n = Math.abs(halvings); n > 0; n--) power *= 2;
  return halvings < 0 ? sum / power : sum * power;
}

/** 1 / (1 + e^-x), above 0 and below 1. */
export function chanceAt(x: number): number {
  return 1 / (1 + exponential(-x));
}
