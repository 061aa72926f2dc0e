/**
 * Objects of the Graph API as it gave them, recorded by restfb: each is read as the one object of the list in which it
 * would stand.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readPage } from "../../../../src/capture/channels/facebook/read.ts";
import { graphReading } from "../../../../src/capture/graph/said.ts";
import type { Payload } from "../../../../src/domain/observation.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
import { shown } from "../../../support/shown.ts";

const folder = sharedPath("data/restfb-fixtures/src/test/resources/json");
const raw = (name: string) => readFileSync(join(folder, name));

function payloadOf(path: string, bytes: Uint8Array): Payload {
  const url = `https://graph.facebook.com/v25.0/${path}`;
  return { ordinal: 0, url, status: 200, mediaType: "application/json", bytes, fetchedAt: new Date(0) };
}

/** @param path of the list that it would stand in */
function readAs(path: string, name: string, page = "1") {
  const bytes = Buffer.concat([Buffer.from('{"data":['), raw(name), Buffer.from("]}")]);
  const channel = { address: `https://graph.facebook.com/v25.0/${page}`, denyAuthors: [] };
  return readPage([payloadOf(path, bytes)], { channel, seenAt: new Date("2026-11-29") });
}

const said = (name: string) => graphReading.read({ payloads: [payloadOf("1", raw(name))] });

whenShared(describe)(`recorded objects of Facebook${sharedReason}`, () => {
  test("a comment with all that Meta says of it", () => {
    const { sightings, findings } = readAs(
      "474930769339741_520586098107541/comments",
      "v2_2/comment-issue286.json",
      "474930769339741",
    );
    expect(findings).toEqual([]);
    expect(sightings).toMatchObject([
      {
        ...{
          nativeId: "520586098107541_520590871440397",
          kind: "comment",
          byAgency: true,
          authorName: "Tester Page",
        },
        ...{ rootNativeId: "474930769339741_520586098107541", visibility: "public", text: "new comment" },
        postedAt: new Date("2015-09-01T00:17:03Z"),
      },
    ]);
  });

  test("a comment of somebody else than the page, without all fields", () => {
    const { sightings } = readAs("1_123456789/comments", "v2_2/comment_canHide.json");
    expect(sightings).toMatchObject([
      { nativeId: "123456789_8765432", byAgency: false, authorId: "123456789" },
    ]);
    shown("facebook", "recorded payload", "comment");
  });

  test("counts of reactions, and of those who reacted nothing", () => {
    const { sightings } = readAs("1_705360702965731/comments", "v2_9/comment-reactions.json");
    expect(sightings).toMatchObject([{ facts: { favourites: "1214" } }]);
    const kept = JSON.stringify(sightings);
    for (const name of ["Malvestiti", "10204061807492438", "Chua", "Zito"]) expect(kept).not.toContain(name);
  });

  test("a post that is hidden", () => {
    const { sightings } = readAs("12345678/feed", "v2_3/post-ishidden.json", "12345678");
    expect(sightings).toMatchObject([
      { nativeId: "12345678_987654321", kind: "post", visibility: "hidden", byAgency: true },
    ]);
    shown("facebook", "recorded payload", "post", "hide");
  });

  test("a post with an album, of which each picture is one", () => {
    const [post] = readAs("1/feed", "v2_3/post-attachments.json").sightings;
    expect(post?.media.length).toBeGreaterThan(1);
    expect(new Set(post?.media.map(({ url }) => url)).size).toBe(post?.media.length);
    shown("facebook", "recorded payload", "media");
  });

  test("a post with a comment in it", () => {
    const { sightings } = readAs("1234567890123/feed", "v5_0/post-with-comment.json", "1234567890123");
    expect(sightings.map(({ nativeId, rootNativeId }) => [nativeId, rootNativeId])).toEqual([
      ["1234567890123_456789012345", undefined],
      ["123456789_9876543", "1234567890123_456789012345"],
    ]);
  });

  test("a page, and a conversation", () => {
    const channel = { address: "https://graph.facebook.com/v25.0/40796308305", denyAuthors: [] };
    const { sightings } = readPage([payloadOf("40796308305", raw("v2_0/page.json"))], {
      channel,
      seenAt: new Date(0),
    });
    expect(sightings).toMatchObject([{ nativeId: "profile", title: "Coca-Cola", kind: "profile" }]);
    expect(JSON.stringify(sightings)).not.toContain("87740299");
    const messages = readAs("1/conversations", "conversation.json", "120042743874449").sightings;
    expect(messages[0]).toMatchObject({
      kind: "message",
      visibility: "private",
      rootNativeId: "messages-261743132120084",
    });
    expect(JSON.stringify(messages)).not.toContain("@facebook.com");
    shown("facebook", "recorded payload", "profile", "message");
  });

  test("where a list goes on, and where it ends though a cursor stands there", () => {
    expect(said("connection-same-cursor.json")).toMatchObject({ kind: "list", onward: undefined });
    expect(said("v4_0/strange-cursor.json")).toMatchObject({
      kind: "list",
      onward: { after: expect.stringMatching(/^QVFIUlNEN1/) },
    });
    expect(JSON.stringify(said("v4_0/strange-cursor.json"))).not.toContain("EAAG9BkJsduIBAJ");
  });

  test("errors, with their codes and none of their words", () => {
    expect(said("exampleErrorNew.json")).toEqual({
      kind: "error",
      error: { code: 190, subcode: 460, isTransient: false },
    });
    expect(said("oauthExampleError.json")).toMatchObject({
      kind: "error",
      error: { code: 1, subcode: 1965014 },
    });
  });

  test("any of 500 objects in place of a post, a comment or a message: nothing is thrown", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".json"),
    );
    expect(names.length).toBeGreaterThan(400);
    for (const name of names)
      for (const edge of ["feed", "1_2/comments", "conversations", "t_1/messages"])
        expect(readAs(edge, name).sightings).toBeInstanceOf(Array);
  });
});
