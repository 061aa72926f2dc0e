/** What is published costs time that grows with its length: no stranger's name keeps publications waiting. */
import { describe, expect, test } from "@jest/globals";
import { testSite } from "../support/public-site.ts";

const site = testSite();

/** as long as what the index is made of */
const length = 200_000;

async function parts(washed: string, full: string): Promise<readonly string[]> {
  const found = await site.owner.query<{ parts: string[] }>(
    "select tsvector_to_array(pub.parts($1, $2)) as parts",
    [washed, full],
  );
  return found.rows[0]?.parts ?? [];
}

describe("a text of one word", () => {
  test.each(["k", "å", "a-", "a.b/"])("of %j, again and again, is found by how it begins", async (scrap) => {
    const word = scrap.repeat(length / scrap.length);
    const found = await parts("Klage", `Klage ${word}`);
    expect(found).toContain("klage");
    expect(found).toContain(` ${word.slice(0, 40)}`);
    expect(found.length).toBeLessThan(1000);
  });
});

test("of two forms of a text the words that only one of them holds are marked, however many there are", async () => {
  const numbered = (letter: string) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}q`).join(" ");
  const found = new Set(await parts(numbered("w"), `${numbered("w")} ${numbered("n")}`));
  expect(found.has("w19999q")).toBe(true);
  expect(found.has(" n19999q")).toBe(true);
  expect(found.has("n19999q")).toBe(false);
});

test("a part of a long word is found in its first 400 letters", async () => {
  const word = `${"regulering".repeat(30)}plan${"x".repeat(600)}byplan`;
  const found = await parts(word, word);
  expect(found.some((part) => part.startsWith("plan"))).toBe(true);
  expect(found.some((part) => part.startsWith("byplan"))).toBe(false);
});
