/** The access to a channel that no longer works is told once, by mail and webhook, and so is that it works again. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { accessState, accessStates } from "../../../src/capture/access-health.ts";
import { graphFault } from "../../../src/capture/graph/errors.ts";
import { writeAccess } from "../../../src/db/channel-access.ts";
import { listAgencies, listChannels } from "../../../src/db/channels.ts";
import { dayOf } from "../../../src/domain/day.ts";
import { longDay } from "../../../src/domain/written-day.ts";
import type { Mail } from "../../../src/notify/port.ts";
import { webhook } from "../../../src/notify/webhook.ts";
import { accessEnds, planAlarms, planEnds, statesNow } from "../../../src/pipeline/acts/health.ts";
import { accessWords } from "../../../src/pipeline/acts/health-words.ts";
import { tellActs } from "../../../src/pipeline/acts/tell.ts";
import { takeLook } from "../../../src/pipeline/capture/capture.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { channelStatuses } from "../../../src/pipeline/status/status.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedPost } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

const graph = (code: number, subcode?: number) =>
  graphFault({ code, subcode, isTransient: false }, "123/feed", {
    ...{
      status: 400,
      headers: new Map(),
      body: new Uint8Array(),
      url: "https://graph.facebook.com/123/feed",
    },
    fetchedAt: new Date(),
  });

describe("what a fault says of the access", () => {
  test.each([
    ["config.invalid", "KOMMUNE_TOKEN is not set: give it as …", "secretMissing"],
    ["channel.refused", "https://x.example answered 401: check the channel's credentials", "passwordRefused"],
    [
      "channel.refused",
      "https://x.example answered 403: check the channel's credentials",
      "permissionRevoked",
    ],
    [
      "channel.refused",
      "the API answers permissiondenied: the account may not read this",
      "permissionRevoked",
    ],
    ["channel.accountClosed", "the server has suspended the account", "accountGone"],
    ["channel.otherAccount", "another account has the name", "otherAccount"],
    ["channel.status", "https://x.example answered 404", undefined],
    ["channel.rateLimited", "answered 429", undefined],
    ["channel.htmlInstead", "a page", undefined],
    [undefined, undefined, undefined],
  ])("%s, %s", (code, detail, state) => {
    expect(accessState(code, detail)).toBe(state);
  });

  test.each([
    [190, 463, "tokenExpired"],
    [190, undefined, "tokenExpired"],
    [190, 460, "passwordRefused"],
    [190, 458, "permissionRevoked"],
    [190, 492, "adminGone"],
    [10, undefined, "permissionRevoked"],
    [200, undefined, "permissionRevoked"],
    [100, 33, "pageUnpublished"],
    [803, undefined, "pageUnpublished"],
    [100, undefined, undefined],
    [4, undefined, undefined],
  ])("the Graph API's error %s, %s, as its adapter tells it", (code, subcode, state) => {
    const fault = graph(code, subcode);
    expect(accessState(fault.code, fault.detail)).toBe(state);
  });

  test("every state has words in every language", () => {
    for (const { state } of Object.values(accessWords))
      expect(Object.keys(state).sort()).toEqual([...accessStates, ...accessEnds, "well"].sort());
  });

  test("one refusal alone is none, and a look between that was whole ends it", () => {
    const refused = { code: "channel.refused", detail: "answered 401" };
    expect(statesNow({ newest: [refused] })).toBeUndefined();
    expect(statesNow({ newest: [refused, { code: null, detail: null }] })).toBeUndefined();
    expect(statesNow({ newest: [refused, refused] })).toBe("passwordRefused");
  });

  test("what nobody could be told before it was over is dropped", () => {
    const row = { channelId: "c", title: "C", lastWholeAt: new Date(2000_000), newest: [] };
    const open = (sent: boolean) => [{ channelId: "c", stretch: 1000, sent }];
    expect(planAlarms([row], open(true))).toMatchObject({
      add: [{ stretch: 1000, cause: "channel.well" }],
      drop: [],
    });
    expect(planAlarms([row], open(false))).toMatchObject({ add: [], drop: [{ stretch: 1000 }] });
    expect(planAlarms([{ ...row, lastWholeAt: new Date(1000_500) }], open(true))).toEqual({
      add: [],
      drop: [],
    });
  });
});

describe("what is told before the access ends", () => {
  const end = new Date("2026-12-31T23:30:00Z");
  const ahead = (days: number, seconds = 0) => new Date(end.getTime() - days * 86_400_000 - seconds * 1000);
  const causes = (now: Date, told: object = { tokenEndsAt: end, dataEndsAt: undefined }, days = [14, 3]) =>
    planEnds([{ channelId: "c", tokenEndsAt: undefined, dataEndsAt: undefined, ...told }], {
      ...{ now, days, zone: "Europe/Oslo" },
    });

  test.each([
    [ahead(14, 1), []],
    [ahead(14), ["channel.tokenEnds.14"]],
    [ahead(3, 1), ["channel.tokenEnds.14"]],
    [ahead(3), ["channel.tokenEnds.3"]],
    [ahead(0, 1), ["channel.tokenEnds.3"]],
    // then looks say themselves that it does not work
    [end, []],
  ])("at %p: %p", (now, said) => expect(causes(now).map(({ cause }) => cause)).toEqual(said));

  test("of the token and of what may be read, each with the agency's day, by whatever days are set", () => {
    expect(causes(ahead(5), { tokenEndsAt: end, dataEndsAt: ahead(4) }, [5, 30])).toEqual([
      { channelId: "c", stretch: end.getTime() / 1000, cause: "channel.tokenEnds.5", actBy: "2027-01-01" },
      {
        ...{ channelId: "c", stretch: ahead(4).getTime() / 1000, cause: "channel.dataEnds.5" },
        actBy: "2026-12-28",
      },
    ]);
    expect(causes(ahead(5), { tokenEndsAt: undefined })).toEqual([]);
  });
});

describe("outside the archive", () => {
  let opened: TestApp;
  let server: HostileServer;
  let hook: Server;
  let calls: { readonly type: string; readonly data: Record<string, string> }[] = [];
  let mails: Mail[] = [];
  const body = aFeed([aFeedPost("post-1", "Bru", "Brua er open.")]);

  beforeEach(async () => {
    [calls, mails] = [[], []];
    server = await startHostileServer();
    opened = await openTestApp({ KOMMUNE_SECRET: "kari:hemmelegpassord" });
    hook = createServer(async (asked, response) => {
      const parts: Buffer[] = [];
      for await (const part of asked) parts.push(part as Buffer);
      calls.push(JSON.parse(Buffer.concat(parts).toString("utf8")));
      response.writeHead(204).end();
    });
    await new Promise<void>((ready) => hook.listen(0, "127.0.0.1", ready));
    const { tools } = opened.app;
    await registerAgency(tools, norwegianAgency);
    const address = server.serve("/feed.json", body);
    const agency = norwegianAgency.orgNumber;
    await registerChannel(tools, {
      agency,
      kind: "feed",
      title: "Nyhende",
      address,
      secretName: "KOMMUNE_SECRET",
    });
  });
  afterEach(async () => {
    hook.closeAllConnections();
    await new Promise((done) => hook.close(done));
    await server.close();
    await opened.close();
  });

  async function agencyOf() {
    const [agency] = await listAgencies(opened.app.tools.db);
    if (!agency) throw new Error("no agency");
    return agency;
  }

  async function lookAndTell(status: number): Promise<void> {
    server.serve("/feed.json", status === 200 ? body : "nei", {}, status);
    const { tools } = opened.app;
    await opened.clock.sleep(30 * 60_000);
    const [channel] = await listChannels(tools.db);
    if (!channel) throw new Error("no channel");
    await takeLook(tools, channel, new AbortController().signal);
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
    const instant = () => opened.clock.now();
    await tellActs(
      tools,
      {
        mailer: {
          async send(mail) {
            mails.push(mail);
            return { refused: 0 };
          },
        },
        webhook: webhook({ url, secret: "s".repeat(24), allowPrivate: true, timeoutMs: 2000, instant }),
        recipients: new Map([[norwegianAgency.orgNumber, ["vakt@fjordvik.example"]]]),
        digestHour: 7,
        accessDays: [14, 3],
        deskUrl: "https://desk.fjordvik.example",
      },
      new AbortController().signal,
    );
  }

  test("that the access will end is told once for each number of days, and not of an end that has moved", async () => {
    const { tools } = opened.app;
    const [channel] = await listChannels(tools.db);
    const inDays = (days: number) => new Date(opened.clock.now().getTime() + days * 86_400_000);
    const told = (end: Date) =>
      writeAccess(tools.pool, channel?.id ?? "", opened.clock.now(), {
        ...{ tokenEndsAt: end, dataEndsAt: undefined, lacks: [] },
      });
    await told(inDays(20));
    await lookAndTell(200);
    expect(calls).toEqual([]);
    const end = inDays(10);
    await told(end);
    for (const status of [200, 200]) await lookAndTell(status);
    const endsOn = dayOf(end, (await agencyOf()).timeZone);
    // told as seconds from now, it comes out a little other each time
    for (const seconds of [-1, 1, 2]) {
      await told(new Date(end.getTime() + seconds * 1000));
      await lookAndTell(200);
    }
    expect(calls).toMatchObject([{ type: "channel.accessEnds", data: { state: "tokenEnds", endsOn } }]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain("Tilgangen til ein kanal går ut");
    expect(mails[0]?.text).toContain(
      `- Nyhende: Nøkkelen går ut ${longDay(endsOn, "nn")}. Logg inn på plattforma, lag ein ny nøkkel og set han.`,
    );
    await opened.clock.sleep(8 * 86_400_000);
    await lookAndTell(200);
    expect(calls).toHaveLength(2);
    // another token: nothing is told until its own end is near, and that all is well is no news
    await told(inDays(60));
    for (const status of [200, 200]) await lookAndTell(status);
    expect([calls.length, mails.length]).toEqual([2, 2]);
    const { access } = (await channelStatuses(tools, await agencyOf(), 30))[0] ?? {};
    expect(access).toMatchObject({ title: "Nyhende", lacks: [] });
  });

  test("an alarm once for each state, and once that all is well again", async () => {
    for (const status of [200, 401]) await lookAndTell(status);
    expect([calls.length, mails.length]).toEqual([0, 0]);
    for (const status of [401, 401, 500, 401, 401]) await lookAndTell(status);
    expect(calls.map(({ type, data }) => [type, data["state"]])).toEqual([
      ["channel.access", "passwordRefused"],
    ]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain("Arkivet mistar innhald frå ein kanal");
    expect(mails[0]?.text).toContain("- Nyhende: Passordet eller nøkkelen blir avvist. Lag eit nytt passord");
    expect(mails[0]?.text).toMatch(/https:\/\/desk\.fjordvik\.example\/999999999\/kanaler\/[0-9a-f-]{36}/);
    expect(JSON.stringify([calls, mails])).not.toContain("hemmeleg");
    for (const status of [403, 403]) await lookAndTell(status);
    expect(calls.map(({ data }) => data["state"])).toEqual(["passwordRefused", "permissionRevoked"]);
    for (const status of [200, 200]) await lookAndTell(status);
    expect(calls.map(({ type }) => type)).toEqual(["channel.access", "channel.access", "channel.well"]);
    expect(mails.map(({ subject }) => subject).at(-1)).toContain("Ein kanal blir henta igjen");
    expect(mails).toHaveLength(3);
    // a second time is a second alarm
    for (const status of [401, 401]) await lookAndTell(status);
    expect(calls.map(({ data }) => data["state"])).toEqual([
      ...["passwordRefused", "permissionRevoked", "well", "passwordRefused"],
    ]);
  });
});
