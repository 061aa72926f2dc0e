/** Verification of a package as the command runs, beside `xmllint --stream` over its XML files and `sha256sum` over its documents. */
import { execFile, spawnSync } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { archiveOf } from "./archive.ts";
import { type Spent, spentBy } from "./cpu.ts";
import { exportOnce, smallHeap } from "./export.ts";
import { atMost, type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "verify-child.ts");
const command = join(import.meta.dirname, "../src/cli/main.ts");

/** Schemas and digests only: the other controls have no tool to compare with. */
const byOthers = [
  ...["arkivstruktur", "endringslogg", "loependeJournal", "offentligJournal"].map((name) => [name, name]),
  ["arkivuttrekk", "addml"],
].map(
  ([file, schema]) =>
    `if [ -e ${file}.xml ]; then xmllint --noout --stream --schema ${schema}.xsd ${file}.xml; fi`,
);
const digests = "find DOKUMENT -type f -print0 | xargs -0 sha256sum";

export async function verify(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  const archive = await archiveOf(place, items);
  const exported = await exportOnce(archive);
  const tar = join(archive.dataDir, "objects", exported.key);
  const unpacked = join(place.dir, "unpacked");
  await mkdir(unpacked);
  await run("tar", ["-xf", tar, "-C", unpacked]);
  const [id = ""] = await readdir(unpacked);
  const content = join(unpacked, id, "content");
  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
  const [ofFolder, ofTar, peer]: [Spent[], Spent[], Spent[]] = [[], [], []];
  const [idle, peak]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < runs; turn++) {
    if (hasXmllint) peer.push(await spentBy([...byOthers, digests].join("\n"), content));
    ofFolder.push(await ours(join(unpacked, id), place.dir));
    ofTar.push(await ours(tar, place.dir));
    idle.push(await peakMb());
    peak.push(await peakMb(join(unpacked, id), place.dir));
  }
  const ratio = (of: readonly Spent[], field: keyof Spent) =>
    of.map((spent, turn) => spent[field] / (peer[turn]?.[field] ?? Number.NaN));
  const seconds = (of: readonly Spent[], field: keyof Spent) => of.map((spent) => spent[field] / 1000);
  return [
    atMost(
      3,
      figure(
        "verify of the folder ÷ xmllint and sha256sum, processor time",
        "ratio",
        ratio(ofFolder, "cpuMs"),
      ),
    ),
    atMost(
      2,
      figure("verify of the folder ÷ xmllint and sha256sum, time", "ratio", ratio(ofFolder, "wallMs")),
    ),
    figure("verify of the tar ÷ xmllint and sha256sum, processor time", "ratio", ratio(ofTar, "cpuMs")),
    figure("verify of the folder, processor time", "s", seconds(ofFolder, "cpuMs")),
    figure("verify of the folder", "s", seconds(ofFolder, "wallMs")),
    figure("verify of the tar, processor time", "s", seconds(ofTar, "cpuMs")),
    figure("verify of the tar", "s", seconds(ofTar, "wallMs")),
    figure("xmllint and sha256sum, processor time", "s", seconds(peer, "cpuMs")),
    figure("xmllint and sha256sum", "s", seconds(peer, "wallMs")),
    atMost(
      250,
      figure(
        "verify of the folder: memory above idle",
        "MB",
        peak.map((mb, turn) => mb - (idle[turn] ?? 0)),
      ),
    ),
    figure("verify: memory idle", "MB", idle),
    figure("package", "MB", [exported.sizeBytes / 1e6]),
  ];
}

async function ours(source: string, cwd: string): Promise<Spent> {
  return await spentBy(`"${process.execPath}" ${smallHeap.join(" ")} "${command}" verify "${source}"`, cwd);
}

/** @param given a package and a folder to work in; without them the process only starts */
async function peakMb(...given: readonly string[]): Promise<number> {
  const { stdout } = await run(process.execPath, [...smallHeap, child, ...given]);
  const { errors, peakBytes }: { errors: number; peakBytes: number } = JSON.parse(stdout);
  if (errors > 0) throw new Error(`the package in ${given[0]} has ${errors} errors`);
  return peakBytes / 1e6;
}
