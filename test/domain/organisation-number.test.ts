import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { organisationNumberFault } from "../../src/domain/organisation-number.ts";

test.each([
  ["974760673", "NO"],
  ["999999999", "NO"],
  ["958935420", "NO"],
  ["212000-0142", "SE"],
  ["202100-5489", "SE"],
  ["999999-9999", "SE"],
] as const)("%s of %s is an organisation number", (number, country) => {
  expect(organisationNumberFault(number, country)).toBeUndefined();
});

test.each([
  ["123456789", "NO", "last digit"],
  ["974760674", "NO", "last digit"],
  ["97476067", "NO", "nine digits"],
  ["556677-8899", "NO", "Swedish form"],
  ["974760673", "SE", "Norwegian form"],
  ["2120001234", "SE", "NNNNNN-NNNN"],
  ["212000-0000", "SE", "last digit"],
  ["811228-9874", "SE", "person"],
] as const)("%s is none of %s: %s", (number, country, why) => {
  expect(organisationNumberFault(number, country)).toContain(why);
});

test("property: one changed digit is always seen", () => {
  const change = fc.tuple(
    fc.constantFrom("974760673", "999999999", "958935420"),
    fc.nat(8),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(change, ([number, place, by]) => {
      const digits = [...number];
      digits[place] = String((Number(digits[place]) + by) % 10);
      expect(organisationNumberFault(digits.join(""), "NO")).toBeDefined();
    }),
  );
});
