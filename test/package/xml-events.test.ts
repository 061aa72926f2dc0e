import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { XmlEvent } from "../../src/noark/check/element.ts";
import { XmlEvents } from "../../src/package/xml-events.ts";

function eventsOf(pieces: readonly string[]): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  const reader = new XmlEvents((event) => events.push(event));
  for (const piece of pieces) reader.write(piece);
  reader.close();
  return events;
}

const last = (document: string) => eventsOf([document]).at(-1);

describe("what is not well-formed is told as the last event", () => {
  test.each<[string]>([
    ["<a>"],
    ["<a></b>"],
    ["</a>"],
    ["<a/><b/>"],
    ["<a/>x"],
    ["x<a/>"],
    ["<a>]]></a>"],
    ["<a>x & y</a>"],
    ["<a>&nbsp;</a>"],
    ["<a b='1' b='2'/>"],
    ["<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>"],
    ["<a b=1/>"],
    ["<a b='1'c='2'/>"],
    ["<a p:b='1'/>"],
    ["<p:a/>"],
    ["<a:b:c/>"],
    ["<1/>"],
    ["<a xmlns:p=''/>"],
    ["<a xmlns:xml='u'/>"],
    ["<a><!-- a -- b --></a>"],
    ["<a><!DOCTYPE a></a>"],
    ["<!DOCTYPE a><!DOCTYPE a><a/>"],
    ["<![CDATA[x]]><a/>"],
    [" <?xml version='1.0'?><a/>"],
    ["<?xml version='1.0' standalone='maybe'?><a/>"],
    ["<?XML x?><a/>"],
    ["<a><"],
    ["<a b='"],
    ["<!DOCTYPE a [<!ENTITY e 'x'><a>&e;</a>"],
    [""],
  ])("%j", (document) => {
    expect(last(document)?.kind).toBe("malformed");
  });
});

test("prefixes are bound where they are declared, and no longer", () => {
  const events = eventsOf(["<a xmlns='u' xmlns:p='v'><p:b/><c xmlns=''><d/></c><e/></a>"]);
  const told = events.flatMap((event) => ("namespace" in event ? [[event.local, event.namespace]] : []));
  expect(told).toEqual([
    ["a", "u"],
    ["b", "v"],
    ["c", ""],
    ["d", ""],
    ["e", "u"],
  ]);
});

test("an entity bomb is not expanded", () => {
  const entity = (level: number) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`;
  const bomb = `<!DOCTYPE a [<!ENTITY e0 "ha">${Array.from({ length: 20 }, (_, level) => entity(level)).join("")}]><a>&e20;</a>`;
  expect(eventsOf([bomb]).map(({ kind }) => kind)).toEqual(["doctype", "start", "malformed"]);
});

test("a tag that never ends is given up, and what follows it is not read", () => {
  const events: XmlEvent[] = [];
  const reader = new XmlEvents((event) => events.push(event));
  reader.write('<a><b c="');
  for (let piece = 0; piece < 1_100 && !reader.ended; piece += 1) reader.write("x".repeat(65_536));
  expect(reader.ended).toBe(true);
  expect(events.map(({ kind }) => kind)).toEqual(["start", "malformed"]);
});

test("elements nested deeper than any extraction needs are given up", () => {
  expect(last(`${"<a>".repeat(3_000)}${"</a>".repeat(3_000)}`)?.kind).toBe("malformed");
  expect(last(`${"<a>".repeat(2_000)}${"</a>".repeat(2_000)}`)?.kind).toBe("end");
});

const scraps = fc.constantFrom(
  ..."<a>|</a>|<b>|</b>|<a/>|<p:a>|</p:a>|<b c='1'>|<b c=\"&amp;\n2\" d='>'/>|<a xmlns='u'>|<a xmlns:p='v' p:c='1'>".split(
    "|",
  ),
  ..."<!-- c -->|<![CDATA[x]]>|<?pi x?>|<!DOCTYPE a [<!ELEMENT a ANY>]>|<?xml version='1.0'?>|&lt;|&#229;|&#x1F600;|&#1;".split(
    "|",
  ),
  ..."x|æøå|😀|\r\n|\r|\n|\t| |]]|>|\u0001|\u0085|\u2028|<|</|'|\"|-->|]]>|<é ö='ü'>|</é>".split("|"),
);
const document = fc.oneof(
  fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(scraps, { maxLength: 8 }).map((parts) => `<a xmlns:p="u">${parts.join("")}</a>\n`),
);

test("a document is the same however it is cut into pieces", () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 5 }), (text, size) => {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
        text.slice(n * size, (n + 1) * size),
      );
      const whole = eventsOf([text]);
      // what stands before a fault is told in the pieces that it came in
      if (whole.at(-1)?.kind === "malformed") expect(eventsOf(pieces).at(-1)?.kind).toBe("malformed");
      else expect(eventsOf(pieces)).toEqual(whole);
    }),
    { numRuns: 1_000 },
  );
});
