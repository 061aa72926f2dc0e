/** What watchers are told: `/health` of the process alone, `/ready` of what pages need. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Hono } from "hono";
import { SteppedClock } from "../../src/clock.ts";
import { type OpenPool, openPool } from "../../src/db/connect.ts";
import { preparePublicRole } from "../../src/db/public-role.ts";
import { databaseReadiness } from "../../src/db/readiness.ts";
import { publicWeb } from "../../src/web/app.ts";
import { testDatabase } from "../support/database.ts";
import { publicPassword } from "../support/public-site.ts";
import { type StallingProxy, startStallingProxy } from "../support/stalling-proxy.ts";

const database = testDatabase();
let proxy: StallingProxy;
let opened: OpenPool;
let app: Hono;
/** long, so that a busy machine makes nothing unready; short where an answer never comes */
let withinMs: number;

beforeEach(async () => {
  withinMs = 60_000;
  await preparePublicRole(database.owned.pool, publicPassword);
  const url = new URL(database.url);
  url.username = "kanalarkiv_public";
  url.password = publicPassword;
  proxy = await startStallingProxy(url.href);
  opened = openPool({ address: proxy.url, max: 4 });
  app = publicWeb({
    pool: opened.pool,
    clock: new SteppedClock(new Date("2026-06-01T08:00:00Z")),
    baseUrl: "https://arkiv.example.no",
    readiness: () => databaseReadiness(opened.pool, withinMs),
  });
});
afterEach(async () => {
  await proxy.close();
  await opened.close();
});

async function asked(path: string) {
  const answer = await app.request(`https://arkiv.example.no${path}`);
  return { status: answer.status, cache: answer.headers.get("Cache-Control"), body: await answer.json() };
}

const ready = { status: 200, cache: "no-store", body: { ready: true } };
const unready = (because: string) => ({
  ...{ status: 503, cache: "no-store" },
  body: { ready: false, because: [expect.stringContaining(because)] },
});

describe("/ready", () => {
  test("is ready when pages can be answered", async () => {
    expect(await asked("/ready")).toEqual(ready);
  });

  test.each([
    ["hangs", () => proxy.stall()],
    ["is away", () => proxy.refuse()],
    [
      "lets the public role read nothing",
      () => database.owned.pool.query("revoke usage on schema pub from kanalarkiv_public"),
    ],
  ])("is not when the database %s, and the process lives all the same", async (_, breaks) => {
    withinMs = 500;
    await breaks();
    expect(await asked("/ready")).toEqual(unready("does not answer"));
    expect(await asked("/health")).toMatchObject({ status: 200, cache: "no-store", body: { alive: true } });
    await database.owned.pool.query("grant usage on schema pub to kanalarkiv_public");
  });

  test.each([
    ["an older shape", "delete from core_migrations.__drizzle_migrations where created_at = $1", "older"],
    [
      "a newer shape",
      "update core_migrations.__drizzle_migrations set created_at = created_at + 1 where created_at = $1",
      "newer",
    ],
  ])("is not when the database has %s", async (_, breaks, word) => {
    const { pool } = database.owned;
    const { rows } = await pool.query(
      "select * from core_migrations.__drizzle_migrations order by created_at desc limit 1",
    );
    await pool.query(breaks, [rows[0]?.created_at]);
    expect(await asked("/ready")).toEqual(unready(word));
    await pool.query("delete from core_migrations.__drizzle_migrations where created_at >= $1", [
      rows[0]?.created_at,
    ]);
    await pool.query("insert into core_migrations.__drizzle_migrations (hash, created_at) values ($1, $2)", [
      rows[0]?.hash,
      rows[0]?.created_at,
    ]);
  });

  test("asks the database once a second, however often it is asked", async () => {
    let times = 0;
    app = publicWeb({
      pool: opened.pool,
      clock: new SteppedClock(new Date("2026-06-01T08:00:00Z")),
      baseUrl: "https://arkiv.example.no",
      readiness: async () => {
        times++;
        return [];
      },
    });
    await Promise.all(Array.from({ length: 50 }, () => asked("/ready")));
    expect(times).toBe(1);
  });
});

test("/health tells how long nothing else could be done since it was asked before", async () => {
  await asked("/health");
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const until = performance.now() + 300; performance.now() < until; );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { longestPauseMs } = (await asked("/health")).body as { longestPauseMs: number };
  expect(longestPauseMs).toBeGreaterThan(200);
});
