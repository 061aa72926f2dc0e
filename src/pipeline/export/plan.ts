/** Plans an export: gathers what the period holds, decides whether that can be a package, freezes it. With `dryRun`, only tells. */
import type { Period } from "../../db/export-series.ts";
import { lockJournal } from "../../db/journal.ts";
import { readFrozen } from "../../db/package-life.ts";
import type { SelectionCounts } from "../../db/selection.ts";
import { type ChosenFiles, chosenFiles } from "../../db/selection-files.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ExportedChannel, ExportScope, ExportTotals } from "../../domain/export.ts";
import { thaw } from "../../domain/frozen.ts";
import { personFault } from "../../domain/person.ts";
import { type OpenReason, openReasons } from "../../journal/closing.ts";
import { leftLines } from "../../journal/left.ts";
import type { DisposalAuthority } from "../../noark/writing.ts";
import type { PackageManifest } from "../../package/manifest.ts";
import type { ArchiveTools } from "../tools.ts";
import { decideExport, ExportRefused, type RefusedBy } from "./decide.ts";
import { freezePlans } from "./freeze.ts";
import { type Gathered, gatherExport } from "./gather.ts";
import { leftOutGroups } from "./settings.ts";
import type { SplitLimit } from "./split.ts";

export interface ExportRequest {
  readonly agency: Agency;
  /** both days inclusive */
  readonly period: Period;
  /** the person who closes the period */
  readonly closedBy: string;
  /** items that are confirmed as prunable are taken in, and their disposal is noted with them (Noark 5 M450–M453) */
  readonly noteDisposal: boolean;
  /** what is not told is left out of the package, never guessed */
  readonly delivery?: Delivery;
  /** the package that this one takes the place of */
  readonly replaces?: string | undefined;
  /** items that were delivered already are delivered again */
  readonly again?: boolean | undefined;
  /** the period holds no registry entry, and the archive has agreed to take the package so */
  readonly withoutEntries?: boolean | undefined;
  /** incoming entries that are left are written off, so that their cases are closed */
  readonly writeOffRest?: boolean | undefined;
  /** the series is closed although items wait or the period is not over */
  readonly closeAnyway?: boolean | undefined;
  /** files that the store has lost are left out, and their loss is noted */
  readonly withoutLost?: boolean | undefined;
  /** larger periods are split */
  readonly limit?: Partial<SplitLimit> | undefined;
  /** why, for `again`, `withoutEntries`, `writeOffRest`, `closeAnyway`, `withoutLost` and a `replaces` that drops items */
  readonly because?: string | undefined;
}

export interface ExportPlan {
  readonly scope: ExportScope;
  readonly totals: ExportTotals;
  readonly counts: SelectionCounts;
  /** items in the package */
  readonly items: number;
  readonly channels: readonly ExportedChannel[];
  /** behind the prunable items, by `clauseKey` */
  readonly clauses: Readonly<Record<string, DisposalAuthority>>;
  /** ids of all packages of the period, in order; one unless it was split */
  readonly packages: readonly string[];
  readonly replaces: string | undefined;
  /** what the receiver should know of how it was chosen */
  readonly remarks: readonly string[];
  /** why the series is open, or what it was closed over */
  readonly left: readonly OpenReason[];
}

export interface ExportPreview extends Gathered {
  /** what it would be without, by clause and by who confirmed it */
  readonly without: NonNullable<PackageManifest["leftOut"]>;
  readonly files: ChosenFiles;
  /** why the series would stay open, and the same in lines for people */
  readonly open: { readonly reasons: readonly OpenReason[]; readonly lines: readonly string[] };
  readonly refusal: string | undefined;
  readonly refusedBy: RefusedBy | undefined;
}

/** What an export would hold now, and why it would be refused. Writes nothing; what waits is processed by an export first. */
export async function previewExport(tools: ArchiveTools, request: ExportRequest): Promise<ExportPreview> {
  return await transact(tools.pool, async (tx) => {
    const gathered = await gatherExport(tx, request, tools.clock.now());
    const { refusal, refusedBy, passes } = decideExport(request, gathered);
    const reasons = openReasons(gathered.left.facts);
    const open = { reasons, lines: leftLines(reasons, gathered.left.arrears) };
    const groups = await leftOutGroups(tx, request.agency, gathered.leftOut);
    const leftOut = gathered.leftOut.map(({ itemId }) => itemId);
    const files = await chosenFiles(tx, { agency: request.agency, period: request.period, leftOut });
    const without = groups.map(({ citation, by, items }) => ({ under: citation, by: by ?? null, items }));
    return { ...gathered, without, files, open, ...(passes ? noRefusal : { refusal, refusedBy }) };
  });
}

const noRefusal = { refusal: undefined, refusedBy: undefined };

/**
 * @throws ArchiveError `package.refused` with what to do, `config.invalid` when no person answers for it; nothing is
 *   written then
 */
export async function planExport(
  tools: ArchiveTools,
  request: ExportRequest,
): Promise<readonly ExportPlan[]> {
  const planned = await tryPlan(tools, request);
  if (!("refusal" in planned)) return planned;
  throw new ExportRefused(planned.refusal, "nothingWaits");
}

/** @returns the refusal when all that stands against a package is what came while it was planned */
export async function tryPlan(
  tools: ArchiveTools,
  request: ExportRequest,
): Promise<readonly ExportPlan[] | { readonly refusal: string }> {
  const fault = personFault(request.closedBy);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: name the person who closes the period`);
  return await transact(tools.pool, async (tx) => {
    await lockJournal(tx, request.agency);
    const gathered = await gatherExport(tx, request, tools.clock.now());
    const { refusal, refusedBy, remarks, passes } = decideExport(request, gathered);
    for (const { packageId, items } of gathered.outstanding)
      tools.log.warn(
        { agency: request.agency.id, package: packageId, items },
        "items that a package is without are prunable no longer: export its period again with --replaces",
      );
    if (refusal === undefined || refusedBy === undefined)
      return await freezePlans(tx, tools, request, gathered, remarks);
    if (passes) return { refusal };
    throw new ExportRefused(refusal, refusedBy);
  });
}

/**
 * The plan of a package as it was made, so that its package can be built again, byte for byte.
 *
 * @throws ArchiveError `archive.missing` for no such package, or one of a version that did not keep plans
 */
export async function readPlan(tools: ArchiveTools, packageId: string): Promise<ExportPlan> {
  const frozen = await readFrozen(tools.db, packageId);
  if (frozen !== undefined) return thaw(frozen) as ExportPlan;
  throw new ArchiveError("archive.missing", `package ${packageId} has no plan that was kept`);
}
