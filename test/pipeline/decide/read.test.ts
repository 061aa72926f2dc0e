/** Decision files that are wrong, or made to be misread: every fault with its path, before anything starts. */
import { describe, expect, test } from "@jest/globals";
import { ArchiveError } from "../../../src/domain/errors.ts";
import { readDecision } from "../../../src/pipeline/decide/read.ts";
import { draft } from "../../retention/decisions.ts";

const right = JSON.stringify(draft("no"));
const bytes = (text: string) => new TextEncoder().encode(text);
const changed = (from: string, to: string) => bytes(right.replace(from, to));

function refusal(file: Uint8Array): string {
  try {
    readDecision(file, "decision.json");
  } catch (error) {
    if (error instanceof ArchiveError && error.code === "decision.invalid") return error.message;
    throw error;
  }
  return "no fault";
}

test("a byte order mark does not matter", () => {
  expect(readDecision(bytes(`\uFEFF${right}`), "decision.json").decision.clauses.length).toBeGreaterThan(20);
});

describe("what is no JSON in UTF-8 is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["YAML", bytes("title: vedtak\nclauses:\n  - id: 1\n"), "is not JSON"],
    ["nothing", bytes(""), "is not JSON"],
    ["something after its end", bytes(`${right}x`), "is not JSON"],
    ["UTF-16", new Uint8Array(Buffer.from(right, "utf16le")), "is not JSON"],
    ["Latin-1", new Uint8Array(Buffer.from('{"title":"Høring"}', "latin1")), "is not text in UTF-8"],
    ["10 MB", new Uint8Array(10_000_000).fill(0x20), "has 10000000 bytes"],
  ])("%s", (_what, file, message) => {
    expect(refusal(file)).toMatch(message === "is not JSON" ? /is not (JSON|text in UTF-8)/ : message);
  });
});

describe("a fault stands with its path", () => {
  test.each<[string, Uint8Array, string]>([
    [
      "a day told twice",
      changed('"validFrom"', '"validFrom":"1990-01-01","validFrom"'),
      "  validFrom: stands twice",
    ],
    ["clauses told twice", bytes(`${right.slice(0, -1)},"clauses":[]}`), "  clauses: stands twice"],
    [
      "a class list told twice",
      changed('"id":"1.2"', '"id":"1.2","classes":["SPAM"]'),
      "  clauses[1].classes: stands",
    ],
    ["a name written with escapes", changed('"body"', '"bod\\u0079":"Rådet","body"'), "  body: stands twice"],
    [
      "__proto__",
      changed('"id":"1.1"', '"__proto__":{"outcome":"prunable"},"id":"1.1"'),
      '  clause 1.1: "__proto__" is a field that nobody knows (clauses[0])',
    ],
    [
      "a class named __proto__",
      changed('"REACTION"', '"__proto__"'),
      '  clause 3.1: unknown class "__proto__" (clauses[11].classes[0])',
    ],
    [
      "a character that no database takes",
      changed('"id":"1.1"', '"id":"1.1\\u0000"'),
      "id holds a character that cannot be stored (clauses[0].id)",
    ],
    [
      "half of a pair",
      changed('"text":"Egne', '"text":"\\ud800Egne'),
      "  clause 1.1: text holds a character that cannot be stored (clauses[0].text)",
    ],
    [
      "a period below zero",
      changed('"years":1', '"years":-1'),
      "  clause 1.2: years must be 0 or more (clauses[1].retention.years)",
    ],
    ["a period without end", changed('"years":1', '"years":1e308'), "  clause 1.2: years must be at most "],
    ["the year 10000", changed('"2026-01-01"', '"10000-01-01"'), "  validFrom must be a day that exists"],
    [
      "keepOrdered in Norway",
      changed('"outcome":"publicRecord"', '"outcome":"publicRecord","registration":"keepOrdered"'),
      "  clause 1.1: keepOrdered is Swedish",
    ],
  ])("%s", (_what, file, line) => {
    expect(refusal(file)).toContain(line);
  });

  test("a control character in the file is not sent to the terminal", () => {
    expect(refusal(changed('"id":"1.1"', '"id":"1.1\\u0007"'))).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test("lists within lists, as deep as a file can hold them, are a fault as any other", () => {
    expect(refusal(bytes(`{"title":${"[".repeat(200_000)}${"]".repeat(200_000)}}`))).toContain(
      "  title must be a text in quotes",
    );
  });
});
