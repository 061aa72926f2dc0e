/** An export that was asked for at the desk, and its dry run: the same steps as `kanalarkiv export`, told in the row of the work. */
import { exportLock } from "../../db/locks.ts";
import { findPackage } from "../../db/packages.ts";
import { whileLocked } from "../../db/transact.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { type FrozenJson, freeze } from "../../domain/frozen.ts";
import { isCommitted } from "../../domain/package-state.ts";
import { exportPeriod } from "../export/export.ts";
import { exportPlaces } from "../export/places.ts";
import { previewExport } from "../export/plan.ts";
import { settlePackages } from "../export/settle.ts";
import { exportRequestOf } from "./export-input.ts";
import type { AskedKindOfWork, AskedTask } from "./kind.ts";

/** What the page of an export that is done shows. */
export interface ExportDone {
  readonly packages: readonly string[];
}

export const packageExport: AskedKindOfWork = {
  async run({ work, agency, tools, config, report, note }) {
    const request = exportRequestOf(work.input, agency, work.by);
    const { others, ...first } = await exportPeriod(tools, request, await exportPlaces(config), {
      processing: (done, total) => report.count(done, total),
      building: (done, total) => report.count(done, total),
      phase: (name) => report.phase(name),
      planned: async (plans) => await note({ packages: plans.map(({ scope }) => scope.packageId) }),
    });
    return resultOf([first, ...others].map(({ plan }) => plan.scope.packageId));
  },
  takeUp: async (task) => await committedBefore(task),
};

/** A package that was committed before its worker could say so is the result: doing it again would be refused. */
async function committedBefore({ work, agency, tools }: AskedTask): Promise<FrozenJson | undefined> {
  const begun = packagesIn(work.noted);
  if (begun.length === 0) return undefined;
  const settled = await whileLocked(tools.pool, exportLock(agency.id), async () => {
    await settlePackages(tools, agency, "the export was ended before its package was verified");
    return await Promise.all(begun.map((id) => findPackage(tools.pool, id)));
  });
  if (!settled) throw new ArchiveError("archive.busy", `${agency.name} is being exported already`);
  return settled.every((each) => each !== undefined && isCommitted(each.state)) ? resultOf(begun) : undefined;
}

function resultOf(packages: readonly string[]): FrozenJson {
  return { packages } satisfies ExportDone;
}

/** Ids of packages in what an export has noted, or has come to. */
export function packagesIn(told: FrozenJson | undefined): readonly string[] {
  const packages = (told as Partial<ExportDone> | undefined)?.packages;
  return Array.isArray(packages) ? packages.filter((id) => typeof id === "string") : [];
}

/** No title is kept with it: it may outlive the record that it names. */
export const dryRunOfExport: AskedKindOfWork = {
  async run({ work, agency, tools, report }) {
    report.phase("planning");
    const request = exportRequestOf(work.input, agency, work.by);
    return freeze(dryRunOf(await previewExport(tools, request)));
  },
};

/** What a dry run tells, by numbers and ids. */
export function dryRunOf(preview: Awaited<ReturnType<typeof previewExport>>) {
  const { counts, items, threads, split, waiting, lostFiles, delivered, replaced, outstanding } = preview;
  return {
    ...{ counts, items, waiting, delivered, replaced, outstanding, without: preview.without },
    files: preview.files,
    bytes: threads.reduce((sum, { bytes }) => sum + bytes, 0),
    packages: "parts" in split ? split.parts : 0,
    lostFiles: lostFiles.map(({ itemId, channel, state }) => ({ itemId, channel, state })),
    arrears: preview.left.facts.arrears,
    open: preview.open.reasons,
    refusal: preview.refusal,
    refusedBy: preview.refusedBy,
  };
}

export type DryRun = ReturnType<typeof dryRunOf>;
