import { expect, test } from "@jest/globals";
import { progressOf } from "../../../src/pipeline/status/waiting.ts";

const startedAt = new Date("2026-06-01T08:00:00Z");
const now = new Date("2026-06-01T08:00:10Z");

test.each([
  [0, 100, undefined, undefined],
  [2, 160_000, undefined, undefined],
  [999, 160_000, undefined, undefined],
  [1000, 160_000, 100, 1590],
  [1, 100, 0.1, 990],
  [100, 100, 10, 0],
])(
  "of a walk that fed %d of %d in ten seconds the pace is %s, and %s s are left",
  (fed, total, pace, left) => {
    const { itemsPerSecond, secondsLeft } = progressOf(
      { step: "classify", total, fed, startedAt, endedAt: undefined },
      now,
    );
    expect({ itemsPerSecond, secondsLeft }).toEqual({ itemsPerSecond: pace, secondsLeft: left });
  },
);
