import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { namesOpen, namesOpenUntil } from "../../src/access/names.ts";
import { addDays } from "../../src/domain/day.ts";
import { instantAt } from "../../src/domain/zoned.ts";

const zone = "Europe/Oslo";

describe("names are open for one year from publication", () => {
  test.each([
    ["2025-11-20T10:00:00Z", "2026-11-20T22:59:00Z", true],
    ["2025-11-20T10:00:00Z", "2026-11-20T23:00:00Z", false],
    ["2024-02-29T10:00:00Z", "2025-02-28T22:00:00Z", true],
    ["2024-02-29T10:00:00Z", "2025-02-28T23:00:00Z", false],
    ["2027-02-28T10:00:00Z", "2028-02-29T22:00:00Z", true],
    ["2027-02-28T10:00:00Z", "2028-02-29T23:00:00Z", false],
  ])("published %s, asked at %s: %s", (published, at, open) => {
    expect(namesOpen("searchable-1y", zone, new Date(published), new Date(at))).toBe(open);
  });

  test("a policy that hides names never opens them", () => {
    const at = new Date("2026-11-20T10:00:00Z");
    expect(namesOpen("hidden", zone, at, at)).toBe(false);
    expect(namesOpenUntil("hidden", zone, at)).toBeUndefined();
  });

  test("the last day that is told is the last day that is open", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        (published) => {
          const until = namesOpenUntil("searchable-1y", zone, published);
          if (until === undefined) throw new Error("a policy that opens names tells until when");
          const open = (at: Date) => namesOpen("searchable-1y", zone, published, at);
          expect(open(instantAt(until, zone, "23:59:59.000"))).toBe(true);
          expect(open(instantAt(addDays(until, 1), zone))).toBe(false);
        },
      ),
    );
  });
});
