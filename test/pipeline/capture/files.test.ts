/** Files that come late, never, or in thousands: the look is written all the same, and holds up nobody. */
import { createHash } from "node:crypto";
import { mkdir, readdir, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { captureChannel, takeLook } from "../../../src/pipeline/capture/capture.ts";
import { captureFiles } from "../../../src/pipeline/capture/files.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import type { FileTools } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedPost } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { aPicture } from "../../support/pictures.ts";
import { count } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp({ KANALARKIV_HTTP_TIMEOUT_MS: "400" });
  await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

/** A feed whose one post has these files. */
async function aChannelWith(paths: readonly string[], name = "feed"): Promise<void> {
  const attachments = paths.map((path) => ({ url: `${server.origin}${path}`, mime_type: "image/png" }));
  server.serve(`/${name}.json`, aFeed([{ ...aFeedPost(`post-${name}`, "Kart", "Med kart"), attachments }]));
  const address = `${server.origin}/${name}.json`;
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: name, address });
}

async function channelCalled(title: string) {
  const found = (await allChannels(opened.app.tools, undefined)).find((channel) => channel.title === title);
  if (!found) throw new Error(`no channel is called ${title}`);
  return found;
}

const paths = (howMany: number) => Array.from({ length: howMany }, (_, n) => `/files/${n}.png`);
const png = { "content-type": "image/png" };
const withLimits = (limits: Partial<FileTools>) => ({
  ...opened.app.tools,
  files: { ...opened.app.tools.files, ...limits },
});
const owed = () => count(opened.app.tools.pool, "core.media where fault_code = 'media.owed'");
const kept = () => count(opened.app.tools.pool, "core.media where sha256 is not null");
const asked = () => server.requests.filter(({ path }) => path.startsWith("/files/")).length;

describe("500 files that never answer", () => {
  beforeEach(async () => {
    for (const path of paths(500)) server.serveBy(path, () => undefined);
    await aChannelWith(paths(500));
  });

  test("do not keep the item from being written, and all of them are owed", async () => {
    const { tools } = opened.app;
    const signal = new AbortController().signal;
    expect(await takeLook(tools, await channelCalled("feed"), signal)).toMatchObject({ newItems: 1 });
    expect([await owed(), asked()]).toEqual([500, 0]);
  });

  test("take no longer than the time of a look: then they are owed to the next", async () => {
    const channel = await channelCalled("feed");
    expect(await captureChannel(withLimits({ lookMs: 200 }), channel)).toMatchObject({ newItems: 1 });
    // two were asked for in vain
    expect([await owed(), asked()]).toEqual([498, 2]);
    const found = await opened.app.tools.pool.query(
      "select detail from core.findings where code = 'media.owed'",
    );
    expect(found.rows).toEqual([
      { detail: "498 files were not fetched at this look, which ended before; owed to the next look" },
    ]);
    // what is still left at the next look was told
    expect(await captureChannel(withLimits({ lookMs: 200 }), channel)).toMatchObject({ newItems: 0 });
    expect(await count(opened.app.tools.pool, "core.findings where code = 'media.owed'")).toBe(1);
  });

  test("end at once when the process is to end, and nothing is lost", async () => {
    const { tools } = opened.app;
    const stop = new AbortController();
    const channel = await channelCalled("feed");
    const ended = captureChannel(tools, channel, stop.signal);
    while (asked() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    expect(await ended).toMatchObject({ verdict: "accepted", newItems: 1 });
    expect(await owed()).toBe(500);
    for (const path of paths(500)) server.serve(path, aPicture("kart"), png);
    await captureChannel(tools, channel);
    expect([await owed(), await kept()]).toEqual([0, 500]);
  });

  test("hold up no other channel of a worker, which ends in order in their midst", async () => {
    await aChannelWith(["/bilete.png"], "roleg");
    server.serve("/bilete.png", aPicture("bilete"), png);
    const queue = await opened.app.queue();
    await (await opened.app.timetable()).tick();
    await queue.work();
    while ((await kept()) === 0 || asked() === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await count(opened.app.tools.pool, "core.items")).toBe(2);
    await queue.close();
    expect(await owed()).toBe(500);
  });
});

test("a host that never answers holds up no file of another host", async () => {
  for (const path of paths(20)) server.serveBy(path, () => undefined);
  server.serve("/kart.png", aPicture("kart"), png);
  const hanging = paths(20).map((path) => ({ url: `${server.origin}${path}`, mime_type: "image/png" }));
  const attachments = [...hanging, { url: `${server.otherOrigin}/kart.png`, mime_type: "image/png" }];
  const address = server.serve(
    "/feed.json",
    aFeed([{ ...aFeedPost("post-1", "Kart", "Kart"), attachments }]),
  );
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: "feed", address });
  await captureChannel(withLimits({ lookMs: 200 }), await channelCalled("feed"));
  expect([await kept(), await owed(), asked()]).toEqual([1, 18, 2]);
});

test("a host that fails three times in a row is left alone until the next look", async () => {
  for (const path of paths(20)) server.serveBy(path, (response) => void response.destroy());
  await aChannelWith(paths(20));
  await captureChannel(opened.app.tools, await channelCalled("feed"));
  expect(asked()).toBeLessThanOrEqual(6);
  expect((await owed()) + asked()).toBe(20);
});

test("when the bytes of a look are spent, the rest is owed to the next look", async () => {
  for (const path of paths(10)) server.serve(path, aPicture("x".repeat(950)), png);
  await aChannelWith(paths(10));
  const channel = await channelCalled("feed");
  await captureChannel(withLimits({ lookBytes: 2500 }), channel);
  expect(await kept()).toBeGreaterThanOrEqual(3);
  expect(await kept()).toBeLessThanOrEqual(4);
  await captureChannel(opened.app.tools, channel);
  expect([await kept(), await owed()]).toEqual([10, 0]);
});

test("one process at a time fetches a channel's files, while looks at it go on", async () => {
  let answer: () => void = () => undefined;
  server.serveBy("/files/0.png", (response) => {
    answer = () => void response.writeHead(200, png).end(aPicture("kart"));
  });
  await aChannelWith(paths(1));
  const { tools } = opened.app;
  const channel = await channelCalled("feed");
  const first = captureChannel(tools, channel);
  while (asked() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const second = await takeLook(tools, channel, new AbortController().signal);
  expect(second).toMatchObject({ verdict: "accepted", newItems: 0 });
  if (!second.observationId) throw new Error("the look was not written");
  expect(
    await captureFiles(tools, channel, second.observationId, new AbortController().signal),
  ).toBeUndefined();
  answer();
  await first;
  expect([await kept(), asked()]).toEqual([1, 1]);
});

describe("what a channel hands out instead of a file", () => {
  const loginPage = "<!doctype html><title>Logg inn</title>";
  const rows = async () =>
    (
      await opened.app.tools.pool.query(
        "select fault_code as fault, media_type as type from core.media order by ordinal",
      )
    ).rows;
  const findings = async () =>
    (await opened.app.tools.pool.query("select code, detail from core.findings order by ordinal")).rows;

  test("a login page is not kept as the picture, and the picture is asked for again", async () => {
    server.serve("/torget.jpg", loginPage, { "content-type": "text/html" });
    await aChannelWith(["/torget.jpg"]);
    const channel = await channelCalled("feed");
    expect(await captureChannel(opened.app.tools, channel)).toMatchObject({ newItems: 1, findings: 1 });
    expect(await rows()).toEqual([{ fault: "media.wrongType", type: null }]);
    expect(await findings()).toEqual([
      {
        code: "media.wrongType",
        detail:
          "the file was not kept: a web page (HTML) came where image/png was promised; it is asked for again at each look for 7 days",
      },
    ]);
    server.serve("/torget.jpg", aPicture("torget"), { "content-type": "text/html" });
    expect(await captureChannel(opened.app.tools, channel)).toMatchObject({ newVersions: 0, findings: 0 });
    expect(await rows()).toEqual([{ fault: null, type: "image/png" }]);
  });

  test("a file beyond the limit is asked for once, and said to be too large", async () => {
    await opened.close();
    opened = await openTestApp({ KANALARKIV_MEDIA_MAX_BYTES: String(1024 * 1024) });
    await registerAgency(opened.app.tools, norwegianAgency);
    await aChannelWith(["/zeros-announced"]);
    const channel = await channelCalled("feed");
    await captureChannel(opened.app.tools, channel);
    await captureChannel(opened.app.tools, channel);
    expect(await rows()).toEqual([{ fault: "media.tooLarge", type: null }]);
    expect(server.requests.filter(({ path }) => path === "/zeros-announced")).toHaveLength(1);
    expect((await findings())[0]?.detail).toMatch(/52428800 bytes; at most 1048576 .*item attach$/);
  });

  test("a film larger than any answer of a channel is kept, whatever comes at once", async () => {
    const film = Buffer.concat([Buffer.from("\0\0\0\x18ftypmp42", "latin1"), Buffer.alloc(30 * 1024 * 1024)]);
    server.serve("/film.mp4", film, { "content-type": "video/mp4" });
    await aChannelWith(["/film.mp4"]);
    await captureChannel(opened.app.tools, await channelCalled("feed"));
    expect(await rows()).toEqual([{ fault: null, type: "video/mp4" }]);
  });

  test("more files that are not there than anybody reads about are counted in one finding", async () => {
    const attachments = (post: number) =>
      paths(101).map((path) => ({ url: `${server.origin}/${post}${path}`, mime_type: "image/png" }));
    const posts = Array.from({ length: 10 }, (_, post) => ({
      ...aFeedPost(`post-${post}`, "Kart", "Med kart"),
      attachments: attachments(post),
    }));
    server.serve("/feed.json", aFeed(posts));
    const agency = norwegianAgency.orgNumber;
    const address = `${server.origin}/feed.json`;
    await registerChannel(opened.app.tools, { agency, kind: "feed", title: "feed", address });
    await captureChannel(opened.app.tools, await channelCalled("feed"));
    expect(await rows()).toHaveLength(1010);
    const told = await findings();
    expect(told).toHaveLength(1001);
    expect(told.filter(({ detail }) => detail.startsWith("and 10 more files were not kept"))).toHaveLength(1);
  });

  test("files at other hosts are refused with one finding for each host, and those of the own host are not", async () => {
    const { port } = new URL(server.origin);
    const attachments = [
      `http://localhost:${port}/a.png`,
      `http://localhost:${port}/b.png`,
      "https://cdn.example.net/c.png",
      `${server.otherOrigin}/d.png`,
    ].map((url) => ({ url, mime_type: "image/png" }));
    server.serve("/d.png", aPicture("d"), png);
    server.serve("/feed.json", aFeed([{ ...aFeedPost("post-1", "Kart", "Med kart"), attachments }]));
    const address = `${server.origin}/feed.json`;
    const agency = norwegianAgency.orgNumber;
    await registerChannel(opened.app.tools, { agency, kind: "feed", title: "feed", address });
    await captureChannel(opened.app.tools, await channelCalled("feed"));
    const refused = { fault: "media.refused", type: null };
    expect(await rows()).toEqual([refused, refused, refused, { fault: null, type: "image/png" }]);
    expect((await findings()).map(({ detail }) => detail.split(":")[0])).toEqual([
      "2 files lie at localhost and not at the channel's own host, so nothing was fetched",
      "1 file lies at cdn.example.net and not at the channel's own host, so nothing was fetched",
    ]);
  });
});

test("a picture that stands in the text is kept as the item's file, and no row holds it", async () => {
  const picture = aPicture("kart ".repeat(2000));
  const src = `data:image/png;base64,${picture.toString("base64")}`;
  const html = `<p>Sjå kartet <img src="${src}" alt="Kart"> <img src="data:image/png;base64,%%" alt="Øydelagt"></p>`;
  const post = { ...aFeedPost("post-1", "Kart", "Sjå kartet"), content_html: html };
  server.serve("/feed.json", aFeed([post]));
  const agency = norwegianAgency.orgNumber;
  const address = `${server.origin}/feed.json`;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: "feed", address });
  const channel = await channelCalled("feed");
  const { pool } = opened.app.tools;
  expect(await captureChannel(opened.app.tools, channel)).toMatchObject({ newItems: 1, findings: 1 });
  const digest = createHash("sha256").update(picture).digest("hex");
  const found = await pool.query(
    `select m.url, m.alt, m.sha256, m.size_bytes::int as size, m.media_type as type, m.fault_code as fault,
            pg_column_size(v.media) < 1000 as small
       from core.media m join core.versions v on v.id = m.version_id order by m.ordinal`,
  );
  const kept = { alt: "Kart", sha256: digest, size: picture.length, type: "image/png", fault: null };
  const lost = { alt: "Øydelagt", sha256: null, size: null, type: null, fault: "media.refused" };
  expect(found.rows).toEqual([
    { url: `data:image/png;sha256=${digest}`, ...kept, small: true },
    { url: expect.stringMatching(/^data:;sha256=/), ...lost, small: true },
  ]);
  expect(await captureChannel(opened.app.tools, channel)).toMatchObject({ newVersions: 0, findings: 0 });
});

test("what a killed process had come to is swept when it is a day older than what comes now", async () => {
  const { spoolDir } = opened.app.tools.files;
  await mkdir(spoolDir, { recursive: true });
  // by the clock of the file system, which a changed clock of the process does not move
  await writeFile(join(spoolDir, "now"), "x");
  const now = (await stat(join(spoolDir, "now"))).mtimeMs / 1000;
  await unlink(join(spoolDir, "now"));
  for (const [name, hours] of [
    ["old", 25],
    ["young", 23],
  ] as const) {
    await writeFile(join(spoolDir, name), "x");
    await utimes(join(spoolDir, name), now - hours * 3600, now - hours * 3600);
  }
  server.serve("/files/0.png", aPicture("kart"), png);
  await aChannelWith(paths(1));
  await captureChannel(opened.app.tools, await channelCalled("feed"));
  expect([await readdir(spoolDir), await kept()]).toEqual([["young"], 1]);
});
