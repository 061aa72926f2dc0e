import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { BlockMeter } from "../../src/package/block-meter.ts";

test("what passes is the same, counted and hashed, however it comes in pieces", async () => {
  const sizes = fc.array(
    fc.oneof(fc.nat(600), fc.integer({ min: 16_000, max: 17_000 }), fc.constant(40_000)),
    {
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(sizes, async (pieces) => {
      const chunks = pieces.map((size, at) => Buffer.alloc(size, at + 1));
      const meter = new BlockMeter();
      const passed = await buffer(Readable.from(chunks, { objectMode: false }).pipe(meter));
      const whole = Buffer.concat(chunks);
      expect(passed.equals(whole)).toBe(true);
      expect(meter.sizeBytes).toBe(whole.length);
      expect(meter.digest()).toBe(createHash("sha256").update(whole).digest("hex"));
    }),
    { numRuns: 50 },
  );
});
