import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  byPlace,
  chanceOf,
  drawnOneIn,
  drawPlace,
  isDrawnTurn,
  type Place,
  scoreOf,
} from "../../src/review/order.ts";
import type { Urgency } from "../../src/review/urgency.ts";

const unsorted: Urgency = { level: 2, cause: "unsorted", actBy: undefined, source: undefined };
const threat: Urgency = { level: 9, cause: "threat", actBy: undefined, source: undefined };
const request: Urgency = { level: 8, cause: "accessRequest", actBy: undefined, source: undefined };
const at = (time: string) => new Date(time);

const place: fc.Arbitrary<Place> = fc.record({
  urgency: fc.integer({ min: 0, max: 9 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  postedAt: fc.date({ noInvalidDate: true, min: at("2010-01-01"), max: at("2030-01-01") }),
  itemId: fc.uuid(),
});

test("the order is one order: no item stands before itself, and sorting twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const sorted = [...places].sort(byPlace);
      expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
      for (let i = 1; i < sorted.length; i++) {
        const [before, after] = [sorted[i - 1], sorted[i]];
        expect((before?.urgency ?? 0) >= (after?.urgency ?? 0)).toBe(true);
      }
    }),
  );
});

test("of threats the newest stands first, of time limits what came first", () => {
  const [older, newer] = [at("2026-11-01T08:00:00Z"), at("2026-11-01T09:00:00Z")];
  expect(scoreOf(threat, "…", newer)).toBeGreaterThan(scoreOf(threat, "…", older));
  expect(scoreOf(request, "Kort", newer)).toBe(scoreOf(request, "Kva gjer de med saka 2026/114?", older));
});

test("a question and a longer text stand before a short remark", () => {
  const score = (text: string) => scoreOf(unsorted, text, at("2026-11-01"));
  expect(score("Kvifor er vegen stengd?")).toBeGreaterThan(score("Fint"));
  expect(score("Eg synest at de skal tenkje på dei som bur her ute òg")).toBeGreaterThan(
    score("Heilt einig"),
  );
  expect(score("")).toBe(0);
});

test("a score survives a column of 32 bits, also for a text of a million characters", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom(unsorted, threat, request),
      (text, urgency) => {
        const score = scoreOf(urgency, text, at("2026-11-01T12:34:56.789Z"));
        expect(Math.fround(score)).toBe(score);
      },
    ),
  );
  expect(scoreOf(unsorted, "a ".repeat(500_000), at("2026-11-01"))).toBeLessThanOrEqual(1);
});

test("about one item in ten is drawn, the same for the same seed, others for another", () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => `item ${n}`);
  const drawn = (seed: string) => ids.filter((id) => drawPlace(seed, id, unsorted) !== undefined);
  expect(drawn("one")).toEqual(drawn("one"));
  expect(drawn("one")).not.toEqual(drawn("two"));
  expect(drawn("one").length).toBeGreaterThan(850);
  expect(drawn("one").length).toBeLessThan(1150);
  expect(ids.some((id) => drawPlace("one", id, threat) !== undefined)).toBe(false);
  for (const id of ids.slice(0, 100)) {
    expect(chanceOf("one", id)).toBeGreaterThanOrEqual(0);
    expect(chanceOf("one", id)).toBeLessThan(2 ** 31);
  }
});

test("of ten items that are decided one after the other the tenth comes by chance", () => {
  const turns = Array.from({ length: 60 }, (_, decided) => isDrawnTurn(decided));
  expect(turns.filter(Boolean)).toHaveLength(60 / drawnOneIn);
  expect(turns.indexOf(true)).toBe(drawnOneIn - 1);
});
