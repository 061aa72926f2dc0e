import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cutAround, markedParts } from "../../src/access/snippet.ts";

describe("a snippet shows why a text was found", () => {
  const long = `${"Først kommer det mye som ikke er spurt etter. ".repeat(10)}Så kommer reguleringsplanen for Strandgata. ${"Og så mer. ".repeat(40)}`;

  test("it is cut around the first wanted word, between words", () => {
    const cut = cutAround(long, ["plan"], 120);
    expect(cut).toContain("reguleringsplanen");
    expect(cut).toMatch(/^… .* …$/);
    expect(cut.length).toBeLessThan(140);
  });

  test("it begins at the beginning when nothing is wanted", () => {
    expect(cutAround(long, [], 40)).toBe("Først kommer det mye som ikke er spurt …");
  });

  test.each([
    ["Ny reguleringsplan", ["plan"], ["Ny regulerings", "[plan]"]],
    ["Møte om möte", ["möte"], ["[Møte]", " om ", "[möte]"]],
    ["aaa", ["aa"], ["[aa]", "a"]],
    ["skoleskyss", ["skole", "skoles"], ["[skoles]", "kyss"]],
    ["ingen", ["plan"], ["ingen"]],
  ])("%s marked by %j", (text, wanted, expected) => {
    expect(markedParts(text, wanted).map((part) => (part.marked ? `[${part.text}]` : part.text))).toEqual(
      expected,
    );
  });

  test("marking loses and adds nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, wanted) => {
        expect(
          markedParts(text, wanted)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
