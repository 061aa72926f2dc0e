/** What a look costs as the archive grows: processor time of node and database, at several sizes in turn, beside an earlier build. */
import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { atMost, type Figure, figure, spreadOf } from "./figures.ts";
import type { LookCost, LooksAnswer } from "./looks-child.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "looks-child.ts");
const here = resolve(import.meta.dirname, "..");
const looks = 100;

export const besideSize = 86_000;

/** @param earlier root of a checkout of an earlier build, with its dependencies; nothing is compared without one */
export async function lookCosts(place: Place, earlier: string | undefined): Promise<readonly Figure[]> {
  const ours = await measured(place, here, [1_000, 10_000, 100_000, besideSize]);
  const theirs =
    earlier === undefined ? undefined : await measured(place, earlier, [1_000, 10_000, besideSize]);
  const median = ({ bySize }: LooksAnswer, size: number) => spreadOf(totals(bySize[size])).median;
  return [
    atMost(
      1.25,
      figure("a look at 100,000 stored ÷ at 1,000, median", "ratio", [
        median(ours, 100_000) / median(ours, 1_000),
      ]),
    ),
    figure("a look at 10,000 stored ÷ at 1,000, median", "ratio", [
      median(ours, 10_000) / median(ours, 1_000),
    ]),
    ...(theirs
      ? [
          atMost(
            0.1,
            figure("a look at 86,000 stored ÷ the earlier build's, median", "ratio", [
              median(ours, besideSize) / median(theirs, besideSize),
            ]),
          ),
          figure("a look at 1,000 stored ÷ the earlier build's, median", "ratio", [
            median(ours, 1_000) / median(theirs, 1_000),
          ]),
        ]
      : []),
    ...figuresOf("", ours),
    ...(theirs ? figuresOf("earlier build: ", theirs) : []),
  ];
}

async function measured(place: Place, root: string, sizes: readonly number[]): Promise<LooksAnswer> {
  const dir = await mkdtemp(join(place.dir, "looks-"));
  const given = [resolve(root), place.url("postgres"), dir, String(looks), ...sizes.map(String)];
  for (const size of sizes) await place.copy(`looks_${size}_${dir.slice(-6).toLowerCase()}`, "template1");
  const { stdout } = await run(process.execPath, [child, ...given], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

function figuresOf(of: string, { bySize, peakBytes }: LooksAnswer): readonly Figure[] {
  return [
    ...Object.entries(bySize).flatMap(([size, cost]) => {
      const stored = Number(size).toLocaleString("en");
      return [
        figure(`${of}a look at ${stored} stored, processor time`, "ms", totals(cost)),
        figure(`${of}of it: database`, "ms", cost.databaseMs),
      ];
    }),
    figure(`${of}memory of the process, all sizes in one`, "MB", [peakBytes / 1e6]),
  ];
}

function totals(cost: LookCost | undefined): readonly number[] {
  return (cost?.nodeMs ?? []).map((ms, turn) => ms + (cost?.databaseMs[turn] ?? 0));
}
