import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { forecast, type Machines, type ServiceTimes } from "../../../bench/scale/model.ts";

const times: ServiceTimes = { workerMs: 0.2, databaseMs: 0.1, heldMs: { journal: 0.05 } };
const machines: Machines = { workers: 1, databaseCores: 8, locks: { journal: 1 }, coreHour: 0.04 };

describe("one worker meets nobody", () => {
  test("and takes as long as its service times", () => {
    expect(forecast(times, machines).itemsPerSecond).toBeCloseTo(1000 / 0.35, 6);
  });

  test("and is what holds itself back", () => {
    expect(forecast(times, machines).heldBackBy).toBe("workers");
  });
});

describe("many workers are held back by what is full first", () => {
  test("a lock that all want lets through one at a time", () => {
    const many = forecast(times, { ...machines, workers: 100, databaseCores: 64 });
    expect(many.heldBackBy).toBe("journal");
    expect(many.itemsPerSecond).toBeGreaterThan(0.99 * (1000 / 0.05));
    expect(many.itemsPerSecond).toBeLessThanOrEqual(1000 / 0.05);
  });

  test("with a lock for each agency it is the database", () => {
    const many = forecast(times, { ...machines, workers: 100, databaseCores: 4, locks: { journal: 100 } });
    expect(many.heldBackBy).toBe("database");
    expect(many.databaseUse).toBeGreaterThan(0.95);
    expect(many.databaseUse).toBeLessThanOrEqual(1);
  });
});

test("two workers of one core and one core of the database meet there as the textbook has it", () => {
  // machine repair with two machines: R = 0.1 (1 + 1/3), X = 2 / (0.2 + R)
  const two = forecast(
    { workerMs: 0.2, databaseMs: 0.1, heldMs: {} },
    { workers: 2, databaseCores: 1, locks: {}, coreHour: 1 },
  );
  expect(two.itemsPerSecond).toBeCloseTo(2000 / (0.2 + 0.1 * (1 + 1 / 3)), 6);
});

test("a million items cost all cores for as long as they take", () => {
  const { itemsPerSecond, coreHoursPerMillion, costPerMillion } = forecast(times, machines);
  expect(coreHoursPerMillion).toBeCloseTo((9 * 1_000_000) / itemsPerSecond / 3600, 9);
  expect(costPerMillion).toBeCloseTo(coreHoursPerMillion * 0.04, 9);
});

describe("whatever the service times are", () => {
  const ms = fc.double({ min: 0.001, max: 100, noNaN: true });
  const given = fc.record({
    times: fc.record({ workerMs: ms, databaseMs: ms, heldMs: fc.record({ journal: ms, publish: ms }) }),
    workers: fc.integer({ min: 1, max: 60 }),
    databaseCores: fc.integer({ min: 1, max: 64 }),
    agencies: fc.integer({ min: 1, max: 200 }),
  });
  const of = ({
    times,
    workers,
    databaseCores,
    agencies,
  }: typeof given extends fc.Arbitrary<infer T> ? T : never) => ({
    times,
    machines: { workers, databaseCores, locks: { journal: agencies, publish: 1 }, coreHour: 1 },
  });

  test("no worker makes the others slower in all, and none does more than one", () => {
    fc.assert(
      fc.property(given, (drawn) => {
        const { times, machines } = of(drawn);
        const some = forecast(times, machines).itemsPerSecond;
        const more = forecast(times, { ...machines, workers: machines.workers + 1 }).itemsPerSecond;
        const one = forecast(times, { ...machines, workers: 1 }).itemsPerSecond;
        expect(more).toBeGreaterThanOrEqual(some * (1 - 1e-9));
        expect(some).toBeLessThanOrEqual(machines.workers * one * (1 + 1e-9));
      }),
    );
  });

  test("nothing does more than it can", () => {
    fc.assert(
      fc.property(given, (drawn) => {
        const { times, machines } = of(drawn);
        const { itemsPerSecond, databaseUse } = forecast(times, machines);
        expect(databaseUse).toBeLessThanOrEqual(1 + 1e-9);
        expect((itemsPerSecond / 1000) * times.heldMs.publish).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

test.each([
  [{ ...machines, workers: 0 }],
  [{ ...machines, workers: 1.5 }],
  [{ ...machines, databaseCores: 0 }],
])("%j is no set of machines", (given) => {
  expect(() => forecast(times, given)).toThrow(RangeError);
});
