/** The embedded server dies under processes that run for long: they come back with it, or end and say why. */
import { chmod, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { poolsAt } from "../../src/db/connect.ts";
import { createLog } from "../../src/log.ts";
import { openQueue } from "../../src/pipeline/work/queue.ts";
import { aFeed, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { type StallingProxy, startStallingProxy } from "../support/stalling-proxy.ts";
import { type Env, makePlace, type Place, run, start } from "./run.ts";

const longMs = 240_000;

let dir = "";
let cluster = "";
let env: Env = {};
let feed: HostileServer;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "kanalarkiv-comeback-"));
  await chmod(dir, 0o755);
  cluster = join(dir, "data/postgres/cluster");
  env = { KANALARKIV_DATA_DIR: join(dir, "data"), KANALARKIV_PORT: "0", KANALARKIV_LOG_LEVEL: "info" };
  feed = await startHostileServer();
  feed.serve("/feed.json", aFeed([aFeedPost("p1", "Vegen", "Vegen over fjellet er stengd.")]));
});
afterEach(async () => {
  await feed.close();
  await rm(dir, { recursive: true, force: true });
});

/** The postmaster, and where it listens. */
async function server(): Promise<{ readonly pid: number; readonly url: string }> {
  const [pid, , , port] = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n");
  const password = (await readFile(join(dir, "data/postgres/postgres-password"), "utf8")).trim();
  return { pid: Number(pid), url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres` };
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds().catch(() => false)) return;
    await pause(100);
  }
  throw new Error(`not within a minute: ${what}`);
}

async function aChannel(env: Env): Promise<string> {
  const agency = ["--name", "Fjordvik", "--org-number", "999999999", "--country", "NO", "--language", "nn"];
  await run(["agency", "add", ...agency, "--unit", "A", "--responsible", "B"], env);
  const where = ["--agency", "999999999", "--kind", "feed", "--title", "K", "--address"];
  await run(["channel", "add", ...where, `${feed.origin}/feed.json`], env);
  const [channel] = JSON.parse((await run(["channel", "list", "--json"], env)).out);
  return channel.id;
}

/** Whether the first look is over and said to be: one that is broken off is tried again after a while, and holds up what is asked for next. */
async function looked(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const states = "select distinct state from pgboss.job where name in ('capture', 'files')";
    const { rows } = await client.query<{ state: string }>(states);
    return rows.length > 0 && rows.every(({ state }) => state === "completed");
  } finally {
    await client.end();
  }
}

/** Asks whoever works for a look. */
async function lookNow(url: string, channel: string): Promise<void> {
  const queue = await openQueue(poolsAt(url), {} as never, createLog("silent"));
  await queue.enqueue({ queue: "capture", key: channel, slot: new Date(0) });
  await queue.close();
}

test(
  "serve and work go on when the embedded server was killed: pages answer, looks are taken",
  async () => {
    const channel = await aChannel(env);
    const [serving, working] = [start(["serve"], env), start(["work"], env)];
    await Promise.all([serving.printed("Ctrl-C"), working.printed("Ctrl-C")]);
    const [address = ""] = /http:\S+/.exec(serving.sofar()) ?? [];
    const page = async () => (await fetch(`${address}/kanaler`)).status;
    expect(await page()).toBe(200);
    await until("the first look", async () => await looked((await server()).url));

    const before = await server();
    process.kill(before.pid, "SIGKILL");
    await until("another server", async () => (await server()).pid !== before.pid);
    await until("pages", async () => (await page()) === 200);
    expect((await server()).url).toBe(before.url);

    const asked = feed.requests.length;
    await lookNow((await server()).url, channel);
    await until("another look", async () => feed.requests.length > asked);

    for (const { child } of [serving, working]) child.kill("SIGTERM");
    for (const { code, err } of await Promise.all([serving.ended, working.ended])) {
      expect(code).toBe(130);
      expect(err).toContain("is there again");
      expect(err).not.toContain("[object Object]");
    }
    expect((await run(["audit", "verify"], env)).code).toBe(0);
  },
  longMs,
);

test(
  "serve and work end with 1 and say why when the embedded server cannot be started again",
  async () => {
    const both = [start(["serve"], env), start(["work"], env)];
    await Promise.all(both.map((one) => one.printed("Ctrl-C")));
    await rename(join(cluster, "global"), join(cluster, "global-away"));
    process.kill((await server()).pid, "SIGKILL");
    for (const { code, err } of await Promise.all(both.map((one) => one.ended))) {
      expect(code).toBe(1);
      expect(err).toContain("archive.database: the embedded PostgreSQL");
      expect(err).toContain("did not start");
    }
  },
  longMs,
);

describe("a database elsewhere that is away", () => {
  let place: Place;
  let proxy: StallingProxy;
  let way: Env;
  beforeEach(async () => {
    place = await makePlace();
    proxy = await startStallingProxy(place.env["DATABASE_URL"] ?? "");
    way = { ...place.env, DATABASE_URL: proxy.url, KANALARKIV_LOG_LEVEL: "info" };
  });
  afterEach(async () => {
    await proxy.close();
    await place.close();
  });

  test(
    "is waited out, and looks are taken when it is there again",
    async () => {
      const channel = await aChannel(place.env);
      const working = start(["work"], way);
      await working.printed("Ctrl-C");
      await until("the first look", async () => await looked(place.env["DATABASE_URL"] ?? ""));
      await proxy.refuse();
      await pause(8000);
      await proxy.accept();
      const asked = feed.requests.length;
      await lookNow(place.env["DATABASE_URL"] ?? "", channel);
      await until("another look", async () => feed.requests.length > asked);
      working.child.kill("SIGTERM");
      const { code, err } = await working.ended;
      expect(code).toBe(130);
      expect(err.split("PostgreSQL does not answer").length - 1).toBe(1);
      expect(err).not.toContain("[object Object]");
    },
    longMs,
  );

  test(
    "ends work with 1 after the time that it was told to wait",
    async () => {
      const working = start(["work"], { ...way, KANALARKIV_DATABASE_WAIT_SECONDS: "1" });
      await working.printed("Ctrl-C");
      proxy.stall();
      const { code, err } = await working.ended;
      expect(code).toBe(1);
      expect(err).toMatch(/archive\.database: PostgreSQL has not answered for \d+ seconds/);
    },
    longMs,
  );
});
