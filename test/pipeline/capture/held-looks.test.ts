/** Lists that are kept aside, over HTTP and the database: what settles them, what people do about them, what is asked. */
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { httpClient } from "../../../src/capture/http.ts";
import { channelNotes } from "../../../src/cli/words/status-notes.ts";
import { acceptLook } from "../../../src/pipeline/capture/accept.ts";
import { type CaptureResult, captureChannel, takeLook } from "../../../src/pipeline/capture/capture.ts";
import { acknowledgeLook, allLooks } from "../../../src/pipeline/looks/looks.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import {
  anError,
  aPagePost,
  pageId,
  startGraphServer,
  token,
  wholePage,
} from "../../support/graph-server.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: "Nyhende",
    address: `${server.origin}/feed.json`,
  });
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

const start = Date.parse("2026-05-01T00:00:00Z");

function post(n: number, change: FeedItem = {}): FeedItem {
  return aFeedPost(`p-${n}`, `Sak ${n}`, `Teksten i sak nummer ${n}`, {
    date_published: new Date(start + n * 60_000).toISOString(),
    url: `${server.origin}/p/${n}`,
    ...change,
  });
}

/** The newest `count` posts up to `newest`, newest first, as a feed of the newest. */
const upTo = (newest: number, count = 40, change: (n: number) => FeedItem = () => ({})) =>
  Array.from({ length: count }, (_, index) => post(newest - index, change(newest - index)));

async function look(
  items: readonly FeedItem[] | undefined,
  minutes = 30,
  tools = opened.app.tools,
): Promise<CaptureResult> {
  if (items) server.serve("/feed.json", aFeed(items, false));
  await opened.clock.sleep(minutes * 60_000);
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  return await captureChannel(tools, channel);
}

async function events(): Promise<Readonly<Record<string, number>>> {
  const found = await opened.app.tools.pool.query<{ kind: string; n: number }>(
    "select kind, count(*)::int as n from core.item_events group by kind",
  );
  return Object.fromEntries(found.rows.map(({ kind, n }) => [kind, n]));
}

const verdicts = async () =>
  (await allLooks(opened.app.tools, { limit: 100 })).map(({ verdict }) => verdict).reverse();
const asked = () => server.requests.filter(({ path }) => path.startsWith("/p/")).length;
const impatience = { userAgent: "test", timeoutMs: 1000, maxBytes: 1_000_000, maxRedirects: 5 };
const rewritten = (newest: number) => upTo(newest, 40, (n) => ({ title: `NY SAK ${n}` }));

describe("two servers of which one stands behind", () => {
  const edited = (newest: number, text: string) =>
    upTo(newest, 20, (n) => (n === 95 ? { content_html: text } : {}));

  test("answer in turn: no edit is taken back, and the look says why it covers nothing", async () => {
    await look(edited(100, "Møtet er klokka 18."));
    await look(edited(101, "Møtet er klokka 19."));
    for (let turn = 0; turn < 4; turn += 1) {
      expect(await look(edited(100, "Møtet er klokka 18."))).toMatchObject({
        verdict: "held",
        faultCode: "channel.olderList",
        newVersions: 0,
      });
      expect(await look(edited(101, "Møtet er klokka 19."))).toMatchObject({ verdict: "accepted" });
    }
    expect((await events())["edited"]).toBe(1);
    expect(await look(edited(102, "Møtet er klokka 20."))).toMatchObject({
      verdict: "accepted",
      newVersions: 1,
    });
  });

  test("a text that was really set back comes with what is newer, and is a version", async () => {
    await look(edited(100, "Møtet er klokka 18."));
    await look(edited(101, "Møtet er klokka 19."));
    expect(await look(edited(102, "Møtet er klokka 18."))).toMatchObject({
      verdict: "accepted",
      newVersions: 1,
    });
  });

  test("and one that was set back in a list that lacks nothing too", async () => {
    await look(edited(100, "Møtet er klokka 18."));
    await look(edited(100, "Møtet er klokka 19."));
    expect(await look(edited(100, "Møtet er klokka 18."))).toMatchObject({
      verdict: "accepted",
      newVersions: 1,
    });
  });
});

describe("a list in which much changed at once", () => {
  test("is held, adds what is newer, and is released look by look when it lasts", async () => {
    await look(upTo(100));
    expect(await look(rewritten(101))).toMatchObject({
      verdict: "held",
      faultCode: "channel.manyEdited",
      newItems: 1,
      newVersions: 0,
    });
    await look(rewritten(102), 200);
    expect(await events()).toEqual({ firstSeen: 42 });
    expect(await look(rewritten(103), 200)).toMatchObject({ verdict: "accepted", removed: 0 });
    expect(await verdicts()).toEqual(["accepted", "released", "released", "accepted"]);
    expect(await events()).toEqual({ firstSeen: 43, edited: 39, leftWindow: 3 });
    const [last, , first] = await allLooks(opened.app.tools, { limit: 3 });
    expect([last?.added.versions, first?.added]).toEqual([
      0,
      { new: 1, versions: 39, removed: 0, reappeared: 0 },
    ]);
  });

  test("links every known item that it shows under another id, whether it lasts or a person accepts it", async () => {
    const renumbered = (newest: number) => upTo(newest, 40, (n) => ({ id: `ny-${n}` }));
    await look(upTo(100));
    await look(renumbered(103));
    await look(renumbered(106), 200);
    expect(await look(renumbered(109), 200)).toMatchObject({ verdict: "accepted", newItems: 3 });
    // the three that the first held look no longer showed left the list
    expect(await events()).toEqual({ firstSeen: 40 + 46, reissued: 37, leftWindow: 9 });

    await look(upTo(110, 40, (n) => ({ id: `p-${n}` })));
    const [held] = await allLooks(opened.app.tools, { limit: 1, openOnly: true });
    await acceptLook(opened.app.tools, { named: held?.id ?? "", because: "Flytta", by: "Kari Vik" });
    expect(await look(undefined)).toMatchObject({ verdict: "accepted", newItems: 0 });
    expect((await events())["reissued"]).toBeGreaterThan(70);
  });

  test("is taken at once when a person says so, with the reason in the audit log", async () => {
    const { tools } = opened.app;
    await look(upTo(100));
    await look(rewritten(100));
    const [held] = await allLooks(tools, { limit: 1, openOnly: true });
    const given = { named: held?.id ?? "", because: "Ny skrivemåte", by: "Kari Vik" };
    await expect(acceptLook(tools, { ...given, because: " " })).rejects.toMatchObject({
      code: "config.invalid",
    });
    expect(await acceptLook(tools, given)).toMatchObject({ newItems: 0, newVersions: 40 });
    expect(await look(undefined)).toMatchObject({ verdict: "accepted", newVersions: 0 });
    const [, accepted] = await allLooks(tools, { limit: 2 });
    expect(accepted).toMatchObject({
      verdict: "released",
      act: { kind: "accepted", by: "Kari Vik", because: "Ny skrivemåte" },
    });
    const audited = await tools.pool.query("select from core.audit_events where kind = 'look.accepted'");
    expect(audited.rowCount).toBe(1);
    await expect(acceptLook(tools, given)).rejects.toMatchObject({ code: "config.invalid" });
  });

  test("is no fault any more once a person took it: neither for the operator nor for the public", async () => {
    await look(upTo(100));
    await look(rewritten(101));
    const { tools } = opened.app;
    const told = async () => {
      const [channel] = (await status(tools, 30)).flatMap(({ channels }) => channels);
      if (!channel) throw new Error("the channel is not there");
      return channelNotes(channel, "Europe/Oslo", opened.clock.now()) ?? "";
    };
    const fault = async () => {
      await publish(tools);
      return (await tools.pool.query("select last_fault from pub.channels")).rows;
    };
    expect(await told()).toContain("The last look is held");
    expect(await fault()).toEqual([{ last_fault: "channel.manyEdited" }]);
    const [held] = await allLooks(tools, { limit: 1 });
    await acceptLook(tools, { named: held?.id ?? "", because: "sett på nettstaden", by: "Kari Vik" });
    expect(await told()).not.toMatch(/The last look|channel accept/);
    expect(await told()).toContain("1 released, because later looks or a person agreed");
    expect(await fault()).toEqual([{ last_fault: null }]);
  });

  test("an item under an id that stood for another is taken as its new version when a person says so", async () => {
    const { tools } = opened.app;
    await look(upTo(100));
    const other = {
      title: "Heilt anna",
      content_text: "Ingen av orda er dei same",
      date_published: "2026-04-01T00:00:00Z",
    };
    const reused = (newest: number) => upTo(newest, 40, (n) => (n === 80 ? other : {}));
    for (const newest of [101, 102])
      expect(await look(reused(newest))).toMatchObject({ verdict: "accepted", newVersions: 0 });
    const [last, before] = await allLooks(tools, { limit: 2 });
    const given = { because: "Saka er skriven om", by: "Kari Vik" };
    await expect(acceptLook(tools, { ...given, named: before?.id ?? "" })).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringContaining("believed since"),
    });
    expect(await acceptLook(tools, { ...given, named: last?.id ?? "" })).toMatchObject({ newVersions: 1 });
    expect(await look(reused(103))).toMatchObject({ verdict: "accepted", newVersions: 0, newItems: 1 });
  });

  test("a look that was contradicted since cannot be accepted, and can be acknowledged", async () => {
    const { tools } = opened.app;
    await look(upTo(100));
    await look(rewritten(100));
    await look(upTo(101));
    const [, discarded] = await allLooks(tools, { limit: 2 });
    expect(discarded?.verdict).toBe("discarded");
    const given = { named: discarded?.id ?? "", because: "Ein feil på nettstaden", by: "Kari Vik" };
    await expect(acceptLook(tools, given)).rejects.toMatchObject({
      code: "config.invalid",
      message: expect.stringContaining("nothing of it waits"),
    });
    expect(await allLooks(tools, { limit: 9, openOnly: true })).toHaveLength(1);
    await acknowledgeLook(tools, given);
    expect(await allLooks(tools, { limit: 9, openOnly: true })).toEqual([]);
    expect(await events()).toEqual({ firstSeen: 41, leftWindow: 1 });
  });
});

describe("a released look", () => {
  test("counts for no absence, so that its pages are asked for only after two looks more", async () => {
    for (const n of [55, 56]) server.serve(`/p/${n}`, "", {}, 404);
    await look(upTo(100, 120));
    const other = (newest: number) =>
      upTo(newest, 120, (n) => ({ title: `NY SAK ${n}` })).filter(({ id }) => id !== "p-55" && id !== "p-56");
    for (const newest of [101, 102]) expect((await look(other(newest), 200)).verdict).toBe("held");
    expect(await look(other(103), 200)).toMatchObject({ verdict: "accepted", removed: 0 });
    expect(asked()).toBe(0);
    expect(await look(other(104))).toMatchObject({ removed: 2 });
  });
});

describe("direct checks", () => {
  const gap = (newest: number) => upTo(newest, 300).filter(({ id }) => Number(String(id).slice(2)) % 6 !== 0);

  test("stop at the first answer that asks for quiet, and the channel is left alone until then", async () => {
    for (let n = -200; n <= 110; n++) server.serve(`/p/${n}`, "vent", { "retry-after": "3600" }, 429);
    await look(upTo(100, 300));
    // fewer than a fifth are gone
    await look(gap(101));
    expect(asked()).toBe(0);
    await look(gap(102));
    expect(asked()).toBe(1);
    expect(await look(gap(103))).toMatchObject({ verdict: "incomplete", faultCode: "channel.rateLimited" });
    expect(asked()).toBe(1);
    expect((await look(gap(103), 40)).verdict).toBe("accepted");
  });

  test("stop at the first page that does not answer in time", async () => {
    const silent = new Set<ServerResponse>();
    for (let n = -200; n <= 110; n++) server.serveBy(`/p/${n}`, (response) => void silent.add(response));
    await look(upTo(100, 300));
    await look(gap(101));
    const http = httpClient({ ...impatience, clock: opened.clock });
    const { tools } = opened.app;
    expect(await look(gap(102), 30, { ...tools, http })).toMatchObject({ verdict: "accepted", removed: 0 });
    for (const response of silent) response.destroy();
    expect(asked()).toBe(1);
  });

  test("are twenty at one look, and none is made of an item without an address", async () => {
    await look(upTo(100, 300, (n) => (n === 96 ? { url: undefined } : {})));
    await look(gap(101));
    await look(gap(102));
    expect(asked()).toBe(19);
    await look(gap(103));
    expect(asked()).toBe(39);
  });
});

test("a look that is given up while it asks for single items loses nothing: the next takes it up", async () => {
  const { app, clock } = opened;
  const { tools } = app;
  await look(upTo(100));
  const without = (newest: number) => upTo(newest).filter(({ id }) => id !== "p-90");
  await look(without(101));
  const giveUp = new AbortController();
  server.serveBy("/p/90", () => giveUp.abort());
  server.serve("/feed.json", aFeed(without(102), false));
  await clock.sleep(60_000);
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await expect(captureChannel(tools, channel, giveUp.signal)).rejects.toMatchObject({ name: "AbortError" });
  server.serve("/p/90", "", {}, 404);
  expect(await look(without(103))).toMatchObject({ verdict: "accepted", newItems: 1, removed: 1 });
  expect(await verdicts()).toEqual(["accepted", "accepted", "accepted", "accepted"]);
  expect(await events()).toMatchObject({ firstSeen: 43, missing: 1, removed: 1 });
});

test("a look has a time of its own, after which what was not read makes it incomplete", async () => {
  const { tools } = opened.app;
  let waiting: ServerResponse | undefined;
  server.serveBy("/feed.json", (response) => {
    waiting = response;
  });
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  const hurried = { ...tools, looks: { ...tools.looks, longestMs: 600 } };
  expect(await takeLook(hurried, channel, new AbortController().signal)).toMatchObject({
    verdict: "incomplete",
    faultCode: "channel.timeout",
    faultDetail: expect.stringContaining("the look took longer than 0.01 minutes"),
  });
  waiting?.destroy();
});

test("an order that is not newest first is said once, and a look dated ahead as well", async () => {
  const { clock } = opened;
  const now = clock.now();
  clock.set(new Date("2028-11-24T00:00:00Z"));
  await look(upTo(100));
  clock.set(now);
  for (let newest = 101; newest < 105; newest++) await look([...upTo(newest)].reverse());
  const found = await opened.app.tools.pool.query<{ code: string }>(
    "select code from core.findings order by code",
  );
  expect(found.rows.map(({ code }) => code)).toEqual(["channel.clockAhead", "channel.otherOrder"]);
  expect(await events()).toEqual({ firstSeen: 44, leftWindow: 4 });
});

test("what a held look never asked for is not missing because a person accepts it", async () => {
  const page = await startGraphServer();
  const place = await openTestApp({ PAGE_TOKEN: `Bearer ${token}` });
  try {
    const { tools } = place.app;
    const posts = (text: string) =>
      Array.from({ length: 60 }, (_, index) => aPagePost(100 + index, { message: `${text} ${index}` }));
    Object.assign(page.site, wholePage(), { most: 100 });
    page.site.lists.set(`${pageId}/feed`, posts("Vegen er stengd"));
    await registerAgency(tools, norwegianAgency);
    await registerChannel(tools, {
      ...{ agency: norwegianAgency.orgNumber, kind: "facebook", title: "Sida", address: page.address },
      secretName: "PAGE_TOKEN",
    });
    const lookAt = async () => {
      await place.clock.sleep(30 * 60_000);
      const [channel] = await allChannels(tools, undefined);
      if (!channel) throw new Error("the channel is not there");
      return await captureChannel(tools, channel);
    };
    expect(await lookAt()).toMatchObject({ verdict: "accepted" });
    const messages = async () =>
      (
        await tools.pool.query(
          "select s.native_id, s.presence from core.item_states s join core.items i on i.id = s.item_id where i.kind = 'message' order by 1",
        )
      ).rows;
    const before = await messages();
    expect(before.length).toBeGreaterThan(0);
    page.site.instead.set(`${pageId}/conversations`, anError(10));
    page.site.lists.set(`${pageId}/feed`, posts("Vegen er open att, og bussane går som før"));
    expect(await lookAt()).toMatchObject({ verdict: "held" });
    const [held] = await allLooks(tools, { limit: 1 });
    await acceptLook(tools, { named: held?.id ?? "", because: "Ny skrivemåte", by: "Kari Vik" });
    expect(await messages()).toEqual(before);
    expect(await lookAt()).toMatchObject({ verdict: "accepted", newVersions: 0 });
    expect(await messages()).toEqual(before);
  } finally {
    await place.close();
    await page.close();
  }
});
