import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { alarmPatterns } from "../../../src/classify/words/alarms.ts";
import { allLexicons } from "../../../src/classify/words/all.ts";
import type { Lexicon } from "../../../src/classify/words/lexicon.ts";
import { lexiconsOf } from "../../../src/classify/words/near.ts";

const folder = join(import.meta.dirname, "../../../src/classify/words");

function isLexicon(value: unknown): value is Lexicon {
  return typeof value === "object" && value !== null && "entries" in value && "needles" in value;
}

test("every word list that a module offers is part of what the digest of a table is made of", async () => {
  const known = new Set([...allLexicons, ...lexiconsOf(Object.values(alarmPatterns).flat())]);
  const missing: string[] = [];
  for (const file of readdirSync(folder))
    for (const [name, value] of Object.entries(await import(join(folder, file))))
      if (isLexicon(value) && !known.has(value)) missing.push(`${file}: ${name}`);
  expect(missing).toEqual([]);
});
