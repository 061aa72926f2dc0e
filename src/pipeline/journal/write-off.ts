/** Writes off an incoming entry, or takes that back. Nothing is overwritten: each act is a row of its own, and an audit event. */
import { recordEvent } from "../../db/audit-log.ts";
import { type EntryRow, itemOfEntry } from "../../db/entries.ts";
import { lockJournal } from "../../db/journal.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { addWriteOff, entryEndedBy, type WriteOffAct } from "../../db/write-offs.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, dayOf } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import type { EntryId } from "../../domain/ids.ts";
import { writeOffFault } from "../../journal/write-off.ts";
import { avskrivningsmaater } from "../../noark/names.ts";
import { settleActs } from "../acts/settle.ts";
import { agencyBy } from "../register/register.ts";
import type { ArchiveTools } from "../tools.ts";
import { entryBy } from "./entries.ts";

/** What `how` may be: Noark 5 M619. */
export const waysToWriteOff: readonly string[] = avskrivningsmaater;

export interface WriteOffRequest {
  /** as `entryBy` takes it */
  readonly entry: string;
  readonly agency: string | undefined;
  /** the outgoing entry that answers it */
  readonly byEntry: string | undefined;
  /** a value of M619 */
  readonly how: string | undefined;
  readonly because: string;
  /** a person's name */
  readonly by: string;
  /** default: the day of the answer, else today */
  readonly on: Day | undefined;
}

/** @throws ArchiveError `config.invalid` for what cannot be written off so, with what to do; `archive.missing` for an unknown entry */
export async function writeOffEntry(tools: ArchiveTools, request: WriteOffRequest): Promise<EntryRow> {
  return await onEntry(tools, request, decideWriteOff(tools, request));
}

/**
 * The same in a transaction that holds the journal's lock, with what else belongs to one act.
 *
 * @returns the id of the act, and the number of the entry
 */
export async function writeOffIn(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  request: WriteOffRequest,
): Promise<{ readonly id: string; readonly number: string }> {
  return await onLocked(tx, tools, agency, request, decideWriteOff(tools, request));
}

/** Takes an act back that was part of another, unless something was done about the entry since. */
export async function undoWriteOffIn(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  { writeOffId, by, because }: { readonly writeOffId: string; readonly by: string; readonly because: string },
): Promise<void> {
  const entry = await entryEndedBy(tx.client, writeOffId);
  if (entry === undefined) return;
  await onLocked(tx, tools, agency, { entry, agency: agency.id, by, because }, decideUndo);
}

function decideWriteOff(tools: ArchiveTools, request: WriteOffRequest) {
  return async (entry: EntryRow, today: Day): Promise<Decided> => {
    const answer = request.byEntry === undefined ? undefined : await answering(tools, request, entry);
    const on = request.on ?? answer?.documentDay ?? answer?.journaledOn ?? today;
    const { how, because } = request;
    const fault = writeOffFault(entry, { answer, how, allowed: waysToWriteOff, because, on, today });
    if (fault) throw new ArchiveError("config.invalid", `${entry.number}: ${fault}`);
    return { act: "writtenOff", on, how, byEntryId: answer?.id };
  };
}

/** What was answered on the channel can be taken back too: it is in arrears until something else ends them. */
export async function undoWriteOff(
  tools: ArchiveTools,
  request: Pick<WriteOffRequest, "entry" | "agency" | "because" | "by">,
): Promise<EntryRow> {
  return await onEntry(tools, request, decideUndo);
}

async function decideUndo(entry: EntryRow): Promise<Decided> {
  if (!entry.writtenOff)
    throw new ArchiveError("config.invalid", `${entry.number} is not written off: there is nothing to undo`);
  return { act: "undone", on: undefined, how: undefined, byEntryId: undefined };
}

type Decided = Pick<WriteOffAct, "act" | "on" | "how" | "byEntryId">;

/** Under the journal's lock, so that an export that is being planned sees either none of it or all. */
async function onEntry(
  tools: ArchiveTools,
  request: Pick<WriteOffRequest, "entry" | "agency" | "because" | "by">,
  decide: (entry: EntryRow, today: Day) => Promise<Decided>,
): Promise<EntryRow> {
  if (request.because.trim() === "") throw new ArchiveError("config.invalid", "say why: --because TEXT");
  const named = request.agency === undefined ? undefined : await agencyBy(tools, request.agency);
  const { agencyId, id } = await entryBy(tools, request.entry, named);
  const agency = named ?? (await agencyBy(tools, agencyId));
  await transact(tools.pool, async (tx) => {
    await lockJournal(tx, agency);
    await onLocked(tx, tools, agency, { ...request, entry: id }, decide);
  });
  return await entryBy(tools, id, agency);
}

/** Asked under the lock: what another officer did meanwhile is seen. */
async function onLocked(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  { entry: named, by, because: given }: Pick<WriteOffRequest, "entry" | "agency" | "because" | "by">,
  decide: (entry: EntryRow, today: Day) => Promise<Decided>,
): Promise<{ readonly id: string; readonly number: string }> {
  const because = given.trim();
  const at = tools.clock.now();
  const entry = await entryBy({ ...tools, pool: tx.client }, named, agency);
  const decided = await decide(entry, dayOf(at, agency.timeZone));
  const id = tools.ids.next();
  await addWriteOff(tx, id, at, { entryId: entry.id, ...decided, because, by });
  await settleActs(tx, agency, [await itemOfEntry(tx.client, entry.id)]);
  await recordEvent(tx, tools, decided.act === "undone" ? "entry.writeOffUndone" : "entry.writtenOff", {
    agency: agency.id,
    entry: entry.id,
    number: entry.number,
    because,
    by,
    ...(decided.on === undefined ? {} : { on: decided.on }),
    ...(decided.how === undefined ? {} : { how: decided.how }),
    ...(decided.byEntryId === undefined ? {} : { byEntry: decided.byEntryId }),
  });
  return { id, number: entry.number };
}

async function answering(
  tools: ArchiveTools,
  { byEntry = "", agency }: WriteOffRequest,
  entry: EntryRow,
): Promise<EntryRow & { readonly id: EntryId }> {
  const owner = await agencyBy(tools, agency ?? entry.agencyId);
  return await entryBy(tools, byEntry, owner);
}
