/** Builds the package of a selection that was frozen before. As a program it prints the digest: in another process, zone and locale. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, openApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { buildFrozen } from "../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../src/pipeline/export/places.ts";
import { type ExportPlan, readPlan } from "../../src/pipeline/export/plan.ts";

const given = process.env["PACKAGE"];
if (given) await print(given);

export async function digestOfBuild(app: App, plan: ExportPlan): Promise<string> {
  const workDir = await mkdtemp(join(tmpdir(), "kanalarkiv-build-"));
  try {
    return (await buildFrozen(app.tools, plan, await exportPlaces(app.config), workDir, () => undefined))
      .sha256;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function print(id: string): Promise<void> {
  const app = await openApp(readConfig(process.env, process.cwd()));
  try {
    process.stdout.write(await digestOfBuild(app, await readPlan(app.tools, id)));
  } finally {
    await app.close();
  }
}
