import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findIdentityNumbers, maskIdentityNumbers } from "../../src/classify/identity-numbers.ts";
import { isAccountNumber } from "../../src/classify/norwegian-numbers.ts";
import {
  norwegianForms,
  norwegianNumbers,
  others,
  swedishForms,
  swedishNumbers,
} from "../support/number-forms.ts";

function kindsIn(text: string): readonly string[] {
  return [...new Set(findIdentityNumbers(text).flatMap(({ kinds }) => kinds))];
}

describe("Norwegian numbers are found by both rules of check digits, and named with what else they may be", () => {
  test.each([
    ["02013299997", ["fødselsnummer", "kontonummer"], "valid under both rules"],
    ["30108299920", ["fødselsnummer", "kontonummer"], "valid under both rules"],
    ["30108299939", ["fødselsnummer", "kontonummer"], "valid from 2032 only"],
    ["02013299903", ["fødselsnummer", "kontonummer"], "valid from 2032 only"],
    ["13527248013", ["h-nummer", "kontonummer"], "month + 40"],
    ["10915596784", ["syntetisk fødselsnummer", "kontonummer"], "month + 80"],
    ["68467038838", ["h-nummer", "kontonummer"], "day + 40 and month + 40"],
    ["86011117947", ["fh-nummer", "kontonummer"], "a bank account in the shape of an FH-number"],
  ])("%s is %j: %s", (number, kinds) => {
    expect(kindsIn(`Nummer ${number}.`)).toEqual(kinds);
  });

  test("a number that fails every check is none", () => {
    expect(kindsIn("86011117949")).toEqual([]);
    expect(isAccountNumber("86011117949")).toBe(false);
  });
});

describe("Swedish numbers", () => {
  test.each([
    ["880320-0016", ["personnummer"]],
    ["811228-9841", ["personnummer"]],
    ["811228+9841", ["personnummer"]],
    ["198507099805", ["personnummer"]],
    ["19850709-9805", ["personnummer"]],
    ["1985-07-09-9805", ["personnummer"]],
    ["701063-2391", ["samordningsnummer"]],
    ["880320-0018", []],
    ["556000-4615", []],
    ["232100-0156", []],
  ])("%s is %j", (number, kinds) => {
    expect(kindsIn(`Nr ${number}`)).toEqual(kinds);
  });

  test("an interim number has a letter, checked as the digit 1", () => {
    const digits = "880320T00";
    const found = Array.from({ length: 10 }, (_, digit) => kindsIn(`${digits}${digit}`)).filter(
      (each) => each.length > 0,
    );
    expect(found).toEqual([["interimsnummer"]]);
  });
});

describe("a number is found however it is written", () => {
  test.each([
    "020132 99997",
    "020132-99997",
    "02.01.32 99997",
    "02 01 32 99997",
    "020132 – 99997",
    "020132\u00A099997",
    "020132\u202F99997",
    "02013\u200B299997",
    "٠٢٠١٣٢٩٩٩٩٧",
    "０２０１３２９９９９７",
    "𝟎𝟐𝟎𝟏𝟑𝟐𝟗𝟗𝟗𝟗𝟕",
    "(02013299997)",
    "fnr:02013299997.",
    "x02013299997y",
  ])("%s", (written) => {
    expect(kindsIn(written)).toContain("fødselsnummer");
    expect(maskIdentityNumbers(`å ${written} ø`)).toContain("*****");
  });

  test("a longer run of digits holds none", () => {
    expect(kindsIn("102013299997")).toEqual([]);
    expect(kindsIn("020132999971")).toEqual([]);
  });

  test("places are those of the text that was given", () => {
    const text = "😀 nr 𝟎𝟐𝟎𝟏𝟑𝟐𝟗𝟗𝟗𝟗𝟕!";
    const [found] = findIdentityNumbers(text);
    expect(text.slice(found?.start, found?.end)).toBe("𝟎𝟐𝟎𝟏𝟑𝟐𝟗𝟗𝟗𝟗𝟕");
    expect(maskIdentityNumbers(text)).toBe("😀 nr *****!");
  });
});

test("a number that is called one is masked even when it was mistyped", () => {
  expect(kindsIn("Fødselsnummeret mitt er 010190 12345")).toEqual(["unconfirmed"]);
  expect(kindsIn("Mitt personnummer: 880320-0018")).toEqual(["unconfirmed"]);
  expect(kindsIn("Telegram 010190 12345")).toEqual([]);
});

test("a bank account alone counts only when it is written as one or called one", () => {
  const account = "12345678911";
  expect(isAccountNumber(account)).toBe(true);
  expect(kindsIn(`Vekt ${account}`)).toEqual([]);
  expect(kindsIn(`Betal til konto ${account}`)).toEqual(["kontonummer"]);
  expect(kindsIn("1234.56.78911")).toEqual(["kontonummer"]);
});

test("asked for one country, the other's numbers are left out", () => {
  expect(findIdentityNumbers("811228-9841", "NO")).toEqual([]);
  expect(findIdentityNumbers("02013299997", "SE")).toEqual([]);
});

/** What else stands in the text: nothing, words, and digits of other kinds. */
const sides = fc.constantFrom(
  ["", ""],
  ["Hei, jeg er ", "."],
  ["Ring 22 22 22 22. Eg heiter Åse ", ", takk"],
  ["(", ")"],
  ["Jag heter Åke\n", "\noch bor på Storgatan 4, 123 45 Ås"],
  ["❤️ ", " 👍 12.05.2026"],
);

describe.each([
  ["NO", norwegianForms, norwegianNumbers],
  ["SE", swedishForms, swedishNumbers],
] as const)("each number of %s is found and masked", (country, forms, numbers) => {
  test.each(Object.keys(forms))("written as %s", (form) => {
    fc.assert(
      fc.property(numbers, sides, (number, [before = "", after = ""]) => {
        // a year that stands beside it may be the same four digits
        fc.pre(!(before + after).includes(number.last));
        const text = before + forms[form]?.(number) + after;
        expect(findIdentityNumbers(text, country)).not.toEqual([]);
        const masked = maskIdentityNumbers(text);
        expect(masked).toContain("*****");
        expect(masked).not.toContain(number.last);
        expect(findIdentityNumbers(masked)).toEqual([]);
        expect(maskIdentityNumbers(masked)).toBe(masked);
      }),
    );
  });
});

describe("no identity number, in either country", () => {
  test.each(Object.keys(others))("%s", (kind) => {
    fc.assert(
      fc.property(others[kind] ?? fc.constant(""), (text) => {
        expect(findIdentityNumbers(`Åpent ${text} for alle`)).toEqual([]);
        expect(maskIdentityNumbers(text)).toBe(text);
      }),
    );
  });
});

describe("the other country's numbers need a word that says so", () => {
  test.each([
    ["NO", "Jeg har svensk personnummer 811228-9841", ["personnummer"]],
    ["NO", "Fnr. sendes 2026-05-15 2202", []],
    ["NO", "Billett 811228-9841", []],
    ["SE", "Mitt norska personnummer är 02013299997", ["fødselsnummer", "kontonummer"]],
    ["SE", "Kolli 02013299997", []],
  ] as const)("at home in %s, %s", (home, text, kinds) => {
    expect(findIdentityNumbers(text, home).flatMap((each) => each.kinds)).toEqual(kinds);
  });
});

describe("a number told in parts", () => {
  test.each([
    ["f. 2. januar 1932, personnummer 99997", "fødselsnummer"],
    ["020132 og dei siste fem er 99997", "fødselsnummer"],
    ["01.01.1985 sista fyra: 1234", "unconfirmed"],
    ["sista fyra siffrorna i mitt personnummer är 1234", "incomplete"],
    ["1234 är mina sista fyra", "incomplete"],
    ["Personnummeret mitt er 99997", "incomplete"],
    ["850101-****", "incomplete"],
    ["1985-01-01-XXXX", "incomplete"],
    ["850101-nnnn", "incomplete"],
  ])("%s", (text, kind) => {
    expect(kindsIn(text)).toContain(kind);
  });

  test.each([
    "Kortets sista fyra siffror är 1234",
    "Sista fyra dagarna 1234 besök",
    "Ange personnummer (tio siffror)",
    "Oppgi personnummer, pris 12345 kr",
    "Skriv ÅÅMMDD-XXXX",
    "150526 åpent????",
    "Nr. 998877-XXXX",
  ])("%s tells none", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

test("masking never leaves a number that is found, and changes nothing else", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "02013299997",
      "811228-9841",
      "198507099805",
      "8601.11.17947",
      "020132 ",
      "99997",
      " ",
      "-",
      "\u200B",
    ),
    fc.integer({ min: 0, max: 99_999_999_999 }).map(String),
    fc.string({ unit: "grapheme", maxLength: 5 }),
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join("")),
      (text) => {
        const masked = maskIdentityNumbers(text);
        expect(findIdentityNumbers(masked)).toEqual([]);
        if (findIdentityNumbers(text).length === 0) expect(masked).toBe(text);
      },
    ),
    { numRuns: 1000 },
  );
});

test("hostile texts are read to their end", () => {
  const digits = "1".repeat(1_000_000);
  expect(maskIdentityNumbers(digits)).toBe(digits);
  for (const part of [
    "0-",
    "1 ",
    "01 ",
    "fnr 11 11 11 111 ",
    "11.11.1111 11111 ",
    "personnr ",
    "sista fyra ",
    "1\u0301",
    "1\u200B",
    "١",
    "\u202E1 ",
    "850101-",
  ])
    expect(maskIdentityNumbers(`${part.repeat(100_000 / part.length)} og fnr 02013299997`)).not.toContain(
      "02013299997",
    );
});
