/** Every code has words that tell a person something. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { codes, wordsOf } from "../../../src/cli/words/codes.ts";

const union = readFileSync(join(import.meta.dirname, "../../../src/domain/errors.ts"), "utf8");
const written = [...union.matchAll(/^ {2}\| "([a-z]+\.[A-Za-z0-9]+)"/gm)].map((match) => match[1] ?? "");

test("every code of the union has words, and no words are left over", () => {
  expect(written.length).toBeGreaterThan(40);
  expect(Object.keys(codes).sort()).toEqual([...written].sort());
});

describe("words are sentences, without the code and without what only developers know", () => {
  test.each(Object.entries(codes))("%s", (_, { meaning, remedy }) => {
    for (const text of [meaning, remedy]) {
      expect(text).toMatch(/^[A-Z0-9].{15,}[.]$/);
      expect(text).not.toMatch(/undefined|null\b|zod|exception| {2}|\n/i);
    }
    expect(meaning.length).toBeLessThanOrEqual(200);
    expect(remedy.length).toBeLessThanOrEqual(400);
  });

  test("no two codes say the same", () => {
    const meanings = Object.values(codes).map(({ meaning }) => meaning);
    expect(new Set(meanings).size).toBe(meanings.length);
  });
});

test("a code of an earlier version has no words, nor has a name that every object has", () => {
  expect(wordsOf("channel.gone")).toBeUndefined();
  expect(wordsOf("constructor")).toBeUndefined();
});

test("every setting that a remedy names exists", () => {
  const config = readFileSync(join(import.meta.dirname, "../../../src/settings.ts"), "utf8");
  const named = Object.values(codes).flatMap(({ remedy }) => remedy.match(/[A-Z]+(?:_[A-Z]+)+/g) ?? []);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !config.includes(`"${name}"`))).toEqual([]);
});
