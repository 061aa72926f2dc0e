/** A channel that tells its history: each edit is a version of its own, in order, also those that no look saw in force. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { ChannelAdapter } from "../../../src/capture/port.ts";
import { screenSightings } from "../../../src/capture/screen.ts";
import type { EarlierSaid, KnownBefore, Sighting } from "../../../src/domain/item.ts";
import { type CaptureResult, captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aSighting } from "../../support/sighting-builders.ts";

let opened: TestApp;
beforeEach(async () => {
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: "Kanalen",
    address: "https://www.example.no/feed",
  });
});
afterEach(() => opened.close());

/** what the archive said that it knows when the last look was taken */
let knownThen: readonly KnownBefore[] | undefined;

/** Looks at a channel that shows these and nothing else. */
async function look(...shown: readonly Sighting[]): Promise<CaptureResult> {
  const adapter: ChannelAdapter = {
    kind: "feed",
    look: async ({ denyAuthors }, { clock, known }) => {
      knownThen = await known?.();
      const screened = screenSightings(shown, { seenAt: clock.now(), denyAuthors });
      return { reach: { kind: "everything" }, fault: undefined, payloads: [], ...screened };
    },
    reread: () => ({ sightings: [], findings: [] }),
    check: async () => "unknown",
  };
  const { tools } = opened.app;
  const [channel] = await allChannels(tools, undefined);
  if (!channel) throw new Error("the channel is not there");
  await opened.clock.sleep(60_000);
  return await captureChannel({ ...tools, adapters: { ...tools.adapters, feed: adapter } }, channel);
}

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute));
const said = (text: string, minute?: number): EarlierSaid => ({
  title: undefined,
  text,
  media: [],
  editedAt: minute === undefined ? undefined : at(minute),
  replacedCharacters: 0,
  payload: { ordinal: 1, pointer: "/0" },
});
/** A post that says the last of these, and said the others before. */
function post(...history: readonly EarlierSaid[]): Sighting {
  const [now = said(""), ...earlier] = [...history].reverse();
  return aSighting({ ...now, nativeId: "1", kind: "post", earlier: earlier.reverse() });
}

async function versions(): Promise<readonly string[]> {
  const rows = await opened.app.tools.pool.query<{ said: string }>(
    "select number || ' ' || text || ' ' || coalesce(to_char(edited_at at time zone 'UTC', 'HH24:MI'), '-') as said from core.versions order by number",
  );
  return rows.rows.map((row) => row.said);
}

async function events(): Promise<readonly string[]> {
  const rows = await opened.app.tools.pool.query<{ kind: string }>(
    "select kind || coalesce(' ' || (detail->>'what'), '') as kind from core.item_events order by at, id",
  );
  return rows.rows.map(({ kind }) => kind);
}

async function inForce(): Promise<string> {
  const rows = await opened.app.tools.pool.query<{ text: string }>(
    "select s.version_number || ' ' || v.text as text from core.item_states s join core.versions v on v.id = s.version_id and v.content_hash = s.content_hash",
  );
  return rows.rows.map(({ text }) => text).join();
}

test("an item that was edited before it was first seen has each edit as a version", async () => {
  const result = await look(post(said("open"), said("open at 9", 1), said("open at 10", 2)));
  expect(result).toMatchObject({ verdict: "accepted", newItems: 1, newVersions: 2 });
  expect(await versions()).toEqual(["1 open -", "2 open at 9 10:01", "3 open at 10 10:02"]);
  expect(await events()).toEqual(["firstSeen", "edited text", "edited text"]);
  expect(await inForce()).toBe("3 open at 10");
});

test("what was edited several times between two looks has each of them, and a look at the same adds nothing", async () => {
  await look(post(said("open")));
  const edited = post(said("open"), said("closed", 1), said("half open", 2));
  expect(await look(edited)).toMatchObject({ newVersions: 2 });
  expect(await versions()).toEqual(["1 open -", "2 closed 10:01", "3 half open 10:02"]);
  expect(await look(edited)).toMatchObject({ newVersions: 0 });
  expect(await events()).toEqual(["firstSeen", "edited text", "edited text"]);
  expect(await inForce()).toBe("3 half open");
});

test("an edit that was taken back before anybody looked is a version all the same", async () => {
  await look(post(said("open")));
  const back = post(said("open"), said("closed", 1), said("open", 2));
  expect(await look(back)).toMatchObject({ newVersions: 2 });
  expect(await versions()).toEqual(["1 open -", "2 closed 10:01", "3 open 10:02"]);
  expect(await look(back)).toMatchObject({ newVersions: 0 });
});

test("an edit of what is no text makes no version, and the files of each version are owed", async () => {
  const file = { url: "https://www.example.no/a.png", alt: undefined, mediaType: undefined };
  const withFile = { ...said("open", 1), media: [file] };
  await look(post(said("open"), withFile, { ...withFile, editedAt: at(2) }, said("closed", 3)));
  expect(await versions()).toEqual(["1 open -", "2 open 10:01", "3 closed 10:03"]);
  const owed = await opened.app.tools.pool.query(
    "select v.number from core.media m join core.versions v on v.id = m.version_id",
  );
  expect(owed.rows).toEqual([{ number: 2 }]);
});

test("what XML cannot hold is replaced in what was said before as well", async () => {
  await look(post(said("op\u0000en"), said("open", 1)));
  expect(await versions()).toEqual(["1 op\ufffden -", "2 open 10:01"]);
});

test("a look is told what is known of what was there, by the version in force", async () => {
  await look(post(said("open"), said("closed", 1)), aSighting({ nativeId: "2", parentNativeId: "1" }));
  expect(knownThen).toEqual([]);
  await look(post(said("open"), said("closed", 1)), aSighting({ nativeId: "2", parentNativeId: "1" }));
  expect(knownThen).toHaveLength(2);
  expect(knownThen).toContainEqual({
    nativeId: "1",
    kind: "post",
    byAgency: false,
    parentNativeId: "post-1",
    rootNativeId: "post-1",
    editedAt: at(1),
    visibility: "public",
    facts: {},
    isMissing: false,
  });
});

test("counts that move make neither versions nor events", async () => {
  const liked = (favourites: string) => aSighting({ nativeId: "1", facts: { favourites, place: "Bergen" } });
  await look(liked("1"));
  await look(liked("2"));
  expect(await events()).toEqual(["firstSeen"]);
});
