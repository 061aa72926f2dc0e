/** Closes the period of an export, or leaves it open, as `decideClosing` says: write-offs, and how the package leaves its cases. */
import { recordEvent } from "../../db/audit-log.ts";
import { countArrears, earlierSeries, freezeCases, listArrears, writeOffArrears } from "../../db/closing.ts";
import type { SelectionCounts } from "../../db/selection.ts";
import type { Tx } from "../../db/transact.ts";
import { dayOf } from "../../domain/day.ts";
import type { Closure, ExportScope } from "../../domain/export.ts";
import { type ClosingFacts, decideClosing, type OpenReason } from "../../journal/closing.ts";
import { askedClosing, type LeftOpen } from "../../journal/left.ts";
import { closingAvskrivningsmaate } from "../../noark/writing.ts";
import type { ArchiveTools } from "../tools.ts";
import type { ExportRequest } from "./plan.ts";

/** How many arrears a list shows before it says how many more there are. */
const arrearsShown = 20;

export async function gatherLeft(
  tx: Tx,
  { agency, period }: Pick<ExportRequest, "agency" | "period">,
  at: Date,
  counts: SelectionCounts & { readonly reopened: number },
): Promise<LeftOpen> {
  const facts = {
    arrears: await countArrears(tx, agency.id, period, at),
    needsReview: counts.needsReview,
    reopened: counts.reopened,
    unclassified: counts.unclassified,
    notJournaled: counts.notJournaled,
    to: period.to,
    today: dayOf(at, agency.timeZone),
  };
  return { facts, arrears: await listArrears(tx, agency.id, period, at, arrearsShown) };
}

/** How the package leaves its series. */
export interface PeriodClosing {
  readonly closure: Closure;
  /** why it is open, or what it was closed over */
  readonly left: readonly OpenReason[];
  /** how many entries of the period the closing wrote off */
  readonly writtenOff: number;
  readonly earlierSeriesId: string | undefined;
}

type Closed = Pick<ExportScope, "packageId" | "seriesId" | "closedAt" | "closedBy" | "part">;

/**
 * @param scope of the package, whose selection is frozen
 * @param facts under which the request was not refused
 */
export async function closePeriod(
  tx: Tx,
  tools: ArchiveTools,
  request: ExportRequest,
  scope: Closed,
  facts: ClosingFacts,
): Promise<PeriodClosing> {
  const answer = decideClosing(facts, askedClosing(request));
  if (!answer.may) throw new RangeError(`a period that may not be closed was planned: ${answer.because}`);
  // what is left of the period is written off once, however many packages it is delivered in
  if (answer.writesOff && scope.part === 1) await writeOffRest(tx, tools, request, scope, facts);
  await tellClosing(tx, tools, request, scope, answer);
  await freezeCases(tx, scope.packageId, scope.seriesId, request.period.to, scope.closedAt);
  const earlierSeriesId = await earlierSeries(tx, scope.seriesId);
  const writtenOff = answer.writesOff ? facts.arrears : 0;
  return { closure: answer.closure, left: answer.left, writtenOff, earlierSeriesId };
}

async function writeOffRest(
  tx: Tx,
  tools: ArchiveTools,
  { agency, period, because = "" }: ExportRequest,
  { packageId, closedAt, closedBy }: Closed,
  { today }: ClosingFacts,
): Promise<void> {
  const act = { on: today, how: closingAvskrivningsmaate, because: because.trim(), by: closedBy };
  const entries = await writeOffArrears(tx, agency.id, period, { at: closedAt, ...act });
  await recordEvent(tx, tools, "entries.writtenOff", {
    agency: agency.id,
    package: packageId,
    entries,
    ...act,
  });
}

/** A series that was left open, or closed over something, is told in the audit log. */
async function tellClosing(
  tx: Tx,
  tools: ArchiveTools,
  { agency, period }: ExportRequest,
  { packageId, closedBy }: Closed,
  { closure, left }: Pick<PeriodClosing, "closure" | "left">,
): Promise<void> {
  if (closure.because === undefined && left.length === 0) return;
  await recordEvent(tx, tools, closure.closed ? "period.closed" : "period.leftOpen", {
    agency: agency.id,
    package: packageId,
    from: period.from,
    to: period.to,
    left,
    by: closedBy,
    ...(closure.because === undefined ? {} : { because: closure.because }),
  });
}
