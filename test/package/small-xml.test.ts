import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { XmlNode } from "../../src/noark/xml.ts";
import { eventsOf } from "../../src/package/read-xml.ts";
import { readSmallXml } from "../../src/package/small-xml-read.ts";
import { writeSmallXml } from "../../src/package/small-xml-write.ts";

const read = (text: string) => readSmallXml(Buffer.from(text));
const faultOf = (text: string) => {
  const found = read(text);
  return "fault" in found ? found.fault : undefined;
};

describe("reading a small document", () => {
  test.each([
    ["two roots", "<a/><b/>", "beside the root"],
    ["text after the root", "<a/>rest", "beside the root"],
    ["text before the root", "rest<a/>", "beside the root"],
    ["nothing", "", "no root"],
    ["a comment only", "<!-- a -->", "no root"],
    ["an attribute twice", '<a b="1" b="2"/>', "repeated"],
    ["one attribute under two prefixes", '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', "twice"],
    ["a reference to a control character", "<a>&#1;</a>", "&#1;"],
    ["a reference to half a character", "<a>&#xD800;</a>", "&#xD800;"],
    ["a reference beyond Unicode", "<a>&#x110000;</a>", "&#x110000;"],
    ["a control character", "<a>\u0001</a>", "U+0001"],
    ["a bare ampersand", "<a>x & y</a>", "&"],
    ["a bare ampersand in an attribute", '<a b="x & y"/>', "&"],
    ["an entity that is not one of the five", "<a>&nbsp;</a>", "&nbsp;"],
    ["a document type", "<!DOCTYPE a><a/>", "document type"],
    ["a document type behind a comment", "<!-- x --><!DOCTYPE a><a/>", "document type"],
    ["< in an attribute", '<a b="<"/>', "<"],
    ["]]> in a text", "<a>]]></a>", "]]>"],
    ["a prefix that is not declared", "<x:a/>", "prefix x"],
    ["two colons in a name", "<a:b:c/>", "name"],
    ["an end that fits nothing", "<a></b>", "line 1"],
    ["an element that does not end", "<a>", "line 1"],
    ["XML 1.1", '<?xml version="1.1"?><a/>', "1.1"],
    ["a second declaration", '<?xml version="1.0"?><a><?xml version="1.0"?></a>', "declaration"],
    ["a name that objects know", "<constructor/>", "constructor"],
    ["more than 64 levels", `${"<a>".repeat(70)}${"</a>".repeat(70)}`, ""],
    ["more than a MiB", `<a>${"x".repeat(1024 * 1024)}</a>`, "too many"],
  ])("refuses %s", (_, text, why) => {
    expect(faultOf(text)).toContain(why);
  });

  test("refuses bytes that are not the encoding that they say", () => {
    expect(readSmallXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toHaveProperty(
      "fault",
    );
  });

  test("gives namespaces, attributes and text as they are, and guesses no numbers", () => {
    const found = read(
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- c --><m:a xmlns:m="urn:m" xmlns="urn:d" n="007"><b m:x="&lt;&#xE6;"> 1.0 <![CDATA[&amp;]]></b></m:a>\n',
    );
    if ("fault" in found) throw new Error(found.fault);
    const { root } = found;
    expect([root.local, root.namespace, root.attributes["n"]?.value]).toEqual(["a", "urn:m", "007"]);
    const [b] = root.children;
    expect([b?.namespace, b?.rawText, b?.text]).toEqual(["urn:d", " 1.0 &amp;", "1.0 &amp;"]);
    expect(b?.attributes["m:x"]).toEqual({ value: "<æ", local: "x", namespace: "urn:m" });
  });

  test("reads UTF-16 and a byte order mark", () => {
    expect(readSmallXml(Buffer.from("\ufeff<a>æ</a>", "utf16le"))).toHaveProperty("root.text", "æ");
    expect(readSmallXml(Buffer.from("\ufeff<a>æ</a>"))).toHaveProperty("root.text", "æ");
  });
});

describe("writing a small document", () => {
  test("writes elements in order, escapes what must be, and closes what is empty", () => {
    const node: XmlNode = [
      "a",
      [
        ["b", "x & <y> ]]>"],
        ["c", undefined, [["d", 'true"<&']]],
      ],
      [["e", "true"]],
    ];
    expect(writeSmallXml(node)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a e="true"><b>x &amp; &lt;y&gt; ]]&gt;</b><c d="true&quot;&lt;&amp;"/></a>\n',
    );
  });

  test.each<[string, XmlNode]>([
    ["a control character", ["a", "x\u0001"]],
    ["half a character", ["a", "x\ud800"]],
    ["a carriage return", ["a", "x\ry"]],
    ["a line break in an attribute", ["a", "x", [["b", "1\n2"]]]],
    ["a blank text", ["a", " \n"]],
    ["a name with a space", ["a b", "x"]],
    ["a name that is markup", ["a><b", "x"]],
    [
      "an attribute that comes twice",
      [
        "a",
        "x",
        [
          ["b", "1"],
          ["b", "2"],
        ],
      ],
    ],
    ["a prefix that nothing declares", ["x:a", "y"]],
    ["a name that the library renames or refuses", ["constructor", "y"]],
  ])("refuses %s", (_, node) => {
    expect(() => writeSmallXml(node)).toThrow(RangeError);
  });

  test("what is written reads back the same, here and in a parser of another kind", () => {
    const name = fc.constantFrom("a", "b", "mets", "x-1", "_æ");
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, text, text, (tag, value, attribute) => {
        const node: XmlNode = ["r", [[tag, value, [["k", attribute]]]]];
        let written: string;
        try {
          written = writeSmallXml(node);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        const events = eventsOf(written);
        const told = events.flatMap((event) => (event.kind === "text" ? event.text : [])).join("");
        expect(told.replace(/\n$/, "")).toBe(value);
        const start = events.find((event) => event.kind === "start" && event.local === tag);
        expect(start).toMatchObject({ attributes: { k: { value: attribute } } });
        expect(events.some((event) => event.kind === "malformed" || event.kind === "illegal")).toBe(false);
      }),
    );
  });
});
