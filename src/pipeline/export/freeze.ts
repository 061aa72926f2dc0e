/** Freezes what was decided: the package's row, its items as they stand, and everything else that it will say. */
import { recordEvent } from "../../db/audit-log.ts";
import { channelsOf } from "../../db/export-channels.ts";
import { openSeries, type PartNumber } from "../../db/export-series.ts";
import { countFrozen, freezeSelection, journalTotals } from "../../db/freeze-selection.ts";
import { freezeLeftOut, type LeftOutItem } from "../../db/left-out.ts";
import { addPackage, keepFrozen } from "../../db/package-life.ts";
import type { ChosenThread } from "../../db/selection-files.ts";
import type { Tx } from "../../db/transact.ts";
import type { ExportScope } from "../../domain/export.ts";
import { freeze } from "../../domain/frozen.ts";
import { asId, type PackageId } from "../../domain/ids.ts";
import { closingAvskrivningsmaate } from "../../noark/writing.ts";
import { systemName, systemVersion } from "../../version.ts";
import { listDigest } from "../review/apply.ts";
import type { ArchiveTools } from "../tools.ts";
import { closePeriod } from "./closing.ts";
import type { Gathered } from "./gather.ts";
import type { ExportPlan, ExportRequest } from "./plan.ts";
import { disposalAuthorities, leftOutGroups } from "./settings.ts";

/**
 * One plan for each package of the period.
 *
 * @param tx holds the agency's journal lock: nothing is journaled later with an earlier time
 */
export async function freezePlans(
  tx: Tx,
  tools: ArchiveTools,
  request: ExportRequest,
  gathered: Gathered,
  remarks: readonly string[],
): Promise<readonly ExportPlan[]> {
  const {
    counts,
    threads,
    split,
    left: { facts },
  } = gathered;
  if ("refusal" in split) throw new RangeError(`a refused selection cannot be frozen: ${split.refusal}`);
  const { parts, partOf } = split;
  const ids = Array.from({ length: parts }, () => asId<PackageId>(tools.ids.next()));
  const closedAt = tools.clock.now();
  const without = leftOutByPart(gathered);
  const plans: ExportPlan[] = [];
  for (const [index, id] of ids.entries()) {
    const part = { part: index + 1, parts };
    const opened = await openScope(tx, tools, request, id, closedAt, part);
    const chosen = parts === 1 ? undefined : threads.filter((_, thread) => partOf[thread] === index);
    plans.push(
      await freezePart(tx, tools, request, opened, chosen, {
        ...{ counts, packages: ids, remarks, facts },
        leftOut: gathered.leftOut,
        ofPart: without[index] ?? [],
      }),
    );
  }
  return plans;
}

/** What is left out stands with its thread; a thread of which nothing is delivered, with the first part. */
function leftOutByPart({ leftOut, threads, split }: Gathered): readonly (readonly LeftOutItem[])[] {
  if ("refusal" in split) return [];
  const key = (of: { readonly channelId: string; readonly rootNativeId: string }) =>
    `${of.channelId} ${of.rootNativeId}`;
  const places = new Map(threads.map((thread, index) => [key(thread), split.partOf[index] ?? 0]));
  return Array.from({ length: split.parts }, (_, part) =>
    leftOut.filter((item) => (places.get(key(item)) ?? 0) === part),
  );
}

/** Before it is known how the package leaves its series. */
type OpenedScope = Omit<ExportScope, "closure" | "earlierSeriesId">;

type OfPeriod = Pick<ExportPlan, "counts" | "packages" | "remarks"> &
  Pick<Gathered["left"], "facts"> & {
    /** of the whole period */
    readonly leftOut: readonly LeftOutItem[];
    readonly ofPart: readonly LeftOutItem[];
  };

async function freezePart(
  tx: Tx,
  tools: ArchiveTools,
  request: ExportRequest,
  opened: OpenedScope,
  threads: readonly ChosenThread[] | undefined,
  { counts, packages, remarks, facts, leftOut, ofPart }: OfPeriod,
): Promise<ExportPlan> {
  const { agency, replaces, because } = request;
  const { packageId, seriesId, closedAt, closedBy, from, to, part, parts } = opened;
  await addPackage(
    tx,
    { id: packageId, agencyId: agency.id, seriesId, plannedAt: closedAt, closedBy, replaces },
    because,
  );
  const selection = { agency, period: request.period, leftOut: leftOut.map(({ itemId }) => itemId) };
  const items = await freezeSelection(tx, packageId, selection, threads, request.withoutLost === true);
  await freezeLeftOut(tx, packageId, ofPart);
  const { left, writtenOff, ...closed } = await closePeriod(tx, tools, request, opened, facts);
  const told = await leftOutGroups(tx, agency, ofPart);
  const scope: ExportScope = { ...opened, ...closed, ...(told.length === 0 ? {} : { leftOut: told }) };
  const plan: ExportPlan = {
    scope,
    totals: await journalTotals(tx, packageId),
    counts: parts === 1 ? counts : { ...counts, ...(await countFrozen(tx, packageId)) },
    items,
    channels: await channelsOf(tx.client, agency, scope),
    clauses: await disposalAuthorities(tx, agency, packageId),
    packages,
    replaces,
    remarks: [
      ...remarks,
      ...(parts === 1 ? [] : [partRemark(scope, packages)]),
      ...(writtenOff === 0 ? [] : [writtenOffRemark(request, writtenOff)]),
    ],
    left,
  };
  await keepFrozen(tx, packageId, freeze(plan));
  await recordEvent(tx, tools, "package.planned", {
    package: packageId,
    agency: agency.id,
    from,
    to,
    items,
    ...(ofPart.length === 0 ? {} : { leftOut: toldInLog(ofPart) }),
    ...(parts === 1 ? {} : { part, parts }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(because === undefined ? {} : { because }),
  });
  return plan;
}

/** Which items a package is without, so that the log commits to the list. */
function toldInLog(rows: readonly LeftOutItem[]): { readonly items: number; readonly list: string } {
  return { items: rows.length, list: listDigest(rows.map(({ itemId }) => itemId)) };
}

function partRemark({ part, parts }: ExportScope, packages: readonly string[]): string {
  return `part ${part} of ${parts}: the period is delivered in the packages ${packages.join(", ")}; each holds whole cases, and its journals its own entries only`;
}

/** An entry that nobody answered says in the package that it was taken note of: the receiver must know that this was done to all at once. */
function writtenOffRemark({ closedBy, because = "" }: ExportRequest, count: number): string {
  const entries = count === 1 ? "1 incoming entry that was" : `${count} incoming entries that were`;
  return `${closedBy} wrote off ${entries} neither answered nor written off (${closingAvskrivningsmaate}): ${because.trim()}`;
}

async function openScope(
  tx: Tx,
  tools: ArchiveTools,
  { agency, period, closedBy, replaces, delivery, noteDisposal }: ExportRequest,
  packageId: PackageId,
  closedAt: Date,
  part: PartNumber,
): Promise<OpenedScope> {
  const series = await openSeries(tx, agency, period, closedAt, tools.ids.next, part);
  return {
    packageId,
    agency,
    from: period.from,
    to: period.to,
    closedAt,
    closedBy,
    systemName,
    systemVersion,
    disposalNoted: noteDisposal,
    fondsId: series.fondsId,
    seriesId: series.id,
    classificationId: series.classificationId,
    openedAt: series.openedAt,
    ...part,
    delivery: {
      ...delivery,
      status: delivery?.status ?? (replaces === undefined ? undefined : "REPLACEMENT"),
    },
  };
}
