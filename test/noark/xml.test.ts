import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { day } from "../../src/domain/day.ts";
import { dateTime } from "../../src/noark/times.ts";
import { assertXmlText, isBlank, mandatory, openTag, xml, xmlDeclaration } from "../../src/noark/xml.ts";
import { anyText } from "../support/export-builders.ts";

/** The text and the attribute `a` of the root, as a parser reads them. */
function read(document: string): { readonly text: string; readonly attribute: string | undefined } {
  const parser = new SaxesParser();
  let text = "";
  let attribute: string | undefined;
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("opentag", (tag) => {
    attribute = tag.attributes["a"];
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(document).close();
  return { text, attribute };
}

test("any text that XML can hold survives writing and reading, in an element and in an attribute", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(xml(["e", text, [["a", text]]]))).toEqual({ text, attribute: text });
    }),
  );
});

test.each([
  ["\u0000", "U+0000"],
  ["\u0008", "U+0008"],
  ["\u000b", "U+000B"],
  ["\u000c", "U+000C"],
  ["\u001f", "U+001F"],
  ["\ufffe", "U+FFFE"],
  ["\uffff", "U+FFFF"],
  ["\ud800", "U+D800"],
  ["\udc00 after", "U+DC00"],
])("a character that XML 1.0 cannot hold is refused with its place, never the text: %j", (bad, name) => {
  expect(() => xml(["tittel", `hemmelig ${bad}`])).toThrow(RangeError);
  expect(() => xml(["tittel", `hemmelig ${bad}`])).toThrow(
    `tittel: ${name} at position 9 cannot stand in XML 1.0; clean it at capture`,
  );
  expect(() => openTag("e", [["a", bad]])).toThrow(RangeError);
});

test.each(["\t", "\n", "\r", "\u007f", "\u0085", "\ud83d\ude00", "\ufffd"])(
  "%j may stand in XML 1.0",
  (text) => {
    expect(() => assertXmlText("here", text)).not.toThrow();
  },
);

describe("an element without a value is left out (6.4.5)", () => {
  test.each([undefined, "", " ", "\n\t", "\u00a0", "\u0085", []])("%j", (content) => {
    expect(xml(["e", content])).toBe("");
  });

  test("so is an element whose children are all left out", () => {
    expect(
      xml([
        "e",
        [
          ["f", ""],
          ["g", [["h", undefined]]],
        ],
        [["a", "1"]],
      ]),
    ).toBe("");
  });

  test("but zero is a value", () => {
    expect(xml(["antallVedlegg", 0])).toBe("<antallVedlegg>0</antallVedlegg>");
  });
});

describe("what the archive's tool refuses, though libxml2 takes it, is never written", () => {
  test.each([1.5, 1e21, -1e21, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("the number %d", (number) => {
    expect(() => xml(["antallJournalposter", number])).toThrow("antallJournalposter: ");
    expect(() => openTag("e", [["number", number]])).toThrow(RangeError);
  });

  test.each([0, -0, 1, 2 ** 31, 2 ** 53 - 1])("but %d is written with its digits", (number) => {
    expect(xml(["filstoerrelse", number])).toBe(
      `<filstoerrelse>${Math.abs(number).toFixed(0)}</filstoerrelse>`,
    );
  });

  test.each(["+010000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "-000044-03-15T12:00:00Z", "no time"])(
    "the instant %s",
    (instant) => {
      expect(() => dateTime(new Date(instant))).toThrow(RangeError);
    },
  );

  test.each([
    ["2026-11-28T24:00:00Z", "2026-11-29T00:00:00Z"],
    ["2026-11-28T00:30:00+14:00", "2026-11-27T10:30:00Z"],
    ["1905-06-07T08:09:10Z", "1905-06-07T08:09:10Z"],
    ["2040-02-29T12:00:00.250Z", "2040-02-29T12:00:00.250Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("the instant %s is written as %s", (instant, text) => {
    expect(dateTime(new Date(instant))).toBe(text);
  });

  test.each(["0000-01-01", "10000-01-01", "-0044-03-15", " 2026-11-28", "2026-11-28Z", "2026-02-29"])(
    "the day %j",
    (text) => {
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  test("a declaration of XML 1.1, a DOCTYPE or CDATA, whatever a text says", () => {
    const text = '<?xml version="1.1"?><!DOCTYPE x [<!ENTITY y "z">]><![CDATA[&y;]]>';
    const document = `${xmlDeclaration}${xml(["e", text, [["a", text]]])}`;
    expect(document.match(/<[^/e]/g)).toEqual(["<?"]);
    expect(document).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<e a="/);
  });
});

test("an element that the schema wants cannot be left out", () => {
  expect(() => mandatory("tittel", " ")).toThrow("tittel is mandatory in Noark 5 and has no value");
  expect(() => mandatory("tittel", undefined)).toThrow(RangeError);
  expect(mandatory("bevaringstid", 0)).toEqual(["bevaringstid", 0]);
});

test("neither CDATA nor a bare ]]> is ever written", () => {
  expect(xml(["e", "<![CDATA[x]]>"])).toBe("<e>&lt;![CDATA[x]]&gt;</e>");
});

test("a text of one megabyte is written whole", () => {
  const text = "æ<👋\r".repeat(200_000);
  expect(read(xml(["e", text])).text).toBe(text);
});

test("what nobody can see is blank: white space as .NET counts it, joiners and fillers", () => {
  const unseen = ["", " ", "\u2003", "\u0085", "\u200b\u200b", "\u200d", "\ufe0f", "\u3164", "\u2800"];
  expect(unseen.filter((text) => !isBlank(text))).toEqual([]);
  expect(["👍", "a\u200d", "\u0301", "\u00b7"].filter(isBlank)).toEqual([]);
});
