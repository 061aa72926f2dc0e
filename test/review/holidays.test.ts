import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, day } from "../../src/domain/day.ts";
import {
  afterWorkingDays,
  dayOffName,
  firstWorkingDayFrom,
  isWorkingDay,
} from "../../src/review/holidays.ts";

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(day("1950-01-01"), days));
const country = fc.constantFrom("NO" as const, "SE" as const);

describe("days off", () => {
  test.each([
    ["2026-04-02", "skjærtorsdag"],
    ["2026-04-03", "langfredag"],
    ["2026-04-06", "annen påskedag"],
    ["2026-05-14", "Kristi himmelfartsdag"],
    ["2026-05-25", "annen pinsedag"],
    ["2027-03-25", "skjærtorsdag"],
    ["2027-05-06", "Kristi himmelfartsdag"],
    // the national day and Whit Monday are one day
    ["2027-05-17", "grunnlovsdagen"],
    ["2038-04-26", "annen påskedag"],
    ["2285-03-23", "annen påskedag"],
  ])("in Norway on %s: %s", (on, name) => {
    expect(dayOffName("NO", day(on))).toBe(name);
  });
  test.each([
    ["2026-01-06", "trettondedag jul"],
    ["2026-04-03", "långfredagen"],
    ["2026-05-14", "Kristi himmelsfärdsdag"],
    ["2026-06-06", "nationaldagen"],
    ["2026-06-19", "midsommarafton"],
    ["2026-06-20", "midsommardagen"],
    ["2026-10-31", "alla helgons dag"],
    ["2027-11-06", "alla helgons dag"],
  ])("in Sweden on %s: %s", (on, name) => {
    expect(dayOffName("SE", day(on))).toBe(name);
  });
  test.each([
    ["NO", "2026-12-24"],
    ["NO", "2026-12-31"],
    ["NO", "2026-06-19"],
    ["SE", "2026-04-02"],
    ["SE", "2026-05-25"],
    ["SE", "2026-05-18"],
  ] as const)("none in %s on %s", (of, on) => {
    expect(dayOffName(of, day(on))).toBeUndefined();
    expect(isWorkingDay(of, day(on))).toBe(true);
  });
});

test("a working day is never at a weekend, and counting goes over working days only", () => {
  fc.assert(
    fc.property(country, anyDay, fc.integer({ min: 0, max: 30 }), (of, from, count) => {
      const first = firstWorkingDayFrom(of, from);
      expect(isWorkingDay(of, first)).toBe(true);
      expect([0, 6]).not.toContain(new Date(`${first}T00:00:00Z`).getUTCDay());
      const last = afterWorkingDays(of, from, count);
      let between = 0;
      for (let at = from; at < last; at = addDays(at, 1)) if (isWorkingDay(of, addDays(at, 1))) between++;
      expect(between).toBe(count);
    }),
  );
});

test("Easter Monday is a Monday from 23 March to 26 April in every year of both calendars", () => {
  for (let year = 1900; year <= 2299; year++)
    for (const [of, name] of [
      ["NO", "annen påskedag"],
      ["SE", "annandag påsk"],
    ] as const) {
      const from = day(`${year}-03-23`);
      const mondays = Array.from({ length: 35 }, (_, at) => addDays(from, at)).filter(
        (on) => dayOffName(of, on) === name,
      );
      expect(mondays).toHaveLength(1);
      expect(new Date(`${mondays[0]}T00:00:00Z`).getUTCDay()).toBe(1);
    }
});
