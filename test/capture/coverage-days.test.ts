/** Coverage day by day: nothing is called covered of which nobody knows it. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { coverage, type LedgerLook } from "../../src/capture/coverage.ts";
import {
  activeTimes,
  coverageDays,
  type DaysAsked,
  firstOf,
  runsOf,
} from "../../src/capture/coverage-days.ts";
import { day } from "../../src/domain/day.ts";

const zone = "Europe/Oslo";
const hour = 3_600_000;

function looksEvery(minutes: number, from: string, to: string, whole = true): LedgerLook[] {
  const looks: LedgerLook[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += minutes * 60_000)
    looks.push({ startedAt: new Date(at), whole, fault: whole ? undefined : "channel.timeout" });
  return looks;
}

function asked(more: Partial<DaysAsked> = {}): DaysAsked {
  const active = [{ from: new Date("2026-03-20T00:00:00Z"), to: new Date("2026-04-03T22:00:00Z") }];
  return { from: day("2026-03-28"), to: day("2026-04-03"), zone, everyMinutes: 60, active, ...more };
}

describe("a day", () => {
  test("is covered when it was seen whole all day, also when the clock is moved; a day lasts as long as it lasts", () => {
    const days = coverageDays(looksEvery(60, "2026-03-27T00:00:00Z", "2026-04-03T22:00:00Z"), asked());
    expect(days.map(({ day: one, state }) => `${one} ${state}`)).toEqual(
      ["2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03"].map(
        (one) => `${one} ok`,
      ),
    );
  });

  test("is covered in part where looks were not whole for a while, with why; and not at all where nobody looked", () => {
    const looks = [
      ...looksEvery(60, "2026-03-27T00:00:00Z", "2026-03-29T08:00:00Z"),
      ...looksEvery(60, "2026-03-29T09:00:00Z", "2026-03-29T14:00:00Z", false),
      ...looksEvery(60, "2026-03-29T15:00:00Z", "2026-03-31T22:00:00Z"),
    ];
    const states = coverageDays(looks, asked()).map(({ state, faults }) => [state, ...faults]);
    expect(states).toEqual([
      ["ok"],
      ["partial", "channel.timeout"],
      ["ok"],
      ["ok"],
      ["missing"],
      ["missing"],
      ["missing"],
    ]);
  });

  test("is off before the channel was registered and while it was paused, and no gap of it is told", () => {
    const changes = [
      { at: new Date("2026-03-30T10:00:00Z"), state: "paused" as const },
      { at: new Date("2026-04-02T10:00:00Z"), state: "active" as const },
    ];
    const now = new Date("2026-04-03T22:00:00Z");
    const active = activeTimes(new Date("2026-03-29T10:00:00Z"), changes, now);
    const looks = [
      ...looksEvery(60, "2026-03-29T10:00:00Z", "2026-03-30T10:00:00Z"),
      ...looksEvery(60, "2026-04-02T10:00:00Z", "2026-04-03T22:00:00Z"),
    ];
    expect(coverageDays(looks, asked({ active })).map(({ state }) => state)).toEqual([
      ...["off", "ok", "ok", "off", "off", "ok", "ok"],
    ]);
  });

  test("that a look without an end was never seen in is not covered, and neither is one with half a look", () => {
    expect(coverageDays([], asked()).every(({ state }) => state === "missing")).toBe(true);
    const half = looksEvery(60, "2026-03-27T00:00:00Z", "2026-04-03T22:00:00Z", false);
    expect(coverageDays(half, asked()).every(({ state }) => state === "missing")).toBe(true);
  });
});

const moments = fc.array(fc.record({ at: fc.integer({ min: 0, max: 14 * 24 }), whole: fc.boolean() }), {
  maxLength: 60,
});

test("whatever the looks: blind time of the days is that of the gaps, and a day is ok just when no gap touches it", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 30 }), (given, everyHours) => {
      const start = Date.parse("2026-03-20T00:00:00Z");
      const looks = given
        .map(({ at, whole }) => ({ startedAt: new Date(start + at * hour), whole, fault: undefined }))
        .sort((one, other) => one.startedAt.getTime() - other.startedAt.getTime());
      const [from, to] = [new Date("2026-03-20T23:00:00Z"), new Date("2026-04-02T22:00:00Z")];
      const question = asked({
        from: day("2026-03-21"),
        to: day("2026-04-02"),
        everyMinutes: everyHours * 60,
      });
      const days = coverageDays(looks, question);
      const inside = looks.filter(({ startedAt }) => startedAt >= from && startedAt <= to);
      const blind = coverage(inside, from, to, everyHours * 60).gaps;
      const sum = blind.reduce((all, gap) => all + gap.to.getTime() - gap.from.getTime(), 0);
      expect(days.reduce((all, one) => all + one.blindMs, 0)).toBe(sum);
      for (const one of days) expect(one.state === "ok").toBe(one.blindMs === 0);
    }),
  );
});

test("runs hold every day once, in order, and two that follow each other differ", () => {
  const states = fc.array(fc.constantFrom("ok", "partial", "missing", "off"), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(states, (all) => {
      const first = firstOf(all.length, new Date("2026-06-01T08:00:00Z"), zone);
      const days = all.map((state, index) => ({
        ...{
          day: firstOf(all.length - index, new Date("2026-06-01T08:00:00Z"), zone),
          faults: [],
          blindMs: 0,
        },
        state: state as "ok",
      }));
      const runs = runsOf(days);
      expect(runs[0]?.from).toBe(first);
      expect(runs.reduce((sum, run) => sum + run.days, 0)).toBe(all.length);
      for (const [index, run] of runs.entries()) expect(run.state).not.toBe(runs[index + 1]?.state);
    }),
  );
});
