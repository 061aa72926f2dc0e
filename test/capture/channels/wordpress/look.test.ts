import { afterEach, describe, expect, test } from "@jest/globals";
import { wordpress } from "../../../../src/capture/channels/wordpress/adapter.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { SteppedClock } from "../../../../src/clock.ts";
import type { Channel } from "../../../../src/domain/channel.ts";
import {
  aComment,
  aFile,
  anIndex,
  aPost,
  aWordPressChannel,
  type RestAnswer,
  type RestServer,
  type Routes,
  serveRest,
  wholeSite,
} from "../../../support/wordpress-answers.ts";

const clock = new SteppedClock(new Date("2026-11-22T12:00:00Z"));
const http = httpClient({ clock, userAgent: "test", timeoutMs: 2_000, maxBytes: 2_000_000, maxRedirects: 3 });
const password = "arkiv:hemmelig passord";

let server: RestServer;
afterEach(() => server.close());

async function site(routes: Routes): Promise<RestServer> {
  const all: Routes = { ...wholeSite, ...routes };
  server = await serveRest((route, query) => all[route]?.(query));
  return server;
}

function look(credentials: string | undefined, fields: Partial<Channel> = {}) {
  const channel = aWordPressChannel({ address: `${server.url}/`, ...fields });
  return wordpress.look(channel, { http, reader: readHere, clock, credentials });
}

const refusal = (status: number, code: string): RestAnswer => ({
  status,
  body: { code, message: "", data: { status } },
});
const ids = (sightings: readonly { readonly nativeId: string }[]) => sightings.map((s) => s.nativeId);

describe("a look that is not whole", () => {
  test("keeps what was read before page 2 failed and the newest, and reads the other lists", async () => {
    const many = Array.from({ length: 250 }, (_, n) => aPost({ id: n + 100 }));
    await site({
      "/wp/v2/posts": (query) =>
        query.get("page") === "2" ? { status: 500, body: "<p>Fatal" } : { body: many },
    });
    const { fault, sightings, payloads, reach } = await look(password);
    expect(fault?.code).toBe("channel.status");
    expect(fault?.detail).toContain("/wp/v2/posts answered 500");
    expect(ids(sightings)).toEqual([
      "site",
      ...[...many.slice(0, 100), ...many.slice(150)].map((post) => `post-${post["id"]}`),
      "page-2",
      "comment-45",
    ]);
    expect(payloads.map((payload) => payload.status)).toContain(500);
    expect(reach).toEqual({ kind: "everything" });
  });

  test.each(["users", "media", "categories", "tags"])(
    "keeps every item when the list of %s fails",
    async (list) => {
      await site({ [`/wp/v2/${list}`]: () => ({ status: 502, body: "Bad gateway" }) });
      const { fault, sightings } = await look(password);
      expect(fault?.code).toBe("channel.status");
      expect(ids(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
      const unread = { users: "authorName", media: "media" }[list] ?? "labels";
      expect(sightings[1]?.unread).toEqual([unread, "language"]);
    },
  );

  test.each([429, 503])("stops at once at %d and says until when the site wants quiet", async (status) => {
    await site({
      "/wp/v2/posts": () => ({
        status,
        headers: { "retry-after": "120" },
        body: refusal(status, "busy").body,
      }),
    });
    const { fault } = await look(password);
    expect(fault).toMatchObject({ code: "channel.rateLimited", retryAt: new Date("2026-11-22T12:02:00Z") });
    expect(server.asked.at(-1)).toContain("/wp/v2/posts");
  });

  test("stops at a password that is not accepted", async () => {
    await site({ "/wp/v2/users": () => refusal(401, "rest_forbidden_who") });
    const { fault, sightings } = await look(password);
    expect(fault?.code).toBe("channel.refused");
    expect(fault?.detail).toMatch(/rest_forbidden_who; it did not accept the application password/);
    expect(ids(sightings)).toEqual(["site"]);
    expect(server.asked).toHaveLength(2);
  });

  test("names the role that an account needs", async () => {
    await site({ "/wp/v2/comments": () => refusal(403, "rest_forbidden_context") });
    const { fault } = await look(password);
    expect(fault?.detail).toMatch(/403 rest_forbidden_context; the account needs the role Editor/);
  });

  test.each([
    [
      "a list shorter than it counts",
      { body: [aPost()], headers: { "x-wp-total": "2" } },
      "channel.shortList",
    ],
    ["no list", { body: {} }, "channel.malformed"],
    ["a page of HTML", { body: "<html>", headers: { "content-type": "text/html" } }, "channel.htmlInstead"],
    [
      "half a list",
      { body: "[{", headers: { "x-wp-total": "1", "x-wp-totalpages": "1" } },
      "channel.truncated",
    ],
    [
      "a list that names its counts twice",
      { body: '[{"id":1,"\\u0069d":2}]', headers: { "x-wp-total": "1", "x-wp-totalpages": "1" } },
      "channel.malformed",
    ],
    [
      "empty pages without end",
      { body: "[]", headers: { "x-wp-total": "9", "x-wp-totalpages": "999999999" } },
      "channel.shortList",
    ],
  ])("%s is not believed to be whole", async (_, answer, code) => {
    await site({ "/wp/v2/posts": () => answer });
    const { fault, sightings } = await look(password);
    expect(fault?.code).toBe(code);
    expect(ids(sightings)).toContain("comment-45");
  });

  test("a list that gets shorter while it is read may have lost an item between two pages", async () => {
    const many = Array.from({ length: 150 }, (_, n) => aComment({ id: n + 1 }));
    await site({
      "/wp/v2/comments": (query) => {
        if (query.get("status") !== "approve") return { body: [] };
        return { body: query.get("page") === "1" ? many : many.slice(1) };
      },
    });
    const { fault } = await look(password);
    expect(fault).toMatchObject({ code: "channel.shortList" });
    expect(fault?.detail).toBe("comments (approve): got shorter while it was read: 150, then 149 items");
  });

  test("a site that does not answer ends the look", async () => {
    await site({});
    await server.close();
    const { fault, sightings, payloads } = await look(password);
    expect(fault?.code).toBe("channel.unreachable");
    expect([sightings, payloads]).toEqual([[], []]);
  });

  test("what is no WordPress is named so", async () => {
    await site({ "/": () => ({ body: { name: "x", namespaces: [] } }) });
    expect((await look(password)).fault).toMatchObject({ code: "channel.malformed" });
  });

  test("a site that sends on to another origin is not followed with a password", async () => {
    const other = await serveRest(() => ({ body: anIndex }));
    await site({ "/": () => ({ status: 301, headers: { location: `${other.url}/wp-json/` }, body: "" }) });
    const { fault } = await look(password);
    expect(fault?.code).toBe("channel.redirectRefused");
    expect(other.asked.some((line) => line.endsWith("!"))).toBe(false);
    await other.close();
  });
});

describe("a password", () => {
  test("that is missing from the environment makes no anonymous look in its place", async () => {
    await site({});
    const { fault } = await look(undefined, { secretName: "ETATEN_WP" });
    expect(fault).toMatchObject({
      code: "config.invalid",
      detail: expect.stringContaining("ETATEN_WP is not set"),
    });
    expect(server.asked).toEqual([]);
  });

  test("is never sent over plain http to another machine", async () => {
    await site({});
    const { fault } = await look(password, { address: "http://etaten.example" });
    expect(fault?.code).toBe("config.invalid");
  });

  test("stands in no payload, finding or fault", async () => {
    await site({ "/wp/v2/posts": () => refusal(403, "rest_forbidden_status") });
    const { payloads, findings, fault } = await look(password);
    const said = JSON.stringify([payloads.map((payload) => payload.url), findings, fault]);
    expect(said).not.toMatch(/hemmelig|aGVtbWVsaWc/);
    expect(server.asked.every((line) => line.endsWith("!"))).toBe(true);
  });
});

describe("a whole look", () => {
  test("asks with credentials for every state, never for drafts, addresses or passwords of posts", async () => {
    await site({});
    const { fault, findings, sightings } = await look(password);
    expect([fault, findings]).toEqual([undefined, []]);
    expect(ids(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
    expect(sightings[1]).toMatchObject({ authorName: "Redaksjonen", labels: ["Vei"] });
    const queries = server.asked.map((line) => new URL(line.slice(0, -1), server.url).searchParams);
    const states = queries.flatMap((query) => query.get("status") ?? []);
    const sentOut = "publish,private,trash";
    expect(states).toEqual([sentOut, sentOut, "approve", "hold", "spam", "trash", "post-trashed"]);
    expect(queries.map((query) => query.get("_fields")).join()).not.toMatch(
      /email|author_ip|password|author_url/,
    );
  });

  test("without credentials asks for what anybody can read, and believes a list that counts what it hides", async () => {
    await site({ "/wp/v2/comments": () => ({ body: [aComment()], headers: { "x-wp-total": "3" } }) });
    const { fault, sightings } = await look(undefined);
    expect(fault).toBeUndefined();
    expect(ids(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
    expect(server.asked.join()).not.toMatch(/context=edit|status=|!/);
  });

  test("reads every page of a list, oldest first", async () => {
    const many = Array.from({ length: 201 }, (_, n) => aComment({ id: n + 1 }));
    await site({ "/wp/v2/comments": (query) => ({ body: query.get("status") === "spam" ? many : [] }) });
    const { sightings } = await look(password);
    expect(ids(sightings).slice(3)).toEqual(many.map((comment) => `comment-${comment["id"]}`));
    const asked = server.asked.filter((line) => line.includes("status=spam") && line.includes("order=asc"));
    expect(asked.filter((line) => !line.includes("_fields=id&"))).toHaveLength(3);
  });

  test("is whole although a site keeps its list of users to itself, and an operator can see that", async () => {
    await site({ "/wp/v2/users": () => refusal(403, "rest_user_cannot_view") });
    const { fault, findings, sightings } = await look(password);
    expect(fault).toBeUndefined();
    expect(findings).toMatchObject([{ code: "channel.refused", held: false }]);
    expect(sightings[1]?.authorName).toBeUndefined();
  });

  test("of a site without pretty permalinks goes by the query", async () => {
    await site({});
    const plain = await serveRest((route, query) =>
      query.has("rest_route")
        ? wholeSite[route]?.(query)
        : { status: 404, headers: { "content-type": "text/html" }, body: "<p>Siden finnes ikke" },
    );
    const { fault, sightings, payloads } = await look(password, { address: `${plain.url}/blogg/` });
    await plain.close();
    expect(fault).toBeUndefined();
    expect(ids(sightings)).toEqual(["site", "post-12", "page-2", "comment-45"]);
    expect(payloads[1]?.url).toContain("/blogg/?rest_route=%2F&");
  });

  test("can be read again from its payloads", async () => {
    const file = aFile({ post: 12, source_url: "/wp-content/uploads/kart.png" });
    await site({ "/wp/v2/media": () => ({ body: [file] }) });
    const { payloads, sightings, findings } = await look(password);
    const again = wordpress.reread(aWordPressChannel({ address: server.url }), payloads, clock.now());
    expect(again).toEqual({ sightings, findings });
  });
});

describe("the direct check of one item", () => {
  const checkAs = (credentials: string | undefined, nativeId: string) =>
    wordpress.check(
      aWordPressChannel({ address: server.url }),
      { nativeId, permalink: undefined, facts: {} },
      { http, reader: readHere, clock, credentials },
    );
  const answers: Routes = {
    "/wp/v2/posts/1": () => ({ body: { id: 1, status: "trash" } }),
    "/wp/v2/posts/2": () => refusal(404, "rest_post_invalid_id"),
    "/wp/v2/pages/3": () => refusal(404, "rest_post_invalid_id"),
    "/wp/v2/comments/4": () => refusal(404, "rest_comment_invalid_id"),
    "/wp/v2/comments/5": () => refusal(401, "rest_cannot_read"),
    "/wp/v2/comments/6": () => refusal(403, "rest_cannot_read"),
    "/wp/v2/comments/7": () => ({ status: 404, headers: { "content-type": "text/html" }, body: "<p>404" }),
    "/wp/v2/comments/8": () => ({ status: 500, body: "" }),
    "/wp/v2/comments/9": () => refusal(404, "rest_post_invalid_id"),
    "/wp/v2/posts/11": () => ({ body: { id: 11, status: "draft" } }),
    "/wp/v2/pages/12": () => ({ body: { id: 12, status: "future" } }),
    "/wp/v2/posts/13": () => ({ body: { id: 31, status: "publish" } }),
    "/wp/v2/posts/14": () => ({ body: "<html>", headers: { "content-type": "text/html" } }),
  };

  test.each([
    ["an item that answers", "post-1", "present"],
    ["a post id that WordPress calls invalid", "post-2", "gone"],
    ["a page id that WordPress calls invalid", "page-3", "gone"],
    ["a comment id that WordPress calls invalid", "comment-4", "gone"],
    ["a post that was set back to draft", "post-11", "withdrawn"],
    ["a page that is to be sent out again later", "page-12", "withdrawn"],
    ["another post than the one asked for", "post-13", "unknown"],
    ["a page of HTML with status 200", "post-14", "unknown"],
    ["a refusal with 401", "comment-5", "unknown"],
    ["a refusal with 403", "comment-6", "unknown"],
    ["a page of the web server with 404", "comment-7", "unknown"],
    ["an error of the server", "comment-8", "unknown"],
    ["a comment whose post is the one missing", "comment-9", "unknown"],
    ["a route that a plugin took away", "comment-10", "unknown"],
    ["the site itself", "site", "unknown"],
    ["an id of no known kind", "attachment-3", "unknown"],
    ["an id that leads elsewhere", "post-1/../../users/1", "unknown"],
    ["a name that every object has", "constructor-1", "unknown"],
  ])("%s: %s is %s", async (_, nativeId, expected) => {
    await site(answers);
    expect(await checkAs(password, nativeId)).toBe(expected);
  });

  test("proves nothing without credentials but that an item is there", async () => {
    await site(answers);
    expect(await checkAs(undefined, "post-2")).toBe("unknown");
    expect(await checkAs(undefined, "post-1")).toBe("present");
  });
});
