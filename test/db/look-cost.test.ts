/** What a look reads of what is known follows what the channel shows, however much is stored of it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readKnownAddresses, readKnownIds } from "../../src/db/known-ids.ts";
import { readKnown, readStand } from "../../src/db/looks.ts";
import type { Channel } from "../../src/domain/channel.ts";
import { captureChannel } from "../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { aFeed, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { rowsThrough } from "../support/rows-through.ts";

const shown = 20;
const stored = Number(process.env["KANALARKIV_TEST_STORED"] ?? 10_000);
let opened: TestApp;
let server: HostileServer;
let channel: Channel;

beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const posts = Array.from({ length: shown }, (_, n) => aFeedPost(`post-${n}`, `Post ${n}`, "Tekst"));
  const address = server.serve("/feed.json", aFeed(posts, false));
  await registerChannel(tools, { agency: norwegianAgency.orgNumber, kind: "feed", title: "Feed", address });
  const [registered] = await allChannels(tools, undefined);
  if (!registered) throw new Error("no channel");
  channel = registered;
  expect((await captureChannel(tools, registered)).newItems).toBe(shown);
  await storeMore();
}, 300_000);
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** As if so many more had been shown once and had left the window. */
async function storeMore(): Promise<void> {
  const { pool } = opened.app.tools;
  await pool.query(
    `with old as materialized (
            select i, v, s, gen_random_uuid() as item, gen_random_uuid() as version, 'old-' || n || '-' || i.native_id as native
              from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id,
                   generate_series(1, $1::int / $2::int) n),
          items as (
            insert into core.items select (jsonb_populate_record(i,
              jsonb_build_object('id', item, 'native_id', native, 'root_native_id', native))).* from old),
          versions as (
            insert into core.versions select (jsonb_populate_record(v,
              jsonb_build_object('id', version, 'item_id', item))).* from old)
     insert into core.item_states select (jsonb_populate_record(s, jsonb_build_object(
         'item_id', item, 'version_id', version, 'native_id', native, 'presence', 'leftWindow'))).* from old`,
    [stored, shown],
  );
  await pool.query("analyze");
}

const ids = Array.from({ length: shown }, (_, n) => `post-${n + 1}`);

test.each<[string, (pool: typeof opened.app.tools.pool) => Promise<unknown>]>([
  [
    "what is known of its items",
    async (pool) => {
      const stand = await readStand(opened.app.tools.db, channel.id);
      const sightings = ids.map((nativeId) => ({ nativeId, contentHash: "other" as never }));
      const { known } = await readKnown(pool, channel.id, stand, { sightings, heldIds: [] });
      expect(known.size).toBe(shown);
    },
  ],
  [
    "the addresses of its items",
    async (pool) => expect((await readKnownAddresses(pool, channel.id, ids)).size).toBe(shown - 1),
  ],
  [
    "the ids by which its items are known",
    async (pool) => expect(await readKnownIds(pool, channel.id, ids)).toHaveLength(shown),
  ],
])("a look at a window of 20 items reads %s without going through all that is stored", async (_, read) => {
  const rows = await rowsThrough(opened.app.tools.pool, read);
  expect(rows).toBeGreaterThan(shown);
  expect(rows).toBeLessThan(40 * shown);
});
