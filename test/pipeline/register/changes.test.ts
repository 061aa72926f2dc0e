/** What was entered can be corrected, and what was captured stays. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { capture as captureJob } from "../../../jobs/capture.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import type { Channel } from "../../../src/domain/channel.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { editAgency, editChannel, setChannelState } from "../../../src/pipeline/register/changes.ts";
import { channelBy } from "../../../src/pipeline/register/find.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count, digestOfRows } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
let channel: Channel;
let next = 0;

beforeAll(async () => {
  [opened, server] = await Promise.all([openTestApp(), startHostileServer()]);
  agency = await registerAgency(opened.app.tools, norwegianAgency);
});
afterAll(async () => {
  await Promise.all([opened.close(), server.close()]);
});
beforeEach(async () => {
  next += 1;
  const address = server.serve(`/feed-${next}.json`, aFeed(aThread()));
  const given = { agency: agency.orgNumber, kind: "feed", title: `Kanal ${next}`, address } as const;
  channel = await registerChannel(opened.app.tools, given);
});

const tools = () => opened.app.tools;
const look = () => captureAll(tools(), { channel: channel.id }, quiet, new AbortController().signal);

async function lastEvent(): Promise<Record<string, unknown>> {
  const found = await tools().pool.query<{ name: string; value: unknown }>(
    `select name, value from core.audit_fields where event_id =
       (select id from core.audit_events where kind in ('channel.changed', 'agency.changed') order by at desc, id desc limit 1)`,
  );
  return Object.fromEntries(found.rows.map(({ name, value }) => [name, value]));
}

describe("an agency", () => {
  test("is changed in what differs only, as an event with what it was", async () => {
    const { changes } = await editAgency(tools(), agency.orgNumber, {
      name: agency.name,
      unit: "Arkivtenesta",
    });
    expect(changes).toEqual({ unit: { from: "Dokumentsenteret", to: "Arkivtenesta" } });
    expect(await lastEvent()).toEqual({ agency: agency.id, changes });
    const again = await editAgency(tools(), agency.orgNumber, { unit: "Arkivtenesta" });
    expect(again.changes).toEqual({});
  });

  test("is not changed into another one, nor into nonsense, nor by a dry run", async () => {
    for (const change of [
      { orgNumber: "974760673" },
      { country: "SE" },
      { timeZone: "Mars/Base" },
      { name: " " },
    ])
      await expect(editAgency(tools(), agency.orgNumber, change as object)).rejects.toMatchObject({
        code: "config.invalid",
      });
    await editAgency(tools(), agency.orgNumber, { name: "Noko anna" }, true);
    expect(await count(tools().pool, "core.agencies where name = 'Noko anna'")).toBe(0);
  });

  test("with another zone and name is so on the public pages", async () => {
    await editAgency(tools(), agency.orgNumber, {
      timeZone: "Europe/Stockholm",
      name: "Fjordvik heradsforvaltning",
    });
    await publish(tools());
    const sql = "pub.agencies where time_zone = 'Europe/Stockholm' and name = 'Fjordvik heradsforvaltning'";
    expect(await count(tools().pool, sql)).toBe(1);
  });
});

describe("a channel", () => {
  test("that moved is the same channel: its items keep their ids, and no second version is made", async () => {
    await look();
    const before = await digestOfRows(tools().pool);
    const address = server.serve(`/moved-${next}.json`, aFeed(aThread()));
    const { changes } = await editChannel(tools(), channel.id, { address });
    expect(changes).toEqual({ address: { from: channel.address, to: address } });
    await look();
    expect(server.requests.at(-1)?.path).toBe(`/moved-${next}.json`);
    expect(await digestOfRows(tools().pool)).toBe(before);
  });

  test("gets and loses authors, hosts, secret and interval, and the log names no author", async () => {
    const edit = {
      deny: ["Kari Privat"],
      addMediaHosts: ["*.cdn.example"],
      everyMinutes: 15,
      secretName: "FJORDVIK_WP",
    };
    await editChannel(tools(), channel.id, edit);
    expect(await channelBy(tools(), channel.id)).toMatchObject({
      denyAuthors: ["Kari Privat"],
      mediaHosts: ["*.cdn.example"],
      everyMinutes: 15,
      secretName: "FJORDVIK_WP",
    });
    expect(await lastEvent()).toMatchObject({ changes: { denyAuthors: { from: 0, to: 1 } } });
    const back = { allow: ["Kari Privat"], dropMediaHosts: ["*.cdn.example"], secretName: "" };
    await editChannel(tools(), channel.id, back);
    expect(await channelBy(tools(), channel.id)).toMatchObject({
      denyAuthors: [],
      mediaHosts: [],
      everyMinutes: 15,
      secretName: undefined,
    });
    const gone = editChannel(tools(), channel.id, back);
    await expect(gone).rejects.toMatchObject({ code: "config.invalid" });
  });

  test("is refused a secret in the open, another's place, and hosts that are none", async () => {
    const first = (await allChannels(tools(), undefined))[0];
    for (const edit of [
      { address: `${server.origin}/x?token=Kanari4711` },
      { address: first?.address.toUpperCase().replace("/FEED-1.JSON", "/feed-1.json/") ?? "" },
      { addMediaHosts: ["https://cdn.example.no/x"] },
      { everyMinutes: 0 },
    ])
      await expect(editChannel(tools(), channel.id, edit)).rejects.toMatchObject({ code: "config.invalid" });
  });

  test("whose secret is moved out of its address leaves none behind, and the log stays whole", async () => {
    const pool = tools().pool;
    const open = `${channel.address}?key=Kanari4711abc`;
    await pool.query("update core.channels set address = $2 where id = $1", [channel.id, open]);
    await pool.query(
      "update core.audit_fields set value = to_jsonb($2::text) where name = 'address' and event_id in (select event_id from core.audit_fields where name = 'channel' and value = to_jsonb($1::text))",
      [channel.id, open],
    );
    await editChannel(tools(), channel.id, { address: `${channel.address}?key={FJORDVIK_KEY}` });
    expect(await count(pool, "core.channels where address like '%Kanari4711abc%'")).toBe(0);
    expect(await count(pool, "core.audit_fields where value::text like '%Kanari4711abc%'")).toBe(0);
    expect(await lastEvent()).toMatchObject({
      changes: { address: { from: `${channel.address}?key=REDACTED` } },
    });
  });

  test("that is paused or closed is not looked at, is not failing in public, and can be taken up again", async () => {
    const world = async () => ({ agencies: [], channels: await allChannels(tools(), undefined) });
    const now = opened.clock.now();
    const planned = async () => captureJob.plan(await world(), now).map(({ key }) => key);
    for (const state of ["paused", "closed"] as const) {
      await setChannelState(tools(), channel.id, state, "lagd ned");
      expect(await planned()).not.toContain(channel.id);
      await expect(look()).rejects.toMatchObject({
        code: "config.invalid",
        message: expect.stringContaining("resume"),
      });
      const all = await captureAll(tools(), {}, quiet, new AbortController().signal);
      expect(all.map(({ channel: one }) => one.id)).not.toContain(channel.id);
      await publish(tools());
      expect(
        await count(
          tools().pool,
          `pub.channels where id = '${channel.id}' and state = '${state}' and state_at is not null`,
        ),
      ).toBe(1);
      expect(await lastEvent()).toMatchObject({ because: "lagd ned", changes: { state: { to: state } } });
      await expect(setChannelState(tools(), channel.id, state, "igjen")).rejects.toMatchObject({
        code: "config.invalid",
        message: expect.stringMatching(/ already, since \d{4}-\d\d-\d\d \d\d:\d\d CES?T$/),
      });
    }
    await expect(setChannelState(tools(), channel.id, "active", " ")).rejects.toMatchObject({
      code: "config.invalid",
    });
    await setChannelState(tools(), channel.id, "active", "i bruk igjen");
    expect(await planned()).toContain(channel.id);
    expect((await look())[0]?.result.verdict).toBe("accepted");
  });

  test("is found by its title, the beginning or the end of its id; else near ones are named", async () => {
    for (const named of [channel.title.toUpperCase(), channel.id.slice(-12), channel.id])
      expect((await channelBy(tools(), named)).id).toBe(channel.id);
    await expect(channelBy(tools(), "Kanalen")).rejects.toMatchObject({
      code: "archive.missing",
      message: expect.stringContaining("did you mean “Kanal 1”"),
    });
    await expect(channelBy(tools(), channel.id.slice(0, 4))).rejects.toMatchObject({
      code: "config.invalid",
    });
  });
});

describe("one place is one channel", () => {
  test("however it is spelled, and whatever its kind", async () => {
    const { host } = new URL(server.origin);
    for (const address of [
      `${channel.address}/`,
      `HTTP://${host}/feed-${next}.json#x`,
      `https://${host}/feed-${next}.json`,
    ])
      await expect(
        registerChannel(tools(), { agency: agency.orgNumber, kind: "feed", title: "Igjen", address }),
      ).rejects.toMatchObject({ code: "config.invalid", message: expect.stringContaining(channel.title) });
    const root = `http://${host}/blogg`;
    await registerChannel(tools(), {
      agency: agency.orgNumber,
      kind: "wordpress",
      title: `WP ${next}`,
      address: root,
    });
    for (const [kind, address] of [
      ["wordpress", `${root}/`],
      ["wordpress", `${root}/wp-admin/`],
      ["wordpress", `${root}/index.php`],
      ["feed", `${root}/`],
    ] as const)
      await expect(
        registerChannel(tools(), { agency: agency.orgNumber, kind, title: "Igjen", address }),
      ).rejects.toMatchObject({ code: "config.invalid" });
  });

  test("by what the channel says of itself, unless somebody says that they are two", async () => {
    const given = { agency: agency.orgNumber, kind: "wordpress", title: `Same ${next}` } as const;
    const home = `http://etaten-${next}.example/`;
    await registerChannel(tools(), { ...given, address: `http://etaten-${next}.example` }, { site: home });
    const other = { ...given, address: `http://10.0.0.${next}/` };
    await expect(registerChannel(tools(), other, { site: home })).rejects.toMatchObject({
      message: expect.stringContaining("its own address"),
    });
    const feed = { ...given, kind: "feed", address: `http://etaten-${next}.example/feed/` } as const;
    await expect(registerChannel(tools(), feed, { home })).rejects.toMatchObject({
      message: expect.stringContaining("twice"),
    });
    const near = { ...given, address: `https://www.etaten-${next}.example` };
    await expect(registerChannel(tools(), near)).rejects.toMatchObject({
      message: expect.stringContaining("www."),
    });
    await registerChannel(tools(), feed, { home, anyway: true });
  });

  test("of rows from before it was refused as well, and two at once come to one", async () => {
    await tools().pool.query("update core.channels set place = null");
    const address = `${channel.address}/`;
    const given = { agency: agency.orgNumber, kind: "feed", title: "Igjen", address } as const;
    await expect(registerChannel(tools(), given)).rejects.toMatchObject({ code: "config.invalid" });
    const fresh = ["", "/", "//", "#a"].map((end) => `${server.origin}/same-${next}${end}`);
    const all = await Promise.allSettled(
      fresh.map((one) => registerChannel(tools(), { ...given, address: one })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
