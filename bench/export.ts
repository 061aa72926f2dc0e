/** The memory of an export: what a process holds at most while a package is built and uploaded, of few items and of many. */
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Archive, archiveOf } from "./archive.ts";
import { spentBy } from "./cpu.ts";
import { atLeast, atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

export interface PhaseMemory {
  /** the largest resident set size, sampled every 50 ms */
  readonly peakBytes: number;
  readonly ms: number;
  readonly cpuMs: number;
  /** the largest live heap that was seen; 0 where garbage was not collected for it */
  readonly liveBytes: number;
}

export interface ExportRun {
  readonly phases: Readonly<Record<string, PhaseMemory>>;
  /** in the package */
  readonly items: number;
  readonly key: string;
  readonly sizeBytes: number;
}

const run = promisify(execFile);
const child = join(import.meta.dirname, "export-child.ts");

/** What `src/cli/main.ts` says in its first line: V8 keeps little garbage, which it otherwise lets grow with the machine. */
export const smallHeap = ["--max-semi-space-size=16"] as const;

export async function exportOnce(archive: Archive): Promise<ExportRun> {
  return await exportWith([], archive, []);
}

async function exportWith(
  flags: readonly string[],
  { databaseUrl, dataDir }: Archive,
  options: readonly string[],
): Promise<ExportRun> {
  const { stdout } = await run(process.execPath, [...flags, child, databaseUrl, dataDir, ...options]);
  return JSON.parse(stdout);
}

/** Ends after the upload: verification is measured without the flag. */
function exportSmall(archive: Archive): Promise<ExportRun> {
  return exportWith(smallHeap, archive, ["without-verification"]);
}

const writing = ["planning", "building", "uploading"];
const checking = ["reading back", "verifying"];

export async function exportMemory(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  const archives = [await archiveOf(place, items / 10), await archiveOf(place, items)] as const;
  const few: ExportRun[] = [];
  const many: ExportRun[] = [];
  const fewSmall: ExportRun[] = [];
  const manySmall: ExportRun[] = [];
  for (let turn = 0; turn < runs; turn++) {
    few.push(await exportWith(["--expose-gc"], archives[0], []));
    many.push(await exportWith(["--expose-gc"], archives[1], []));
    fewSmall.push(await exportSmall(archives[0]));
    manySmall.push(await exportSmall(archives[1]));
  }
  const packed = await packedByOthers(place, archives[1], many.at(-1)?.key ?? "", runs);
  const cpu = (of: readonly ExportRun[], phases: readonly string[]) =>
    of.map((run) => phases.reduce((sum, phase) => sum + (run.phases[phase]?.cpuMs ?? 0), 0) / 1000);
  const building = cpu(manySmall, ["building"]);
  const live = (run: ExportRun | undefined) =>
    Math.max(...writing.map((phase) => run?.phases[phase]?.liveBytes ?? 0)) / 1e6;
  const growth = (phases: readonly string[], from = few, to = many) =>
    to.map((run, turn) => peak(run, phases) - peak(from[turn] ?? run, phases));
  const mb = (phases: readonly string[], of: readonly ExportRun[]) => of.map((run) => peak(run, phases));
  return [
    atLeast(
      0.35,
      figure(
        "tar and sha256sum ÷ building, processor time",
        "ratio",
        building.map((seconds, turn) => (packed.cpuSeconds[turn] ?? Number.NaN) / seconds),
      ),
    ),
    figure(
      "building, as the command runs",
      "documents per s of processor time",
      building.map((seconds) => packed.documents / seconds),
    ),
    figure("tar and sha256sum, processor time", "s", packed.cpuSeconds),
    figure("the whole export without xmllint, processor time", "s", cpu(many, [...writing, ...checking])),
    atMost(
      30,
      figure(
        "plain node: growth of the live heap until uploaded",
        "MB",
        many.map((run, turn) => live(run) - live(few[turn])),
      ),
    ),
    figure("plain node: growth while building and uploading", "MB", growth(writing)),
    atMost(
      30,
      figure(
        "as the command runs: growth while building",
        "MB",
        growth(["planning", "building"], fewSmall, manySmall),
      ),
    ),
    figure("as the command runs: growth until uploaded", "MB", growth(writing, fewSmall, manySmall)),
    figure("growth while reading back and verifying", "MB", growth(checking)),
    ...([few, many] as const).flatMap((of) => {
      const name = `${of[0]?.items.toLocaleString("en")} items`;
      return [
        figure(`${name}: peak while building`, "MB", mb(["planning", "building"], of)),
        figure(`${name}: peak while uploading`, "MB", mb(["uploading"], of)),
        figure(
          `${name}: peak until uploaded, as the command runs`,
          "MB",
          mb(writing, of === few ? fewSmall : manySmall),
        ),
        figure(`${name}: peak while verifying`, "MB", mb(checking, of)),
        figure(`${name}: built`, "items/s", rate(of, ["building"])),
        figure(`${name}: the whole export`, "items/s", rate(of, [...writing, ...checking])),
        figure(
          `${name}: package`,
          "MB",
          of.map((run) => run.sizeBytes / 1e6),
        ),
      ];
    }),
  ];
}

/** The same files by the tools that everybody has: a tar of them, and the digest of each and of the tar. */
async function packedByOthers(place: Place, { dataDir }: Archive, key: string, runs: number) {
  const folder = join(place.dir, "exported");
  await mkdir(folder);
  await run("tar", ["-xf", join(dataDir, "objects", key), "-C", folder]);
  const script =
    "tar -cf ../by-others.tar .\nfind . -type f -print0 | xargs -0 sha256sum\nsha256sum ../by-others.tar";
  const cpuSeconds: number[] = [];
  for (let turn = 0; turn < runs; turn++) cpuSeconds.push((await spentBy(script, folder)).cpuMs / 1000);
  const { stdout } = await run("sh", ["-c", "find */content/DOKUMENT -type f | wc -l"], { cwd: folder });
  return { documents: Number(stdout), cpuSeconds };
}

function peak(run: ExportRun, phases: readonly string[]): number {
  return Math.max(...phases.map((phase) => run.phases[phase]?.peakBytes ?? 0)) / 1e6;
}

function rate(of: readonly ExportRun[], phases: readonly string[]): number[] {
  return of.map(
    (run) => run.items / (phases.reduce((sum, phase) => sum + (run.phases[phase]?.ms ?? 0), 0) / 1000),
  );
}
