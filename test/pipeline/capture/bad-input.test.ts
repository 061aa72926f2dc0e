/** Whole looks at channels that answer badly: what was kept stays as it is, and what is wrong can be read by its name. */
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sha256 } from "../../../src/domain/ids.ts";
import { rawKey, readRaw } from "../../../src/objects/raw.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import {
  allChannels,
  allFindings,
  registerAgency,
  registerChannel,
} from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, aThread, type FeedItem } from "../../support/dialog-feed.ts";
import { type Answerer, type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count, digestOfRows, keptTables, rowsOf } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;
let made = 0;

beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

interface Held {
  readonly id: string;
  readonly path: string;
  look(): Promise<CaptureResult>;
}

/** A channel that has been looked at once and holds a post with ten comments. */
async function aChannelWithItems(): Promise<Held> {
  const { tools } = opened.app;
  made += 1;
  const path = `/feed-${made}.json`;
  const address = server.serve(path, aFeed(aThread()), { "content-type": "application/feed+json" });
  const { id } = await registerChannel(tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: `Kanal ${made}`,
    address,
  });
  const look = async () => {
    const channel = (await allChannels(tools, undefined)).find((one) => one.id === id);
    if (!channel) throw new Error("the channel is not there");
    return await captureChannel(tools, channel);
  };
  expect(await look()).toMatchObject({ verdict: "accepted", newItems: 11, findings: 0 });
  return { id, path, look };
}

const html = { "content-type": "text/html; charset=utf-8" };
const invalidUtf8 = Buffer.concat([Buffer.from('{"version":"'), Buffer.from([0xff, 0xfe, 0xc3])]);

describe("an answer that cannot be read leaves every row as it was", () => {
  test.each<[string, string, Answerer]>([
    ["no JSON", "channel.notXml", body("¤ dette er ikke JSON")],
    ["nothing at all", "channel.empty", body("")],
    ["the first half of the list", "channel.truncated", body(aFeed(aThread()).slice(0, 700))],
    ["less than was announced", "channel.truncated", brokenOff],
    ["a page with status 200", "channel.htmlInstead", body("<!doctype html><p>Logg inn</p>", 200, html)],
    ["a redirect to itself", "channel.redirectLoop", (response) => redirectTo(response, "/loop")],
    ["a redirect to a file", "channel.redirectRefused", (response) => redirectTo(response, "/to-file")],
    ["50 MB of nothing", "channel.tooLarge", (response) => redirectTo(response, "/zeros")],
    ["50 MB packed into 50 kB", "channel.tooLarge", (response) => redirectTo(response, "/gzip-bomb")],
    ["bytes that are no UTF-8, and an end too soon", "channel.truncated", body(invalidUtf8)],
    ["no answer", "channel.unreachable", (response) => void response.destroy()],
    ["an error of the server", "channel.status", body("feil", 500)],
    ["a refusal", "channel.refused", body("nei", 403)],
    ["an empty list", "channel.empty", body(aFeed([]))],
  ])("%s is an incomplete look with %s", async (_, code, answerer) => {
    const channel = await aChannelWithItems();
    const { pool } = opened.app.tools;
    const before = await digestOfRows(pool, [...keptTables, "core.item_states", "core.channel_references"]);
    server.serveBy(channel.path, answerer);
    const result = await channel.look();
    expect(result).toMatchObject({ verdict: "incomplete", faultCode: code, newItems: 0, removed: 0 });
    expect(await digestOfRows(pool, [...keptTables, "core.item_states", "core.channel_references"])).toBe(
      before,
    );
    server.serve(channel.path, aFeed(aThread()));
    expect(await channel.look()).toMatchObject({
      verdict: "accepted",
      newItems: 0,
      newVersions: 0,
      reappeared: 0,
    });
    expect(
      await count(
        pool,
        `core.item_events e join core.items i on i.id = e.item_id where i.channel_id = '${channel.id}' and e.kind <> 'firstSeen'`,
      ),
    ).toBe(0);
  });

  test("a channel that asks for quiet is left alone until then, and looked at again after", async () => {
    const channel = await aChannelWithItems();
    const { clock } = opened;
    const asked = () => server.requests.filter(({ path }) => path === channel.path).length;
    server.serve(channel.path, "vent", { "retry-after": "600" }, 429);
    expect(await channel.look()).toMatchObject({ verdict: "incomplete", faultCode: "channel.rateLimited" });
    const requests = asked();
    await clock.sleep(599_000);
    expect((await channel.look()).verdict).toBe("quiet");
    expect(asked()).toBe(requests);
    await clock.sleep(2_000);
    server.serve(channel.path, aFeed(aThread()));
    expect((await channel.look()).verdict).toBe("accepted");
  });
});

describe("an item that cannot be taken is held by its name, the others are taken", () => {
  test.each<[string, string, readonly FeedItem[]]>([
    ["a text that is a number", "item.malformed", [{ id: "tal", content_text: 17 }]],
    ["an item that is null", "item.malformed", [null as unknown as FeedItem]],
  ])("%s: %s", async (_, code, bad) => {
    const channel = await aChannelWithItems();
    const { tools } = opened.app;
    const before = await rowsOf(tools.pool);
    server.serve(channel.path, aFeed([...aThread(), ...bad, aFeedComment("god", "Denne er god")]));
    expect(await channel.look()).toMatchObject({
      verdict: "incomplete",
      faultCode: "channel.heldItems",
      newItems: 1,
      newVersions: 0,
      removed: 0,
    });
    const found = await allFindings(tools, { channelId: channel.id, heldOnly: true, limit: 100 });
    expect(found.map((finding) => finding.code)).toEqual(bad.map(() => code));
    for (const finding of found) expect(finding.detail).not.toMatch(/Hei|Ja|Nei|ååå/);
    const after = await rowsOf(tools.pool);
    expect([...before].filter((row) => !after.has(row))).toEqual([]);
  });

  const future = { date_published: "2099-01-01T00:00:00Z" };
  test.each<[string, string, readonly FeedItem[]]>([
    ["a date in the future", "item.futureDate", [aFeedComment("framtid", "Hei", future)]],
    ["an id that leads out of its folder", "item.unsafeId", [aFeedComment("../../etc/passwd", "Hei")]],
    ["an id with a line break", "item.unsafeId", [aFeedComment("a\nb", "Hei")]],
    ["an id of 600 characters", "item.unsafeId", [aFeedComment("x".repeat(600), "Hei")]],
    [
      "two entries of one id",
      "item.duplicateId",
      [aFeedComment("dobbel", "Ja"), aFeedComment("dobbel", "Nei")],
    ],
  ])("%s is kept once, and noted as %s", async (_, code, odd) => {
    const channel = await aChannelWithItems();
    server.serve(channel.path, aFeed([...aThread(), ...odd]));
    expect(await channel.look()).toMatchObject({ verdict: "accepted", newItems: 1, findings: 1 });
    expect(await channel.look()).toMatchObject({ verdict: "accepted", newItems: 0, newVersions: 0 });
    const [finding] = await allFindings(opened.app.tools, { channelId: channel.id, limit: 1 });
    expect(finding).toMatchObject({ code, held: false });
    expect(finding?.detail).not.toMatch(/Hei|Ja|Nei|passwd/);
  });

  test("a date in the future is kept as what was said, and puts nothing off", async () => {
    const channel = await aChannelWithItems();
    const { pool } = opened.app.tools;
    server.serve(channel.path, aFeed([...aThread(), aFeedComment("framtid", "Hei", future)]));
    expect(await channel.look()).toMatchObject({ newItems: 1 });
    const { rows } = await pool.query(
      `select i.posted_at as counted, v.facts ->> 'statedTime' as stated, s.posted_at as told
         from core.items i join core.versions v on v.item_id = i.id join core.item_states s on s.item_id = i.id
        where i.channel_id = $1 and i.native_id = 'framtid'`,
      [channel.id],
    );
    const said = new Date(future.date_published);
    expect(rows).toEqual([{ counted: null, stated: said.toISOString(), told: said }]);
    const after = await digestOfRows(pool);
    expect(await channel.look()).toMatchObject({ newItems: 0, newVersions: 0 });
    expect(await digestOfRows(pool)).toBe(after);
  });

  test("a text of a million characters is kept whole", async () => {
    const channel = await aChannelWithItems();
    const { tools } = opened.app;
    const text = `${"Vegen er stengt på grunn av ras. ".repeat(31_000)}Slutt`;
    server.serve(channel.path, aFeed([...aThread(), aFeedComment("lang", text)]));
    expect(await channel.look()).toMatchObject({ verdict: "accepted", newItems: 1, findings: 0 });
    const { rows } = await tools.pool.query<{ size: number; whole: boolean }>(
      `select length(v.text) as size, v.text = $2 as whole
         from core.items i join core.versions v on v.item_id = i.id where i.channel_id = $1 and i.native_id = 'lang'`,
      [channel.id, text],
    );
    expect(rows).toEqual([{ size: text.length, whole: true }]);
  });

  test("an item that is known and comes again broken is neither changed nor missing", async () => {
    const channel = await aChannelWithItems();
    const { pool } = opened.app.tools;
    const [post, first, ...rest] = aThread();
    const broken = { ...first, content_text: 17 } as unknown as FeedItem;
    const before = await digestOfRows(pool);
    server.serve(channel.path, aFeed([post ?? {}, broken, ...rest]));
    for (let look = 0; look < 3; look++)
      expect(await channel.look()).toMatchObject({
        verdict: "incomplete",
        faultCode: "channel.heldItems",
        newVersions: 0,
        removed: 0,
        findings: 1,
      });
    expect(await digestOfRows(pool)).toBe(before);
  });

  test("what is no item and has no id is told once for its place, however often it is looked at", async () => {
    const channel = await aChannelWithItems();
    const { pool } = opened.app.tools;
    const told = async () => await count(pool, `core.findings where channel_id = '${channel.id}'`);
    const broken = (aFeed(aThread()) as string).replace('"items":[', '"items":[0,null,0,');
    server.serve(channel.path, broken);
    for (let look = 0; look < 3; look++)
      expect(await channel.look()).toMatchObject({ verdict: "incomplete", findings: 3 });
    expect(await told()).toBe(3);
    server.serve(channel.path, broken.replace("0,null", "null,null"));
    await channel.look();
    expect(await told()).toBe(4);
    await pool.query(
      "update core.findings set found_at = found_at - interval '31 days' where channel_id = $1",
      [channel.id],
    );
    await channel.look();
    expect(await told()).toBe(7);
  });

  test("the same item twice, alike in every field, is taken once and noted", async () => {
    const channel = await aChannelWithItems();
    const twin = aFeedComment("tvilling", "Likt");
    server.serve(channel.path, aFeed([...aThread(), twin, twin]));
    expect(await channel.look()).toMatchObject({ verdict: "accepted", newItems: 1, findings: 1 });
    const [finding] = await allFindings(opened.app.tools, { channelId: channel.id, limit: 1 });
    expect(finding).toMatchObject({ code: "item.duplicateId", held: false, nativeId: "tvilling" });
  });

  test("characters that XML cannot hold become U+FFFD in the text, and stay in the raw answer", async () => {
    const channel = await aChannelWithItems();
    const { tools } = opened.app;
    const text = "før\u0000\u0008\u001b[31m\ud800 etter \u{1f600}\t\\N";
    server.serve(channel.path, aFeed([...aThread(), aFeedComment("teikn", text)]));
    expect(await channel.look()).toMatchObject({ verdict: "accepted", newItems: 1, findings: 1 });
    const kept = await tools.pool.query<{ text: string; replaced: number; sha256: string }>(
      `select v.text, v.replaced_characters as replaced, p.sha256 from core.versions v
         join core.items i on i.id = v.item_id
         join core.payloads p on p.observation_id = v.observation_id and p.ordinal = v.payload_ordinal
        where i.channel_id = $1 and i.native_id = 'teikn'`,
      [channel.id],
    );
    const [row] = kept.rows;
    expect(row).toMatchObject({ text: "før\ufffd\ufffd\ufffd[31m\ufffd etter \u{1f600}\t\\N", replaced: 4 });
    const [finding] = await allFindings(tools, { channelId: channel.id, limit: 1 });
    expect(finding).toMatchObject({ code: "item.illegalCharacters", held: false, nativeId: "teikn" });
    const raw = await rawAnswer(row?.sha256 ?? "");
    expect(raw).toContain("f\u00f8r\\u0000\\b\\u001b[31m\\ud800");
  });
});

test("a bad channel between two good ones stops neither of them", async () => {
  const { tools } = opened.app;
  const [first, bad, last] = [
    await aChannelWithItems(),
    await aChannelWithItems(),
    await aChannelWithItems(),
  ];
  const news = [...aThread(), aFeedPost("post-2", "Nytt", "Ein post til")];
  server.serve(first.path, aFeed(news));
  server.serveBy(bad.path, brokenOff);
  server.serve(last.path, aFeed(news));
  const results = await captureAll(tools, {}, () => undefined, new AbortController().signal);
  const of = ({ id }: Held) => results.find((each) => each.channel.id === id)?.result;
  expect(of(first)).toMatchObject({ verdict: "accepted", newItems: 1 });
  expect(of(bad)).toMatchObject({ verdict: "incomplete", faultCode: "channel.truncated" });
  expect(of(last)).toMatchObject({ verdict: "accepted", newItems: 1 });
});

test("a look whose answer the store cannot take is thrown, once the other channels were looked at", async () => {
  const { tools } = opened.app;
  const [bad, last] = [await aChannelWithItems(), await aChannelWithItems()];
  const answer = aFeed([...aThread(), aFeedPost("post-3", "Ein til", "Denne kan ikkje lagrast")]);
  const digest = createHash("sha256").update(answer).digest("hex");
  const file = join(opened.app.config.dataDir, "objects", rawKey(digest));
  await mkdir(join(file, "ei mappe i vegen"), { recursive: true });
  server.serve(bad.path, answer);
  server.serve(last.path, aFeed([...aThread(), aFeedPost("post-4", "Ein til", "Denne skal inn")]));
  await expect(captureAll(tools, {}, () => undefined, new AbortController().signal)).rejects.toMatchObject({
    code: "object.invalidKey",
  });
  const taken = await count(
    tools.pool,
    `core.items where channel_id = '${last.id}' and native_id = 'post-4'`,
  );
  expect(taken).toBe(1);
});

function body(
  content: string | Uint8Array,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answerer {
  return (response) => void response.writeHead(status, headers).end(content);
}

function brokenOff(response: Parameters<Answerer>[0]): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
  response.write(aFeed(aThread()).slice(0, 300), () => response.destroy());
}

function redirectTo(response: Parameters<Answerer>[0], location: string): void {
  response.writeHead(302, { location }).end();
}

async function rawAnswer(digest: string): Promise<string> {
  return (await readRaw(opened.app.tools.objects, sha256(digest), 1 << 26)).toString("utf8");
}
