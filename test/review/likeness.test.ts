import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  bitsBetween,
  likeness,
  nearBits,
  nearShare,
  plainForm,
  shareInCommon,
} from "../../src/review/likeness.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.lorem({ maxCount: 40 }),
  fc.constantFrom("Takk for hjelpa!", "👍👍", "", "Når opnar dei?"),
);
const near = (one: string, other: string) =>
  bitsBetween(likeness(one) ?? 0n, likeness(other) ?? 0n) <= nearBits &&
  shareInCommon(one, other) >= nearShare;

test("capitals, signs and spaces make no difference", () => {
  expect(likeness("Takk for hjelpa!")).toBe(likeness("  takk, FOR   hjelpa …"));
  expect(likeness("Når opnar dei?")).not.toBe(likeness("Når stengjer dei?"));
  // å in one sign and in two
  expect(likeness("N\u00e5r")).toBe(likeness("Na\u030ar"));
});

test("a text without letters is compared by its signs, and one without any sign by nothing", () => {
  expect(likeness("👍 👍")).toBe(likeness("👍👍"));
  expect(likeness("👍")).not.toBe(likeness("❤️"));
  expect(likeness(" \n\t")).toBeUndefined();
  expect(likeness("")).toBeUndefined();
});

test.each([
  ["Takk for hjelpa!", 3080751490224490720n],
  ["Når opnar dei?", -5599660410842790911n],
  ["👍👍", -6730867617479516803n],
  ["a", -7586977605023063175n],
  ["Ære og ørsmå ål ".repeat(40), -2665871775779638648n],
  // one sign that is read as eighteen
  ["\ufdfa".repeat(8000), 1154118853455598740n],
])("a likeness that an archive holds is reckoned again: %.20s", (said, stored) => {
  expect(likeness(said)).toBe(stored);
});

describe("nearly the same", () => {
  const chain =
    "Del dette innlegget vidare: kommunen har tenkt å leggje ned skulen i Ytre Fjordvik, og vi krev at rektor og rådmann svarar oss no!";
  test.each([
    [chain, `${chain} Del!!`],
    [chain, chain.replace("rektor", "ordførar")],
    [
      "Nei til nedlegging av skulen på Nes, ta vare på bygda vår!",
      "Nei til nedlegging av skulen på Nes! Ta vare på bygda vår",
    ],
  ])("%s", (one, other) => {
    expect(near(one, other)).toBe(true);
  });
  test.each([
    [chain, "Kor lenge er vegen over fjellet stengd, og kven kan eg ringje for å få vite meir om det?"],
    ["Når opnar biblioteket på laurdag?", "Når får eg svar på søknaden min?"],
    ["Takk for hjelpa!", "Takk for ingenting!"],
  ])("but not: %s – %s", (one, other) => {
    expect(near(one, other)).toBe(false);
  });
});

test("likeness is 64 bits with a sign, equal for equal plain forms", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [likeness(one), likeness(other)];
      for (const one64 of [a, b]) if (one64 !== undefined) expect(BigInt.asIntN(64, one64)).toBe(one64);
      if (plainForm(one) === plainForm(other)) expect(a).toBe(b);
      expect(a === undefined).toBe(plainForm(one) === "");
    }),
  );
});

test("letters and digits alone are compared, whatever else the text is made of", () => {
  const everyday = fc.string({ unit: fc.constantFrom(..."Åse sa: «nei»! é 1–2\n\t%_ø²ﬁÆ"), maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(everyday, text), (said) => {
      const start = said.normalize("NFKC").toLowerCase();
      const words = start.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
      expect(plainForm(said)).toBe(words.length > 0 ? words.join(" ") : start.replaceAll(/\s+/g, ""));
    }),
  );
});

test("bits between two are symmetric, 0 with itself, at most 64, and never more by a third than by way of it", () => {
  const bits = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(
    fc.property(bits, bits, bits, (a, b, c) => {
      expect(bitsBetween(a, a)).toBe(0);
      expect(bitsBetween(a, b)).toBe(bitsBetween(b, a));
      expect(bitsBetween(a, b)).toBe(
        BigInt.asUintN(64, a ^ b)
          .toString(2)
          .replaceAll("0", "").length,
      );
      expect(bitsBetween(a, c)).toBeLessThanOrEqual(bitsBetween(a, b) + bitsBetween(b, c));
    }),
  );
});

test("the share in common is symmetric, 1 with itself, and between 0 and 1", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const share = shareInCommon(one, other);
      expect(share).toBe(shareInCommon(other, one));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(shareInCommon(one, one)).toBe(1);
    }),
  );
});

test("only the beginning of a text of a megabyte is compared", () => {
  const long = "kommunen svarar ikkje ".repeat(50_000);
  expect(likeness(long)).toBe(likeness(`${long} og meir`));
});
