/** Looks and journals that are ended in the middle, or meet each other: nothing is half written, nothing twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type pg from "pg";
import type { Agency } from "../../../src/domain/agency.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../../src/pipeline/classify/classify.ts";
import { journalAgency } from "../../../src/pipeline/journal/journal.ts";
import { setChannelState } from "../../../src/pipeline/register/changes.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, aThread, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { aPicture } from "../../support/pictures.ts";
import { count } from "../../support/rows.ts";

const script = join(import.meta.dirname, "../../support/look-once.ts");
const written = [
  "core.observations",
  "core.payloads",
  "core.items",
  "core.versions",
  "core.item_events",
  "core.media",
];

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
let feedText: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await server.close();
  await opened.close();
});

/** A thread of eleven items, whose first has a picture. */
async function aChannel(items: readonly FeedItem[] = aThread()): Promise<void> {
  const picture = { attachments: [{ url: `${server.origin}/bilete.png`, mime_type: "image/png" }] };
  server.serve("/bilete.png", aPicture("bilete"), { "content-type": "image/png" });
  const [first, ...rest] = items;
  feedText = aFeed([{ ...first, ...picture }, ...rest]);
  server.serve("/feed.json", feedText);
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: `${server.origin}/feed.json`,
  });
}

function lookInAnotherProcess() {
  const { config } = opened.app;
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      DATABASE_URL: config.databaseUrl,
      KANALARKIV_DATA_DIR: config.dataDir,
      KANALARKIV_LOG_LEVEL: "silent",
      LOOK_AT: opened.clock.now().toISOString(),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, out, err }));
  return {
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** From now on nothing is answered at the path. @returns resolves when somebody asks there */
function hangs(path: string) {
  let asked: (response: ServerResponse) => void = () => undefined;
  const waiting = new Promise<ServerResponse>((resolve) => {
    asked = resolve;
  });
  server.serveBy(path, (response) => asked(response));
  return waiting;
}

async function lookHere() {
  const [only] = await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
  return only?.result;
}

async function rawKeys(): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of opened.app.tools.objects.list("raw/")) keys.push(key);
  return keys;
}

async function counts(): Promise<readonly number[]> {
  return await Promise.all(written.map((table) => count(opened.app.tools.pool, table)));
}

async function expectEverythingOnce(): Promise<void> {
  const { pool } = opened.app.tools;
  expect(await count(pool, "core.items")).toBe(11);
  expect(await count(pool, "core.versions")).toBe(11);
  expect(await count(pool, "core.item_events")).toBe(11);
  expect(await count(pool, "core.item_states")).toBe(11);
  expect(await count(pool, "core.media where sha256 is not null")).toBe(1);
}

async function until(fulfilled: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await fulfilled()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it did not come to that within ten seconds");
}

/** Lets the next look write its items and stops it at their events. @returns the number of the process that waits */
async function stopInTransaction(
  pool: pg.Pool,
): Promise<{ waiting(): Promise<number>; letGo(): Promise<void> }> {
  const client = await pool.connect();
  await client.query("begin");
  await client.query("lock table core.item_events in exclusive mode");
  let found = 0;
  return {
    async waiting() {
      await until(async () => {
        const blocked = await pool.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'copy core.item_events%'`,
        );
        found = blocked.rows[0]?.pid ?? 0;
        return found > 0;
      });
      return found;
    },
    async letGo() {
      await client.query("rollback");
      client.release();
    },
  };
}

describe("a look that is ended in the middle leaves nothing half written", () => {
  test("killed while it waits for a file: all else is there, and the file is owed to the next look", async () => {
    await aChannel();
    const asked = hangs("/bilete.png");
    const look = lookInAnotherProcess();
    await asked;
    await look.kill();
    expect(await counts()).toEqual([1, 1, 11, 11, 11, 1]);
    expect(await count(opened.app.tools.pool, "core.media where fault_code = 'media.owed'")).toBe(1);
    server.serve("/bilete.png", aPicture("bilete"), { "content-type": "image/png" });
    await until(async () => {
      expect(await lookHere()).toMatchObject({ newItems: 0, newVersions: 0 });
      return (await count(opened.app.tools.pool, "core.media where sha256 is not null")) === 1;
    });
    await expectEverythingOnce();
  });

  test("killed inside its transaction", async () => {
    await aChannel();
    const gate = await stopInTransaction(opened.app.tools.pool);
    const look = lookInAnotherProcess();
    await gate.waiting();
    await look.kill();
    await gate.letGo();
    await until(async () => (await lookHere())?.verdict === "accepted");
    await expectEverythingOnce();
    // the one that was killed, taken up from its stored answers, and the next
    expect(await count(opened.app.tools.pool, "core.observations")).toBe(2);
  });

  /** The comment c-1 says this; the look of another process stores it and is killed before it is written. */
  async function killedLookAt(text: string): Promise<readonly string[]> {
    const before = await rawKeys();
    server.serve("/feed.json", aFeed(saying(text)));
    await opened.clock.sleep(60_000);
    const gate = await stopInTransaction(opened.app.tools.pool);
    const look = lookInAnotherProcess();
    await gate.waiting();
    await look.kill();
    await gate.letGo();
    await opened.clock.sleep(60_000);
    return (await rawKeys()).filter((key) => !before.includes(key));
  }
  const saying = (text: string) =>
    aThread().map((item) => (item["id"] === "c-1" ? { ...item, content_text: text } : item));
  const textsOf = async (nativeId: string) =>
    (
      await opened.app.tools.pool.query<{ text: string }>(
        `select v.text from core.versions v join core.items i on i.id = v.item_id
          where i.native_id = $1 order by v.number`,
        [nativeId],
      )
    ).rows.map(({ text }) => text);
  const looksTaken = async () =>
    (
      await opened.app.tools.pool.query<{ verdict: string; fault_code: string | null }>(
        "select verdict, fault_code from core.observations order by started_at",
      )
    ).rows.map(({ verdict, fault_code }) => fault_code ?? verdict);

  test("what only a killed look was told is read from the store by the next, as a look of its own time", async () => {
    await aChannel();
    await until(async () => (await lookHere())?.verdict === "accepted");
    await killedLookAt("Sagt en liten stund");
    server.serve("/feed.json", aFeed(saying("Rettet siden")));
    await until(async () => (await lookHere())?.verdict === "accepted");
    expect(await textsOf("c-1")).toEqual(["Innspill 1", "Sagt en liten stund", "Rettet siden"]);
    expect(await looksTaken()).toEqual(["accepted", "accepted", "accepted"]);
    expect(await count(opened.app.tools.pool, "core.look_starts")).toBe(0);
  });

  test("a killed look that cannot be taken up now, because the disk is full, is taken up when there is room", async () => {
    const { pool } = opened.app.tools;
    await aChannel();
    await until(async () => (await lookHere())?.verdict === "accepted");
    await killedLookAt("Sagt en liten stund");
    server.serve("/feed.json", aFeed(saying("Rettet siden")));
    await pool.query(
      `create function core.no_room() returns trigger language plpgsql as $$
         begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
       create trigger no_room before insert on core.versions for each row execute function core.no_room()`,
    );
    await until(async () => {
      await expect(lookHere()).rejects.toThrow("could not extend file");
      return true;
    });
    expect(await count(pool, "core.look_starts")).toBe(1);
    await pool.query("drop trigger no_room on core.versions");
    await until(async () => (await lookHere())?.verdict === "accepted");
    expect(await textsOf("c-1")).toEqual(["Innspill 1", "Sagt en liten stund", "Rettet siden"]);
    expect(await looksTaken()).toEqual(["accepted", "accepted", "accepted"]);
  });

  test("a killed look at a channel that is closed then is taken up when it is closed: no next look would", async () => {
    await aChannel();
    await until(async () => (await lookHere())?.verdict === "accepted");
    await killedLookAt("Sagt en liten stund");
    const { tools } = opened.app;
    await until(async () => {
      await setChannelState(tools, "Kanal", "closed", "kanalen er lagd ned");
      const taken = (await count(tools.pool, "core.look_starts")) === 0;
      // the server may not have let go of the killed look's lock yet
      if (!taken) await setChannelState(tools, "Kanal", "active", "a second time");
      return taken;
    });
    expect(await textsOf("c-1")).toEqual(["Innspill 1", "Sagt en liten stund"]);
    expect(await looksTaken()).toEqual(["accepted", "accepted"]);
  });

  test("an answer of a killed look that is not in the store is told in the ledger", async () => {
    await aChannel();
    await until(async () => (await lookHere())?.verdict === "accepted");
    const stored = await killedLookAt("Sagt en liten stund");
    expect(stored).toHaveLength(1);
    for (const key of stored) await rm(join(opened.app.config.dataDir, "objects", key));
    await until(async () => (await lookHere())?.verdict === "accepted");
    expect(await looksTaken()).toEqual(["accepted", "channel.interrupted", "accepted"]);
    expect(await textsOf("c-1")).toEqual(["Innspill 1", "Sagt en liten stund"]);
  });

  test("killed between two pages of a complete feed: the pages that it had are read by the next look", async () => {
    const path = (number: number) => `/pages-${number}.json`;
    const serve = (number: number, items: readonly FeedItem[], isLast: boolean) => {
      const next = isLast ? undefined : `${server.origin}${path(number + 1)}`;
      server.serve(path(number), JSON.stringify({ ...JSON.parse(aFeed(items)), next_url: next }));
    };
    const long = "Eit langt innlegg. ".repeat(130_000);
    serve(1, [aFeedPost("post-1", "Vegarbeid", long), aFeedComment("c-1", "Fram til i dag")], false);
    serve(2, [aFeedComment("c-2", long)], false);
    const asked = hangs(path(3));
    await registerChannel(opened.app.tools, {
      agency: agency.orgNumber,
      kind: "feed",
      title: "Sider",
      address: `${server.origin}${path(1)}`,
    });
    const look = lookInAnotherProcess();
    await asked;
    await look.kill();
    await opened.clock.sleep(60_000);
    serve(1, [aFeedPost("post-1", "Vegarbeid", long), aFeedComment("c-1", "Retta")], true);
    await until(async () => (await lookHere())?.verdict === "accepted");
    expect(await looksTaken()).toEqual(["channel.interrupted", "accepted"]);
    expect(await textsOf("c-1")).toEqual(["Fram til i dag", "Retta"]);
    expect(await textsOf("c-2")).toEqual([long.trim()]);
    const { pool } = opened.app.tools;
    const answers = await pool.query<{ ordinal: number }>(
      `select p.ordinal from core.payloads p join core.observations o on o.id = p.observation_id
        where o.fault_code = 'channel.interrupted' order by p.ordinal`,
    );
    expect(answers.rows.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(await count(pool, "core.look_starts")).toBe(0);
    expect(await count(pool, "core.item_states where presence = 'missing'")).toBe(1);
  });

  test("the database ends its transaction: the look fails and says so, the process goes on", async () => {
    await aChannel();
    const { pool } = opened.app.tools;
    const gate = await stopInTransaction(pool);
    const look = lookInAnotherProcess();
    await pool.query("select pg_terminate_backend($1)", [await gate.waiting()]);
    await gate.letGo();
    const { code, err } = await look.ended;
    expect([code, err]).toEqual([3, expect.stringMatching(/^look failed: .*terminat.*\n$/)]);
    expect(await counts()).toEqual(written.map(() => 0));
    expect(await lookHere()).toMatchObject({ verdict: "accepted", newItems: 0 });
    await expectEverythingOnce();
  });

  test("the database ends the connection that holds the lock: the process goes on", async () => {
    await aChannel();
    const asked = hangs("/feed.json");
    const look = lookInAnotherProcess();
    const response = await asked;
    const { pool } = opened.app.tools;
    const holding = await pool.query<{ pid: number }>(
      "select pid from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
    );
    expect(holding.rowCount).toBe(1);
    await pool.query("select pg_terminate_backend($1)", [holding.rows[0]?.pid]);
    response.writeHead(200).end(feedText);
    const { code, out, err } = await look.ended;
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe("accepted");
    await expectEverythingOnce();
  });
});

describe("two processes that look at one channel at once", () => {
  test("one looks, the other finds it busy, and every item is there once", async () => {
    await aChannel();
    const asked = hangs("/feed.json");
    const look = lookInAnotherProcess();
    const response = await asked;
    expect(await lookHere()).toMatchObject({ verdict: "busy", seen: 0 });
    server.serve("/feed.json", feedText);
    response.writeHead(200).end(feedText);
    expect(await look.ended).toEqual({ code: 0, out: "accepted", err: "" });
    await expectEverythingOnce();
    expect(await lookHere()).toMatchObject({ verdict: "accepted", newItems: 0 });
  });
});

test("four journals at once number without a gap and journal nothing twice", async () => {
  const posts = Array.from({ length: 40 }, (_, n) =>
    aFeedPost(`post-${n}`, `Sak ${n}`, "Vi svarer på spørsmål."),
  );
  const comments = Array.from({ length: 1400 }, (_, n) =>
    aFeedComment(
      `c-${n}`,
      `Jeg klager på vedtaket om gebyr i sak ${n}. Kan dere behandle klagen?`,
      {},
      { answers: `post-${n % 40}`, thread: `post-${n % 40}` },
    ),
  );
  await aChannel([...posts, ...comments]);
  const { tools } = opened.app;
  expect(await lookHere()).toMatchObject({ newItems: 1440 });
  await classifyAgency(tools, agency, () => undefined);
  const done = await Promise.all([1, 2, 3, 4].map(() => journalAgency(tools, agency, () => undefined)));
  const total = await count(tools.pool, "core.registry_entries");
  expect(total).toBeGreaterThanOrEqual(1400);
  expect(done.reduce((sum, { entries }) => sum + entries, 0)).toBe(total);
  expect(await count(tools.pool, "(select distinct item_id from core.registry_entries) t")).toBe(total);
  const gaps = await tools.pool.query(
    `select 1 from core.registry_entries having max(sequence) <> count(*) or min(sequence) <> 1
     union all select 1 from core.cases having max(sequence) <> count(*) or min(sequence) <> 1
     union all select 1 from core.registry_entries group by case_id having max(number_in_case) <> count(*) or min(number_in_case) <> 1`,
  );
  expect(gaps.rowCount).toBe(0);
  expect(await count(tools.pool, "core.cases")).toBe(40);
}, 120_000);
