/** Sites as they are: lists that are blocked or closed, folders kept shut, types of their own. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { wordpress } from "../../../../src/capture/channels/wordpress/adapter.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { speaksOf } from "../../../../src/domain/observation.ts";
import { onlyAsked } from "../../../support/channel-builders.ts";
import {
  aComment,
  aFile,
  anIndex,
  aPost,
  aType,
  aWordPressChannel,
  type RestAnswer,
  type RestServer,
  type Routes,
  serveRest,
  theTypes,
  wholeSite,
} from "../../../support/wordpress-answers.ts";
import {
  clock,
  html,
  http,
  idsOf,
  lookAt,
  password,
  refusal,
  siteWith,
} from "../../../support/wordpress-look.ts";

let server: RestServer;
afterEach(() => server.close());

describe("a list that only explains costs no item", () => {
  test.each<[string, RestAnswer]>([
    ["by HTML with 403", html(403)],
    ["by HTML with 404", html(404)],
    ["by HTML with 200, such as a login page", html(200)],
    ["by a security plugin", refusal(401, "rest_user_cannot_view")],
    ["by a route taken away", refusal(404, "rest_no_route")],
  ])("when the list of users is blocked %s", async (_, answer) => {
    server = await siteWith({ "/wp/v2/users": () => answer });
    const { fault, sightings, findings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
    expect(sightings[1]?.authorName).toBeUndefined();
    expect(findings).toMatchObject([
      { held: false, nativeId: "site", detail: expect.stringContaining("users") },
    ]);
  });

  test("when the list of users sends on to a page for logging in", async () => {
    server = await siteWith({
      "/wp/v2/users": () => ({ status: 302, headers: { location: "/wp-login.php" }, body: "" }),
      "/wp-login.php": () => html(200),
    });
    const { fault, sightings, findings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
    expect(findings).toHaveLength(1);
  });

  test("when the list of files answers 500: files are not known, and the look says so", async () => {
    server = await siteWith({
      "/wp/v2/media": () => ({ status: 500, body: "" }),
      "/wp/v2/posts": () => ({ body: [aPost({ featured_media: 31 })] }),
    });
    const { fault, sightings, findings } = await lookAt(server);
    expect(fault).toMatchObject({ code: "channel.status", detail: expect.stringContaining("/wp/v2/media") });
    expect(sightings[1]).toMatchObject({ nativeId: "post-12", unread: ["media", "language"] });
    expect(findings).toMatchObject([
      {
        code: "media.owed",
        held: false,
        nativeId: "post-12",
        detail: expect.stringMatching(/^1 of its files/),
      },
    ]);
  });

  test("when the list of files does not answer in time", async () => {
    server = await siteWith({});
    const slow = onlyAsked((request) =>
      http.get(request.url.includes("/wp/v2/users") ? { ...request, url: "http://127.0.0.1:1/" } : request),
    );
    const { fault, sightings } = await lookAt(server, undefined, slow);
    expect(fault?.code).toBe("channel.unreachable");
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
    expect(sightings[1]?.unread).toEqual(["authorName", "language"]);
  });
});

describe("authors who are never captured", () => {
  const blocked = { "/wp/v2/users": () => html(403) };

  test("keep posts waiting whose author has no name, when they are told by name", async () => {
    server = await siteWith(blocked);
    const denied = await lookAt(server, password, http, "", { denyAuthors: ["Privat Konto"] });
    expect(idsOf(denied.sightings)).toEqual(["site", "comment-45"]);
    const held = denied.findings.filter((finding) => finding.held);
    expect(held.map((finding) => [finding.code, finding.nativeId])).toEqual([
      ["item.denied", "post-12"],
      ["item.denied", "page-2"],
    ]);
  });

  test("cost no other post when they are told by number", async () => {
    server = await siteWith(blocked);
    const { sightings } = await lookAt(server, password, http, "", { denyAuthors: ["user-7"] });
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
  });
});

describe("who said it", () => {
  test.each([undefined, password])(
    "a comment by an account that is no author is a citizen's (%s)",
    async (by) => {
      server = await siteWith({
        "/wp/v2/comments": (query) => ({
          body:
            (query.get("status") ?? "approve") === "approve"
              ? [aComment({ id: 1, author: 8 }), aComment({ id: 2, author: 1 })]
              : [],
        }),
      });
      const { sightings } = await lookAt(server, by);
      const said = sightings.filter((s) => s.kind === "comment").map((s) => [s.nativeId, s.byAgency]);
      expect(said).toEqual([
        ["comment-1", false],
        ["comment-2", true],
      ]);
    },
  );

  test("nobody is known to speak for the agency when the list of users is blocked", async () => {
    server = await siteWith({
      "/wp/v2/users": () => html(403),
      "/wp/v2/comments": () => ({ body: [aComment({ author: 1 })] }),
    });
    const { sightings } = await lookAt(server);
    expect(sightings.at(-1)).toMatchObject({ kind: "comment", byAgency: false });
  });
});

describe("comments that are closed", () => {
  test("for good leave a whole look that says nothing of comments", async () => {
    server = await siteWith({ "/wp/v2/comments": () => undefined });
    const { fault, findings, reach, sightings } = await lookAt(server, password);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2"]);
    expect(findings[0]).toMatchObject({ code: "channel.withheld", held: false, nativeId: "site" });
    expect([speaksOf(reach, "comment-45"), speaksOf(reach, "post-12")]).toEqual([false, true]);
  });
});

describe("a folder that a rule keeps shut", () => {
  test.each([403, 404, 200])("with %d is gone round by the query", async (status) => {
    server = await serveRest((route, query) =>
      query.has("rest_route") ? wholeSite[route]?.(query) : html(status),
    );
    const { fault, sightings } = await lookAt(server, password);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
  });

  test("for the items alone is gone round as well", async () => {
    server = await serveRest((route, query) =>
      query.has("rest_route") || !/posts|comments/.test(route) ? wholeSite[route]?.(query) : html(403),
    );
    const { fault, sightings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
  });

  test("is gone round by the name of the program where the front page is a stored file", async () => {
    server = await serveRest((route, query, request) =>
      request.url?.startsWith("/index.php") ? wholeSite[route]?.(query) : html(200),
    );
    expect((await lookAt(server)).fault).toBeUndefined();
  });

  test("is gone round by the direct check of an item too", async () => {
    server = await serveRest((_, query) =>
      query.has("rest_route") ? refusal(404, "rest_post_invalid_id") : html(403),
    );
    const item = { nativeId: "post-3", permalink: undefined, facts: {} };
    const channel = aWordPressChannel({ address: server.url });
    expect(
      await wordpress.check(channel, item, { http, reader: readHere, clock, credentials: password }),
    ).toBe("gone");
  });
});

describe("types of posts beside posts and pages", () => {
  const hearings: Routes = {
    "/wp/v2/types": () => ({ body: theTypes(aType("horing", { rest_base: "horinger" })) }),
    "/wp/v2/horinger": () => ({ body: [aPost({ id: 70, type: "horing" })] }),
    "/wp/v2/comments": (query) => ({
      body:
        (query.get("status") ?? "approve") === "approve"
          ? [aComment({ post: 70, _links: { up: [{ post_type: "horing" }] } })]
          : [],
    }),
  };

  test.each([undefined, password])("are read, and comments on them have their thread (%s)", async (by) => {
    server = await siteWith(hearings);
    const { fault, findings, sightings, payloads } = await lookAt(server, by);
    expect([fault, findings]).toEqual([undefined, []]);
    expect(sightings.slice(3)).toMatchObject([
      { nativeId: "horing-70", kind: "post", byAgency: true, labels: ["horing"] },
      { nativeId: "comment-45", rootNativeId: "horing-70" },
    ]);
    const again = wordpress.reread(aWordPressChannel({ address: server.url }), payloads, clock.now());
    expect(again.sightings).toEqual(sightings);
  });

  test("that the public does not see are left out", async () => {
    server = await siteWith({
      ...hearings,
      "/wp/v2/types": () => ({ body: theTypes(aType("horing", { rest_base: "horinger", viewable: false })) }),
    });
    const { sightings, findings } = await lookAt(server, password);
    expect(idsOf(sightings)).not.toContain("horing-70");
    expect(findings).toMatchObject([
      { code: "channel.withheld", nativeId: "comment-45", detail: expect.stringContaining("horing-70") },
    ]);
  });

  test("in which the account has no part are read as anybody reads them, and that is said", async () => {
    server = await siteWith({
      ...hearings,
      "/wp/v2/horinger": (query) =>
        query.has("context") ? refusal(403, "rest_forbidden_context") : { body: [aPost({ id: 70 })] },
    });
    const { fault, sightings, findings } = await lookAt(server, password);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toContain("horing-70");
    expect(findings[0]?.detail).toContain("only what is public of it is read");
  });

  test("are not missing when the site no longer says which it has", async () => {
    server = await siteWith({ "/wp/v2/types": () => html(403) });
    const { fault, reach, findings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(findings[0]).toMatchObject({ code: "channel.withheld", nativeId: "site" });
    expect(["horing-70", "post-1", "comment-1"].map((id) => speaksOf(reach, id))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each([
    ["with pretty permalinks", "https://etaten.example/wp-sitemap-posts-vedtak-1.xml"],
    ["without them", "https://etaten.example/?sitemap=posts&#038;sitemap-subtype=vedtak&#038;paged=1"],
  ])(
    "that the REST API does not give are named by the site's list for search engines, %s",
    async (_, loc) => {
      const map = `<sitemapindex><sitemap><loc>https://etaten.example/wp-sitemap-posts-post-1.xml</loc></sitemap><sitemap><loc>https://etaten.example/?sitemap=taxonomies&#038;sitemap-subtype=category&#038;paged=1</loc></sitemap><sitemap><loc>${loc}</loc></sitemap></sitemapindex>`;
      const xml = { headers: { "content-type": "application/xml" }, body: map };
      server = await siteWith({ "/wp-sitemap.xml": () => xml });
      const { fault, findings, payloads } = await lookAt(server);
      expect(fault).toBeUndefined();
      expect(findings).toMatchObject([
        {
          code: "channel.withheld",
          held: false,
          nativeId: "site",
          detail: expect.stringContaining("vedtak"),
        },
      ]);
      const again = wordpress.reread(aWordPressChannel({ address: server.url }), payloads, clock.now());
      expect(again.findings).toEqual(findings);
    },
  );

  test("in another language than the one that is listed are spoken of", async () => {
    server = await siteWith({ "/": () => ({ body: { ...anIndex, namespaces: ["wp/v2", "wpml/v1"] } }) });
    expect((await lookAt(server)).findings).toMatchObject([
      { code: "channel.withheld", nativeId: "site", detail: expect.stringContaining("WPML") },
    ]);
  });

  test("whose author is no author of the agency are a citizen's, as in a forum", async () => {
    server = await siteWith({
      "/wp/v2/types": () => ({ body: theTypes(aType("topic")) }),
      "/wp/v2/topics": () => ({ body: [aPost({ id: 80, author: 8 }), aPost({ id: 81, author: 1 })] }),
    });
    const { sightings } = await lookAt(server, password);
    const topics = sightings.filter((s) => s.nativeId.startsWith("topic-"));
    expect(topics.map((s) => [s.nativeId, s.byAgency])).toEqual([
      ["topic-80", false],
      ["topic-81", true],
    ]);
  });

  test("are checked by their own route", async () => {
    server = await siteWith({
      "/wp/v2/types/horing": () => ({ body: aType("horing", { rest_base: "horinger" }) }),
      "/wp/v2/horinger/70": () => refusal(404, "rest_post_invalid_id"),
      "/wp/v2/horinger/71": () => ({ body: { id: 71, status: "publish" } }),
      "/wp/v2/media/30": () => ({ body: { id: 30, status: "inherit" } }),
    });
    const check = (nativeId: string) =>
      wordpress.check(
        aWordPressChannel({ address: server.url }),
        { nativeId, permalink: undefined, facts: {} },
        { http, reader: readHere, clock, credentials: password },
      );
    expect(await check("horing-70")).toBe("gone");
    expect(await check("horing-71")).toBe("present");
    expect(await check("attachment-30")).toBe("present");
    expect(await check("forsvunnet-70")).toBe("unknown");
  });
});

describe("a comment on a file", () => {
  const onFile = aComment({ post: 30, _links: { up: [{ post_type: "attachment" }] } });
  const comments: Routes = { "/wp/v2/comments": () => ({ body: [onFile] }) };

  test("has the file as its thread", async () => {
    const file = aFile({ title: { rendered: "Kart" }, caption: { rendered: "<p>Over vegen</p>" } });
    server = await siteWith({ ...comments, "/wp/v2/media": () => ({ body: [file, aFile({ id: 31 })] }) });
    const { sightings } = await lookAt(server);
    expect(sightings.slice(3)).toMatchObject([
      { nativeId: "attachment-30", kind: "post", title: "Kart", text: "Over vegen", labels: ["attachment"] },
      { nativeId: "comment-45", rootNativeId: "attachment-30" },
    ]);
    expect(sightings[3]?.media).toHaveLength(1);
  });

  test("that no list shows says so", async () => {
    server = await siteWith(comments);
    expect((await lookAt(server)).findings).toMatchObject([
      { code: "channel.withheld", nativeId: "comment-45", detail: expect.stringContaining("attachment-30") },
    ]);
  });
});

test("a site in a folder of another is read from its own folder", async () => {
  server = await siteWith({ "/": () => ({ body: { ...anIndex, home: "https://etaten.example/no" } }) });
  const { sightings } = await lookAt(server, undefined, http, "/no/");
  expect(server.asked.every((line) => line.startsWith("/no/"))).toBe(true);
  expect(sightings).toHaveLength(4);
});
