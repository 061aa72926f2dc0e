/** What an officer waits for: the first page of a queue of 10,000, 100,000 and 1,000,000 items, while colleagues take items. */
import { join } from "node:path";
import type pg from "pg";
import type { Agency } from "../src/domain/agency.ts";
import { day } from "../src/domain/day.ts";
import { registerChannel } from "../src/pipeline/register/register.ts";
import { filterBy, type GivenFilter } from "../src/pipeline/review/given.ts";
import { listQueue } from "../src/pipeline/review/list.ts";
import { nextItem, releaseItems } from "../src/pipeline/review/next.ts";
import { refreshQueue } from "../src/pipeline/review/queue.ts";
import { quiet, type Tools } from "../src/pipeline/tools.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { fillQueue } from "./queue-rows.ts";

const sizes = [10_000, 100_000, 1_000_000];
const pagesEach = 40;
const targetMs = 50;

/** Common and rare values of each filter, what nothing fits, and several together. */
const filters: Readonly<Record<string, GivenFilter>> = {
  "no filter": {},
  "class, a third of all": { class: "UNSORTED" },
  "class, one in 2,000": { class: "THREAT" },
  rule: { rule: "NO-27" },
  "channel, most of all": { channel: "Dialog" },
  "channel, one in 1,000": { channel: "Small" },
  "language, most of all": { language: "nb" },
  "language, one in 10,000": { language: "se" },
  "language, none": { language: "xx" },
  "waits for confirmation": { waits: "proposal" },
  reopened: { waits: "reopened" },
  "what alarms": { urgency: 5 },
  "the last week": { from: day("2026-05-25") },
  "the last year": { from: day("2025-06-01") },
  "older than two years": { olderThan: 730 },
  "class, channel and language": { class: "CITIZEN-DIALOGUE", channel: "Small", language: "nn" },
  "class and age": { class: "PRAISE", olderThan: 365 },
  "handed to nobody by that name": { handedTo: "Nobody Here", class: "THREAT" },
};

export async function queue(place: Place, items: number): Promise<readonly Figure[]> {
  await place.copy("queue", "template0");
  const app = await openBenchApp(place.url("queue"), join(place.dir, "queue"));
  const figures: Figure[] = [];
  try {
    const { agency, channel } = await register(app);
    const small = await registerChannel(app.tools, {
      agency: agency.orgNumber,
      kind: "feed",
      title: "Small",
      address: "https://fjordvik.example/small",
    });
    const channels = { large: channel.id, small: small.id };
    for (const size of items === 100_000 ? sizes : [items]) {
      await fillQueue(app.tools.pool, agency.id, channels, size);
      figures.push(...(await pageFigures(app.tools, agency, size)));
      figures.push(await stepFigure(app.tools, agency, size));
    }
  } finally {
    await app.close();
    await place.drop("queue");
  }
  return figures;
}

async function pageFigures(tools: Tools, agency: Agency, size: number): Promise<Figure[]> {
  const working = new AbortController();
  const colleagues = Promise.all(
    ["Kari Vik", "Ola Nes", "Anne Li"].map((by) => work(tools, agency, by, working.signal)),
  );
  const of = (name: string, ms: readonly number[]) =>
    atMost(targetMs, figure(`${size.toLocaleString("en")}: ${name}, p95`, "ms", toPercentile95(ms)));
  try {
    const figures: Figure[] = [];
    // as in a service that runs: the first pages after a start read from disk
    await timesOf(() => listQueue(tools, agency, { filter: {}, limit: 25 }));
    for (const [name, given] of Object.entries(filters)) {
      const filter = await filterBy(tools, agency, given);
      figures.push(of(name, await timesOf(() => listQueue(tools, agency, { filter, limit: 25 }))));
    }
    const cursor = await deepCursor(tools.pool, agency.id, size);
    const deep = await timesOf(() => listQueue(tools, agency, { filter: {}, limit: 25, cursor }));
    working.abort();
    const taken = (await colleagues).flat();
    return [...figures, of("a page in the middle", deep), of(`each of ${taken.length} items taken`, taken)];
  } finally {
    working.abort();
    await colleagues;
  }
}

/** What the step costs that keeps the queue, where little or nothing changed. */
async function stepFigure(tools: Tools, agency: Agency, size: number): Promise<Figure> {
  await refreshQueue(tools, agency, quiet);
  const begun = performance.now();
  await refreshQueue(tools, agency, quiet);
  return figure(`${size.toLocaleString("en")}: kept by process, nothing changed`, "ms", [
    performance.now() - begun,
  ]);
}

/** Takes items and gives every other back, as fast as they come. */
async function work(
  tools: Tools,
  agency: Agency,
  by: string,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = 0; !signal.aborted; turn++) {
    const begun = performance.now();
    await nextItem(tools, agency, { by: `${by} ${turn >> 1}`, filter: {}, minutes: 1 });
    taken.push(performance.now() - begun);
    if (turn % 2 === 1) await releaseItems(tools, agency, `${by} ${turn >> 1}`, undefined);
    await tools.clock.sleep(20);
  }
  return taken;
}

async function timesOf(
  page: () => Promise<{ readonly items: readonly unknown[] }>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < pagesEach; turn++) {
    const begun = performance.now();
    await page();
    times.push(performance.now() - begun);
  }
  return times;
}

/** Without the slowest in twenty: the largest that is left is the 95th percentile. */
function toPercentile95(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.slice(0, Math.ceil(sorted.length * 0.95));
}

async function deepCursor(pool: pg.Pool, agencyId: string, size: number): Promise<string> {
  const found = await pool.query<{ urgency: number; score: number; posted_at: Date; item_id: string }>(
    `select urgency, score, posted_at, item_id from core.review_queue where agency_id = $1
      order by (- urgency), (- score), posted_at, item_id offset $2 limit 1`,
    [agencyId, size >> 1],
  );
  const [row] = found.rows;
  if (!row) throw new Error("the queue is empty");
  const place = [row.urgency, row.score, row.posted_at.getTime(), row.item_id];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}
