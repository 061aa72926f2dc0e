/** What `status` counts while somebody waits is bounded: what there is more of is told as such, or as it was counted last. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { channelNotes } from "../../../src/cli/words/status-notes.ts";
import { heldCounts } from "../../../src/db/findings.ts";
import { missingFiles } from "../../../src/db/item-files.ts";
import { countObjects } from "../../../src/pipeline/fixity/verify.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { type ChannelStatus, recounted, status } from "../../../src/pipeline/status/status.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";

let opened: TestApp;
let channelId: string;
beforeEach(async () => {
  opened = await openTestApp();
  const { tools } = opened.app;
  await registerAgency(tools, norwegianAgency);
  const given = {
    agency: "999999999",
    kind: "feed",
    title: "Dialog",
    address: "https://a.example/feed",
  } as const;
  channelId = (await registerChannel(tools, given)).id;
  await sql(
    `insert into core.observations (id, channel_id, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
     values ($1, $2, now() - interval '1 day', now(), 'accepted', 0, 0, 0, 0, 0)`,
    [look, channelId],
  );
});
afterEach(() => opened.close());

const look = "00000000-0000-7000-8000-000000000001";
const sql = (text: string, values: unknown[] = []) => opened.app.tools.pool.query(text, values);

async function noted(): Promise<string> {
  const [agency] = await status(opened.app.tools, 30);
  return channelNotes(agency?.channels[0] as ChannelStatus, "Europe/Oslo", opened.clock.now()) ?? "";
}

test("of many findings the newest are looked through, and it is said that there are older ones", async () => {
  await sql(
    `insert into core.findings (observation_id, ordinal, channel_id, found_at, code, held, native_id, place, detail)
     select $1, n, $2, now() - n * interval '1 second', 'item.malformed', true, 'x-' || n, '', '' from generate_series(0, 4) n`,
    [look, channelId],
  );
  const { pool } = opened.app.tools;
  expect(await heldCounts(pool)).toEqual(new Map([[channelId, { held: 5, onlyNewest: false }]]));
  expect(await heldCounts(pool, 3)).toEqual(new Map([[channelId, { held: 3, onlyNewest: true }]]));
  // what was taken note of is looked through, too: that nothing new is left does not say that nothing old is
  await sql(
    "insert into core.finding_acts (observation_id, ordinal, at, because, by_person) select $1, n, now(), 'x', 'Kari' from generate_series(0, 2) n",
    [look],
  );
  expect(await heldCounts(pool, 3)).toEqual(new Map([[channelId, { held: 0, onlyNewest: true }]]));
  expect(await heldCounts(pool)).toEqual(new Map([[channelId, { held: 2, onlyNewest: false }]]));
  expect(await noted()).toMatch(/^ +2 kept out of the archive/m);
});

test("of many files that are missing some are looked through, and each count is what there is at least", async () => {
  await sql(
    `with i as (insert into core.items (id, agency_id, channel_id, native_id, kind, by_agency, root_native_id, first_seen_at, first_observation_id)
       select uuidv7(), agency_id, id, 'p', 'post', true, 'p', now(), $1 from core.channels returning id),
     v as (insert into core.versions (id, item_id, number, seen_at, observation_id, content_hash, text, labels, facts, media, replaced_characters, payload_ordinal, payload_pointer)
       select uuidv7(), id, 1, now(), $1, '', '', '[]', '{}', '[]', 0, 0, '' from i returning id)
     insert into core.media (version_id, ordinal, url, alt, fault_code, fetched_at)
     select v.id, n, 'https://a.example/' || n, '', case when n < 2 then 'media.owed' else 'media.refused' end, now() from v, generate_series(0, 4) n`,
    [look],
  );
  const { pool } = opened.app.tools;
  const whole = await missingFiles(pool, new Date(0));
  expect(whole).toEqual({ byChannel: new Map([[channelId, { owed: 2, lost: 3 }]]), atLeast: false });
  expect(await missingFiles(pool, new Date(0), 4)).toMatchObject({ atLeast: true });
  expect(await missingFiles(pool, new Date(0), 5)).toMatchObject({ atLeast: true });
});

test("many objects are told as they were counted last, with the time, and as not counted before", async () => {
  await sql(
    `insert into core.payloads (observation_id, ordinal, url, status, media_type, sha256, size_bytes, fetched_at)
     select $1, n, 'https://a.example', 200, 'text/xml', encode(sha256(n::text::bytea), 'hex'), 1, now() from generate_series(1, 2000) n`,
    [look],
  );
  const { tools } = opened.app;
  expect(await countObjects(tools)).toMatchObject({ referred: 2000, neverRead: 2000, countedAt: undefined });
  await sql(
    `insert into core.payloads (observation_id, ordinal, url, status, media_type, sha256, size_bytes, fetched_at)
     values ($1, 0, 'https://a.example', 200, 'text/xml', repeat('0', 64), 1, now())`,
    [look],
  );
  expect(await countObjects(tools)).toBeUndefined();
  expect(await recounted(tools)).toEqual([]);
  expect(await countObjects(tools)).toMatchObject({
    referred: 2001,
    neverRead: 2001,
    countedAt: opened.clock.now(),
  });
});
