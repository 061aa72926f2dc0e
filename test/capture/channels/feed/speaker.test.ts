import { describe, expect, test } from "@jest/globals";
import { feed } from "../../../../src/capture/channels/feed/adapter.ts";
import type { Sighting } from "../../../../src/domain/item.ts";
import { aChannel, answering, captureTools } from "../../../support/channel-builders.ts";

async function look(body: string, address = "https://k.no/feed", denyAuthors: readonly string[] = []) {
  const channel = aChannel({ address, denyAuthors });
  return await feed.look(channel, captureTools(answering(body, "application/xml")));
}

const rss = (items: string, title = "Kommunen", more = "") =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
    xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${title}</title><link>https://k.no/</link>${more}${items}</channel></rss>`;

const item = (parts: string) => `<item><title>x</title>${parts}</item>`;

test.each([
  [
    "RSS",
    rss(item('<guid>1</guid><t:in-reply-to xmlns:t="http://purl.org/syndication/thread/1.0" ref="p"/>')),
    "p",
  ],
  [
    "Atom, by its address alone",
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0"><author><name>K</name></author><entry><id>1</id><title>x</title><t:in-reply-to href="https://k.no/1"/></entry></feed>',
    "https://k.no/1",
  ],
])("what answers another item is a comment of nobody's in %s", async (_, body, parentNativeId) => {
  expect((await look(body)).sightings).toMatchObject([
    { kind: "comment", byAgency: false, authorName: undefined, parentNativeId },
  ]);
});

describe("a comment is a comment, and not the agency's", () => {
  const comment = (parent?: string): Partial<Sighting> => ({
    kind: "comment",
    byAgency: false,
    parentNativeId: parent,
  });

  test.each<[string, string, string, string, string | undefined]>([
    [
      "by its address, in any feed",
      "Kommunen",
      "https://k.no/feed",
      '<guid isPermaLink="false">https://k.no/?p=1#comment-3</guid>',
      "https://k.no/?p=1",
    ],
    [
      "by its link",
      "Kommunen",
      "https://k.no/feed",
      "<link>https://k.no/sak/#comment-3</link>",
      "https://k.no/sak/",
    ],
    ["in a feed of WordPress", "x", "https://k.no/comments/feed/", "<guid>7</guid>", undefined],
    [
      "in a feed of WordPress with a query",
      "x",
      "https://k.no/?feed=comments-rss2",
      "<guid>7</guid>",
      undefined,
    ],
    ["in a feed of Blogger", "x", "https://k.no/feeds/comments/default?alt=rss", "<guid>7</guid>", undefined],
    [
      "in a feed that says so in Norwegian",
      "Kommentarer til: Barnehage",
      "https://k.no/f",
      "<guid>7</guid>",
      undefined,
    ],
    [
      "in a feed that says so in Nynorsk",
      "Kommentarar til Fjordvik",
      "https://k.no/f",
      "<guid>7</guid>",
      undefined,
    ],
    [
      "in a feed that says so in Swedish",
      "Kommentarer på: Förskola",
      "https://k.no/f",
      "<guid>7</guid>",
      undefined,
    ],
    [
      "in a feed that says so in English",
      "Comments on: Kindergarten",
      "https://k.no/f",
      "<guid>7</guid>",
      undefined,
    ],
    [
      "of Drupal, whose address does not tell its post",
      "x",
      "https://k.no/crss",
      "<link>https://k.no/comment/5#comment-5</link>",
      undefined,
    ],
    [
      "of Blogger by its link",
      "x",
      "https://k.no/f",
      "<link>https://k.no/a.html?showComment=1600000000000#c1</link>",
      "https://k.no/a.html",
    ],
  ])("%s", async (_, title, address, parts, parent) => {
    expect((await look(rss(item(parts), title), address)).sightings).toMatchObject([comment(parent)]);
  });

  test("reads alike in RSS and in Atom", async () => {
    const atom =
      await look(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
      <title>Kommentarer til k</title><entry><id>https://k.no/?p=1#comment-3</id><title>x</title>
      <thr:in-reply-to ref="https://k.no/?p=1"/><author><name>Berit</name></author></entry></feed>`);
    const inRss = await look(
      rss(item('<guid isPermaLink="false">https://k.no/?p=1#comment-3</guid><dc:creator>Berit</dc:creator>')),
    );
    const said = ({ nativeId, kind, byAgency, parentNativeId, authorName }: Sighting) => ({
      nativeId,
      kind,
      byAgency,
      parentNativeId,
      authorName,
    });
    expect(inRss.sightings.map(said)).toEqual(atom.sightings.map(said));
  });

  test.each([
    [
      "takes comments itself",
      "<guid>7</guid><wfw:commentRss>https://k.no/7/feed/</wfw:commentRss>",
      "Kommentarer til k",
    ],
    ["has a place on its page", "<link>https://k.no/side#c123</link>", "Kommunen"],
    ["asks for comments", "<link>https://k.no/side#comments</link>", "Kommunen"],
    ["speaks of comments", "<guid>1</guid><description>Kommentar til budsjettet</description>", "Kommunen"],
  ])("an item that %s is a post", async (_, parts, title) => {
    expect((await look(rss(item(parts), title))).sightings).toMatchObject([{ kind: "post", byAgency: true }]);
  });
});

describe("what is said by others is not the agency's", () => {
  const source = (url: string) => item(`<guid>1</guid><source url="${url}">Avisa</source>`);

  test.each<[string, string, string, boolean]>([
    ["taken over from another site", rss(source("https://avisa.no/rss")), "https://k.no/feed", false],
    ["taken over from a site of its own", rss(source("https://www.k.no/rss")), "https://k.no/feed", true],
    [
      "taken over from a part of its own site",
      rss(source("https://nytt.k.no/rss")),
      "https://k.no/feed",
      true,
    ],
    [
      "found by a search",
      rss(item("<guid>1</guid>")),
      "https://news.google.com/rss/search?q=kommunen",
      false,
    ],
    [
      "of anybody who uses a tag",
      rss(item("<guid>1</guid>")),
      "https://mastodon.no/tags/kommunen.rss",
      false,
    ],
    [
      "in a forum",
      rss(item("<guid>1</guid>"), "x", "<generator>Discourse</generator>"),
      "https://k.no/latest.rss",
      false,
    ],
    [
      "passed on",
      rss("<item><guid>1</guid><title>RT by @kommunen: Hei</title></item>"),
      "https://k.no/feed",
      false,
    ],
    ["its own", rss(item("<guid>1</guid><dc:creator>Kari</dc:creator>")), "https://k.no/feed", true],
  ])("%s", async (_, body, address, byAgency) => {
    expect((await look(body, address)).sightings).toMatchObject([{ kind: "post", byAgency }]);
  });

  test("in Atom, an entry with a source has its author from there", async () => {
    const entry = (
      inner: string,
    ) => `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Samlar</name></author><entry>
      <id>1</id><title>x</title><source>${inner}</source></entry></feed>`;
    const other = "<author><name>Avisa</name></author><link href='https://avisa.no/'/>";
    expect((await look(entry(other))).sightings).toMatchObject([{ authorName: "Avisa", byAgency: false }]);
    const own = "<author><name>Etaten</name></author><id>https://k.no/feed/2</id>";
    expect((await look(entry(own))).sightings).toMatchObject([{ authorName: "Etaten", byAgency: true }]);
  });
});

describe("every writer counts against those who are never captured", () => {
  test.each([
    ["the second of two", "<dc:creator>Kari</dc:creator><dc:creator>Privat Person</dc:creator>"],
    ["one of a list in one element", "<dc:creator>Kari, Privat Person</dc:creator>"],
    ["beside another element", "<dc:creator>Kari</dc:creator><author>p@k.no (Privat Person)</author>"],
    ["by the address of a mailbox", "<author>Privat &lt;privat@k.no&gt;</author>"],
    ["in the elements of Atom", "<atom:author><atom:name>Privat Person</atom:name></atom:author>"],
    [
      "as a contributor",
      "<dc:creator>Kari</dc:creator><atom:contributor><atom:name>Privat Person</atom:name></atom:contributor>",
    ],
    [
      "in the elements of Atom without their namespace",
      "<author><name>Privat Person</name><email>privat@k.no</email></author>",
    ],
    ["one of a list of last names", "<dc:creator>Bø, Kari; Person, Privat</dc:creator>"],
    ["in HTML", '<dc:creator>&lt;a href="/p"&gt;Privat&amp;nbsp;Person&lt;/a&gt;</dc:creator>'],
    ["with a word before it", "<author>Av Privat Person</author>"],
    ["with an office in brackets", "<author>Privat Person (rådgjevar)</author>"],
    ["with an office behind a dash", "<author>Rådgjevar – Privat Person</author>"],
    [
      "as one who made a file of the group",
      '<m:group xmlns:m="http://search.yahoo.com/mrss/"><m:credit>Privat Person</m:credit></m:group>',
    ],
    ["in Dublin Core's terms", '<t:creator xmlns:t="http://purl.org/dc/terms/">Privat Person</t:creator>'],
  ])("%s", async (_, parts) => {
    const { sightings, findings } = await look(rss(item(`<guid>1</guid>${parts}`)), "https://k.no/feed", [
      "privat person",
      "privat@k.no",
    ]);
    expect([sightings, findings.map(({ code, held }) => [code, held])]).toEqual([
      [],
      [["item.denied", true]],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/privat/i);
  });

  test.each([
    ["as the author's text", "<author>Privat Person</author>"],
    ["in Dublin Core", "<author><name>K</name></author><d:creator>Privat Person</d:creator>"],
    ["as one who made a file", "<m:credit>Privat Person</m:credit>"],
  ])("in Atom: %s", async (_, parts) => {
    const body = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/"
      xmlns:m="http://search.yahoo.com/mrss/"><entry><id>1</id><title>x</title>${parts}</entry></feed>`;
    const { sightings, findings } = await look(body, "https://k.no/feed", ["Privat Person"]);
    expect([sightings, findings.map(({ code }) => code)]).toEqual([[], ["item.denied"]]);
  });

  test.each([
    ["<dc:creator>Kari</dc:creator><dc:creator>Ola</dc:creator>", { authorName: "Kari" }],
    ["<author><name>Kari</name><email>kari@k.no</email></author>", { authorName: "Karikari@k.no" }],
    ["<author>Kari &lt;kari@k.no&gt;</author>", { authorName: "Kari <kari@k.no>" }],
    ["<atom:author><atom:name>Kari</atom:name></atom:author>", { authorName: undefined }],
    ["<dc:creator>Kari</dc:creator><author>o@k.no (Ola)</author>", undefined],
    ["<author>kari@k.no (Kari)</author>", undefined],
    ["", undefined],
  ])(
    "whom the release before named of %s is told beside it, so that it makes no version",
    async (parts, formerly) => {
      expect((await look(rss(item(`<guid>1</guid>${parts}`)))).sightings[0]?.formerly).toEqual(formerly);
    },
  );

  test.each([
    ["kari@k.no (Kari Nordmann)", "Kari Nordmann"],
    ["Kari Nordmann &lt;kari@k.no&gt;", "Kari Nordmann"],
    ['"Kari Nordmann" (kari@k.no)', "Kari Nordmann"],
    ["kari@k.no", "kari@k.no"],
    ["Nordmann, Kari", "Nordmann, Kari"],
    ["Kari (vikar)", "Kari (vikar)"],
  ])("%s is named %s", async (author, name) => {
    expect((await look(rss(item(`<guid>1</guid><author>${author}</author>`)))).sightings).toMatchObject([
      { authorName: name },
    ]);
  });
});

describe("a tool that tells of its own failure", () => {
  const bridge = item("").replace("<title>x", "<title>Bridge returned error 429! (20420)");
  const gate = `<item><title>RSS reader not yet whitelisted!</title><description>RSS reader not yet whitelist! Please send an email</description></item>`;

  test.each([
    ["RSS-Bridge", rss(bridge)],
    [
      "RSS-Bridge in other words",
      rss(
        item("<link>https://t.no/?action=display&amp;bridge=Facebook</link>").replace(
          "<title>x",
          "<title>Bridge failed with an exception",
        ),
      ),
    ],
    ["an instance of Nitter", rss(gate)],
  ])("%s is a fault of the look, and no item", async (_, body) => {
    const { fault, sightings } = await look(body);
    expect([fault?.code, sightings]).toEqual(["channel.toolError", []]);
  });

  test("leaves the items beside it, and the look is not whole", async () => {
    const { fault, sightings } = await look(rss(bridge + item("<guid>1</guid>")));
    expect([fault?.code, sightings.map(({ nativeId }) => nativeId)]).toEqual(["channel.toolError", ["1"]]);
  });

  test.each([
    "Feil på nettsiden: vi jobber med saken",
    "Error 404 og andre feilmeldinger: slik går du frem",
    "Bridge over troubled water: konsert i kulturhuset",
    "Bridge error",
    "ERROR page: kunstutstilling",
  ])("is not an agency that writes of errors: %s", async (title) => {
    const { fault, sightings } = await look(
      rss(item("<guid>1</guid>").replace("<title>x", `<title>${title}`)),
    );
    expect([fault, sightings]).toMatchObject([undefined, [{ title, byAgency: true }]]);
  });
});
