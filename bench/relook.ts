/**
 * Looks at lists in which nothing is new, beside the look that took them in: items per second of processor time, from the
 * answers on, as `ingest` counts.
 */
import { join } from "node:path";
import type { App } from "../src/app.ts";
import type { Channel } from "../src/domain/channel.ts";
import type { Payload } from "../src/domain/observation.ts";
import { storePayloads } from "../src/pipeline/capture/payloads.ts";
import { registerChannel } from "../src/pipeline/register/register.ts";
import { feedPages } from "./dialogue.ts";
import { atLeast, type Figure, figure } from "./figures.ts";
import { takeLook } from "./look.ts";
import { openBenchApp, type Place, register } from "./place.ts";
import { databaseMs, processMs } from "./server-cpu.ts";

const piece = 50_000;
type Stored = Awaited<ReturnType<typeof storePayloads>>;

/** @param items known in the end; they come `piece` at a time, each on a channel of its own, and all are seen again */
export async function relook(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  await place.copy("relook", "template1");
  const app = await openBenchApp(place.url("relook"), join(place.dir, "relook"));
  const { channel } = await register(app);
  const payloads = feedPages(Math.min(piece, items), channel.address, new Date("2026-11-01"));
  const stored = await storePayloads(app.tools, payloads);
  const channels: Channel[] = [];
  for (let taken = 0; taken < items; taken += piece)
    channels.push(await channelLike(app, channels.length + 1));
  // the reader is there long before, as in a program that runs
  await takeLook(app, channel, payloads.slice(0, 1), stored.slice(0, 1));
  const first: number[] = [];
  for (const one of channels) first.push(await costOf(app, one, payloads, stored));
  await app.tools.pool.query("analyze");
  const again: number[] = [];
  for (let run = 0; run < runs; run += 1)
    for (const one of channels) again.push(await costOf(app, one, payloads, stored));
  await app.close();
  await place.drop("relook");
  const rate = (ms: number) => Math.min(piece, items) / (ms / 1000);
  const mean = (all: readonly number[]) => all.reduce((sum, ms) => sum + ms, 0) / all.length;
  return [
    atLeast(
      4,
      figure(
        `${items.toLocaleString("en")} known: unchanged ÷ new, items per second of processor time`,
        "ratio",
        [mean(first) / mean(again)],
      ),
    ),
    figure("new", "items/s", first.map(rate)),
    figure("unchanged", "items/s", again.map(rate)),
  ];
}

async function channelLike({ tools }: App, number: number): Promise<Channel> {
  return await registerChannel(tools, {
    ...{ agency: "999999999", kind: "feed", title: `Dialog ${number}` },
    address: `https://fjordvik.example/dialog-${number}`,
  });
}

async function costOf(
  app: App,
  channel: Channel,
  payloads: readonly Payload[],
  stored: Stored,
): Promise<number> {
  globalThis.gc?.();
  const before = processMs() + (await databaseMs(app.tools.pool));
  await takeLook(app, channel, payloads, stored);
  return processMs() + (await databaseMs(app.tools.pool)) - before;
}
