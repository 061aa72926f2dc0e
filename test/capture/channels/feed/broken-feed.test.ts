import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFeed } from "../../../../src/capture/channels/feed/read.ts";
import { isArchiveError } from "../../../../src/domain/errors.ts";
import { aChannel, aPayload } from "../../../support/channel-builders.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";

const channel = aChannel({ address: "https://k.example/feed" });
const seenAt = new Date("2026-11-28T12:00:00Z");

function read(body: string | Uint8Array, mediaType = "application/rss+xml") {
  return readFeed(channel, [aPayload(body, { mediaType })], seenAt);
}

/** Titles of what was kept, the code of the fault, and the codes of what was noted. */
function outcome(body: string | Uint8Array, mediaType?: string) {
  const { sightings, fault, findings } = read(body, mediaType);
  return [sightings.map(({ title }) => title), fault?.code, [...new Set(findings.map(({ code }) => code))]];
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const item = (id: number | string, more = "") =>
  `<item><guid>g${id}</guid><title>Sak ${id}</title>${more}</item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>k</title>${items.join("\n")}</channel></rss>`;

test.each([
  ["in an element of their own", rss(`<items>${item(1)}${item(2)}</items>`)],
  ["in each other", rss(`<item><guid>g1</guid><title>Sak 1</title>${item(2)}</item>`)],
  ["in an element that was left open", rss("<image><url>x.png</url>", item(1), item(2))],
  ["beside the channel", `<rss><channel><title>k</title></channel>${item(1)}${item(2)}</rss>`],
])("items that stand %s are read", (_, body) => {
  expect(outcome(body)[0]).toEqual(["Sak 1", "Sak 2"]);
});

describe("a feed that is not well-formed keeps its sound items, and a note says where", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "HTML that is not ended",
      rss(item(1), item(2, "<description>linje<br>to<p>tre</description>"), item(3)),
      ["Sak 1", "Sak 2", "Sak 3"],
    ],
    [
      "a warning of PHP before it",
      `<br />\n<b>Warning</b>: x in <b>y.php</b> on line <b>2</b><br />\n<?xml version="1.0"?>${rss(item(1))}`,
      ["Sak 1"],
    ],
    [
      "a comment before the declaration",
      `<!-- cached <rss> --><?xml version="1.0"?>${rss(item(1))}`,
      ["Sak 1"],
    ],
    ["words behind it", `${rss(item(1))}\n<!-- x --> Fatal error`, ["Sak 1"]],
    ["other elements around it", `<pre>${rss(item(1))}</pre>`, ["Sak 1"]],
    ["two roots", rss(item(1)) + rss(item(2)), ["Sak 1", "Sak 2"]],
    [
      "an end of the feed in its middle",
      rss(item(1), "</channel></rss>", item(2), item(3)),
      ["Sak 1", "Sak 2", "Sak 3"],
    ],
    [
      "character data that goes on to the end of the next item's",
      rss(
        item(1),
        item(2, "<description><![CDATA[to</description>"),
        item(3, "<description><![CDATA[tre]]></description>"),
      ),
      ["Sak 1", "Sak 2", "Sak 3"],
    ],
    [
      "an item that is not ended",
      rss("<item><guid>g1</guid><title>Sak 1</title>", item(2)),
      ["Sak 1", "Sak 2"],
    ],
    [
      "a field that is not ended",
      rss("<item><guid>g1<title>Sak 1<link>https://k.example/1</link></item>", item(2)),
      ["Sak 1", "Sak 2"],
    ],
    ["an end without a beginning", rss(item(1, "</b></div></p>"), item(2)), ["Sak 1", "Sak 2"]],
    ["an end in other capitals", rss("<Item><GUID>g1</guid><Title>Sak 1</TITLE></item>"), ["Sak 1"]],
    [
      "attributes without quotation marks",
      rss(item(1, "<enclosure url=https://k.example/1.mp3 type=audio/mpeg/>"), item(2)),
      ["Sak 1", "Sak 2"],
    ],
    [
      "a quotation mark that is not ended",
      rss(item(1, '<enclosure url="https://k.example/1.mp3>'), item(2)),
      ["Sak 1", "Sak 2"],
    ],
    ["a tag that is not ended", rss(item(1, "<category>Veg</category"), item(2)), ["Sak 1", "Sak 2"]],
    ["the last bracket", rss(item(1)).slice(0, -1), ["Sak 1"]],
    [
      "character data that is not ended",
      rss(item(1, "<description><![CDATA[<p>Tekst</description>"), item(2)),
      ["Sak 1", "Sak 2"],
    ],
    ["less than", rss(item(1, "<description>3 < 4 og <3</description>"), item(2)), ["Sak 1", "Sak 2"]],
  ])("%s", (_, body, titles) => {
    expect(outcome(body)).toEqual([titles, undefined, ["channel.notXml"]]);
  });

  test.each<[string, string, readonly string[]]>([
    ["an attribute twice", rss(item(1, '<guid a="1" a="2"/>')), ["Sak 1"]],
    ["a bare &", rss(item(1, "<link>https://k.example/?a=1&b=2</link>")), ["Sak 1"]],
    [
      "a name that stands for no character",
      rss(item(1, "<description>&ingenting;</description>")),
      ["Sak 1"],
    ],
    ["a control character", rss(item(1, "<comments>\u0003</comments>")), ["Sak 1"]],
    ["a prefix without a namespace", rss(item(1, "<dc:creator>Kari</dc:creator>")), ["Sak 1"]],
    [
      "character data in character data",
      rss(item(1, "<description><![CDATA[<![CDATA[Tekst]]>]]></description>")),
      ["Sak 1"],
    ],
  ])("and where only a character is wrong it is read as it stands: %s", (_, body, titles) => {
    expect(outcome(body)).toEqual([titles, undefined, ["channel.notXml"]]);
  });

  test("the note gives line and column, and no word of the feed", () => {
    expect(read(rss(item(1), item(2, "<description>linje<br>to</description>"))).findings).toMatchObject([
      {
        code: "channel.notXml",
        held: false,
        detail: expect.stringMatching(
          /line 2, column \d+: unexpected close tag|line 2, column \d+: unmatched/,
        ),
      },
    ]);
  });

  test("what stands in an item that was repaired is kept as a reader sees it", () => {
    const [first, second] = read(
      rss(
        item(1, "<description>linje<br>to<p>tre &amp; <b>fire</description>"),
        item(2, '<enclosure url="https://k.example/1.mp3>'),
      ),
    ).sightings;
    expect(first?.text).toBe("linje\nto\n\ntre & fire");
    expect(second?.media.map(({ url }) => url)).toEqual(["https://k.example/1.mp3"]);
  });
});

describe("a feed that breaks off keeps its whole items, and the look is not whole", () => {
  test.each([
    [
      "in an item",
      '<rss version="2.0"><channel><item><guid>g1</guid><title>A</title></item><item><guid>g2</guid><title>B',
      ["A"],
    ],
    ["between items", '<rss version="2.0"><channel><item><guid>g1</guid><title>A</title></item>', ["A"]],
    [
      "in a comment",
      "<rss><channel><item><guid>g1</guid><title>A</title></item><!-- <item><guid>g2</guid></item>",
      ["A"],
    ],
    [
      "in RSS 1.0 behind its channel",
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://k.example/1"><title>A</title></item>',
      ["A"],
    ],
  ])("%s", (_, body, titles) => {
    expect(outcome(body).slice(0, 2)).toEqual([titles, "channel.truncated"]);
  });

  test("at whatever byte it is cut, every item that ended before is kept as it is in the whole", () => {
    const bytes = new TextEncoder().encode(
      `<?xml version="1.0" encoding="ISO-8859-1"?>\n${rss(item("ø", "<description>&lt;p&gt;Brøyting&lt;/p&gt; <![CDATA[ <b>veg</b> ]]></description><br></br>"), item(2, '<enclosure url="https://k.example/å.mp3" length="1"/>'), item(3))}`,
    );
    const whole = read(bytes).sightings;
    const ends = [...new TextDecoder("latin1").decode(bytes).matchAll(/<\/item/g)].map(
      ({ index }) => index + 6,
    );
    expect(whole).toHaveLength(3);
    for (let cut = 0; cut < bytes.length; cut += 1) {
      const kept = read(bytes.subarray(0, cut)).sightings;
      expect(kept).toEqual(whole.slice(0, ends.filter((end) => end <= cut).length));
    }
  });
});

describe("whatever stands in a feed, cut at any place it keeps every item that ended before", () => {
  const word = fc.constantFrom(
    "veg",
    "Brøyting",
    "3 &lt; 4",
    "&amp;",
    "<![CDATA[<p>a</p>]]>",
    "<!-- </item> -->",
    "\n",
    "😀",
    "&#146;",
  );
  const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
  const field = fc
    .tuple(fc.constantFrom("title", "description", "category", "author", "content:encoded", "x:y"), text)
    .map(([name, said]) => `<${name}>${said}</${name}>`);
  const fields = fc.array(
    fc.oneof(
      field,
      fc.constant('<enclosure url="https://k.example/a.mp3?a=1&amp;b=2"/>'),
      fc.constant("<description><br/>a<b>b</b></description>"),
    ),
    { maxLength: 4 },
  );
  const formats = [
    {
      open: '<rss version="2.0" xmlns:x="urn:x"><channel><title>k</title>',
      item: "item",
      id: "guid",
      close: "</channel></rss>",
    },
    {
      open: '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><title>k</title>',
      item: "entry",
      id: "id",
      close: "</feed>",
    },
    {
      open: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:x="urn:x"><channel/>',
      item: "item",
      id: "guid",
      close: "</rdf:RDF>",
    },
  ] as const;

  test("in RSS, Atom and RSS 1.0", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.array(fields, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (format, items, share) => {
          const { open, item: name, id, close } = format;
          const written = items.map(
            (one, index) => `<${name}><${id}>urn:${index}</${id}>${one.join("")}</${name}>`,
          );
          const whole = new TextEncoder().encode(`${open}${written.join("\n")}${close}`);
          const cut = Math.floor(whole.length * share);
          let end = new TextEncoder().encode(open).length;
          const ended = written.filter((one) => {
            end += new TextEncoder().encode(one).length;
            const before = end - 1 <= cut;
            end += 1;
            return before;
          }).length;
          expect(read(whole.subarray(0, cut)).sightings).toEqual(read(whole).sightings.slice(0, ended));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a JSON Feed that is no valid JSON keeps its sound items", () => {
  const json = (...items: string[]) =>
    `{"version":"https://jsonfeed.org/version/1.1","title":"k [","items":[${items.join(",")}],"home_page_url":"https://k.example/"}`;
  const one = (id: number, more = "") => `{"id":"g${id}","title":"Sak ${id}"${more}}`;
  test.each<[string, string, readonly string[], string]>([
    [
      "an item that is written wrongly",
      json(one(1), '{"id":}', one(3)),
      ["Sak 1", "Sak 3"],
      "channel.notJson",
    ],
    [
      "a name that stands twice in an item",
      json(one(1), one(2, ',"id":"b"'), one(3)),
      ["Sak 1", "Sak 3"],
      "channel.notJson",
    ],
    ["a line break in a text", json(one(1, ',"content_text":"a\nb"')), ["Sak 1"], "channel.notJson"],
    [
      "a comma too many",
      json(one(1, ","), one(2)).replace("}],", "},],"),
      ["Sak 1", "Sak 2"],
      "channel.notJson",
    ],
    [
      "a warning before it",
      `<br />\n<b>Warning</b>: {x} in y.php<br />\n${json(one(1))}`,
      ["Sak 1"],
      "channel.notJson",
    ],
    ["words behind it", `${json(one(1))}\n<!-- x -->`, ["Sak 1"], "channel.notJson"],
  ])("%s", (_, body, titles, code) => {
    const { sightings, fault, findings } = read(body, "application/feed+json");
    expect([sightings.map(({ title }) => title), fault]).toEqual([titles, undefined]);
    expect(findings).toContainEqual(expect.objectContaining({ code, held: false }));
  });

  test("an item that is not read says why", () => {
    const { findings } = read(json(one(1), one(2, ',"id":"b"'), one(3)), "application/feed+json");
    const held = findings.filter((finding) => finding.held).map(({ place, detail }) => ({ place, detail }));
    expect(held).toEqual([
      { place: "answer 0 /items/1", detail: "its JSON is not valid, or says a name twice" },
    ]);
  });

  test("what it says of itself twice is refused, because a whole list may be lost by it", () => {
    expect(outcome(json(one(1)).replace("home_page_url", "items"), "application/json").slice(0, 2)).toEqual([
      [],
      "channel.malformed",
    ]);
  });

  test("at whatever character it is cut, every item that ended before is kept", () => {
    const whole = json(one(1, ',"content_text":"} ] \\" {"'), one(2, ',"tags":["a"]'), one(3));
    const ends = [...whole.matchAll(/"(?:"|\])?\}(?=,\{|\])/g)].map(
      ({ index, 0: end }) => index + end.length,
    );
    const items = read(whole).sightings;
    expect([items.length, ends.length]).toEqual([3, 3]);
    for (let cut = 0; cut < whole.length; cut += 1)
      expect(read(whole.slice(0, cut)).sightings).toEqual(
        items.slice(0, ends.filter((end) => end <= cut).length),
      );
  });

  test("one byte that is wrong costs itself alone", () => {
    expect(outcome(latin1(json(one(1, ',"content_text":"Brøyting"'))), "application/json")).toEqual([
      ["Sak 1"],
      undefined,
      ["channel.invalidUtf8"],
    ]);
  });
});

describe("the encoding", () => {
  const text = (encoding: string) =>
    `<?xml version="1.0"${encoding}?>${rss("<item><guid>g1</guid><title>Brøyting på Ås</title></item>")}`;
  const utf16 = (littleEndian: boolean) =>
    new Uint8Array(
      Buffer.from(text(' encoding="UTF-16"'), "utf16le").map(
        (_, at, all) => all[littleEndian ? at : at ^ 1] ?? 0,
      ),
    );
  const utf32 = Uint8Array.from(
    [...text(' encoding="UTF-32"')].flatMap((character) => [0, 0, 0, character.charCodeAt(0)]),
  );
  test.each<[string, string | Uint8Array, string]>([
    ["of the Content-Type", latin1(text("")), "text/xml; charset=iso-8859-1"],
    ["of the declaration", latin1(text(" encoding='ISO-8859-1'")), "text/xml"],
    ["of UTF-16 by its zeros", utf16(true), "text/xml"],
    ["of UTF-16 with the high byte first", utf16(false), "text/xml"],
    ["of UTF-32", utf32, "text/xml"],
    [
      "that a mark tells, whatever else is said",
      new TextEncoder().encode(`\ufeff${text("")}`),
      "text/xml; charset=iso-8859-1",
    ],
    ["that nobody knows, where the bytes are UTF-8", text(' encoding="UTF-8"'), "text/xml; charset=x-none"],
    [
      "says UTF-8 of what is ISO 8859-1, which the declaration knows",
      latin1(text(' encoding="ISO-8859-1"')),
      "text/xml; charset=utf-8",
    ],
    [
      "says ISO 8859-1 of what is UTF-8, as the declaration says",
      text(' encoding="UTF-8"'),
      "text/xml; charset=iso-8859-1",
    ],
  ])("%s is believed without a note", (_, body, mediaType) => {
    expect(outcome(body, mediaType)).toEqual([["Brøyting på Ås"], undefined, []]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["says so in the declaration", text(' encoding="ISO-8859-1"'), "text/xml"],
    ["says UTF-16 of what has no zeros", text(' encoding="UTF-16"'), "text/xml"],
    ["says nothing of what is windows-1252", latin1(text("")), "text/xml"],
  ])("that %s is found by the bytes and noted", (_, body, mediaType) => {
    expect(outcome(body, mediaType)).toEqual([["Brøyting på Ås"], undefined, ["channel.invalidUtf8"]]);
  });

  test("one byte that is wrong costs itself alone, and the note tells which", () => {
    const good = new TextEncoder().encode(rss(item(1, "<description>Ærleg – ja</description>"), item(2)));
    const at = new TextDecoder("latin1").decode(good).indexOf("Sak 2");
    const bytes = Uint8Array.from(good, (byte, index) => (index === at ? 0xf8 : byte));
    const { sightings, findings } = read(bytes);
    expect(sightings.map(({ text }) => text)).toEqual(["Ærleg – ja", ""]);
    expect(sightings[1]?.title).toBe("øak 2");
    expect(findings).toMatchObject([
      { code: "channel.invalidUtf8", held: false, detail: expect.stringContaining(`byte ${at} of`) },
    ]);
  });
});

describe("what a document declares for itself", () => {
  const declared = (subset: string, title: string) =>
    `<!DOCTYPE rss [${subset}]><rss><channel><item><guid>1</guid><title>${title}</title></item></channel></rss>`;
  test.each([
    ["a character", '<!ENTITY nbsp "&#160;">', "På&nbsp;veg", "På\u00a0veg"],
    ["a short text", "<!ENTITY sak 'Saka'>", "&sak; er avgjord", "Saka er avgjord"],
  ])("is taken when it is %s", (_, subset, title, right) => {
    expect(read(declared(subset, title)).sightings).toMatchObject([{ title: right }]);
  });

  test.each([
    ["a file", '<!ENTITY x SYSTEM "https://k.example/x">'],
    ["made of others", '<!ENTITY y "z"><!ENTITY x "&y;&y;">'],
    ["made of parameters", '<!ENTITY % p "z"><!ENTITY x "%p;">'],
    ["markup", '<!ENTITY x "<b>z</b>">'],
    ["long", `<!ENTITY x "${"z".repeat(101)}">`],
  ])("is left as it is written when it is %s", (_, subset) => {
    expect(read(declared(subset, "&x; her")).sightings).toMatchObject([{ title: "&x; her" }]);
  });
});

describe("whatever the bytes are", () => {
  const tags = fc.constantFrom(
    "<rss>",
    "<channel>",
    "<item>",
    "</item>",
    "<guid>1",
    "<title>",
    "</title>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE x [",
    "&x;",
    '<a b="',
    "<a",
    "</a",
    ">",
    "<",
    "\u0000",
    "<br>",
    "<entry>",
    "<feed>",
    "{",
    '"items":[',
    "æ",
  );
  test("reading never fails otherwise than by a fault of the channel, and twice the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.array(tags, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join(""))),
        ),
        fc.constantFrom(
          "text/xml",
          "application/json",
          "text/xml; charset=iso-8859-1",
          "text/html; charset=x",
        ),
        (bytes, mediaType) => {
          try {
            expect(read(bytes, mediaType)).toEqual(read(bytes, mediaType));
          } catch (error) {
            expect(isArchiveError(error)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(["<![CDATA[", "<a b='", "</a", "<!--", "<item>", "<br>", "<b>", "&", "<", "<a b=c", "]]>"])(
    "a megabyte of %s ends",
    (part) => {
      const body = `<rss><channel><item><guid>1</guid></item>${part.repeat(Math.floor(1_000_000 / part.length))}`;
      expect(read(body).sightings.length).toBeLessThanOrEqual(1);
    },
  );
});

whenShared(describe)(`the feeds of the public suites${sharedReason}`, () => {
  const folder = sharedPath("data/feed-suites/feedparser/tests/wellformed");
  const files = sharedReason
    ? []
    : readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xml"));

  test("say the same when the text after them is not well-formed", () => {
    expect(files.length).toBeGreaterThan(900);
    const differing = files.filter((name) => {
      const bytes = readFileSync(join(folder, name));
      const { sightings } = read(bytes);
      const broken = read(Buffer.concat([bytes, Buffer.from("\n</b>")]));
      return JSON.stringify(broken.sightings) !== JSON.stringify(sightings);
    });
    expect(differing).toEqual([]);
  });
});
