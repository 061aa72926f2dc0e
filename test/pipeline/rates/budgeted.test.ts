/** All who work share one budget for a platform and a credential. */
import { execFile } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { HttpAnswer, HttpClient } from "../../../src/capture/port.ts";
import { SteppedClock } from "../../../src/clock.ts";
import { listBudgets } from "../../../src/db/rate-budgets.ts";
import { ArchiveError } from "../../../src/domain/errors.ts";
import { withinBudgets } from "../../../src/pipeline/rates/budgeted.ts";
import type { Work } from "../../../src/pipeline/work/queue.ts";
import { laggingFirst } from "../../../src/pipeline/work/timetable.ts";
import { testDatabase } from "../../support/database.ts";

const database = testDatabase();
const start = new Date("2026-11-29T12:00:00Z");
let clock: SteppedClock;
beforeEach(async () => {
  clock = new SteppedClock(start);
  await database.owned.pool.query("delete from core.rate_budgets");
});

/** A platform that answers as told, on the tests' clock. */
function platform(answer: (asked: number) => { status?: number; headers?: Record<string, string> } | Error) {
  const times: Date[] = [];
  const send = async ({ url }: { readonly url: string }): Promise<HttpAnswer> => {
    times.push(clock.now());
    const told = answer(times.length);
    if (told instanceof Error) throw told;
    const headers = new Map(Object.entries(told.headers ?? {}));
    return { status: told.status ?? 200, headers, body: new Uint8Array(), url, fetchedAt: clock.now() };
  };
  return { times, http: { get: send, post: send } satisfies HttpClient };
}

/** As another process has it, with a count of what it asks the database. */
function worker(http: HttpClient) {
  let queries = 0;
  const pool = new Proxy(database.owned.pool, {
    get(target, name) {
      if (name === "query") queries += 1;
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { ...withinBudgets(http, { pool, clock, random: () => 0.5 }), queries: () => queries };
}

const url = "https://platform.example/api";

describe("two workers", () => {
  test("a refusal to one is a refusal to both, until the time that the platform named", async () => {
    const { http, times } = platform((n) =>
      n === 1 ? { status: 429, headers: { "retry-after": "600" } } : {},
    );
    const [one, other] = [worker(http), worker(http)];
    expect((await one.get({ url })).status).toBe(429);
    const asked = other.get({ url, patienceMs: 1000 });
    await expect(asked).rejects.toMatchObject({
      code: "channel.rateLimited",
      until: new Date("2026-11-29T12:10:02.500Z"),
    });
    await expect(asked).rejects.toThrow("platform.example is not asked until 2026-11-29T12:10:02.500Z");
    expect(times).toHaveLength(1);
    // who has the time waits, and is answered
    expect((await other.get({ url, patienceMs: 900_000 })).status).toBe(200);
    expect(times[1]?.getTime()).toBeGreaterThanOrEqual(start.getTime() + 600_000);
  });

  test("each credential and each platform has its own budget, and no credential is stored", async () => {
    const { http, times } = platform((n) =>
      n === 1 ? { status: 429, headers: { "retry-after": "600" } } : {},
    );
    const one = worker(http);
    await one.get({ url, credentials: "Bearer first-token" });
    await worker(http).get({ url, credentials: "Bearer second-token", patienceMs: 0 });
    await worker(http).get({
      url: "https://other.example/api",
      credentials: "Bearer first-token",
      patienceMs: 0,
    });
    await expect(worker(http).get({ url, credentials: "Bearer first-token", patienceMs: 0 })).rejects.toThrow(
      "left in peace",
    );
    expect(times).toHaveLength(3);
    const kept = await database.owned.pool.query("select t::text as row from core.rate_budgets t");
    expect(kept.rows.map(({ row }) => row).join("\n")).not.toMatch(/token|first|second/);
  });

  test("after an outage one asks alone, and the others come when it was answered", async () => {
    let down = true;
    let under = 0;
    const most: number[] = [];
    const { http } = platform(() => (down ? new ArchiveError("channel.unreachable", "down") : {}));
    const slow: HttpClient = {
      ...http,
      async get(request) {
        under += 1;
        most.push(under);
        await new Promise((done) => setTimeout(done, 20));
        return await http.get(request).finally(() => (under -= 1));
      },
    };
    const workers = Array.from({ length: 6 }, () => worker(slow));
    for (let n = 0; n < 6; n++) {
      await workers[0]?.get({ url, patienceMs: 600_000 }).catch(() => undefined);
      await clock.sleep(2000);
    }
    const [row] = await listBudgets(database.owned.pool);
    expect(row?.budget).toMatchObject({ quietBecause: "down" });
    await expect(workers[1]?.get({ url, patienceMs: 0 })).rejects.toMatchObject({
      code: "channel.unreachable",
    });
    down = false;
    most.length = 0;
    const answers = await Promise.all(workers.map((one) => one.get({ url, patienceMs: 600_000 })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(most.slice(0, 2)).toEqual([1, 1]);
  });
});

describe("what it costs", () => {
  test("a platform without a limit is looked up every two seconds, and has no row", async () => {
    const { http } = platform(() => ({}));
    const one = worker(http);
    for (let n = 0; n < 1000; n++) await one.get({ url });
    expect(one.queries()).toBe(1);
    expect(await listBudgets(database.owned.pool)).toEqual([]);
  });

  test("of one with a limit, tokens are taken by twenties", async () => {
    const limit = 3000;
    const { http } = platform((n) => ({
      headers: {
        "ratelimit-limit": String(limit),
        "ratelimit-remaining": String(limit - n),
        "ratelimit-reset": "300",
      },
    }));
    const one = worker(http);
    for (let n = 0; n < 1000; n++) await one.get({ url });
    expect(one.queries()).toBeLessThan(1000 / 5);
    const [row] = await listBudgets(database.owned.pool);
    expect(row?.budget.limit).toBe(3000);
    expect(row?.budget.remaining).toBeLessThanOrEqual(2000);
  });

  test("only some wait long at once; the others are told to come again, so that other platforms are not held up", async () => {
    const { http } = platform((n) => (n === 1 ? { status: 429, headers: { "retry-after": "60" } } : {}));
    const one = worker(http);
    await one.get({ url });
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((done) => {
      wake = done;
    });
    const sleeping = { now: () => clock.now(), sleep: () => asleep };
    const other = withinBudgets(http, { pool: database.owned.pool, clock: sleeping, random: () => 0.5 });
    const asked = Array.from({ length: 8 }, () => other.get({ url, patienceMs: 600_000 }));
    const told = await Promise.race([
      Promise.allSettled(asked.slice(4)),
      new Promise((done) => setTimeout(done, 5000)),
    ]);
    expect(told).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ status: "rejected" })));
    await clock.sleep(120_000);
    wake();
    expect(await Promise.all(asked.slice(0, 4))).toHaveLength(4);
  });
});

describe("a clock that goes back", () => {
  test("makes nobody wait for ever", async () => {
    const { http } = platform((n) => (n === 1 ? { status: 429, headers: { "retry-after": "60" } } : {}));
    clock.set(new Date("2070-01-01T00:00:00Z"));
    await worker(http).get({ url });
    clock.set(start);
    expect((await worker(http).get({ url, patienceMs: 120_000 })).status).toBe(200);
    expect(clock.now().getTime()).toBeLessThan(start.getTime() + 120_000);
  });
});

describe("what lags", () => {
  test("is looked at first, what was never seen before all", () => {
    const look = (key: string): Work => ({ queue: "capture", key, slot: start });
    const other: Work = { queue: "process", key: "agency", slot: start };
    const seen = new Map([
      ["new", start],
      ["old", new Date(0)],
    ]);
    expect(
      laggingFirst(
        [look("new"), other, look("never"), look("old")],
        new Map([...seen, ["old", new Date(1)]]),
      ),
    ).toEqual([look("never"), look("old"), look("new"), other]);
  });
});

/** Counts in windows of three seconds on its own clock, and says how much is left. */
describe("two real processes", () => {
  const limit = 40;
  const windowMs = 3000;
  const counts = new Map<number, number>();
  const refusedIn: number[] = [];
  let server: Server;

  function answer(_: IncomingMessage, response: ServerResponse): void {
    const window = Math.floor(Date.now() / windowMs);
    const count = (counts.get(window) ?? 0) + 1;
    counts.set(window, count);
    const headers = {
      "ratelimit-limit": String(limit),
      "ratelimit-remaining": String(Math.max(0, limit - count)),
      "x-ratelimit-reset": new Date((window + 1) * windowMs).toISOString(),
    };
    if (count > limit) refusedIn.push(window);
    response.writeHead(count > limit ? 429 : 200, headers).end("{}");
  }

  beforeAll(async () => {
    server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  test("ask no more together than the platform allows", async () => {
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      ASK: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      TIMES: "60",
    };
    const script = join(import.meta.dirname, "../../support/ask-many.ts");
    const run = promisify(execFile);
    const printed = await Promise.all([1, 2].map(() => run(process.execPath, [script], { env })));
    const told = printed.map(({ stdout }) => JSON.parse(stdout) as Record<string, number>);
    expect(told.map((one) => Object.values(one).reduce((sum, n) => sum + n, 0))).toEqual([60, 60]);
    // before the first answer nobody knows that there is a limit: what was under way then may be too much
    expect(refusedIn.length).toBeLessThanOrEqual(8);
    expect(counts.size).toBeGreaterThanOrEqual(3);
  }, 60_000);
});
