/** A Takeout beside looks at the same channel: both tell of the same items. Documentation only, on both sides. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { importArchive } from "../../../src/pipeline/import/import.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { clientOf } from "../../support/channel-contract.ts";
import { type ArchiveFile, inZip } from "../../support/mastodon-archive.ts";
import { shown } from "../../support/shown.ts";
import { channelId, key, YouTube } from "../../support/youtube-api.ts";

const home = `https://www.youtube.com/channel/${channelId}`;
let opened: TestApp;
let api: YouTube;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-import-"));
  api = new YouTube();
  opened = await openTestApp();
  opened.clock.set(new Date("2026-09-02T12:00:00Z"));
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    ...{ agency: norwegianAgency.orgNumber, kind: "youtube", title: "YouTube", address: home },
    secretName: "YT_KEY",
  });
});
afterEach(async () => {
  await opened.close();
  await rm(dir, { recursive: true, force: true });
});

async function look(address = home) {
  const { http } = clientOf({
    ...{ channel: { kind: "youtube", address }, secret: undefined, shows: [] },
    answer: (asking) => api.answer(asking),
  });
  const tools = { ...opened.app.tools, http, secret: () => key };
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(30 * 60_000);
  return await captureChannel(tools, channel);
}

async function take(files: readonly ArchiveFile[], madeAt: string) {
  const path = await inZip(join(dir, `${madeAt.slice(0, 10)}.zip`), files);
  const given = { path, channel: "YouTube", by: "Kari Vik", madeAt: new Date(madeAt) };
  return await importArchive(opened.app.tools, given, quiet);
}

const rows = async (text: string) => (await opened.app.tools.pool.query(text)).rows;
const items = () =>
  rows(
    `select i.native_id as id, i.posted_at as at, i.root_native_id as root, s.visibility,
            (select count(*)::int from core.versions v where v.item_id = i.id) as versions
       from core.items i join core.item_states s on s.item_id = i.id where i.kind <> 'profile' order by 1`,
  );

const quoted = (fields: readonly string[]) =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(",");
const table = (name: string, ...lines: readonly (readonly string[])[]): ArchiveFile => [
  `Takeout/YouTube and YouTube Music/${name}`,
  lines.map(quoted).join("\n"),
];

test("an archive adds what no look saw, and changes of what looks saw only text, title and who can see it", async () => {
  const own = { authorChannelId: { value: channelId }, authorDisplayName: "@fjordvik" };
  const film = api.film("Møtet");
  const comment = api.comment(film, "Når er neste?");
  const answer = api.comment(film, "I morgon", { parent: comment.id, snippet: own });
  expect(await look()).toMatchObject({ verdict: "accepted" });
  const before = await items();
  expect(before).toHaveLength(3);

  const videos = (title: string) =>
    table(
      "video metadata/videos.csv",
      [
        "Video ID",
        "Video Description (Original)",
        "Channel ID",
        "Video Title (Original)",
        "Privacy",
        "Video Publish Timestamp",
      ],
      [film.id, "Om Møtet", channelId, title, "Public", "2026-08-20T07:00:01.9+00:00"],
      ["eldre000_01", "Om det eldre", channelId, "Det eldre", "Public", "2012-08-20T07:00:00+00:00"],
    );
  const comments = table(
    "comments/comments.csv",
    ["Comment ID", "Channel ID", "Comment Create Timestamp", "Parent Comment ID", "Video ID", "Comment Text"],
    // who could see it is not told: what the look saw of it stands
    [answer.id, channelId, "2026-08-20T08:00:00+00:00", comment.id, film.id, '{"text":"I morgon"}'],
  );
  const result = await take([videos("Møtet"), comments], "2026-09-03T00:00:00Z");
  expect(result).toMatchObject({ found: 3, kept: 3, newItems: 1, newVersions: 0, onlyNew: false });
  const after = await items();
  expect(after.filter(({ id }) => id !== "eldre000_01")).toEqual(before);

  await opened.clock.sleep(48 * 60 * 60_000);
  const edited = await take([videos("Møtet, retta")], "2026-09-04T00:00:00Z");
  expect(edited).toMatchObject({ newItems: 0, newVersions: 1 });
  const events = await rows(
    "select distinct kind from core.item_events where kind not in ('firstSeen', 'edited')",
  );
  expect(events).toEqual([]);
  // an older archive overrules nothing
  const older = await take([videos("Møtet, gamal")], "2020-01-01T00:00:00Z");
  expect(older).toMatchObject({ onlyNew: true, newVersions: 0, codes: { "import.olderText": 1 } });
  shown("youtube", "documentation only", "post", "comment", "reply", "edit");
});

test("the channel that looks captured under a handle is the one whose archive may come", async () => {
  const { pool } = opened.app.tools;
  await pool.query("update core.channels set address = 'https://www.youtube.com/@fjordvik'");
  await look("https://www.youtube.com/@fjordvik");
  const said = (channel: string) =>
    table(
      "comments/comments.csv",
      ["Comment ID", "Channel ID", "Comment Create Timestamp", "Video ID", "Comment Text"],
      ["UgxtiXQkY7gqHbldJ1F4AaABAg", channel, "2023-09-19T17:42:53+00:00", "abcdefghijk", "hei"],
    );
  await expect(take([said("UCannan000000000000000__")], "2026-09-03T00:00:00Z")).rejects.toMatchObject({
    code: "import.otherAccount",
  });
  expect(await take([said(channelId)], "2026-09-03T00:00:00Z")).toMatchObject({ kept: 1, saysWhose: true });
});
