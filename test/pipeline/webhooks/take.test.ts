/** What Meta tells by webhook, from the kept body to items and events. R17: recorded bodies of the page feed, in any order. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { findChannel, type RegisteredChannel } from "../../../src/db/channels.ts";
import { keepDelivery } from "../../../src/db/webhooks.ts";
import { countApart } from "../../../src/db/webhooks-apart.ts";
import { mostApart } from "../../../src/domain/webhook.ts";
import { digestOf } from "../../../src/intake/signature.ts";
import { readRaw } from "../../../src/objects/raw.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { setEndpoint } from "../../../src/pipeline/register/webhook.ts";
import { takeDeliveries } from "../../../src/pipeline/webhooks/take.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import {
  anError,
  aPageComment,
  aPagePost,
  type GraphServer,
  GraphSite,
  pageId,
  startGraphServer,
  token,
  wholePage,
} from "../../support/graph-server.ts";
import { sharedPath, sharedReason, whenShared } from "../../support/shared.ts";
import { shown } from "../../support/shown.ts";

const folder = sharedPath("data/restfb-fixtures/src/test/resources/json/webhooks");

let opened: TestApp;
let server: GraphServer;
let channel: RegisteredChannel;
beforeEach(async () => {
  opened = await openTestApp({ PAGE_TOKEN: `Bearer ${token}` });
  server = await startGraphServer();
  Object.assign(server.site, new GraphSite(), wholePage());
  await registerAgency(opened.app.tools, norwegianAgency);
  channel = await aChannelAt(server.address, "Sida");
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function aChannelAt(
  address: string,
  title: string,
  kind: "facebook" | "feed" = "facebook",
): Promise<RegisteredChannel> {
  const channel = await registerChannel(opened.app.tools, {
    ...{ agency: norwegianAgency.orgNumber, kind, title, address, secretName: "PAGE_TOKEN" },
  });
  return await findChannel(opened.app.tools.db, channel.id);
}

async function rows<Row extends object>(query: string): Promise<readonly Row[]> {
  return (await opened.app.tools.pool.query<Row>(query)).rows;
}

async function deliver(body: string | Uint8Array, to = channel, event?: string): Promise<boolean> {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const digest = digestOf(bytes);
  await opened.clock.sleep(1000);
  return await keepDelivery(opened.app.tools.pool, opened.app.tools.ids.next(), {
    ...{ channelId: to.id, eventKey: event === undefined ? `digest ${digest}` : `event ${event}`, digest },
    ...{ receivedAt: opened.clock.now(), mediaType: "application/json", body: bytes },
  });
}

const take = async (of = channel) =>
  await takeDeliveries(opened.app.tools, await findChannel(opened.app.tools.db, of.id));
const items = async () =>
  (
    await rows<{ line: string }>(
      `select s.native_id || ' ' || s.presence || ' ' || s.visibility || ' ' || v.text as line
         from core.item_states s join core.versions v on v.id = s.version_id order by s.native_id`,
    )
  ).map(({ line }) => line);
const events = async (nativeId: string) =>
  (
    await rows<{ kind: string }>(
      `select e.kind || coalesce(' ' || (e.detail->>'told'), '') as kind from core.item_events e join core.items i on i.id = e.item_id
        where i.native_id = '${nativeId}' order by e.id`,
    )
  ).map(({ kind }) => kind);
const versions = async (nativeId: string) =>
  (
    await rows<{ text: string }>(
      `select v.text from core.versions v join core.items i on i.id = v.item_id where i.native_id = '${nativeId}' order by number`,
    )
  ).map(({ text }) => text);
const states = async () =>
  (await rows<{ state: string }>("select state from core.webhook_deliveries order by received_at, id")).map(
    ({ state }) => state,
  );

/** In the form of the recorded ones: a comment of this page. */
function feed(verb: string, minute: number, value: object = {}, id = pageId): string {
  const time = Date.UTC(2026, 5, 1, 8, minute) / 1000;
  const comment = {
    item: "comment",
    verb,
    comment_id: "11_9",
    post_id: `${pageId}_11`,
    parent_id: `${pageId}_11`,
  };
  const change = {
    field: "feed",
    value: { ...comment, from: { id: "7700", name: "Kari Vik" }, created_time: time, ...value },
  };
  return JSON.stringify({ object: "page", entry: [{ id, time, changes: [change] }] });
}
const said = (verb: string, minute: number, message: string) => feed(verb, minute, { message });

whenShared(describe)(`R17 on recorded bodies${sharedReason}`, () => {
  const recorded = (name: string) => readFileSync(join(folder, `${name}.json`));
  const id = "901097836652708_903438993085259";
  /** the recorded removal, of the recorded comment: three ids of it are changed */
  const removal = () =>
    recorded("feed-comment-remove-25")
      .toString()
      .replaceAll("905578656204626_905579239537901", id)
      .replaceAll("1234567890321_905578656204626", "1234567890321_901097836652708");

  test("the comment that is about to be removed is held when its removal arrives", async () => {
    await deliver(recorded("feed-comment-add-25"));
    await take();
    expect(await items()).toEqual([`${id} present public and the next one`]);
    await deliver(removal());
    await take();
    expect(await items()).toEqual([`${id} removed public and the next one`]);
    expect(await events(id)).toEqual(["firstSeen", "removed webhook"]);
    shown("facebook", "recorded payload", "comment", "delete");
  });

  test("and it is held when the removal arrives first, or in the same minute, or both come twice", async () => {
    await deliver(removal());
    await take();
    expect(await items()).toEqual([]);
    await deliver(recorded("feed-comment-add-25"));
    await take();
    expect(await items()).toEqual([`${id} removed public and the next one`]);
    const before = [await items(), await events(id), await states()];
    for (const body of [removal(), recorded("feed-comment-add-25")]) expect(await deliver(body)).toBe(false);
    await take();
    expect([await items(), await events(id), await states()]).toEqual(before);
  });

  test("the body is an answer of the ledger, byte for byte, and no longer in the row", async () => {
    const body = recorded("feed-comment-add-25");
    await deliver(body);
    await take();
    const [row] = await rows<{
      sha256: string;
      kind: string;
      body: Buffer | null;
      state: string;
      url: string;
    }>(
      `select p.sha256, p.url, o.kind, d.body, d.state from core.webhook_deliveries d
         join core.observations o on o.id = d.observation_id join core.payloads p on p.observation_id = o.id`,
    );
    expect(row).toMatchObject({ sha256: digestOf(body), kind: "told", body: null, state: "taken" });
    const kept = await readRaw(opened.app.tools.objects, digestOf(body), 1_000_000);
    expect(Buffer.from(kept).equals(body)).toBe(true);
  });

  test("hidden and shown again, edited, by the page's own recorded verbs", async () => {
    const other = "900728623356296_900744590021366";
    await deliver(recorded("feed-comment-edited-25"));
    await deliver(recorded("feed-comment-hide"));
    await take();
    expect(await items()).toEqual([`${other} present hidden and the next one`]);
    expect(await versions(other)).toEqual(["Let's see the Webhooks in action :D", "and the next one"]);
    shown("facebook", "recorded payload", "hide", "edit");
  });

  test("who liked or reacted leaves nothing behind, not even the body", async () => {
    await deliver(recorded("feed-reaction-add"));
    await deliver(recorded("feed-like-add-25"));
    const { asksForLook } = await take();
    expect(asksForLook).toBe(false);
    expect(await states()).toEqual(["nothing", "nothing"]);
    expect(await rows("select 1 from core.observations")).toEqual([]);
    const [row] = await rows<{ bodies: number }>(
      "select count(body)::int as bodies from core.webhook_deliveries",
    );
    expect(row?.bodies).toBe(0);
  });
});

describe("R17: a webhook is a hint", () => {
  test("what a look saw after it happened wins, however late the webhook comes", async () => {
    server.site.lists.set(`${pageId}_11/comments`, [aPageComment(11, 9, { message: "Retta" })]);
    await opened.clock.sleep(3_600_000);
    await captureChannel(opened.app.tools, channel);
    expect(await versions("11_9")).toEqual(["Retta"]);
    await deliver(said("add", 1, "Med feil"));
    await deliver(feed("hide", 2));
    await take();
    expect(await versions("11_9")).toEqual(["Retta"]);
    expect((await items()).find((line) => line.startsWith("11_9"))).toBe("11_9 present public Retta");
  });

  test("what happened before a look that passed its post by is not taken for seen by it", async () => {
    server.site.lists.set(`${pageId}_11/comments`, [aPageComment(11, 9, { message: "Fyrste" })]);
    const now = opened.clock.now();
    opened.clock.set(new Date("2026-05-01T08:00:00Z"));
    await captureChannel(opened.app.tools, channel);
    expect(await versions("11_9")).toEqual(["Fyrste"]);
    // a later look that was believed, and asked for other posts
    await rows(
      `insert into core.observations (id, channel_id, kind, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
       select gen_random_uuid(), id, 'look', '2026-06-01T08:30:00Z', '2026-06-01T08:30:00Z', 'accepted', 9, 1, 0, 0, 0 from core.channels`,
    );
    opened.clock.set(now);
    await deliver(said("edited", 2, "Andre"));
    await take();
    expect(await versions("11_9")).toEqual(["Fyrste", "Andre"]);
  });

  test("what no look has seen is kept as it was told, each edit of it, and the look that follows changes nothing", async () => {
    await deliver(said("add", 1, "Fyrste"));
    await deliver(said("edited", 2, "Andre"));
    await deliver(said("edited", 3, "Tredje"));
    expect((await take()).asksForLook).toBe(true);
    expect(await versions("11_9")).toEqual(["Fyrste", "Andre", "Tredje"]);
    server.site.lists.set(`${pageId}_11/comments`, [aPageComment(11, 9, { message: "Tredje" })]);
    await opened.clock.sleep(3_600_000);
    await captureChannel(opened.app.tools, channel);
    expect(await versions("11_9")).toEqual(["Fyrste", "Andre", "Tredje"]);
    expect((await events("11_9")).filter((kind) => kind === "edited")).toEqual(["edited", "edited"]);
    shown("facebook", "documentation only", "edit");
  });

  test("a text that was told late is told of, and takes nothing back", async () => {
    await deliver(said("edited", 5, "Tredje"));
    await take();
    await deliver(said("add", 1, "Fyrste"));
    await take();
    expect(await versions("11_9")).toEqual(["Tredje"]);
    const found = await rows<{ code: string; native_id: string }>(
      "select code, native_id from core.findings where code like 'item.%'",
    );
    expect(found).toEqual([{ code: "item.olderText", native_id: "11_9" }]);
  });

  test("a removal that the channel denies is none, and one that it does not tell is not proved", async () => {
    await captureChannel(opened.app.tools, channel);
    server.site.objects.set("11_1", aPageComment(11, 1));
    await deliver(feed("remove", 1, { comment_id: "11_1", message: undefined }));
    await take();
    expect(await events("11_1")).toEqual(["firstSeen"]);
    server.site.instead.set("11_4", anError(190, 463));
    await deliver(feed("remove", 2, { comment_id: "11_4", message: undefined }));
    await take();
    expect(await events("11_4")).toEqual(["firstSeen", "missing webhook"]);
    expect((await items()).find((line) => line.startsWith("11_4"))).toContain("11_4 missing");
  });

  test("a removal whose asking was cut off is asked for again, and what was kept before stays", async () => {
    await deliver(said("add", 1, "Før ho vart fjerna"));
    await deliver(feed("remove", 2, { message: undefined }));
    const { tools } = opened.app;
    const cut = { ...tools.adapters.facebook, check: () => Promise.reject(new Error("killed")) };
    const one = await findChannel(tools.db, channel.id);
    await expect(
      takeDeliveries({ ...tools, adapters: { ...tools.adapters, facebook: cut } }, one),
    ).rejects.toThrow("killed");
    expect(await states()).toEqual(["taken", "waiting"]);
    expect(await items()).toEqual(["11_9 present public Før ho vart fjerna"]);
    await take();
    expect(await states()).toEqual(["taken", "taken"]);
    expect(await events("11_9")).toEqual(["firstSeen", "removed webhook"]);
    expect(await rows("select 1 from core.findings where code = 'item.olderText'")).toEqual([]);
  });

  test("a token that is dead keeps nothing of what is told from being kept", async () => {
    server.site.instead.set(pageId, anError(190));
    await deliver(said("add", 1, "Før ho vart fjerna"));
    await captureChannel(opened.app.tools, channel);
    expect(await items()).toEqual(["11_9 present public Før ho vart fjerna"]);
  });

  test("hidden before it was ever told: hidden it is", async () => {
    await deliver(feed("hide", 3, { message: undefined }));
    await take();
    await deliver(said("add", 1, "Skjult"));
    await take();
    expect(await items()).toEqual(["11_9 present hidden Skjult"]);
    await deliver(feed("unhide", 4, { message: undefined }));
    await take();
    expect(await items()).toEqual(["11_9 present public Skjult"]);
    expect(await events("11_9")).toEqual(["firstSeen", "visibilityChanged webhook"]);
  });

  test("an edit that no look saw is kept when the removal is told with it, or before it", async () => {
    server.site.lists.set(`${pageId}_11/comments`, [aPageComment(11, 9, { message: "Fyrste" })]);
    await captureChannel(opened.app.tools, channel);
    const minute = (opened.clock.now().getTime() - Date.UTC(2026, 5, 1, 8)) / 60_000;
    const bodies = [
      feed("remove", minute + 9, { message: undefined }),
      said("edited", minute + 3, "Andre"),
      feed("hide", minute + 4, { message: undefined }),
    ];
    const together = bodies.map((body) => JSON.parse(body).entry[0]);
    await deliver(JSON.stringify({ object: "page", entry: together.slice(0, 2) }));
    await take();
    expect(await versions("11_9")).toEqual(["Fyrste", "Andre"]);
    expect(await items()).toContain("11_9 removed public Andre");
    for (const body of [bodies[2] ?? "", said("edited", minute + 6, "Tredje")]) {
      await deliver(body);
      await take();
    }
    expect(await versions("11_9")).toEqual(["Fyrste", "Andre", "Tredje"]);
    expect(await items()).toContain("11_9 removed hidden Tredje");
    expect(await events("11_9")).toEqual([
      "firstSeen",
      "edited",
      "removed webhook",
      "visibilityChanged webhook",
      "edited",
    ]);
  });

  test("what was told of who can see it gives way to what a look saw since", async () => {
    const comment = (hidden: boolean) =>
      server.site.lists.set(`${pageId}_11/comments`, [
        aPageComment(11, 9, { message: "Fyrste", is_hidden: hidden }),
      ]);
    comment(false);
    await captureChannel(opened.app.tools, channel);
    const minute = (opened.clock.now().getTime() - Date.UTC(2026, 5, 1, 8)) / 60_000;
    await deliver(feed("hide", minute + 1, { message: undefined }));
    await deliver(feed("unhide", minute + 2, { message: undefined }));
    await take();
    comment(true);
    await opened.clock.sleep(3_600_000);
    await captureChannel(opened.app.tools, channel);
    expect(await items()).toContain("11_9 present hidden Fyrste");
    await deliver(said("edited", minute + 90, "Andre"));
    await take();
    expect(await items()).toContain("11_9 present hidden Andre");
  });

  test("what has left the list is removed when that is told and the channel says so, and hidden when that is told", async () => {
    await captureChannel(opened.app.tools, channel);
    await opened.app.tools.pool.query(
      "update core.item_states set presence = 'leftWindow' where native_id in ('11_1', '11_4')",
    );
    const minute = (opened.clock.now().getTime() - Date.UTC(2026, 5, 1, 8)) / 60_000;
    await deliver(feed("hide", minute + 1, { comment_id: "11_4", message: undefined }));
    await deliver(feed("remove", minute + 2, { comment_id: "11_1", message: undefined }));
    await take();
    expect((await items()).filter((line) => /^11_[14] /.test(line))).toEqual([
      expect.stringMatching(/^11_1 removed public/),
      expect.stringMatching(/^11_4 leftWindow hidden/),
    ]);
  });

  test("the timetable reads it and has the channel looked at within five minutes", async () => {
    const timetable = await opened.app.timetable();
    const queue = await opened.app.queue();
    await timetable.tick();
    await queue.drain();
    server.site.asked.splice(0);
    await deliver(said("add", 30, "Ny"));
    await opened.clock.sleep(60_000);
    server.site.lists.set(`${pageId}/feed`, [aPagePost(11), aPagePost(77)]);
    await timetable.tick();
    await queue.drain();
    expect(await states()).toEqual(["taken"]);
    expect(server.site.asked.length).toBeGreaterThan(0);
    expect((await items()).some((line) => line.startsWith(`${pageId}_77 present`))).toBe(true);
  });

  test("a look that is no look covers no time, and is told apart in the list of looks", async () => {
    await deliver(said("add", 1, "Ny"));
    await take();
    const [row] = await rows<{ kind: string; last: string | null }>(
      "select o.kind, c.last_observation_id as last from core.observations o join core.channels c on c.id = o.channel_id",
    );
    expect(row).toEqual({ kind: "told", last: null });
  });
});

describe("R17: what is no webhook of this page", () => {
  test.each([
    ["no JSON", "{"],
    ["half of what it should be", '{"object":"page"}'],
    ["a value that is another", feed("add", 1, { comment_id: { a: 1 } })],
  ])("%s is kept, told of, and has the page looked at", async (_, body) => {
    await deliver(body);
    expect(await take()).toEqual({ taken: 1, asksForLook: true });
    expect(await states()).toEqual(["taken"]);
    const found = await rows<{ code: string; detail: string }>("select code, detail from core.findings");
    expect(found[0]).toMatchObject({
      code: "item.malformed",
      detail: expect.stringMatching(/raw body keeps it/),
    });
  });

  const entries = (...bodies: readonly string[]) =>
    JSON.stringify({ object: "page", entry: bodies.flatMap((body) => JSON.parse(body).entry) });
  const others = feed("add", 1, { message: "Til den andre", comment_id: "55_1", post_id: "555_55" }, "555");
  const strangers = feed("add", 2, { message: "Framand" }, "999");
  /** every body that lies in the store as an answer of a ledger, with whose it is */
  const answers = async () => {
    const kept = await rows<{ title: string; sha256: string }>(
      `select c.title, p.sha256 from core.payloads p join core.observations o on o.id = p.observation_id
         join core.channels c on c.id = o.channel_id where o.kind = 'told' order by o.started_at, c.title`,
    );
    return await Promise.all(
      kept.map(async ({ title, sha256 }) => [
        title,
        Buffer.from(await readRaw(opened.app.tools.objects, sha256 as never, 1 << 20)).toString(),
      ]),
    );
  };

  test("another page of the agency is given its own, once, and a stranger's is told of and in no archive", async () => {
    const second = await aChannelAt(server.address.replace(pageId, "555"), "Den andre sida");
    await deliver(others);
    await take();
    expect(await items()).toEqual([]);
    await take(second);
    await take();
    await take(second);
    expect(await items()).toEqual(["55_1 present public Til den andre"]);
    expect(await states()).toEqual(["nothing", "taken"]);
    await deliver(strangers);
    await take();
    expect(await items()).toEqual(["55_1 present public Til den andre"]);
    expect((await answers()).map(([title]) => title)).toEqual(["Den andre sida"]);
    expect((await listedEndpointsOf()).map(({ account, came, kept }) => [account, came, kept])).toEqual([
      ["999", 1, 1],
    ]);
  });

  const listedEndpointsOf = async () => await countApart(opened.app.tools.pool);

  test("one app for several agencies: each part is in its own agency's ledger alone, byte by entry", async () => {
    await registerAgency(opened.app.tools, {
      ...norwegianAgency,
      orgNumber: "974760673",
      name: "Bygda kommune",
    });
    const registered = await registerChannel(opened.app.tools, {
      ...{ agency: "974760673", kind: "facebook", title: "Sida til Bygda", secretName: "PAGE_TOKEN" },
      address: server.address.replace(pageId, "555"),
    });
    const second = await findChannel(opened.app.tools.db, registered.id);
    const own = said("add", 1, "Til oss");
    await deliver(entries(own, others, strangers));
    await take();
    // nobody says that the other agency takes part in this app
    expect((await listedEndpointsOf()).map(({ account }) => account)).toEqual(["555", "999"]);
    for (const one of [channel, second])
      await setEndpoint(opened.app.tools, {
        ...{ channel: one.id, secretName: "META_SECRET", verifyTokenName: undefined },
        ...{ signatureHeader: undefined, signaturePrefix: undefined, signatureEncoding: undefined },
        eventHeader: undefined,
      });
    await take(second);
    await take();
    expect(await answers()).toEqual([
      ["Sida", entries(own)],
      ["Sida til Bygda", entries(others)],
    ]);
    await deliver(
      entries(said("edited", 3, "Til oss, retta"), feed("like", 4, { item: "like" }, "555"), others),
    );
    await take();
    await take(second);
    const all = await answers();
    expect(all.filter(([title]) => title === "Sida").map(([, body]) => /"555"/.test(body ?? ""))).toEqual([
      false,
      false,
    ]);
    expect(
      all.filter(([title]) => title !== "Sida").map(([, body]) => /Til oss/.test(body ?? "")),
    ).not.toContain(true);
    expect((await listedEndpointsOf()).map(({ account, kept }) => [account, kept])).toEqual([["999", 1]]);
  });

  test("what names no account beside others' is nobody's, and ids of many digits stay as they were written", async () => {
    const body = `{"object":"page","entry":[{"id":12345678901234567890,"time":1,"changes":[]},${JSON.stringify(JSON.parse(said("add", 1, "Til oss")).entry[0])},{"time":1}]}`;
    await deliver(body);
    await take();
    await take();
    expect((await listedEndpointsOf()).map(({ account }) => account)).toEqual(["12345678901234567890", null]);
    const kept = await rows<{ body: Buffer }>("select body from core.webhook_apart order by account");
    expect(kept.map(({ body: bytes }) => bytes.toString())).toEqual([
      '{"object":"page","entry":[{"id":12345678901234567890,"time":1,"changes":[]}]}',
      '{"object":"page","entry":[{"time":1}]}',
    ]);
    expect(await items()).toEqual(["11_9 present public Til oss"]);
  });

  test("what is kept apart has a limit, and goes after thirty days", async () => {
    for (let turn = 0; turn < mostApart.bodies + 3; turn += 1)
      await deliver(feed("add", turn % 60, { message: `Framand ${turn}` }, "999"));
    await take();
    expect((await listedEndpointsOf()).map(({ came, kept }) => [came, kept])).toEqual([
      [mostApart.bodies + 3, mostApart.bodies],
    ]);
    await opened.clock.sleep(31 * 24 * 3_600_000);
    await take();
    expect((await listedEndpointsOf()).map(({ came, kept }) => [came, kept])).toEqual([
      [mostApart.bodies + 3, 0],
    ]);
  });

  test("of a kind whose webhooks are not understood the body is kept and the channel looked at", async () => {
    const other = await aChannelAt(`${server.address}/feed`, "Ein straum", "feed");
    await deliver('{"event":"comment"}', other);
    expect(await take(other)).toEqual({ taken: 1, asksForLook: true });
    expect(await rows("select verdict, seen from core.observations")).toEqual([
      { verdict: "accepted", seen: 0 },
    ]);
  });

  test("an author who is never captured is not captured by webhook either", async () => {
    await opened.app.tools.pool.query("update core.channels set deny_authors = '[\"Kari Vik\"]'");
    await deliver(said("add", 1, "Privat"));
    await take();
    expect(await items()).toEqual([]);
  });
});
