import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { feed } from "../../../../src/capture/channels/feed/adapter.ts";
import type { ErrorCode } from "../../../../src/domain/errors.ts";
import type { Look } from "../../../../src/domain/observation.ts";
import { aChannel, answering, aPayload, captureTools, lookedAt } from "../../../support/channel-builders.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
import { shown } from "../../../support/shown.ts";

const channel = aChannel({ address: "https://www.example.no/feed", denyAuthors: ["Privat Person"] });

function look(body: string | Uint8Array, mediaType = "application/xml"): Promise<Look> {
  return feed.look(channel, captureTools(answering(body, mediaType)));
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const rss = (items: string, head = "") => `<?xml version="1.0"?>${head}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Kommunen</title><link>https://www.example.no/</link>${items}</channel></rss>`;

const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Kommunen</title>
  <author><name>Kommunen</name></author>${entries}</feed>`;

test("an RSS item is a post with its text, media, labels and facts", async () => {
  const { reach, fault, sightings, findings } = await look(
    rss(`<item><guid isPermaLink="false"> sak-1 </guid><title>Veg &amp; vatn</title><link>/nytt/1</link>
      <description>&lt;p&gt;Kort&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>Vegen er <a href="/kart">stengt</a>.</p><img src="/b.png" alt="Bilde">]]></content:encoded>
      <dc:creator>Kari Nordmann</dc:creator><category>Veg</category><category>Veg</category><dc:subject>Drift</dc:subject>
      <pubDate>Thu, 20 Aug 2026 10:00:00 +0200</pubDate>
      <enclosure url="https://cdn.example.no/a.pdf" type="application/pdf" length="1"/>
      <media:group><media:content url="/c.jpg" type="image/jpeg"><media:title>Kart</media:title></media:content></media:group>
      <media:thumbnail url="/liten.jpg"/></item>`),
  );
  expect([reach, fault, findings]).toEqual([{ kind: "window", expectedSize: undefined }, undefined, []]);
  expect(sightings).toEqual([
    {
      nativeId: "sak-1",
      kind: "post",
      parentNativeId: undefined,
      rootNativeId: undefined,
      byAgency: true,
      authorName: "Kari Nordmann",
      authorId: undefined,
      title: "Veg & vatn",
      text: "Vegen er stengt (https://www.example.no/kart).\n\nBilde",
      html: '<p>Vegen er <a href="/kart">stengt</a>.</p><img src="/b.png" alt="Bilde">',
      permalink: "https://www.example.no/nytt/1",
      postedAt: new Date("2026-08-20T08:00:00Z"),
      editedAt: undefined,
      visibility: "public",
      media: [
        { url: "https://cdn.example.no/a.pdf", alt: undefined, mediaType: "application/pdf" },
        { url: "https://www.example.no/c.jpg", alt: "Kart", mediaType: "image/jpeg" },
        { url: "https://www.example.no/b.png", alt: "Bilde", mediaType: undefined },
      ],
      labels: ["Veg", "Drift"],
      facts: { summary: "Kort" },
      formerly: { text: "Vegen er stengt (/kart).\n\nBilde" },
      replacedCharacters: 0,
      payload: { ordinal: 0, pointer: "item[0]" },
      authors: [{ name: "Kari Nordmann", ids: [] }],
      alsoKnownAs: ["https://www.example.no/nytt/1", expect.stringMatching(/^derived:/)],
    },
  ]);
});

describe("an RSS item is known by", () => {
  test.each([
    ["its guid", "<guid>https://a.no/1</guid>", "https://a.no/1", "https://a.no/1"],
    ["its link, when it has no guid", "<link>https://a.no/2</link>", "https://a.no/2", "https://a.no/2"],
    [
      "a guid that is no address",
      '<guid isPermaLink="false">https://a.no/3</guid>',
      "https://a.no/3",
      undefined,
    ],
    ["a guid of another kind", "<guid>tag:a.no,2026:4</guid>", "tag:a.no,2026:4", undefined],
  ])("%s", async (_, item, nativeId, permalink) => {
    expect((await look(rss(`<item>${item}</item>`))).sightings).toMatchObject([{ nativeId, permalink }]);
  });

  test("a digest, when it has neither: and it is held when it says nothing", async () => {
    const { sightings, findings } = await look(rss("<item><title>x</title></item><item/>"));
    expect(sightings).toMatchObject([{ nativeId: expect.stringMatching(/^derived:/), title: "x" }]);
    expect(findings).toMatchObject([
      { code: "item.malformed", held: true, place: "answer 0 item[1]" },
      { code: "item.derivedId", held: false, place: "answer 0 item[0]", nativeId: sightings[0]?.nativeId },
    ]);
  });
});

test("RSS 1.0 has its items beside the channel, and its ids in rdf:about", async () => {
  const { sightings } =
    await look(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.no/"><title>x</title></channel>
    <item rdf:about="https://a.no/1"><title>Ein</title><link>https://a.no/1</link><dc:date>2026-08-20T10:00:00+02:00</dc:date>
    </item></rdf:RDF>`);
  expect(sightings).toMatchObject([
    { nativeId: "https://a.no/1", title: "Ein", postedAt: new Date("2026-08-20T08:00:00Z") },
  ]);
});

describe("Atom", () => {
  test("an entry has its text in every form that the standard knows", async () => {
    const { sightings, findings } = await look(
      atom(`<entry><id>1</id><title type="html">A &amp;amp; B</title><link href="/1"/><link rel="enclosure" href="/1.pdf" type="application/pdf"/>
      <published>2026-08-20T10:00:00+02:00</published><updated>2026-08-20T10:00:00+02:00</updated>
      <content type="xhtml" xml:base="https://b.no/x/"><div xmlns="http://www.w3.org/1999/xhtml"><p>En <b>to</b></p><p>tre<br/>fire &lt;</p><img src="y.png"/></div></content>
      <summary>Kort</summary><category term="t" label="Tema"/><category term="u"/></entry>
      <entry xml:lang="sv"><id>2</id><title>B</title><updated>2026-08-20T11:00:00Z</updated><summary type="html">&lt;p&gt;Hej&lt;/p&gt;</summary>
      <author><name>Anna</name><uri>https://a.se/anna</uri></author></entry>
      <entry><id>3</id><content>  to
linjer &amp;lt; </content></entry><entry><id>4</id><content type="image/png">QUJD</content></entry>`),
    );
    expect(findings).toEqual([]);
    expect(sightings).toMatchObject([
      {
        nativeId: "1",
        title: "A & B",
        text: "En to\n\ntre\nfire <",
        permalink: "https://www.example.no/1",
        editedAt: undefined,
        authorName: "Kommunen",
        labels: ["Tema", "u"],
        facts: { summary: "Kort" },
        media: [{ url: "https://www.example.no/1.pdf" }, { url: "https://b.no/x/y.png" }],
      },
      {
        text: "Hej",
        authorName: "Anna",
        authorId: "https://a.se/anna",
        postedAt: undefined,
        editedAt: new Date("2026-08-20T11:00:00Z"),
        facts: { language: "sv" },
      },
      { text: "to\nlinjer &lt;" },
      { text: "" },
    ]);
  });

  test("an entry that answers another one is a comment, and not by the agency", async () => {
    const { sightings } = await look(
      atom('<entry><id>2</id><thr:in-reply-to ref="1"/><content>Hei</content></entry>'),
    );
    expect(sightings).toMatchObject([
      { kind: "comment", byAgency: false, parentNativeId: "1", authorName: undefined },
    ]);
    shown("feed", "documentation only", "comment");
  });

  test("a deleted entry names no item", async () => {
    const { fault, sightings, findings } = await look(
      atom(
        '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="1" when="2026-08-20T10:00:00Z"/>',
      ),
    );
    expect([fault, sightings, findings]).toEqual([undefined, [], []]);
  });
});

describe("an answer that is no feed is a fault", () => {
  const whole = rss("<item><guid>1</guid><title>Æ</title></item>");
  test.each<[string, string | Uint8Array, ErrorCode]>([
    ["nothing", "", "channel.empty"],
    ["white space", " \n", "channel.empty"],
    ["words", "Service unavailable", "channel.notXml"],
    ["HTML", "<!DOCTYPE html><html><p>Feil<br></html>", "channel.htmlInstead"],
    ["XHTML", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "channel.htmlInstead"],
    ["HTML behind a comment", "<!-- x --><html><body>", "channel.htmlInstead"],
    ["other XML", "<svg/>", "channel.malformed"],
    ["XML cut in an item", whole.slice(0, whole.indexOf("</item>")), "channel.truncated"],
    ["XML cut before its root", '<?xml version="1.0"?>', "channel.truncated"],
    ["tags that do not match and no feed", "<a><b></a></b>", "channel.notXml"],
    ["a megabyte of <", "<".repeat(1_000_000), "channel.notXml"],
    ["XML nested beyond measure", "<rss>".repeat(100_000), "channel.truncated"],
    ["other JSON", '{"items": []}', "channel.malformed"],
    ["a JSON list", "[]", "channel.malformed"],
    ["cut JSON", '{"version": "https://jsonfeed.org/version/1.1", "items": [', "channel.truncated"],
  ])("%s", async (_, body, code) => {
    const { fault, sightings, payloads } = await look(body);
    expect([fault?.code, sightings.length, payloads.length]).toEqual([code, 0, 1]);
  });
});

describe("what is only a wrong character costs no item", () => {
  test.each([
    ["a bare ampersand", "A & B", "A & B"],
    ["an ampersand in front of a semicolon", "A & B; C &amp; D", "A & B; C & D"],
    ["an ampersand that is none", "<![CDATA[A & B &amp; C]]>", "A & B & C"],
    ["a name that only HTML knows", "bl&aring;b&aelig;r&nbsp;!", "blåbær\u00a0!"],
    ["a name that nobody knows", "a &nosuch; b", "a &nosuch; b"],
    ["a character that XML cannot hold", "a\u0001b", "a\ufffdb"],
    ["a reference to one", "a&#1;b", "a\ufffdb"],
  ])("%s", async (_, text, read) => {
    const { fault, sightings } = await look(
      rss(`<item><guid>1</guid><description>${text}</description></item>`),
    );
    expect([fault, sightings.map((sighting) => sighting.text)]).toEqual([undefined, [read]]);
  });

  test("and is noted by line and column, without the text", async () => {
    const { findings } = await look(rss("<item><guid>1</guid><title>HEMMELIG & x</title></item>"));
    expect(findings).toMatchObject([{ code: "channel.notXml", held: false, place: "answer 0" }]);
    expect(findings[0]?.detail).toMatch(/line \d+, column \d+/);
    expect(JSON.stringify(findings)).not.toContain("HEMMELIG");
  });

  test("prefixes that were never declared mean what they usually do", async () => {
    const bare =
      "<rss><channel><item><guid>1</guid><foo:title>nei</foo:title><content:encoded>ja</content:encoded></item></channel></rss>";
    expect((await look(bare)).sightings).toMatchObject([{ title: undefined, text: "ja" }]);
  });
});

describe("the encoding is", () => {
  const item = rss("<item><guid>1</guid><title>Blåbær – nå</title></item>");
  const declared = (encoding: string) =>
    item.replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
  const cp1252 = (text: string) => latin1(text.replaceAll("–", "\u0096"));
  test.each<[string, Uint8Array, string]>([
    ["what the XML declares", cp1252(declared("ISO-8859-1")), ""],
    ["what the XML declares, windows-1252", cp1252(declared("windows-1252")), ""],
    ["what the server says", cp1252(declared("utf-8")), "text/xml; charset=iso-8859-1"],
    ["UTF-8 when nobody says", new TextEncoder().encode(item), "text/xml"],
    [
      "that of the byte order mark",
      Uint8Array.from([0xff, 0xfe, ...Buffer.from(declared("utf-16"), "utf16le")]),
      "",
    ],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${declared("UTF-8")}`), ""],
  ])("%s", async (_, bytes, mediaType) => {
    expect((await look(bytes, mediaType)).sightings).toMatchObject([{ title: "Blåbær – nå" }]);
  });
});

describe("items are screened", () => {
  test.each<[string, string, ErrorCode, boolean]>([
    ["an id that climbs", "<guid>../../etc/passwd</guid>", "item.unsafeId", false],
    [
      "a date in the future",
      "<guid>1</guid><pubDate>Fri, 20 Aug 2027 10:00:00 GMT</pubDate>",
      "item.futureDate",
      false,
    ],
    ["a date that is none", "<guid>1</guid><pubDate>i går</pubDate>", "item.malformed", false],
    ["a denied author", "<guid>1</guid><author>x@a.no (Privat Person)</author>", "item.denied", true],
    [
      "one who is denied in the terms of Dublin Core",
      '<guid>1</guid><t:creator xmlns:t="http://purl.org/dc/terms/">Privat Person</t:creator>',
      "item.denied",
      true,
    ],
  ])("%s", async (_, item, code, held) => {
    const { sightings, findings } = await look(rss(`<item>${item}</item>`));
    expect(findings).toMatchObject([{ code, held }]);
    expect(sightings).toHaveLength(held ? 0 : 1);
  });

  test("a text of a megabyte is taken whole", async () => {
    const { sightings, findings } = await look(
      rss(`<item><guid>1</guid><description>${"x".repeat(1_000_000)}</description></item>`),
    );
    expect([sightings[0]?.text.length, findings]).toEqual([1_000_000, []]);
  });
});

test("whatever comes, the look is taken, and read again it says the same", async () => {
  const scraps = fc.constantFrom(
    "<rss>",
    "<channel>",
    "<item>",
    "</item>",
    "<guid>1</guid>",
    "<feed",
    ' xmlns="http://www.w3.org/2005/Atom">',
    "<entry>",
    "<id>1</id>",
    "</entry>",
    "</feed>",
    "</channel>",
    "</rss>",
    "<![CDATA[",
    "]]>",
    "&",
    "<!DOCTYPE",
    "[",
    "]",
    ">",
    "<?xml",
    "?>",
    "\u0000",
    "å",
  );
  const bodies = fc.oneof(
    fc.json(),
    fc.json().map((json) => `{"version":"https://jsonfeed.org/version/1","items":[${json}]}`),
    fc.array(scraps, { maxLength: 20 }).map((list) => list.join("")),
    fc.string({ unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const { payloads, sightings, findings } = await look(body, "");
      expect(feed.reread(channel, payloads, lookedAt)).toEqual({ sightings, findings });
    }),
    { numRuns: 500 },
  );
  await fc.assert(fc.asyncProperty(fc.uint8Array(), async (bytes) => void (await look(bytes, ""))));
});

whenShared(describe)(`the feeds of another project's tests${sharedReason}`, () => {
  const folder = sharedPath("data", "granary-testdata", "granary", "tests", "testdata");
  /** file, items taken, items held: some have neither an id nor a link */
  test.each([
    ["feed_with_note.rss.xml", 1, 0],
    ["feed_with_audio_video.rss.xml", 2, 0],
    ["feed_with_authors.rss.xml", 2, 0],
    ["attachments.feed.json", 1, 0],
    ["invalid_content_fields.feed.json", 0, 1],
    ["note.feed-from-as.json", 1, 0],
    ["article_with_audio_video.feed-from-as.json", 1, 0],
    ["article_with_attachment_image_list.feed-from-as.json", 1, 0],
    ["article_with_attachment_stream_list.feed-from-as.json", 1, 0],
    ["article_with_displayName.feed-from-as.json", 1, 0],
  ])("%s", (name, taken, held) => {
    const { sightings, findings } = feed.reread(
      channel,
      [aPayload(readFileSync(`${folder}/${name}`))],
      lookedAt,
    );
    expect([sightings.length, findings.filter((finding) => finding.held).length]).toEqual([taken, held]);
  });

  test("are all there are", () => {
    const names = readdirSync(folder).filter((name) =>
      /\.(?:rss|atom)\.xml$|\.feed(?:-from-as)?\.json$/.test(name),
    );
    expect(names).toHaveLength(10);
  });
});
