/**
 * Ingest of many items against PostgreSQL's own COPY of the rows that it leaves.
 *
 * Ours: read the answers, validate and screen each item, hash, observe, give ids, write, commit with fsync. COPY is given
 * the finished rows as text and goes into the same tables, with the same indexes and constraints, of a fresh database.
 */

import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { App } from "../src/app.ts";
import { rereadBy } from "../src/capture/reader.ts";
import type { Channel } from "../src/domain/channel.ts";
import type { Payload } from "../src/domain/observation.ts";
import { storePayloads } from "../src/pipeline/capture/payloads.ts";
import { feedPages } from "./dialogue.ts";
import { atLeast, type Figure, figure } from "./figures.ts";
import { type LookTimes, takeLook } from "./look.ts";
import { openBenchApp, type Place, register, registered } from "./place.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

const tables = ["core.items", "core.item_states", "core.versions", "core.item_events"] as const;
const template = "ingest_empty";

interface OneRun extends LookTimes {
  readonly storeMs: number;
  readonly copyMs: number;
  /** of this process and of the server, for the look and for COPY */
  readonly cpuMs: number;
  readonly copyCpuMs: number;
}

export async function ingest(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  await place.copy(template, "template1");
  const app = await openBenchApp(place.url(template), join(place.dir, "ingest"));
  const { channel } = await register(app);
  await app.close();
  const payloads = feedPages(items, channel.address, new Date());
  const all: OneRun[] = [];
  for (let run = 0; run < runs; run++) all.push(await oneRun(place, payloads, run));
  const of = (value: (run: OneRun) => number) => all.map(value);
  const rate = (ms: number) => items / (ms / 1000);
  return [
    atLeast(
      0.5,
      figure(
        "ingest ÷ COPY, items per second of processor time",
        "ratio",
        of((r) => r.copyCpuMs / r.cpuMs),
      ),
    ),
    atLeast(
      0.5,
      figure(
        "ingest ÷ COPY, items per second",
        "ratio",
        of((r) => r.copyMs / r.totalMs),
      ),
    ),
    figure(
      "with the raw answers put into the store",
      "ratio",
      of((r) => r.copyMs / (r.totalMs + r.storeMs)),
    ),
    figure(
      "ingest",
      "items/s",
      of((r) => rate(r.totalMs)),
    ),
    figure(
      "COPY of the same rows",
      "items/s",
      of((r) => rate(r.copyMs)),
    ),
    figure(
      "of it: decode, JSON, zod, text, screening",
      "ms",
      of((r) => r.readMs),
    ),
    figure(
      "of it: known items, content hash, observe",
      "ms",
      of((r) => r.observeMs),
    ),
    figure(
      "of it: ids, COPY text, server, commit",
      "ms",
      of((r) => r.applyMs),
    ),
    figure(
      "beside it: raw answers into the store",
      "ms",
      of((r) => r.storeMs),
    ),
  ];
}

async function oneRun(place: Place, payloads: readonly Payload[], run: number): Promise<OneRun> {
  const [ours, peer] = [`ingest_ours_${run}`, `ingest_copy_${run}`];
  await place.copy(ours, template);
  await place.copy(peer, template);
  const app = await openBenchApp(place.url(ours), join(place.dir, ours));
  const { channel } = await registered(app);
  const begun = performance.now();
  const stored = await storePayloads(app.tools, payloads);
  const storeMs = performance.now() - begun;
  await warmed(app, channel, payloads);
  await place.settle();
  globalThis.gc?.();
  const before = processMs() + (await databaseMs(app.tools.pool));
  const times = await takeLook(app, channel, payloads, stored);
  const cpuMs = processMs() + (await databaseMs(app.tools.pool)) - before;
  await app.close();
  const rows = await textOf(place.url(ours));
  await place.settle();
  globalThis.gc?.();
  const copied = await copyAll(place.url(peer), rows);
  await place.drop(ours);
  await place.drop(peer);
  return { ...times, storeMs, cpuMs, copyMs: copied.ms, copyCpuMs: copied.cpuMs };
}

/** A program that runs has its reader started long before; what the start costs stands in docs/decisions/0008-readers.md. */
async function warmed({ tools }: App, channel: Channel, [first]: readonly Payload[]): Promise<void> {
  const answers = { channel, payloads: first === undefined ? [] : [first], seenAt: tools.clock.now() };
  await rereadBy(tools.reader, tools.adapters[channel.kind], answers);
}

type TableText = readonly (readonly [table: string, text: readonly Buffer[]])[];

/** The rows as COPY gives them out, before the clock starts. */
async function textOf(url: string): Promise<TableText> {
  const client = new pg.Client(url);
  await client.connect();
  const all: [string, Buffer[]][] = [];
  for (const table of tables) {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy ${table} to stdout`)))
      chunks.push(Buffer.from(chunk));
    const whole = Buffer.concat(chunks);
    all.push([table, cut(whole, 1 << 18)]);
  }
  await client.end();
  return all;
}

function cut(whole: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0; start < whole.length; start += size) pieces.push(whole.subarray(start, start + size));
  return pieces;
}

/** One transaction, as ours. @returns how long it took until it was durable, and its processor time */
async function copyAll(
  url: string,
  rows: TableText,
): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const client = new pg.Client(url);
  await client.connect();
  const before = processMs() + (await databaseMs(client));
  const begun = performance.now();
  await client.query("begin");
  for (const [table, pieces] of rows)
    await pipeline(Readable.from(pieces), client.query(copyFrom(`copy ${table} from stdin`)));
  await client.query("commit");
  const ms = performance.now() - begun;
  const cpuMs = processMs() + (await databaseMs(client)) - before;
  await client.end();
  return { ms, cpuMs };
}
