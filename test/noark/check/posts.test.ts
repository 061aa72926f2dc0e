import { expect, test } from "@jest/globals";
import { addText, hasText, Posts } from "../../../src/noark/check/posts.ts";

test("a text of an entry is known again, and one that it has not is found among a hundred thousand", () => {
  const row = new Posts().add("00000000-0000-4000-8000-000000000001");
  const texts = Array.from({ length: 8 }, (_, n) => `party Avsender Navn ${n}`);
  for (const text of texts) addText(row, text);
  expect(texts.filter((text) => !hasText(row, text))).toEqual([]);
  const others = Array.from({ length: 100_000 }, (_, n) => `party Avsender Annen ${n}`);
  expect(others.filter((text) => hasText(row, text)).length).toBeLessThan(3);
});
