/** Chance that a printed seed brings back: which point a run is broken at. mulberry32, as fast-check and others use it. */

export interface Chance {
  /** from 0 up to 1, which it never is */
  next(): number;
  /** whole, from `from` to `to`, both of them possible */
  whole(from: number, to: number): number;
  /** @throws RangeError when there is nothing to pick from */
  pick<Each>(of: readonly Each[]): Each;
  is(share: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick(of) {
      const picked = of[Math.floor(next() * of.length)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
    is: (share) => next() < share,
  };
}
