/** Whole looks at a real WordPress with its database, into the real archive: what is kept when a site is lived in. */

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/clock.ts";
import { sha256 } from "../../src/domain/ids.ts";
import { readRaw } from "../../src/objects/raw.ts";
import { type CaptureResult, captureChannel } from "../../src/pipeline/capture/capture.ts";
import { mediaKey } from "../../src/pipeline/capture/media.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { columnsHolding, digestOfRows, keptTables, rowsOf } from "../support/rows.ts";
import { shown } from "../support/shown.ts";
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

interface Kept {
  readonly texts: readonly string[];
  readonly presence: string;
  readonly visibility: string;
  readonly parent: string | null;
  readonly events: readonly string[];
}

whenWordPress(describe)(`a real WordPress in the archive${wordpressReason}`, () => {
  let site: WordPressSite;
  let opened: TestApp;
  let secret: string | undefined;

  beforeAll(async () => {
    site = await startWordPress();
    secret = await site.newUser("arkiv", "editor");
    opened = await openTestApp();
    // WordPress dates by the real clock
    opened.clock.set(systemClock.now());
    const { tools } = opened.app;
    await registerAgency(tools, norwegianAgency);
    await registerChannel(tools, {
      agency: norwegianAgency.orgNumber,
      kind: "wordpress",
      title: "Nettstaden",
      address: site.url,
      secretName: "WP_SECRET",
    });
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await site?.stop();
  }, 60_000);

  async function look(): Promise<CaptureResult> {
    const tools = { ...opened.app.tools, secret: () => secret };
    const [channel] = await allChannels(tools, undefined);
    if (!channel) throw new Error("the channel is not there");
    await opened.clock.sleep(60_000);
    return await captureChannel(tools, channel);
  }

  async function wholeLook(): Promise<CaptureResult> {
    const result = await look();
    expect(result).toMatchObject({ verdict: "accepted", faultCode: undefined });
    return result;
  }

  async function kept(nativeId: string): Promise<Kept | undefined> {
    const found = await opened.app.tools.pool.query<Kept>(
      `select s.presence, s.visibility, i.parent_native_id as parent,
              (select array_agg(v.text order by v.number) from core.versions v where v.item_id = i.id) as texts,
              (select array_agg(e.kind order by e.at, e.id) from core.item_events e where e.item_id = i.id) as events
         from core.items i join core.item_states s on s.item_id = i.id where i.native_id = $1`,
      [nativeId],
    );
    return found.rows[0];
  }

  test("a thread is kept with what answers what; a second look adds nothing", async () => {
    const post = await site.publish({ title: "Høyring", content: "Kva meiner du?" });
    const question = await site.visit({ post: post.id }, "Kari Nordmann", "Når er fristen?");
    await site.moderate(question.id, "approved");
    const reply = await site.comment({ post: post.id, parent: question.id }, "Fristen er 1. desember.");
    await wholeLook();
    expect(await kept(`comment-${question.id}`)).toMatchObject({
      parent: `post-${post.id}`,
      visibility: "public",
    });
    expect(await kept(`comment-${reply.id}`)).toMatchObject({
      parent: `comment-${question.id}`,
      events: ["firstSeen"],
    });
    const before = await digestOfRows(opened.app.tools.pool);
    expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 0, removed: 0, findings: 0 });
    expect(await digestOfRows(opened.app.tools.pool)).toBe(before);
    shown("wordpress", "real server", "post", "comment", "reply");
  });

  test("moderation is told step by step, and the text stays one version", async () => {
    const post = await site.publish({ title: "Moderering", content: "Skriv her" });
    const comment = await site.visit({ post: post.id }, "Ola", "Kjøp billige klokker!");
    const id = `comment-${comment.id}`;
    const seen: string[] = [];
    const see = async () => {
      await wholeLook();
      seen.push(`${(await kept(id))?.visibility}`);
    };
    await see();
    for (const status of ["approved", "spam", "trash", "approved"] as const) {
      await site.moderate(comment.id, status);
      await see();
    }
    expect(seen).toEqual(["held", "public", "spam", "trashed", "public"]);
    const item = await kept(id);
    expect(item?.texts).toEqual(["Kjøp billige klokker!"]);
    expect(item?.presence).toBe("present");
    expect(item?.events).toEqual(["firstSeen", ...Array(4).fill("visibilityChanged")]);
    shown("wordpress", "real server", "hide", "restore");
  });

  test("a trashed comment is not missing, however often it is looked for", async () => {
    const post = await site.publish({ title: "Søppel", content: "Tekst" });
    const comment = await site.comment({ post: post.id }, "I papirkorga");
    await wholeLook();
    await site.trash("comments", comment.id);
    for (let times = 0; times < 3; times++) await wholeLook();
    expect(await kept(`comment-${comment.id}`)).toMatchObject({
      presence: "present",
      visibility: "trashed",
      events: ["firstSeen", "visibilityChanged"],
    });
  });

  test("a post set back to draft is hidden and not missing, and public again when it is sent out again", async () => {
    const post = await site.publish({ title: "Trekt attende", content: "Ikkje ferdig likevel" });
    await wholeLook();
    await site.edit("posts", post.id, { status: "draft" });
    for (let times = 0; times < 3; times++) expect(await wholeLook()).toMatchObject({ removed: 0 });
    expect(await kept(`post-${post.id}`)).toMatchObject({ presence: "present", visibility: "hidden" });
    await site.edit("posts", post.id, { status: "publish" });
    await wholeLook();
    const item = await kept(`post-${post.id}`);
    expect(item).toMatchObject({ presence: "present", visibility: "public" });
    expect(item?.events).toEqual(["firstSeen", "visibilityChanged", "visibilityChanged"]);
  });

  test("a comment edited in silence and an edited post are new versions beside the first ones", async () => {
    const post = await site.publish({ title: "Retting", content: "Første utgåve" });
    const comment = await site.comment({ post: post.id }, "Fyrste ord");
    await wholeLook();
    await site.edit("comments", comment.id, { content: "Andre ord" });
    await site.edit("posts", post.id, { content: "Andre utgåve" });
    expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 2 });
    expect((await kept(`comment-${comment.id}`))?.texts).toEqual(["Fyrste ord", "Andre ord"]);
    expect((await kept(`post-${post.id}`))?.texts).toEqual(["Første utgåve", "Andre utgåve"]);
    expect((await kept(`post-${post.id}`))?.events).toEqual(["firstSeen", "edited"]);
    shown("wordpress", "real server", "edit");
  });

  test("a media file is kept byte for byte under its digest, and stays when the site deletes it", async () => {
    const file = await site.upload("kart.png", png, { alt_text: "Kart" });
    const post = await site.publish({ title: "Kart", content: "Sjå kartet", featured_media: file.id });
    await wholeLook();
    const digest = createHash("sha256").update(png).digest("hex");
    const { tools } = opened.app;
    const stored = await tools.pool.query(
      `select m.url, m.alt, m.sha256, m.size_bytes as size, m.media_type as type, m.fault_code as fault from core.media m
         join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id where i.native_id = $1`,
      [`post-${post.id}`],
    );
    expect(stored.rows).toEqual([
      { url: file.url, alt: "Kart", sha256: digest, size: png.length, type: "image/png", fault: null },
    ]);
    await site.destroy("media", file.id);
    await look();
    const chunks: Buffer[] = [];
    for await (const chunk of await tools.objects.get(mediaKey(digest))) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).equals(png)).toBe(true);
    shown("wordpress", "real server", "media");
  });

  test("an answer keeps its first parent when the parent is deleted for good", async () => {
    const post = await site.publish({ title: "Tråd", content: "Tekst" });
    const parent = await site.comment({ post: post.id }, "Forelder");
    const child = await site.comment({ post: post.id, parent: parent.id }, "Barn");
    await wholeLook();
    await site.destroy("comments", parent.id);
    const ofParent = async () => (await kept(`comment-${parent.id}`))?.presence;
    expect(await wholeLook()).toMatchObject({ removed: 0, newVersions: 0 });
    expect(await ofParent()).toBe("missing");
    expect(await wholeLook()).toMatchObject({ removed: 1 });
    expect(await ofParent()).toBe("removed");
    expect(await wholeLook()).toMatchObject({ removed: 0 });
    expect(await kept(`comment-${parent.id}`)).toMatchObject({
      texts: ["Forelder"],
      events: ["firstSeen", "missing", "removed"],
    });
    expect(await kept(`comment-${child.id}`)).toMatchObject({
      parent: `comment-${parent.id}`,
      texts: ["Barn"],
      presence: "present",
    });
  });

  const signIn = (by: string | undefined) => {
    secret = by;
  };
  let editor: string | undefined;
  test.each<[string, () => void, () => void]>([
    ["a wrong password", () => signIn("arkiv:feil feil feil"), () => signIn(editor)],
    ["no password", () => signIn(undefined), () => signIn(editor)],
    ["a site under maintenance", () => site.maintenance(true), () => site.maintenance(false)],
  ])("%s changes nothing", async (_, breakIt, mendIt) => {
    const { pool } = opened.app.tools;
    const tables = [...keptTables, "core.item_states", "core.channel_references"];
    const standing = await digestOfRows(pool, tables);
    editor = secret;
    breakIt();
    const result = await look();
    mendIt();
    expect(result).toMatchObject({ verdict: "incomplete", newItems: 0, newVersions: 0, removed: 0 });
    expect(await digestOfRows(pool, tables)).toBe(standing);
    await pool.query("update core.channels set quiet_until = null");
    expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 0, reappeared: 0 });
    // a site has no account to close; what may be closed is the site, and the archive's own account at it
    shown("wordpress", "real server", "closed");
  });

  test("nothing that was ever kept is gone after all of this", async () => {
    const before = await rowsOf(opened.app.tools.pool);
    await wholeLook();
    const after = await rowsOf(opened.app.tools.pool);
    expect([...before].filter((row) => !after.has(row))).toEqual([]);
  });

  test.each([
    ["the visitor's mail address", "gjest@example.org"],
    ["the visitor's network address", "127.0.0.1"],
    ["the visitor's program", "user_agent"],
    ["the password", "application password"],
  ])("%s is neither in a table nor in a raw answer", async (what, text) => {
    const { tools } = opened.app;
    const wanted = what === "the password" ? (secret?.split(":")[1] ?? "") : text;
    expect(wanted).not.toBe("");
    const columns = await columnsHolding(tools.pool, "core", wanted);
    expect(columns.filter((column) => wanted !== "127.0.0.1" || !addresses.has(column))).toEqual([]);
    const said = await tools.pool.query<{ row: string }>(
      "select v::text as row from core.versions v join core.items i on i.id = v.item_id where i.kind = 'comment'",
    );
    for (const { row } of said.rows) expect(row.replaceAll(site.url, "").includes(wanted)).toBe(false);
    for await (const { key } of tools.objects.list("raw/")) {
      const digest = /\/([0-9a-f]{64})\.gz$/.exec(key)?.[1] ?? "";
      const raw = (await readRaw(tools.objects, sha256(digest), 1 << 26))
        .toString("utf8")
        .replaceAll(site.url.replaceAll("/", "\\/"), "")
        .replaceAll(site.url, "");
      expect(raw.includes(wanted)).toBe(false);
    }
  });
});

/** The site itself lies at that address here. */
const addresses = new Set([
  "core.versions.text",
  "core.channels.address",
  "core.channels.place",
  "core.channels.site",
  "core.audit_fields.value",
  "core.payloads.url",
  "core.rate_budgets.platform",
  "core.versions.html",
  "core.versions.permalink",
  "core.versions.media",
  "core.versions.facts",
  "core.item_states.permalink",
  "core.item_states.facts",
  "core.media.url",
  "core.observations.fault_detail",
]);
