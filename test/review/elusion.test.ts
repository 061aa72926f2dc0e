/** The elusion sample: the bound, how much must be read for it, and a draw that anybody can repeat. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  boundOf,
  drawSample,
  readsFor,
  sampleSize,
  sampleState,
  upperBound,
  type Verdict,
} from "../../src/review/elusion.ts";

describe("so many must be read", () => {
  test.each([
    [0.05, 0, 59],
    [0.02, 0, 149],
    [0.01, 0, 299],
    [0.05, 1, 93],
  ])("for a bound of %d with %d finds: %d", (bound, finds, reads) => {
    expect(readsFor(bound, finds)).toBe(reads);
    expect(upperBound(finds, reads)).toBeLessThanOrEqual(bound);
    expect(upperBound(finds, reads - 1)).toBeGreaterThan(bound);
  });
  test.each([
    [60, 59],
    [59, 59],
    [12, 12],
    [100_000, 59],
  ])("of a list of %d at 5 %%: %d", (list, size) => {
    expect(sampleSize(list, 0.05)).toBe(size);
  });
  test.each([[0], [1], [-0.1], [Number.NaN], [1e-9]])("and %d is no bound", (bound) => {
    expect(() => readsFor(bound)).toThrow(RangeError);
  });
});

describe("the bound is that of Clopper and Pearson", () => {
  /** the 95th percentile of Beta(x + 1, n - x), reckoned in whole fractions */
  test.each([
    [0, 10, 0.258866],
    [1, 10, 0.394163],
    [5, 10, 0.777559],
    [2, 50, 0.120614],
    [10, 100, 0.163718],
  ])("%d finds of %d read", (finds, read, bound) => {
    expect(upperBound(finds, read)).toBeCloseTo(bound, 4);
  });
  test("without a find it is 1 - 0.05^(1/n)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        expect(upperBound(0, n)).toBeCloseTo(1 - 0.05 ** (1 / n), 12);
      }),
    );
  });
  test("it is above the share found, falls with each right item, and rises with each wrong one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (read, nat) => {
        const finds = Math.min(nat, read);
        const bound = upperBound(finds, read);
        expect(bound).toBeGreaterThan(finds / (read + 1));
        expect(upperBound(finds, read + 1)).toBeLessThanOrEqual(bound);
        expect(upperBound(finds + 1, read + 1)).toBeGreaterThanOrEqual(bound - 1e-12);
      }),
    );
  });
  test("it holds also where what is read is not put back: the exact chance for a list is never larger", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 20, max: 59 }), (list, read) => {
        const wrong = Math.floor(upperBound(0, read) * list) + 1;
        let none = 1;
        for (let k = 0; k < read; k++) none *= Math.max(0, list - wrong - k) / (list - k);
        expect(none).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
  test("of lists of any share, at least 95 in 100 samples tell a bound that holds: all outcomes are reckoned", () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 320 }), share, (read, wrong) => {
        let holds = 0;
        for (let finds = fewestThatHold(read, (k) => upperBound(k, read) >= wrong); finds <= read; finds++)
          holds += Math.exp(
            logChoose(read, finds) + finds * Math.log(wrong) + (read - finds) * Math.log1p(-wrong),
          );
        expect(holds).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }),
    );
  });
  test("and so of a list that ends, where what was read is not put back", () => {
    const lists = fc.integer({ min: 60, max: 1200 }).chain((list) =>
      fc.record({
        list: fc.constant(list),
        read: fc.integer({ min: 1, max: Math.min(list, 299) }),
        wrong: fc.nat(list),
      }),
    );
    fc.assert(
      fc.property(lists, ({ list, read, wrong }) => {
        const isHeld = (finds: number) => boundOf(list, { read, finds }) >= wrong / list - 1e-12;
        const from = Math.max(fewestThatHold(read, isHeld), read + wrong - list);
        let holds = 0;
        for (let finds = from; finds <= Math.min(read, wrong); finds++)
          holds += Math.exp(
            logChoose(wrong, finds) + logChoose(list - wrong, read - finds) - logChoose(list, read),
          );
        expect(holds).toBeGreaterThanOrEqual(0.95 - 1e-9);
      }),
    );
  });
  test.each([
    [59, 0.05],
    [149, 0.02],
    [299, 0.01],
  ])(
    "%d read without a find: a list of which more than %d is wrong comes through in less than one of 20",
    (read, bound) => {
      // as large a share as is refused by a hair, and lists from the shortest that is sampled to the longest
      for (const list of [Math.max(60, read + 1), 500, 1000, 10_000, 100_000]) {
        const wrong = Math.floor(bound * list) + 1;
        let unseen = 1;
        for (let k = 0; k < read; k++) unseen *= Math.max(0, list - wrong - k) / (list - k);
        expect(unseen).toBeLessThanOrEqual(0.05);
      }
      // one less would not do for an endless list
      expect((1 - bound) ** read).toBeLessThanOrEqual(0.05);
      expect((1 - bound) ** (read - 1)).toBeGreaterThan(0.05);
    },
  );
  test("a list that was read whole has no bound but what was found; nothing read says nothing", () => {
    expect(boundOf(40, { read: 40, finds: 0 })).toBe(0);
    expect(boundOf(40, { read: 40, finds: 2 })).toBe(0.05);
    expect(boundOf(400, { read: 59, finds: 0 })).toBeCloseTo(0.0495, 4);
    expect(upperBound(0, 0)).toBe(1);
    expect(() => upperBound(2, 1)).toThrow(RangeError);
    expect(() => upperBound(0.5, 1)).toThrow(RangeError);
  });
});

const logFactorials = [0];
function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? 0;
}
function logChoose(of: number, some: number): number {
  return logFactorial(of) - logFactorial(some) - logFactorial(of - some);
}
/** The bound rises with the finds: from so many on it holds. */
function fewestThatHold(read: number, isHeld: (finds: number) => boolean): number {
  let [below, from] = [-1, read];
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2);
    if (isHeld(middle)) from = middle;
    else below = middle;
  }
  return from;
}

describe("the draw", () => {
  test("is the same for the same seed and list, in whatever order it stands, and a larger one begins with it", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.uuid(), { maxLength: 80 }),
        fc.nat(80),
        (seed, list, size) => {
          const drawn = drawSample(seed, list, size);
          expect(drawSample(seed, [...list].reverse(), size)).toEqual(drawn);
          expect(drawn).toHaveLength(Math.min(size, list.length));
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawSample(seed, list, size + 5).slice(0, drawn.length)).toEqual(drawn);
        },
      ),
    );
  });
  test("can be repeated with sha256sum and sort", () => {
    const list = ["c", "a", "b", "d"];
    const lines = list.map((id) => [createHash("sha256").update(`42 ${id}`).digest("hex"), id]);
    expect(drawSample("42", list, 2)).toEqual(
      lines
        .sort()
        .slice(0, 2)
        .map(([, id]) => id),
    );
  });
  test("reaches every place of a list about as often", () => {
    const list = Array.from({ length: 20 }, (_, n) => `item-${n}`);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const id of drawSample(`seed ${seed}`, list, 5)) times.set(id, (times.get(id) ?? 0) + 1);
    // 500 on average; 5 standard deviations are 97
    for (const id of list) expect(Math.abs((times.get(id) ?? 0) - 500)).toBeLessThan(97);
  });
});

test.each<[number, readonly Verdict[], string]>([
  [3, [], "open"],
  [3, ["right", "right"], "open"],
  [3, ["right", "right", "right"], "passed"],
  [3, ["wrong"], "stopped"],
  [3, ["right", "right", "wrong"], "stopped"],
])("a sample of %d with %j is %s", (size, verdicts, state) => {
  expect(sampleState(size, verdicts)).toBe(state);
});
