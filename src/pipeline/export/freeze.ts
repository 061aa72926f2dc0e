/** Freezes what was decided: the package's row, its items as they stand, and everything else that it will say. */
import { recordEvent } from "../../db/audit-log.ts";
import { channelsOf } from "../../db/export-channels.ts";
import { freezeSelection, journalTotals, openSeries } from "../../db/export-plan.ts";
import { addPackage, keepFrozen } from "../../db/package-life.ts";
import type { Tx } from "../../db/transact.ts";
import type { ExportScope } from "../../domain/export.ts";
import { freeze } from "../../domain/frozen.ts";
import { asId, type PackageId } from "../../domain/ids.ts";
import { systemName, systemVersion } from "../../version.ts";
import type { Tools } from "../tools.ts";
import { closePeriod } from "./closing.ts";
import type { Gathered } from "./gather.ts";
import type { ExportPlan, ExportRequest } from "./plan.ts";
import { disposalAuthorities } from "./settings.ts";

/** @param tx holds the agency's journal lock: nothing is journaled later with an earlier time */
export async function freezePlan(
  tx: Tx,
  tools: Tools,
  request: ExportRequest,
  { counts, left: { facts } }: Gathered,
  remarks: readonly string[],
): Promise<ExportPlan> {
  const { agency, replaces, because } = request;
  const packageId = asId<PackageId>(tools.ids.next());
  const opened = await openScope(tx, tools, request, packageId);
  const { seriesId, closedAt, closedBy, from, to } = opened;
  await addPackage(
    tx,
    { id: packageId, agencyId: agency.id, seriesId, plannedAt: closedAt, closedBy, replaces },
    because,
  );
  const items = await freezeSelection(tx, packageId, request);
  const { left, ...closed } = await closePeriod(tx, tools, request, opened, facts);
  const scope: ExportScope = { ...opened, ...closed };
  const plan: ExportPlan = {
    scope,
    totals: await journalTotals(tx, packageId),
    counts,
    items,
    channels: await channelsOf(tx.client, agency, scope),
    clauses: await disposalAuthorities(tx, agency, packageId),
    replaces,
    remarks,
    left,
  };
  await keepFrozen(tx, packageId, freeze(plan));
  await recordEvent(tx, tools, "package.planned", {
    package: packageId,
    agency: agency.id,
    from,
    to,
    items,
    ...(replaces === undefined ? {} : { replaces }),
    ...(because === undefined ? {} : { because }),
  });
  return plan;
}

async function openScope(
  tx: Tx,
  tools: Tools,
  { agency, period, closedBy, replaces, delivery }: ExportRequest,
  packageId: PackageId,
): Promise<Omit<ExportScope, "closure" | "earlierSeriesId">> {
  const closedAt = tools.clock.now();
  const series = await openSeries(tx, agency, period, closedAt, tools.ids.next);
  return {
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
    delivery: {
      ...delivery,
      status: delivery?.status ?? (replaces === undefined ? undefined : "REPLACEMENT"),
    },
  };
}
