/** What needs an act is told by mail and webhook: each once, until it was taken, and never a word of what was written. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { needsActText } from "../../../src/cli/words/needs-act.ts";
import { asId, type ItemId } from "../../../src/domain/ids.ts";
import { mailer } from "../../../src/notify/mail.ts";
import { webhook } from "../../../src/notify/webhook.ts";
import { dealWithAct, undoDealing } from "../../../src/pipeline/acts/deal.ts";
import { toldNotices } from "../../../src/pipeline/acts/list.ts";
import { type Telling, tellActs, waitAfter } from "../../../src/pipeline/acts/tell.ts";
import { needsAct } from "../../../src/pipeline/review/needs-act.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { type MailServer, startMailServer } from "../../support/mail-server.ts";
import { reviewPlace } from "../../support/review-place.ts";
import { tlsPair } from "../../support/tls-pair.ts";

const place = reviewPlace();
const pair = tlsPair();
const on = (day: string) => ({ date_published: `${day}T10:00:00+02:00` });
const canary = "Kanarifugl Hemmelegdal";
const never = new AbortController().signal;
const post = aFeedPost("post-1", `${canary} bru`, "Vi byggjer ny bru over elva.");
const request = aFeedComment("c-late", `Eg krev innsyn i avtalen. ${canary}`, {
  ...on("2026-05-11"),
  authors: [{ name: canary }],
});
const threat = aFeedComment("c-threat", `Eg skal drepe ordføraren i natt. ${canary}`, on("2026-05-30"));
const why = { because: "gjort", by: "Kari Vik" };

let mails: MailServer;
let hook: Server;
let calls: { readonly id: string; readonly body: string }[] = [];
let status = 204;

beforeEach(async () => {
  mails = await startMailServer({ key: pair.key, cert: pair.cert });
  [calls, status] = [[], 204];
  hook = createServer(async (asked, response) => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    if (status < 300)
      calls.push({ id: `${asked.headers["webhook-id"]}`, body: Buffer.concat(parts).toString("utf8") });
    response.writeHead(status).end();
  });
  await new Promise<void>((ready) => hook.listen(0, "127.0.0.1", ready));
});

afterEach(async () => {
  await mails.close();
  hook.closeAllConnections();
  await new Promise((done) => hook.close(done));
});

function telling(change: Partial<Telling> = {}): Telling {
  const url = `smtp://localhost:${mails.port}`;
  const hookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  const instant = () => place.opened.clock.now();
  return {
    mailer: mailer({ url, from: "arkiv@fjordvik.example", timeoutMs: 2000, tls: { ca: pair.cert } }),
    webhook: webhook({ url: hookUrl, secret: "s".repeat(24), allowPrivate: true, timeoutMs: 2000, instant }),
    recipients: new Map([[place.agency.orgNumber, ["vakt@fjordvik.example", "arkiv@fjordvik.example"]]]),
    digestHour: 7,
    accessDays: [14, 3],
    deskUrl: "https://desk.fjordvik.example",
    ...change,
  };
}

async function tell(change: Partial<Telling> = {}): Promise<void> {
  await tellActs(place.tools, telling(change), never);
}

async function pass(minutes: number): Promise<void> {
  await place.opened.clock.sleep(minutes * 60_000);
}

/** The text of a mail, whatever its encoding. */
function textOf({ raw }: { readonly raw: string }): string {
  const words = raw.replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, coded: string) => coded.replaceAll("_", " "));
  const joined = words.replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
}

async function itemId(nativeId: string): Promise<ItemId> {
  return asId<ItemId>(await place.id(nativeId));
}

describe("mail", () => {
  test("goes out at once for what may cost a life, and once a day for all, with days and addresses", async () => {
    await place.dialogue([post, request, threat]);
    await tell();
    await tell();
    expect(mails.mails).toHaveLength(2);
    const [alarm, digest] = mails.mails.map(textOf);
    expect(alarm).toContain("Noko kan gjelde liv eller helse");
    expect(alarm).toContain(`https://desk.fjordvik.example/999999999/frister/${await place.id("c-threat")}`);
    expect(alarm).not.toContain(await place.id("c-late"));
    expect(digest).toContain("2 krev handling, 1 er over fristen");
    expect(digest).toContain("innsynskrav");
    expect(mails.mails[1]?.to).toEqual(["vakt@fjordvik.example", "arkiv@fjordvik.example"]);
    await pass(24 * 60);
    await tell();
    expect(mails.mails).toHaveLength(3);
  });

  test("of the day waits for its hour, and there is none when nothing needs an act", async () => {
    await place.dialogue([post, request]);
    await tell({ digestHour: 23 });
    expect(mails.mails).toEqual([]);
    await dealWithAct(place.tools, place.agency, { item: await itemId("c-late"), way: "noAct", ...why });
    await tell();
    expect(mails.mails).toEqual([]);
  });

  test("that nobody takes for three days is told once the server is back, the newest digest alone, and status says so meanwhile", async () => {
    await place.dialogue([post, request, threat]);
    const { port } = mails;
    await mails.close();
    for (let day = 0; day < 3; day++) {
      await tell();
      await pass(24 * 60);
    }
    const untold = await needsAct(place.tools, place.agency, 3);
    expect(untold.untold).toMatchObject({ fault: expect.stringContaining("connection") });
    expect(needsActText(untold, place.agency)).toContain("acts told");
    mails = await startMailServer({ key: pair.key, cert: pair.cert }, port);
    await pass(120);
    await tell();
    expect(mails.mails.map(({ raw }) => /^Subject: (.*)/m.exec(raw)?.[1]?.includes("liv"))).toEqual([
      true,
      false,
    ]);
    const ledger = await toldNotices(place.tools, place.agency, false, 50);
    const digests = ledger.filter(({ kind }) => kind === "mailDigest");
    expect(digests.map((one) => [one.sentAt !== undefined, one.droppedAt !== undefined])).toEqual([
      [true, false],
      ...digests.slice(1).map(() => [false, true]),
    ]);
    expect((await needsAct(place.tools, place.agency, 3)).untold).toBeUndefined();
  });
});

describe("the webhook", () => {
  test("is called once for each act, with its kind, day and address", async () => {
    await place.dialogue([post, request, threat]);
    await tell({ mailer: undefined });
    await tell({ mailer: undefined });
    expect(calls.map(({ body }) => JSON.parse(body).data)).toEqual(
      expect.arrayContaining([
        {
          agency: "999999999",
          kind: "accessRequest",
          actBy: "2026-05-19",
          address: `https://desk.fjordvik.example/999999999/frister/${await place.id("c-late")}`,
        },
      ]),
    );
    expect(calls).toHaveLength(2);
    expect(new Set(calls.map(({ id, body }) => JSON.parse(body).id === id))).toEqual(new Set([true]));
  });

  test("loses nothing while the receiver is down for days, asks it less and less often, and goes on with the same ids", async () => {
    await place.dialogue([post, request, threat]);
    status = 503;
    await tell({ mailer: undefined });
    const ids = (await toldNotices(place.tools, place.agency, true, 50)).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    for (let run = 0; run < 72; run++) {
      await pass(61);
      await tell({ mailer: undefined });
    }
    expect(calls).toEqual([]);
    const waiting = await toldNotices(place.tools, place.agency, true, 50);
    expect(waiting.map(({ id }) => id)).toEqual(ids);
    status = 204;
    await pass(61);
    await tell({ mailer: undefined });
    expect(calls.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect([0, 1, 5, 6, 99].map((tries) => waitAfter(tries) / 60_000)).toEqual([1, 2, 32, 60, 60]);
  }, 60_000);

  test("that refuses one for good is given the others", async () => {
    await place.dialogue([post, request, threat]);
    status = 410;
    await tell({ mailer: undefined });
    const ledger = await toldNotices(place.tools, place.agency, true, 50);
    expect(ledger.map(({ tries, fault }) => [tries, fault])).toEqual([
      [1, "the receiver answered 410"],
      [1, "the receiver answered 410"],
    ]);
  });

  test("is called anew when an act is owed again after it was dealt with", async () => {
    await place.dialogue([post, request]);
    await tell({ mailer: undefined });
    const item = await itemId("c-late");
    const { id } = await dealWithAct(place.tools, place.agency, { item, way: "noAct", ...why });
    await undoDealing(place.tools, place.agency, { dealing: id, ...why });
    await tell({ mailer: undefined });
    expect(calls).toHaveLength(2);
  });
});

test("no mail, call, row or log holds a word, a name or a title of what was captured", async () => {
  await place.dialogue([post, request, threat]);
  await tell();
  status = 500;
  await pass(24 * 60);
  await place.later([
    post,
    request,
    threat,
    aFeedComment("c-2", `Eg skal drepe deg. ${canary}`, on("2026-06-01")),
  ]);
  await tell();
  expect(mails.mails.length).toBeGreaterThan(2);
  const rows = await place.tools.pool.query("select to_jsonb(n)::text as text from core.notices n");
  const told = [
    ...mails.mails.map(textOf),
    ...calls.map(({ body }) => body),
    ...rows.rows.map(({ text }) => text),
  ];
  expect(told.length).toBeGreaterThan(5);
  for (const text of told) expect(text).not.toMatch(/Kanarifugl|Hemmelegdal|drepe|avtalen/);
});

test("an agency without recipients is told by webhook alone, and without both nothing is written", async () => {
  await place.dialogue([post, threat]);
  await tell({ mailer: undefined, webhook: undefined });
  expect(await toldNotices(place.tools, place.agency, false, 9)).toEqual([]);
  await tell({ recipients: new Map() });
  expect([mails.mails.length, calls.length]).toEqual([0, 1]);
});
