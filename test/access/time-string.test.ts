import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { instantOf } from "../../src/access/time-string.ts";
import { day } from "../../src/domain/day.ts";
import { instantAt, isoWithOffset } from "../../src/domain/zoned.ts";

const zone = "Europe/Oslo";
// a Saturday, 00:30 in Oslo
const now = new Date("2026-11-20T23:30:00Z");

describe("points in time are read on the agency's clock", () => {
  test.each([
    ["2026-01-15", "from", "2026-01-15T00:00:00+01:00"],
    ["2026-07-15", "from", "2026-07-15T00:00:00+02:00"],
    ["2026-07-15", "to", "2026-07-15T23:59:59+02:00"],
    ["2026-07-15T10:00:00Z", "from", "2026-07-15T12:00:00+02:00"],
    ["now", "from", "2026-11-21T00:30:00+01:00"],
    ["now/d", "from", "2026-11-21T00:00:00+01:00"],
    ["now/d", "to", "2026-11-21T23:59:59+01:00"],
    ["now-7d/d", "from", "2026-11-14T00:00:00+01:00"],
    ["now-1d", "from", "2026-11-20T00:30:00+01:00"],
    ["now/w", "from", "2026-11-16T00:00:00+01:00"],
    ["now-1M/M", "from", "2026-10-01T00:00:00+02:00"],
    ["now-1M/M", "to", "2026-10-31T23:59:59+01:00"],
    ["now/y", "from", "2026-01-01T00:00:00+01:00"],
    ["now-9M", "from", "2026-02-21T00:30:00+01:00"],
    ["now+2H/h", "from", "2026-11-21T02:00:00+01:00"],
    ["now-90s", "from", "2026-11-21T00:28:30+01:00"],
  ] as const)("%s (%s) is %s", (text, edge, expected) => {
    const instant = instantOf(text, now, zone, edge);
    expect(instant && isoWithOffset(instant, zone)).toBe(expected);
  });

  test("a month back from its last day stays in the month", () => {
    const at = new Date("2028-03-31T12:00:00Z");
    expect(instantOf("now-1M", at, zone, "from")?.toISOString()).toBe("2028-02-29T13:00:00.000Z");
  });

  test.each([
    "",
    "i går",
    "2026-13-01",
    "2026-02-30",
    "now-",
    "now-7x",
    "now/q",
    "now-999999y",
    "2026-1-1",
    "NOW",
  ])("%s is no point in time", (text) => expect(instantOf(text, now, zone, "from")).toBeUndefined());

  test("no text is an error", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^now[+-]\d{1,6}[smhdwMy]\/[smhdwMy]$/)),
        (text) => {
          const instant = instantOf(text, now, zone, "to");
          expect(instant === undefined || !Number.isNaN(instant.getTime())).toBe(true);
        },
      ),
    );
  });

  test("a day begins when the clock shows midnight, also when clocks are moved", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = day(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(isoWithOffset(instantAt(date, zone), zone).slice(0, 19)).toBe(`${date}T00:00:00`);
      }),
    );
  });
});
