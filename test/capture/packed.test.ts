import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { eachKept, eachOf, Packed, pieceByPiece } from "../../src/capture/packed.ts";

const value = fc.record({
  id: fc.string({ unit: "binary" }),
  at: fc.date({ noInvalidDate: true }),
  none: fc.constant(undefined),
  texts: fc.array(fc.string(), { maxLength: 3 }),
});
/** More than a piece holds. */
const values = fc
  .tuple(fc.array(value, { maxLength: 20 }), fc.constantFrom(1, 60))
  .map(([few, times]) =>
    Array.from({ length: times }, (_, time) =>
      few.map((one) => ({ ...one, id: `${one.id} ${time}` })),
    ).flat(),
  );

/** Packed from the start, after so many values, or never. */
function packedFrom<Value>(all: readonly Value[], from: number): Packed<Value> {
  const packed = new Packed<Value>();
  packed.add(all.slice(0, from));
  if (from < all.length) packed.pack();
  packed.add(all.slice(from));
  return packed;
}

describe("what is packed is what was given, in its order, each time that it is gone through", () => {
  test("whenever it is packed", () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 1300 }), (all, from) => {
        const packed = packedFrom(all, from);
        expect(packed.length).toBe(all.length);
        expect([...packed]).toEqual(all);
        expect([...packed]).toEqual(all);
      }),
    );
  });

  test("and so is what is made of it", () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 1300 }), (all, from) => {
        const many = packedFrom(all, from);
        const ids = all.map(({ id }) => ({ id }));
        expect([...eachOf(many, ({ id }) => ({ id }))]).toEqual(ids);
        expect([...pieceByPiece(many, (piece) => piece.filter(({ texts }) => texts.length > 1))]).toEqual(
          all.filter(({ texts }) => texts.length > 1),
        );
        const everySecond = () => {
          let place = 0;
          return ({ id }: { readonly id: string }) => (place++ % 2 === 0 ? { id } : undefined);
        };
        const kept = eachKept(many, Math.ceil(all.length / 2), everySecond);
        const expected = ids.filter((_, place) => place % 2 === 0);
        expect(kept.length).toBe(expected.length);
        expect([...kept]).toEqual(expected);
        expect([...eachOf(kept, ({ id }) => id)]).toEqual(expected.map(({ id }) => id));
        expect([...kept]).toEqual([...eachKept(all, kept.length, everySecond)]);
      }),
    );
  });
});
