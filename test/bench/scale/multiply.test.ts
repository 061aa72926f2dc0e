import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import { type Channels, openChannels } from "../../../bench/scale/channels.ts";
import { multiply } from "../../../bench/scale/multiply.ts";
import { findChannel } from "../../../src/db/channels.ts";
import { recount } from "../../../src/db/tallies.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import type { ChannelId } from "../../../src/domain/ids.ts";
import { captureChannel } from "../../../src/pipeline/capture/capture.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";

let place: TestApp;
let channels: Channels;
let agency: Agency;
let channel: ChannelId;

const countOf = async (table: string) => {
  const found = await place.app.tools.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return found.rows[0]?.n;
};
const counted = ["core.items", "core.review_queue", "core.registry_entries", "pub.entries", "pub.items"];

beforeAll(async () => {
  place = await openTestApp();
  channels = await openChannels();
  const { tools } = place.app;
  agency = await registerAgency(tools, norwegianAgency);
  const given = { kind: "feed", title: "Dialog", address: channels.address(0) } as const;
  channel = (await registerChannel(tools, { agency: agency.orgNumber, ...given })).id;
  channels.show(0, 200, "complete");
  await captureChannel(tools, await findChannel(tools.db, channel));
  await processAgency(tools, agency, quiet);
});
afterAll(async () => {
  await channels.close();
  await place.close();
});

describe("an archive that was made larger by copying its rows", () => {
  const before: (number | undefined)[] = [];
  beforeAll(async () => {
    for (const table of counted) before.push(await countOf(table));
    const client = await place.app.tools.pool.connect();
    try {
      await multiply(client, 3);
    } finally {
      client.release();
    }
  });

  test("has four of each", async () => {
    expect(before[0]).toBe(200);
    expect(Math.min(...before.map((n) => n ?? 0))).toBeGreaterThan(0);
    for (const [at, table] of counted.entries()) expect(await countOf(table)).toBe(4 * (before[at] ?? 0));
  });

  test("refers to nothing that is not there", async () => {
    expect(await orphans(place.app.tools.pool)).toEqual([]);
  });

  test("is counted as what it holds", async () => {
    expect(await recount(place.app.tools.pool)).toEqual([]);
  });

  test("has nothing left to do, and takes up what is new as it did before", async () => {
    const { tools } = place.app;
    const idle = await processAgency(tools, agency, quiet);
    expect(idle.classified.items).toBe(0);
    expect(idle.queued).toMatchObject({ placed: 0, left: 0 });
    expect(idle.journaled).toEqual({ cases: 0, entries: 0 });
    expect(idle.published).toMatchObject({ entries: 0, items: 0, withdrawn: 0 });
    channels.show(0, 100, "newest");
    await captureChannel(tools, await findChannel(tools.db, channel));
    const next = await processAgency(tools, agency, quiet);
    expect(next.classified.items).toBeGreaterThanOrEqual(100);
    expect(next.journaled.entries).toBeGreaterThan(0);
  });
});

test.each([0, 1.5, 40_000])("%d is no number of copies", async (copies) => {
  const client = await place.app.tools.pool.connect();
  try {
    await expect(multiply(client, copies)).rejects.toThrow(RangeError);
  } finally {
    client.release();
  }
});

/** Every reference of one column in both schemas whose row is not there. */
async function orphans(pool: pg.Pool): Promise<readonly string[]> {
  const keys = await pool.query<{ name: string; from: string; column: string; to: string; target: string }>(
    `select k.conname as name, k.conrelid::regclass::text as "from", a.attname as "column",
            k.confrelid::regclass::text as "to", t.attname as target
       from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1
        and k.connamespace in ('core'::regnamespace, 'pub'::regnamespace)`,
  );
  expect(keys.rows.length).toBeGreaterThan(20);
  const missing: string[] = [];
  for (const { name, from, column, to, target } of keys.rows) {
    const found = await pool.query(
      `select 1 from ${from} f where f."${column}" is not null
          and not exists (select 1 from ${to} t where t."${target}" = f."${column}") limit 1`,
    );
    if (found.rowCount) missing.push(name);
  }
  return missing;
}
