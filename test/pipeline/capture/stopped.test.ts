/** A process that is stopped in the midst of a look and wakes when others have gone on: it holds nothing up, and writes nothing. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aThread } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { count } from "../../support/rows.ts";

const script = join(import.meta.dirname, "../../support/look-once.ts");
const feed = aFeed(aThread());

let opened: TestApp;
let server: HostileServer;
let sleeper: ChildProcess | undefined;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: server.serve("/feed.json", feed, { "content-type": "application/feed+json" }),
  });
});
afterEach(async () => {
  sleeper?.kill("SIGKILL");
  await server?.close();
  await opened?.close();
});

const pool = () => opened.app.tools.pool;

/** A look in a process of its own. */
function look() {
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
  sleeper = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
}

/** From now on nothing is answered at the path. @returns resolves when somebody asks there */
function hangs(path: string): Promise<ServerResponse> {
  return new Promise((resolve) => server.serveBy(path, resolve));
}

/** As if the process that sleeps had done so for an hour. */
async function anHourLater(): Promise<void> {
  const aged = await pool().query(
    `insert into work.processes (name, beaten_at)
       select distinct application_name, now() - interval '1 hour' from pg_stat_activity
        where datname = current_database() and starts_with(application_name, 'kanalarkiv ')
          and application_name <> current_setting('application_name')
         on conflict (name) do update set beaten_at = excluded.beaten_at`,
  );
  expect(aged.rowCount).toBe(1);
  await opened.clock.sleep(3_600_000);
}

async function lookHere() {
  const [only] = await captureAll(opened.app.tools, {}, () => undefined, new AbortController().signal);
  return only?.result;
}

async function expectOnce(looks: number): Promise<void> {
  const tables = ["core.items", "core.versions", "core.item_events", "core.item_states"];
  for (const table of tables) expect([table, await count(pool(), table)]).toEqual([table, 11]);
  expect(await count(pool(), "core.observations")).toBe(looks);
}

test("stopped while it waits for the channel: busy at first, then taken over, and what wakes writes nothing", async () => {
  const asked = hangs("/feed.json");
  const { child, ended } = look();
  const response = await asked;
  child.kill("SIGSTOP");
  server.serve("/feed.json", feed, { "content-type": "application/feed+json" });
  expect(await lookHere()).toMatchObject({ verdict: "busy" });
  await anHourLater();
  expect(await lookHere()).toMatchObject({ verdict: "accepted", newItems: 11 });
  response.writeHead(200, { "content-type": "application/feed+json" }).end(feed);
  child.kill("SIGCONT");
  expect(await ended).toEqual({
    code: 3,
    said: expect.stringMatching(/given to another|another look .* was written|terminat/),
  });
  await expectOnce(1);
});

test("stopped in the midst of its transaction: what it had begun is taken back, and its answer is read by the next", async () => {
  const gate = await pool().connect();
  await gate.query("begin; lock table core.item_events in exclusive mode");
  const { child, ended } = look();
  const writes =
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'copy core.item_events%' and datname = current_database()";
  while ((await pool().query(writes)).rowCount === 0) await pause(20);
  child.kill("SIGSTOP");
  await gate.query("rollback");
  gate.release();
  await anHourLater();
  expect(await lookHere()).toMatchObject({ verdict: "accepted", newItems: 0 });
  child.kill("SIGCONT");
  expect((await ended).code).toBe(3);
  // the one that was stopped, taken up from its stored answers, and the next
  await expectOnce(2);
});

test("stopped before its answer was stored, and taken up without it: the answer that it stores when it wakes is read by the next", async () => {
  expect(await lookHere()).toMatchObject({ verdict: "accepted", newItems: 11 });
  await opened.clock.sleep(60_000);
  const says = (text: string) =>
    server.serve(
      "/feed.json",
      aFeed(aThread().map((item) => (item["id"] === "c-1" ? { ...item, content_text: text } : item))),
      {
        "content-type": "application/feed+json",
      },
    );
  says("Sagt en liten stund");
  const gate = await pool().connect();
  await gate.query("begin; lock table core.look_starts in exclusive mode");
  const { child, ended } = look();
  const waits = "select 1 from pg_locks where not granted and relation = 'core.look_starts'::regclass";
  while ((await pool().query(waits)).rowCount === 0) await pause(20);
  child.kill("SIGSTOP");
  await gate.query("rollback");
  gate.release();
  while ((await count(pool(), "core.look_starts")) === 0) await pause(20);
  await anHourLater();
  says("Rettet siden");
  expect(await lookHere()).toMatchObject({ verdict: "accepted", newVersions: 1 });
  child.kill("SIGCONT");
  expect((await ended).code).toBe(3);
  await opened.clock.sleep(60_000);
  expect(await lookHere()).toMatchObject({ verdict: "accepted", newVersions: 0 });
  expect(await count(pool(), "core.look_starts")).toBe(0);
  const named = await pool().query<{ sha256: string }>("select distinct sha256 from core.payloads");
  const stored: string[] = [];
  for await (const { key } of opened.app.tools.objects.list("raw/")) stored.push(key);
  expect(named.rowCount).toBe(stored.length);
  const { rows } = await pool().query("select code, place from core.findings where held");
  expect(rows).toEqual([{ code: "item.olderText", place: "the item c-1" }]);
});
