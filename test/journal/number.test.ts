import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Counters, number } from "../../src/journal/number.ts";

const none: Counters = { lastCase: 0, lastEntry: 0, lastInCase: new Map() };
const under = (...roots: readonly string[]) => roots.map((rootItemId) => ({ rootItemId }));

test("the first entry of a thread opens its case, the next ones go on in it", () => {
  const { numbered, after } = number(none, under("a", "b", "a"));
  expect(numbered.map((n) => [n.sequence, n.numberInCase, n.opensCase])).toEqual([
    [1, 1, 1],
    [2, 1, 2],
    [3, 2, undefined],
  ]);
  expect(after).toEqual({
    lastCase: 2,
    lastEntry: 3,
    lastInCase: new Map([
      ["a", 2],
      ["b", 1],
    ]),
  });
});

test("a case of an earlier year is gone on with, though the year's numbers start from 1", () => {
  const { numbered } = number({ ...none, lastInCase: new Map([["a", 7]]) }, under("a", "b"));
  expect(numbered.map((n) => [n.sequence, n.numberInCase, n.opensCase])).toEqual([
    [1, 8, undefined],
    [2, 1, 1],
  ]);
});

test("nothing to journal uses no number", () => {
  expect(number({ ...none, lastEntry: 9 }, [])).toEqual({ numbered: [], after: { ...none, lastEntry: 9 } });
});

describe("whatever is journaled, in however many batches", () => {
  const roots = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 40 });
  test("the numbers have no gap and no double, and are those of one batch", () => {
    fc.assert(
      fc.property(fc.array(roots, { maxLength: 5 }), (batches) => {
        let counters = none;
        const all = batches.flatMap((batch) => {
          const { numbered, after } = number(counters, under(...batch));
          counters = after;
          return numbered;
        });
        expect(all).toEqual(number(none, under(...batches.flat())).numbered);
        expect(all.map((n) => n.sequence)).toEqual(all.map((_, index) => index + 1));
        const opened = all.flatMap((n) => n.opensCase ?? []);
        expect(opened).toEqual(opened.map((_, index) => index + 1));
        for (const root of new Set(batches.flat())) {
          const within = all.filter((n) => n.pending.rootItemId === root).map((n) => n.numberInCase);
          expect(within).toEqual(within.map((_, index) => index + 1));
        }
      }),
    );
  });
});
