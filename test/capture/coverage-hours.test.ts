/** Hours and periods come to what the gaps come to, whatever the clock of the agency does. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { blindCauses, causeOf, causeOfGap, statementOf } from "../../src/capture/coverage-causes.ts";
import { daysOf } from "../../src/capture/coverage-days.ts";
import { hoursOf } from "../../src/capture/coverage-hours.ts";
import { channelCodes } from "../../src/cli/words/channel-codes.ts";
import { day } from "../../src/domain/day.ts";

const zone = "Europe/Oslo";
const hour = 3_600_000;
const at = (text: string) => new Date(text);

describe("each fault of a look has a cause", () => {
  test("every code that the words know", () => {
    for (const code of [...Object.keys(channelCodes), "config.invalid", "object.store", "never.heard"])
      expect(blindCauses).toContain(causeOf(code));
  });

  test.each([
    ["channel.rateLimited", "rateLimited"],
    ["channel.htmlInstead", "softBlocked"],
    ["channel.refused", "tokenDead"],
    ["config.invalid", "tokenDead"],
    ["channel.timeout", "serverDown"],
    ["channel.shortList", "partial"],
    ["constructor", "partial"],
  ])("%s is %s", (code, cause) => {
    expect(causeOf(code)).toBe(cause);
  });

  test("of several the gravest counts, and without one nobody looked", () => {
    expect(causeOfGap({ faults: ["channel.timeout", "channel.refused", "channel.shortList"] })).toBe(
      "tokenDead",
    );
    expect(causeOfGap({ faults: ["channel.malformed", "channel.unreachable"] })).toBe("serverDown");
    expect(causeOfGap({ faults: [] })).toBe("notLooked");
  });
});

describe("an hour", () => {
  const active = [{ from: at("2026-11-27T10:30:00Z"), to: at("2026-11-29T11:15:00Z") }];
  const gaps = [
    { from: at("2026-11-28T05:30:00Z"), to: at("2026-11-28T08:00:00Z"), faults: ["channel.rateLimited"] },
    { from: at("2026-11-28T20:10:00Z"), to: at("2026-11-28T20:50:00Z"), faults: ["channel.timeout"] },
  ];
  const days = hoursOf(gaps, active, {
    ...{ from: day("2026-11-27"), to: day("2026-11-29"), zone, now: at("2026-11-29T11:15:00Z") },
    firstLookAt: at("2026-11-27T11:20:00Z"),
  });

  test("is whole, blind in part, or what made it blind, on the agency's clock", () => {
    const [, second] = days;
    expect(second?.hours.slice(5, 10)).toEqual(["whole", "partial", "rateLimited", "rateLimited", "whole"]);
    expect(second?.hours[21]).toBe("partial");
    expect(second?.statement).toMatchObject({ activeMs: 24 * hour });
    expect(second?.statement.blindMs).toMatchObject({ rateLimited: 2.5 * hour, serverDown: (2 / 3) * hour });
  });

  test("before the first look, and after now, is neither", () => {
    expect(days[0]?.hours.slice(10, 14)).toEqual(["before", "before", "whole", "whole"]);
    expect(days[2]?.hours.slice(11, 14)).toEqual(["whole", "whole", "ahead"]);
  });

  test("days on which clocks are turned have 23 and 25", () => {
    const turned = (text: string) =>
      hoursOf([], active, {
        from: day(text),
        to: day(text),
        zone,
        now: at("2027-01-01T00:00:00Z"),
        firstLookAt: new Date(0),
      });
    expect(turned("2026-03-29")[0]?.hours).toHaveLength(23);
    expect(turned("2026-10-25")[0]?.hours).toHaveLength(25);
  });
});

describe("whatever gaps there are", () => {
  const start = at("2026-03-27T00:00:00Z").getTime();
  const stretches = fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom([], ["channel.timeout"], ["channel.refused", "channel.empty"], ["channel.malformed"]),
      ),
      { maxLength: 20 },
    )
    .map((parts) => {
      let from = start;
      return parts.map(([before, length, faults]) => {
        const begin = from + before * 60_000;
        from = begin + length * 60_000;
        return { from: new Date(begin), to: new Date(from), faults };
      });
    });

  test("a period is covered or blind by one cause, and nothing is counted twice", () => {
    fc.assert(
      fc.property(stretches, fc.nat(6000), fc.integer({ min: 1, max: 6000 }), (gaps, skip, length) => {
        const active = [{ from: new Date(start), to: new Date(start + 5000 * 60_000) }];
        const from = new Date(start + skip * 60_000);
        const to = new Date(from.getTime() + length * 60_000);
        const { activeMs, wholeMs, blindMs, share } = statementOf(gaps, active, from, to);
        expect(wholeMs + Object.values(blindMs).reduce((sum, ms) => sum + ms, 0)).toBe(activeMs);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a day comes to what the calendar of days says", () => {
    fc.assert(
      fc.property(stretches, (gaps) => {
        const active = [{ from: new Date(start - 1000 * hour), to: new Date(start + 1000 * hour) }];
        const asked = { from: day("2026-03-27"), to: day("2026-04-04"), zone };
        const inside = gaps.filter(({ to }) => to <= (active[0]?.to ?? to));
        const hours = hoursOf(inside, active, {
          ...asked,
          now: at("2027-01-01T00:00:00Z"),
          firstLookAt: new Date(0),
        });
        const days = daysOf(inside, { ...asked, active });
        expect(hours.map(({ statement }) => statement.activeMs - statement.wholeMs)).toEqual(
          days.map(({ blindMs }) => blindMs),
        );
        expect(hours.map(({ hours: own }) => own.every((state) => state === "whole"))).toEqual(
          days.map(({ state }) => state === "ok"),
        );
      }),
    );
  });
});
