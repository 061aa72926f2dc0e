/** Work belongs to one worker at a time: one that was silent for long has lost it, and writes nothing more of it. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { PgBoss } from "pg-boss";
import { poolsAt } from "../../../src/db/connect.ts";
import { transact } from "../../../src/db/transact.ts";
import { createLog } from "../../../src/log.ts";
import { keepClaim } from "../../../src/pipeline/work/boss.ts";
import { type Handlers, openQueue, type Queue, type Work } from "../../../src/pipeline/work/queue.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";

const work: Work = { queue: "process", key: "k", slot: new Date(0) };

let opened: TestApp;
let queues: Queue[];
let boss: PgBoss;

beforeEach(async () => {
  opened = await openTestApp();
  queues = [];
  const { pool } = opened.app.tools;
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  boss = new PgBoss({ db, schedule: false, supervise: false });
  await boss.start();
  await pool.query("create table written (by text)");
});
afterEach(async () => {
  for (const queue of queues) await queue.close();
  await boss.stop({ graceful: false });
  await opened.close();
});

async function aWorker(process: Handlers["process"]): Promise<Queue> {
  const none = async () => undefined;
  const url = opened.app.config.databaseUrl ?? "";
  const handlers = {
    capture: none,
    files: none,
    anchor: none,
    fixity: none,
    reconcile: none,
    links: none,
    told: none,
    tell: none,
    process,
  };
  const queue = await openQueue(poolsAt(url), handlers, createLog("silent"));
  queues.push(queue);
  return queue;
}

const write = (by: string) =>
  transact(opened.app.tools.pool, async ({ client }) => {
    await client.query("insert into written values ($1)", [by]);
  });

async function written(): Promise<readonly string[]> {
  return (await opened.app.tools.pool.query<{ by: string }>("select by from written")).rows.map(
    ({ by }) => by,
  );
}

/** As after an hour in which the worker that has it did not run. */
async function anHourOfSilence(): Promise<void> {
  const { pool } = opened.app.tools;
  await pool.query("update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'");
  await pool.query("update pgboss.queue set monitor_on = null, monitor_claim_on = null");
  await boss.supervise();
  await pool.query("update pgboss.job set start_after = now() where state = 'retry'");
}

async function stateOf(): Promise<unknown> {
  return (
    await opened.app.tools.pool.query(
      "select state::text, retry_count from pgboss.job where name = 'process'",
    )
  ).rows;
}

describe("a worker that wakes after an hour", () => {
  test("writes nothing of what was given to another, and does not change how that ended", async () => {
    const [asleep, wake] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const stale = await aWorker(async () => {
      await write("stale, before");
      asleep.resolve();
      await wake.promise;
      await write("stale, after");
    });
    const other = await aWorker(() => write("other"));
    await stale.enqueue(work);
    const drained = stale.drain();
    await asleep.promise;
    await anHourOfSilence();
    expect(await other.drain()).toBe(1);
    wake.resolve();
    await expect(drained).rejects.toMatchObject({ code: "archive.busy" });
    expect(await written()).toEqual(["stale, before", "other"]);
    expect(await stateOf()).toEqual([{ state: "completed", retry_count: 1 }]);
  });

  test("cannot have its work given away while it writes", async () => {
    const { pool } = opened.app.tools;
    let [times, takenAway]: [number, Promise<unknown>] = [0, Promise.resolve()];
    let meanwhile: unknown;
    const slow = await aWorker(async () => {
      // it may be given away once it has written, before it has said that it is done
      if (++times > 1) return;
      await transact(pool, async ({ client }) => {
        await client.query("insert into written values ('slow')");
        await client.query("select 1 from pgboss.job where name = 'process' for key share");
        takenAway = anHourOfSilence();
        await client.query("select pg_sleep(0.3)");
        meanwhile = await stateOf();
      });
    });
    await slow.enqueue(work);
    await slow.drain();
    await takenAway;
    expect(meanwhile).toEqual([{ state: "active", retry_count: 0 }]);
    expect(await written()).toEqual(["slow"]);
  });
});

describe("a worker that says that it is there", () => {
  async function claimed() {
    const queue = await aWorker(async () => undefined);
    await queue.enqueue(work);
    const [job] = await boss.fetch("process");
    if (!job) throw new Error("nothing to do");
    return job;
  }

  test("keeps its work, however long it takes", async () => {
    const { pool } = opened.app.tools;
    const claim = keepClaim(boss, await claimed(), () => undefined, 20);
    await pool.query(
      "update pgboss.job set heartbeat_on = now() - interval '1 hour', started_on = now() - interval '5 hours'",
    );
    const isFresh = async () =>
      (await pool.query("select 1 from pgboss.job where heartbeat_on > now() - interval '1 minute'"))
        .rowCount === 1;
    while (!(await isFresh()));
    await pool.query("update pgboss.queue set monitor_on = null, monitor_claim_on = null");
    await boss.supervise();
    claim.end();
    expect(await stateOf()).toEqual([{ state: "active", retry_count: 0 }]);
    expect(claim.signal.aborted).toBe(false);
  });

  test("is told when it was given to another", async () => {
    const claim = keepClaim(boss, await claimed(), () => undefined, 20);
    await opened.app.tools.pool.query("update pgboss.job set retry_count = 1");
    await new Promise((resolve) => claim.signal.addEventListener("abort", resolve));
    claim.end();
    expect(claim.signal.reason).toMatchObject({ code: "archive.busy" });
  });
});

test("a queue that an earlier version made learns that workers say that they are there", async () => {
  const { pool } = opened.app.tools;
  const limits = () =>
    pool.query("select heartbeat_seconds, expire_seconds from pgboss.queue where name = 'process'");
  await aWorker(async () => undefined);
  await pool.query("update pgboss.queue set heartbeat_seconds = null, expire_seconds = 3600");
  await aWorker(async () => undefined);
  expect((await limits()).rows).toEqual([{ heartbeat_seconds: 120, expire_seconds: 86_400 }]);
});
