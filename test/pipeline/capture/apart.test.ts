/** A channel whose answer is too much for its reader: the pages go on, the look is in the ledger, the next channel is captured. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;

beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp({ KANALARKIV_READER_MEMORY_MB: "64" });
  await registerAgency(opened.app.tools, norwegianAgency);
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

const tooMuch = () =>
  aFeed(Array.from({ length: 50_000 }, (_, at) => aFeedComment(`c-${at}`, `Innspill nummer ${at}`)));

async function aFeedAt(path: string, body: string): Promise<void> {
  const address = server.serve(path, body, { "content-type": "application/feed+json" });
  const agency = norwegianAgency.orgNumber;
  await registerChannel(opened.app.tools, { agency, kind: "feed", title: path, address });
}

test("while an answer is read that is too much, others are served; it is in the ledger, and the next channel is captured", async () => {
  const { tools } = opened.app;
  await aFeedAt("/a-too-much.json", tooMuch());
  await aFeedAt("/b-ordinary.json", aFeed(aThread()));
  let turns = 0;
  const beats = setInterval(() => {
    turns += 1;
  }, 20);
  const results = await captureAll(tools, {}, () => undefined, new AbortController().signal);
  clearInterval(beats);
  expect(results.map(({ result }) => [result.verdict, result.faultCode, result.newItems])).toEqual([
    ["incomplete", "channel.unreadable", 0],
    ["accepted", undefined, 11],
  ]);
  // whoever else lives in this process had its turn
  expect(turns).toBeGreaterThan(20);
  const { rows } = await tools.pool.query(
    `select o.fault_code, p.size_bytes from core.observations o
     join core.payloads p on p.observation_id = o.id where o.verdict = 'incomplete'`,
  );
  expect(rows).toEqual([{ fault_code: "channel.unreadable", size_bytes: Buffer.byteLength(tooMuch()) }]);
});
