import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { coverage, type LedgerLook } from "../../src/capture/coverage.ts";

const start = new Date("2026-06-01T00:00:00Z");
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const whole = (minutes: number): LedgerLook => ({ startedAt: at(minutes), whole: true, fault: undefined });
const broken = (minutes: number, fault = "channel.timeout"): LedgerLook => ({
  startedAt: at(minutes),
  whole: false,
  fault,
});

describe("coverage of a channel looked at every 30 minutes", () => {
  test("is whole when no two whole looks lie more than 45 minutes apart", () => {
    const looks = [whole(0), whole(45), whole(90)];
    expect(coverage(looks, start, at(90), 30)).toEqual({ looks: 3, wholeLooks: 3, gaps: [], covered: 1 });
  });

  test.each([
    [45, 0],
    [46, 1],
  ])("two looks %d minutes apart leave %d gaps", (minutes, gaps) => {
    expect(coverage([whole(0), whole(minutes)], start, at(minutes), 30).gaps).toHaveLength(gaps);
  });

  test("a gap runs from the last whole look to the next, and names each fault in it once", () => {
    const looks = [whole(0), broken(30), broken(60), broken(90, "channel.empty"), whole(120), whole(150)];
    expect(coverage(looks, start, at(180), 30)).toEqual({
      looks: 6,
      wholeLooks: 3,
      gaps: [{ from: at(0), to: at(120), faults: ["channel.timeout", "channel.empty"] }],
      covered: 1 - 120 / 180,
    });
  });

  test("a fault between two whole looks that are near enough is no gap, and not told of the next", () => {
    const looks = [whole(0), broken(20), whole(40), whole(200)];
    expect(coverage(looks, start, at(200), 30).gaps).toEqual([{ from: at(40), to: at(200), faults: [] }]);
  });

  test("nobody looked: all of it is one gap without a fault", () => {
    expect(coverage([], start, at(600), 30)).toEqual({
      looks: 0,
      wholeLooks: 0,
      gaps: [{ from: start, to: at(600), faults: [] }],
      covered: 0,
    });
  });

  test("before the first whole look nothing is covered, however short the time is", () => {
    const broken = [5, 15, 25].map((minutes) => ({
      startedAt: at(minutes),
      whole: false,
      fault: "channel.notXml",
    }));
    expect(coverage(broken, start, at(40), 30)).toEqual({ looks: 3, wholeLooks: 0, gaps: [], covered: 0 });
  });

  test("no time at all is covered", () => {
    expect(coverage([], start, start, 30)).toMatchObject({ gaps: [], covered: 1 });
  });
});

test("gaps never overlap, lie in the time asked about, and with what is covered make up all of it", () => {
  const look = fc.record({ minute: fc.integer({ min: 0, max: 3000 }), isWhole: fc.boolean() });
  fc.assert(
    fc.property(fc.array(look), fc.integer({ min: 1, max: 200 }), (given, everyMinutes) => {
      const looks = given
        .sort((a, b) => a.minute - b.minute)
        .map(({ minute, isWhole }) => (isWhole ? whole(minute) : broken(minute)));
      const { gaps, covered } = coverage(looks, start, at(3000), everyMinutes);
      let before = start.getTime();
      let blindMs = 0;
      for (const gap of gaps) {
        expect(gap.from.getTime()).toBeGreaterThanOrEqual(before);
        expect(gap.to.getTime()).toBeGreaterThan(gap.from.getTime());
        before = gap.to.getTime();
        blindMs += gap.to.getTime() - gap.from.getTime();
      }
      expect(before).toBeLessThanOrEqual(at(3000).getTime());
      expect(covered).toBeCloseTo(1 - blindMs / (3000 * 60_000), 9);
    }),
  );
});
