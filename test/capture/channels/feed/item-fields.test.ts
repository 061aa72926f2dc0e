import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readFeed } from "../../../../src/capture/channels/feed/read.ts";
import type { Sighting } from "../../../../src/domain/item.ts";
import { aChannel, aPayload } from "../../../support/channel-builders.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";

const channel = aChannel({ address: "https://k.example/feed" });
const seenAt = new Date("2026-11-28T12:00:00Z");

function read(body: string | Uint8Array, mediaType = "application/xml") {
  return readFeed(channel, [aPayload(body, { mediaType, url: channel.address })], seenAt);
}

const spaces = [
  'xmlns:a10="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content"',
  'xmlns:media="https://search.yahoo.com/mrss"',
  'xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd"',
].join(" ");

function rssItem(fields: string, head = "<link>https://k.example/n/</link>"): Sighting | undefined {
  return read(
    `<rss version="2.0" ${spaces}><channel>${head}<item><guid>g1</guid>${fields}</item></channel></rss>`,
  ).sightings[0];
}

function atomEntry(fields: string, head = ""): Sighting | undefined {
  return read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ${head}><entry><id>urn:1</id>${fields}</entry></feed>`,
  ).sightings[0];
}

const html = (markup: string) => markup.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

describe("the text of an RSS item is found in", () => {
  test.each([
    [
      "content:encoded without the last slash of its namespace",
      "<content:encoded>Om budsjettet</content:encoded><description>Kort</description>",
    ],
    ["a body of XHTML", '<body xmlns="http://www.w3.org/1999/xhtml"><p>Om <b>budsjettet</b></p></body>'],
    ["content of Atom", '<a10:content type="html">&lt;p&gt;Om budsjettet</a10:content>'],
    ["a summary of Atom", "<a10:summary>Om budsjettet</a10:summary>"],
    ["dc:description", "<dc:description>Om budsjettet</dc:description>"],
    ["itunes:summary", "<itunes:summary>Om budsjettet</itunes:summary>"],
    [
      "dcterms:description",
      '<t:description xmlns:t="http://purl.org/dc/terms/">Om budsjettet</t:description>',
    ],
    ["media:text", '<m:text xmlns:m="http://search.yahoo.com/mrss/">Om budsjettet</m:text>'],
    ["itunes:subtitle", "<itunes:subtitle>Om budsjettet</itunes:subtitle>"],
    ["media:description", "<media:group><media:description>Om budsjettet</media:description></media:group>"],
    ["a description in other capitals", "<Description>Om budsjettet</Description>"],
    [
      "the summary, where the content is empty",
      "<content:encoded> </content:encoded><description>Om budsjettet</description>",
    ],
  ])("%s", (_, fields) => {
    expect(rssItem(fields)?.text).toBe("Om budsjettet");
  });

  test("a summary, and what shows alone in the content is kept with it", () => {
    const item = rssItem(
      `<content:encoded>${html('<img src="a.jpg">')}</content:encoded><description>Om budsjettet</description>`,
    );
    expect(item).toMatchObject({
      text: "Om budsjettet",
      html: '<img src="a.jpg">',
      media: [{ url: "https://k.example/n/a.jpg" }],
      facts: {},
    });
  });
});

test("a film has its description as text and its thumbnail as file, in RSS and Atom", () => {
  const group =
    '<media:group><media:title>Møte</media:title><media:thumbnail url="https://i.example/1.jpg"/><media:description>Sak 1</media:description></media:group>';
  for (const item of [rssItem(group), atomEntry(group)])
    expect(item).toMatchObject({ title: "Møte", text: "Sak 1", media: [{ url: "https://i.example/1.jpg" }] });
});

describe("a relative address is relative to", () => {
  test.each([
    [
      "the channel's site in RSS",
      rssItem(`<description>${html('<a href="vedtak.pdf">vedtaket</a>')}</description><link>sak/1</link>`),
      "vedtaket (https://k.example/n/vedtak.pdf)",
      "https://k.example/n/sak/1",
    ],
    [
      "where the feed was found, without one",
      rssItem(
        `<description>${html('<a href="/vedtak.pdf">vedtaket</a>')}</description><link>/sak/1</link>`,
        "",
      ),
      "vedtaket (https://k.example/vedtak.pdf)",
      "https://k.example/sak/1",
    ],
    [
      "xml:base before both",
      rssItem(
        `<description xml:base="https://b.example/">${html('<a href="vedtak.pdf">vedtaket</a>')}</description><link xml:base="https://b.example/">sak/1</link>`,
      ),
      "vedtaket (https://b.example/vedtak.pdf)",
      "https://b.example/sak/1",
    ],
    [
      "xml:base of the entry in Atom",
      atomEntry(
        `<content type="html">${html('<a href="vedtak.pdf">vedtaket</a>')}</content><link href="1"/>`,
        'xml:base="https://b.example/n/"',
      ),
      "vedtaket (https://b.example/n/vedtak.pdf)",
      "https://b.example/n/1",
    ],
  ])("%s", (_, item, text, permalink) => {
    expect([item?.text, item?.permalink]).toEqual([text, permalink]);
  });
});

describe("times", () => {
  test.each([
    [
      "dcterms",
      "<dcterms:issued>2026-11-20T10:00:00+01:00</dcterms:issued><dcterms:modified>2026-11-21T10:00:00+01:00</dcterms:modified>",
      "2026-11-21T09:00:00.000Z",
    ],
    [
      "a10:updated",
      "<pubDate>Fri, 20 Nov 2026 10:00:00 +0100 (CET)</pubDate><a10:updated>2026-11-21T10:00:00+01:00</a10:updated>",
      "2026-11-21T09:00:00.000Z",
    ],
    [
      "the same twice, which is no edit",
      "<PubDate>2026-11-20T09:00:00Z</PubDate><a10:updated>2026-11-20T10:00:00+01:00</a10:updated>",
      undefined,
    ],
    [
      "the year 1, which is no time",
      "<dc:date>2026-11-20T09:00:00Z</dc:date><a10:updated>0001-01-01T00:00:00Z</a10:updated>",
      undefined,
    ],
  ])("of RSS: %s", (_, fields, editedAt) => {
    const item = rssItem(fields);
    expect([item?.postedAt?.toISOString(), item?.editedAt?.toISOString()]).toEqual([
      "2026-11-20T09:00:00.000Z",
      editedAt,
    ]);
  });

  test("of Atom may have the form of a mail, and the names of Atom 0.3", () => {
    expect(atomEntry("<published>Fri, 20 Nov 2026 10:00:00 +0100</published>")?.postedAt).toEqual(
      new Date("2026-11-20T09:00:00Z"),
    );
    const old = read(
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><issued>2026-11-20T10:00:00Z</issued><modified>2026-11-20T11:00:00Z</modified><content type="text/html" mode="escaped">&lt;p&gt;Hei&lt;/p&gt;</content></entry></feed>',
    ).sightings;
    expect(old).toMatchObject([
      { text: "Hei", postedAt: new Date("2026-11-20T10:00:00Z"), editedAt: new Date("2026-11-20T11:00:00Z") },
    ]);
  });
});

describe("the language", () => {
  test.each([
    ["of the feed in Atom", atomEntry("<content>x</content>", 'xml:lang="se"'), "se"],
    ["of the entry before it", atomEntry('<content xml:lang="nn">x</content>', 'xml:lang="se"'), "nn"],
    ["that was taken back", atomEntry('<content xml:lang="">x</content>', 'xml:lang="se"'), "se"],
    ["of the channel in RSS", rssItem("<description>x</description>", "<language>nn-NO</language>"), "nn-NO"],
    ["of the item before it", rssItem("<dc:language>sma</dc:language>", "<language>nn-NO</language>"), "sma"],
  ])("%s", (_, item, language) => {
    expect(item?.facts["language"]).toBe(language);
  });
});

test("the page on which a film is played is a fact", () => {
  const player = '<media:group><media:content><media:player url="/film/1"/></media:content></media:group>';
  for (const item of [rssItem(player), atomEntry(player)])
    expect(item?.facts["player"]).toMatch(/^https:\/\/k\.example\/(?:n\/)?film\/1$/);
});

test("a title that speaks of a tag says all that was written", () => {
  const titles = [
    html("Slik bruker du <title> og <h1> på sidene"),
    "<![CDATA[Gebyr <script> og <style> fjernes, les mer]]>",
    html("<b>Viktig</b>"),
  ];
  expect(titles.map((title) => rssItem(`<title>${title}</title>`)?.title)).toEqual([
    "Slik bruker du <title> og <h1> på sidene",
    "Gebyr <script> og <style> fjernes, les mer",
    "Viktig",
  ]);
});

test("a picture that is written into the text is one of the item's files", () => {
  const picture = "data:image/png;base64,iVBORw0KGgo=";
  const item = rssItem(`<description>${html(`Sjå <img src="${picture}" alt="kart">`)}</description>`);
  expect(item).toMatchObject({ text: "Sjå kart", media: [{ url: picture, alt: "kart" }] });
});

test("pictures that are too large together are told by their length", () => {
  const [first, second] = ["A", "B"].map((letter) => `data:image/png;base64,${letter.repeat(8_000_000)}`);
  const item = rssItem(`<description>${html(`<img src="${first}"><img src="${second}">`)}</description>`);
  expect(item?.media.map(({ url }) => url.slice(0, 40))).toEqual([
    "data:image/png;base64,AAAAAAAAAAAAAAAAAA",
    "data:image/png;length=8000022",
  ]);
});

describe("what the release before read otherwise is told beside it, so that it makes no version", () => {
  test.each([
    ["a relative link", `<description>${html('<a href="a.pdf">a</a>')}</description>`, { text: "a (a.pdf)" }],
    [
      "what is embedded",
      `<description>${html('a<iframe src="https://v.example/1">')}</description>`,
      { text: "a" },
    ],
    [
      "a late image",
      `<description>${html('a<img data-src="https://k.example/a.jpg">')}</description>`,
      { media: [] },
    ],
    ["another element", "<itunes:summary>a</itunes:summary>", { text: "" }],
    ["a title", `<title>${html("Bruk <title> rett")}</title>`, { title: "Bruk <title> rett" }],
  ])("%s", (_, fields, formerly) => {
    const read = rssItem(fields);
    expect(read?.formerly).toEqual("title" in formerly ? undefined : formerly);
  });

  test("and nothing where it read the same", () => {
    const description = html(
      '<p>a <a href="https://k.example/Å">b</a><img src="https://k.example/a.jpg"></p>',
    );
    const item = rssItem(`<title>A &amp; B</title><description>${description}</description>`);
    expect([item?.text, item?.formerly]).toEqual(["a b (https://k.example/Å)", undefined]);
  });
});

describe("one odd field of JSON never costs the item", () => {
  const item = (fields: object) => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      language: "nb",
      items: [{ id: "1", content_text: "x", ...fields }],
    };
    return read(JSON.stringify(feed), "application/feed+json");
  };
  test.each([
    ["one label that is no list", { tags: "nyhende" }, { labels: ["nyhende"] }, 0],
    ["a label that is none", { tags: ["a", { b: 1 }, 2] }, { labels: ["a", "2"] }, 1],
    [
      "a file without an address",
      { attachments: [{ mime_type: "image/png" }, { url: "https://k.example/a.png" }] },
      { media: [{ url: "https://k.example/a.png" }] },
      1,
    ],
    [
      "a time that is a number of seconds",
      { date_published: 1732093200 },
      { postedAt: new Date("2024-11-20T09:00:00Z") },
      0,
    ],
    ["a time that is another number", { date_published: 20241120 }, { postedAt: undefined }, 1],
    [
      "a time of a mail",
      { date_published: "Fri, 20 Nov 2026 10:00:00 +0100" },
      { postedAt: new Date("2026-11-20T09:00:00Z") },
      0,
    ],
    ["an author that is only a name", { authors: ["Kari", { name: "Ola" }] }, { authorName: "Kari, Ola" }, 0],
    ["a title that is a number", { title: 2026 }, { title: "2026" }, 0],
    ["a title that is none", { title: ["a"] }, { title: undefined }, 1],
    ["files that are no list", { attachments: { url: "https://k.example/a.png" } }, { media: [] }, 1],
    [
      "an address that is none",
      { url: { a: 1 }, language: 1 },
      { permalink: undefined, facts: { language: "nb" } },
      1,
    ],
  ])("%s", (_, fields, kept, notes) => {
    const { sightings, findings } = item(fields);
    expect(sightings).toMatchObject([{ nativeId: "1", text: "x", ...kept }]);
    expect(findings.map(({ code, held }) => [code, held])).toEqual(
      Array(notes).fill(["item.malformed", false]),
    );
  });

  test.each([
    { content_text: 1 },
    { content_html: {} },
    { authors: [{ name: 1 }] },
    { _kanalarkiv: { kind: "x" } },
  ])("but what would say something else, or by somebody else, does: %j", (fields) => {
    expect(item(fields)).toMatchObject({ sightings: [], findings: [{ code: "item.malformed", held: true }] });
  });
});

const handed: readonly (readonly [file: string, type: string, right: object])[] = [
  ["byte-one-bad.xml", "application/rss+xml", [{ title: "Ein" }, { title: "Brøyting" }]],
  ["charset-header-utf8-xml-latin1.xml", "application/rss+xml; charset=utf-8", [{ title: "Brøyting" }]],
  ["charset-header-latin1-bom.xml", "text/xml; charset=iso-8859-1", [{ title: "Brøyting" }]],
  ["charset-header-latin1-xml-utf8.xml", "text/xml; charset=iso-8859-1", [{ title: "Brøyting" }]],
  ["charset-xml-latin1-bytes-utf8.xml", "text/xml", [{ title: "Brøndby til fans" }]],
  ["utf16-no-bom.xml", "text/xml", [{ title: "Brøyting" }]],
  ["doctype-entity.xml", "application/rss+xml", [{ title: "På\u00a0veg" }]],
  ["atom03.xml", "application/rss+xml", [{ title: "A", text: "Hei", permalink: "https://k.example/1" }]],
  ["atom-no-namespace.xml", "application/rss+xml", [{ title: "A", text: "Hei" }]],
  ["breaks-off.xml", "application/rss+xml", [{ title: "A" }, { title: "B" }]],
  ["last-bracket-missing.xml", "application/rss+xml", [{ title: "A" }]],
  ["open-br.xml", "application/rss+xml", [{ title: "A" }, { title: "B", text: "linje\nto" }]],
  ["php-warning-before.xml", "application/rss+xml", [{ title: "A" }]],
  [
    "text-youtube.xml",
    "application/rss+xml",
    [{ text: "Sak 1: budsjett", media: [{ url: "https://i.video.example/1.jpg" }] }],
  ],
  ["text-atom-content-src.xml", "application/rss+xml", [{ text: "Samandrag" }]],
  [
    "text-atom-content-markup-only.xml",
    "application/rss+xml",
    [{ text: "Samandrag", media: [{ url: "https://k.example/a.jpg" }] }],
  ],
  ["text-itunes-summary.xml", "application/rss+xml", [{ text: "Om budsjettet" }]],
  ["text-dc-description.xml", "application/rss+xml", [{ text: "Om budsjettet" }]],
  ["text-xhtml-body.xml", "application/rss+xml", [{ text: "Om budsjettet" }]],
  [
    "date-dcterms.xml",
    "application/rss+xml",
    [{ postedAt: new Date("2026-11-20T09:00Z"), editedAt: new Date("2026-11-21T09:00Z") }],
  ],
  ["date-a10-updated.xml", "application/rss+xml", [{ editedAt: new Date("2026-11-21T09:00Z") }]],
  ["date-comment.xml", "application/rss+xml", [{ postedAt: new Date("2026-11-20T09:00Z") }]],
  ["date-mail-in-atom.xml", "application/rss+xml", [{ postedAt: new Date("2026-11-20T09:00Z") }]],
  ["date-leap-second.xml", "application/rss+xml", [{ postedAt: new Date("2017-01-01T00:00Z") }]],
  [
    "rel-link-in-text.xml",
    "application/rss+xml",
    [{ text: "Sjå vedtaket (https://k.example/n/vedtak.pdf)" }],
  ],
  ["rel-own-base-link.xml", "application/rss+xml", [{ permalink: "https://k.example/n/1" }]],
  ["json-tags-string.json", "application/json", [{ labels: ["nyhende"] }]],
  ["json-attachment-without-url.json", "application/json", [{ text: "x" }]],
  ["json-date-number.json", "application/json", [{ text: "x" }]],
  [
    "lazy-noscript.xml",
    "application/rss+xml",
    [{ text: "Brua", media: [{ url: "https://k.example/a.jpg", alt: "Brua" }] }],
  ],
  ["embed-only.xml", "application/rss+xml", [{ text: "(https://video.example/embed/1)" }]],
  ["lang-feed.xml", "application/rss+xml", [{ facts: { language: "se" } }]],
];

whenShared(describe)(`the handed feeds are read as they should be${sharedReason}`, () => {
  test.each(handed)("%s", (file, type, right) => {
    const { sightings, fault } = read(readFileSync(sharedPath("cases/feeds", file)), type);
    expect(sightings).toMatchObject(right);
    expect(fault?.code).toBe(file === "breaks-off.xml" ? "channel.truncated" : undefined);
  });
});
