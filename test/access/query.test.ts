import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { otherWords } from "../../src/access/other-words.ts";
import { longestQuery, parseQuery, type Query } from "../../src/access/query.ts";
import { groundPattern, interpreted, searchTree, wantedTexts } from "../../src/access/shown.ts";
import { meantIn, oneSlipFrom, withSigns } from "../../src/access/slips.ts";
import { meanings } from "../../src/access/word-pairs.ts";

const words = {
  ...{ and: "AND", or: "OR", not: "NOT", caseNumber: "case", journalNumber: "journal" },
  ...{ also: "also", dated: "dated", groundOf: "ground" },
  direction: { incoming: "incoming", outgoing: "outgoing", internal: "internal" },
};
/** without what is added to each word */
const read = (text: string) => interpreted(parseQuery(text), words).replace(/ \(also [^)]*\)/g, "");

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
    ["2026-11-20", "dated 2026-11-20"],
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
    ["skole", ["skule"]],
    ["skolene", ["skule"]],
    ["insyn", ["innsyn"]],
    ["høring", ["høyring", "remiss"]],
    ["høyringa", ["høring", "remiss"]],
    ["vann", ["vatn", "vatten"]],
    ["vatnet", ["vann", "vatten"]],
    ["Byggesak", ["byggjesak", "bygglov"]],
    ["nummer", ["numr"]],
    ["gammel", ["gaml"]],
    ["skoleskyss", ["skuleskyss", "skolskjuts"]],
    ["vegg", []],
    ["Solveig", []],
    ["ting", []],
  ])("%s: %j", (word, others) =>
    expect([...new Set(otherWords(word).map(({ shown }) => shown))]).toEqual(others),
  );

  test("and says which", () =>
    expect(interpreted(parseQuery("høring vatn"), words)).toBe(
      "høring (also høyring, remiss) AND vatn (also vann, vatten)",
    ));

  test("what is done is found by its doing, short words and things are not taken for doings", () => {
    const added = (word: string) => otherWords(word).map(({ text }) => text);
    expect(added("brøyting")).toContain("brøyte*");
    expect(added("plogning")).toContain("plog*");
    for (const word of ["ting", "stilling", "melding", "bygning"])
      expect(added(word)).not.toContain(`${word.slice(0, -3)}e*`);
  });

  test("a short word is looked for as it stands: it is a part of too many others", () => {
    const listed = new Set(meanings.flat());
    for (const word of listed)
      for (const { text } of otherWords(word))
        if (listed.has(text.replace(/\*$/, ""))) expect(text).not.toMatch(/^.{1,4}\*$/);
  });

  test("a compound is read with its parts in the other languages", () => {
    const shown = (word: string) => otherWords(word).map((one) => one.shown);
    expect(shown("skolemøteplan")).toEqual(expect.arrayContaining(["skulemøteplan", "skolamøteplan"]));
    expect(shown("sjukefråvær")).toContain("sykefravær");
    expect(shown("kommunestyret")).toContain("kommunfullmäktige");
  });
});

describe("a day is read as people write it", () => {
  test.each([
    "24.11.2026",
    "24. november 2026",
    "24 nov 2026",
    "24/11/2026",
    "2026-11-24",
    "den 24 november 2026",
    "November 24, 2026",
  ])("%s", (text) => {
    const tree = JSON.stringify(searchTree(parseQuery(text)));
    expect(tree).toContain('{"day":"2026-11-24"}');
    expect(tree).toContain('{"phrase":"24.11.2026"}');
  });

  test.each(["31.02.2026", "24. brumaire 2026", "24.13.2026", "1. mai"])("%s is none", (text) =>
    expect(JSON.stringify(searchTree(parseQuery(text)))).not.toContain('"day"'),
  );
});

describe("a statute is read as people write it, and finds its own grounds alone", () => {
  const grounds = [
    "offl. § 13 første ledd, jf. fvl. § 13 første ledd nr. 1",
    "offl. § 24 andre ledd",
    "offl. § 26 femte ledd",
    "offl. §§ 29 og 32",
    "OSL 21 kap. 1 §",
    "OSL 21 kap. 7 §",
    "OSL 32 kap. 3 b §",
    "fvl. § 11 a",
  ];
  test.each([
    ["offl. § 24", ["offl. § 24 andre ledd"]],
    ["offl 24", ["offl. § 24 andre ledd"]],
    ["offentleglova § 24", ["offl. § 24 andre ledd"]],
    ["offl. § 2", []],
    ["offl. § 32", ["offl. §§ 29 og 32"]],
    ["fvl. § 13", ["offl. § 13 første ledd, jf. fvl. § 13 første ledd nr. 1"]],
    ["fvl. § 1", []],
    ["fvl. § 11", []],
    ["fvl. § 11 a", ["fvl. § 11 a"]],
    ["OSL 21", ["OSL 21 kap. 1 §", "OSL 21 kap. 7 §"]],
    ["OSL 21:7", ["OSL 21 kap. 7 §"]],
    ["OSL 21 kap. 7 §", ["OSL 21 kap. 7 §"]],
    ["osl 32 kap 3b §", ["OSL 32 kap. 3 b §"]],
    ["osl 32:3", []],
  ])("%s", (text, expected) => {
    const query = parseQuery(text);
    if (query.kind !== "ground") throw new Error(`${text} is no ground`);
    const pattern = new RegExp(
      groundPattern(query.ground).replaceAll("[[:alpha:]]", "\\p{L}").replaceAll("[^[:alpha:]]", "\\P{L}"),
      "u",
    );
    expect(grounds.filter((ground) => pattern.test(ground.toLowerCase()))).toEqual(expected);
  });

  test("a law without a section is a word", () => expect(parseQuery("offentleglova").kind).toBe("word"));
});

describe("operators may be written out in capitals", () => {
  test.each([
    ["skule ELLER buss", "skule OR buss"],
    ["bil OR buss", "bil OR buss"],
    ["bil IKKE buss", "bil AND NOT buss"],
    ["bil IKKJE buss", "bil AND NOT buss"],
    ["bil INTE buss", "bil AND NOT buss"],
    ["bil OCH buss", "bil AND buss"],
    ["bil eller buss", "bil AND eller AND buss"],
    ["ALT ELLER INGENTING", "ALT AND ELLER AND INGENTING"],
    ["barnehage*", "barnehage"],
    ["*plan", "plan"],
    ["bygg*sak", "bygg AND sak"],
    ["saksnummer 2026/4", "case 2026/4"],
    ["2026-4", "case 2026-4"],
    ["journalnummer 13", "journal 13"],
    ["utgående", "outgoing"],
  ])("%s is %s", (text, meaning) => expect(read(text)).toBe(meaning));
});

describe("a query without a word or a figure", () => {
  test.each(["🙂", "%", "*****", "_", "()", "-"])("%s looks for nothing, and not for everything", (text) =>
    expect(parseQuery(text).kind).toBe("nothing"),
  );
  test.each(["", "   "])("“%s” is no question", (text) => expect(parseQuery(text).kind).toBe("all"));
});

describe("a slip", () => {
  test.each([
    ["barnehge", "barnehage"],
    ["barnehagge", "barnehage"],
    ["barnehabe", "barnehage"],
    ["branehage", "barnehage"],
  ])("%s is one from %s", (typed, meant) => {
    expect(oneSlipFrom(typed)).toContain(meant);
    expect(meantIn(["Ny Barnehage i Åsen", "barnevogn"], typed)).toBe("barnehage");
  });
  test("is told as the text has the word, with its ending and its own letters", () => {
    expect(meantIn(["Møte i kommunestyret"], "kommunestyrre")).toBe("kommunestyret");
    expect(meantIn(["Snöröjning på skolgårdar"], "snörjning")).toBe("snöröjning");
  });
  test("is not looked for in short words, figures and the word itself", () => {
    for (const word of ["vei", "2026", "a1b2c3"]) expect(oneSlipFrom(word)).toEqual([]);
    expect(oneSlipFrom("barnehage")).not.toContain("barnehage");
  });
  test.each([
    ["blafjellmo", "blåfjellmo"],
    ["ottarbo", "øttarbo"],
    ["arsmote", "årsmøte"],
    ["naerhet", "nærhet"],
    ["aasen", "åsen"],
  ])("of signs: %s is also read as %s", (typed, meant) => expect(withSigns(typed)).toContain(meant));
});

test("a snippet is cut around what was asked for, never around what was negated", () => {
  expect(wantedTexts(parseQuery('bil "to ord" -nordmann'))).toEqual(["bil", "to ord"]);
});

function leaves(query: Query): number {
  if (query.kind === "and" || query.kind === "or")
    return query.of.reduce((sum, part) => sum + leaves(part), 0);
  if (query.kind === "not") return leaves(query.of);
  return query.kind === "all" ? 0 : 1;
}
