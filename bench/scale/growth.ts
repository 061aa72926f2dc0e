/** An archive that grows through the real steps: what each stage cost up to each size, and what little work costs there. */
import type { Spent, Worker } from "./build.ts";
import type { Ground, Ran } from "./ground.ts";
import type { HeldLocks } from "./held.ts";
import { multiply } from "./multiply.ts";

/** In the order in which an item passes them. */
export const stages = ["capture", "classify", "queue", "journal", "publish"] as const;
export type Stage = (typeof stages)[number];

export interface AtSize {
  readonly items: number;
  /** of the whole way from the first item to this size; undefined where the archive was made by copying rows */
  readonly stages: Readonly<Record<Stage, Spent>> | undefined;
  readonly held: HeldLocks;
  /** `process` with nothing new, again and again; none when it was not waited for */
  readonly idle: readonly Spent[];
  /** of a hundred new items, in turn */
  readonly fewCaptured: readonly Spent[];
  readonly fewProcessed: readonly Spent[];
  readonly peakBytes: {
    readonly bulk: number;
    readonly little: number;
    /** of the server's process that had most beside the shared buffers */
    readonly server: number;
  };
}

export interface Growing {
  /** ascending */
  readonly sizes: readonly number[];
  /** larger ones are made by copying rows, which must give whole copies */
  readonly realUpTo: number;
  /** an idle `process` that would take longer is not run: seconds, guessed from the sizes before */
  readonly patience: number;
  readonly onProgress: (words: string) => void;
}

/** A feed of ours has that many in a year. */
const perChannel = 25_000;
const few = 100;
const fewTurns = 6;
/** what the list of the newest holds when it is first looked at */
const newest = 500;

/** as many turns as two workers are compared in, and one that is not counted */
const moreChannels = 10;

/** Channels in the order of their registration: those that the sizes fill, one for little work, some for more work. */
export function channelsFor(sizes: readonly number[]): {
  readonly count: number;
  readonly little: number;
  readonly more: readonly number[];
} {
  const filled = Math.ceil((sizes.at(-1) ?? 0) / perChannel);
  const more = Array.from({ length: moreChannels }, (_, at) => filled + 1 + at);
  return { count: filled + 1 + more.length, little: filled, more };
}

export async function grow(ground: Ground, growing: Growing): Promise<readonly AtSize[]> {
  const { count } = channelsFor(growing.sizes);
  const addresses = Array.from({ length: count }, (_, channel) => ground.channels.address(channel));
  await ground.inWorker((worker) => worker.run("register", addresses));
  const sizes: AtSize[] = [];
  for (const items of growing.sizes) sizes.push(await reach(ground, growing, items, sizes.at(-1)));
  return sizes;
}

async function reach(
  ground: Ground,
  growing: Growing,
  items: number,
  before: AtSize | undefined,
): Promise<AtSize> {
  const says = (what: string) =>
    growing.onProgress(`${ground.build.name}, ${items.toLocaleString("en")} items: ${what}`);
  let server = 0;
  const watching = setInterval(() => {
    server = Math.max(server, ground.server.largestBytes());
  }, 1000);
  try {
    const isReal = items <= growing.realUpTo || !before;
    says(isReal ? "grows" : "copied");
    const bulk = isReal
      ? await ground.inWorker((worker) => growTo(ground, worker, items, before))
      : await copyTo(ground, items, before);
    await ground.settle();
    says("little work");
    const little = await ground.inWorker((worker) => littleWork(ground, worker, growing, items, before));
    const peakBytes = { bulk: bulk.peakBytes, little: little.peakBytes, server };
    return { items, ...bulk.result, ...little.result, peakBytes };
  } finally {
    clearInterval(watching);
  }
}

async function copyTo({ owner }: Ground, items: number, before: AtSize): Promise<Ran<Bulk>> {
  await multiply(owner, items / before.items - 1);
  return { result: { stages: undefined, held: before.held }, peakBytes: Number.NaN };
}

type Bulk = Pick<AtSize, "stages" | "held">;

/** Adds what lacks, a channel in one look, then runs each step once. */
async function growTo(
  { channels }: Ground,
  worker: Worker,
  items: number,
  before: AtSize | undefined,
): Promise<Bulk> {
  const spent = new Map<Stage, Spent>(stages.map((stage) => [stage, before?.stages?.[stage] ?? nothing]));
  const held = new Map(Object.entries(before?.held ?? {}));
  const run = async (stage: Stage, places?: readonly number[]) => {
    const more = await worker.run(stage, places);
    spent.set(stage, sum(spent.get(stage) ?? nothing, more));
    for (const [name, { waitedMs, heldMs, times }] of Object.entries(more.held)) {
      const known = held.get(name) ?? { waitedMs: 0, heldMs: 0, times: 0 };
      held.set(name, {
        waitedMs: known.waitedMs + waitedMs,
        heldMs: known.heldMs + heldMs,
        times: known.times + times,
      });
    }
  };
  for (let have = before?.items ?? 0; have < items; ) {
    const channel = Math.floor(have / perChannel);
    const count = Math.min(items, (channel + 1) * perChannel) - have;
    channels.show(channel, count, "complete");
    await run("capture", [channel]);
    have += count;
  }
  for (const stage of stages.slice(1)) await run(stage);
  return { stages: Object.fromEntries(spent) as Record<Stage, Spent>, held: Object.fromEntries(held) };
}

type LittleWork = Pick<AtSize, "idle" | "fewCaptured" | "fewProcessed">;

async function littleWork(
  { channels }: Ground,
  worker: Worker,
  { sizes, patience }: Growing,
  items: number,
  before: AtSize | undefined,
): Promise<LittleWork> {
  if (guessedMs(items, before) > patience * 1000) return { idle: [], fewCaptured: [], fewProcessed: [] };
  const { little } = channelsFor(sizes);
  const idle = await idleRuns(worker);
  if (!before) {
    channels.show(little, newest, "newest");
    await worker.run("capture", [little]);
    await worker.run("process");
  }
  const [fewCaptured, fewProcessed]: [Spent[], Spent[]] = [[], []];
  for (let turn = 0; turn < fewTurns; turn++) {
    channels.show(little, few, "newest");
    const captured = await worker.run("capture", [little]);
    const processed = await worker.run("process");
    // the first takes what a process needs once
    if (turn > 0) fewCaptured.push(captured);
    if (turn > 0) fewProcessed.push(processed);
  }
  return { idle, fewCaptured, fewProcessed };
}

/** As long as a quadratic one would take, which the earlier build's is. */
function guessedMs(items: number, before: AtSize | undefined): number {
  if (!before) return 0;
  const last = before.idle.at(-1);
  return last ? last.wallMs * (items / before.items) ** 2 : Number.POSITIVE_INFINITY;
}

const idleWarming = 3;
const idleTurns = 20;
const idleMs = 5000;

async function idleRuns(worker: Worker): Promise<readonly Spent[]> {
  const runs: Spent[] = [];
  const begun = performance.now();
  for (let turn = 0; turn < idleWarming + idleTurns; turn++) {
    const isSlow = performance.now() - begun > idleMs;
    if (isSlow && runs.length > 0) break;
    const run = await worker.run("process");
    if (turn >= idleWarming || isSlow) runs.push(run);
  }
  return runs;
}

const nothing: Spent = { nodeMs: 0, databaseMs: 0, wallMs: 0, held: {} };

function sum(one: Spent, other: Spent): Spent {
  return {
    nodeMs: one.nodeMs + other.nodeMs,
    databaseMs: one.databaseMs + other.databaseMs,
    wallMs: one.wallMs + other.wallMs,
    held: {},
  };
}
