/** Who adds work, how often it is done, and what happens to work that fails. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { timetable as jobs } from "../../../jobs/index.ts";
import { SteppedClock } from "../../../src/clock.ts";
import { listChannels } from "../../../src/db/channels.ts";
import { poolsAt } from "../../../src/db/connect.ts";
import { createLog } from "../../../src/log.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { type Handlers, openQueue, type Queue, type Work } from "../../../src/pipeline/work/queue.ts";
import { createTimetable, type Timetable } from "../../../src/pipeline/work/timetable.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";

let opened: TestApp;
let replicas: { readonly queue: Queue; readonly timetable: Timetable }[];
let done: string[];

const handlers: Handlers = {
  capture: async () => void done.push("capture"),
  process: async () => void done.push("process"),
  files: async () => void done.push("files"),
  anchor: async () => void done.push("anchor"),
  fixity: async () => void done.push("fixity"),
  tell: async () => void done.push("tell"),
  reconcile: async () => void done.push("reconcile"),
  links: async () => void done.push("links"),
  told: async () => void done.push("told"),
};

async function aReplica(clock: SteppedClock, handled: Handlers = handlers) {
  const { config, tools } = opened.app;
  const queue = await openQueue(poolsAt(config.databaseUrl ?? ""), handled, createLog("silent"));
  const faults: unknown[] = [];
  const onError = (_job: string, error: unknown) => void faults.push(error);
  const timetable = createTimetable({ jobs, db: tools.db, queue, clock, onError });
  replicas.push({ queue, timetable });
  return { queue, timetable };
}

beforeEach(async () => {
  done = [];
  replicas = [];
  opened = await openTestApp();
  await registerAgency(opened.app.tools, norwegianAgency);
  await registerChannel(opened.app.tools, {
    agency: norwegianAgency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: "https://etaten.example/feed",
    everyMinutes: 30,
  });
});
afterEach(async () => {
  for (const { queue } of replicas) await queue.close();
  await opened.close();
});

describe("the timetable", () => {
  test("adds each piece of a slot once, however many replicas run it and however often", async () => {
    const clock = new SteppedClock(new Date("2026-06-01T08:00:00Z"));
    const [one, other] = [await aReplica(clock), await aReplica(clock)];
    const added = await Promise.all([one, other, one, other].map(({ timetable }) => timetable.tick()));
    expect(added.reduce((sum, n) => sum + n)).toBe(7);
    expect(await one.queue.drain()).toBe(7);
    expect(done.sort()).toEqual(["anchor", "capture", "fixity", "links", "process", "reconcile", "tell"]);
    expect(await other.timetable.tick()).toBe(0);
  });

  test("adds nothing for the slots that passed while nobody was there, and nothing twice when the clock goes back", async () => {
    const clock = new SteppedClock(new Date("2026-06-01T08:00:00Z"));
    const { queue, timetable } = await aReplica(clock);
    await timetable.tick();
    await queue.drain();
    clock.set(new Date("2026-06-03T11:10:00Z"));
    expect(await timetable.tick()).toBe(7);
    clock.set(new Date("2026-06-01T08:04:59Z"));
    expect(await timetable.tick()).toBe(0);
  });

  test("adds nothing where the same of an earlier slot waits still, and goes on once somebody has taken that", async () => {
    const clock = new SteppedClock(new Date("2026-06-01T08:00:00Z"));
    const { queue, timetable } = await aReplica(clock);
    await timetable.tick();
    for (const minute of [30, 60, 90]) {
      clock.set(new Date(Date.UTC(2026, 5, 1, 8, minute)));
      expect(await timetable.tick()).toBe(0);
    }
    expect(await queue.drain()).toBe(7);
    expect(await timetable.tick()).toBe(6);
  });

  test.each([
    ["an hour is skipped", "2026-03-29T00:00:00Z"],
    ["an hour comes twice", "2026-10-25T00:00:00Z"],
  ])("has 48 looks at a channel in the 24 hours in which %s", async (_, from) => {
    const world = { agencies: [], channels: (await listChannels(opened.app.tools.db)) as never };
    const slots = new Set<string>();
    for (let minute = 0; minute < 24 * 60; minute++) {
      const now = new Date(Date.parse(from) + minute * 60_000 + 250);
      for (const job of jobs)
        for (const work of job.plan(world, now))
          if (work.queue === "capture") slots.add(work.slot.toISOString());
    }
    expect(slots.size).toBe(48);
  });
});

describe("work that fails", () => {
  const at = (queue: Work["queue"], minute: number): Work => ({
    queue,
    key: "k",
    slot: new Date(Date.UTC(2026, 0, 1, 0, minute)),
  });

  async function jobRows() {
    const found = await opened.app.tools.pool.query<{ state: string; output: unknown }>(
      "select state::text, output from pgboss.job where name in ('capture', 'process') order by name, created_on",
    );
    return found.rows;
  }

  test("does not keep other work from being done, is tried again later, and leaves no value of a query", async () => {
    let failing = true;
    const { queue } = await aReplica(opened.clock, {
      ...handlers,
      capture: async () => {
        if (failing)
          throw new Error("Failed query: insert Kari Testperson", { cause: new Error("disk is full") });
        done.push("capture");
      },
    });
    await queue.enqueue(at("capture", 0));
    await queue.enqueue(at("process", 0));
    await expect(queue.drain()).rejects.toThrow("Failed query");
    expect(done).toEqual(["process"]);
    expect(await jobRows()).toEqual([
      { state: "retry", output: { reason: "disk is full" } },
      { state: "completed", output: null },
    ]);
    failing = false;
    await opened.app.tools.pool.query("update pgboss.job set start_after = now() where state = 'retry'");
    expect(await queue.drain()).toBe(1);
    expect(done).toEqual(["process", "capture"]);
  });

  test("ends between two pieces when it is aborted", async () => {
    const stop = new AbortController();
    const { queue } = await aReplica(opened.clock, {
      ...handlers,
      capture: async () => {
        done.push("capture");
        stop.abort();
      },
    });
    await queue.enqueue(at("capture", 0));
    await queue.enqueue(at("capture", 1));
    expect(await queue.drain(stop.signal)).toBe(1);
    expect(await queue.drain()).toBe(1);
  });
});
