import { describe, expect, test } from "@jest/globals";
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

  test("days are added across months and leap days", () => {
    expect(addDays(day("2028-02-28"), 1)).toBe("2028-02-29");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(yearOf(day("2026-05-17"))).toBe(2026);
  });
});
