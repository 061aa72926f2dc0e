import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { wordpress } from "../../../../src/capture/channels/wordpress/adapter.ts";
import type { Payload } from "../../../../src/domain/observation.ts";
import { aComment, anIndex, aPayload, aPost, aWordPressChannel } from "../../../support/wordpress-answers.ts";

const seenAt = new Date("2026-11-21T12:00:00Z");

function reread(payloads: readonly Payload[], denyAuthors: readonly string[] = []) {
  const numbered = payloads.map((payload, ordinal) => ({ ...payload, ordinal }));
  return wordpress.reread(aWordPressChannel({ denyAuthors }), numbered, seenAt);
}

function only(payload: Payload, ...others: readonly Payload[]) {
  const { sightings, findings } = reread([...others, payload]);
  expect(findings).toEqual([]);
  expect(sightings).toHaveLength(1);
  const [sighting] = sightings;
  if (!sighting) throw new Error("nothing was read");
  return sighting;
}

const posts = (...items: readonly unknown[]) => aPayload("/wp/v2/posts?page=1", items);
const pages = (...items: readonly unknown[]) => aPayload("/wp/v2/pages?page=1", items);
const comments = (...items: readonly unknown[]) => aPayload("/wp/v2/comments?page=1", items);
const editors = (...items: readonly unknown[]) => aPayload("/wp/v2/users?who=authors&page=1", items);

describe("hostile answers of a WordPress site", () => {
  test.each([
    ["an empty body", ""],
    ["HTML in place of JSON", "<!doctype html><p>Vedlikehold</p>"],
    ["half a list", '[{"id": 1, "date_gmt":'],
    ["an object in place of a list", "{}"],
    ["a number", "7"],
    ["null", "null"],
  ])("%s holds no items and does no harm", (_, body) => {
    expect(reread([aPayload("/wp/v2/posts?page=1", body)])).toEqual({ sightings: [], findings: [] });
  });

  test("an answer with another status than 200 holds no items, whatever its body says", () => {
    expect(reread([aPayload("/wp/v2/posts", [aPost()], { status: 500 })]).sightings).toEqual([]);
  });

  test("a malformed item is held by its name, and its neighbours are read", () => {
    const { sightings, findings } = reread([
      comments(aComment({ id: 1 }), aComment({ id: 2, content: "ren tekst" }), aComment({ id: 3 })),
    ]);
    expect(sightings.map((s) => s.nativeId)).toEqual(["comment-1", "comment-3"]);
    expect(findings).toMatchObject([
      { code: "item.malformed", held: true, nativeId: "comment-2", place: "answer 0 /1" },
    ]);
    expect(findings[0]?.detail).toContain("comments: /content: ");
  });

  test("a finding never quotes what a citizen wrote", () => {
    const { findings } = reread([
      comments(aComment({ status: 7, author_name: ["Kari Nordmann"], content: "hemmelig" })),
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/Kari|hemmelig/);
  });

  test.each<[unknown, string | undefined]>([
    [null, undefined],
    [7, undefined],
    ["tekst", undefined],
    [[], undefined],
    [{ id: -1 }, undefined],
    [{ id: "1/../2" }, undefined],
    [{ id: "12" }, "post-12"],
  ])("%j among the posts is held by the name %s", (item, nativeId) => {
    const { findings } = reread([posts(item)]);
    expect(findings).toMatchObject([{ code: "item.malformed", held: true, nativeId }]);
  });

  test("whatever JSON stands in a list, reading it throws nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.constantFrom("posts", "pages", "comments", "media", "users"),
        (items, list) => {
          reread([aPayload(`/wp/v2/${list}?page=1`, items)]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("the same bytes give the same answer", () => {
    const payloads = [posts(aPost(), aPost({ id: 13 })), comments(aComment())];
    expect(reread(payloads)).toEqual(reread(payloads));
  });

  test("e-mail and network addresses that a site sends unasked reach no field", () => {
    const comment = aComment({ author_email: "kari@example.org", author_ip: "192.0.2.7" });
    expect(JSON.stringify(only(comments(comment)))).not.toMatch(/kari@example|192\.0\.2/);
  });
});

describe("a post", () => {
  test("is by the agency, with its name, labels and times", () => {
    const post = aPost({
      categories: [3],
      tags: [5, 99],
      author: 1,
      modified_gmt: "2026-11-21T11:30:00",
      sticky: true,
    });
    const sighting = only(
      posts(post),
      editors({ id: 1, name: "Redaksjonen &amp; vakta" }),
      aPayload("/wp/v2/categories?page=1", [{ id: 3, name: "Vei &amp; trafikk" }]),
      aPayload("/wp/v2/tags?page=1", [{ id: 5, name: "sykkel" }]),
    );
    expect(sighting).toEqual({
      nativeId: "post-12",
      kind: "post",
      parentNativeId: undefined,
      rootNativeId: undefined,
      byAgency: true,
      authorName: "Redaksjonen & vakta",
      authorId: "user-1",
      title: "Ny sykkelveg",
      text: "Si hva du mener.",
      permalink: "https://etaten.example/innlegg-12/",
      postedAt: new Date("2026-11-21T10:00:00Z"),
      editedAt: new Date("2026-11-21T11:30:00Z"),
      visibility: "public",
      media: [],
      labels: ["Vei & trafikk", "sykkel"],
      facts: { sticky: "true" },
      unread: ["language"],
      replacedCharacters: 0,
      payload: { ordinal: 3, pointer: "/0" },
    });
  });

  test("that was never changed has no time of an edit", () => {
    expect(only(posts(aPost())).editedAt).toBeUndefined();
  });

  test.each([
    ["publish", false, "public"],
    ["publish", true, "private"],
    ["private", false, "private"],
    ["trash", false, "trashed"],
    ["trash", true, "private"],
  ] as const)("%s, behind a password %s, is %s", (status, isProtected, visibility) => {
    const content = { rendered: "", raw: "tekst", protected: isProtected };
    expect(only(posts(aPost({ status, content }))).visibility).toBe(visibility);
  });

  test.each([
    ["a draft", { status: "draft" }],
    ["a scheduled one", { status: "future" }],
    ["a draft in the trash", { status: "trash", slug: "__trashed" }],
    ["a second draft in the trash", { status: "trash", slug: "__trashed-2" }],
    ["a scheduled one in the trash", { status: "trash", date_gmt: "2026-11-21T10:00:01" }],
  ])("%s was never sent out and is no record", (_, fields) => {
    expect(reread([posts(aPost(fields))])).toEqual({ sightings: [], findings: [] });
  });

  test("in the trash that was sent out is one", () => {
    expect(only(posts(aPost({ status: "trash", slug: "innlegg-12__trashed" }))).visibility).toBe("trashed");
  });

  test("that is a page is labelled so and named apart from a post with the same id", () => {
    const { sightings } = reread([pages(aPost({ id: 12, type: "page" })), posts(aPost({ id: 12 }))]);
    expect(sightings.map((s) => [s.nativeId, s.kind, s.labels])).toEqual([
      ["post-12", "post", []],
      ["page-12", "post", ["page"]],
    ]);
  });

  test("read without credentials is taken as it is rendered, its entities decoded", () => {
    const post = aPost({
      title: { rendered: "H&oslash;ring &#038; svar" },
      content: { rendered: "<p>Er 3 &lt; 4?<br />Ja &#8211; alltid</p>\n", protected: false },
      excerpt: { rendered: "<p>Er 3</p>", protected: false },
    });
    expect(only(posts(post))).toMatchObject({
      title: "Høring & svar",
      text: "Er 3 < 4?\nJa – alltid",
      facts: {},
    });
  });

  test("keeps an excerpt that was written for it", () => {
    expect(only(posts(aPost({ excerpt: { raw: "Kort &amp; godt", rendered: "" } }))).facts).toEqual({
      excerpt: "Kort & godt",
    });
  });

  test("keeps the line breaks of classic content, and takes blocks without their comments", () => {
    const classic = { raw: "En linje\r\ntil\n\n<ul>\n<li>punkt</li>\n</ul>", rendered: "" };
    expect(only(posts(aPost({ content: classic }))).text).toBe("En linje\ntil\n\npunkt");
    const blocks = { raw: "<!-- wp:paragraph -->\n<p>Et\navsnitt</p>\n<!-- /wp:paragraph -->", rendered: "" };
    expect(only(posts(aPost({ content: blocks }))).text).toBe("Et avsnitt");
  });
});

describe("a comment", () => {
  test("answers the post, or the comment above it, and belongs to the post's thread", () => {
    const { sightings } = reread([comments(aComment({ id: 45 }), aComment({ id: 46, parent: 45 }))]);
    expect(sightings.map((s) => [s.parentNativeId, s.rootNativeId])).toEqual([
      ["post-12", "post-12"],
      ["comment-45", "post-12"],
    ]);
  });

  test("on a page belongs to the page's thread", () => {
    const comment = aComment({ _links: { up: [{ post_type: "page" }] } });
    expect(only(comments(comment)).rootNativeId).toBe("page-12");
  });

  test.each([undefined, [], {}, { up: [] }, { up: [{}] }])(
    "with the links %j is taken to be on a post",
    (_links) => {
      expect(only(comments(aComment({ _links }))).rootNativeId).toBe("post-12");
    },
  );

  test("on nothing at all is kept without a thread", () => {
    expect(only(comments(aComment({ post: 0, _links: [] })))).toMatchObject({
      parentNativeId: undefined,
      rootNativeId: undefined,
    });
  });

  test.each([
    ["approved", "public"],
    ["hold", "held"],
    ["spam", "spam"],
    ["trash", "trashed"],
    ["post-trashed", "trashed"],
    ["a plugin's own", "hidden"],
  ])("%s is %s", (status, visibility) => {
    expect(only(comments(aComment({ status }))).visibility).toBe(visibility);
  });

  test("is by the agency when the list of authors names the account", () => {
    const staff = editors({ id: 1, name: "Redaksjonen" });
    expect(only(comments(aComment({ author: 1 })), staff)).toMatchObject({
      byAgency: true,
      authorId: "user-1",
    });
    expect(only(comments(aComment({ author: 8 })), staff)).toMatchObject({
      byAgency: false,
      authorId: "user-8",
    });
    expect(only(comments(aComment({ author: 0 })), staff)).toMatchObject({
      byAgency: false,
      authorId: undefined,
    });
  });

  test("is not by the agency when the site does not say who has published", () => {
    expect(only(comments(aComment({ author: 8 }))).byAgency).toBe(false);
    const publicUsers = aPayload("/wp/v2/users?page=1", [{ id: 1, name: "Redaksjonen" }]);
    expect(only(comments(aComment({ author: 8 })), publicUsers).byAgency).toBe(false);
    expect(only(comments(aComment({ author: 1 })), publicUsers).byAgency).toBe(true);
  });

  test("is taken as it was shown: line breaks count, entities are decoded, a name as well", () => {
    const comment = aComment({
      author_name: "Kari O&#039;Brien",
      content: {
        raw: "Hei\r\nnår &amp; hvor?\n\nHilsen :)",
        rendered: "<p>Hei<br />\nnår &#038; hvor?</p>\n<p>Hilsen 🙂</p>\n",
      },
    });
    expect(only(comments(comment))).toMatchObject({
      authorName: "Kari O'Brien",
      text: "Hei\nnår & hvor?\n\nHilsen 🙂",
    });
  });

  test("with characters that XML cannot hold is kept with a count of them", () => {
    const content = { raw: "a\u0000b\u000bc\ud800", rendered: "" };
    const { sightings, findings } = reread([comments(aComment({ content }))]);
    expect(sightings).toMatchObject([{ text: "a\ufffdb\ufffdc\ufffd", replacedCharacters: 3 }]);
    expect(findings).toMatchObject([{ code: "item.illegalCharacters", held: false, nativeId: "comment-45" }]);
  });

  test("without a usable time, as imports leave it, is kept without one", () => {
    expect(only(comments(aComment({ date_gmt: "0000-00-00T00:00:00" }))).postedAt).toBeUndefined();
    expect(only(comments(aComment({ date_gmt: null }))).postedAt).toBeUndefined();
  });

  test("moderated between two pages of a look is taken as the later answer says", () => {
    const { sightings, findings } = reread([
      comments(aComment({ id: 45 }), aComment({ id: 46 })),
      comments(aComment({ id: 45, status: "trash" })),
    ]);
    expect(sightings.map((s) => [s.nativeId, s.visibility])).toEqual([
      ["comment-45", "trashed"],
      ["comment-46", "public"],
    ]);
    expect(findings).toEqual([]);
  });

  test("that stands twice in one answer, and differs, is held", () => {
    const { sightings, findings } = reread([
      comments(aComment({ id: 45 }), aComment({ id: 45, status: "hold" })),
    ]);
    expect(sightings).toEqual([]);
    expect(findings.map((f) => [f.code, f.held])).toContainEqual(["item.duplicateId", true]);
  });

  test("of an author who is not to be captured is left out", () => {
    const { sightings, findings } = reread(
      [comments(aComment(), aComment({ id: 46, author: 8 }))],
      ["user-8"],
    );
    expect(sightings.map((s) => s.nativeId)).toEqual(["comment-45"]);
    expect(findings.every((f) => f.code === "item.denied")).toBe(true);
  });

  test("of another type says so; what editors note to each other is no record", () => {
    const { sightings } = reread([
      comments(aComment({ id: 1, type: "pingback" }), aComment({ id: 2, type: "note" })),
    ]);
    expect(sightings.map((s) => [s.nativeId, s.facts])).toEqual([["comment-1", { commentType: "pingback" }]]);
  });
});

describe("the site itself", () => {
  test("is a profile with its name and description, by either address of the REST API", () => {
    const pretty = only(aPayload("/?_fields=name", anIndex));
    expect(pretty).toMatchObject({
      nativeId: "site",
      kind: "profile",
      byAgency: true,
      title: "Testetaten",
      text: "Vi svarer",
      permalink: "https://etaten.example",
      payload: { ordinal: 0, pointer: "" },
    });
    expect(only(aPayload("", anIndex, { url: "https://etaten.example/?rest_route=%2F" }))).toEqual(pretty);
  });

  test("comes first, then posts, pages and comments, each by id whatever the order of the answers", () => {
    const { sightings } = reread([
      comments(aComment({ id: 101 }), aComment({ id: 11 })),
      comments(aComment({ id: 9, status: "spam" })),
      pages(aPost({ id: 2 })),
      posts(aPost({ id: 20 }), aPost({ id: 3 })),
      aPayload("/", anIndex),
    ]);
    expect(sightings.map((s) => s.nativeId)).toEqual([
      "site",
      "post-3",
      "post-20",
      "page-2",
      "comment-9",
      "comment-11",
      "comment-101",
    ]);
  });
});
