/** A real WordPress as the public sees it: blocks, types of its own, who speaks, and lists that change meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { wordpress } from "../../src/capture/channels/wordpress/adapter.ts";
import { httpClient } from "../../src/capture/http.ts";
import type { HttpClient } from "../../src/capture/port.ts";
import { readHere } from "../../src/capture/reader.ts";
import { systemClock } from "../../src/clock.ts";
import type { Sighting } from "../../src/domain/item.ts";
import type { Look } from "../../src/domain/observation.ts";
import { onlyAsked } from "../support/channel-builders.ts";
import { aWordPressChannel } from "../support/wordpress-answers.ts";
import {
  startWordPress,
  type WordPressSite,
  whenWordPress,
  wordpressReason,
} from "../support/wordpress-site.ts";

const clock = systemClock;
const http = httpClient({
  clock,
  userAgent: "kanalarkiv-test",
  timeoutMs: 20_000,
  maxBytes: 20_000_000,
  maxRedirects: 3,
});

whenWordPress(describe)(`a real WordPress as the public sees it${wordpressReason}`, () => {
  let site: WordPressSite;
  /** of an account with the role Editor */
  let editor: string;

  beforeAll(async () => {
    site = await startWordPress();
    editor = await site.newUser("arkiv", "editor");
  }, 120_000);
  afterAll(() => site?.stop(), 60_000);

  const lookAs = (credentials: string | undefined, by: HttpClient = http): Promise<Look> =>
    wordpress.look(aWordPressChannel({ address: site.url }), {
      http: by,
      reader: readHere,
      clock,
      credentials,
    });
  async function seenAs(credentials: string | undefined): Promise<ReadonlyMap<string, Sighting>> {
    const { fault, sightings } = await lookAs(credentials);
    expect(fault).toBeUndefined();
    return new Map(sightings.map((sighting) => [sighting.nativeId, sighting]));
  }

  test("reusable and dynamic blocks and shortcodes are kept as they were shown, to both in the same words", async () => {
    const block = await site.publish({ title: "Åpningstider", content: "<p>Åpent 8–15</p>" }, "blocks");
    const made = await site.publish({
      title: 'Kontakt "oss"',
      content: [
        `<!-- wp:block {"ref":${block.id}} /-->`,
        '<!-- wp:latest-posts {"postsToShow":1} /-->',
        "<!-- wp:shortcode -->\n[kontakt]\n<!-- /wp:shortcode -->",
        "<!-- wp:paragraph -->\n<p>Han sa \"ja\" -- og 'nei'...</p>\n<!-- /wp:paragraph -->",
      ].join("\n\n"),
    });
    const post = (await seenAs(editor)).get(`post-${made.id}`);
    expect(post?.text).toMatch(/^Åpent 8–15\s[\s\S]*Ring oss på 55 55 55 55\s+Han sa “ja” — og ‘nei’…$/);
    expect(post?.title).toBe("Kontakt “oss”");
    expect(post?.facts["typed"]).toContain("[kontakt]");
    const open = (await seenAs(undefined)).get(`post-${made.id}`);
    expect([open?.text, open?.title]).toEqual([post?.text, post?.title]);

    const plain = await site.publish({ title: "Bare ord", content: 'Han sa "ja".' });
    expect((await seenAs(editor)).get(`post-${plain.id}`)).toMatchObject({
      text: "Han sa “ja”.",
      formerly: { text: 'Han sa "ja".' },
      facts: {},
    });
    await site.edit("blocks", block.id, { content: "<p>Åpent 9–14</p>" });
    expect((await seenAs(editor)).get(`post-${made.id}`)?.text).toContain("Åpent 9–14");
  });

  test("a private post keeps the title that it has in public", async () => {
    const made = await site.publish({ title: "Møte 'i dag'", content: "x" });
    const shown = (await seenAs(editor)).get(`post-${made.id}`)?.title;
    await site.edit("posts", made.id, { status: "private" });
    const secret = (await seenAs(editor)).get(`post-${made.id}`);
    expect([secret?.title, secret?.visibility]).toEqual([shown, "private"]);
    await site.edit("posts", made.id, { status: "publish", password: "sesam" });
    expect((await seenAs(editor)).get(`post-${made.id}`)).toMatchObject({ title: shown, text: "x" });
  });

  test("a comment by a registered citizen is a citizen's, also to whom looks without a password", async () => {
    const post = await site.publish({ title: "Si din mening", content: "Her" });
    const citizen = await site.newUser("innbygger", "subscriber");
    const asked = await site.comment({ post: post.id }, "Barnet mitt er sykt", citizen);
    await site.moderate(asked.id, "approved");
    const answered = await site.comment({ post: post.id, parent: asked.id }, "God bedring");
    for (const by of [undefined, editor]) {
      const seen = await seenAs(by);
      expect(seen.get(`comment-${asked.id}`)).toMatchObject({ byAgency: false, authorName: "innbygger" });
      expect(seen.get(`comment-${answered.id}`)).toMatchObject({ byAgency: true });
    }
  });

  test("a type of its own is read with its comments; one that the public never sees is not", async () => {
    const hearing = await site.publish(
      { title: "Høring", content: "Ny veg", comment_status: "open" },
      "horinger",
    );
    const secret = await site.publish({ title: "Bare oss", content: "x" }, "intern");
    const asked = await site.visit({ post: hearing.id }, "Kari", "Når?");
    await site.moderate(asked.id, "approved");
    for (const by of [undefined, editor]) {
      const { fault, findings, sightings } = await lookAs(by);
      expect([fault, findings]).toEqual([undefined, []]);
      const seen = new Map(sightings.map((sighting) => [sighting.nativeId, sighting]));
      expect(seen.get(`horing-${hearing.id}`)).toMatchObject({
        title: "Høring",
        text: "Ny veg",
        labels: ["horing"],
      });
      expect(seen.get(`comment-${asked.id}`)?.rootNativeId).toBe(`horing-${hearing.id}`);
      if (by !== undefined) expect(seen.has(`intern-${secret.id}`)).toBe(false);
    }
    const check = () =>
      wordpress.check(
        aWordPressChannel({ address: site.url }),
        { nativeId: `horing-${hearing.id}`, permalink: undefined, facts: {} },
        { http, reader: readHere, clock, credentials: editor },
      );
    expect(await check()).toBe("present");
    await site.trash("horinger", hearing.id);
    expect((await seenAs(editor)).get(`horing-${hearing.id}`)?.visibility).toBe("trashed");
    await site.destroy("horinger", hearing.id);
    expect(await check()).toBe("gone");
  });

  test("a comment on a file has the file as its thread", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const file = await site.upload("plan.png", png, { title: "Plankart", comment_status: "open" });
    const asked = await site.comment({ post: file.id }, "Hvor er skolen?");
    for (const by of [undefined, editor]) {
      const seen = await seenAs(by);
      expect(seen.get(`attachment-${file.id}`)).toMatchObject({
        title: "Plankart",
        media: [{ url: file.url }],
      });
      expect(seen.get(`comment-${asked.id}`)?.rootNativeId).toBe(`attachment-${file.id}`);
    }
  });

  test("a post that is dated back is seen, and one that waits for its day is not", async () => {
    const old = await site.publish({ title: "Gammel", content: "x", date: "2020-01-01T10:00:00" });
    const later = await site.publish({ title: "Senere", content: "x", date: "2036-01-01T10:00:00" });
    const seen = await seenAs(editor);
    expect(seen.get(`post-${old.id}`)?.postedAt).toEqual(new Date("2020-01-01T10:00:00Z"));
    expect(seen.has(`post-${later.id}`)).toBe(false);
  });

  test.each([false, true])(
    "a type that the REST API does not give is named (plain permalinks: %s)",
    async (plain) => {
      site.unlistedType(true);
      site.plainPermalinks(plain);
      const { fault, findings } = await lookAs(undefined);
      site.unlistedType(false);
      site.plainPermalinks(false);
      expect(fault).toBeUndefined();
      expect(findings).toMatchObject([
        {
          code: "channel.withheld",
          nativeId: "site",
          detail: expect.stringContaining("posts of the type vedtak"),
        },
      ]);
      expect((await lookAs(undefined)).findings).toEqual([]);
    },
  );

  describe("with more comments than a page holds", () => {
    let post: number;
    let made: number[];

    beforeAll(async () => {
      post = (await site.publish({ title: "Mange svar", content: "Si noe" })).id;
      made = [];
      for (let n = 0; n < 105; n += 1) made.push((await site.comment({ post }, `Svar ${n}`)).id);
    }, 240_000);

    /** Does something once, right after a page of the list was answered. */
    function after(wanted: (query: URLSearchParams) => boolean, act: () => Promise<unknown>): HttpClient {
      let done = false;
      return onlyAsked(async (request) => {
        const answer = await http.get(request);
        const { pathname, searchParams } = new URL(request.url);
        if (!done && pathname.endsWith("/wp/v2/comments") && wanted(searchParams)) {
          done = true;
          await act();
        }
        return answer;
      });
    }

    test.each(["nobody's", "an editor's"])(
      "%s look loses none that moves between two pages",
      async (whose) => {
        const by = whose === "nobody's" ? undefined : editor;
        const before = await seenAs(by);
        const shown = [...before.keys()].filter((id) => id.startsWith("comment-"));
        const first = made.shift() ?? 0;
        const isFirstPage = (query: URLSearchParams) =>
          query.get("page") === "1" && (query.get("status") ?? "approve") === "approve";
        let added = 0;
        const meddling = after(isFirstPage, async () => {
          await site.destroy("comments", first);
          added = (await site.comment({ post }, `Nytt svar til ${whose}`)).id;
        });
        const { fault, sightings } = await lookAs(by, meddling);
        expect(fault).toBeUndefined();
        const seen = new Set(sightings.map((sighting) => sighting.nativeId));
        expect([...shown, `comment-${added}`].filter((id) => !seen.has(id))).toEqual([]);
        made.push(added);
      },
    );

    test("comments that nobody may see do not hide those behind them", async () => {
      await site.edit("posts", post, { status: "private" });
      const other = await site.publish({ title: "Åpen", content: "Si noe" });
      const open = await site.comment({ post: other.id }, "Synlig for alle");
      const { fault, findings, sightings } = await lookAs(undefined);
      expect(fault).toBeUndefined();
      const seen = new Set(sightings.map((sighting) => sighting.nativeId));
      expect([seen.has(`comment-${open.id}`), seen.has(`comment-${made[0]}`)]).toEqual([true, false]);
      expect(findings).toMatchObject([
        { code: "channel.withheld", nativeId: "site", detail: expect.stringContaining("105 of those") },
      ]);
      expect((await lookAs(editor)).fault).toBeUndefined();
    });
  });
});
