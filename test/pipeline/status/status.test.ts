/** What `status` knows: only what is still so, why, and what is next. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { channelNotes } from "../../../src/cli/words/status-notes.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { acknowledgeFindings, allFindings } from "../../../src/pipeline/findings/findings.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { type ChannelStatus, status } from "../../../src/pipeline/status/status.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aThread } from "../../support/dialog-feed.ts";
import { addHeldFinding } from "../../support/held-findings.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
beforeAll(async () => {
  [server, opened] = [await startHostileServer(), await openTestApp()];
  await registerAgency(opened.app.tools, norwegianAgency);
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

let made = 0;

interface Watched {
  readonly path: string;
  readonly title: string;
  look(at: string): Promise<void>;
  status(at: string): Promise<ChannelStatus>;
  notes(at: string): Promise<string>;
}

/** A channel that is looked at every 30 minutes, registered at 08:00 UTC, 10:00 at the agency's clock. */
async function aChannel(): Promise<Watched> {
  const { tools } = opened.app;
  opened.clock.set(new Date("2026-06-01T08:00:00Z"));
  const path = `/status-${++made}.json`;
  const title = `Kanal ${made}`;
  const given = { agency: "999999999", kind: "feed", title, address: `${server.origin}${path}` } as const;
  const { id } = await registerChannel(tools, given);
  const found = async (at: string) => {
    opened.clock.set(new Date(at));
    const all = (await status(tools, 30)).flatMap(({ channels }) => channels);
    const one = all.find(({ channel }) => channel.id === id);
    if (!one) throw new Error("no such channel");
    return one;
  };
  return {
    path,
    title,
    async look(at) {
      opened.clock.set(new Date(at));
      const channel = (await allChannels(tools, undefined)).find((one) => one.id === id);
      if (channel) await captureChannel(tools, channel);
    },
    status: found,
    notes: async (at) => channelNotes(await found(at), "Europe/Oslo", new Date(at)) ?? "",
  };
}

describe("a channel that was never seen whole", () => {
  test("says why in words, at the agency's clock, when the next look is due, and what to do", async () => {
    const channel = await aChannel();
    server.serve(channel.path, "<!DOCTYPE html><title>Logg inn</title>");
    await channel.look("2026-06-01T08:10:00Z");
    const notes = await channel.notes("2026-06-01T08:11:00Z");
    expect(notes).toContain("The last look was not whole: ");
    expect(notes).toContain("HTML page in place of");
    expect(notes).toContain("(channel.htmlInstead)");
    expect(notes).toContain("→ Open the address in a browser");
    expect(notes).toContain("The next look is due 2026-06-01 10:30 CEST.");
    expect(await channel.status("2026-06-01T08:11:00Z")).toMatchObject({
      lastFaultDetail: expect.stringContaining("HTML page"),
      coverage: { wholeLooks: 0 },
    });
  });

  test("a look that has been due for long says that nothing looks", async () => {
    const channel = await aChannel();
    server.serve(channel.path, aFeed(aThread()));
    await channel.look("2026-06-01T08:10:00Z");
    expect(await channel.notes("2026-06-01T08:31:00Z")).toBe("");
    const notes = await channel.notes("2026-06-01T12:00:00Z");
    expect(notes.replaceAll(/\s+/g, " ")).toContain("A look has been due since 2026-06-01 10:30 CEST.");
    expect(notes.replaceAll(/\s+/g, " ")).toContain("kanalarkiv serve --with-work");
  });
});

test("held counts what is kept out still: not what was taken later, nor what somebody took note of", async () => {
  const channel = await aChannel();
  const { tools } = opened.app;
  server.serve(channel.path, aFeed(aThread()));
  await channel.look("2026-06-01T08:10:00Z");
  const { id } = (await channel.status("2026-06-01T08:11:00Z")).channel;
  for (const nativeId of ["a", "b"])
    await addHeldFinding(tools.pool, id, { code: "item.duplicateId", nativeId, detail: "two items" });
  await addHeldFinding(tools.pool, id, { code: "item.denied", nativeId: "c", detail: "as it should" });
  expect(await channel.status("2026-06-01T08:11:00Z")).toMatchObject({ heldFindings: 2 });
  server.serve(channel.path, aFeed([...aThread(), aFeedComment("a", "Ja")]));
  await channel.look("2026-06-01T08:40:00Z");
  expect(await channel.status("2026-06-01T08:41:00Z")).toMatchObject({ heldFindings: 1 });
  expect(await channel.notes("2026-06-01T08:41:00Z")).toContain(
    "1 kept out of the archive: kanalarkiv channel",
  );
  const held = await allFindings(tools, { heldOnly: true, limit: 9, code: "item.duplicateId" });
  const named = held.map(({ id }) => id);
  await acknowledgeFindings(tools, { named, because: "meldt", by: "Kari Vik" });
  expect(await channel.status("2026-06-01T08:42:00Z")).toMatchObject({ heldFindings: 0 });
});

test("a look dated later than now is left out, and named", async () => {
  const channel = await aChannel();
  server.serve(channel.path, aFeed(aThread()));
  await channel.look("2026-06-01T08:10:00Z");
  await channel.look("2028-11-24T08:10:00Z");
  await channel.look("2026-06-01T08:40:00Z");
  const now = "2026-06-01T08:41:00Z";
  expect(await channel.status(now)).toMatchObject({
    lastLookAt: new Date("2026-06-01T08:40:00Z"),
    futureLooks: 1,
    coverage: { covered: 1, gaps: [], looks: 2 },
  });
  const notes = (await channel.notes(now)).replaceAll(/\s+/g, " ");
  expect(notes).toContain("1 look is dated later than now and left out here.");
  expect(notes).toContain("(channel.clockAhead)");
});

test("looks that were kept aside are counted by what became of them", async () => {
  const channel = await aChannel();
  const { tools } = opened.app;
  server.serve(channel.path, aFeed(aThread()));
  for (const minute of ["10", "40"]) await channel.look(`2026-06-01T08:${minute}:00Z`);
  const { channel: registered } = await channel.status("2026-06-01T08:41:00Z");
  const looks = await tools.pool.query<{ id: string }>(
    "select id from core.observations where channel_id = $1 order by started_at",
    [registered.id],
  );
  for (const [at, verdict] of [
    [0, "released"],
    [1, "discarded"],
  ] as const)
    await tools.pool.query("update core.observations set verdict = $2 where id = $1", [
      looks.rows[at]?.id,
      verdict,
    ]);
  const notes = (await channel.notes("2026-06-01T08:41:00Z")).replaceAll(/\s+/g, " ");
  expect(notes).toContain(
    "1 released, because later looks or a person agreed; 1 discarded, because later looks contradicted it",
  );
  expect(await channel.status("2026-06-01T08:41:00Z")).toMatchObject({
    verdicts: { released: 1, discarded: 1, held: 0 },
  });
});

test("a channel that is paused says since when and why, and no look is due", async () => {
  const channel = await aChannel();
  server.serve(channel.path, aFeed(aThread()));
  await channel.look("2026-06-01T08:10:00Z");
  const { channel: registered } = await channel.status("2026-06-01T08:11:00Z");
  await opened.app.tools.pool.query(
    "update core.channels set state = 'paused', state_at = $2, state_because = 'flytta til ny nettstad' where id = $1",
    [registered.id, new Date("2026-06-01T08:30:00Z")],
  );
  const now = "2026-06-02T08:00:00Z";
  const notes = (await channel.notes(now)).replaceAll(/\s+/g, " ");
  expect(notes).toContain(
    "It is paused since 2026-06-01 10:30 CEST and not looked at: flytta til ny nettstad.",
  );
  expect(notes).not.toContain("due");
  expect(await channel.status(now)).toMatchObject({ nextLookAt: undefined, coverage: { gaps: [] } });
});
