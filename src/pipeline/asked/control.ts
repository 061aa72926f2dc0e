/** The controls over a package in the store, asked for at the desk: what `kanalarkiv verify` says of its id. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { findPackage } from "../../db/packages.ts";
import { ArchiveError, isArchiveError } from "../../domain/errors.ts";
import { type FrozenJson, freeze, thaw } from "../../domain/frozen.ts";
import { isUuid } from "../../domain/ids.ts";
import type { JudgedReport } from "../../package/judged.ts";
import type { Unreadable } from "../../package/report-html.ts";
import { systemName, systemVersion } from "../../version.ts";
import { verifyGiven } from "../verify/verify.ts";
import type { AskedKindOfWork, AskedTask } from "./kind.ts";

/** What is kept of a verification: its findings name no title and no text of a record. */
export interface ControlDone {
  /** the id that was given */
  readonly given: string;
  readonly at: Date;
  /** the program that controlled it */
  readonly system: string;
  readonly version: string;
  readonly report: JudgedReport | Unreadable;
}

export const packageControl: AskedKindOfWork = {
  async run(task) {
    const { work, agency, tools } = task;
    const id = packageIn(work.input);
    const known = id === undefined ? undefined : await findPackage(tools.pool, id);
    if (!known || known.orgNumber !== agency.orgNumber)
      throw new ArchiveError("archive.missing", `${agency.name} has no such package`);
    const report = await verified(task, known.id);
    const by = { system: systemName, version: systemVersion };
    return freeze({ given: known.id, at: tools.clock.now(), ...by, report } satisfies ControlDone);
  },
};

/** What cannot be read as a package is told as that; anything else that fails is no verdict. */
async function verified(
  { work, tools, config, report }: AskedTask,
  id: string,
): Promise<ControlDone["report"]> {
  const workDir = join(config.dataDir, "work", `control-${work.id}`);
  // left by a worker that was killed with it
  await rm(workDir, { recursive: true, force: true });
  await mkdir(workDir, { recursive: true });
  try {
    report.phase("verifying");
    return await verifyGiven(id, {
      workDir,
      archive: async () => ({ tools, place: config }),
      onProgress: (done, total) => report.count(done, total),
    });
  } catch (error) {
    if (isArchiveError(error) && error.code === "package.invalid") return { unreadable: error.message };
    throw error;
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

/** The package that a control is asked for. */
export function packageIn(input: FrozenJson): string | undefined {
  const id = (input as { readonly package?: unknown } | null)?.package;
  return typeof id === "string" && isUuid(id) ? id : undefined;
}

export function controlDone(result: FrozenJson): ControlDone {
  return thaw(result) as ControlDone;
}
