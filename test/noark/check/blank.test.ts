import { describe, expect, test } from "@jest/globals";
import { isDotNetBlank, isInvisible, isXmlSpace } from "../../../src/noark/check/blank.ts";
import { folder, found, id } from "./tiny.ts";

describe("what is nothing depends on who looks", () => {
  test.each([
    ["XML white space", " \t\r\n", true, true, true],
    ["next line and line separator", "\u0085\u2028", false, true, true],
    ["ideographic and no-break space", "\u3000\u00a0", false, true, true],
    ["zero-width space and joiner", "\u200b\u200d", false, false, true],
    ["byte order mark", "\ufeff", false, false, true],
    ["soft hyphen, word joiner, Hangul filler", "\u00ad\u2060\u3164", false, false, true],
    ["tags and variation selectors", "\u{e0041}\ufe0f", false, false, true],
    ["Braille without dots", "\u2800", false, false, true],
    ["an Arabic number sign, which is seen", "\u0600", false, false, false],
    ["a letter among them", "\u200ba", false, false, false],
    ["an emoji with its selector", "\u2764\ufe0f", false, false, false],
    ["a full stop", ".", false, false, false],
  ])("%s", (_title, text, xml, dotNet, person) => {
    expect([isXmlSpace(text), isDotNetBlank(text), isInvisible(text)]).toEqual([xml, dotNet, person]);
  });
});

test("a title that .NET calls blank is no content", () => {
  const title = (text: string) => folder(`${id("a")}<tittel>${text}</tittel>`);
  expect(found("N5.63", { archive: title("\u0085\u2028") })).toHaveLength(1);
  expect(found("N5.63", { archive: title("\u3000") })).toHaveLength(1);
  expect(found("N5.63", { archive: title("\ufeff") })).toEqual([]);
});
