import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { wordpress } from "../../../../src/capture/channels/wordpress/adapter.ts";
import type { Sighting } from "../../../../src/domain/item.ts";
import { sharedPath, sharedReason, whenShared } from "../../../support/shared.ts";
import { aPayload, aWordPressChannel } from "../../../support/wordpress-answers.ts";

type Recording = Readonly<Record<string, { readonly status: number; readonly body: unknown } | undefined>>;

const bodyOf = (recording: Recording, name: string) => recording[name]?.body;

whenShared(describe)(`answers recorded from a WordPress 6.1.9 with every field${sharedReason}`, () => {
  const seenAt = new Date("2026-11-21T12:00:00Z");

  function read(...pages: readonly (readonly [route: string, body: unknown])[]): readonly Sighting[] {
    const payloads = pages.map(([route, body], ordinal) => aPayload(route, body, { ordinal }));
    const { sightings, findings } = wordpress.reread(aWordPressChannel(), payloads, seenAt);
    expect(findings).toEqual([]);
    return sightings;
  }

  function recording(): Recording {
    return JSON.parse(
      readFileSync(sharedPath("data", "recorded", "wordpress", "rest-recorded.json"), "utf8"),
    );
  }

  test("comments of every state are read, and the list `all` leaves one of them out", () => {
    const held = recording();
    const lists = ["approve", "hold", "spam", "trash"].map(
      (status) => [`/wp/v2/comments?status=${status}`, bodyOf(held, `comments_${status}`)] as const,
    );
    const users = ["/wp/v2/users?who=authors", [{ id: 1, name: "redaktor" }]] as const;
    expect(
      read(...lists, users).map((s) => [s.nativeId, s.parentNativeId, s.visibility, s.byAgency, s.text]),
    ).toEqual([
      ["comment-4", "post-7", "public", false, "Når kommer dunkene til Ås?"],
      ["comment-5", "post-7", "public", false, "Takk for god informasjon!"],
      expect.arrayContaining(["trashed"]),
      ["comment-7", "comment-4", "public", true, "Hei Kari. De kommer i uke 12."],
    ]);
    expect(read(["/wp/v2/comments?status=all", bodyOf(held, "comments_all")])).toHaveLength(3);
  });

  test("a comment that was edited differs from its first text in nothing but the text", () => {
    const held = recording();
    const [first] = read(["/wp/v2/comments?page=1", [bodyOf(held, "reply")]]);
    const all = read(["/wp/v2/comments?page=1", bodyOf(held, "comments_approve")]);
    const later = all.find((s) => s.nativeId === "comment-7");
    expect(first?.text).toBe("Hei Kari. De kommer i uke 11.");
    expect(later).toEqual({ ...first, text: "Hei Kari. De kommer i uke 12.", payload: expect.anything() });
  });

  test("the post is read with the time of its edit", () => {
    const [post] = read(["/wp/v2/posts?page=1", [bodyOf(recording(), "post")]]);
    expect(post).toMatchObject({ nativeId: "post-7", kind: "post", byAgency: true, visibility: "public" });
    expect(post?.editedAt?.getTime()).toBeGreaterThan(post?.postedAt?.getTime() ?? Number.NaN);
  });

  test("no e-mail address, network address or browser of a citizen reaches a field", () => {
    const held = recording();
    const sightings = read(["/wp/v2/comments?page=1", bodyOf(held, "comments_approve")]);
    expect(JSON.stringify(bodyOf(held, "comments_approve"))).toMatch(/kari@ex\.no/);
    expect(JSON.stringify(sightings)).not.toMatch(/@ex\.no|"127\.0\.0\.1"|gravatar|node/);
  });
});
