/** `npm run bench -- scale`: what the archive costs as it grows, what many workers do, and the earlier build beside it. */
import { resolve } from "node:path";
import { atLeast, atMost, beside, type Figure, figure, spreadOf } from "../figures.ts";
import type { Place } from "../place.ts";
import { openChannels } from "./channels.ts";
import { type Build, type Ground, openGround } from "./ground.ts";
import { type AtSize, channelsFor, type Growing, grow } from "./growth.ts";
import { forecast, type Machines, type ServiceTimes } from "./model.ts";
import { quoted } from "./quoted.ts";
import { type Starts, startsOn } from "./starts.ts";
import { figuresOf, serviceTimes } from "./table.ts";
import { compareWorkers, type Workers } from "./workers.ts";

export interface ScaleOptions {
  /** how many items are stored, such as `1000,10000,100000` */
  readonly sizes: string;
  /** larger archives are made by copying rows; the whole way is not measured to them */
  readonly realUpTo: number;
  /** root of a checkout of an earlier build, with its dependencies; its figures are quoted without one */
  readonly earlier: string | undefined;
  /** seconds that an idle `process` may take */
  readonly patience: number;
  /** of a core for an hour, in the money that the model tells costs in */
  readonly coreHour: number;
  readonly databaseCores: number;
}

const here = resolve(import.meta.dirname, "../..");
/** The earlier build is not taken further: its time grows with the square of what is stored. Its rows are not copied: they are of another shape. */
const earlierMost = 100_000;
const workersItems = 3000;
const workersTurns = 3;

/** @throws RangeError when the sizes are no ascending numbers of whole threads */
export async function scaling(place: Place, options: ScaleOptions): Promise<readonly Figure[]> {
  const sizes = sizesOf(options.sizes);
  const growing = { sizes, realUpTo: options.realUpTo, patience: options.patience, onProgress: tell };
  const theirs = options.earlier === undefined ? undefined : await grownBy(place, options.earlier, growing);
  return await onGround(place, { root: here, name: "scale_here" }, async (ground) => {
    const ours = await grow(ground, growing);
    tell("two workers beside one");
    const workers = await compareWorkers(
      ground,
      channelsFor(sizes).more.slice(0, 1 + 2 * workersTurns),
      workersItems,
    );
    tell("starts");
    const starts = await startsOn(ground);
    return [
      ...figuresOf(ours, theirs?.sizes ?? []),
      ...startsFigures(starts, theirs?.starts),
      ...workersFigures(workers),
      ...modelFigures(ours, options),
    ];
  });
}

interface Earlier {
  readonly sizes: readonly AtSize[];
  readonly starts: Starts;
}

function grownBy(place: Place, root: string, growing: Growing): Promise<Earlier> {
  const sizes = growing.sizes.filter((items) => items <= Math.min(earlierMost, growing.realUpTo));
  const build = { root: resolve(root), name: "scale_earlier" };
  return onGround(place, build, async (ground) => ({
    sizes: await grow(ground, { ...growing, sizes }),
    starts: await startsOn(ground),
  }));
}

/** With channels of its own, so that each build looks at lists that nobody has looked at. */
async function onGround<Result>(
  place: Place,
  build: Build,
  work: (ground: Ground) => Promise<Result>,
): Promise<Result> {
  const channels = await openChannels();
  try {
    const ground = await openGround(place, channels, build);
    try {
      return await work(ground);
    } finally {
      await ground.close();
      await place.drop(build.name);
    }
  } finally {
    await channels.close();
  }
}

function sizesOf(text: string): readonly number[] {
  const sizes = text.split(",").map(Number);
  const isAscending = sizes.every((items, at) => at === 0 || items > (sizes[at - 1] ?? 0));
  if (!isAscending || !sizes.every((items) => Number.isInteger(items) && items > 0 && items % 10 === 0))
    throw new RangeError(`--sizes ${text}: give ascending numbers that ten divides, such as 1000,10000`);
  return sizes;
}

/** How much of what two cores would let two workers do must be left. */
const workersShare = 0.85;

function workersFigures({ one, two }: Workers): readonly Figure[] {
  const ratios = two.map(
    ({ itemsPerSecond }, at) => itemsPerSecond / (one[at]?.itemsPerSecond ?? Number.NaN),
  );
  const cores = spreadOf(one.map((run) => run.cores)).median;
  const target = Number((workersShare * Math.max(1, 2 / Math.max(1, cores))).toFixed(2));
  const each = (runs: readonly { readonly cpuMs: number }[]) =>
    runs.map(({ cpuMs }) => (cpuMs / workersItems) * 1000);
  return [
    atLeast(target, figure("two workers ÷ one, items a second", "ratio", ratios)),
    figure(
      "one worker with its server",
      "cores",
      one.map((run) => run.cores),
    ),
    figure(
      "two workers with their server",
      "cores",
      two.map((run) => run.cores),
    ),
    figure("one worker", "CPU µs/item", each(one)),
    figure("two workers", "CPU µs/item", each(two)),
  ];
}

/** CPU seconds of a command that says what there is. */
const mostStart = 0.4;

function startsFigures(ours: Starts, theirs: Starts | undefined): readonly Figure[] {
  const secondsOf = (ms: readonly number[]) => ms.map((one) => one / 1000);
  return (["help", "status"] as const).map((name) => {
    const before = theirs && spreadOf(secondsOf(theirs[name])).median.toFixed(2);
    const words = name === "help" ? "--help" : "status, with what the server does for it";
    const said = before === undefined ? `quoted: ${quoted.startS} s` : `${before} s`;
    return beside(said, atMost(mostStart, figure(words, "CPU s", secondsOf(ours[name]))));
  });
}

const crowd = 100;

function modelFigures(ours: readonly AtSize[], options: ScaleOptions): readonly Figure[] {
  const last = ours.findLast(({ stages }) => stages !== undefined);
  if (!last) return [];
  const times = serviceTimes(last);
  const agencies = [1, crowd];
  return agencies.flatMap((count) => {
    const machines: Machines = {
      workers: crowd,
      databaseCores: options.databaseCores,
      locks: Object.fromEntries(Object.keys(times.heldMs).map((name) => [name, perAgency(name) ? count : 1])),
      coreHour: options.coreHour,
    };
    return forecastFigures(times, machines, count);
  });
}

const perAgency = (lock: string) => lock === "journal" || lock === "publish";

function forecastFigures(times: ServiceTimes, machines: Machines, agencies: number): readonly Figure[] {
  const made = forecast(times, machines);
  const whose = agencies === 1 ? "one agency" : `${agencies} agencies`;
  const name = (what: string) =>
    `model: ${machines.workers} workers, ${machines.databaseCores} cores of database, ${whose}: ${what}`;
  return [
    beside(`held back by: ${made.heldBackBy}`, figure(name("throughput"), "items/s", [made.itemsPerSecond])),
    figure(name("database in use"), "share", [made.databaseUse]),
    figure(name("a million items"), "core hours", [made.coreHoursPerMillion]),
    figure(name(`a million items at ${machines.coreHour} a core hour`), "money", [made.costPerMillion]),
  ];
}

const tell = (words: string) => void process.stderr.write(`${words}\n`);
