/** Webhooks of a Facebook Page as Meta sent them, recorded by restfb; one is written by hand where none was recorded. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { toldBy } from "../../../../src/capture/channels/facebook/webhook.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";

const folder = sharedPath("data/restfb-fixtures/src/test/resources/json/webhooks");
const recorded = (name: string) => toldBy(readFileSync(join(folder, `${name}.json`)));
const said = (json: unknown) => toldBy(Buffer.from(typeof json === "string" ? json : JSON.stringify(json)));

whenShared(describe)(`recorded webhooks of Facebook${sharedReason}`, () => {
  const page = "1234567890321";
  const comment = "901097836652708_903438993085259";

  test("a comment that was written, with whom by and what it answers", () => {
    for (const name of ["feed-comment-add-25", "feed-comment-add-211"])
      expect(recorded(name)).toMatchObject({
        unread: [],
        passed: 0,
        events: [
          {
            ...{ account: page, verb: "add", nativeId: comment, at: new Date(1449135003000) },
            item: {
              ...{ kind: "comment", text: "and the next one", authorName: "Tester", byAgency: true },
              ...{ parentNativeId: `${page}_901097836652708`, rootNativeId: `${page}_901097836652708` },
              postedAt: new Date(1449135003000),
            },
          },
        ],
      });
  });

  test.each([
    ["feed-comment-edited-25", "edited", "900728623356296_900744590021366"],
    ["feed-comment-hide", "hide", "900728623356296_900744590021366"],
    ["feed-comment-unhide", "unhide", "900728623356296_900744590021366"],
    ["feed-comment-remove-25", "remove", "905578656204626_905579239537901"],
    ["feed-post-add-25", "add", `${page}_7293787835232`],
    ["feed-post-edit", "edited", `${page}_7293787835232`],
    ["feed-post-hide", "hide", `${page}_7293787835232`],
    ["feed-post-unhide", "unhide", `${page}_7293787835232`],
    ["feed-post-remove-25", "remove", `${page}_901097836652708`],
    ["feed-status-add-25", "add", undefined],
    ["feed-status-edited-25", "edited", undefined],
    ["feed-status-hide-25", "hide", `${page}_7293787835232`],
    ["feed-status-unhide", "unhide", undefined],
    ["feed-photo-add-message", "add", `${page}_900767076685784`],
    ["feed-photo-hide", "hide", `${page}_900767076685784`],
    ["feed-photo-remove-25", "remove", `${page}_900767076685784`],
    ["feed-video-add", "add", `${page}_901097836652708`],
    ["feed-video-remove-25", "remove", undefined],
    ["feed-share-add-25", "add", `${page}_98735342324352`],
    ["feed-share-hide", "hide", undefined],
    ["feed-share-unhide", "unhide", undefined],
  ])("%s: %s", (name, verb, nativeId) => {
    const { events, unread } = recorded(name);
    expect(unread).toEqual([]);
    expect(events.map((one) => one.verb)).toEqual([verb]);
    expect(events[0]?.nativeId).toEqual(nativeId ?? expect.stringMatching(/^\d+_\d+$/));
  });

  test.each([
    "feed-video-block",
    "feed-video-unblock",
    "feed-video-mute",
    "feed-album-add",
    "unknown-change-value",
  ])("%s names no post, so the page is looked at", (name) => {
    expect(recorded(name).events.map(({ verb }) => verb)).toEqual(["touched"]);
  });

  test("who liked or reacted is passed by, and so are mentions elsewhere", () => {
    const names = readdirSync(folder).flatMap((name) =>
      /^feed-(like|reaction)|^mention/.test(name) ? [name.replace(/\.json$/, "")] : [],
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names)
      expect({ name, ...recorded(name) }).toMatchObject({ name, events: [], passed: 1 });
  });

  test("files of what was said", () => {
    const media = (name: string) =>
      recorded(name).events[0]?.item?.media.map(({ url }) => url.replace(/\?.*/, ""));
    expect(media("feed-comment-add-with-photo")?.[0]).toMatch(/_o\.jpg$/);
    expect(media("feed-comment-add-with-video")).toEqual(["https://example.fbcdn.net/video.mp4"]);
    expect(media("feed-status-add-photos")?.length).toBe(3);
  });

  test("messages: written, by the page itself, edited, taken back", () => {
    const [basic, echo, edits, deleted] = ["basic", "basic-echo", "edits", "isdeleted"].map(
      (name) => recorded(`messaging-message-${name}`).events[0],
    );
    expect(basic).toMatchObject({
      ...{ verb: "add", account: "12345654332", nativeId: "mid.1457764197618:41d102a3e1ae206a38" },
      at: new Date(1457764197627),
      item: { kind: "message", visibility: "private", text: "hello, world!", byAgency: false },
    });
    expect(basic?.item?.rootNativeId).toBe("messages-987654321432");
    expect(echo).toMatchObject({ verb: "add", item: { byAgency: true } });
    expect(edits?.verb).toBe("edited");
    expect(deleted).toMatchObject({ verb: "remove", nativeId: "message_id" });
  });

  test("every one of them is read, or says why not; nothing is thrown", () => {
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      const { events, unread, passed } = toldBy(readFileSync(join(folder, name)));
      if (/^feed-/.test(name)) expect({ name, unread }).toEqual({ name, unread: [] });
      if (!/^permission|^user|approles|policy/.test(name))
        expect({ name, some: events.length + unread.length + passed > 0 }).toEqual({ name, some: true });
    }
  });
});

describe("a webhook that is not as Meta documents it", () => {
  const change = (value: unknown) => ({
    object: "page",
    entry: [{ id: "1", time: 1449135003, changes: [{ field: "feed", value }] }],
  });

  test.each([
    ["no JSON", "{"],
    ["an array", "[]"],
    ["half of a list", { object: "page" }],
    ["no bytes", ""],
    ["a name twice", '{"object":"page","object":"x","entry":[]}'],
  ])("%s is not read, and says why", (_, json) => {
    const { events, unread } = said(json);
    expect(events).toEqual([]);
    expect(unread.length).toBe(1);
  });

  test("an id of more digits than a number holds stays what it was", () => {
    const body = JSON.stringify(
      change({ item: "comment", verb: "add", comment_id: "X", post_id: "1_2", message: "Hei" }),
    );
    const [event] = said(body.replace('"X"', "122103456789012345")).events;
    expect(event?.nativeId).toBe("122103456789012345");
  });

  test("a verb that is not known, and a value that is another, make the page be looked at", () => {
    expect(
      said(change({ item: "comment", verb: "pinned", comment_id: "1_2", post_id: "1_1" })).events,
    ).toMatchObject([{ verb: "touched" }]);
    expect(said(change({ item: "comment", verb: "add", comment_id: {}, post_id: "1_1" }))).toMatchObject({
      events: [{ verb: "touched" }],
      unread: [{ pointer: "/entry/0/changes/0/value" }],
    });
  });

  test("what was never sent out is told as nothing but that something happened", () => {
    expect(
      said(change({ item: "status", verb: "add", post_id: "1_2", message: "Utkast", published: 0 })).events,
    ).toMatchObject([{ verb: "touched", item: undefined }]);
  });
});
