/** A Facebook Page by the Graph API: over a real socket, from answers that were written after Meta's documentation. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { facebook } from "../../../../src/capture/channels/facebook/adapter.ts";
import { facebookKind } from "../../../../src/capture/channels/facebook/kind.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import type { Relooks } from "../../../../src/capture/port.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import type { Listed } from "../../../../src/capture/relook.ts";
import { SteppedClock, systemClock } from "../../../../src/clock.ts";
import type { KnownBefore, Sighting } from "../../../../src/domain/item.ts";
import { speaksOf } from "../../../../src/domain/observation.ts";
import { aChannel } from "../../../support/channel-builders.ts";
import {
  anError,
  aPageComment,
  aPagePost,
  type GraphServer,
  GraphSite,
  notThere,
  pageId,
  startGraphServer,
  thePage,
  token,
  wholePage,
} from "../../../support/graph-server.ts";
import { shown } from "../../../support/shown.ts";

const http = httpClient({
  clock: systemClock,
  timeoutMs: 2000,
  maxBytes: 5_000_000,
  userAgent: "test",
  maxRedirects: 5,
});
const tools = { http, reader: readHere, clock: systemClock, credentials: `Bearer ${token}` };

let server: GraphServer;
let site: GraphSite;
beforeAll(async () => {
  server = await startGraphServer();
});
afterAll(async () => {
  await server?.close();
});
beforeEach(() => {
  site = wholePage();
  Object.assign(server.site, new GraphSite(), site);
});

const channel = () => aChannel({ kind: "facebook", address: server.address, secretName: "PAGE_TOKEN" });
const look = () => facebook.look(channel(), tools);
const byId = (sightings: readonly Sighting[]) => new Map(sightings.map((one) => [one.nativeId, one]));
const check = (nativeId: string) =>
  facebook.check(channel(), { nativeId, permalink: undefined, facts: {} }, tools);

describe("a whole look", () => {
  test("shows posts, comments to every depth with what they answer, and who wrote them", async () => {
    const { fault, sightings, reach } = await look();
    expect(fault).toBeUndefined();
    const known = sightings.map(({ nativeId }) => nativeId);
    expect([...known, "gone_1"].filter((id) => !speaksOf(reach, id))).toEqual([]);
    const items = byId(sightings);
    expect(items.get(`${pageId}_11`)).toMatchObject({
      ...{ kind: "post", byAgency: true, text: "Vegen er stengd (11).", visibility: "public" },
      ...{
        permalink: "https://www.facebook.com/fjordvik/posts/11",
        postedAt: new Date("2026-08-19T10:00:00Z"),
      },
      facts: { statusType: "mobile_status_update", replies: "5", favourites: "3" },
    });
    expect(items.get("11_1")).toMatchObject({
      ...{ kind: "comment", parentNativeId: `${pageId}_11`, rootNativeId: `${pageId}_11`, byAgency: false },
      ...{ authorName: "Kari Vik", authorId: "7700", text: "Når opnar vegen? (1)", visibility: "public" },
    });
    expect(items.get("11_2")).toMatchObject({
      parentNativeId: "11_1",
      byAgency: true,
      rootNativeId: `${pageId}_11`,
    });
    expect(items.get("11_3")).toMatchObject({ parentNativeId: "11_2", rootNativeId: `${pageId}_11` });
    shown("facebook", "documentation only", "post", "comment", "reply");
  });

  test("takes no post whose writer Meta does not name for the page's own, unless the page published it", async () => {
    const { from: _, ...nobody } = aPagePost(13, { message: "Eg har fått avslag på sjukepengar" });
    const { from: __, ...own } = aPagePost(14);
    site.lists.set(`${pageId}/feed`, [aPagePost(11), nobody, own]);
    site.lists.set(`${pageId}/published_posts`, [aPagePost(11), own]);
    const items = byId((await look()).sightings);
    expect(items.get(`${pageId}_13`)).toMatchObject({ byAgency: false, kind: "post" });
    expect(items.get(`${pageId}_14`)?.byAgency).toBe(true);
  });

  test("says what is hidden, what is private, and what the page says of itself", async () => {
    const items = byId((await look()).sightings);
    expect(items.get(`${pageId}_12`)?.visibility).toBe("hidden");
    expect(items.get("11_3")?.visibility).toBe("hidden");
    expect(items.get("11_5")?.visibility).toBe("private");
    expect(items.get("profile")).toMatchObject({
      ...{ kind: "profile", title: "Fjordvik kommune", permalink: "https://www.facebook.com/fjordvik" },
      text: "Offisiell side\n\nInnlegg og kommentarar blir arkiverte.",
    });
    shown("facebook", "documentation only", "hide", "profile");
  });

  test("names the files of what was said, and not the picture of a page that is linked to", async () => {
    const items = byId((await look()).sightings);
    expect(items.get(`${pageId}_11`)?.media).toEqual([
      { url: "https://scontent.example/a.jpg?oh=1", alt: "Kart", mediaType: undefined },
      { url: "https://video.example/b.mp4", alt: undefined, mediaType: undefined },
    ]);
    expect(items.get("11_4")?.media.map(({ url }) => url)).toEqual(["https://scontent.example/c.jpg"]);
    expect(items.get(`${pageId}_12`)).toMatchObject({
      media: [],
      facts: { externalUrl: "https://veg.example/1" },
    });
    shown("facebook", "documentation only", "media");
  });

  test("holds the messages with one person together, each as private", async () => {
    const items = byId((await look()).sightings);
    expect(items.get("m_1")).toMatchObject({
      ...{
        kind: "message",
        byAgency: false,
        visibility: "private",
        rootNativeId: "messages-7700",
        text: "Hei (1)",
      },
    });
    expect(items.get("m_2")).toMatchObject({ byAgency: true, rootNativeId: "messages-7700" });
    shown("facebook", "documentation only", "message");
  });

  test("asks nobody for who reacted or who follows, and keeps its token nowhere, not even where Meta writes it", async () => {
    const { payloads } = await look();
    expect(site.asked.filter((asked) => /likes|followers|fans/.test(asked))).toEqual([]);
    expect(
      site.asked.filter((asked) => /reactions/.test(asked) && !/reactions\.limit%280%29/.test(asked)),
    ).toEqual([]);
    expect(site.asked.filter((asked) => asked.includes(token))).toEqual([]);
    const kept = payloads.map(({ url, bytes }) => `${url} ${Buffer.from(bytes)}`).join("\n");
    expect(kept).not.toContain(token);
    expect(kept).toContain("access_token=REDACTED");
  });

  test("tells of comments that are counted and given to nobody", async () => {
    site.lists.set(`${pageId}/feed`, [
      aPagePost(13, { comments: { data: [], summary: { total_count: 2 } } }),
    ]);
    const { fault, findings } = await look();
    expect(fault).toBeUndefined();
    expect(findings).toContainEqual({
      ...{
        code: "channel.withheld",
        held: false,
        nativeId: `${pageId}_13`,
        place: "the comments of the post",
      },
      detail: "Meta counts 2 comments under it and gives 0",
    });
  });

  test("leaves out what was never sent out", async () => {
    site.lists.set(`${pageId}/feed`, [aPagePost(14, { is_published: false })]);
    expect(byId((await look()).sightings).has(`${pageId}_14`)).toBe(false);
  });
});

describe("pages of a list", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => aPagePost(100 + index));

  test("are read to the end, though things come and go meanwhile: none is lost, doubled or gone", async () => {
    site.lists.set(`${pageId}/published_posts`, []);
    site.lists.set(`${pageId}/feed`, many(9));
    let pages = 0;
    server.site.onAsked = (path) => {
      if (!path.endsWith("/feed")) return;
      pages += 1;
      const feed = site.lists.get(`${pageId}/feed`) ?? [];
      if (pages === 2) site.lists.set(`${pageId}/feed`, [aPagePost(99), ...feed]);
      // one that was read comes again further down
      if (pages === 3) site.lists.set(`${pageId}/feed`, [...feed, { ...aPagePost(101), message: "retta" }]);
    };
    const { fault, sightings } = await look();
    expect(fault).toBeUndefined();
    const posts = sightings.filter(({ kind }) => kind === "post");
    expect(posts.map(({ nativeId }) => nativeId).sort()).toEqual(
      many(9)
        .map(({ id }) => String(id))
        .sort(),
    );
    expect(byId(posts).get(`${pageId}_101`)?.text).toBe("retta");
  });

  test("an empty page is no end where another follows", async () => {
    const next = `https://graph.facebook.com/v25.0/x?access_token=${token}&after=AAA`;
    let asked = 0;
    server.site.onAsked = (path) => {
      if (path !== `${pageId}/feed`) return;
      asked += 1;
      const body =
        asked === 1
          ? { data: [], paging: { cursors: { after: "AAA" }, next } }
          : { data: [aPagePost(15)], paging: { cursors: { after: "BBB" } } };
      server.site.instead.set(path, { body });
    };
    const { fault, sightings } = await look();
    expect(fault).toBeUndefined();
    expect(byId(sightings).has(`${pageId}_15`)).toBe(true);
  });

  test.each([
    ["a cursor that comes again", { cursors: { after: "AAA" }, next: "https://x.example/?after=AAA" }],
    ["a next page that says nothing of where it is", { next: "https://x.example/page2?format=json" }],
  ])("%s ends the list, and it is not said to be whole", async (_, paging) => {
    server.site.instead.set(`${pageId}/feed`, { body: { data: [aPagePost(16)], paging } });
    const { fault, sightings } = await look();
    expect(fault).toMatchObject({
      code: "channel.malformed",
      detail: expect.stringMatching(/not read to its end/),
    });
    expect(byId(sightings).has(`${pageId}_16`)).toBe(true);
  });

  test("as many posts as Meta gives of any page are not said to be all, and the look is whole", async () => {
    server.site.most = 100;
    site.lists.set(`${pageId}/feed`, many(600));
    const { fault, findings, reach, sightings } = await look();
    expect(fault).toBeUndefined();
    expect(findings).toContainEqual(
      expect.objectContaining({
        ...{ code: "channel.withheld", nativeId: "profile" },
        detail: expect.stringMatching(/lists 600 posts or more/),
      }),
    );
    expect(speaksOf(reach, `${pageId}_9999`)).toBe(false);
    expect(sightings.filter(({ kind }) => kind === "post").length).toBeGreaterThanOrEqual(600);
  });

  test("fewer are asked for at once where Meta says that it is too much", async () => {
    const body = { error: { message: "reduce the amount of data", type: "OAuthException", code: 1 } };
    server.site.onAsked = (path, query) => {
      if (path !== `${pageId}/feed`) return;
      if (query.get("limit") === "25") server.site.instead.set(path, { status: 500, body });
      else server.site.instead.delete(path);
    };
    expect((await look()).fault).toBeUndefined();
  });
});

describe("a page that is too large to be read whole at each look", () => {
  const knownOf = (kind: "post" | "comment", nativeId: string, rootNativeId = nativeId): KnownBefore => ({
    ...{ kind, nativeId, rootNativeId, byAgency: kind === "post", parentNativeId: undefined },
    ...{ editedAt: undefined, facts: {} },
  });
  const old = Array.from({ length: 60 }, (_, index) =>
    aPagePost(500 - index, { created_time: "2026-01-19T10:00:00+0000" }),
  );
  const known = [
    ...old.map(({ id }) => knownOf("post", String(id))),
    knownOf("comment", "445_1", `${pageId}_445`),
    knownOf("comment", "11_4", `${pageId}_11`),
  ];
  /** of every half hour the twelfth is the turn of the whole lists */
  const [turn, between] = ["2026-08-20T12:00:00Z", "2026-08-20T12:30:00Z"];
  async function lookAgain(due: readonly string[], most = 40, now = between) {
    const seen: string[] = [];
    const listed: Listed[] = [];
    const relooks: Relooks = {
      due: async (given) => {
        listed.push(...given);
        return { ask: due.slice(0, most), left: Math.max(0, due.length - most) };
      },
      seen: ({ nativeId }) => void seen.push(nativeId),
    };
    const taken = await facebook.look(channel(), {
      ...{ ...tools, relooks, known: async () => known },
      clock: new SteppedClock(new Date(now)),
    });
    const says = (id: string) => speaksOf(taken.reach, id);
    return { seen, listed, says, ...taken, posts: byId(taken.sightings) };
  }

  beforeEach(() => {
    server.site.most = 5;
    site.lists.set(`${pageId}/feed`, old);
    site.lists.set(`${pageId}/published_posts`, []);
    for (const post of old) site.objects.set(String(post["id"]), post);
  });

  test("lists the newest, and asks by themselves for those whose turn it is", async () => {
    const alone = `${pageId}_445`;
    site.lists.set(`${alone}/comments`, [aPageComment(445, 1), aPageComment(445, 2), aPageComment(445, 3)]);
    site.objects.set(alone, {
      ...aPagePost(445),
      comments: site.answer(`${alone}/comments`, new URLSearchParams({ limit: "2" }), `Bearer ${token}`).body,
    });
    const { fault, posts, seen, says, payloads } = await lookAgain([alone]);
    expect(fault).toBeUndefined();
    // eight pages of five, and the one
    expect([...posts.values()].filter(({ kind }) => kind === "post")).toHaveLength(41);
    expect(posts.get(alone)).toMatchObject({ byAgency: true, kind: "post" });
    expect(posts.get("445_3")).toMatchObject({ rootNativeId: alone });
    expect(seen).toContain(alone);
    expect(says(alone) && says("445_1")).toBe(true);
    // neither listed nor asked for
    expect(says(`${pageId}_444`)).toBe(false);
    const again = facebook.reread(channel(), payloads, new Date());
    expect(byId((await again).sightings).get(alone)?.byAgency).toBe(true);
  });

  test("one that is there no more is missing with its comments, and one that was not answered is not", async () => {
    const [gone, failed] = [`${pageId}_445`, `${pageId}_446`];
    site.objects.delete(gone);
    server.site.instead.set(failed, anError(2));
    const { fault, seen, says, posts } = await lookAgain([gone, failed]);
    expect(fault).toMatchObject({ code: "channel.status" });
    expect([posts.has(gone), says(gone), says("445_1"), seen.includes(gone)]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect([says(failed), seen.includes(failed)]).toEqual([false, false]);
  });

  test("a young or unknown post makes the list be read further down", async () => {
    site.lists.set(
      `${pageId}/feed`,
      old.map((post, index) => (index === 37 ? aPagePost(900) : post)),
    );
    const { posts } = await lookAgain([]);
    expect([...posts.values()].filter(({ kind }) => kind === "post")).toHaveLength(45);
  });

  test("every twelfth look reads the lists to their end, where what was dated back stands", async () => {
    site.lists.set(`${pageId}/feed`, [...old, aPagePost(1, { created_time: "2016-01-19T10:00:00+0000" })]);
    expect((await lookAgain([])).posts.has(`${pageId}_1`)).toBe(false);
    const { posts, says } = await lookAgain([], 40, turn);
    expect(posts.has(`${pageId}_1`)).toBe(true);
    expect(says(`${pageId}_9999`)).toBe(true);
  });

  test("a long thread is read when it grew or is due, and says nothing while it is not", async () => {
    const long = aPagePost(11);
    site.lists.set(`${pageId}/feed`, [long]);
    const first = await lookAgain([]);
    expect(first.listed).toMatchObject([{ nativeId: `${pageId}_11`, mark: "5" }]);
    expect([first.posts.has("11_2"), first.posts.has("11_4")]).toEqual([true, false]);
    expect([first.says("11_4"), first.says(`${pageId}_11`)]).toEqual([false, true]);
    const second = await lookAgain([`${pageId}_11`]);
    expect([second.posts.has("11_4"), second.says("11_4")]).toEqual([true, true]);
  });

  test("what is left to later looks is told, and a dead token ends it", async () => {
    const due = old.slice(50).map(({ id }) => String(id));
    const { findings, fault } = await lookAgain(due, 4);
    expect(fault).toBeUndefined();
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "channel.shortList",
        detail: "6 posts and threads are left to later looks",
      }),
    );
    server.site.instead.set(due[0] ?? "", anError(190, 463));
    server.site.asked.length = 0;
    const ended = await lookAgain(due);
    expect(ended.fault).toMatchObject({ code: "channel.refused" });
    expect(server.site.asked.some((asked) => asked.startsWith(due[1] ?? "-"))).toBe(false);
  });
});

describe("what Meta's errors mean for a look", () => {
  test.each([
    [190, 463, "channel.refused", /token is dead/],
    [190, 460, "channel.refused", /token is dead/],
    [102, undefined, "channel.refused", /token is dead/],
    [10, undefined, "channel.refused", /permission/],
    [200, undefined, "channel.refused", /permission/],
    [4, undefined, "channel.rateLimited", /too often/],
    [17, 2446079, "channel.rateLimited", /too often/],
    [32, undefined, "channel.rateLimited", /too often/],
    [613, undefined, "channel.rateLimited", /too often/],
    [80001, undefined, "channel.rateLimited", /too often/],
    [100, 33, "channel.status", /not there, or not for this token/],
    [2, undefined, "channel.status", /says no/],
  ])("%d, %p in place of the posts", async (code, subcode, fault, words) => {
    server.site.instead.set(`${pageId}/feed`, anError(code, subcode));
    const found = await look();
    expect(found.fault).toMatchObject({ code: fault, detail: expect.stringMatching(words) });
    expect(found.fault?.detail).not.toContain("Kanari");
  });

  test("a dead token and a limit end the look; a permission that lacks does not", async () => {
    for (const [code, others] of [
      [190, false],
      [4, false],
      [200, true],
    ] as const) {
      site.asked.splice(0);
      server.site.asked.splice(0);
      server.site.instead.set(`${pageId}/feed`, anError(code));
      await look();
      expect({ code, others: server.site.asked.some((asked) => asked.includes("conversations")) }).toEqual({
        code,
        others,
      });
    }
  });

  test("how long Meta wants to be left in peace is believed", async () => {
    const usage = JSON.stringify({ [pageId]: [{ type: "pages", estimated_time_to_regain_access: 45 }] });
    server.site.instead.set(`${pageId}/feed`, {
      ...anError(32),
      headers: { "x-business-use-case-usage": usage },
    });
    const { fault } = await look();
    const minutes = ((fault?.retryAt?.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(44);
    expect(minutes).toBeLessThanOrEqual(45);
  });

  test("messages that the token may not read are told, and say nothing of those that are kept", async () => {
    server.site.instead.set(`${pageId}/conversations`, anError(298));
    const { fault, findings, reach } = await look();
    expect(fault).toBeUndefined();
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "channel.withheld",
        nativeId: "profile",
        detail: expect.stringMatching(/^messages: /),
      }),
    );
    expect(["m_1", "11_1", `${pageId}_11`, "profile"].map((id) => speaksOf(reach, id))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test("a page that is not for this token is a fault, and so is an address that names none", async () => {
    server.site.objects.delete(pageId);
    expect((await look()).fault).toMatchObject({ code: "channel.status" });
    for (const address of ["https://graph.facebook.com/", "https://graph.facebook.com/v25.0/1/feed"])
      expect(
        (await facebook.look(aChannel({ kind: "facebook", address, secretName: "X" }), tools)).fault,
      ).toMatchObject({
        code: "config.invalid",
      });
  });
});

describe("one item by itself", () => {
  test("that is there is present, and one that nobody has is gone while what stands beside it is given", async () => {
    site.objects.set("11_1", aPageComment(11, 1));
    expect(await check("11_1")).toBe("present");
    expect(await check("11_9")).toBe("gone");
    expect(await check(`${pageId}_19`)).toBe("gone");
    shown("facebook", "documentation only", "delete");
  });

  test.each<[string, () => void]>([
    ["the page's posts are not given either", () => server.site.instead.set(`${pageId}/feed`, notThere)],
    ["the page has no posts to try", () => site.lists.set(`${pageId}/feed`, [])],
    ["the token is dead", () => server.site.instead.set("11_9", anError(190))],
    ["a permission lacks", () => server.site.instead.set("11_9", anError(200))],
    [
      "comments of the post are not for this token",
      () => server.site.instead.set(`${pageId}_11/comments`, anError(10)),
    ],
    ["it was asked too often", () => server.site.instead.set(`${pageId}/feed`, anError(4))],
    ["Meta has another fault", () => server.site.instead.set("11_9", anError(100, 34))],
  ])("is not known to be gone when %s", async (_, change) => {
    change();
    expect(await check("11_9")).toBe("unknown");
  });

  test("a comment is gone with the post that it stood on", async () => {
    server.site.instead.set(`${pageId}_11/comments`, notThere);
    expect(await check("11_9")).toBe("gone");
  });

  test("a message and the description are never asked for", async () => {
    site.asked.splice(0);
    expect(await check("m_1")).toBe("unknown");
    expect(await check("profile")).toBe("unknown");
  });
});

test("an address is kept with its version, and without what was copied with it", () => {
  const tidy = (address: string) => facebookKind.tidy?.(new URL(address));
  expect(tidy(`https://graph.facebook.com/${pageId}`)).toBe(`https://graph.facebook.com/v25.0/${pageId}`);
  expect(tidy(`https://graph.facebook.com/v24.0/${pageId}?access_token=x`)).toBe(
    `https://graph.facebook.com/v24.0/${pageId}`,
  );
  expect(thePage["id"]).toBe(pageId);
});
