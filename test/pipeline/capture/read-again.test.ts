/** An answer that is kept and could not be read when it came: read later, told until then, never lost in silence. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type OpenReader, openReader } from "../../../src/capture/reader.ts";
import { channelNotes } from "../../../src/cli/words/status-notes.ts";
import { listChannels } from "../../../src/db/channels.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { type CaptureResult, takeLook } from "../../../src/pipeline/capture/capture.ts";
import { readUnread } from "../../../src/pipeline/capture/read-again.ts";
import { setChannelState } from "../../../src/pipeline/register/changes.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { status } from "../../../src/pipeline/status/status.ts";
import type { Tools } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
/** needs more memory for any answer than it has */
let small: OpenReader;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  small = openReader({ memoryMb: 4, smallBytes: 0 });
  agency = await registerAgency(opened.app.tools, norwegianAgency);
  says("Innspill 1");
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: `${server.origin}/feed.json`,
  });
});
afterEach(async () => {
  await small?.close();
  await opened?.close();
  await server?.close();
});

const never = new AbortController().signal;

/** The comment c-1 says this; so many posts are new. */
function says(text: string, more: readonly string[] = []): void {
  const thread = aThread().map((item) => (item["id"] === "c-1" ? { ...item, content_text: text } : item));
  const [first] = thread;
  const posts = more.map((id) => ({ ...first, id, date_published: "2026-05-30T08:00:00Z" }));
  server.serve("/feed.json", aFeed([...posts, ...thread]), { "content-type": "application/feed+json" });
}

async function look(reader?: OpenReader): Promise<CaptureResult> {
  await opened.clock.sleep(60_000);
  const tools: Tools = { ...opened.app.tools, ...(reader && { reader }) };
  const [channel] = await listChannels(tools.db);
  if (!channel) throw new Error("no channel was registered");
  return await takeLook(tools, channel, never);
}

async function textsOf(nativeId: string): Promise<readonly string[]> {
  const found = await opened.app.tools.pool.query<{ text: string }>(
    "select v.text from core.versions v join core.items i on i.id = v.item_id where i.native_id = $1 order by v.number",
    [nativeId],
  );
  return found.rows.map(({ text }) => text);
}

async function ledger() {
  const found = await opened.app.tools.pool.query(
    `select verdict, fault_code, fault_detail, new_items, new_versions from core.observations order by started_at`,
  );
  return found.rows;
}

const unread = () => count(opened.app.tools.pool, "core.unread_looks");
const toldOf = async () => (await status(opened.app.tools, 30))[0]?.channels[0];

describe("a look whose answer could not be read", () => {
  test("is read again before the next one, as a look of its own time: no text between the two is lost", async () => {
    expect(await look()).toMatchObject({ verdict: "accepted", newItems: 11 });
    says("Sagt en liten stund");
    expect(await look(small)).toMatchObject({ verdict: "incomplete", faultCode: "channel.unreadable" });
    says("Rettet siden");
    expect(await look()).toMatchObject({ verdict: "accepted", newVersions: 1 });
    expect(await textsOf("c-1")).toEqual(["Innspill 1", "Sagt en liten stund", "Rettet siden"]);
    expect(await ledger()).toMatchObject([
      { verdict: "accepted", new_items: 11, new_versions: 0 },
      {
        ...{ verdict: "incomplete", fault_code: "channel.unreadable", new_items: 0, new_versions: 1 },
        fault_detail: expect.stringMatching(/could not be read.*; read the 2\. time, 2026-06-01T08:03/),
      },
      { verdict: "accepted", new_items: 0, new_versions: 1 },
    ]);
    expect(await unread()).toBe(0);
  });

  test("stands in the status until it is read, with its next try, which comes later each time", async () => {
    await look(small);
    const told = await toldOf();
    expect(told?.unread).toMatchObject({ looks: 1, tries: 1 });
    expect(told && channelNotes(told, agency.timeZone, opened.clock.now())).toMatch(
      /NOT READ YET: the answers of 1 look are kept and nothing of it is taken/,
    );
    await readUnread({ ...opened.app.tools, reader: small }, agency, never);
    const later = (await toldOf())?.unread;
    expect(later).toMatchObject({ looks: 1, tries: 2, why: expect.stringContaining("could not be read") });
    expect(later?.nextTryAt.getTime()).toBe(opened.clock.now().getTime() + 5 * 60_000);
    // not due yet
    await readUnread(opened.app.tools, agency, never);
    expect(await unread()).toBe(1);
    await opened.clock.sleep(5 * 60_000);
    await readUnread(opened.app.tools, agency, never);
    expect(await unread()).toBe(0);
    expect((await toldOf())?.unread).toBeUndefined();
    expect(await count(opened.app.tools.pool, "core.items")).toBe(11);
  });

  test("is told once of an answer that comes again and again", async () => {
    for (let times = 0; times < 3; times += 1) await look(small);
    expect(await ledger()).toHaveLength(3);
    expect(await unread()).toBe(1);
  });

  test("is read at a channel as well that nobody looks at any more", async () => {
    await look(small);
    await setChannelState(opened.app.tools, "Kanal", "closed", "kanalen er lagd ned");
    expect(await unread()).toBe(0);
    expect(await count(opened.app.tools.pool, "core.items")).toBe(11);
  });
});

test("read after a later look it adds what nobody else saw, and the text that is in no version stands among the findings", async () => {
  await look();
  says("Sagt en liten stund", ["post-9"]);
  await look(small);
  await readUnread({ ...opened.app.tools, reader: small }, agency, never);
  says("Rettet siden");
  await look();
  expect(await textsOf("c-1")).toEqual(["Innspill 1", "Rettet siden"]);
  expect(await unread()).toBe(1);
  await opened.clock.sleep(5 * 60_000);
  await readUnread(opened.app.tools, agency, never);
  expect(await unread()).toBe(0);
  expect(await textsOf("post-9")).toHaveLength(1);
  expect(await textsOf("c-1")).toEqual(["Innspill 1", "Rettet siden"]);
  const { rows } = await opened.app.tools.pool.query(
    "select code, held, place from core.findings where held",
  );
  expect(rows).toEqual([{ code: "item.olderText", held: true, place: "the item c-1" }]);
  expect((await toldOf())?.heldFindings).toBe(1);
});

test("a try that is ended because the program ends is no try", async () => {
  await look(small);
  const ending = new AbortController();
  ending.abort(new Error("SIGTERM"));
  await expect(readUnread({ ...opened.app.tools, reader: small }, agency, ending.signal)).rejects.toThrow(
    "SIGTERM",
  );
  expect((await toldOf())?.unread).toMatchObject({ tries: 1 });
});
