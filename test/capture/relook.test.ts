/** Re-looks thin out with age, and the longest time in which something can go unseen is what is told. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  chooseRelooks,
  dueAt,
  type LookedAt,
  threadRule as rule,
  unseenFor,
  waitAt,
} from "../../src/capture/relook.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = new Date("2026-11-29T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

describe("the wait after a look follows the item's age", () => {
  test.each([
    ["new", 0, 30 * minute],
    ["an hour old", hour, 30 * minute],
    ["a day old", day, 12 * hour],
    ["a week old", 7 * day, 3.5 * day],
    ["two months old", 60 * day, 30 * day],
    ["ten years old", 3650 * day, 30 * day],
  ])("%s, with a look each half hour", (_, age, wait) => {
    expect(waitAt(rule, age, 30 * minute)).toBe(wait);
  });

  test("it never shrinks with age, and is never shorter than the interval or longer than the longest", () => {
    fc.assert(
      fc.property(
        fc.nat(5000 * day),
        fc.nat(5000 * day),
        fc.integer({ min: 1, max: 1440 }),
        (a, b, every) => {
          const [young, old] = a < b ? [a, b] : [b, a];
          const [first, second] = [young, old].map((age) => waitAt(rule, age, every * minute)) as [
            number,
            number,
          ];
          expect(first).toBeLessThanOrEqual(second);
          expect(first).toBeGreaterThanOrEqual(every * minute);
          expect(second).toBeLessThanOrEqual(rule.longestDays * day);
        },
      ),
    );
  });

  test("an item without a time, or from the future, is taken for new", () => {
    for (const postedAt of [undefined, new Date("2070-01-01T00:00:00Z")])
      expect(dueAt(rule, { postedAt, lookedAt: now }, hour)).toEqual(new Date(now.getTime() + hour));
    expect(dueAt(rule, { postedAt: new Date(0), lookedAt: now }, hour)).toEqual(
      new Date(now.getTime() + 30 * day),
    );
  });
});

describe("a look asks for what changed and for what is due", () => {
  const at = { now, everyMs: 30 * minute };
  const kept = (nativeId: string, ageMs: number, lookedMs: number, mark = "0"): LookedAt => ({
    ...{ nativeId, mark, postedAt: ago(ageMs), lookedAt: ago(lookedMs) },
  });

  test("what was never asked for, and what the list says to have changed, comes before its time", () => {
    const known = [kept("same", 60 * day, day), kept("answered", 60 * day, day)];
    const listed = [
      { nativeId: "new", postedAt: now, mark: "0" },
      { nativeId: "same", postedAt: ago(60 * day), mark: "0" },
      { nativeId: "answered", postedAt: ago(60 * day), mark: "1" },
    ];
    expect(chooseRelooks(rule, at, listed, known)).toEqual({ ask: ["new", "answered"], left: 0 });
  });

  test("what has left the list is asked for when it is due, the longest overdue first", () => {
    const known = [kept("b", 400 * day, 31 * day), kept("a", 400 * day, 40 * day), kept("c", 400 * day, day)];
    expect(chooseRelooks(rule, at, [], known).ask).toEqual(["a", "b"]);
  });

  test("what was looked at under a clock that ran ahead is due", () => {
    const known = [{ ...kept("ahead", day, 0), lookedAt: new Date("2070-01-01T00:00:00Z") }];
    expect(chooseRelooks(rule, at, [], known).ask).toEqual(["ahead"]);
  });

  test("a flood of changes does not hold up what is due, nor the other way round", () => {
    const listed = Array.from({ length: 200 }, (_, n) => ({ nativeId: `new ${n}`, postedAt: now }));
    const known = Array.from({ length: 200 }, (_, n) => kept(`old ${n}`, 400 * day, 50 * day));
    const { ask, left } = chooseRelooks(rule, at, listed, known);
    expect(ask.filter((id) => id.startsWith("new"))).toHaveLength(30);
    expect(ask.filter((id) => id.startsWith("old"))).toHaveLength(30);
    expect(left).toBe(340);
    expect(chooseRelooks(rule, at, [], known).ask).toHaveLength(60);
  });
});

/** A year of looks at a channel with some posts a day: what is told of it is what happens. */
describe("over a year of looks", () => {
  const everyMinutes = 60;
  const everyMs = everyMinutes * minute;

  function year(posts: readonly Date[], from: Date, days: number) {
    const rows = new Map<string, LookedAt>();
    const asked = new Map<string, number>();
    const waits: { readonly ageMs: number; readonly waitMs: number }[] = [];
    for (let at = from.getTime(); at < from.getTime() + days * day; at += everyMs) {
      const here = new Date(at);
      const listed = posts
        .filter((posted) => posted <= here)
        .slice(-20)
        .map((posted) => ({ nativeId: posted.toISOString(), postedAt: posted, mark: "0" }));
      for (const id of chooseRelooks(rule, { now: here, everyMs }, listed, [...rows.values()]).ask) {
        const known = rows.get(id);
        const postedAt = new Date(id);
        if (known)
          waits.push({
            ageMs: known.lookedAt.getTime() - postedAt.getTime(),
            waitMs: at - known.lookedAt.getTime(),
          });
        rows.set(id, { nativeId: id, postedAt, lookedAt: here, mark: "0" });
        asked.set(id, (asked.get(id) ?? 0) + 1);
      }
    }
    return { waits, asked };
  }

  test("no wait is longer than what the public is told of that age, and questions are few", () => {
    const from = new Date("2026-01-01T00:00:00Z");
    const posts = Array.from({ length: 120 }, (_, n) => new Date(from.getTime() + n * 8 * hour));
    const { waits, asked } = year(posts, from, 365);
    const told = unseenFor({ lists: "window", relook: rule }, everyMinutes);
    for (const { ageMs, waitMs } of waits) {
      const row = told.find(({ toHours }) => toHours === undefined || ageMs < toHours * hour);
      expect(waitMs).toBeLessThanOrEqual(row?.longestMs ?? 0);
    }
    const first = asked.get(posts[0]?.toISOString() ?? "") ?? 0;
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(30);
    expect(Math.max(...waits.map(({ waitMs }) => waitMs))).toBeGreaterThan(29 * day);
  });
});

describe("what the public is told of what can go unseen", () => {
  test("where each look lists everything, one look and its lateness", () => {
    expect(unseenFor({ lists: "everything" }, 30)).toEqual([
      { fromHours: 0, toHours: undefined, longestMs: 45 * minute },
    ]);
  });

  test("where only the newest are listed, nothing of what has left the list", () => {
    expect(unseenFor({ lists: "window" }, 30)).toEqual([
      { fromHours: 0, toHours: undefined, longestMs: 45 * minute, whileListed: true },
      { fromHours: 0, toHours: undefined, longestMs: undefined },
    ]);
  });

  test("by age where each is asked for", () => {
    const told = unseenFor({ lists: "window", relook: rule }, 30);
    expect(told.map(({ toHours }) => toHours)).toEqual([24, 168, 720, undefined]);
    expect(told[0]?.longestMs).toBe(12 * hour + 45 * minute);
    expect(told.at(-1)?.longestMs).toBe(30 * day + 45 * minute);
  });
});
