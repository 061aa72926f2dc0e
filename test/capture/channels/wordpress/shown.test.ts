/** What the public saw of a post: its words, its files, and what is kept of one with faulty fields. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { wordpress } from "../../../../src/capture/channels/wordpress/adapter.ts";
import { saysTheSame } from "../../../../src/capture/channels/wordpress/typed.ts";
import { changedParts } from "../../../../src/capture/content-hash.ts";
import type { Channel } from "../../../../src/domain/channel.ts";
import type { Sighting } from "../../../../src/domain/item.ts";
import {
  aComment,
  aFile,
  anIndex,
  aPayload,
  aPost,
  aWordPressChannel,
  type Fields,
} from "../../../support/wordpress-answers.ts";

const seenAt = new Date("2026-11-21T12:00:00Z");
const edit = "context=edit&status=publish,private,trash";

function read(lists: Readonly<Record<string, readonly Fields[] | Fields>>, channel: Partial<Channel> = {}) {
  const payloads = Object.entries(lists).map(([route, body], ordinal) =>
    aPayload(route.includes("?") ? route : `${route}?page=1`, body, { ordinal }),
  );
  return wordpress.reread(aWordPressChannel(channel), payloads, seenAt);
}

function postWith(
  fields: Fields,
  others: Readonly<Record<string, readonly Fields[] | Fields>> = {},
): Sighting {
  const { sightings, findings } = read({ ...others, "/wp/v2/posts": [aPost(fields)] });
  expect(findings).toEqual([]);
  const post = sightings.find((s) => s.nativeId === "post-12");
  if (!post) throw new Error("the post was not read");
  return post;
}

describe("the record is what the public saw", () => {
  test.each<[string, string, string, string, string]>([
    [
      "a reusable block",
      '<!-- wp:block {"ref":7} /-->',
      "<p>Åpent 8–15</p>",
      "Åpent 8–15",
      '<!-- wp:block {"ref":7} /-->',
    ],
    [
      "a shortcode",
      "Ring oss: [kontakt]",
      "<p>Ring oss: 55 55 55 55</p>",
      "Ring oss: 55 55 55 55",
      "Ring oss: [kontakt]",
    ],
    [
      "a dynamic block",
      "<!-- wp:latest-posts /-->",
      "<ul><li>Nytt</li></ul>",
      "Nytt",
      "<!-- wp:latest-posts /-->",
    ],
  ])("of %s", (_, raw, rendered, text, typed) => {
    expect(postWith({ content: { raw, rendered } })).toMatchObject({ text, facts: { typed } });
  });

  test.each([
    ["quotes and dashes", "Han sa \"ja\" -- og 'nei'...", "<p>Han sa «ja» – og ‘nei’&#8230;</p>"],
    ["crosses and smileys", "3x4 m :)", "<p>3&#215;4 m 🙂</p>"],
    ["a name that WordPress corrects", "Wordpress", "<p>WordPress</p>"],
    ["a trade mark", "Vipps(tm)", "<p>Vipps&#8482;</p>"],
  ])("with %s set by WordPress, is no other text than was typed", (_, raw, rendered) => {
    const post = postWith({ content: { raw, rendered } });
    expect(post.text).not.toBe(raw);
    expect([post.facts, post.formerly]).toEqual([{}, { text: raw }]);
  });

  test("which an archive that holds what was typed takes for no edit", () => {
    const post = postWith({
      title: { raw: "Si 'ja'", rendered: "Si &#8216;ja&#8217;" },
      content: { raw: 'Vegen er "stengd"', rendered: "<p>Vegen er «stengd»</p>" },
    });
    const kept = { ...post, title: "Si 'ja'", text: 'Vegen er "stengd"' };
    expect(changedParts(kept, post)).toEqual(["text", "title"]);
    expect(changedParts(kept, { ...post, ...post.formerly })).toEqual([]);
  });

  test("of a post that only embeds something is its address", () => {
    const rendered = '<figure><iframe src="https://www.youtube.com/embed/abc"></iframe></figure>';
    const post = postWith({ content: { rendered } });
    expect(post.text).toContain("https://www.youtube.com/embed/abc");
    expect(post.html).toBe(rendered);
  });

  test("and what nobody was shown is kept as it was typed", () => {
    expect(postWith({ content: { raw: "Bort", rendered: "" } })).toMatchObject({ text: "Bort", facts: {} });
  });

  test("whose typed text is long is kept within a limit", () => {
    const { facts } = postWith({ content: { raw: "ord ".repeat(20_000), rendered: "<p>Annet</p>" } });
    expect(facts["typed"]?.length).toBeLessThan(20_100);
    expect(facts["typed"]).toContain("79999 characters, whole in the raw answer");
  });

  test.each([
    ["Internt", "Privat: Internt", "Internt"],
    ["Si 'ja'", "Private: Si ‘ja’", "Si ‘ja’"],
    ["Frist: 1. mai", "Frist: 1. mai", "Frist: 1. mai"],
    ["[dato] Møte", "12. mai: Møte", "12. mai: Møte"],
  ])("the title %s, shown as %s, is %s", (raw, rendered, title) => {
    expect(postWith({ title: { raw, rendered } }).title).toBe(title);
  });

  test("says the same as itself, and no more when a word is added", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(saysTheSame(text, `"${text}" …`)).toBe(true);
        expect(saysTheSame(text, `${text} nei`)).toBe(false);
      }),
    );
  });
});

describe("the excerpt of a post", () => {
  const content = { raw: "Vegen er stengd. Køyr om Ås.", rendered: "<p>Vegen er stengd. Køyr om Ås.</p>" };
  const written = { raw: 'Kort "sagt"', rendered: "<p>Kort «sagt»</p>" };
  const asPublic = ({ rendered }: { rendered: string }) => ({ rendered });

  test("that was written for it is read by everybody in the same words, and makes no edit of older archives", () => {
    const editors = postWith({ content, excerpt: written });
    const open = postWith({ content: asPublic(content), excerpt: asPublic(written) });
    expect([editors.facts, open.facts]).toEqual([{ excerpt: "Kort «sagt»" }, { excerpt: "Kort «sagt»" }]);
    expect(changedParts(open, editors)).toEqual([]);
    expect(editors.formerly).toEqual({ facts: { excerpt: 'Kort "sagt"' } });
    expect(open.formerly).toEqual({ facts: {} });
  });

  test.each([
    ["made by WordPress", { raw: "", rendered: "<p>Vegen er stengd. [&hellip;]</p>" }],
    ["made without what a block holds", { raw: "", rendered: "<p>Vegen er Køyr om Ås.</p>" }],
    ["taken from its text by hand", { raw: "Vegen er stengd.", rendered: "<p>Vegen er stengd.</p>" }],
  ])("that is %s says nothing more", (_, excerpt) => {
    expect(postWith({ content, excerpt }).facts).toEqual({});
    expect(postWith({ content: asPublic(content), excerpt: asPublic(excerpt) }).facts).toEqual({});
  });
});

describe("a faulty field that the archive can do without", () => {
  const fields = [
    "featured_media",
    "author",
    "categories",
    "tags",
    "excerpt",
    "link",
    "sticky",
    "title",
    "status",
  ];
  const values = [null, false, "tekst", { a: 1 }, [{}]];
  const faulty = fields.flatMap((field) =>
    values.filter((value) => !isRight(field, value)).map((value) => [field, value] as const),
  );

  test.each(faulty)("%s as %j is left out with a note, and the post is kept", (field, value) => {
    const { sightings, findings } = read({ "/wp/v2/posts": [aPost({ [field]: value })] });
    expect(sightings).toMatchObject([{ nativeId: "post-12", text: "Si hva du mener." }]);
    expect(findings).toMatchObject([{ code: "item.malformed", held: false, nativeId: "post-12" }]);
    expect(findings[0]?.detail).toContain(`posts: /${field}`);
  });

  test.each(fields)("%s may be missing", (field) => {
    const { [field]: _, ...post } = aPost();
    expect(read({ "/wp/v2/posts": [post] }).sightings).toMatchObject([{ nativeId: "post-12" }]);
  });

  test.each(["post", "parent", "author", "author_name", "link", "status", "type", "_links", "date_gmt"])(
    "%s of a comment as an object keeps the comment",
    (field) => {
      const { sightings } = read({ "/wp/v2/comments": [aComment({ [field]: { a: [] } })] });
      expect(sightings).toMatchObject([{ nativeId: "comment-45", text: "Når er fristen?" }]);
    },
  );

  test("an item without a status is as public as the list that shows it", () => {
    const { status: _, ...post } = aPost();
    const { status: __, ...comment } = aComment();
    const open = read({ "/wp/v2/posts": [post], "/wp/v2/comments": [comment] }).sightings;
    expect(open.map((s) => s.visibility)).toEqual(["public", "public"]);
    const editors = read({
      [`/wp/v2/posts?${edit}`]: [post],
      "/wp/v2/comments?context=edit&status=hold": [comment],
    }).sightings;
    expect(editors.map((s) => s.visibility)).toEqual(["private", "held"]);
  });

  test("a type without a text of its own is kept with its title", () => {
    const { content: _, ...post } = aPost();
    expect(read({ "/wp/v2/posts": [post] }).sightings).toMatchObject([{ title: "Ny sykkelveg", text: "" }]);
  });
});

function isRight(field: string, value: unknown): boolean {
  if (field === "sticky") return value === false;
  return (field === "link" || field === "status") && value === "tekst";
}

describe("a time", () => {
  const oslo = { "/": { ...anIndex, timezone_string: "Europe/Oslo" } };

  test.each([
    ["2026-11-21T10:00:00", "2026-11-21T10:00:00Z"],
    ["2026-11-21T11:00:00+01:00", "2026-11-21T10:00:00Z"],
    ["2026-11-21 10:00:00", "2026-11-21T10:00:00Z"],
    ["2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"],
    ["2026-11-21T10:00:00.250", "2026-11-21T10:00:00.250Z"],
  ])("%s is read", (date_gmt, expected) => {
    const post = postWith({ date_gmt, modified_gmt: date_gmt }, oslo);
    expect(post.postedAt).toEqual(new Date(expected));
  });

  test.each(["", "i går", "21.11.2026", 7])(
    "%j is left out with a note, and the site's own time is taken",
    (date_gmt) => {
      const post = aPost({ date_gmt, date: "2026-11-21T11:00:00" });
      const { sightings, findings } = read({ ...oslo, "/wp/v2/posts": [post] });
      expect(sightings[1]?.postedAt).toEqual(new Date("2026-11-21T10:00:00Z"));
      expect(findings).toMatchObject([{ held: false, nativeId: "post-12" }]);
      expect(findings[0]?.detail).toContain("/date_gmt: no time that can be read");
    },
  );

  test("of a site that knows its distance to UTC alone", () => {
    const post = { date_gmt: "0000-00-00T00:00:00", date: "2026-11-21T11:00:00" };
    const at = (index: Fields) => postWith(post, { "/": { ...anIndex, ...index } }).postedAt;
    expect(at({ timezone_string: "", gmt_offset: 1 })).toEqual(new Date("2026-11-21T10:00:00Z"));
    expect(at({ timezone_string: "", gmt_offset: "5.5" })).toEqual(new Date("2026-11-21T05:30:00Z"));
  });

  test("of a site that does not say where it is, is kept as the site writes it", () => {
    const post = postWith({ date_gmt: null, date: "2026-11-21T11:00:00" });
    expect([post.postedAt, post.facts]).toEqual([undefined, { localDate: "2026-11-21T11:00:00" }]);
  });

  test.each([
    ["post", "/wp/v2/posts"],
    ["page", "/wp/v2/pages"],
  ])("of a %s that lies ahead is a fact with a note", (type, route) => {
    const { sightings, findings } = read({ [route]: [aPost({ date_gmt: "2027-05-17T10:00:00" })] });
    expect(sightings).toMatchObject([
      { nativeId: `${type}-12`, postedAt: new Date("2027-05-17T10:00:00Z"), visibility: "public" },
    ]);
    expect(findings).toMatchObject([{ code: "item.futureDate", held: false, nativeId: `${type}-12` }]);
  });

  test.each(["2026-02-30T11:00:00", "0000-00-00T00:00:00", "snart"])("%s is no time of any site", (date) => {
    expect(postWith({ date_gmt: null, date }, oslo).postedAt).toBeUndefined();
  });
});

describe("the files of a post", () => {
  test("shows its featured file, then those in its text, then the rest of its uploads, each once", () => {
    const raw = [
      '<!-- wp:image {"sizeSlug":"large","id":33} --><img class="wp-image-33"/><!-- /wp:image -->',
      '<!-- wp:file {"id":32,"href":"x"} /-->',
      '<img class="alignnone wp-image-31 size-full" src="x">',
    ].join("\n");
    const files = [30, 31, 32, 33, 34, 35].map((id) =>
      aFile({
        id,
        post: id === 34 || id === 31 ? 12 : null,
        source_url: `https://etaten.example/f/${id}.png`,
        alt_text: "",
      }),
    );
    const sighting = postWith(
      { featured_media: 30, content: { raw, rendered: "" } },
      { "/wp/v2/media": files },
    );
    expect(sighting.media.map((file) => file.url.slice(-6, -4))).toEqual(["30", "33", "32", "31", "34"]);
    expect(sighting.media[0]).toEqual({
      url: "https://etaten.example/f/30.png",
      alt: undefined,
      mediaType: "image/png",
    });
  });

  test("names files of other hosts, and an operator is told once where they lie", () => {
    const foreign = ["https://cdn.example/a.png", "https://cdn.example/b.png", "file:///etc/passwd"].map(
      (source_url, i) => aFile({ id: 30 + i, post: 12, source_url }),
    );
    const { sightings, findings } = read({
      "/wp/v2/media": [...foreign, aFile({ id: 40, post: 12 })],
      "/wp/v2/posts": [aPost()],
    });
    expect(sightings[0]?.media.map((file) => file.url.slice(0, 19))).toEqual([
      "https://cdn.example",
      "https://cdn.example",
      "https://etaten.exam",
    ]);
    expect(findings.map((f) => [f.code, f.held, f.nativeId, f.detail.slice(0, 24)])).toEqual([
      ["media.refused", false, "attachment-32", "its address is none that"],
      ["media.refused", false, "site", "files lie at cdn.example"],
    ]);
  });
});

describe("the files that a text shows", () => {
  const shown = (html: string, files: readonly Fields[] = [], channel: Partial<Channel> = {}) => {
    const post = aPost({ content: { rendered: html } });
    const { sightings, findings } = read({ "/wp/v2/media": files, "/wp/v2/posts": [post] }, channel);
    return { urls: sightings[0]?.media.map((file) => file.url), post: sightings[0], findings };
  };
  const uploads = "https://etaten.example/wp-content/uploads";

  test.each([
    ["without a class", `<img src="${uploads}/a.png">`, `${uploads}/a.png`],
    ["relative to the site", '<img src="/wp-content/uploads/a.png">', `${uploads}/a.png`],
    ["relative to the post", '<img src="bilde.png">', "https://etaten.example/innlegg-12/bilde.png"],
    ["without a scheme", '<img src="//etaten.example/wp-content/uploads/a.png">', `${uploads}/a.png`],
    ["that are loaded late", `<img src="data:," data-src="${uploads}/a.png">`, `${uploads}/a.png`],
    ["for readers without scripts", `<noscript><img src="${uploads}/a.png"></noscript>`, `${uploads}/a.png`],
    ["in several sizes", `<img srcset="${uploads}/s.png 300w, ${uploads}/a.png 900w">`, `${uploads}/a.png`],
    ["of the other scheme", '<img src="http://etaten.example/a.png">', "http://etaten.example/a.png"],
    [
      "by way of Jetpack's servers",
      '<img src="https://i0.wp.com/etaten.example/a.png?resize=3%2C2&ssl=1">',
      "https://etaten.example/a.png",
    ],
  ])("%s are kept", (_, html, url) => {
    const { urls, findings } = shown(html);
    expect([urls, findings]).toEqual([[url], []]);
  });

  test.each([
    ["by the class of the image", `<img class="wp-image-30" src="https://cdn.example/x/kart.png">`],
    ["by the address of a smaller copy", `<img src="${uploads}/kart-300x200.png">`],
    ["by the address of a scaled copy", `<img src="${uploads}/kart-scaled.png?v=2">`],
    [
      "by the address under the other scheme",
      '<img src="http://etaten.example/wp-content/uploads/kart.png">',
    ],
    [
      "by the address on Jetpack's servers",
      '<img src="https://i2.wp.com/etaten.example/wp-content/uploads/kart-300x200.png">',
    ],
  ])("are those of the media library, found %s", (_, html) => {
    expect(shown(html, [aFile()])).toMatchObject({
      urls: [`${uploads}/kart.png`],
      post: { media: [{ alt: "Kart over vegen", mediaType: "image/png" }] },
      findings: [],
    });
  });

  test("on another host are named, and fetched from when the operator allowed it", () => {
    const html = '<img src="https://cdn.example/a.png">';
    const refused = shown(html);
    expect(refused.urls).toEqual(["https://cdn.example/a.png"]);
    expect(refused.findings).toMatchObject([
      { code: "media.refused", detail: expect.stringContaining("cdn.example") },
    ]);
    expect(refused.post?.formerly).toEqual({ media: [] });
    for (const host of ["cdn.example", "*.example"]) {
      const allowed = shown(html, [], { mediaHosts: [host] });
      expect([allowed.findings, allowed.post?.formerly]).toEqual([[], undefined]);
    }
  });

  test("that an archive did not hold before are new to it", () => {
    expect(shown(`<img src="${uploads}/a.png">`).post?.formerly).toBeUndefined();
  });

  test("of the library with a relative address are the site's own", () => {
    const { urls, findings } = shown("", [aFile({ post: 12, source_url: "/wp-content/uploads/kart.png" })]);
    expect([urls, findings]).toEqual([[`${uploads}/kart.png`], []]);
  });
});

describe("a comment is shown to those who are shown its post", () => {
  const secret = { rendered: "", raw: "Hemmelig", protected: true };

  test.each<[string, Fields, string, string]>([
    ["published", {}, "approved", "public"],
    ["private", { status: "private" }, "approved", "private"],
    ["behind a password", { content: secret }, "approved", "private"],
    ["private", { status: "private" }, "trash", "private"],
    ["private", { status: "private" }, "hold", "held"],
    ["private", { status: "private" }, "spam", "spam"],
    ["in the trash", { status: "trash" }, "approved", "public"],
  ])("under a post that is %s (%j), itself %s: %s", (_, post, status, visibility) => {
    const { sightings } = read({
      [`/wp/v2/posts?page=1&${edit}`]: [aPost(post)],
      "/wp/v2/comments": [aComment({ status })],
    });
    expect(sightings.find(({ nativeId }) => nativeId === "comment-45")).toMatchObject({ visibility });
  });
});
