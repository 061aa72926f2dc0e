import { describe, expect, test } from "@jest/globals";
import { allPatterns } from "../../../src/classify/words/alarms.ts";
import { misspellings, spelledOut } from "../../../src/classify/words/forms.ts";
import { lexiconsOf, list } from "../../../src/classify/words/near.ts";

describe("an entry with choices stands for each of them", () => {
  test.each([
    ["kniv", ["kniv"]],
    ["slå(|r)", ["slå", "slår"]],
    ["(drep|slå) (deg|dykk)", ["drep deg", "drep dykk", "slå deg", "slå dykk"]],
  ])("%s", (entry, expected) => {
    expect(spelledOut(entry)).toEqual(expected);
  });
});

describe("a word with a tilde stands for its likely misspellings too", () => {
  test.each(["selvmrd*", "selvmmord*", "slevmord*", "selvmord*"])("%s", (slip) => {
    expect(misspellings("~selvmord*")).toContain(slip);
  });
  test("but never without its first letter, nor when it is short", () => {
    expect(misspellings("~selvmord*")).not.toContain("elvmord*");
    expect(misspellings("~vold")).toEqual(["vold"]);
  });
});

test("who reads the rules sees the word once", () => {
  expect(list("suicide", "~selvmord*, dø(|y)").written).toEqual(["~selvmord*", "dø", "døy"]);
});

test("no sign of how lists are written is left in what is looked up", () => {
  const left = lexiconsOf(allPatterns)
    .flatMap(({ entries }) => entries)
    .filter((entry) => /[()|~?]/.test(entry) || entry !== entry.toLowerCase());
  expect(left).toEqual([]);
});
