/** What became of each finding, and that a person took note of it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { acknowledgeFindings, allFindings } from "../../../src/pipeline/findings/findings.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aThread } from "../../support/dialog-feed.ts";
import { addHeldFinding } from "../../support/held-findings.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
let channelId = "";
beforeAll(async () => {
  [server, opened] = [await startHostileServer(), await openTestApp()];
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const address = `${server.origin}/feed.json`;
  const given = { agency: "999999999", kind: "feed", title: "Dialog", address } as const;
  channelId = (await registerChannel(tools, given)).id;
  server.serve("/feed.json", aFeed(aThread()));
  await look();
  for (const nativeId of ["a", "b"])
    await addHeldFinding(tools.pool, channelId, { code: "item.duplicateId", nativeId, detail: "two items" });
  const denied = { code: "item.denied", nativeId: "p", detail: "its author is never captured" };
  await addHeldFinding(tools.pool, channelId, denied);
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

async function look(): Promise<void> {
  const { tools } = opened.app;
  const channel = (await allChannels(tools, undefined)).find(({ id }) => id === channelId);
  if (!channel) throw new Error("no channel");
  opened.clock.set(new Date(opened.clock.now().getTime() + 60_000));
  await captureChannel(tools, channel);
}

const list = (filter: { heldOnly?: boolean; acknowledged?: boolean; code?: string } = {}) =>
  allFindings(opened.app.tools, { limit: 10, ...filter });
const because = "retta på nettstaden";

test("a finding tells whose it is, at which clock, and that it is kept out still", async () => {
  const [first] = await list({ heldOnly: true, code: "item.duplicateId" });
  expect(first).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}\.\d+$/),
    channelTitle: "Dialog",
    timeZone: "Europe/Oslo",
    state: "held",
  });
});

test("what the channel's own list denies is kept out on purpose, and waits for nobody", async () => {
  expect(await list({ code: "item.denied" })).toMatchObject([{ held: true, state: "denied" }]);
  expect(await list({ code: "item.denied", heldOnly: true })).toEqual([]);
});

test("an item that a later look took counts as held no longer; one that was only not seen again does", async () => {
  server.serve("/feed.json", aFeed([...aThread(), aFeedComment("a", "Ja")]));
  await look();
  const states = (await list({ code: "item.duplicateId" })).map(({ nativeId, state }) => [nativeId, state]);
  expect(new Set(states.map((state) => state.join(" ")))).toEqual(new Set(["a taken", "b held"]));
  expect((await list({ heldOnly: true })).map(({ nativeId }) => nativeId)).toEqual(["b"]);
});

test.each([
  ["a name that no finding has", ["00000000.0"], because, "archive.missing"],
  ["a name that is none", ["'; drop table"], because, "archive.missing"],
  ["no reason", undefined, "  ", "config.invalid"],
])("%s is refused, and nothing is written", async (_, named, reason, code) => {
  const known = (await list()).map(({ id }) => id);
  const given = { named: [...known, ...(named ?? [])], because: reason, by: "Kari Vik" };
  await expect(acknowledgeFindings(opened.app.tools, given)).rejects.toMatchObject({ code });
  expect(await list()).toHaveLength(known.length);
});

test("what was acknowledged is listed only when asked for, with who and why, and is in the audit log once", async () => {
  const { tools } = opened.app;
  const [held] = await list({ heldOnly: true });
  const both = await list({ heldOnly: true });
  const given = { named: both.map(({ id }) => id), because, by: "Kari Vik" };
  expect(await acknowledgeFindings(tools, given)).toBe(1);
  expect(await acknowledgeFindings(tools, given)).toBe(0);
  expect(await list({ heldOnly: true })).toEqual([]);
  expect((await list({ acknowledged: true })).find(({ id }) => id === held?.id)).toMatchObject({
    acknowledgedBy: "Kari Vik",
    acknowledgedBecause: because,
    held: true,
  });
  const events = await tools.pool.query(
    "select 1 from core.audit_events where kind = 'finding.acknowledged'",
  );
  expect(events.rowCount).toBe(1);
});

test("the end of a look's id stands for all its findings", async () => {
  const all = await list();
  expect(all.length).toBeGreaterThan(0);
  for (const { id } of all)
    await acknowledgeFindings(opened.app.tools, { named: [id.split(".")[0] ?? ""], because, by: "Kari Vik" });
  expect(await list()).toEqual([]);
});
