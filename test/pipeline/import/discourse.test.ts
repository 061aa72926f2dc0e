/** Exports of a forum on Discourse, beside looks at it; written after the forum's own source: nothing was recorded. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { withoutMailboxes } from "../../../src/capture/imports/discourse/format.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { type GivenArchive, importArchive } from "../../../src/pipeline/import/import.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { clientOf } from "../../support/channel-contract.ts";
import { Forum, type ForumPost, type ForumTopic, root } from "../../support/discourse-forum.ts";
import { type ArchiveFile, inZip } from "../../support/mastodon-archive.ts";
import { shown } from "../../support/shown.ts";

let opened: TestApp;
let forum: Forum;
let dir: string;
let number = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-import-"));
  forum = new Forum();
  opened = await openTestApp();
  opened.clock.set(new Date("2026-09-02T12:00:00Z"));
  await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await opened.close();
  await rm(dir, { recursive: true, force: true });
});

async function channel(kind: "discourse" | "archive", address: string): Promise<void> {
  const given = { agency: norwegianAgency.orgNumber, kind, title: "Forumet", address };
  await registerChannel(opened.app.tools, given);
}

async function look() {
  const { http } = clientOf({
    ...{ channel: { kind: "discourse", address: root }, secret: undefined, shows: [] },
    answer: (asking) => forum.answer(asking),
  });
  const tools = { ...opened.app.tools, http };
  const [found] = await allChannels(tools, undefined);
  if (!found) throw new Error("the channel is not there");
  await opened.clock.sleep(30 * 60_000);
  return await captureChannel(tools, found);
}

async function take(files: readonly ArchiveFile[], given: Partial<GivenArchive> = {}) {
  number += 1;
  const path = await inZip(join(dir, `a${number}.zip`), files);
  return await importArchive(opened.app.tools, { path, channel: "Forumet", by: "Kari Vik", ...given }, quiet);
}

const rows = async (text: string) => (await opened.app.tools.pool.query(text)).rows;
const items = () =>
  rows(
    `select i.native_id as id, i.kind, i.by_agency as own, i.root_native_id as root, i.parent_native_id as parent, s.visibility, v.text, v.title
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
      where i.kind <> 'profile' order by i.native_id::text`,
  );

const users = [
  {
    id: 7,
    email: "kari@fjordvik.example",
    username: "kari",
    name: "Kari Vik",
    custom_fields: { phone: "99887766" },
  },
  { id: 8, email: "ola@fjordvik.example", username: "ola", name: "Ola", custom_fields: {} },
];
const groups = [{ id: 41, name: "Ansatte", created_at: "2020-01-01", bio_raw: "a {b}", user_ids: [8] }];
const categories = [
  {
    id: 4,
    name: "Veg",
    color: "fff",
    created_at: "x",
    user_id: 1,
    parent_category_id: null,
    permissions_params: {},
  },
  {
    id: 5,
    name: "Bru",
    color: "fff",
    created_at: "x",
    user_id: 1,
    parent_category_id: 4,
    permissions_params: {},
  },
  {
    id: 9,
    name: "Anna",
    color: "fff",
    created_at: "x",
    user_id: 1,
    parent_category_id: null,
    permissions_params: {},
  },
];

function topicOf(topic: ForumTopic, posts: readonly ForumPost[]) {
  const { id, title, category_id, archetype } = topic;
  return {
    ...{
      id,
      title,
      created_at: "2026-08-20T07:00:00.000Z",
      views: 3,
      category_id,
      closed: false,
      archived: false,
      archetype,
    },
    posts: posts.map(({ id: post, user_id, post_number, raw, created_at, reply_to_post_number }) => ({
      ...{ id: post, user_id, post_number, raw, created_at, reply_to_post_number },
      ...{ hidden: false, hidden_reason_id: null, wiki: false },
    })),
  };
}

const exported = (topics: readonly unknown[], order: "before" | "behind" = "behind"): ArchiveFile => [
  "category-export-2026-09-01-120000.json",
  JSON.stringify(
    order === "behind" ? { categories, groups, topics, users } : { users, groups, categories, topics },
  ),
];

test("an export adds what no look saw, as the same items, and shows nobody what a look did not", async () => {
  await channel("discourse", `${root}?group=ansatte`);
  const topic = forum.topic("Vegen");
  const first = forum.post(topic, "<p>Vegen er stengd</p>", {
    username: "ola",
    user_id: 8,
    primary_group_name: "ansatte",
  });
  const question = forum.post(topic, "<p>Kor lenge?</p>");
  const whisper = forum.post(topic, "<p>Berre oss</p>", { username: "ola", user_id: 8, post_type: 4 });
  const answer = forum.post(topic, "<p>Til i kveld</p>", {
    username: "ola",
    user_id: 8,
    reply_to_post_number: 2,
    primary_group_name: "ansatte",
  });
  expect(await look()).toMatchObject({ verdict: "accepted" });
  const before = await items();
  expect(before.map(({ id, visibility }) => [id, visibility])).toEqual(
    [first, question, answer].map(({ id }) => [String(id), "public"]),
  );

  const older = forum.topic("Brua", { category_id: 5 });
  const oldPosts = [forum.post(older, "**Brua** er open", { user_id: 8 }), forum.post(older, "Takk")];
  const export1 = exported([topicOf(topic, [first, question, whisper, answer]), topicOf(older, oldPosts)]);
  const result = await take([export1], { madeAt: new Date("2026-09-03T00:00:00Z") });
  expect(result).toMatchObject({
    format: "discourse",
    found: 6,
    kept: 6,
    refused: 0,
    newItems: 3,
    newVersions: 0,
  });
  const after = await items();
  // what a look saw stands as it saw it
  expect(after.filter(({ id }) => before.some((one) => one["id"] === id))).toEqual(before);
  expect(after.find(({ id }) => id === String(whisper.id))).toMatchObject({ visibility: "private" });
  expect(after.filter(({ id }) => oldPosts.some((one) => String(one.id) === id))).toMatchObject([
    { kind: "post", own: true, visibility: "private", text: "**Brua** er open", title: "Brua" },
    { kind: "comment", own: false, root: String(oldPosts[0]?.id), visibility: "private", text: "Takk" },
  ]);
  const open = await rows(
    "select count(*)::int as n from core.item_states where visibility = 'public' and native_id <> 'profile'",
  );
  expect(open).toEqual([{ n: before.length }]);
  expect(await take([export1])).toMatchObject({ found: 6, newItems: 0, newVersions: 0 });
  shown("discourse", "documentation only", "post", "comment", "reply");
});

test("mailboxes and what plugins noted of accounts are blanked, and the pieces are as long as the file", async () => {
  await channel("archive", root);
  const topic = forum.topic("Vegen");
  const post = forum.post(
    topic,
    'Skriv til post@fjordvik.example, "email":"x" {"id":1,"email":"z","username":"falsk"}',
    { user_id: 7 },
  );
  const [name, content] = exported([topicOf(topic, [post])], "before");
  const text = String(content);
  const blank = withoutMailboxes(Buffer.from(text));
  expect(blank.length).toBe(Buffer.byteLength(text));
  expect(blank.toString()).not.toMatch(/kari@|ola@|99887766/);
  expect(blank.toString()).toContain("post@fjordvik.example");
  expect(JSON.parse(blank.toString())).toMatchObject({ users: [{ username: "kari" }, { username: "ola" }] });
  // plugins keep JSON as a text, lists and objects within objects
  const nested = { see: '{"phone":"99887766"}', a: [{ b: "}99887766" }], c: { d: ["99887766\\"] } };
  const deep = JSON.stringify({ users: [{ id: 7, custom_fields: nested, username: "kari" }] });
  const bare = withoutMailboxes(Buffer.from(deep)).toString();
  expect([bare.length, JSON.parse(bare)]).toEqual([
    deep.length,
    { users: [{ id: 7, custom_fields: {}, username: "kari" }] },
  ]);
  await take([
    [name, text],
    ["staff.txt", "@Kari\n"],
  ]);
  expect(await items()).toMatchObject([{ id: String(post.id), own: true, kind: "post" }]);
});

test("a category's channel takes its own and those below it, and no messages", async () => {
  await channel("discourse", `${root}/c/veg/4`);
  const topics = [
    forum.topic("Veg"),
    forum.topic("Bru", { category_id: 5 }),
    forum.topic("Anna", { category_id: 9 }),
  ];
  const message = forum.topic("Løynd", { category_id: null, archetype: "private_message" });
  const all = [...topics, message].map((topic) => topicOf(topic, [forum.post(topic, topic.title)]));
  const result = await take([exported(all)]);
  expect(result).toMatchObject({ found: 4, kept: 2, refused: 2 });
  expect(result.codes).toEqual({ "import.notOwn": 2, "import.staffNotGiven": 1 });
});

test("broken posts keep out themselves alone; a circle of categories ends", async () => {
  await channel("discourse", `${root}/c/veg/4`);
  const topic = forum.topic("Veg");
  const good = topicOf(topic, [forum.post(topic, "God")]);
  const posts = [...good.posts, { id: "7x", raw: "x" }, { ...good.posts[0], id: 1e21 }, null];
  const round = JSON.stringify({
    categories: [
      { id: 5, name: "a", color: "f", parent_category_id: 6 },
      { id: 6, name: "b", color: "f", parent_category_id: 5 },
    ],
    topics: [{ ...good, posts }, { ...good, category_id: 5 }, { title: "utan id" }],
    users: [],
  });
  const result = await take([["category-export-1.json", round]]);
  expect(result).toMatchObject({ found: 6, kept: 1, refused: 5 });
});

describe("the archive of one account", () => {
  const head = "topic_title,categories,is_pm,post_raw,post_cooked,like_count,reply_count,url,created_at";
  const csv = (...lines: readonly string[]): ArchiveFile => ["user_archive.csv", [head, ...lines].join("\n")];

  test("its posts by topic and number, private, without counts that tell of whispers", async () => {
    await channel("archive", root);
    const archive = [
      csv(
        `Vegen,Veg|Bru,No,"Rå, **tekst**","<p>Rå, <strong>tekst</strong></p>",3,9,${root}/t/vegen/12/1,2026-08-20 07:00:00 UTC`,
        `Vegen,Veg,Nei,"To\nliner",,0,0,${root}/t/vegen/12/4,2026-08-20 08:00:00 UTC`,
        `Løynd,-,Ja,Hei,<p>Hei</p>,0,0,${root}/t/loynd/13/1,2026-08-21 07:00:00 UTC`,
        `Annan,Veg,No,Hei,<p>Hei</p>,0,0,https://annan.example/t/x/1/1,2026-08-21 07:00:00 UTC`,
        "Broten,Veg,No,Hei,<p>Hei</p>,0,0,ingen,2026-08-21 07:00:00 UTC",
      ),
      ["auth_tokens.csv", "id,client_ip\n1,10.0.0.1"] as ArchiveFile,
      ["preferences.json", "{}"] as ArchiveFile,
    ];
    const result = await take(archive);
    expect(result).toMatchObject({ format: "discourse-user", found: 5, kept: 3, refused: 2 });
    const found = await items();
    expect(found).toMatchObject([
      { id: "topic-12-post-1", kind: "post", visibility: "private", text: "Rå, tekst", title: "Vegen" },
      { id: "topic-12-post-4", kind: "comment", root: "topic-12-post-1", text: "To\nliner" },
      { id: "topic-13-post-1", kind: "message", visibility: "private" },
    ]);
    const facts = await rows("select facts from core.item_states order by native_id");
    expect(facts[0]).toEqual({ facts: { topic: "12", favourites: "3" } });
    expect(await rows("select url from core.payloads where url ~ 'auth|preferences'")).toEqual([]);
    expect(await take(archive)).toMatchObject({ newItems: 0, newVersions: 0 });
  });

  test("it goes to no channel that is looked at, because it names no posts by their ids", async () => {
    await channel("discourse", root);
    await expect(take([csv()])).rejects.toMatchObject({ code: "import.otherKind" });
  });
});

test("the backup of a whole forum is refused, with what to ask for", async () => {
  await channel("discourse", root);
  await expect(
    take([
      ["dump.sql.gz", "x"],
      ["meta.json", "{}"],
    ]),
  ).rejects.toMatchObject({
    code: "import.unknownFormat",
    message: expect.stringMatching(/export:categories/),
  });
  await writeFile(join(dir, "eksport.json"), exported([])[1]);
  const path = join(dir, "eksport.json");
  const empty = await importArchive(opened.app.tools, { path, channel: "Forumet", by: "Kari Vik" }, quiet);
  expect(empty).toMatchObject({ format: "discourse", found: 0 });
});
