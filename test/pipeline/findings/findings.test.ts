/** What became of each finding, and that a person took note of it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { acknowledgeFindings, allFindings } from "../../../src/pipeline/findings/findings.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
let channelId = "";
const longText = aFeedComment("lang", "x".repeat(600_000));

beforeAll(async () => {
  [server, opened] = [await startHostileServer(), await openTestApp()];
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const address = `${server.origin}/feed.json`;
  const given = { agency: "999999999", kind: "feed", title: "Dialog", address } as const;
  channelId = (await registerChannel(tools, given)).id;
  server.serve("/feed.json", aFeed([...aThread(), longText, aFeedComment("../sti", "Hei")]));
  await look();
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
  expect(await list({ heldOnly: true, code: "item.textTooLong" })).toMatchObject([
    {
      id: expect.stringMatching(/^[0-9a-f]{8}\.\d$/),
      channelTitle: "Dialog",
      timeZone: "Europe/Oslo",
      state: "held",
    },
  ]);
});

test("an item that a later look took counts as held no longer; one that was only not seen again does", async () => {
  server.serve("/feed.json", aFeed([...aThread(), aFeedComment("lang", "kort no")]));
  await look();
  expect((await list()).map(({ code, state }) => [code, state])).toEqual(
    expect.arrayContaining([
      ["item.textTooLong", "taken"],
      ["item.unsafeId", "held"],
    ]),
  );
  expect((await list({ heldOnly: true })).map(({ code }) => code)).toEqual(["item.unsafeId"]);
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
  const given = { named: [held?.id ?? ""], because, by: "Kari Vik" };
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
