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
  test("a list that was read whole has no bound but what was found; nothing read says nothing", () => {
    expect(boundOf(40, { read: 40, finds: 0 })).toBe(0);
    expect(boundOf(40, { read: 40, finds: 2 })).toBe(0.05);
    expect(boundOf(400, { read: 59, finds: 0 })).toBeCloseTo(0.0495, 4);
    expect(upperBound(0, 0)).toBe(1);
    expect(() => upperBound(2, 1)).toThrow(RangeError);
    expect(() => upperBound(0.5, 1)).toThrow(RangeError);
  });
});

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
