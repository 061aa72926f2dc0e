/** Verification of a package, beside `xmllint --stream` over its XML files and `sha256sum` over its documents. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { verifyFetched } from "../src/pipeline/verify/verify.ts";
import { archiveOf } from "./archive.ts";
import { exportOnce, smallHeap } from "./export.ts";
import { type Figure, figure } from "./figures.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "verify-child.ts");

const schemaOf = {
  "arkivstruktur.xml": "arkivstruktur.xsd",
  "endringslogg.xml": "endringslogg.xsd",
  "loependeJournal.xml": "loependeJournal.xsd",
  "offentligJournal.xml": "offentligJournal.xsd",
  "arkivuttrekk.xml": "addml.xsd",
};

export async function verify(place: Place, items: number, runs: number): Promise<readonly Figure[]> {
  const archive = await archiveOf(place, items);
  const exported = await exportOnce(archive);
  const tar = join(archive.dataDir, "objects", exported.key);
  const folder = join(place.dir, "unpacked");
  await mkdir(folder);
  await run("tar", ["-xf", tar, "-C", folder]);
  const [id = ""] = await readdir(folder);
  const content = join(folder, id, "content");
  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
  const ofFolder: number[] = [];
  const ofTar: number[] = [];
  const peer: number[] = [];
  const memory: number[] = [];
  for (let turn = 0; turn < runs; turn++) {
    ofFolder.push(await timed(() => checked(content, place.dir)));
    if (hasXmllint) peer.push(await timed(() => byOthers(content)));
    ofTar.push(await timed(() => checked(tar, place.dir)));
    memory.push(await peakMb(tar, place.dir));
  }
  const faster = (ours: readonly number[]) => ours.map((ms, turn) => (peer[turn] ?? Number.NaN) / ms);
  return [
    figure("xmllint and sha256sum ÷ verify of the folder, time", "ratio", faster(ofFolder)),
    figure("xmllint and sha256sum ÷ verify of the tar, time", "ratio", faster(ofTar)),
    figure("verify of the folder", "ms", ofFolder),
    figure("verify of the tar", "ms", ofTar),
    figure("xmllint and sha256sum of the folder", "ms", peer),
    figure("memory of a verification of the tar, as the command runs", "MB", memory),
    figure("package", "MB", [exported.sizeBytes / 1e6]),
  ];
}

async function checked(source: string, workDir: string): Promise<void> {
  const report = await verifyFetched(source, workDir);
  if (report.errors > 0) throw new Error(`the package in ${source} has ${report.errors} errors`);
}

async function peakMb(tar: string, workDir: string): Promise<number> {
  const { stdout } = await run(process.execPath, [...smallHeap, child, tar, workDir]);
  const { errors, peakBytes }: { errors: number; peakBytes: number } = JSON.parse(stdout);
  if (errors > 0) throw new Error(`the package in ${tar} has ${errors} errors`);
  return peakBytes / 1e6;
}

/** Schemas and digests only: the other controls have no tool to compare with. */
async function byOthers(content: string): Promise<void> {
  for (const [file, schema] of Object.entries(schemaOf))
    if (existsSync(join(content, file)))
      await run("xmllint", ["--noout", "--stream", "--schema", join(content, schema), join(content, file)]);
  const digests = "find DOKUMENT -type f -print0 | xargs -0 sha256sum > /dev/null";
  await run("sh", ["-c", digests], { cwd: content });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
