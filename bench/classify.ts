/** What it takes to classify: this build from text to proposal, beside an earlier one, two rule engines and the limit. */
import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { ClassifyCost } from "./classify/child.ts";
import type { ContestantName } from "./classify/contestants.ts";
import { type CorpusName, corpusNames } from "./classify/corpora.ts";
import { longTextFigures } from "./classify/long-texts.ts";
import { atLeast, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "classify/child.ts");
const installing = join(import.meta.dirname, "../scripts/rule-engines.sh");

interface Contest {
  readonly name: ContestantName;
  readonly folder: string;
  /** what ours must reach, of its rate */
  readonly target: number;
  /** slow ones take part with fewer items */
  readonly mostItems: number;
}

/** @param earlier root of a checkout of an earlier build, with its dependencies; nothing is compared without one */
export async function classifying(
  place: Place,
  items: number,
  runs: number,
  earlier: string | undefined,
): Promise<readonly Figure[]> {
  const engines = join(place.dir, "rule-engines");
  await run("sh", [installing, engines]);
  const contests: readonly Contest[] = [
    ...(earlier === undefined
      ? []
      : [{ name: "earlier", folder: resolve(earlier), target: 5, mostItems: items } as const]),
    { name: "zen", folder: engines, target: 7, mostItems: items / 10 },
    { name: "json-rules", folder: engines, target: 30, mostItems: items / 50 },
    { name: "limit", folder: "", target: 0.5, mostItems: items },
  ];
  const figures: Figure[] = [];
  for (const corpus of corpusNames()) figures.push(...(await contested(corpus, items, runs, contests)));
  return [...figures, ...(await longTextFigures(runs))];
}

async function contested(
  corpus: CorpusName,
  items: number,
  runs: number,
  contests: readonly Contest[],
): Promise<readonly Figure[]> {
  const sizes = [items / 100, items / 10, items];
  const ours = new Map(sizes.map((size) => [size, [] as ClassifyCost[]]));
  const rates = new Map(contests.map(({ name }) => [name, [] as number[]]));
  const ratios = new Map(contests.map(({ name }) => [name, [] as number[]]));
  for (let turn = 0; turn < runs; turn++) {
    for (const size of sizes) ours.get(size)?.push(await spentBy("ours", corpus, "", size));
    const rate = rateOf(ours.get(items)?.at(-1), items);
    for (const { name, folder, mostItems } of contests) {
      const theirs = rateOf(await spentBy(name, corpus, folder, mostItems), mostItems);
      rates.get(name)?.push(theirs);
      ratios.get(name)?.push(rate / theirs);
    }
  }
  return [
    ...sizes.map((size) =>
      figure(
        `${corpus}: ${size.toLocaleString("en")} items, from the start of a process`,
        "items/CPU-s",
        (ours.get(size) ?? []).map((cost) => rateOf(cost, size)),
      ),
    ),
    figure(
      `${corpus}: memory of the process, ${items.toLocaleString("en")} items`,
      "MB",
      (ours.get(items) ?? []).map(({ peakBytes }) => peakBytes / 1e6),
    ),
    ...contests.flatMap(({ name, target }) => [
      figure(`${corpus}: ${name}`, "items/CPU-s", rates.get(name) ?? []),
      atLeast(target, figure(`${corpus}: ours ÷ ${name}`, "ratio", ratios.get(name) ?? [])),
    ]),
  ];
}

function rateOf(cost: ClassifyCost | undefined, items: number): number {
  return cost === undefined ? Number.NaN : items / (cost.cpuMs / 1000);
}

async function spentBy(
  name: ContestantName,
  corpus: CorpusName,
  folder: string,
  items: number,
): Promise<ClassifyCost> {
  const { stdout } = await run(process.execPath, ["--expose-gc", child, name, corpus, folder, String(items)]);
  return JSON.parse(stdout);
}
