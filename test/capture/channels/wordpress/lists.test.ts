/** Lists as sites give them: without counts, cut short, out of a cache, changing while they are read. */

import { afterEach, describe, expect, test } from "@jest/globals";
import { httpClient } from "../../../../src/capture/http.ts";
import {
  aComment,
  aPost,
  type Fields,
  type RestAnswer,
  type RestServer,
  serveRest,
  wholeSite,
} from "../../../support/wordpress-answers.ts";
import {
  clock,
  idsOf,
  lookAt,
  numbered,
  password,
  refusal,
  siteWith,
} from "../../../support/wordpress-look.ts";

let server: RestServer;
afterEach(() => server.close());

const postIds = (count: number) => numbered(count).map((post) => `post-${post["id"]}`);
const shownPosts = (sightings: readonly { readonly nativeId: string }[]) =>
  idsOf(sightings).filter((id) => id.startsWith("post-"));
const page = (items: readonly unknown[], query: URLSearchParams, size: number): RestAnswer => {
  const from = (Number(query.get("page") ?? 1) - 1) * size;
  const all = query.get("order") === "desc" ? [...items].reverse() : items;
  return { body: JSON.stringify(all.slice(from, from + size)) };
};

describe("a list whose length is not told", () => {
  test.each([
    ["with a refusal beyond the end", (n: number) => n > 3],
    ["with an empty page beyond the end", () => false],
  ])("is read until a short page, %s", async (_, isRefused) => {
    const all = numbered(250);
    server = await siteWith({
      "/wp/v2/posts": (query) =>
        isRefused(Number(query.get("page")))
          ? refusal(400, "rest_post_invalid_page_number")
          : page(all, query, 100),
    });
    const { fault, sightings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(shownPosts(sightings)).toEqual(postIds(250));
  });

  test("that ends with a full page is read until the site says that there is none", async () => {
    server = await siteWith({
      "/wp/v2/posts": (query) =>
        Number(query.get("page")) > 2
          ? refusal(400, "rest_post_invalid_page_number")
          : page(numbered(200), query, 100),
    });
    const { fault, sightings } = await lookAt(server, password);
    expect(fault).toBeUndefined();
    expect(shownPosts(sightings)).toEqual(postIds(200));
  });

  test.each([
    { "x-wp-total": "0", "x-wp-totalpages": "0" },
    { "x-wp-total": "10", "x-wp-totalpages": "1" },
    { "x-wp-totalpages": "0" },
  ])("is one as well that counts less than it shows (%j)", async (headers) => {
    server = await siteWith({
      "/wp/v2/posts": (query) => ({ ...page(numbered(150), query, 100), headers }),
    });
    const { fault, sightings } = await lookAt(server);
    expect([fault, shownPosts(sightings)]).toEqual([undefined, postIds(150)]);
  });

  test("of a site that also gives fewer at once than it was asked for is read whole", async () => {
    server = await siteWith({ "/wp/v2/posts": (query) => page(numbered(120), query, 50) });
    expect(shownPosts((await lookAt(server)).sightings)).toEqual(postIds(120));
  });
});

describe("a limit on what a page holds", () => {
  test.each([50, 20, 10])("of %d, told by a refusal, is kept to", async (most) => {
    server = await siteWith({
      "/wp/v2/posts": (query) =>
        Number(query.get("per_page")) > most
          ? refusal(400, "rest_invalid_param", { per_page: "per_page must be between 1 and 50" })
          : { body: numbered(130) },
    });
    const { fault, sightings, findings } = await lookAt(server, password);
    expect([fault, findings]).toEqual([undefined, []]);
    expect(shownPosts(sightings)).toEqual(postIds(130));
  });

  test("of the archive's own, for one answer, is kept to as well", async () => {
    const long = (fields: Fields) =>
      aPost({ ...fields, content: { rendered: `<p>${"ord ".repeat(500)}</p>` } });
    const all = numbered(250, long);
    server = await siteWith({ "/wp/v2/posts": () => ({ body: all }) });
    const small = httpClient({
      clock,
      userAgent: "test",
      timeoutMs: 2_000,
      maxBytes: 100_000,
      maxRedirects: 3,
    });
    const { fault, sightings } = await lookAt(server, password, small);
    expect(fault).toBeUndefined();
    expect(shownPosts(sightings)).toEqual(postIds(250));
  });

  test("is not looked for where another parameter is refused", async () => {
    server = await siteWith({ "/wp/v2/posts": () => refusal(400, "rest_invalid_param", { status: "no" }) });
    expect((await lookAt(server, password)).fault?.detail).toContain("400 rest_invalid_param");
    expect(server.asked.filter((line) => line.includes("/wp/v2/posts"))).toHaveLength(1);
  });
});

describe("a cache that leaves out the question", () => {
  test.each([undefined, password])("repeats a page, and the look is not whole (%s)", async (by) => {
    const all = numbered(150);
    const counts = { "x-wp-total": "150", "x-wp-totalpages": "2" };
    server = await siteWith({
      "/wp/v2/posts": () => ({ body: JSON.stringify(all.slice(0, 100)), headers: counts }),
    });
    const { fault, sightings } = await lookAt(server, by);
    expect(fault).toMatchObject({
      code: "channel.cached",
      detail: "posts: page 2 repeats an earlier page: a cache answers in place of the site",
    });
    expect(shownPosts(sightings)).toEqual(postIds(100));
  });

  test("that leaves out the order alone hides what is new, and the look is not whole", async () => {
    const counts = { "x-wp-total": "150", "x-wp-totalpages": "2" };
    const paged = (query: URLSearchParams) => {
      const from = query.get("page") === "2" ? 100 : 0;
      return { body: JSON.stringify(numbered(150).slice(from, from + 100)), headers: counts };
    };
    server = await siteWith({ "/wp/v2/posts": paged });
    const { fault, sightings } = await lookAt(server);
    expect(fault?.code).toBe("channel.cached");
    expect(shownPosts(sightings)).toEqual(postIds(150));
  });

  test("is none where a site has an order of its own, whatever it is asked for", async () => {
    const all = numbered(150).reverse();
    const counts = { "x-wp-total": "150", "x-wp-totalpages": "2" };
    server = await siteWith({
      "/wp/v2/posts": (query) => {
        const from = query.get("page") === "2" ? 100 : 0;
        return { body: JSON.stringify(all.slice(from, from + 100)), headers: counts };
      },
    });
    const { fault, sightings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(shownPosts(sightings)).toHaveLength(150);
  });

  test("of other people's questions is noticed by the counts that it keeps", async () => {
    const counts = { "x-wp-total": "150", "x-wp-totalpages": "15" };
    server = await siteWith({
      "/wp/v2/posts": () => ({ body: JSON.stringify(numbered(10)), headers: counts }),
    });
    expect((await lookAt(server)).fault?.code).toBe("channel.cached");
  });

  test("is noticed by the age of an answer to a question that nobody had asked", async () => {
    server = await siteWith({ "/wp/v2/posts": () => ({ body: numbered(3), headers: { age: "86400" } }) });
    expect((await lookAt(server)).fault).toMatchObject({
      code: "channel.cached",
      detail: expect.stringContaining("86400 s old"),
    });
    await server.close();
    server = await siteWith({ "/wp/v2/posts": () => ({ body: numbered(3), headers: { age: "30" } }) });
    expect((await lookAt(server)).fault).toBeUndefined();
  });

  test("that looks at the question is passed by: no question is asked twice, and the held addresses are clean", async () => {
    const stored = new Map<string, RestAnswer | undefined>();
    const live = numbered(3);
    server = await serveRest((route, query, { url = "" }) => {
      if (!stored.has(url))
        stored.set(url, route === "/wp/v2/posts" ? { body: [...live] } : wholeSite[route]?.(query));
      return stored.get(url);
    });
    await lookAt(server);
    live.push(aPost({ id: 4 }));
    await clock.sleep(60_000);
    const { sightings, payloads } = await lookAt(server);
    expect(shownPosts(sightings)).toEqual(postIds(4));
    expect(new Set(server.asked).size).toBe(server.asked.length);
    expect(payloads.some(({ url }) => new URL(url).searchParams.has("_"))).toBe(false);
  });

  test("is told on the way that only the site itself may answer", async () => {
    const told = new Set<string | undefined>();
    server = await serveRest((route, query, request) => {
      told.add(request.headers["cache-control"]);
      return wholeSite[route]?.(query);
    });
    await lookAt(server);
    expect([...told]).toEqual(["no-cache"]);
  });

  test("hides nothing that was published last: the newest are asked for by themselves", async () => {
    const counts = { "x-wp-total": "250", "x-wp-totalpages": "3" };
    const all = numbered(250);
    server = await siteWith({
      "/wp/v2/posts": (query) => {
        const shown = query.get("order") === "desc" ? all.slice(150).reverse() : all.slice(0, 100);
        return { body: JSON.stringify(shown), headers: counts };
      },
    });
    const { fault, sightings } = await lookAt(server);
    expect(fault?.code).toBe("channel.cached");
    expect(shownPosts(sightings)).toContain("post-250");
  });
});

describe("comments that WordPress counts and keeps back", () => {
  const shown = [aComment({ id: 101 })];
  const counted = (body: readonly unknown[], total: number) => ({
    body: JSON.stringify(body),
    headers: { "x-wp-total": String(total), "x-wp-totalpages": String(Math.ceil(total / 100)) },
  });

  test("are read on over by whoever has no password, and told of once", async () => {
    server = await siteWith({
      "/wp/v2/comments": (query) => counted(query.get("page") === "2" ? shown : [], 101),
    });
    const { fault, findings, sightings } = await lookAt(server);
    expect(fault).toBeUndefined();
    expect(idsOf(sightings)).toContain("comment-101");
    expect(findings).toMatchObject([{ code: "channel.withheld", held: false, nativeId: "site" }]);
    expect(findings[0]?.detail).toContain("100 of those that it counts");
  });

  test("are a fault for an editor", async () => {
    server = await siteWith({
      "/wp/v2/comments": (query) => counted(query.get("page") === "2" ? shown : [], 101),
    });
    expect((await lookAt(server, password)).fault?.code).toBe("channel.shortList");
  });

  test("do not lead on without an end", async () => {
    server = await siteWith({
      "/wp/v2/comments": () => ({
        body: "[]",
        headers: { "x-wp-total": "999999999", "x-wp-totalpages": "9999999" },
      }),
    });
    expect((await lookAt(server)).fault?.code).toBe("channel.shortList");
    expect(server.asked.length).toBeLessThan(150);
  }, 20_000);
});

describe("a list that changes while it is read", () => {
  test("loses no comment that moved over to a page that was read already", async () => {
    const list = numbered(205, aComment);
    server = await siteWith({
      "/wp/v2/comments": (query) => {
        const answer = { body: [...list] };
        if (query.get("page") === "1" && query.get("order") === "asc" && list[0]?.["id"] === 1) {
          // one is trashed and a new one comes in, so that the count stays as it was
          list.shift();
          list.push(aComment({ id: 300 }));
        }
        return answer;
      },
    });
    const { fault, sightings } = await lookAt(server);
    expect(fault).toBeUndefined();
    const expected = [...Array.from({ length: 205 }, (_, n) => `comment-${n + 1}`), "comment-300"];
    expect(idsOf(sightings).slice(3)).toEqual(expected);
  });

  test("without an end is given up, and the look is not whole", async () => {
    let next = 1_000;
    const list = numbered(2_000, aComment);
    server = await siteWith({
      "/wp/v2/comments": () => {
        list.shift();
        next += 5_000;
        list.push(aComment({ id: next }));
        return { body: [...list] };
      },
    });
    expect((await lookAt(server)).fault?.detail).toContain("changes faster than it can be read");
  });
});
