import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { IdTable, type Seed, seedWords } from "../../../src/noark/check/id-table.ts";

const near = fc.nat(50).map((n) => `01a220ac-c0a6-7000-be03-${n.toString(16).padStart(12, "0")}`);
const ids = fc.oneof(
  near,
  near.map((id) => id.toUpperCase()),
  near.map((id) => id.replace("-", "0")),
  fc.uuid(),
  fc.string(),
);
const numbers = fc.oneof(fc.nat(100), fc.integer({ min: 2 ** 32 - 4, max: 2 ** 40 }));

test("each id has the number that was put last, and no other id has it", () => {
  const seeds = fc.constantFrom<Seed | undefined>(undefined, new Uint32Array(seedWords));
  fc.assert(
    fc.property(seeds, fc.array(fc.tuple(ids, numbers)), (seed, all) => {
      const [table, known] = [new IdTable(seed), new Map<string, number>()];
      for (const [id, number] of all) {
        expect(table.get(id)).toBe(known.get(id));
        table.put(id, number);
        known.set(id, number);
      }
      for (const [id, number] of known) expect(table.get(id)).toBe(number);
    }),
  );
});

test("nothing is lost while the table grows", () => {
  const table = new IdTable();
  const id = (n: number) => `${n.toString(16).padStart(8, "0")}-0000-7000-8000-00000000000${n % 10}`;
  for (let n = 0; n < 50_000; n += 1) table.put(id(n), n);
  const wrong = Array.from({ length: 50_000 }, (_, n) => n).filter((n) => table.get(id(n)) !== n);
  expect(wrong).toEqual([]);
  expect(table.get(id(50_000))).toBeUndefined();
});
