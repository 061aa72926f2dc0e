import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, day, dayOf, yearOf } from "../../src/domain/day.ts";

describe("a day is a calendar day at the agency", () => {
  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01T00:00:00Z", ""])(
    "%s is not a day",
    (text) => {
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  test.each([
    ["2025-12-31T23:30:00Z", "Europe/Oslo", "2026-01-01"],
    ["2025-12-31T22:59:59Z", "Europe/Oslo", "2025-12-31"],
    ["2026-06-30T22:00:00Z", "Europe/Stockholm", "2026-07-01"],
    ["2026-03-01T00:30:00Z", "America/New_York", "2026-02-28"],
    ["0001-01-01T00:00:00Z", "Europe/Oslo", "0001-01-01"],
  ])("%s is in %s the day %s", (instant, zone, expected) => {
    expect(dayOf(new Date(instant), zone)).toBe(expected);
  });

  test("the same day as the calendar of its zone, in every zone, whatever was asked before", () => {
    const from = Date.parse("1972-06-01T00:00:00Z");
    const to = Date.parse("2040-01-01T00:00:00Z");
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(zone, fc.integer({ min: from, max: to }), fc.nat({ max: 900_000 }), (zone, at, later) => {
        const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
        for (const instant of [new Date(at), new Date(at + later), new Date(at - (at % 900_000))])
          expect(dayOf(instant, zone)).toBe(calendar.format(instant));
      }),
      { numRuns: 3000 },
    );
  });

  test("days are added across months and leap days", () => {
    expect(addDays(day("2028-02-28"), 1)).toBe("2028-02-29");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(yearOf(day("2026-05-17"))).toBe(2026);
  });
});
