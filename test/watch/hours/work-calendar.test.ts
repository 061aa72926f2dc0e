/** Working time between two instants: what must hold for any two, and the days that are special. */
import { describe, expect, test } from "@jest/globals";
import { day } from "../../../src/domain/day.ts";
import { hoursText, openingHours } from "../../../src/watch/hours/opening-hours.ts";
import { WorkCalendar, type WorkFacts } from "../../../src/watch/hours/work-calendar.ts";

const hour = 3_600_000;
const at = (text: string) => new Date(text);

function calendar(hours: string, change: Partial<WorkFacts> = {}): WorkCalendar {
  return new WorkCalendar({ country: "NO", zone: "Europe/Oslo", hours: openingHours(hours), ...change });
}

describe("opening hours are read as agencies write them", () => {
  test.each([
    ["9–15", "mon–fri 09:00–15:00"],
    ["mon-fri 8-15:30, sat 10-14", "mon–fri 08:00–15:30, sat 10:00–14:00"],
    ["man–tor 08.30–15.00; fre 9-12", "mon–thu 08:30–15:00, fri 09:00–12:00"],
    ["måndag-söndag 0-24", "mon–sun 00:00–24:00"],
    ["fri–mon 10–12", "mon 10:00–12:00, fri–sun 10:00–12:00"],
    ["mon 13–16, mon 8–11", "mon 08:00–11:00 + 13:00–16:00"],
    ["laurdag 10-12, tysdag 9-10", "tue 09:00–10:00, sat 10:00–12:00"],
  ])("%s is %s", (given, told) => expect(hoursText(openingHours(given))).toBe(told));
  test.each(["", "9", "15-9", "8-25", "9:75-10", "xyz 9-10", "mon 8-12, mon 11-15", "always"])(
    "%j is refused",
    (given) => expect(() => openingHours(given)).toThrow(RangeError),
  );
});

describe("what holds for any instants", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const instants = Array.from(
    { length: 400 },
    () => new Date(at("2024-01-01T00:00Z").getTime() + random() * 3 * 366 * 24 * hour),
  );
  const calendars = [
    calendar("8–16"),
    calendar("mon–sun 0–24"),
    calendar("mon–fri 8:15–11:45, mon–fri 12:30–15:30, sat 1–3"),
    calendar("9–15", { country: "SE", zone: "Europe/Stockholm" }),
    calendar("0–24", { zone: "America/New_York" }),
    calendar("7–8", { closed: [{ from: day("2025-07-01"), to: day("2025-07-31") }] }),
  ];

  test("time adds up, never runs backwards, and is never longer than by the clock", () => {
    for (const one of calendars)
      for (let n = 0; n + 2 < instants.length; n++) {
        const [a, b, c] = instants.slice(n, n + 3).sort((x, y) => x.getTime() - y.getTime()) as [
          Date,
          Date,
          Date,
        ];
        expect(one.worked(a, b) + one.worked(b, c)).toBe(one.worked(a, c));
        expect(one.worked(a, c)).toBeGreaterThanOrEqual(one.worked(a, b));
        expect(one.worked(a, c)).toBeLessThanOrEqual(c.getTime() - a.getTime());
        expect(one.worked(c, a)).toBe(0);
      }
  });

  test("so much time after an instant, so much time has passed", () => {
    for (const one of calendars)
      for (const from of instants.slice(0, 60)) {
        const ms = Math.floor(random() * 30 * hour) + 1;
        const due = one.after(from, ms) as Date;
        expect(one.worked(from, due)).toBe(ms);
        expect(one.worked(from, new Date(due.getTime() - 1))).toBe(ms - 1);
      }
  });

  test("a question is due no earlier than one that was asked before it", () => {
    for (const one of calendars)
      for (const target of [{ workingHours: 5 }, { workingDays: 2 }]) {
        const sorted = [...instants].sort((a, b) => a.getTime() - b.getTime());
        const due = sorted.map((from) => one.due(from, target)?.getTime() ?? 0);
        expect(due).toEqual([...due].sort((a, b) => a - b));
      }
  });
});

describe("days that are special", () => {
  const worked = (one: WorkCalendar, from: string, to: string) => one.worked(at(from), at(to)) / hour;
  test("a night, a weekend and Easter are no time at all", () => {
    const one = calendar("8–16");
    expect(worked(one, "2026-06-01T14:00Z", "2026-06-02T06:00Z")).toBe(0);
    expect(worked(one, "2026-06-05T13:00Z", "2026-06-08T07:00Z")).toBe(2);
    // Wednesday before Maundy Thursday to Tuesday after Easter Monday
    expect(worked(one, "2026-04-01T13:00Z", "2026-04-07T07:00Z")).toBe(2);
  });
  test("17 May counts in Sweden, and midsummer's eve in Norway", () => {
    const [norway, sweden] = [
      calendar("8–16"),
      calendar("8–16", { country: "SE", zone: "Europe/Stockholm" }),
    ];
    expect(worked(norway, "2027-05-16T22:00Z", "2027-05-17T22:00Z")).toBe(0);
    expect(worked(sweden, "2027-05-16T22:00Z", "2027-05-17T22:00Z")).toBe(8);
    expect(worked(norway, "2026-06-18T22:00Z", "2026-06-19T22:00Z")).toBe(8);
    expect(worked(sweden, "2026-06-18T22:00Z", "2026-06-19T22:00Z")).toBe(0);
  });
  test("the clock's change makes a watch of all day an hour shorter or longer, and office hours neither", () => {
    const [watch, office] = [calendar("mon–sun 0–24"), calendar("mon–sun 8–16")];
    const [spring, after] = ["2026-03-28T23:00Z", "2026-03-29T22:00Z"];
    expect([worked(watch, spring, after), worked(office, spring, after)]).toEqual([23, 8]);
    const [autumn, later] = ["2026-10-24T22:00Z", "2026-10-25T23:00Z"];
    expect([worked(watch, autumn, later), worked(office, autumn, later)]).toEqual([25, 8]);
  });
  test("a closed period is no time, and is left behind by what falls due", () => {
    const one = calendar("8–16", { closed: [{ from: day("2026-07-06"), to: day("2026-07-31") }] });
    expect(worked(one, "2026-07-03T13:00Z", "2026-08-03T07:00Z")).toBe(2);
    expect(one.due(at("2026-07-03T13:00Z"), { workingDays: 1 })).toEqual(at("2026-08-03T14:00Z"));
  });
  test("two working days end with the hours of the second, whenever it was asked", () => {
    const one = calendar("8–16");
    const due = (asked: string) => one.due(at(asked), { workingDays: 2 })?.toISOString();
    expect(due("2026-06-01T21:59Z")).toBe("2026-06-03T14:00:00.000Z");
    // Friday evening, and Saturday: Monday and Tuesday are the two
    expect(due("2026-06-05T20:00Z")).toBe("2026-06-09T14:00:00.000Z");
    expect(due("2026-06-06T10:00Z")).toBe("2026-06-09T14:00:00.000Z");
  });
  test("where nobody ever works nothing falls due", () => {
    const never = new WorkCalendar({
      country: "NO",
      zone: "Europe/Oslo",
      hours: [[], [], [], [], [], [], []],
    });
    expect(never.due(at("2026-06-01T10:00Z"), { workingHours: 1 })).toBeUndefined();
    expect(never.due(at("2026-06-01T10:00Z"), { workingDays: 1 })).toBeUndefined();
  });
});
