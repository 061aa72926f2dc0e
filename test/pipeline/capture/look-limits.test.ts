/** A look takes only so much of a channel: then it is written with what it has, and is not whole. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { withinBytes } from "../../../src/capture/look-budget.ts";
import type { HttpClient } from "../../../src/capture/port.ts";
import { takeLook } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeedPost } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

/** A complete feed of so many pages with one post each, of some 2,000 bytes. */
function servePages(pages: number): void {
  for (let page = 0; page < pages; page++) {
    const next = page + 1 < pages ? `${server.origin}/feed-${page + 1}.json` : undefined;
    const items = [aFeedPost(`post-${page}`, `Post ${page}`, "x".repeat(2000))];
    const version = "https://jsonfeed.org/version/1.1";
    const body = { version, title: "Feed", next_url: next, items, _kanalarkiv: { complete: true } };
    server.serve(`/feed-${page}.json`, JSON.stringify(body));
  }
}

async function look(mostBytes: number) {
  const { tools } = opened.app;
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("no channel");
  const limited = { ...tools, looks: { ...tools.looks, mostBytes } };
  return await takeLook(limited, channel, new AbortController().signal);
}

test("a complete feed with more bytes than a look takes is read so far, and what it does not show is not missing", async () => {
  servePages(6);
  const address = `${server.origin}/feed-0.json`;
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: "Feed", address });
  expect(await look(5000)).toMatchObject({
    verdict: "incomplete",
    faultCode: "channel.tooLong",
    faultDetail: expect.stringContaining("one look takes 5000"),
    newItems: 3,
  });
  expect(await look(1_000_000)).toMatchObject({ verdict: "accepted", seen: 6, newItems: 3 });
  expect(await look(5000)).toMatchObject({ verdict: "incomplete", seen: 3 });
  expect(await count(opened.app.tools.pool, "core.item_states where presence = 'present'")).toBe(6);
});

test("after a refusal a little more is taken, and never more than half as much again", async () => {
  let sent = 0;
  const answer = async () => {
    sent += 10;
    return { status: 200, headers: new Map(), body: new Uint8Array(10), url: "", fetchedAt: new Date(0) };
  };
  const http: HttpClient = { get: answer, post: answer };
  const bounded = withinBytes(http, 1000);
  let asked = 0;
  const untilRefused = async () => {
    const before = sent;
    for (;;)
      try {
        asked += 1;
        if (asked % 2 === 0) await bounded.get({ url: "https://k.no/" });
        else await bounded.post({ url: "https://k.no/", body: { json: {} } });
      } catch (error) {
        expect(error).toMatchObject({ code: "channel.tooLong" });
        return sent - before;
      }
  };
  const taken: number[] = [];
  for (let list = 0; list < 14; list++) taken.push(await untilRefused());
  expect(taken).toEqual([1000, ...Array(10).fill(50), 0, 0, 0]);
});
