/** What stands out on a channel: by what figure, against what past, and what cannot be told. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addDays, type Day, day } from "../../../src/domain/day.ts";
import { instantAt } from "../../../src/domain/zoned.ts";
import type { AlarmedItem, ReputationFacts, StatedItem } from "../../../src/watch/reputation/facts.ts";
import { type ReputationFlag, reputationOf } from "../../../src/watch/reputation/flags.ts";
import { usualOf } from "../../../src/watch/reputation/usual.ts";

const period = { first: day("2026-10-20"), last: day("2026-11-18") };
const past = { first: addDays(period.first, -90), last: addDays(period.first, -1) };
const days = (from: Day, count: number) => Array.from({ length: count }, (_, n) => addDays(from, n));
const everyDay = days(past.first, 120);

/** A comment or two in a thread of its own each third day. */
const usualCounts = days(past.first, 90)
  .filter((_, n) => n % 3 === 0)
  .map((of, n) => ({ thread: `old-${n}`, day: of, items: 1 + (n % 2) }));
const ownPosts: readonly StatedItem[] = usualCounts.map(({ thread, day: of }, n) => ({
  ...{ itemId: thread, thread, day: of, ownPost: true, boosts: n % 4, favourites: 10 + (n % 7) },
}));
const quietFacts: ReputationFacts = {
  ...{ period, past, counts: usualCounts, alarmed: [], stated: ownPosts, seen: new Set(everyDay) },
};
const told = (change: Partial<ReputationFacts>) => reputationOf({ ...quietFacts, ...change });
const kinds = ({ flags }: { readonly flags: readonly ReputationFlag[] }) => flags.map(({ kind }) => kind);
const busy = (items: number, on = "2026-11-02", thread = "storm") => ({ thread, day: day(on), items });
const mark = (at: string, who: string | undefined, change: Partial<AlarmedItem> = {}): AlarmedItem => ({
  ...{ thread: "storm", at: new Date(at), classId: "COMPLAINT", authorId: who, authorName: who },
  ...change,
});

test.each<[readonly number[], number, number, number]>([
  // a quiet channel: the floor
  [[0, 0, 0, 0, 1], 10, 0, 10],
  // one storm in the past moves nothing
  [[4, 5, 6, 5, 400], 10, 5, 15],
  // even as a clock: three times the median
  [[100, 100, 100], 10, 100, 300],
  // uneven: six deviations above the median
  [[2, 10, 18, 10, 30, 2, 18], 10, 10, 58],
  [[1, 2], 1, 1.5, 5],
])("of %j with the floor %i the median is %d and the limit %i", (of, floor, median, limit) =>
  expect(usualOf(of, floor)).toEqual({ median, limit }),
);

describe("far more than usual", () => {
  test("a usual month raises nothing and everything of it is known", () =>
    expect(told({})).toEqual({ flags: [], notKnown: [] }));

  test.each([
    [9, []],
    [10, ["busyThread", "busyDay"]],
  ])("%i items in a thread on a day: %j", (items, flags) =>
    expect(kinds(told({ counts: [...usualCounts, busy(items)] }))).toEqual(flags),
  );

  test("a thread of a week is counted together, the days on either side of it are not", () => {
    const week = days(day("2026-10-24"), 7).map((of) => ({ thread: "slow", day: of, items: 3 }));
    const around = [busy(2, "2026-10-21", "slow"), busy(2, "2026-11-09", "slow")];
    expect(told({ counts: [...usualCounts, ...week, ...around] }).flags).toEqual([
      {
        ...{ kind: "busyThread", thread: "slow", items: 21, usual: { median: 1.5, limit: 10 } },
        days: { first: "2026-10-24", last: "2026-10-30" },
      },
    ]);
  });

  test("a day of many threads names the one with most of it", () => {
    const many = [busy(5, "2026-11-02", "a"), busy(6, "2026-11-02", "b"), busy(4, "2026-11-02", "c")];
    expect(told({ counts: [...usualCounts, ...many] }).flags).toMatchObject([
      { kind: "busyDay", day: "2026-11-02", thread: "b", items: 15, ofThread: 6, usual: { median: 0 } },
    ]);
  });
});

describe("what is not known is never that nothing is there", () => {
  test("a channel that was not looked at long enough", () => {
    const seen = new Set(everyDay.slice(90 - 29));
    const { flags, notKnown } = told({ seen, counts: [...usualCounts, busy(500)] });
    expect([flags, notKnown]).toEqual([[], [{ what: "pastDays", has: 29, needs: 30 }]]);
  });

  test("few threads leave threads unknown, and days all the same", () => {
    const counts = [...usualCounts.slice(0, 9), busy(30)];
    expect(told({ counts })).toMatchObject({
      flags: [{ kind: "busyDay", items: 30 }],
      notKnown: [{ what: "pastThreads", has: 9, needs: 10 }],
    });
  });

  test("days of the period that were not seen whole are told, and what was seen on them counts", () => {
    const blind = day("2026-11-02");
    const seen = new Set(everyDay.filter((one) => one !== blind));
    const { flags, notKnown } = told({ seen, counts: [...usualCounts, busy(12)] });
    expect(flags).toHaveLength(2);
    expect(notKnown).toEqual([{ what: "days", days: [blind] }]);
  });

  test("days of the past that were not seen whole are not taken for quiet ones", () => {
    const loud = days(past.first, 90).map((of) => ({ thread: `t-${of}`, day: of, items: 20 }));
    const seen = new Set(everyDay.filter((_, n) => n < 40 || n >= 90));
    const counts = loud.slice(0, 40);
    expect(kinds(told({ seen, counts: [...counts, busy(40)] }))).toEqual([]);
  });

  test("a channel that states no counts", () => {
    const stated = ownPosts.map((one) => ({ ...one, boosts: undefined }));
    expect(told({ stated }).notKnown).toEqual([{ what: "boosts", has: 0, needs: 10 }]);
  });
});

describe("marked items of several", () => {
  test("three writers within a day and night, and not within a minute more", () => {
    const two = [mark("2026-11-02T10:00:00Z", "a"), mark("2026-11-02T12:00:00Z", "b")];
    const third = (at: string) => told({ alarmed: [...two, mark(at, "c", { classId: "THREAT" })] }).flags;
    expect(third("2026-11-03T10:01:00Z")).toEqual([]);
    expect(third("2026-11-03T10:00:00Z")).toEqual([
      {
        ...{ kind: "alarms", thread: "storm", items: 3, writers: 3, classes: ["COMPLAINT", "THREAT"] },
        ...{ from: new Date("2026-11-02T10:00:00Z"), to: new Date("2026-11-03T10:00:00Z") },
      },
    ]);
  });

  test.each<[string, readonly AlarmedItem[]]>([
    ["one writer", [1, 2, 3].map((n) => mark(`2026-11-02T1${n}:00:00Z`, "a"))],
    ["nobody is named", [1, 2, 3].map((n) => mark(`2026-11-02T1${n}:00:00Z`, undefined))],
    ["three threads", ["x", "y", "z"].map((thread) => mark("2026-11-02T10:00:00Z", thread, { thread }))],
    [
      "one person by id and by name",
      [
        mark("2026-11-02T10:00:00Z", "a"),
        mark("2026-11-02T10:00:00Z", "1", { authorName: "Kari" }),
        mark("2026-11-02T10:00:00Z", undefined, { authorName: "Kari" }),
      ],
    ],
    [
      "one name in two spellings",
      ["Kari", " kari", "Ola"].map((authorName) => mark("2026-11-02T10:00:00Z", undefined, { authorName })),
    ],
  ])("%s: no flag", (_, alarmed) => expect(told({ alarmed }).flags).toEqual([]));

  test("a day and night is 24 hours where the clock is put back", () => {
    const zone = "Europe/Oslo";
    const at = (of: string, clock: string) => instantAt(day(of), zone, `${clock}:00.000`).toISOString();
    const three = (last: string) => [
      mark(at("2026-10-24", "20:00"), "a"),
      mark(at("2026-10-25", "02:30"), "b"),
      mark(last, "c"),
    ];
    expect(kinds(told({ alarmed: three(at("2026-10-25", "19:00")) }))).toEqual(["alarms"]);
    expect(kinds(told({ alarmed: three(at("2026-10-25", "19:01")) }))).toEqual([]);
  });
});

test("what the public wrote may be shared more than the agency's posts, and they more than usual", () => {
  const stated = [
    ...ownPosts,
    {
      ...{ itemId: "i-1", thread: "storm", day: day("2026-11-02"), ownPost: true },
      boosts: 9,
      favourites: 70,
    },
    {
      ...{ itemId: "i-2", thread: "storm", day: day("2026-11-02"), ownPost: false },
      boosts: 10,
      favourites: 49,
    },
  ];
  expect(told({ stated }).flags).toMatchObject([
    { kind: "shared", what: "boosts", itemId: "i-2", count: 10, usual: { limit: 10 } },
    { kind: "shared", what: "favourites", itemId: "i-1", count: 70, usual: { limit: 50 } },
  ]);
});

const anyCount = fc.record({
  thread: fc.constantFrom("a", "b", "c"),
  day: fc.integer({ min: 0, max: 29 }).map((n) => addDays(period.first, n)),
  items: fc.integer({ min: 1, max: 15 }),
});
const anyMark = fc.record({
  thread: fc.constantFrom("a", "b"),
  at: fc.integer({ min: 0, max: 96 }).map((hours) => new Date(Date.UTC(2026, 9, 24, hours))),
  classId: fc.constantFrom("COMPLAINT" as const, "THREAT" as const),
  authorId: fc.constantFrom(undefined, "1", "2", "3", "4"),
  authorName: fc.constantFrom(undefined, "Kari", "Ola", "Per"),
});
const anyStated = fc.record({
  ...{ itemId: fc.uuid(), thread: fc.constantFrom("a", "b"), ownPost: fc.boolean() },
  day: fc.integer({ min: 0, max: 29 }).map((n) => addDays(period.first, n)),
  boosts: fc.option(fc.nat(30), { nil: undefined }),
  favourites: fc.option(fc.nat(90), { nil: undefined }),
});
const anyFacts = fc.record({
  counts: fc.array(anyCount, { maxLength: 12 }),
  alarmed: fc.array(anyMark, { maxLength: 12 }),
  stated: fc.array(anyStated, { maxLength: 12 }),
});
/** What a flag is of: its figure may grow. */
const subject = (flag: ReputationFlag) =>
  [
    flag.kind,
    flag.kind === "busyDay" ? flag.day : flag.thread,
    ...(flag.kind === "shared" ? [flag.itemId, flag.what] : []),
  ].join(" ");
type Given = Pick<ReputationFacts, "counts" | "alarmed" | "stated">;
const together = (one: Given, other: Given = { counts: [], alarmed: [], stated: [] }) =>
  told({
    counts: [...usualCounts, ...one.counts, ...other.counts],
    alarmed: [...one.alarmed, ...other.alarmed],
    stated: [...ownPosts, ...one.stated, ...other.stated],
  });

describe("whatever comes", () => {
  test("more items never take a flag away", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, more) => {
        const after = new Set(together(one, more).flags.map(subject));
        expect(
          together(one)
            .flags.map(subject)
            .filter((flag) => !after.has(flag)),
        ).toEqual([]);
      }),
    );
  });

  test("the order in which they come does not matter", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const other = {
          counts: facts.counts.toReversed(),
          alarmed: facts.alarmed.toReversed(),
          stated: facts.stated.toReversed(),
        };
        expect(together(other)).toEqual(together(facts));
      }),
    );
  });
});
