import { describe, expect, test } from "@jest/globals";
import { conditionInWords, rulebook, wordLists } from "../../src/classify/rulebook.ts";
import { hasWords } from "../../src/classify/rules/flag-words.ts";
import { rulesByCountry } from "../../src/classify/table.ts";

const languages = ["nb", "nn", "sv", "en"] as const;

describe.each(["NO", "SE"] as const)("the rules of %s as an officer reads them", (country) => {
  test("every fact that a rule asks for has words", () => {
    const flags = rulesByCountry[country].flatMap(({ when }) =>
      when.flatMap(({ all = [], any = [], none = [] }) => [...all, ...any, ...none]),
    );
    expect([...new Set(flags)].filter((flag) => !hasWords(flag))).toEqual([]);
  });

  test.each(languages)(
    "in %s every rule has a class, a condition, an outcome, a reason and a source",
    (language) => {
      const book = rulebook(country, language);
      expect(book.map(({ id }) => id)).toEqual(rulesByCountry[country].map(({ id }) => id));
      for (const { className, when, outcomeInWords, registrationInWords, reason, source } of book)
        for (const text of [className, ...when, outcomeInWords, registrationInWords, reason, source.act])
          expect(text).toMatch(/\p{L}{3}/u);
    },
  );
});

describe("a condition in words", () => {
  test.each([
    ["en", "said by the public; words of praise or a question; not long"],
    ["nb", "sagt av publikum; ord for ros eller spørsmål; ikke langt"],
    ["nn", "sagt av publikum; ord for ros eller spørsmål; ikkje langt"],
    ["sv", "sagt av allmänheten; ord för beröm eller en fråga; inte långt"],
  ] as const)("%s", (language, words) => {
    const condition = { all: ["fromPublic"], any: ["praise", "question"], none: ["long"] } as const;
    expect(conditionInWords(condition as never, language)).toBe(words);
  });

  test("the last rule asks nothing, and says so", () => {
    expect(conditionInWords({}, "en")).toBe("whatever no rule above covers");
    expect(rulebook("NO", "nb").at(-1)?.when).toEqual(["alt som ingen regel over gjelder"]);
  });
});

test("no outcome is called a public record: officers say that it is preserved", () => {
  const names = new Set(rulebook("NO", "nb").map(({ outcomeInWords }) => outcomeInWords));
  expect([...names].join()).not.toContain("offentlig saksdokument");
});

test("every word list has entries and a name of its own", () => {
  const lists = wordLists();
  expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length);
  expect(lists.filter(({ entries }) => entries.length === 0)).toEqual([]);
});
