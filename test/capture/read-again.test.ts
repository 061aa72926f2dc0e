import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { leftUnkept, nextTry } from "../../src/capture/read-again.ts";
import type { HashedSighting, KnownItem } from "../../src/domain/item.ts";

const now = new Date("2026-06-01T08:00:00Z");

test("what could not be read is tried at once with the next look, then later and later, and each week for good", () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 400].map(
    (tries) => (nextTry(tries, now).getTime() - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([0, 5, 30, 120, 720, 1440, 10_080, 10_080]);
});

const says = (nativeId: string, contentHash: string) => ({ nativeId, contentHash }) as HashedSighting;
const isKnown = (contentHash: string, saidBefore: boolean) => ({ contentHash, saidBefore }) as KnownItem;

test("of an answer that is read late each text is told that neither is taken now nor stands in a version", () => {
  const known = new Map([
    ["same", isKnown("1", false)],
    ["said-before", isKnown("2", true)],
    ["other", isKnown("2", false)],
  ]);
  const sightings = ["same", "said-before", "other", "new", "never-taken"].map((id) => says(id, "1"));
  const told = leftUnkept(sightings, new Set(["new"]), known);
  expect(told.map(({ place, held, code }) => [place, held, code])).toEqual([
    ["the item other", true, "item.olderText"],
    ["the item never-taken", true, "item.olderText"],
  ]);
  expect(leftUnkept(sightings, "all", known)).toEqual([]);
});

test("nothing is told of what is taken, whatever is known", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom("1", "2"))), (all) => {
      const sightings = all.map(([id, hash]) => says(id, hash));
      const takes = new Set(all.map(([id]) => id));
      expect(leftUnkept(sightings, takes, new Map())).toEqual([]);
    }),
  );
});
