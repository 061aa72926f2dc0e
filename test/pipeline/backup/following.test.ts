import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Following } from "../../../src/pipeline/backup/following.ts";

async function* rowsOf(keys: readonly string[]) {
  for (const key of keys) yield { key };
}

const keys = fc.uniqueArray(
  fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b", "/", ".") }),
);
const sorted = (given: readonly string[]) => [...given].sort();

test("each key that is asked for in rising order is found exactly when it is listed", async () => {
  await fc.assert(
    fc.asyncProperty(keys, keys, async (listed, asked) => {
      const following = new Following(rowsOf(sorted(listed)));
      for (const key of sorted(asked)) {
        const found = await following.at(key);
        expect(found?.key).toBe(listed.includes(key) ? key : undefined);
        expect((await following.at(key))?.key).toBe(found?.key);
      }
    }),
  );
});

test("what was passed over comes once, and nothing that was asked for", async () => {
  await fc.assert(
    fc.asyncProperty(keys, keys, async (listed, asked) => {
      const following = new Following(rowsOf(sorted(listed)));
      const passed: string[] = [];
      for (const key of sorted(asked)) {
        for await (const row of following.before(key)) passed.push(row.key);
        await following.at(key);
      }
      for await (const row of following.before(undefined)) passed.push(row.key);
      expect(passed).toEqual(sorted(listed).filter((key) => !asked.includes(key)));
    }),
  );
});
