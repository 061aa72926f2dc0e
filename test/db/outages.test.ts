/** A database that hangs, or of which one connection does: what waits for it fails, and what comes after finds it again. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type OpenPool, openPool } from "../../src/db/connect.ts";
import { type OutageWatch, watchOutages } from "../../src/db/outages.ts";
import { testDatabase } from "../support/database.ts";
import { type StallingProxy, startStallingProxy } from "../support/stalling-proxy.ts";

const database = testDatabase();
const limits = { everyMs: 100, answerWithinMs: 600, waitMs: undefined };

let proxy: StallingProxy;
let opened: OpenPool;
let watch: OutageWatch | undefined;
let news: string[];

beforeEach(async () => {
  news = [];
  proxy = await startStallingProxy(database.url);
  opened = openPool({ address: proxy.url, max: 4 });
});
afterEach(async () => {
  await watch?.close();
  watch = undefined;
  await opened.close();
  await proxy.close();
});

/** @param address how the watch itself goes */
function watchOn(address: string, waitMs?: number): void {
  watch = watchOutages(
    address,
    () => [opened],
    {
      away: (why) => void news.push(`away: ${why}`),
      answersAgain: () => void news.push("again"),
      awayTooLong: () => void news.push("too long"),
    },
    { ...limits, waitMs },
  );
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

const one = async () => (await opened.pool.query("select 1 as one")).rows;

describe("a database that does not answer any more", () => {
  test("fails what waits for it, is told once, and is found again", async () => {
    expect(await one()).toEqual([{ one: 1 }]);
    watchOn(proxy.url);
    await pause(150);
    proxy.stall();
    await expect(one()).rejects.toMatchObject({
      code: "archive.database",
      message: expect.stringContaining("does not answer"),
    });
    proxy.heal();
    await until(() => news.includes("again"));
    expect(news).toEqual([expect.stringContaining("away"), "again"]);
    expect(await one()).toEqual([{ one: 1 }]);
  });

  test("fails what waits for it also when it hung before it was asked for the first time", async () => {
    await one();
    proxy.stall();
    watchOn(proxy.url);
    await expect(one()).rejects.toMatchObject({ code: "archive.database" });
  });

  test("that says no leaves what it lets work alone", async () => {
    await one();
    watchOn(`${proxy.url}_that_is_not_there`);
    expect((await opened.pool.query("select 1 as one, pg_sleep(1)")).rows).toMatchObject([{ one: 1 }]);
    expect(news).toEqual([expect.stringContaining("does not exist")]);
  });

  test("is given up after the time that it is given", async () => {
    watchOn(proxy.url, 1);
    proxy.stall();
    await until(() => news.includes("too long"));
    expect(news.slice(0, 2)).toEqual([expect.stringContaining("away"), expect.stringMatching("too long")]);
  });
});

describe("one connection that hangs, while others answer,", () => {
  test("is cut when the server waits for it as it waits for the server", async () => {
    await one();
    watchOn(database.url);
    proxy.stallOpen();
    await expect(one()).rejects.toMatchObject({ code: "archive.database" });
    expect(news).toEqual([]);
    expect(await one()).toEqual([{ one: 1 }]);
  });

  test("is cut when the server does not know it any more", async () => {
    await one();
    watchOn(database.url);
    proxy.forget();
    await expect(opened.pool.query("select pg_sleep(60)")).rejects.toMatchObject({
      code: "archive.database",
    });
    expect(await one()).toEqual([{ one: 1 }]);
  });

  test("is told from one that works for long, or holds a transaction open for long", async () => {
    const client = await opened.pool.connect();
    await client.query("begin");
    watchOn(database.url);
    await opened.pool.query("select pg_sleep(1.5)");
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await client.query("rollback");
    client.release();
    expect(news).toEqual([]);
  });
});
