/** What is wrong with a decision file is told in the officer's own language, and never in the words of a library. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDecision } from "../../src/retention/parse.ts";
import { decisionWords } from "../../src/retention/words/index.ts";
import { aClause, aDecisionFile } from "./decisions.ts";

const languages = ["nb", "nn", "sv", "en"] as const;
type Spoken = (typeof languages)[number];

function told(file: unknown, language: Spoken): string[] {
  const read = parseDecision(file, language);
  return read.ok
    ? read.warnings.map(({ place, message }) => `${place}: ${message}`)
    : read.faults.map(({ place, message }) => `${place}: ${message}`);
}

const oneDay = { kind: "days", days: -1, trigger: "posted" };

describe("a fault is told in the language that is asked for", () => {
  test.each([
    ["nb", "punkt 9: dager må være 0 eller mer"],
    ["nn", "punkt 9: dagar må vere 0 eller meir"],
    ["sv", "punkt 9: dagar måste vara 0 eller mer"],
    ["en", "clause 9: days must be 0 or more"],
  ] as const)("%s: %s", (language, said) => {
    const file = { ...aDecisionFile, clauses: [aClause("9", ["PRAISE"], oneDay)] };
    expect(told(file, language)).toContain(said);
  });

  test.each([
    ["nb", /^begrunnelsen: begrunnelsen etter arkivforskrifta § 3 mangler: vurder andre regler/],
    ["nn", /^grunngivinga: grunngivinga etter arkivforskrifta § 3 manglar: vurder andre reglar/],
    ["sv", /^gallringsutredningen: utredningen enligt arkivforskrifta § 3 saknas: väg in andra regler/],
    ["en", /^inquiry: the inquiry \(grunngiving etter arkivforskrifta § 3\) is missing: weigh other rules/],
  ] as const)("%s: the inquiry that is missing", (language, said) => {
    const { inquiry: _, ...file } = aDecisionFile;
    expect(told(file, language)).toContainEqual(expect.stringMatching(said));
  });

  test.each([
    ["Utkast: kassasjon", "nn", "seier at dette er eit utkast"],
    ["UTKAST", "nb", "sier at dette er et utkast"],
    ["Förslag till gallring", "sv", "säger att det är ett utkast"],
  ] as const)("%s is warned of in %s", (title, language, said) => {
    expect(told({ ...aDecisionFile, title }, language).join("\n")).toContain(said);
  });
});

test("every language has a name for each field that Bokmål has one for", () => {
  const { nb, nn, sv } = decisionWords;
  expect(Object.keys(nn.fields).sort()).toEqual(Object.keys(nb.fields).sort());
  expect(Object.keys(sv.fields).sort()).toEqual(Object.keys(nb.fields).sort());
  for (const { holds, kinds } of [nb, nn, sv]) {
    expect(Object.keys(holds)).toEqual(Object.keys(decisionWords.en.holds));
    expect(Object.keys(kinds)).toEqual(Object.keys(decisionWords.en.kinds));
  }
});

/** What the library says, and what only English says. */
const library = /Invalid|Too (?:small|big)|expected|received|>=|<=|Unrecognized|undefined/;
const english =
  / must be | is missing| is empty|did you mean|is a field that nobody| lies before |unknown class/;

const junk = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    "",
    "  ",
    -1,
    0,
    1.5,
    1e9,
    true,
    [],
    {},
    [null],
    ["x"],
    "2026-13-01",
    "0000-01-01",
  ),
  fc.string({ unit: fc.constantFrom("a", "Å", " ", "1", "-", "\u0000"), maxLength: 8 }),
);

test("a file that is broken anywhere is told of in the same places in every language", () => {
  const fields = Object.keys(aDecisionFile);
  const inClause = Object.keys(aClause("1", ["PRAISE"], oneDay));
  const broken = fc.record({
    field: fc.constantFrom(...fields, "tittel"),
    value: junk,
    clauseField: fc.constantFrom(...inClause, "scope", "conditions", "before", "klasser"),
    clauseValue: junk,
    retention: fc.oneof(junk, fc.record({ kind: junk, days: junk, years: junk, trigger: junk })),
  });
  fc.assert(
    fc.property(broken, ({ field, value, clauseField, clauseValue, retention }) => {
      const clause = { ...aClause("1", ["PRAISE"], oneDay), retention, [clauseField]: clauseValue };
      const file = { ...aDecisionFile, clauses: [clause], [field]: value };
      const paths = languages.map((language) => {
        const read = parseDecision(file, language);
        const all = read.ok ? read.warnings : read.faults;
        for (const { message } of all) {
          expect(message).not.toMatch(library);
          if (language !== "en") expect(message).not.toMatch(english);
        }
        return all.map(({ path }) => path);
      });
      for (const each of paths) expect(each).toEqual(paths[0]);
    }),
    { numRuns: 300 },
  );
});
