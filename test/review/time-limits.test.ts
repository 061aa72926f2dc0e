import { describe, expect, test } from "@jest/globals";
import { day } from "../../src/domain/day.ts";
import { timeLimit } from "../../src/review/time-limits.ts";

describe("a request for access in Norway counts as refused after five working days", () => {
  test.each([
    ["2026-12-23", "2026-12-31"],
    ["2026-03-31", "2026-04-10"],
    ["2027-05-12", "2027-05-20"],
    ["2026-11-20", "2026-11-27"],
    // on a Saturday
    ["2026-11-21", "2026-11-27"],
  ])("received on %s, the last day is %s", (received, last) => {
    expect(timeLimit("NO", "accessRequest", day(received))).toEqual({
      actBy: last,
      source: "offl. §§ 29 og 32",
    });
  });
});

describe("a request for access in Sweden is answered at once: on the day, or on the next that is a working day", () => {
  test.each([
    ["2026-11-27", "2026-11-27"],
    ["2026-11-28", "2026-11-30"],
    ["2026-12-24", "2026-12-28"],
  ])("received on %s, the last day is %s", (received, last) => {
    expect(timeLimit("SE", "accessRequest", day(received))?.actBy).toBe(last);
  });
});

describe("three weeks end on the same weekday, or on the first working day after it", () => {
  test.each([
    ["SE", "2026-05-29", "2026-06-22"],
    ["SE", "2026-12-04", "2026-12-28"],
    ["SE", "2026-12-10", "2027-01-04"],
    ["NO", "2026-12-10", "2026-12-31"],
    ["NO", "2026-03-13", "2026-04-07"],
    ["NO", "2026-11-11", "2026-12-02"],
  ] as const)("%s: received on %s, the last day is %s", (country, received, last) => {
    expect(timeLimit(country, "decisionComplaint", day(received))?.actBy).toBe(last);
  });
});

describe("an enquiry in a case has a preliminary answer within a month in Norway, and no such day in Sweden", () => {
  test.each([
    ["2026-03-02", "2026-04-07"],
    ["2026-01-31", "2026-03-02"],
    ["2028-01-31", "2028-02-29"],
    ["2026-12-15", "2027-01-15"],
  ])("received on %s, the last day is %s", (received, last) => {
    expect(timeLimit("NO", "caseQuestion", day(received))?.actBy).toBe(last);
    expect(timeLimit("SE", "caseQuestion", day(received))).toBeUndefined();
    expect(timeLimit("NO", "dataRights", day(received))?.actBy).toBe(last);
  });
});
