/** Acts that change no class: a note, a postponement, a hand-over, a reading. */
import { recordEvent } from "../../db/audit-log.ts";
import { addActs } from "../../db/review-acts.ts";
import { type Tx, transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type ItemId } from "../../domain/ids.ts";
import { personFault } from "../../domain/person.ts";
import type { ReadingWhy, ReviewActId, ReviewActKind } from "../../domain/review.ts";
import type { ArchiveTools } from "../tools.ts";
import { versionNow } from "./gather.ts";
import { type Officer, officerOf, refuseLeased } from "./officer.ts";
import { requeue } from "./queue.ts";

export interface ActRequest extends Officer {
  readonly item: ItemId;
}

/** What is said stands in the item's history. */
export async function noteItem(
  tools: ArchiveTools,
  agency: Agency,
  request: ActRequest,
): Promise<ReviewActId> {
  return await act(tools, agency, request, { act: "noted", event: "item.noted", detail: {} });
}

/**
 * It waits no earlier than that day. To postpone decides nothing, so nothing is learned from it.
 *
 * @throws ArchiveError `config.invalid` for a day that is not after today
 */
export async function postponeItem(
  tools: ArchiveTools,
  agency: Agency,
  request: ActRequest & { readonly until: Day },
): Promise<ReviewActId> {
  const today = dayOf(tools.clock.now(), agency.timeZone);
  if (request.until <= today)
    throw new ArchiveError("config.invalid", `${request.until} is no later day: today is ${today}`);
  const detail = { until: request.until };
  return await act(tools, agency, request, { act: "postponed", event: "item.postponed", detail });
}

/** @throws ArchiveError `config.invalid` when `to` is no person's name */
export async function handOverItem(
  tools: ArchiveTools,
  agency: Agency,
  request: ActRequest & { readonly to: string },
): Promise<ReviewActId> {
  const fault = personFault(request.to);
  if (fault) throw new ArchiveError("config.invalid", `${fault}: say who takes it over`);
  const detail = { to: request.to.trim() };
  return await act(tools, agency, request, { act: "handedOver", event: "item.handedOver", detail });
}

export interface Reading {
  readonly item: ItemId;
  readonly by: string;
  /** what of it: `text`, `thread`, `file 2`; `asked` before anything is shown */
  readonly shown: string;
  readonly why: ReadingWhy;
}

/** Somebody read the text of an item. @throws ArchiveError `config.invalid` when a reason is to be said and none is */
export async function recordReading(
  tools: ArchiveTools,
  agency: Agency,
  { item, by, shown, why }: Reading,
): Promise<ReviewActId> {
  const because = "because" in why ? why.because : "";
  officerOf({ by, because }, "because" in why);
  const detail = { shown, ...("for" in why && { for: why.for }) };
  return await act(tools, agency, { item, by, because }, { act: "read", event: "item.read", detail });
}

type PlainAct = Extract<ReviewActKind, "read" | "noted" | "postponed" | "handedOver">;

interface Act {
  readonly act: PlainAct;
  readonly event: `item.${PlainAct}`;
  readonly detail: Readonly<Record<string, string>>;
}

async function act(
  tools: ArchiveTools,
  agency: Agency,
  request: ActRequest,
  what: Act,
): Promise<ReviewActId> {
  const officer = officerOf(request, what.act !== "read");
  return await transact(tools.pool, (tx) => writeAct(tx, tools, agency, { ...request, ...officer }, what));
}

async function writeAct(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  { item: itemId, by, because }: ActRequest,
  { act, event, detail }: Act,
): Promise<ReviewActId> {
  const reads = act === "read";
  const versionId = await versionNow(tx, agency, itemId, !reads);
  const at = tools.clock.now();
  // who reads takes nothing from the one who has it before them
  if (!reads) await refuseLeased(tx, [itemId], by, at);
  const id = asId<ReviewActId>(tools.ids.next());
  await addActs(tx, [
    {
      ...{ id, itemId, versionId, at, act, by, because, detail },
      agencyId: agency.id,
      batchId: undefined,
      beforeId: undefined,
      classificationId: undefined,
      undoes: undefined,
    },
  ]);
  // what was read or noted waits as it did
  if (act === "postponed" || act === "handedOver") await requeue(tx, agency, [itemId]);
  await recordEvent(tx, tools, event, {
    agency: agency.id,
    ...{ item: itemId, version: versionId, act: id, by, because },
    ...detail,
  });
  return id;
}
