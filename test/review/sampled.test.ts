import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { percentages, shareOf, upTo } from "../../src/review/sampled.ts";

test("a sample without a change says how much may still change: 59, 149 and 299 drawn bound it at 5, 2 and 1 %", () => {
  for (const [drawn, most] of [
    [59, 0.05],
    [149, 0.02],
    [299, 0.01],
  ] as const) {
    const { atLeast, atMost } = shareOf(0, drawn, 100_000);
    expect(atLeast).toBe(0);
    expect(atMost).toBeLessThanOrEqual(most);
    expect(shareOf(0, drawn - 1, 100_000).atMost).toBeGreaterThan(most);
  }
});

test("what all show is known, and what nothing shows is not", () => {
  expect(shareOf(3, 12, 12)).toEqual({ atLeast: 0.25, atMost: 0.25 });
  expect(shareOf(0, 0, 12)).toEqual({ atLeast: 0, atMost: 1 });
  expect(shareOf(0, 0, 0)).toEqual({ atLeast: 0, atMost: 0 });
});

test("the share that was drawn lies between the bounds, and more draws make them narrower", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat({ max: 300 }), (drawn, asked) => {
      const count = Math.min(asked, drawn);
      const { atLeast, atMost } = shareOf(count, drawn, 1e6);
      expect(atLeast).toBeLessThanOrEqual(count / drawn);
      expect(atMost).toBeGreaterThanOrEqual(count / drawn);
      const more = shareOf(4 * count, 4 * drawn, 1e6);
      expect(more.atMost - more.atLeast).toBeLessThanOrEqual(atMost - atLeast);
    }),
  );
});

test("percentages are rounded away from each other", () => {
  expect(percentages({ atLeast: 0.02149, atMost: 0.04201 }, ".")).toBe("2.1–4.3 %");
  expect(percentages({ atLeast: 0, atMost: 0.0099 }, ",")).toBe("0–1 %");
  expect(percentages({ atLeast: 0.07, atMost: 0.07 }, ",")).toBe("7 %");
  expect(upTo(0.0301, ",")).toBe("3,1 %");
});
