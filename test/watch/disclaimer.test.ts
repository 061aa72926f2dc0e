/** What is written for a channel's readers is what the checklist looks for, in each language. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { disclaimer } from "../../src/watch/disclaimer/disclaimer.ts";
import { readProfile } from "../../src/watch/profile.ts";

const languages = ["nb", "nn", "sv", "en"] as const;
const facts = fc.record({
  agencyName: fc.constantFrom("Fjordvik kommune", "Ås kommune", "Region Väst", "Etaten for prøver"),
  purpose: fc.constant(undefined),
  contact: fc.constantFrom("postmottak@fjordvik.example", "+47 55 00 00 00", "post@as.example, 64 96 20 00"),
  answerDays: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
  hours: fc.constantFrom("9–15", "08.00–15.30"),
  postsPerWeek: fc.constantFrom(0.3, 1, 2.4, 5, 12),
  commentsClosed: fc.boolean(),
});

describe.each(languages)("in %s", (language) => {
  test("a whole text meets all that it says it meets, and all that is asked", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { text, meets, lacks } = disclaimer(given, language);
        const read = readProfile(text, given);
        expect(lacks).toEqual([]);
        for (const id of meets)
          expect({ id, ...read.find((one) => one.id === id) }).toMatchObject({ id, state: "found" });
        const asked = read.filter(({ state }) => state === "notSeen").map(({ id }) => id);
        // nobody writes where comments are closed, so nothing says that others see it
        expect(asked).toEqual(given.commentsClosed ? ["C19"] : []);
      }),
    );
  });

  test("without a sentence its requirement is not seen: no other sentence stands in for it", () => {
    const given = {
      ...{ agencyName: "Fjordvik kommune", contact: "postmottak@fjordvik.example" },
      ...{ answerDays: 2, hours: "9–15", postsPerWeek: 3, commentsClosed: false },
    };
    const { text, meets } = disclaimer(given, language);
    const lines = text.split("\n");
    expect(lines.length).toBe(meets.length);
    for (const [at, id] of meets.entries()) {
      const rest = lines.filter((_, index) => index !== at).join("\n");
      const read = readProfile(rest, given).find((one) => one.id === id);
      expect({ id, sentences: read?.sentences }).toEqual({ id, sentences: [] });
    }
  });

  test("what is not given is left out and told", () => {
    const { text, lacks } = disclaimer({ agencyName: "Ås kommune", commentsClosed: false }, language);
    expect(lacks).toEqual(["C23", "C24", "C25"]);
    expect(text).not.toMatch(/undefined|NaN/);
  });
});
