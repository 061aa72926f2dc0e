/** A channel that says that nothing has changed is believed for a day; single items are asked for when they are due. */
import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { AnyAdapter, CaptureTools } from "../../../src/capture/port.ts";
import type { RelookChoice } from "../../../src/capture/relook.ts";
import { takeLook } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import type { Tools } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";

interface Shown {
  body: string;
  etag: string | undefined;
  lastModified?: string;
  /** a server whose validators do not move with what it shows */
  alwaysSame?: boolean;
}

let opened: TestApp;
let server: Server;
const shown: Shown = { body: "", etag: undefined };
const asked: string[] = [];

beforeEach(async () => {
  asked.length = 0;
  Object.assign(shown, { etag: undefined, lastModified: undefined, alwaysSame: false });
  server = createServer((request, response) => {
    const { "if-none-match": match, "if-modified-since": since } = request.headers;
    asked.push(match ?? since ?? "whole");
    const same =
      (match !== undefined && match === shown.etag) || (since !== undefined && since === shown.lastModified);
    const headers = {
      "content-type": "application/feed+json",
      ...(shown.etag ? { etag: shown.etag } : {}),
      ...(shown.lastModified ? { "last-modified": shown.lastModified } : {}),
    };
    if (same || (shown.alwaysSame && asked.at(-1) !== "whole"))
      return void response.writeHead(304, headers).end();
    response.writeHead(200, headers).end(shown.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  opened = await openTestApp();
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
  show("1");
  const agency = norwegianAgency.orgNumber;
  await registerChannel(tools, { agency, kind: "feed", title: "Dialog", address });
  asked.length = 0;
});
afterEach(async () => {
  await opened.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

function show(...ids: readonly string[]): void {
  const items = ids.map((id) =>
    aFeedPost(id, "Bru", "Brua er open.", { date_published: "2026-06-01T07:00:00Z" }),
  );
  shown.body = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Dialog", items });
}

async function look(minutes = 30, adapters?: Tools["adapters"]) {
  const { tools } = opened.app;
  await opened.clock.sleep(minutes * 60_000);
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("no channel");
  return await takeLook(
    { ...tools, adapters: adapters ?? tools.adapters },
    channel,
    new AbortController().signal,
  );
}

async function answers() {
  const found = await opened.app.tools.pool.query(
    `select p.status, p.sha256, p.unchanged_since, p.fetched_at, o.verdict from core.payloads p
       join core.observations o on o.id = p.observation_id order by o.started_at`,
  );
  return found.rows;
}

test("304 is a whole look at the same items, and says since when they are the same", async () => {
  shown.etag = '"a"';
  await look();
  const second = await look();
  expect(second).toMatchObject({ verdict: "accepted", seen: 1, newItems: 0, newVersions: 0 });
  expect(asked).toEqual(["whole", '"a"']);
  const [first, again] = await answers();
  const digest = createHash("sha256").update(shown.body).digest("hex");
  expect(again).toMatchObject({ status: 200, sha256: digest, verdict: "accepted" });
  expect(again.unchanged_since).toEqual(first.fetched_at);
  expect(first.unchanged_since).toBeNull();
});

test("what changed is seen, and asked for by its own validator then", async () => {
  shown.etag = '"a"';
  await look();
  shown.etag = '"b"';
  show("2", "1");
  expect(await look()).toMatchObject({ verdict: "accepted", seen: 2, newItems: 1 });
  await look();
  expect(asked).toEqual(["whole", '"a"', '"b"']);
});

test("a server that says wrongly that nothing changed is asked for all of it after a day", async () => {
  shown.etag = '"a"';
  await look();
  Object.assign(shown, { alwaysSame: true });
  show("2", "1");
  expect(await look(23 * 60)).toMatchObject({ seen: 1, newItems: 0 });
  // a look that found nothing changed does not make the day longer
  expect(await look(61)).toMatchObject({ seen: 2, newItems: 1 });
  expect(asked).toEqual(["whole", '"a"', "whole"]);
});

test("what a channel was asked by and is asked no more is forgotten", async () => {
  shown.etag = '"a"';
  await look();
  const { pool } = opened.app.tools;
  await pool.query("update core.answer_validators set asked = repeat('0', 64)");
  const kept = async () => (await pool.query("select 1 from core.answer_validators")).rows.length;
  await look(47 * 60);
  expect(await kept()).toBe(2);
  await look(2 * 60);
  expect(await kept()).toBe(1);
});

test("a clock that was put back asks for all of it", async () => {
  shown.etag = '"a"';
  await look();
  await look(-3 * 24 * 60);
  expect(asked).toEqual(["whole", "whole"]);
});

test("bytes that are lost are asked for again", async () => {
  shown.etag = '"a"';
  await look();
  const digest = createHash("sha256").update(shown.body).digest("hex");
  const { pool, objects } = opened.app.tools;
  const root = fileURLToPath(objects.address);
  const [stored] = (await readdir(root, { recursive: true })).filter((name) => name.includes(digest));
  await rm(join(root, stored ?? "nowhere"));
  expect(await look()).toMatchObject({ verdict: "accepted", seen: 1 });
  expect(asked).toEqual(["whole", '"a"', "whole"]);
  expect((await pool.query("select count(*)::int as n from core.payloads")).rows[0].n).toBe(2);
});

test("a look that is not believed sets no validator", async () => {
  shown.etag = '"a"';
  shown.body = "{";
  expect(await look()).toMatchObject({ verdict: "incomplete" });
  show("1");
  expect(await look()).toMatchObject({ verdict: "accepted" });
  expect(asked).toEqual(["whole", "whole"]);
});

test("a time of change counts only when it lies back", async () => {
  shown.lastModified = new Date(Date.now() - 10_000).toUTCString();
  await look();
  shown.lastModified = new Date(Date.now() - 3_600_000).toUTCString();
  await look();
  await look();
  expect(asked).toEqual(["whole", "whole", shown.lastModified]);
});

test("items that an adapter asks for one by one are due by their age, also when the list shows them no more", async () => {
  const { feed } = opened.app.tools.adapters;
  const choices: RelookChoice[] = [];
  const posted = new Date("2026-06-01T07:00:00Z");
  let list = ["one", "two"];
  const asking: AnyAdapter = {
    ...feed,
    async lookAtMany(channel, tools: CaptureTools) {
      const listed = list.map((nativeId) => ({ nativeId, postedAt: posted, mark: "0" }));
      const choice = await tools.relooks?.due(listed);
      if (!choice) throw new Error("a look knows what is due");
      choices.push(choice);
      // the channel breaks off before it answered for «two» the first time
      for (const nativeId of choice.ask)
        if (choices.length > 1 || nativeId === "one")
          tools.relooks?.seen({ nativeId, postedAt: undefined, mark: "0" });
      return await (feed.lookAtMany ?? feed.look)(channel, tools);
    },
  };
  const adapters = { ...opened.app.tools.adapters, feed: asking };
  await look(0, adapters);
  await look(1, adapters);
  list = [];
  await look(29, adapters);
  await look(60, adapters);
  await look(24 * 60, adapters);
  await look(60, adapters);
  expect(choices.map(({ ask }) => ask)).toEqual([
    ["one", "two"],
    ["two"],
    ["one"],
    ["two", "one"],
    ["one", "two"],
    [],
  ]);
});
