/** Decides what an export holds and freezes it. With `dryRun`, only counts. */

import { recordEvent } from "../../db/audit-log.ts";
import { channelsOf } from "../../db/export-channels.ts";
import {
  countSelection,
  entriesLeftOut,
  freezeSelection,
  journalTotals,
  openSeries,
  type Period,
  type SelectionCounts,
} from "../../db/export-plan.ts";
import { lockJournal } from "../../db/journal.ts";
import { addPackage, keepFrozen, readFrozen } from "../../db/package-life.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { ExportedChannel, ExportScope, ExportTotals } from "../../domain/export.ts";
import { freeze, thaw } from "../../domain/frozen.ts";
import { asId, type PackageId } from "../../domain/ids.ts";
import { personFault } from "../../domain/person.ts";
import type { DisposalAuthority } from "../../noark/writing.ts";
import { systemName, systemVersion } from "../../version.ts";
import type { Tools } from "../tools.ts";
import { disposalAuthorities } from "./settings.ts";

export interface ExportRequest {
  readonly agency: Agency;
  /** both days inclusive */
  readonly period: Period;
  /** the person who closes the period */
  readonly closedBy: string;
  /** prunable items go along, with their disposal noted, until they are pruned */
  readonly withPrunable: boolean;
  /** what is not told is left out of the package, never guessed */
  readonly delivery?: Delivery;
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
}

/** What an export would hold now. Writes nothing. */
export async function previewExport(tools: Tools, request: ExportRequest): Promise<SelectionCounts> {
  return await transact(tools.pool, (tx) =>
    countSelection(tx, request.agency, request.period, request.withPrunable),
  );
}

/** @throws ArchiveError `package.invalid` for a period that ends before it starts, holds nothing to export, or would lack a registry entry */
export async function planExport(tools: Tools, request: ExportRequest): Promise<ExportPlan> {
  const { agency, period, closedBy } = request;
  if (period.to < period.from)
    throw new ArchiveError(
      "package.invalid",
      `the period ends (${period.to}) before it starts (${period.from})`,
    );
  const fault = personFault(closedBy);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: name the person who closes the period`);
  const packageId = asId<PackageId>(tools.ids.next());
  return await transact(tools.pool, async (tx) => {
    await lockJournal(tx, agency);
    // asked under the lock: nothing is journaled later with an earlier time
    const closedAt = tools.clock.now();
    const series = await openSeries(tx, agency, period, closedAt, tools.ids.next);
    await addPackage(
      tx,
      { id: packageId, agencyId: agency.id, seriesId: series.id, plannedAt: closedAt, closedBy },
      undefined,
    );
    const counts = await countSelection(tx, agency, period, request.withPrunable);
    const items = await freezeSelection(tx, packageId, agency, period, request.withPrunable);
    if (items === 0)
      throw new ArchiveError(
        "package.invalid",
        `${agency.name} has nothing to export from ${period.from} to ${period.to}: ${JSON.stringify(counts)}`,
      );
    const leftOut = await entriesLeftOut(tx, packageId, agency, period);
    if (leftOut > 0)
      throw new ArchiveError(
        "package.invalid",
        `${leftOut} registry entries of ${agency.name} from ${period.from} to ${period.to} would be missing: their items were edited since they were classified; run \`kanalarkiv process\` first`,
      );
    await recordEvent(tx, tools, "package.planned", {
      package: packageId,
      agency: agency.id,
      from: period.from,
      to: period.to,
      items,
    });
    const scope: ExportScope = {
      packageId,
      agency,
      from: period.from,
      to: period.to,
      closedAt,
      closedBy,
      systemName,
      systemVersion,
      fondsId: series.fondsId,
      seriesId: series.id,
      classificationId: series.classificationId,
      openedAt: series.openedAt,
      delivery: request.delivery ?? {},
    };
    const plan: ExportPlan = {
      scope,
      totals: await journalTotals(tx, packageId),
      counts,
      items,
      channels: await channelsOf(tx.client, agency, scope),
      clauses: await disposalAuthorities(tx, agency, packageId),
    };
    await keepFrozen(tx, packageId, freeze(plan));
    return plan;
  });
}

/**
 * The plan of a package as it was made, so that its package can be built again, byte for byte.
 *
 * @throws ArchiveError `archive.missing` for no such package, or one of a version that did not keep plans
 */
export async function readPlan(tools: Tools, packageId: string): Promise<ExportPlan> {
  const frozen = await readFrozen(tools.db, packageId);
  if (frozen !== undefined) return thaw(frozen) as ExportPlan;
  throw new ArchiveError("archive.missing", `package ${packageId} has no plan that was kept`);
}
