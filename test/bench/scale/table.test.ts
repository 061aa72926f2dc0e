import { describe, expect, test } from "@jest/globals";
import { figureTable } from "../../../bench/figures.ts";
import type { Spent } from "../../../bench/scale/build.ts";
import type { AtSize } from "../../../bench/scale/growth.ts";
import { exponent, figuresOf, serviceTimes, wholeMs } from "../../../bench/scale/table.ts";

const spent = (nodeMs: number, databaseMs: number): Spent => ({
  nodeMs,
  databaseMs,
  wallMs: nodeMs + databaseMs,
  held: {},
});

/** An archive whose every stage costs as much as `perItem` says, in halves by the process and the server. */
function anArchive(items: number, given: { perItem: number; idle?: number; few?: number }): AtSize {
  const { perItem, idle = 10, few = 40 } = given;
  const each = spent((perItem * items) / 10, (perItem * items) / 10);
  return {
    items,
    stages: { capture: each, classify: each, queue: each, journal: each, publish: each },
    held: { journal: { waitedMs: 1, heldMs: items * 0.1 * perItem, times: 3 } },
    idle: [spent(idle / 2, idle / 2)],
    fewCaptured: [spent(1, 1)],
    fewProcessed: [spent(few / 2, few / 2)],
    peakBytes: { bulk: 200e6, little: 100e6, server: 30e6 },
  };
}

describe("the exponent of the whole way", () => {
  test("is one where an item costs the same at any size", () => {
    const [small, large] = [anArchive(10_000, { perItem: 1 }), anArchive(1_000_000, { perItem: 1 })];
    expect(exponent(small, large)).toBeCloseTo(1, 9);
  });

  test("is two where each item costs as much more as there are more of them", () => {
    const [small, large] = [anArchive(10_000, { perItem: 1 }), anArchive(100_000, { perItem: 10 })];
    expect(exponent(small, large)).toBeCloseTo(2, 9);
  });
});

describe("what was asked for is told met or missed", () => {
  const targetOf = (name: string, ours: readonly AtSize[], theirs: readonly AtSize[] = []) => {
    const found = figuresOf(ours, theirs).filter(
      (one) => one.name.startsWith(name) && one.target !== undefined,
    );
    expect(found).toHaveLength(1);
    return found[0]?.met;
  };
  const small = anArchive(1000, { perItem: 1 });

  test.each([
    [20, true],
    [21, false],
  ])("nothing new: ten milliseconds at the smallest size, %d at the largest", (idle, met) => {
    expect(targetOf("nothing new: at", [small, anArchive(100_000, { perItem: 1, idle })])).toBe(met);
  });

  test.each([
    [60, true],
    [61, false],
  ])("a hundred new: forty milliseconds at the smallest size, %d at the largest", (few, met) => {
    expect(targetOf("100 new: at", [small, anArchive(1_000_000, { perItem: 1, few })])).toBe(met);
  });

  test.each([
    [200, true],
    [201, false],
  ])("a hundred new with 100,000 stored take %d milliseconds", (few, met) => {
    expect(targetOf("100,000: 100 new", [anArchive(100_000, { perItem: 1, few })])).toBe(met);
  });

  test.each([
    [1.5, true],
    [1.49, false],
  ])("an item of the earlier build costs %d times as much", (perItem, met) => {
    const [ours, theirs] = [anArchive(100_000, { perItem: 1 }), anArchive(100_000, { perItem })];
    expect(targetOf("100,000: whole way, items a CPU second ÷", [ours], [theirs])).toBe(met);
  });
});

test("figures that are quoted are told to be", () => {
  const table = figureTable("scale", figuresOf([anArchive(100_000, { perItem: 1 })], []), "earlier build");
  expect(table).toContain("quoted: 188 s");
  expect(table).toContain("quoted: 2.7 s");
});

test("an idle run that was not waited for is no number", () => {
  const ours = anArchive(10_000, { perItem: 1 });
  const theirs = { ...ours, idle: [], fewProcessed: [], fewCaptured: [] };
  expect(figureTable("scale", figuresOf([ours], [theirs]))).toContain("too slow");
});

test("what is done under a lock is counted once", () => {
  const at = anArchive(10_000, { perItem: 1 });
  const { workerMs, databaseMs, heldMs } = serviceTimes(at);
  const all = workerMs + databaseMs + (heldMs["journal"] ?? 0);
  expect(all).toBeCloseTo(wholeMs(at) / at.items, 9);
});

test("a lock is held for as long as somebody works under it, not as long as others kept the processors", () => {
  const at = anArchive(10_000, { perItem: 1 });
  const stages = Object.fromEntries(
    Object.entries(at.stages ?? {}).map(([name, one]) => [name, { ...one, wallMs: 4 * one.wallMs }]),
  ) as NonNullable<AtSize["stages"]>;
  const slow = serviceTimes({ ...at, stages });
  expect(slow.heldMs["journal"]).toBeCloseTo((serviceTimes(at).heldMs["journal"] ?? 0) / 4, 9);
});
