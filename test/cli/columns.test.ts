import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { columnsOf, harmless, paragraph, widthOf, wrap } from "../../src/cli/columns.ts";

const uuid = "01a2217e-31f8-7000-8580-dddbfc10a91f";
const letters = (text: string) => text.replaceAll(/\s/g, "");

describe("widthOf counts the columns of a terminal", () => {
  test.each([
    ["", 0],
    ["Fjordvik kommune", 16],
    ["Å", 1],
    ["A\u030a", 1],
    ["–…─", 3],
    ["日本語", 6],
    ["ｱｲｳ", 3],
    ["ＡＢ", 4],
    ["한국", 4],
    ["👍", 2],
    ["👩‍👩‍👧", 2],
    ["🇳🇴", 2],
    ["❤️", 2],
    ["a\u200bb", 2],
  ])("%j: %d", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe("harmless lets no text of a channel steer the terminal", () => {
  test.each([
    ["\u001b[31mred", "\ufffd[31mred"],
    ["a\u0000b", "a\ufffdb"],
    ["one\r\ntwo", "one\ntwo"],
    ["\u202eabc", "\ufffdabc"],
    ["tab\there", "tab here"],
    ["\ud800", "\ufffd"],
  ])("%j", (given, shown) => {
    expect(harmless(given)).toBe(shown);
  });
});

const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    uuid,
    "日本語の長い題名".repeat(12),
    `https://www.example.org/${"a/".repeat(90)}`,
    "👍".repeat(50),
  ),
  fc.lorem({ maxCount: 30 }),
);

test("wrap loses no letter and writes no line that is too long", () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 2, max: 120 }), (text, width) => {
      const lines = wrap(text, width);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      expect(letters(lines.join(""))).toBe(letters(harmless(text)));
    }),
  );
});

test("a paragraph stands under its first line", () => {
  expect(paragraph("→ ", "Open the address in a browser.", 20)).toBe("→ Open the address\n  in a browser.");
});

describe("a table never grows out of the screen", () => {
  const cell = fc.oneof(anything, fc.integer(), fc.constant(undefined));
  const tables = fc
    .integer({ min: 1, max: 10 })
    .chain((columns) =>
      fc.tuple(
        fc.array(fc.lorem({ maxCount: 2 }), { minLength: columns, maxLength: columns }),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
      ),
    );

  test("whatever stands in it, with 80 columns and with others", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(80, 40, 132), ([head, rows], width) => {
        const text = columnsOf(head, rows, width);
        expect(Math.max(...text.split("\n").map(widthOf))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("no letter is lost", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), (texts) => {
        const shown = columnsOf(
          ["one"],
          texts.map((text) => [text]),
          80,
        );
        const all = texts.map((text) => letters(harmless(text)) || (text === "" ? "–" : "")).join("");
        expect(letters(shown).replace(/^one─+/, "")).toBe(all);
      }),
    );
  });

  test("as it was where it fits: columns as wide as their widest cell, numbers to the right", () => {
    expect(
      columnsOf(
        ["channel", "items"],
        [
          ["Dialog", 3],
          ["Nettstaden", 17702],
        ],
        80,
      ),
    ).toBe("channel     items\n──────────  ─────\nDialog          3\nNettstaden  17702");
  });

  test("a long title is wrapped between words, and the numbers stay where they are", () => {
    const title = "Nettstaden til Fjordvik kommune, med alle kommentarar og dialog";
    expect(columnsOf(["channel", "items"], [[title, 3]], 40)).toBe(
      [
        "channel                            items",
        "─────────────────────────────────  ─────",
        "Nettstaden til Fjordvik kommune,       3",
        "med alle kommentarar og dialog",
      ].join("\n"),
    );
  });

  test("an id is not broken: too many of them make a block of each row", () => {
    const shown = columnsOf(["id", "item", "kind"], [[uuid, uuid, "comment"]], 80);
    expect(shown).toBe(`id    ${uuid}\nitem  ${uuid}\nkind  comment`);
  });
});
