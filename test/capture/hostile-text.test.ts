/** What is read costs time in proportion to its length, in whatever field of whatever format it stands. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deniedForms, isDenied } from "../../src/capture/author-names.ts";
import { feed } from "../../src/capture/channels/feed/adapter.ts";
import { matchKnown } from "../../src/capture/channels/feed/known-ids.ts";
import { fileTypeOf } from "../../src/capture/file-type.ts";
import { addressKey } from "../../src/capture/reissue.ts";
import { firstBytesOf } from "../../src/domain/first-bytes.ts";
import { sha256 } from "../../src/domain/ids.ts";
import { publicAddress } from "../../src/domain/public-address.ts";
import { withoutEnd } from "../../src/domain/text-end.ts";
import { aChannel, aPayload, lookedAt } from "../support/channel-builders.ts";
import { cpuMsOf } from "../support/cpu.ts";

const many = (scrap: string, length = 250_000) => scrap.repeat(Math.ceil(length / scrap.length));
const soon = 3_000;

describe("the beginning of a file is known at once, whatever stands before it", () => {
  test.each([
    ["comments", "<!---->"],
    ["comments and white space", "<!-- -->\n"],
    ["declarations", "<?xml>"],
    ["kinds of drawings", "<!doctype svg>"],
    ["comments that are never ended", "<!--"],
    ["white space", " "],
  ])("%s", (_, scrap) => {
    const head = Buffer.from(`${many(scrap, 4_000)}x`);
    const work = () => {
      fileTypeOf(head, { promised: undefined, answered: "image/png", url: "https://etaten.example/a.png" });
      firstBytesOf(head.subarray(0, 1024));
    };
    expect(cpuMsOf(work)).toBeLessThan(soon);
  });

  test("a drawing and a page are found behind many comments", () => {
    const claims = { promised: "image/png", answered: "image/png", url: "https://etaten.example/a.png" };
    const typeOf = (text: string) => fileTypeOf(Buffer.from(many("<!-- a -->\n", 2_000) + text), claims);
    expect(typeOf('<svg xmlns="x">')).toEqual({ mediaType: "image/svg+xml" });
    expect(typeOf("<html>")).toEqual({ wrong: "a web page (HTML) came where image/png was promised" });
  });
});

describe("an item of a feed is read in little time", () => {
  const read = (body: string) =>
    feed.reread(
      aChannel({ address: "https://www.example.no/feed", denyAuthors: ["Nordmann, Ola"] }),
      [aPayload(body)],
      lookedAt,
    );
  const rss = (inner: string) =>
    `<rss><channel><item><guid>1</guid><title>a</title>${inner}</item></channel></rss>`;
  const slashes = `${many("/")}x`;
  test.each([
    ["a namespace of slashes", rss(`<a xmlns="${slashes}"/>`)],
    ["a namespace of hashes", rss(`<a xmlns="${many("#")}x"/>`)],
    ["a link of slashes", rss(`<link>http://a/${slashes}</link>`)],
    ["a writer of slashes", rss(`<author>${slashes}</author>`)],
    ["a writer of signs of mail", rss(`<author>${many("@")}</author>`)],
    ["a writer of white space behind a comma", rss(`<author>a,${many(" ")},</author>`)],
    ["a tag of white space", rss(`<a ${many(" ")}"<b>&x</a>`)],
    ["marks of character data and ends of items", rss(`<b><![CDATA[ <![CDATA[${many("</item>")}]]></b>`)],
    [
      "a writer in JSON",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ id: "1", content_text: "a", authors: [{ name: slashes, url: slashes }], url: slashes }],
      }),
    ],
  ])("%s", (_, body) => {
    expect(cpuMsOf(() => read(body))).toBeLessThan(soon);
  });
});

test.each([
  ["slashes", `https://etaten.example/${many("/")}x`],
  ["beginnings of tokens", `https://etaten.example/?a=${many("eyJ-")}`],
  [
    "colons without a sign of mail",
    `https://etaten.example/?a=${encodeURIComponent(`://${many(":", 80_000)}`)}`,
  ],
])("an address of %s is shown in little time", (_, address) => {
  const work = () => {
    publicAddress(address);
    addressKey(address);
  };
  expect(cpuMsOf(work)).toBeLessThan(soon);
});

test("property: a text without an end is what a pattern would leave of it", () => {
  const text = fc.string({ unit: fc.constantFrom("/", "#", "a", " ") });
  fc.assert(fc.property(text, (written) => withoutEnd(written, "/#") === written.replace(/[/#]+$/, "")));
});

test("a name is denied the other way round with any white space behind its comma", () => {
  const denied = deniedForms(["Ola Nordmann"]);
  const isOla = (name: string) => isDenied([{ name, ids: [] }], denied);
  expect(["Nordmann, Ola", "Nordmann,Ola", "Nordmann,   Ola"].every(isOla)).toBe(true);
  expect(isOla("Nordmann, Kari")).toBe(false);
});

test("a hundred thousand items that one other id may stand for are told apart in little time", () => {
  const read = feed.reread(
    aChannel({ address: "https://www.example.no/feed" }),
    [
      aPayload(
        JSON.stringify({
          version: "https://jsonfeed.org/version/1.1",
          items: [{ id: "1", content_text: "a" }],
        }),
      ),
    ],
    lookedAt,
  );
  const [one] = read.sightings;
  if (!one) throw new Error("the feed holds one item");
  const items = Array.from({ length: 100_000 }, (_, n) => ({
    ...one,
    nativeId: `${n}`,
    contentHash: sha256("0".repeat(64)),
    alsoKnownAs: ["former"],
  }));
  expect(cpuMsOf(() => matchKnown(items, [], "auto"))).toBeLessThan(soon);
});
