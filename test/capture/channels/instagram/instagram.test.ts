/** An Instagram account by the Graph API: over a real socket after Meta's documentation, and on objects that restfb recorded. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { instagram } from "../../../../src/capture/channels/instagram/adapter.ts";
import { readAccount } from "../../../../src/capture/channels/instagram/read.ts";
import { toldBy } from "../../../../src/capture/channels/instagram/webhook.ts";
import { httpClient } from "../../../../src/capture/http.ts";
import { readHere } from "../../../../src/capture/reader.ts";
import { systemClock } from "../../../../src/clock.ts";
import { speaksOf } from "../../../../src/domain/observation.ts";
import { aChannel } from "../../../support/channel-builders.ts";
import {
  anError,
  type GraphServer,
  GraphSite,
  startGraphServer,
  token,
} from "../../../support/graph-server.ts";
import { accountId, aMedia, anIgComment, wholeAccount } from "../../../support/instagram-site.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
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
beforeAll(async () => {
  server = await startGraphServer(new GraphSite(), accountId);
});
afterAll(async () => {
  await server?.close();
});
beforeEach(() => {
  Object.assign(server.site, new GraphSite(), wholeAccount());
});

const channel = () => aChannel({ kind: "instagram", address: server.address, secretName: "TOKEN" });
const look = () => instagram.look(channel(), tools);
const [post, album] = [aMedia(1), aMedia(2)].map(({ id }) => String(id)) as [string, string];
const comment = (number: number) => String(anIgComment(number)["id"]);

describe("a whole look", () => {
  test("shows posts, comments and replies to the end of each list, and what is hidden", async () => {
    const { fault, sightings, reach } = await look();
    expect(fault).toBeUndefined();
    const items = new Map(sightings.map((one) => [one.nativeId, one]));
    expect(items.get(post)).toMatchObject({
      ...{
        kind: "post",
        byAgency: true,
        text: "Vegen er stengd (1).",
        postedAt: new Date("2026-08-19T10:00:00Z"),
      },
      facts: { comments: "open", favourites: "4", replies: "7", statusType: "FEED" },
    });
    expect(items.get(comment(1))).toMatchObject({
      parentNativeId: post,
      rootNativeId: post,
      authorName: "kari",
      byAgency: false,
    });
    for (const number of [21, 22, 23])
      expect(items.get(comment(number))).toMatchObject({
        parentNativeId: comment(1),
        rootNativeId: post,
        byAgency: true,
      });
    expect(items.get(comment(2))?.visibility).toBe("hidden");
    expect(items.get(comment(3))?.visibility).toBe("public");
    expect(items.get("profile")).toMatchObject({
      title: "Fjordvik kommune",
      permalink: "https://www.instagram.com/fjordvik/",
    });
    expect(["profile", post, "mid.1"].map((id) => speaksOf(reach, id))).toEqual([true, true, false]);
    shown("instagram", "documentation only", "post", "comment", "reply", "hide", "profile");
  });

  test("asks by itself for a post that no list shows, and is missing with its comments when it is not there", async () => {
    const alone = aMedia(9, { comments: { data: [anIgComment(91)] } });
    const [id, gone] = [String(alone["id"]), "18000000000000008"];
    server.site.objects.set(id, alone);
    const item = (kind: "post" | "comment", nativeId: string, rootNativeId = nativeId) => ({
      ...{ kind, nativeId, rootNativeId, byAgency: kind === "post", parentNativeId: undefined },
      ...{ editedAt: undefined, facts: {} },
    });
    const known = [item("post", id), item("post", gone), item("comment", "8001", gone)];
    const relooks = { due: async () => ({ ask: [id, gone], left: 0 }), seen: () => undefined };
    const taken = await instagram.look(channel(), { ...tools, relooks, known: async () => known });
    expect(taken.fault).toBeUndefined();
    const shownIds = taken.sightings.map(({ nativeId }) => nativeId);
    expect([id, comment(91), gone].map((one) => shownIds.includes(one))).toEqual([true, true, false]);
    expect([gone, "8001"].map((one) => speaksOf(taken.reach, one))).toEqual([true, true]);
    // its third comment stands in a long thread, whose turn it is not
    expect([shownIds.includes(comment(3)), speaksOf(taken.reach, comment(3))]).toEqual([false, false]);
    expect(
      await instagram.check(channel(), { nativeId: "8001", permalink: undefined, facts: {} }, tools),
    ).toBe("unknown");
  });

  test("names every file of an album, and says where no comments are taken", async () => {
    const items = new Map((await look()).sightings.map((one) => [one.nativeId, one]));
    expect(items.get(album)?.media.map(({ url }) => url)).toEqual([
      "https://scontent.example/a.jpg",
      "https://scontent.example/b.mp4",
    ]);
    expect(items.get(album)?.facts["comments"]).toBe("closed");
    shown("instagram", "documentation only", "media");
  });

  test("says what is given to nobody: comments of those who are restricted, and those that are only counted", async () => {
    const { findings } = await look();
    expect(findings.map(({ code, nativeId }) => `${code} ${nativeId}`)).toEqual([
      "channel.withheld profile",
      `channel.withheld ${post}`,
    ]);
    expect(findings[0]?.detail).toMatch(/restricted/);
    expect(findings[1]?.detail).toBe("Instagram counts 7 comments under it and gives 6");
  });

  test("asks nobody for who liked or who follows", async () => {
    await look();
    expect(server.site.asked.filter((asked) => /followers|likes/.test(asked))).toEqual([]);
  });

  test("is not whole when a thread was not read to its end", async () => {
    server.site.instead.set(`${comment(1)}/replies`, anError(2));
    expect((await look()).fault).toMatchObject({
      code: "channel.status",
      detail: expect.stringMatching(/replies answered/),
    });
  });
});

describe("one item by itself", () => {
  const check = (nativeId: string, permalink?: string) =>
    instagram.check(channel(), { nativeId, permalink, facts: {} }, tools);

  test("a post is gone when the account's posts are given beside it", async () => {
    expect(await check("18000000000009", "https://www.instagram.com/p/9/")).toBe("gone");
    server.site.objects.set(post, aMedia(1));
    expect(await check(post, "https://www.instagram.com/p/1/")).toBe("present");
    shown("instagram", "documentation only", "delete");
  });

  test("a comment never is: those of whom the account has restricted look the same", async () => {
    expect(await check(comment(9))).toBe("unknown");
  });
});

const folder = sharedPath("data/restfb-fixtures/src/test/resources/json/instagram");

whenShared(describe)(`recorded objects of Instagram${sharedReason}`, () => {
  const raw = (name: string) => readFileSync(join(folder, `${name}.json`));
  const readAs = (path: string, name: string) => {
    const bytes = Buffer.concat([Buffer.from('{"data":['), raw(name), Buffer.from("]}")]);
    const url = `https://graph.facebook.com/v25.0/${path}`;
    const payload = {
      ordinal: 0,
      url,
      status: 200,
      mediaType: "application/json",
      bytes,
      fetchedAt: new Date(0),
    };
    const channel = { denyAuthors: [], address: "https://graph.facebook.com/v25.0/1" };
    return readAccount([payload], { channel, seenAt: new Date("2026-11-29") }).sightings;
  };

  test("a picture, and an album", () => {
    expect(readAs("1/media", "media-image")).toMatchObject([
      {
        nativeId: "123456789",
        text: "a great picture",
        postedAt: new Date("2018-02-22T10:00:29Z"),
        facts: { comments: "open" },
      },
    ]);
    expect(readAs("1/media", "media-carousel")).toMatchObject([{ text: "Great carousel" }]);
    shown("instagram", "recorded payload", "post");
  });

  test("a comment with a reply, and one that names nobody", () => {
    expect(readAs("987654321/comments", "comment")).toMatchObject([
      { nativeId: "123456789", text: "Great!", authorId: "98765432123", parentNativeId: "987654321" },
      { nativeId: "1234567891", text: "yeah", parentNativeId: "123456789", rootNativeId: "987654321" },
    ]);
    expect(readAs("17866467940233520/comments", "comment_missing_user")).toMatchObject([
      { authorName: "bincyshiona" },
    ]);
    shown("instagram", "recorded payload", "comment", "reply");
  });

  test("webhooks: a comment that was added, with and without where it stands; a message; views and mentions are passed by", () => {
    expect(toldBy(raw("wh-comments-2021"))).toMatchObject({
      passed: 0,
      events: [
        {
          ...{ verb: "add", nativeId: "123456789", at: new Date(1519399307000) },
          item: {
            text: "This is an example.",
            authorName: "testuser",
            parentNativeId: "987654321",
            rootNativeId: "76543987",
          },
        },
      ],
    });
    for (const name of ["wh-comments", "wh-livecomments"])
      expect(toldBy(raw(name)).events).toMatchObject([
        { verb: "add", item: { rootNativeId: undefined, parentNativeId: undefined } },
      ]);
    expect(toldBy(raw("messaging-attachment-unsupported")).events).toMatchObject([
      {
        verb: "add",
        account: "17841452691600098",
        item: { kind: "message", visibility: "private", text: "" },
      },
    ]);
    for (const name of ["wh-mentions", "wh-story_insights", "messaging-seen"])
      expect(toldBy(raw(name))).toEqual({
        accounts: [expect.any(String)],
        events: [],
        unread: [],
        passed: 1,
      });
  });
});
