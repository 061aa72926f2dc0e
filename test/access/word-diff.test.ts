import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Piece, wordDiff } from "../../src/access/word-diff.ts";

const shown = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
const without = (kind: Piece["kind"], pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join("");

describe("what became of a text is told word by word", () => {
  test.each([
    ["Ope til klokka 15.", "Ope til klokka 16.", "Ope til klokka [-15-]{+16+}."],
    ["Ope i dag", "Ope i dag og i morgon", "Ope i dag{+ og i morgon+}"],
    ["Møtet er avlyst", "Møtet", "Møtet[- er avlyst-]"],
    ["", "Ny tekst", "{+Ny tekst+}"],
    ["same", "same", "same"],
    ["", "", ""],
    ["Vi tar feil her", "Vi hadde rett her", "Vi [-tar feil-]{+hadde rett+} her"],
  ])("%j to %j", (before, after, expected) => {
    expect(shown(wordDiff(before, after))).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom("a", "b", "c", "ø", " ", "\n", ".", "🙂", "e\u0301"), { maxLength: 60 })
    .map((parts) => parts.join(""));

  test("both texts can be read from the pieces, and no piece is empty", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(without("added", pieces)).toBe(before);
        expect(without("removed", pieces)).toBe(after);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });

  test("nothing is marked in a text that stayed", () => {
    fc.assert(
      fc.property(text, (same) =>
        expect(wordDiff(same, same).filter(({ kind }) => kind !== "same")).toEqual([]),
      ),
    );
  });

  test("texts that have nothing in common are told as wholes, however long they are", () => {
    const [before, after] = ["x ", "y "].map((word) =>
      Array.from({ length: 5000 }, (_, n) => `${word}${n}`).join(" "),
    );
    expect(wordDiff(before ?? "", after ?? "").length).toBeLessThanOrEqual(3);
  });
});
