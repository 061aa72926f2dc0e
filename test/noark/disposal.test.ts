import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { yearsKept } from "../../src/noark/disposal.ts";

describe("the years that an item is kept, read from its dates", () => {
  test.each([
    ["2026-03-01", "2032-01-01", 5],
    ["2026-01-01", "2032-01-01", 5],
    ["2026-12-31", "2027-01-01", 0],
    ["2026-03-01", "2026-03-31", 0],
    ["2026-03-02", "2028-03-01", 1],
    ["2026-03-02", "2028-03-02", 2],
    ["2026-03-02", "2020-01-01", 0],
  ])("posted on %s and due on %s: %d", (posted, due, years) => {
    expect(yearsKept(day(posted), day(due))).toBe(years);
  });
});
