/**
 * The steps of one build in a process of its own, as a parent asks for them: what each took of the processor, and how far
 * memory grew.
 *
 * Given: the root of a build, the address of its database, a data directory. The build may be an earlier one; what it
 * offers is looked for where it lay then.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { processMs, readerPeakBytes } from "../server-cpu.ts";
import { type HeldLocks, watchLocks } from "./held.ts";

type AppModule = typeof import("../../src/app.ts");
type ConfigModule = typeof import("../../src/config.ts");
type RegisterModule = typeof import("../../src/pipeline/register/register.ts");
type ChannelsModule = typeof import("../../src/db/channels.ts");
type CaptureModule = typeof import("../../src/pipeline/capture/capture.ts");
type ClassifyModule = typeof import("../../src/pipeline/classify/classify.ts");
type QueueModule = typeof import("../../src/pipeline/review/queue.ts");
type JournalModule = typeof import("../../src/pipeline/journal/journal.ts");
type PublishModule = typeof import("../../src/pipeline/publish/publish.ts");
type LocksModule = typeof import("../../src/db/locks.ts");
type ProcessModule = typeof import("../../src/pipeline/process/process.ts");

export const steps = ["register", "capture", "classify", "queue", "journal", "publish", "process"] as const;
export type Step = (typeof steps)[number];

export interface Asked {
  readonly step: Step;
  /** addresses to register, or places of channels in the order of their registration to look at */
  readonly channels?: readonly (string | number)[];
}

export interface Answer {
  /** user and system time of this process with its threads */
  readonly nodeMs: number;
  readonly wallMs: number;
  /** resident set, the most so far */
  readonly peakBytes: number;
  /** the same of a process that read answers for it */
  readonly readerBytes: number;
  readonly held: HeldLocks;
  readonly failed?: string;
}

const [root = "", databaseUrl = "", dataDir = ""] = process.argv.slice(2);

async function from<Module>(...places: readonly string[]): Promise<Module> {
  const place = places.find((path) => existsSync(join(root, "src", path)));
  if (place === undefined) throw new Error(`${root} has none of ${places.join(", ")}`);
  return await import(join(root, "src", place));
}

const step = <Module>(name: string, folder = name): Promise<Module> =>
  from<Module>(`pipeline/${folder}/${name}.ts`, `pipeline/${name}.ts`);

const { openApp } = await from<AppModule>("app.ts");
const { readConfig } = await from<ConfigModule>("config.ts");
const { registerAgency, registerChannel } = await step<RegisterModule>("register");
const { findAgency, listChannels } = await from<ChannelsModule>("db/channels.ts");
const { captureChannel } = await step<CaptureModule>("capture");
const { classifyAgency } = await step<ClassifyModule>("classify");
const queueLies = existsSync(join(root, "src/pipeline/review/queue.ts"));
const queue = queueLies ? await step<QueueModule>("queue", "review") : undefined;
const { journalAgency } = await step<JournalModule>("journal");
const { publish } = await step<PublishModule>("publish");
const { locks } = await from<LocksModule>("db/locks.ts");
const { processAgency } = await step<ProcessModule>("process");

const env = {
  DATABASE_URL: databaseUrl,
  KANALARKIV_DATA_DIR: dataDir,
  KANALARKIV_LOG_LEVEL: "silent",
};
const app = await openApp(readConfig(env, dataDir), { actor: "bench", env });
const { tools } = app;
const heldSince = watchLocks(tools.pool, locks);
const orgNumber = "999999999";
const quiet = () => undefined;

const agency = () => findAgency(tools.db, orgNumber);

async function register(addresses: readonly (string | number)[]): Promise<void> {
  await registerAgency(tools, {
    ...{ name: "Fjordvik kommune", orgNumber, country: "NO", language: "nn" },
    ...{ unit: "Dokumentsenteret", responsible: "Arkivleiar" },
  });
  for (const [place, address] of addresses.entries())
    await registerChannel(tools, {
      ...{ agency: orgNumber, kind: "feed", title: titleOf(place), address: `${address}` },
    });
}

const titleOf = (place: string | number) => `Dialog ${place}`;

async function capture(places: readonly (string | number)[]): Promise<void> {
  const channels = await listChannels(tools.db, (await agency()).id);
  for (const place of places) {
    const channel = channels.find(({ title }) => title === titleOf(place));
    if (!channel) throw new Error(`no channel ${place} is registered`);
    const { verdict, faultDetail, newItems } = await captureChannel(tools, channel);
    if (verdict !== "accepted") throw new Error(`the look was ${verdict}: ${faultDetail}`);
    if (newItems === 0) throw new Error("the look found nothing new");
  }
}

const work: Readonly<Record<Step, (asked: Asked) => Promise<unknown>>> = {
  register: ({ channels = [] }) => register(channels),
  capture: ({ channels = [] }) => capture(channels),
  classify: async () => await classifyAgency(tools, await agency(), quiet),
  queue: async () => await queue?.refreshQueue(tools, await agency(), quiet),
  journal: async () => await journalAgency(tools, await agency(), quiet),
  publish: async () => await publish(tools),
  process: async () => await processAgency(tools, await agency(), quiet),
};

async function answer(asked: Asked): Promise<Answer> {
  const before = processMs();
  const begun = performance.now();
  const failed = await work[asked.step](asked).then(
    () => undefined,
    (error: Error) => error.stack ?? error.message,
  );
  return {
    nodeMs: processMs() - before,
    wallMs: performance.now() - begun,
    held: heldSince(),
    peakBytes: process.resourceUsage().maxRSS * 1024,
    readerBytes: readerPeakBytes(),
    ...(failed !== undefined && { failed }),
  };
}

process.on("message", (asked: Asked | "close") => {
  if (asked === "close") void app.close().finally(() => process.exit(0));
  else void answer(asked).then((given) => process.send?.(given));
});
process.send?.("ready");
