import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isBefore, readXmlDate } from "../../../src/noark/check/xml-date.ts";
import { entry, folder, found, journal, post, registration } from "./tiny.ts";

const created = (text: string) => folder(registration(`<opprettetDato>${text}</opprettetDato>`));

describe("a date is read as .NET reads it", () => {
  test.each([
    ["a day", "2026-02-28", "2026-02-28"],
    ["a leap day", "2028-02-29", "2028-02-29"],
    ["a zone on a day", "2026-11-28+02:00", "2026-11-28"],
    ["white space around", "\n 2026-11-28T10:00:00.5Z\t", "2026-11-28"],
    ["midnight as hour 24", "2026-11-28T24:00:00", undefined],
    ["a day that is not in the calendar", "2026-02-29", undefined],
    ["the year 0000", "0000-01-01T00:00:00Z", undefined],
    ["the year 10000", "10000-01-01T00:00:00Z", undefined],
    ["a year before Christ", "-0044-03-15T00:00:00Z", undefined],
    ["words", "1. januar 2026", undefined],
  ])("%s", (_title, text, day) => {
    expect(readXmlDate(text)?.day).toBe(day);
    expect(found("N5.27", { archive: created(text) })).toHaveLength(day === undefined ? 1 : 0);
  });

  test.each([
    ["2026-11-28T10:00:00+02:00", "2026-11-28T09:00:00Z", true],
    ["2026-11-28T09:00:00Z", "2026-11-28T10:00:00+02:00", false],
    ["2026-11-28", "2026-11-29", true],
    ["2026-11-28", "2026-11-28T23:00:00Z", false],
    ["2026-11-28T23:59:00", "2026-11-29T00:00:00Z", false],
    ["2026-11-28T00:00:00", "2026-11-30T00:00:00Z", true],
  ])("%s is before %s: %s", (one, other, expected) => {
    const [first, second] = [readXmlDate(one), readXmlDate(other)];
    expect(first && second && isBefore(first, second)).toBe(expected);
  });
});

test("days and instants are those of the calendar", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true }),
      (at) => {
        const text = at.toISOString();
        const seconds = Math.floor(at.getTime() / 1000) * 1000;
        expect(readXmlDate(text)).toEqual({
          day: text.slice(0, 10),
          dayNumber: Math.floor(at.getTime() / 86_400_000),
          instant: seconds,
          exact: true,
        });
      },
    ),
  );
  for (const [year, leap] of [
    ["1900", false],
    ["2000", true],
    ["2028", true],
    ["2026", false],
  ] as const)
    expect(readXmlDate(`${year}-02-29`) !== undefined).toBe(leap);
});

describe("journals and archive agree on days, however they are written", () => {
  const archive = (day: string) => folder(post("p").replace("2026-03-01", day));
  const journals = (day: string) => {
    const days = [day, day] as const;
    const entries = entry("p").replace("2026-03-01", day);
    return {
      running: journal("loependeJournal", days, 1, entries),
      open: journal("offentligJournal", days, 1, entries),
    };
  };

  test.each(["2026-11-28Z", "2026-11-28+02:00", " 2026-11-28 ", "2026-11-28T12:00:00"])("%s", (written) => {
    for (const tiny of [
      { archive: archive(written), ...journals("2026-11-28") },
      { archive: archive("2026-11-28"), ...journals(written) },
    ])
      for (const control of ["N5.60", "KA.12", "KA.13"] as const) expect(found(control, tiny)).toEqual([]);
  });

  test("another day is found all the same", () => {
    const tiny = { archive: archive("2026-11-27Z"), ...journals("2026-11-28Z") };
    expect(found("N5.60", tiny)).toHaveLength(2);
    expect(found("KA.12", tiny)).toHaveLength(1);
  });
});

test("a number of posts beyond 32 bits leaves both journals unread", () => {
  const days = ["2026-03-01", "2026-03-01"] as const;
  const tiny = {
    archive: folder(post("p")),
    running: journal("loependeJournal", days, 2_147_483_648),
    open: journal("offentligJournal", days, 2_147_483_648),
  };
  expect(found("N5.59", tiny)).toHaveLength(2);
  expect(found("N5.60", tiny)).toHaveLength(2);
});
