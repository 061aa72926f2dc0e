/** The WordPress channel against a real WordPress with its database: what it tells of, and what it hides. */

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { wordpress } from "../../src/capture/channels/wordpress/adapter.ts";
import { httpClient } from "../../src/capture/http.ts";
import { readHere } from "../../src/capture/reader.ts";
import { systemClock } from "../../src/clock.ts";
import type { Sighting } from "../../src/domain/item.ts";
import type { Look } from "../../src/domain/observation.ts";
import { shown } from "../support/shown.ts";
import { aWordPressChannel } from "../support/wordpress-answers.ts";
import {
  startWordPress,
  type WordPressSite,
  whenWordPress,
  wordpressReason,
} from "../support/wordpress-site.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const clock = systemClock;
const http = httpClient({
  clock,
  userAgent: "kanalarkiv-test",
  timeoutMs: 20_000,
  maxBytes: 20_000_000,
  maxRedirects: 3,
});

whenWordPress(describe)(`a real WordPress${wordpressReason}`, () => {
  let site: WordPressSite;
  /** of an account with the role Editor, which is all that the archive is given */
  let editor: string;

  beforeAll(async () => {
    site = await startWordPress();
    editor = await site.newUser("arkiv", "editor");
  }, 120_000);
  afterAll(() => site?.stop(), 60_000);

  const channel = () => aWordPressChannel({ address: site.url });
  const lookAs = (credentials: string | undefined) =>
    wordpress.look(channel(), { http, reader: readHere, clock, credentials });
  const checkAs = (credentials: string | undefined, nativeId: string) =>
    wordpress.check(
      channel(),
      { nativeId, permalink: undefined, facts: {} },
      { http, reader: readHere, clock, credentials },
    );
  const check = (nativeId: string) => checkAs(editor, nativeId);

  /** A whole look by the editor, by native id. */
  async function look(): Promise<ReadonlyMap<string, Sighting>> {
    return byId(await wholeLook(editor));
  }
  async function wholeLook(credentials: string | undefined): Promise<Look> {
    const taken = await lookAs(credentials);
    expect([taken.fault, taken.findings]).toEqual([undefined, []]);
    return taken;
  }

  test("a new site is a profile, the post, page and comment that WordPress makes, and nothing else", async () => {
    const { sightings } = await wholeLook(editor);
    expect(sightings.map((s) => [s.nativeId, s.kind, s.visibility, s.byAgency])).toEqual([
      ["site", "profile", "public", true],
      ["post-1", "post", "public", true],
      ["page-2", "post", "public", true],
      ["comment-1", "comment", "public", false],
    ]);
    expect(sightings[0]).toMatchObject({ title: "Testetaten", text: "Vi svarer på spørsmål om testing" });
    await site.settings({ title: "Etaten & folket", description: "Svarer du på «hva»?" });
    expect((await look()).get("site")).toMatchObject({
      title: "Etaten & folket",
      text: "Svarer du på «hva»?",
    });
    shown("wordpress", "real server", "profile");
  });

  test("a post is kept with its file, labels and author, and shows its edits", async () => {
    const file = await site.upload("kart.png", png, { alt_text: "Kart over Ås & omegn" });
    const label = await site.label("categories", "Vei & trafikk");
    const post = await site.publish({
      title: "Høring & innspill",
      content: "<!-- wp:paragraph -->\n<p>Frist 1. desember &amp; ikke før.</p>\n<!-- /wp:paragraph -->",
      categories: [label],
      featured_media: file.id,
    });
    const first = (await look()).get(`post-${post.id}`);
    expect(first).toMatchObject({
      kind: "post",
      byAgency: true,
      authorName: "redaktor",
      authorId: "user-1",
      title: "Høring & innspill",
      text: "Frist 1. desember & ikke før.",
      permalink: `${site.url}/horing-innspill/`,
      visibility: "public",
      editedAt: undefined,
      labels: ["Vei & trafikk"],
      media: [{ url: file.url, alt: "Kart over Ås & omegn", mediaType: "image/png" }],
    });
    expect(Math.abs((first?.postedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);

    await clock.sleep(1_100);
    await site.edit("posts", post.id, { content: "Frist 15. desember." });
    const edited = (await look()).get(`post-${post.id}`);
    expect(edited).toMatchObject({ text: "Frist 15. desember.", postedAt: first?.postedAt });
    expect(edited?.editedAt?.getTime()).toBeGreaterThan(first?.postedAt?.getTime() ?? Number.NaN);
  });

  test("the public and the editor read the same words, however they were typed", async () => {
    const classic =
      "Første linje\nandre & siste linje\n\nNytt avsnitt med <b>fet</b> skrift.\n<ul>\n<li>ett</li>\n<li>to</li>\n</ul>\nSlutt\n<pre>a\n  b</pre>";
    const blocks =
      "<!-- wp:heading -->\n<h2>Tittel</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>Tekst.</p>\n<!-- /wp:paragraph -->";
    for (const content of [classic, blocks]) {
      const post = await site.publish({ title: "Likt", content });
      const comment = await site.comment({ post: post.id }, "Linje en\nlinje to\n\nnytt avsnitt & slutt");
      const [all, open] = [await look(), byId(await wholeLook(undefined))];
      for (const id of [`post-${post.id}`, `comment-${comment.id}`])
        expect(open.get(id)?.text).toBe(all.get(id)?.text);
    }
  });

  test("a post says whether it takes comments, and the site in which language it is, with a password and without", async () => {
    const post = await site.publish({ title: "Høring", content: "Si hva du mener.", comment_status: "open" });
    const facts = async (credentials?: string) =>
      byId(await wholeLook(credentials)).get(`post-${post.id}`)?.facts;
    expect([await facts(editor), await facts()]).toEqual([
      { comments: "open", language: "en" },
      { comments: "open", language: "en" },
    ]);
    await site.edit("posts", post.id, { comment_status: "closed" });
    expect([await facts(editor), await facts()]).toMatchObject([
      { comments: "closed" },
      { comments: "closed" },
    ]);
  });

  test("a visitor's comment is held, then public, then edited without a trace, then spam, then in the trash", async () => {
    const post = await site.publish({ title: "Spør oss", content: "Hva lurer du på?" });
    const comment = await site.visit({ post: post.id }, "Kari O'Brien", "Når er fristen?\n\nHilsen & takk");
    const seen = async () => (await look()).get(`comment-${comment.id}`);

    const held = await seen();
    expect(held).toMatchObject({
      kind: "comment",
      parentNativeId: `post-${post.id}`,
      rootNativeId: `post-${post.id}`,
      byAgency: false,
      authorName: "Kari O'Brien",
      authorId: undefined,
      text: "Når er fristen?\n\nHilsen & takk",
      permalink: `${site.url}/spor-oss/#comment-${comment.id}`,
      visibility: "held",
      facts: {},
    });

    await site.moderate(comment.id, "approved");
    expect(await seen()).toEqual({ ...held, visibility: "public", payload: expect.anything() });

    await site.edit("comments", comment.id, { content: "Når er fristen i Ås?" });
    const changed = await seen();
    expect(changed).toMatchObject({
      text: "Når er fristen i Ås?",
      postedAt: held?.postedAt,
      editedAt: undefined,
    });

    await site.moderate(comment.id, "spam");
    expect(await seen()).toEqual({ ...changed, visibility: "spam", payload: expect.anything() });
    await site.moderate(comment.id, "trash");
    expect((await seen())?.visibility).toBe("trashed");
    expect(await check(`comment-${comment.id}`)).toBe("present");
    expect(await checkAs(undefined, `comment-${comment.id}`)).toBe("unknown");
  });

  test("an answer by the editor loses its parent when that is deleted for good, and only then is it gone", async () => {
    const post = await site.publish({ title: "Tråd", content: "Start" });
    const question = await site.visit({ post: post.id }, "Ola", "Kommer det buss?");
    await site.moderate(question.id, "approved");
    const answer = await site.comment({ post: post.id, parent: question.id }, "Ja, hver time.", editor);
    const before = (await look()).get(`comment-${answer.id}`);
    expect(before).toMatchObject({
      parentNativeId: `comment-${question.id}`,
      rootNativeId: `post-${post.id}`,
      byAgency: true,
      authorName: "arkiv",
      visibility: "public",
    });

    await site.destroy("comments", question.id);
    const after = await look();
    expect(after.has(`comment-${question.id}`)).toBe(false);
    expect(after.get(`comment-${answer.id}`)).toMatchObject({
      parentNativeId: `post-${post.id}`,
      rootNativeId: `post-${post.id}`,
    });
    expect(await check(`comment-${question.id}`)).toBe("gone");
    expect(await checkAs(undefined, `comment-${question.id}`)).toBe("unknown");
    expect(await check(`comment-${answer.id}`)).toBe("present");
  });

  test("a citizen with an account of the site is not the agency", async () => {
    const post = await site.publish({ title: "Innlogget", content: "Si din mening" });
    const citizen = await site.newUser("innbygger", "subscriber");
    const comment = await site.comment({ post: post.id }, "Jeg er imot", citizen);
    expect((await look()).get(`comment-${comment.id}`)).toMatchObject({
      byAgency: false,
      authorName: "innbygger",
      visibility: "held",
    });
  });

  test("a post in the trash takes its comments along, and nothing of it is gone before it is deleted", async () => {
    const post = await site.publish({ title: "Til kurven", content: "Bort" });
    const comment = await site.comment({ post: post.id }, "Synd");
    await site.trash("posts", post.id);
    const trashed = await look();
    expect(trashed.get(`post-${post.id}`)).toMatchObject({
      visibility: "trashed",
      text: "Bort",
      title: "Til kurven",
    });
    expect(trashed.get(`comment-${comment.id}`)).toMatchObject({
      visibility: "trashed",
      text: "Synd",
      rootNativeId: `post-${post.id}`,
    });
    expect(await check(`post-${post.id}`)).toBe("present");

    await site.edit("posts", post.id, { status: "publish" });
    // published again by the REST API, a post comes back without its comments
    const back = await look();
    expect(back.get(`post-${post.id}`)?.visibility).toBe("public");
    expect(back.get(`comment-${comment.id}`)?.visibility).toBe("trashed");

    await site.destroy("posts", post.id);
    const gone = await look();
    expect(gone.has(`post-${post.id}`) || gone.has(`comment-${comment.id}`)).toBe(false);
    expect([await check(`post-${post.id}`), await check(`comment-${comment.id}`)]).toEqual(["gone", "gone"]);
    shown("wordpress", "real server", "delete");
  });

  test("drafts are never read, in the trash either; private posts and posts behind a password are not public", async () => {
    const draft = await site.publish({ title: "Utkast", content: "x", status: "draft" });
    const thrown = await site.publish({ title: "Utkast i kurven", content: "x", status: "draft" });
    const scheduled = await site.publish({
      title: "Senere",
      content: "x",
      status: "future",
      date: "2036-01-01T10:00:00",
    });
    await site.trash("posts", thrown.id);
    await site.trash("posts", scheduled.id);
    const secret = await site.publish({ title: "Internt", content: "Bare oss", status: "private" });
    const locked = await site.publish({ title: "Låst", content: "Med passord", password: "sesam" });
    const all = await look();
    expect([draft, thrown, scheduled].filter((post) => all.has(`post-${post.id}`))).toEqual([]);
    expect(all.get(`post-${secret.id}`)).toMatchObject({ visibility: "private", title: "Internt" });
    expect(all.get(`post-${locked.id}`)).toMatchObject({ visibility: "private", text: "Med passord" });
  });

  test("a page and the comments on it are a thread of their own", async () => {
    const page = await site.publish({ title: "Om oss", content: "Etaten", comment_status: "open" }, "pages");
    const comment = await site.visit({ post: page.id }, "Per", "Fin side");
    const all = await look();
    expect(all.get(`page-${page.id}`)).toMatchObject({ kind: "post", labels: ["page"], text: "Etaten" });
    expect(all.get(`comment-${comment.id}`)?.rootNativeId).toBe(`page-${page.id}`);
    await site.trash("pages", page.id);
    expect((await look()).get(`page-${page.id}`)?.visibility).toBe("trashed");
    await site.destroy("pages", page.id);
    expect(await check(`page-${page.id}`)).toBe("gone");
  });

  test("without a password only what is public is seen, and nothing that is missing can be proved gone", async () => {
    const { sightings } = await wholeLook(undefined);
    expect(new Set(sightings.map((s) => s.visibility))).toEqual(new Set(["public", "private"]));
    expect(sightings.filter((s) => s.visibility === "private").map((s) => [s.title, s.text])).toEqual([
      ["Låst", ""],
    ]);
    const publicOnly = [...(await look()).values()].filter((s) => s.visibility === "public");
    expect(ids(sightings.filter((s) => s.visibility === "public"))).toEqual(ids(publicOnly));
  });

  test("no e-mail address, network address or password of a post stands in any payload or sighting", async () => {
    const { payloads, sightings } = await wholeLook(editor);
    const kept = payloads.map((payload) => Buffer.from(payload.bytes).toString("utf8")).join("\n");
    expect(kept).not.toMatch(/gjest@|innbygger@|author_email|author_ip|avatar_urls|sesam/);
    expect(JSON.stringify(sightings)).not.toMatch(/@example|127\.0\.0\.1(?!:)/);
  });

  test("a held look reads the same from its payloads", async () => {
    const { payloads, sightings, findings } = await wholeLook(editor);
    expect(wordpress.reread(channel(), payloads, new Date())).toEqual({ sightings, findings });
  });

  test("more comments than a page holds are all read", async () => {
    const post = await site.publish({ title: "Mange svar", content: "Si noe" });
    const made: string[] = [];
    for (let n = 0; n < 105; n += 1)
      made.push(`comment-${(await site.comment({ post: post.id }, `Svar ${n}`)).id}`);
    const seen = [...(await look()).values()].filter((s) => s.rootNativeId === `post-${post.id}`);
    expect(ids(seen)).toEqual(made);
  }, 120_000);

  test("a wrong password, or a role too small, leaves the look incomplete and says what to do", async () => {
    const wrong = await lookAs("redaktor:feil");
    expect(wrong.fault).toMatchObject({
      code: "channel.refused",
      detail: expect.stringContaining("password"),
    });
    // WordPress counts for an author what it does not show him
    const author = await lookAs(await site.newUser("skribent", "author"));
    expect(author.fault).toMatchObject({
      code: "channel.shortList",
      detail: expect.stringContaining("role Editor"),
    });
    expect(await checkAs("redaktor:feil", "post-1")).toBe("unknown");
  });

  test("a site without pretty permalinks is read as well", async () => {
    const before = await look();
    site.plainPermalinks(true);
    const after = await look();
    site.plainPermalinks(false);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  test("a site that is being updated asks for quiet, and is whole again after it", async () => {
    site.maintenance(true);
    const { fault } = await lookAs(editor);
    site.maintenance(false);
    expect(fault?.code).toBe("channel.rateLimited");
    expect(fault?.retryAt?.getTime()).toBeGreaterThan(Date.now());
    await look();
  });
});

function byId(look: Look): ReadonlyMap<string, Sighting> {
  return new Map(look.sightings.map((sighting) => [sighting.nativeId, sighting]));
}

function ids(sightings: readonly Sighting[]): string[] {
  return sightings.map((sighting) => sighting.nativeId);
}
