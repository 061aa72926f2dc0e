/** What is asked of a provider's claims, and who may do what by them. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { claimsAsked, isSubject, lineOf, meets, type Pattern, rolesBy } from "../../src/domain/claims.ts";

/** As Ansattporten gives it: for which organisations somebody may act, by resource. */
const represented = {
  authorization_details: [
    {
      type: "ansattporten:altinn:resource",
      resource: "urn:altinn:resource:kanalarkiv",
      authorized_parties: [
        { orgno: { authority: "iso6523-actorid-upis", ID: "0192:999999999" }, name: "Fjordvik" },
      ],
    },
    {
      type: "ansattporten:altinn:resource",
      resource: "urn:altinn:resource:other",
      authorized_parties: [
        { orgno: { authority: "iso6523-actorid-upis", ID: "0192:888888888" }, name: "Vik" },
      ],
    },
  ],
};
const of = (resource: string, ID: string): Pattern => ({
  authorization_details: {
    type: "ansattporten:altinn:resource",
    resource: `urn:altinn:resource:${resource}`,
    authorized_parties: { orgno: { ID } },
  },
});

describe("a pattern meets", () => {
  test.each<[string, Pattern, unknown, boolean]>([
    ["the same text", "a", "a", true],
    ["another text", "a", "A", false],
    ["a text that holds it", "officer", "officer approver", false],
    ["one of a list", "a", ["b", "a"], true],
    ["none of a list", "a", ["b"], false],
    ["a number that looks like it", "1", 1, false],
    ["any of what is asked", ["high", "substantial"], "substantial", true],
    ["a member within", { realm_access: { roles: "x" } }, { realm_access: { roles: ["x"] } }, true],
    ["a member that is not there", { groups: "x" }, {}, false],
    ["a member of every object", { toString: "x" }, {}, false],
    ["nothing", { groups: "x" }, null, false],
    ["the right resource for the right organisation", of("kanalarkiv", "0192:999999999"), represented, true],
    [
      "the resource of one entry with the organisation of another",
      of("kanalarkiv", "0192:888888888"),
      represented,
      false,
    ],
  ])("%s", (_, pattern, said, met) => {
    expect(meets(pattern, said)).toBe(met);
  });

  test("whatever is said, itself and what says more, and never what lacks a part of it", () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    const objects = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(leaf, fc.dictionary(fc.string(), leaf)),
      {
        minKeys: 1,
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(objects, objects, (asked, more) => {
        expect(meets(asked, asked)).toBe(true);
        expect(meets(asked, { ...more, ...asked })).toBe(true);
        expect(meets(asked, [more, asked])).toBe(true);
        const [name = ""] = Object.keys(asked);
        const { [name]: _, ...lacking } = asked;
        expect(meets(asked, lacking)).toBe(false);
      }),
    );
  });
});

test("roles are those whose pattern is met, each once", () => {
  const officer = { when: { groups: "a" }, role: "officer", agency: "999999999" } as const;
  const again = { ...officer, when: { groups: "b" } } as const;
  const other = { when: { groups: "c" }, role: "approver", agency: "all" } as const;
  expect(rolesBy([officer, again, other], { groups: ["a", "b"] })).toEqual([
    { role: "officer", agency: "999999999" },
  ]);
  expect(rolesBy([officer], {})).toEqual([]);
  expect(claimsAsked([officer.when, [{ roles: "x" }, { groups: "y" }]])).toEqual(["groups", "roles"]);
});

test.each([
  ["kari", true],
  ["-v-lcae5rGG-jlvzuv9Y9H7R8NmAeM2-kh0qWb-vPIE=", true],
  ["", false],
  ["kari vik", false],
  ["kari\u0000", false],
  ["kåri", false],
  ["k".repeat(256), false],
  [7, false],
])("a subject %j: %s", (said, may) => {
  expect(isSubject(said)).toBe(may);
});

test.each([
  ["Kari  Vik ", "Kari Vik"],
  ["Ka\u0301ri", "Kári"],
  ["Kari\u202eVik", undefined],
  ["Kari\u0000", undefined],
  ["\ud800", undefined],
  ["", undefined],
  [7, undefined],
  ["x".repeat(121), undefined],
])("a line of words: %j", (said, shown) => {
  expect(lineOf(said, 120)).toBe(shown);
});
