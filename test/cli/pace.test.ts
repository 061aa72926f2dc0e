import { expect, test } from "@jest/globals";
import { pacer, paceText } from "../../src/cli/pace.ts";

test.each([
  [0, 100, 60_000, ""],
  [10, 100, 1999, ""],
  [10, 100, 2000, " · 300/min · 18 s left"],
  [1000, 4000, 10_000, " · 100/s · 30 s left"],
  [1000, 91_000, 10_000, " · 100/s · 15 min left"],
  [10, 100_000, 10_000, " · 60/min · 28 h left"],
  [1000, undefined, 10_000, " · 100/s"],
  [1000, 1000, 10_000, " · 100/s"],
])("%d of %s in %d ms goes on%s", (done, total, elapsedMs, text) => {
  expect(paceText(done, total, elapsedMs)).toBe(text);
});

test("a round is told at its own pace, whatever the rounds before it took", () => {
  let ms = 0;
  const paceOf = pacer(() => ms);
  const at = (time: number, done: number, total: number) => {
    ms = time;
    return paceOf(done, total);
  };
  expect(at(0, 200, 160_000)).toBe("");
  expect(at(100_000, 10_000, 160_000)).toBe(" · 100/s · 25 min left");
  // another step came between, and the next round begins with its first batch
  expect(at(400_000, 200, 150_000)).toBe("");
  expect(at(410_000, 1200, 150_000)).toBe(" · 100/s · 25 min left");
});
