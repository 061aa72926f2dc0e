/** A look that a budget refuses stands in the ledger with the time until when, and the channel is left alone until then. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { takeLook } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedPost } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
const body = aFeed([aFeedPost("post-1", "Bru", "Brua er open.")]);

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const agency = norwegianAgency.orgNumber;
  for (const title of ["one", "two"]) {
    const address = server.serve(`/${title}.json`, body);
    await registerChannel(tools, { agency, kind: "feed", title, address });
  }
});
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function look(title: string) {
  const { tools } = opened.app;
  const channel = (await allChannels(tools, undefined)).find((one) => one.title === title);
  if (!channel) throw new Error(`no channel ${title}`);
  return await takeLook(tools, channel, new AbortController().signal);
}

test("of another channel of the same platform", async () => {
  server.serve("/one.json", "later", { "retry-after": "7200" }, 429);
  const before = server.requests.length;
  expect(await look("one")).toMatchObject({ verdict: "incomplete", faultCode: "channel.rateLimited" });
  expect(await look("two")).toMatchObject({
    verdict: "incomplete",
    faultCode: "channel.rateLimited",
    faultDetail: expect.stringMatching(/is not asked until 2026-06-01T10:00:0\d/),
  });
  expect(server.requests.length - before).toBe(1);
  expect(await look("two")).toMatchObject({ verdict: "quiet" });
  await opened.clock.sleep(7_210_000);
  expect(await look("two")).toMatchObject({ verdict: "accepted", seen: 1 });
  server.serve("/one.json", body);
  expect(await look("one")).toMatchObject({ verdict: "accepted", seen: 1 });
});
