/** WordPress' own export: one that a real 6.1.9 wrote, and ones that overlap what looks at the site have seen. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { XmlSplitter } from "../../../src/capture/imports/split-xml.ts";
import { withoutPersonal } from "../../../src/capture/imports/wxr/format.ts";
import { readRaw } from "../../../src/objects/raw.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { importArchive } from "../../../src/pipeline/import/import.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { importing } from "../../support/importing.ts";
import { shown } from "../../support/shown.ts";
import { aComment, aPost, type RestServer, serveRest, wholeSite } from "../../support/wordpress-answers.ts";

const recorded = join(import.meta.dirname, "../../golden/wxr/recorded.xml");

describe("an export of a real WordPress 6.1.9", () => {
  const place = importing("http://127.0.0.1:58080");

  test("every post and comment, by the ids of the live channel; drafts and files are refused with their reason", async () => {
    place.opened.clock.set(new Date("2026-11-21T12:00:00Z"));
    const result = await place.takePath(recorded);
    expect(result).toMatchObject({
      format: "wxr",
      found: 12,
      kept: 10,
      refused: 2,
      saysWhose: true,
      onlyNew: false,
    });
    expect(result.madeAt).toEqual(new Date("2026-11-20T16:33:07Z"));
    const found = await place.rows<{ native_id: string; visibility: string }>(
      "select i.native_id, s.visibility from core.items i join core.item_states s on s.item_id = i.id order by 1",
    );
    expect(found.filter(({ native_id }) => /^(?:post|page)-\d+$/.test(native_id)).length).toBe(4);
    expect(found.filter(({ visibility }) => visibility === "trashed").length).toBe(3);
    expect(found.filter(({ native_id }) => native_id.startsWith("comment-")).length).toBe(6);
    expect(await place.takePath(recorded)).toMatchObject({
      found: 12,
      kept: 10,
      newItems: 0,
      newVersions: 0,
    });
    shown("archive", "recorded payload", "post", "comment", "delete");
  });

  test("no address of a mailbox or a machine stands anywhere, and all other bytes stand where they stood", async () => {
    await place.takePath(recorded);
    const { pool, objects } = place.opened.app.tools;
    const pieces = await pool.query<{ sha256: string }>("select sha256 from core.payloads order by ordinal");
    const kept = Buffer.concat(
      await Promise.all(pieces.rows.map(({ sha256 }) => readRaw(objects, sha256 as never, 1e9))),
    );
    const given = await readFile(recorded);
    expect(kept.equals(withoutPersonal(given))).toBe(true);
    expect(kept.length).toBe(given.length);
    expect(given.toString()).toMatch(/red@ex\.no/);
    expect(kept.toString()).not.toMatch(/[\w.]+@[\w.]+\.\w+|<wp:comment_author_IP><!\[CDATA\[\d/);
    const rows = await pool.query<{ text: string }>("select to_jsonb(v)::text as text from core.versions v");
    for (const { text } of rows.rows) expect(text).not.toMatch(/red@ex\.no|127\.0\.0\.1"/);
  });

  test("an export that breaks off, that declares entities, or is of another site is refused", async () => {
    const text = await readFile(recorded, "utf8");
    const tried = async (name: string, content: string) => {
      await writeFile(join(place.dir, name), content);
      return await place.takePath(join(place.dir, name));
    };
    await expect(tried("a.xml", text.slice(0, 15_000))).rejects.toMatchObject({ code: "import.damaged" });
    const laughs = text.replace("<rss", '<!DOCTYPE rss [<!ENTITY a "ha">]><rss');
    await expect(tried("b.xml", laughs)).rejects.toMatchObject({ code: "import.unsafe" });
    const other = text.replaceAll("http://127.0.0.1:58080", "https://annan.example");
    await expect(tried("c.xml", other)).rejects.toMatchObject({ code: "import.otherAccount" });
    expect(await place.rows("select 1 from core.items")).toEqual([]);
  });
});

describe("an export whose author is called as something that every object has", () => {
  const place = importing("http://127.0.0.1:58080");

  test.each(["constructor", "__proto__", "toString"])("%s is a name", async (login) => {
    const post = `<item><title>Hei</title><dc:creator><![CDATA[${login}]]></dc:creator><content:encoded><![CDATA[Tekst]]></content:encoded><wp:post_id>3</wp:post_id><wp:post_date_gmt>2026-01-01 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
    const path = join(place.dir, "eksport.xml");
    await writeFile(
      path,
      `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_site_url>http://127.0.0.1:58080</wp:base_site_url>${post}</channel></rss>`,
    );
    expect(await place.takePath(path)).toMatchObject({ found: 1, kept: 1 });
    expect(await place.rows("select author_name from core.versions")).toEqual([{ author_name: login }]);
  });
});

test("items are found wherever the pieces end; what looks like a tag in character data is none", () => {
  const items = ['<item a="1"><![CDATA[</item><item>]]></item>', "<item>b</item>", "<item>\n</item>"];
  const text = `<rss><!-- <item> --><items/>${items.join(" x ")}</rss>`;
  for (let size = 1; size < 12; size += 1) {
    const splitter = new XmlSplitter(["item"], "rss");
    const found: string[] = [];
    const on = (start: number, end: number) => found.push(text.slice(start, end));
    for (let at = 0; at < text.length; at += size) splitter.push(Buffer.from(text.slice(at, at + size)), on);
    splitter.end(on);
    expect(found).toEqual(items);
  }
});

describe("an export beside a live channel", () => {
  let opened: TestApp;
  let site: RestServer;
  let comments = [aComment({ id: 45 })];

  beforeEach(async () => {
    comments = [aComment({ id: 45 })];
    site = await serveRest((route, query) =>
      route === "/wp/v2/posts" && query.get("status") !== "trash"
        ? { body: [aPost({ id: 12 })] }
        : route === "/wp/v2/comments"
          ? { body: query.get("status") === "approve" ? comments : [] }
          : wholeSite[route]?.(query),
    );
    opened = await openTestApp();
    opened.clock.set(new Date("2026-11-22T12:00:00Z"));
    await registerAgency(opened.app.tools, norwegianAgency);
    await registerChannel(opened.app.tools, {
      agency: norwegianAgency.orgNumber,
      kind: "wordpress",
      title: "Nettstaden",
      address: site.url,
      secretName: "WP_SECRET",
    });
  });
  afterEach(async () => {
    await site.close();
    await opened.close();
  });

  async function look() {
    const tools = { ...opened.app.tools, secret: () => "arkiv:hemmelig" };
    const [channel] = await allChannels(tools, undefined);
    if (!channel) throw new Error("the channel is not there");
    await opened.clock.sleep(30 * 60_000);
    return await captureChannel(tools, channel);
  }

  const comment = (id: number, approved: string, text: string) =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Kari]]></wp:comment_author><wp:comment_author_email>kari@ex.no</wp:comment_author_email><wp:comment_date_gmt><![CDATA[2026-11-21 11:00:00]]></wp:comment_date_gmt><wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved><![CDATA[${approved}]]></wp:comment_approved><wp:comment_parent>0</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>`;
  const anItem = (id: number, text: string, ...others: readonly string[]) =>
    `<item><title><![CDATA[Ny sykkelveg]]></title><link>https://etaten.example/innlegg-${id}/</link><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt><![CDATA[2026-11-21 10:00:00]]></wp:post_date_gmt><wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type>${others.join("")}</item>`;

  async function take(at: string, ...items: readonly string[]) {
    const path = join(opened.app.config.dataDir, "export.xml");
    const text = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><pubDate>${at}</pubDate><wp:base_blog_url>${site.url}</wp:base_blog_url>${items.join("")}</channel></rss>`;
    await writeFile(path, text);
    return await importArchive(opened.app.tools, { path, channel: "Nettstaden", by: "Kari Vik" }, quiet);
  }
  const rows = async <Row extends object>(text: string) =>
    (await opened.app.tools.pool.query<Row>(text)).rows;

  test("overlapping items become the same items, and what only the archive holds is no look's loss", async () => {
    await look();
    const result = await take(
      "Mon, 23 Nov 2026 10:00:00 +0000",
      anItem(
        12,
        "Si hva du mener &quot;nå&quot;.",
        comment(45, "1", "Når er fristen?"),
        comment(50, "trash", "Borte."),
      ),
      anItem(3, "Eit gammalt innlegg."),
    );
    expect(result).toMatchObject({ found: 4, kept: 4, newItems: 2, newVersions: 0 });
    for (let looks = 0; looks < 4; looks += 1) await look();
    const events = await rows("select distinct kind from core.item_events");
    expect(events).toEqual([{ kind: "firstSeen" }]);
    const states = await rows(
      "select native_id, presence, only_imported from core.item_states where native_id ~ '^(post|comment)' order by 1",
    );
    expect(states).toEqual([
      { native_id: "comment-45", presence: "present", only_imported: false },
      { native_id: "comment-50", presence: "present", only_imported: true },
      { native_id: "post-12", presence: "present", only_imported: false },
      { native_id: "post-3", presence: "present", only_imported: true },
    ]);
  });

  test("what lay in the trash is for those who could read it before: private, behind a password, or a draft", async () => {
    const trashed = (id: number, before: string, more = "") =>
      anItem(id, `Tekst ${id}.`)
        .replace("[publish]", "[trash]")
        .replace(
          "</item>",
          `${more}<wp:post_name>sak-${id}__trashed</wp:post_name><wp:postmeta><wp:meta_key><![CDATA[_wp_trash_meta_status]]></wp:meta_key><wp:meta_value><![CDATA[${before}]]></wp:meta_value></wp:postmeta></item>`,
        );
    const password = "<wp:post_password><![CDATA[hemmeleg]]></wp:post_password>";
    const result = await take(
      "Mon, 23 Nov 2026 10:00:00 +0000",
      ...[trashed(60, "publish"), trashed(61, "private"), trashed(62, "publish", password)],
      ...[trashed(63, "draft"), trashed(64, "pending")],
    );
    expect(result).toMatchObject({ found: 5, kept: 3, refused: 2 });
    expect(await rows("select native_id, visibility from core.item_states order by 1")).toEqual([
      { native_id: "post-60", visibility: "trashed" },
      { native_id: "post-61", visibility: "private" },
      { native_id: "post-62", visibility: "private" },
    ]);
  });

  test("an answer is for those who may read its post: under one that is private, behind a password, a draft or of a plugin's own status", async () => {
    const as = (id: number, status: string, more = "") =>
      anItem(id, `Tekst ${id}.`, comment(id * 10, "1", "Ope svar"), comment(id * 10 + 1, "0", "Ventar"))
        .replace("[publish]", `[${status}]`)
        .replace("</item>", `${more}</item>`);
    const result = await take(
      "Mon, 23 Nov 2026 10:00:00 +0000",
      ...[as(60, "publish"), as(61, "private"), as(63, "draft"), as(64, "arkivert")],
      as(62, "publish", "<wp:post_password><![CDATA[hemmeleg]]></wp:post_password>"),
      as(65, "inherit").replace("[post]", "[attachment]"),
    );
    // the draft and the file are none of the site's words; what was written under them is
    expect(result).toMatchObject({ found: 18, kept: 16, refused: 2, codes: { "import.notOwn": 2 } });
    const states = await rows<{ native_id: string; visibility: string }>(
      "select native_id, visibility from core.item_states order by 1",
    );
    expect(states.map(({ native_id, visibility }) => `${native_id} ${visibility}`)).toEqual([
      ...["comment-600 public", "comment-601 held", "comment-610 private", "comment-611 held"],
      ...["comment-620 private", "comment-621 held", "comment-630 private", "comment-631 held"],
      ...["comment-640 private", "comment-641 held", "comment-650 public", "comment-651 held"],
      ...["post-60 public", "post-61 private", "post-62 private", "post-64 private"],
    ]);
  });

  test("what an archive brought and a look then shows is that look's from then on, and is missed when it goes", async () => {
    await look();
    await take("Mon, 23 Nov 2026 10:00:00 +0000", anItem(12, "Si hva du mener.", comment(46, "1", "Og no?")));
    comments = [aComment({ id: 45 }), aComment({ id: 46, content: { rendered: "<p>Og no?</p>" } })];
    await look();
    expect(await rows("select only_imported from core.item_states where native_id = 'comment-46'")).toEqual([
      { only_imported: false },
    ]);
    comments = [aComment({ id: 45 })];
    await look();
    expect(
      await rows(
        "select e.kind from core.item_events e join core.items i on i.id = e.item_id where i.native_id = 'comment-46' order by e.at, e.id",
      ),
    ).toEqual([{ kind: "firstSeen" }, { kind: "missing" }]);
  });

  test("R31 and R37: an import is no coverage: the channel was looked at as often as before, and last when it was", async () => {
    await look();
    const told = async () => {
      const [agency] = await status(opened.app.tools, 30);
      const [channel] = agency?.channels ?? [];
      return (
        channel && { verdicts: channel.verdicts, lastLookAt: channel.lastLookAt, coverage: channel.coverage }
      );
    };
    const before = await told();
    expect(before?.verdicts.accepted).toBe(1);
    await take("Mon, 23 Nov 2026 10:00:00 +0000", anItem(3, "Eit gammalt innlegg."));
    expect(await told()).toEqual(before);
    const [last] = await rows<{ kind: string }>(
      "select o.kind from core.channels c join core.observations o on o.id = c.last_observation_id",
    );
    expect(last).toEqual({ kind: "look" });
  });
});
