/** A budget grants no more than the platform allows, waits when it is told to, and never for ever. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type Budget,
  backOff,
  giveBack,
  learn,
  newBudget,
  type Outcome,
  type Taken,
  take,
} from "../../src/capture/rate-budget.ts";

const start = new Date("2026-11-29T12:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const answered: Outcome = { refused: false, failed: false };
const refusedOnce: Outcome = { refused: true, failed: false };
const failure: Outcome = { refused: false, failed: true };
const limited = newBudget(start, { limit: 300, windowMs: 300_000 });

function waits(taken: Taken) {
  return "waitUntil" in taken ? taken : undefined;
}

describe("without a limit", () => {
  test("anything may be asked", () => {
    expect(take(newBudget(start), start, 20).taken).toMatchObject({ granted: Number.POSITIVE_INFINITY });
  });

  test("the first answer that tells of one sets it", () => {
    const told = learn(
      newBudget(start),
      start,
      { ...answered, limit: 300, remaining: 250, resetAt: at(200) },
      0,
    );
    expect(told).toMatchObject({ limit: 300, remaining: 250, resetAt: at(200), windowMs: 200_000 });
    const { taken, budget } = take(told, start, 20);
    expect(taken).toMatchObject({ granted: 20 });
    expect(budget.remaining).toBe(230);
  });
});

describe("with a limit", () => {
  test("nobody gets more than a tenth of what is left, so that others have some", () => {
    expect(take({ ...limited, remaining: 35 }, start, 20).taken).toMatchObject({ granted: 4 });
    expect(take({ ...limited, remaining: 1 }, start, 20).taken).toMatchObject({ granted: 1 });
  });

  test("when it is spent, everybody waits for the next window, which is as long as the last", () => {
    const spent = { ...limited, remaining: 0, resetAt: at(100) };
    expect(take(spent, start, 20).taken).toEqual({ waitUntil: at(100), because: "spent" });
    expect(take(spent, at(101), 20).budget).toMatchObject({ remaining: 280, resetAt: at(401) });
  });

  test("an answer that was on its way raises nothing, and one of the last window is not taken for this one", () => {
    const now = { ...limited, remaining: 100, resetAt: at(300) };
    expect(learn(now, start, { ...answered, remaining: 290, resetAt: at(300) }, 0).remaining).toBe(100);
    expect(learn(now, start, { ...answered, remaining: 3, resetAt: at(1) }, 0).remaining).toBe(100);
    expect(learn(now, start, { ...answered, remaining: 40, resetAt: at(301) }, 0).remaining).toBe(40);
  });

  test("tokens that were not used come back, but not into the next window", () => {
    const now = { ...limited, remaining: 100, resetAt: at(300) };
    expect(giveBack(now, at(10), 7, at(5)).remaining).toBe(107);
    expect(giveBack({ ...now, remaining: 298 }, at(10), 7, at(5)).remaining).toBe(300);
    expect(giveBack({ ...now, resetAt: at(301) }, at(2), 7, at(0)).remaining).toBe(100);
  });
});

describe("refused", () => {
  test("until the time that it names, and a little longer by chance", () => {
    const told = learn(limited, start, { ...refusedOnce, retryAt: at(600) }, 1);
    const wait = waits(take(told, at(1), 20).taken);
    expect(wait).toMatchObject({ because: "asked" });
    expect(wait?.waitUntil.getTime()).toBe(at(605).getTime());
  });

  test("then one asks alone, and each answer halves what is against it", () => {
    let budget: Budget = limited;
    for (let n = 0; n < 4; n++) budget = learn(budget, at(n * 2), { ...refusedOnce, retryAt: at(30) }, 0);
    expect(budget.failures).toBe(4);
    for (const left of [2, 1, 0]) {
      const first = take(budget, at(40), 20);
      expect(first.taken).toMatchObject({ granted: 1, alone: true });
      expect(waits(take(first.budget, at(41), 20).taken)).toMatchObject({ because: "probe" });
      budget = learn(first.budget, at(42), answered, 0);
      expect(budget.failures).toBe(left);
    }
    expect(take(budget, at(43), 20).taken).toMatchObject({ granted: 20, alone: false });
  });

  test("without a time, five seconds and then twice as long, half of it by chance, a quarter of an hour at most", () => {
    expect([1, 2, 3, 20].map((times) => backOff(times, 900_000, 1))).toEqual([5000, 10_000, 20_000, 900_000]);
    expect(backOff(3, 900_000, 0)).toBe(10_000);
  });

  test("who asks alone and is ended holds up the others for a minute", () => {
    const first = take({ ...limited, failures: 1 }, start, 20);
    expect(waits(take(first.budget, at(59), 20).taken)).toMatchObject({ because: "probe" });
    expect(take(first.budget, at(61), 20).taken).toMatchObject({ granted: 1 });
  });
});

describe("a server that is down", () => {
  test("is left alone after three faults in a row, for two minutes at most", () => {
    let budget: Budget = newBudget(start);
    for (const seconds of [0, 10]) {
      budget = learn(budget, at(seconds), failure, 1);
      expect(waits(take(budget, at(seconds), 1).taken)).toBeUndefined();
    }
    for (let seconds = 20; seconds < 3000; seconds += 150) budget = learn(budget, at(seconds), failure, 1);
    expect(budget.quietBecause).toBe("down");
    expect((budget.quietUntil?.getTime() ?? 0) - at(2870).getTime()).toBeLessThanOrEqual(120_000);
  });

  test("faults of requests that were under way together are one", () => {
    let budget: Budget = newBudget(start);
    for (let n = 0; n < 50; n++) budget = learn(budget, at(n / 100), failure, 1);
    expect(budget.failures).toBe(1);
  });
});

describe("Meta's percent", () => {
  test.each([
    [89, undefined],
    [95, 60_000],
    [100, 300_000],
  ])("%d", (usedPercent, wait) => {
    const { quietUntil } = learn(newBudget(start), start, { ...answered, usedPercent }, 1);
    expect(quietUntil && quietUntil.getTime() - start.getTime()).toBe(wait);
  });
});

const outcomes: fc.Arbitrary<Outcome> = fc.record(
  {
    refused: fc.boolean(),
    failed: fc.boolean(),
    limit: fc.integer({ min: 1, max: 1000 }),
    remaining: fc.integer({ min: 0, max: 1000 }),
    resetAt: fc.integer({ min: -1000, max: 200_000 }).map(at),
    retryAt: fc.integer({ min: -1000, max: 200_000 }).map(at),
    usedPercent: fc.integer({ min: 0, max: 200 }),
  },
  { requiredKeys: ["refused", "failed"] },
);

describe("whatever is answered, and whatever the clock does", () => {
  test("nobody waits for longer than a day from now", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(outcomes, fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true })),
          {
            maxLength: 12,
          },
        ),
        fc.integer({ min: -1e9, max: 1e9 }),
        (told, seconds) => {
          let budget = newBudget(start);
          for (const [outcome, now, random] of told) budget = learn(budget, at(now), outcome, random);
          const { taken } = take(budget, at(seconds), 20);
          const wait = waits(taken);
          if (wait)
            expect(wait.waitUntil.getTime() - at(seconds).getTime()).toBeLessThanOrEqual(
              24 * 3_600_000 + 5000,
            );
          else expect(taken).toHaveProperty("granted");
        },
      ),
    );
  });

  test("a clock that was put back leaves the wait as long as it was, and it passes", () => {
    const told = learn(limited, at(1e7), { ...refusedOnce, retryAt: at(1e7 + 60) }, 0);
    const first = take(told, start, 20);
    expect(first.taken).toEqual({ waitUntil: at(60), because: "asked" });
    expect(take(first.budget, at(61), 20).taken).toMatchObject({ granted: 1 });
  });

  test("in one window no more is granted than it has", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.record({ want: fc.integer({ min: 1, max: 50 }), used: fc.nat(50), at: fc.nat(299) }), {
          maxLength: 60,
        }),
        (limit, steps) => {
          let budget = newBudget(start, { limit, windowMs: 300_000 });
          let used = 0;
          for (const step of steps.toSorted((one, other) => one.at - other.at)) {
            const now = at(step.at);
            const { budget: after, taken } = take(budget, now, step.want);
            budget = after;
            if ("waitUntil" in taken) continue;
            const spent = Math.min(step.used, taken.granted);
            used += spent;
            budget = giveBack(budget, now, taken.granted - spent, now);
          }
          expect(used).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
