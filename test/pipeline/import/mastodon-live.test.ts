/**
 * A Mastodon archive beside the looks at the same account: both tell of the same items. Documentation only: the server and
 * the archive are written after what Mastodon documents.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { importArchive } from "../../../src/pipeline/import/import.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { type ArchiveFile, inTarGz, mastodonFiles } from "../../support/mastodon-archive.ts";
import {
  agencyId,
  agencyToken,
  type DocumentedStatus,
  MastodonServer,
} from "../../support/mastodon-server.ts";
import { aPicture } from "../../support/pictures.ts";

let opened: TestApp;
let server: MastodonServer;
let dir: string;
let number = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-import-"));
  server = await new MastodonServer().start();
  opened = await openTestApp();
  opened.clock.set(new Date("2026-08-02T12:00:00Z"));
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "mastodon",
    title: "Mastodon",
    address: server.profile,
    secretName: "MASTODON_TOKEN",
  });
});
afterEach(async () => {
  await server.close();
  await opened.close();
  await rm(dir, { recursive: true, force: true });
});

async function look() {
  const tools = { ...opened.app.tools, secret: () => agencyToken };
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(30 * 60_000);
  return await captureChannel(tools, channel);
}

const everybody = "https://www.w3.org/ns/activitystreams#Public";
const path = "media_attachments/files/1/original/kart.png";
const picture = { type: "image", url: "", description: "Kart" };

interface Answered extends DocumentedStatus {
  /** of what it answers, where that is on another server */
  readonly answersAddress?: string;
}

/** As the server's backup writes a status: addresses of files without `/system/`, or without the host of another store. */
function activityOf(status: Answered, statuses: ReadonlyMap<string, DocumentedStatus>) {
  const actor = `${server.origin}/users/fjordvik`;
  const followers = `${actor}/followers`;
  const parent = status.in_reply_to_id ? statuses.get(status.in_reply_to_id) : undefined;
  const audience =
    status.visibility === "public"
      ? { to: [everybody], cc: [followers] }
      : status.visibility === "unlisted"
        ? { to: [followers], cc: [everybody] }
        : { to: status.visibility === "private" ? [followers] : [`${server.origin}/users/kari`], cc: [] };
  const poll = status["poll"] as { options: { title: string }[] } | null;
  return {
    id: `${status["uri"]}/activity`,
    type: "Create",
    actor,
    published: status.created_at,
    ...audience,
    object: {
      id: status["uri"],
      type: poll ? "Question" : "Note",
      summary: status["spoiler_text"] || null,
      sensitive: status["sensitive"],
      inReplyTo: status.answersAddress ?? parent?.["uri"] ?? null,
      published: status.created_at,
      ...(status.edited_at ? { updated: status.edited_at } : {}),
      url: status["url"],
      attributedTo: actor,
      ...audience,
      content: status.content,
      contentMap: { nn: status.content },
      attachment: (status["media_attachments"] as { url: string; description: string }[]).map(
        ({ url, description }) => ({
          type: "Document",
          mediaType: "image/png",
          url: new URL(url).pathname.replace(/^\/system\//, ""),
          name: description,
        }),
      ),
      tag: (status["tags"] as { name: string }[]).map(({ name }) => ({ type: "Hashtag", name: `#${name}` })),
      ...(poll ? { oneOf: poll.options.map(({ title }) => ({ type: "Note", name: title })) } : {}),
    },
  };
}

function backup(more: readonly unknown[] = []): readonly ArchiveFile[] {
  const own = [...server.statuses.values()].filter(({ account }) => account.id === agencyId);
  const actor = {
    id: `${server.origin}/users/fjordvik`,
    type: "Person",
    preferredUsername: "fjordvik",
    name: "Fjordvik kommune",
    url: server.profile,
    followers: `${server.origin}/users/fjordvik/followers`,
  };
  return mastodonFiles(
    [...own.map((one) => activityOf(one, server.statuses)), ...more],
    [[path, aPicture("kart")]],
    actor,
  );
}

async function take(files: readonly ArchiveFile[], madeAt: Date) {
  number += 1;
  return await importArchive(
    opened.app.tools,
    {
      path: await inTarGz(join(dir, `archive-${number}.tar.gz`), files, madeAt),
      channel: "Mastodon",
      by: "Kari Vik",
    },
    quiet,
  );
}

const rows = async <Row extends object>(text: string) => (await opened.app.tools.pool.query<Row>(text)).rows;

/** Everything that was ever told of an item other than that it is there. */
const events = () =>
  rows<{ told: string }>(
    `select i.native_id || ' ' || e.kind || coalesce(' ' || (e.detail->>'what'), '') as told
       from core.item_events e join core.items i on i.id = e.item_id where e.kind <> 'firstSeen' order by e.at, e.id`,
  ).then((found) => found.map(({ told }) => told));

const states = () =>
  rows(
    `select i.native_id, i.kind, s.visibility, i.parent_native_id, i.root_native_id, s.presence, s.only_imported, v.number,
            v.title, v.text, v.media
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
      where i.kind <> 'profile' order by i.native_id`,
  );

/** One of each: a picture, an edit, a warning, an answer here and elsewhere, followers, a message, a poll. */
function anAccount() {
  const file = { ...picture, url: `${server.origin}/system/${path}` };
  const root = server.post("Vegen er stengt på Håøya", {
    media_attachments: [file],
    tags: [{ name: "veg" }],
  });
  const asks = server.post("Til når?", { by: "7", in_reply_to_id: root.id });
  const answers = server.post("Til kl. 10", { in_reply_to_id: asks.id });
  const warned = server.post("Ei ulykke", { spoiler_text: "Trafikk", sensitive: true });
  const followers = server.post("Berre for fylgjarar", { visibility: "private" });
  const unlisted = server.post("Utanfor listene", { visibility: "unlisted" });
  const poll = server.post("Kva meiner du?", {
    poll: { options: [{ title: "Ja" }, { title: "Nei" }], expires_at: null, votes_count: 3 },
  });
  const edited = server.post("Møtet er kl. 18");
  server.edit(edited.id, "Møtet er kl. 19");
  return { root, asks, answers, warned, followers, unlisted, poll, edited };
}

test("an archive of what looks have seen adds nothing, and later looks miss nothing", async () => {
  const { edited, root } = anAccount();
  expect(await look()).toMatchObject({ verdict: "accepted" });
  const [before, told] = [await states(), await events()];
  expect(told).toEqual([`${edited.id} edited text`]);
  const older = server.post("Lenge før", { id: "1000", created_at: "2022-11-06T08:00:00.000Z" });
  server.statuses.delete(older.id);
  const result = await take(
    backup([activityOf(older, server.statuses)]),
    new Date(opened.clock.now().getTime() + 60_000),
  );
  expect(result).toMatchObject({
    found: 8,
    kept: 8,
    refused: 0,
    newItems: 1,
    newVersions: 0,
    onlyNew: false,
  });
  for (let looks = 0; looks < 4; looks += 1)
    expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0, removed: 0 });
  expect(await events()).toEqual(told);
  const after = (await states()) as { native_id: string }[];
  expect(after.filter(({ native_id }) => native_id !== "1000")).toEqual(before);
  expect(after.find(({ native_id }) => native_id === "1000")).toMatchObject({
    presence: "present",
    only_imported: true,
  });
  server.remove(root.id);
  for (const removed of [0, 1]) expect(await look()).toMatchObject({ verdict: "accepted", removed });
});

test("looks at what an archive brought see the same items, with what others said beside them", async () => {
  const { asks, edited, root } = anAccount();
  const result = await take(backup(), opened.clock.now());
  expect(result).toMatchObject({ found: 7, kept: 7, newItems: 7, files: { kept: 1, missing: 0 } });
  const before = (await states()) as { native_id: string }[];
  // the profile and the citizen's question
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 2 });
  for (let looks = 0; looks < 3; looks += 1)
    expect(await look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0, removed: 0 });
  const after = (await states()) as { native_id: string; only_imported: boolean }[];
  expect(after.filter(({ only_imported }) => only_imported)).toEqual([]);
  const same = after.filter(({ native_id }) => native_id !== asks.id);
  expect(same).toEqual(
    before.map((one) => ({
      ...one,
      only_imported: false,
      ...(one.native_id === edited.id ? { number: expect.any(Number) } : {}),
    })),
  );
  expect(await events()).toEqual([]);
  const files = await rows(
    `select distinct i.native_id, m.sha256 is not null as kept from core.media m join core.versions v on v.id = m.version_id join core.items i on i.id = v.item_id where i.kind <> 'profile'`,
  );
  expect(files).toEqual([{ native_id: root.id, kept: true }]);
});

test("an older archive does not bring back what was removed since, and a newer edit stays", async () => {
  const { root, edited } = anAccount();
  const files = backup();
  const madeAt = opened.clock.now();
  await look();
  server.remove(root.id);
  server.edit(edited.id, "Møtet er avlyst");
  await look();
  await look();
  const before = await states();
  const told = await events();
  const result = await take(files, madeAt);
  expect(result).toMatchObject({ onlyNew: true, newItems: 0, newVersions: 0 });
  // what the archive says was read by a look, before it was edited
  expect(result.codes).toEqual({});
  expect(await states()).toEqual(before);
  expect(await events()).toEqual(told);
});

test("files that lie in a store with a host of its own are the same files", async () => {
  const url = `https://filer.example/store/${path}`;
  server.post("Med kart", { media_attachments: [{ ...picture, url }] });
  await take(backup(), opened.clock.now());
  await look();
  expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 0 });
  expect(await events()).toEqual([]);
});

test("an answer to somebody on another server stays one item, though the archive names its question by address", async () => {
  const asks = server.post("Kva er dette?", { by: "9" });
  const answersAddress = "https://annan.example/users/ola/statuses/77";
  const seen: Answered = Object.assign(server.post("Ein prøve", { in_reply_to_id: asks.id }), {
    answersAddress,
  });
  await look();
  const only: Answered = Object.assign(server.post("Ei til", { in_reply_to_id: asks.id }), {
    answersAddress,
  });
  expect(await take(backup(), opened.clock.now())).toMatchObject({ newItems: 1, newVersions: 0 });
  for (let looks = 0; looks < 3; looks += 1) await look();
  expect(await events()).toEqual([]);
  const parents = (await states()) as { native_id: string; parent_native_id: string | null }[];
  // what a look saw first hangs on the number; what the archive brought first keeps the address
  expect(parents.map(({ native_id, parent_native_id }) => [native_id, parent_native_id])).toEqual([
    [asks.id, null],
    [seen.id, asks.id],
    [only.id, answersAddress],
  ]);
});

test("an archive that counts in whole seconds moves no time that a look told exactly", async () => {
  const root = server.post("Vegen er stengt", { created_at: "2026-08-01T08:00:00.417Z" });
  await look();
  const inSeconds = activityOf(root, server.statuses);
  const published = "2026-08-01T08:00:00Z";
  const activity = { ...inSeconds, published, object: { ...inSeconds.object, published } };
  const times = () => rows(`select posted_at from core.item_states where native_id = '${root.id}'`);
  const before = await times();
  server.statuses.delete(root.id);
  await take(backup([activity]), new Date(opened.clock.now().getTime() + 60_000));
  server.statuses.set(root.id, root);
  expect(await events()).toEqual([]);
  expect(await times()).toEqual(before);
  await look();
  expect(await events()).toEqual([]);
});

test("an archive that says to be made in 2070 overrules nothing that was seen", async () => {
  const root = server.post("Vegen er open");
  await look();
  const before = await states();
  const old = { ...root, content: "<p>Vegen er stengt</p>" };
  server.statuses.set(root.id, old);
  const result = await take(backup(), new Date("2070-01-01T00:00:00Z"));
  server.statuses.set(root.id, root);
  expect(result).toMatchObject({ onlyNew: true, newVersions: 0, codes: { "import.olderText": 1 } });
  expect(await states()).toEqual(before);
});
