import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodedText, encodingOf, eventsOf } from "../../src/package/read-xml.ts";

const kinds = (document: Uint8Array | string) =>
  eventsOf(document)
    .filter(({ kind }) => kind !== "encoding")
    .map((event) =>
      "text" in event
        ? `${event.kind} ${event.text}`
        : "qualified" in event
          ? `${event.kind} ${event.qualified}`
          : event.kind,
    );

describe("an XML document is told as it is written", () => {
  test.each<[string, readonly string[]]>([
    ["<a>x</a>", ["start a", "text x", "end"]],
    ["<a><b/></a>", ["start a", "empty b", "end"]],
    ["<a>x<!-- c -->y</a>", ["start a", "text x", "text y", "end"]],
    ["<a>x&amp;&#229;y</a>", ["start a", "text x&åy", "end"]],
    ["<a><![CDATA[x]]></a>", ["start a", "cdata x", "end"]],
    ["<!DOCTYPE a><a>x</a>", ["doctype", "start a", "text x", "end"]],
    ["<a>\u0001</a>", ["start a", "illegal", "text \u0001", "end"]],
    ["<a><b></a>", ["start a", "start b", "end", "malformed"]],
    ["<a>", ["start a", "malformed"]],
    ["<p:a>x</p:a>", ["malformed"]],
    ["", ["malformed"]],
  ])("%j", (document, expected) => {
    expect(kinds(document)).toEqual(expected);
  });

  test("an entity of a DOCTYPE is not resolved", () => {
    const events = kinds('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>');
    expect(events.at(-1)).toBe("malformed");
    expect(events.join()).not.toContain("root:");
  });

  test("the line of a start tag is where its name stands", () => {
    expect(eventsOf("<a>\n\n<b c='1'\n>x</b></a>")).toContainEqual(
      expect.objectContaining({ qualified: "b", line: 3 }),
    );
  });
});

describe("the encoding is found by the mark, else by the declaration", () => {
  const document = '<?xml version="1.0" encoding="UTF-16"?><a>å</a>';
  test.each<[string, Buffer]>([
    ["utf-16le", Buffer.from(`\uFEFF${document}`, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${document}`, "utf16le").swap16()],
    ["utf-16le", Buffer.from(document, "utf16le")],
    ["utf-8", Buffer.from("\uFEFF<a>å</a>")],
    ["windows-1252", Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>', "latin1")],
  ])("%s", (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(kinds(bytes)).toEqual(["start a", "text å", "end"]);
  });
});

test("a text is the same however it is cut into pieces", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      async (text, size) => {
        const bytes = Buffer.from(`<a>${text}</a>`);
        const pieces = async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        };
        let joined = "";
        for await (const piece of decodedText(pieces())) joined += piece;
        expect(joined).toBe(`<a>${text}</a>`);
      },
    ),
    { numRuns: 50 },
  );
});
