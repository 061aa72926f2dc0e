import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { longestQuery, parseQuery, type Query } from "../../src/access/query.ts";
import { interpreted, searchTree, wantedTexts } from "../../src/access/shown.ts";
import { synonymsOf } from "../../src/access/synonyms.ts";

const words = { and: "AND", or: "OR", not: "NOT", caseNumber: "case", journalNumber: "journal" };
const read = (text: string) => interpreted(parseQuery(text), words);

describe("what a person types is always understood as something", () => {
  test.each([
    ["", ""],
    ["skole", "skole"],
    ["ny skole", "ny AND skole"],
    ["ny +skole", "ny AND skole"],
    ["skole|skule", "skole OR skule"],
    ["ny skole | skule", "(ny AND skole) OR skule"],
    ["ny (skole | skule)", "ny AND (skole OR skule)"],
    ['"to ord" tre', "“to ord” AND tre"],
    ["«to ord»", "“to ord”"],
    ["-skole", "NOT skole"],
    ["vann -skole", "vann AND NOT skole"],
    ['-"to ord"', "NOT “to ord”"],
    ["-(a1 | b1)", "NOT (a1 OR b1)"],
    ["-(-skole)", "skole"],
    ["støy - klage", "støy AND klage"],
    ["e-post", "e-post"],
    ["hva er dette?", "hva AND er AND dette"],
    ["2026/12", "case 2026/12"],
    ["ks/2026/0012", "case ks/2026/0012"],
    ["2026/12-3", "case 2026/12-3"],
    ["201/2026", "journal 201/2026"],
    ["2026-11-20", "2026-11-20"],
  ])("%s is %s", (text, meaning) => expect(read(text)).toBe(meaning));

  test.each([
    ["(skole", "skole"],
    ["skole)", "skole"],
    ["()", ""],
    ["| |", ""],
    ["skole |", "skole"],
    ["| skole", "skole"],
    ["-", ""],
    ["-()", ""],
    ['"', ""],
    ['"uten slutt', "“uten slutt”"],
    ["a1 (b1 | -) c1", "a1 AND b1 AND c1"],
    ["%_\\", ""],
    ["skole\u0000\u202Eelokse", "skole AND elokse"],
  ])("signs that lead nowhere are left out: %s", (text, meaning) => expect(read(text)).toBe(meaning));

  test("no text is an error, and none becomes more than a search can carry", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("(", ")", "|", "-", '"', " ", "ord", "2026/1"), fc.string()), {
          maxLength: 80,
        }),
        (parts) => {
          const query = parseQuery(parts.join(""));
          expect(leaves(query)).toBeLessThanOrEqual(16);
          expect(JSON.stringify(searchTree(query)).length).toBeLessThan(40 * longestQuery);
        },
      ),
    );
  });
});

describe("numbers are read as rows of the journal", () => {
  test.each([
    ["2026/0012", { case: [2026, 12, null] }],
    ["2026/12-3", { case: [2026, 12, 3] }],
    ["KS/2026/12", { case: [2026, 12, null] }],
    ["0201/2026", { entry: [2026, 201] }],
  ])("%s", (text, row) => expect(searchTree(parseQuery(text))).toEqual({ or: [row, { phrase: text }] }));
});

describe("one word finds its like in the other languages", () => {
  test.each([
    ["skole", ["skule", "skola"]],
    ["skolene", ["skule", "skola"]],
    ["insyn", ["innsyn"]],
    ["nummer", ["numr"]],
    ["gammel", ["gaml"]],
    ["vegg", []],
    ["skoleskyss", []],
  ])("%s: %j", (word, others) => expect(synonymsOf(word)).toEqual(others));
});

test("a snippet is cut around what was asked for, never around what was negated", () => {
  expect(wantedTexts(parseQuery('vann "to ord" -nordmann'))).toEqual(["vann", "to ord"]);
});

function leaves(query: Query): number {
  if (query.kind === "and" || query.kind === "or")
    return query.of.reduce((sum, part) => sum + leaves(part), 0);
  if (query.kind === "not") return leaves(query.of);
  return query.kind === "all" ? 0 : 1;
}
