import { expect, test } from "@jest/globals";
import { localMinute } from "../../src/domain/zoned.ts";

test.each([
  ["2026-11-28T03:50:01.451Z", "Europe/Oslo", "2026-11-28 04:50 CET"],
  ["2026-10-25T00:30:00Z", "Europe/Oslo", "2026-10-25 02:30 CEST"],
  ["2026-10-25T01:30:00Z", "Europe/Oslo", "2026-10-25 02:30 CET"],
  ["2026-03-29T01:00:00Z", "Europe/Stockholm", "2026-03-29 03:00 CEST"],
  ["2026-12-31T23:30:00Z", "Europe/Helsinki", "2027-01-01 01:30 EET"],
  ["2026-11-28T03:50:00Z", "UTC", "2026-11-28 03:50 UTC"],
])("localMinute: %s at the clock of %s", (instant, zone, shown) => {
  expect(localMinute(new Date(instant), zone)).toBe(shown);
});
