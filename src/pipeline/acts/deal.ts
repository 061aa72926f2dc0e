/** What people say they did about what needs an act, or that none is needed. Nothing is overwritten: each act is a row and an event. */
import { addDealing, type Dealing, dealings } from "../../db/act-dealings.ts";
import { recordEvent } from "../../db/audit-log.ts";
import { entryOfItem } from "../../db/entries.ts";
import { lockJournal } from "../../db/journal.ts";
import { owedActs } from "../../db/owed-acts.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { type DealingId, type DealingWay, dealingWays, longestDealingText } from "../../domain/acts.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { asId, type EntryId, type ItemId, type VersionId } from "../../domain/ids.ts";
import { entryBy } from "../journal/entries.ts";
import { undoWriteOffIn, writeOffIn } from "../journal/write-off.ts";
import { versionNow } from "../review/gather.ts";
import { officerOf } from "../review/officer.ts";
import type { ArchiveTools } from "../tools.ts";
import { settleActs } from "./settle.ts";

export interface DealRequest {
  readonly item: ItemId;
  readonly way: DealingWay;
  /** `answered`: the outgoing entry that answers it, as `entryBy` takes it */
  readonly byEntry?: string | undefined;
  /** `sentOn`: to whom */
  readonly sentTo?: string | undefined;
  readonly because: string;
  /** a person's name */
  readonly by: string;
  /** the version that the person had before them: an item that changed since is refused */
  readonly seen?: VersionId | undefined;
}

export interface Dealt {
  readonly id: DealingId;
  readonly item: ItemId;
  readonly way: DealingWay;
  /** the number of the item's own entry, when it was written off with this */
  readonly writtenOff: string | undefined;
}

/**
 * An incoming entry of the item that is in arrears is written off by the entry that answers it.
 *
 * @throws ArchiveError `review.state` when the item is owed no act, or changed; `config.invalid` with what to do;
 *   `archive.missing` for an unknown item or entry
 */
export async function dealWithAct(tools: ArchiveTools, agency: Agency, request: DealRequest): Promise<Dealt> {
  const { by, because } = officerOf(request, true);
  refuseUnsaid(request);
  return await transact(tools.pool, async (tx) => {
    if (request.way === "answered") await lockJournal(tx, agency);
    const versionId = await versionNow(tx, agency, request.item, true);
    if (request.seen !== undefined && request.seen !== versionId)
      throw new ArchiveError("review.state", `item ${request.item} changed since it was read: read it again`);
    const at = tools.clock.now();
    const [owed] = await owedActs(tx.client, agency.id, at, { itemId: request.item, limit: 1 });
    if (!owed)
      throw new ArchiveError(
        "review.state",
        `item ${request.item} needs no act: it was dealt with, or is something else now`,
      );
    const answer =
      request.way === "answered" ? await answering(tx, tools, agency, request.byEntry ?? "") : undefined;
    const off =
      answer && (await writeOffOf(tx, tools, agency, { item: request.item, answer: answer.id, by, because }));
    const dealing: Dealing = {
      ...{
        id: tools.ids.next(),
        itemId: request.item,
        versionId,
        at,
        act: "dealt",
        way: request.way,
        because,
        by,
      },
      ...{ byEntryId: answer?.id, sentTo: request.sentTo?.trim() || undefined, undoes: undefined },
      writeOffId: off?.id,
    };
    await addDealing(tx, agency.id, dealing);
    await settleActs(tx, agency, [request.item]);
    await recordEvent(tx, tools, "act.dealtWith", {
      agency: agency.id,
      ...{ item: request.item, version: versionId, dealing: dealing.id, way: request.way, because, by },
      ...(answer === undefined ? {} : { byEntry: answer.id }),
      ...(dealing.sentTo === undefined ? {} : { sentTo: dealing.sentTo }),
    });
    const id = asId<DealingId>(dealing.id);
    return { id, item: request.item, way: request.way, writtenOff: off?.number };
  });
}

/**
 * The act is owed again, with the time limit that it had; what was written off with it is in arrears again.
 *
 * @throws ArchiveError `archive.missing`, `review.state` when something was said of the item later
 */
export async function undoDealing(
  tools: ArchiveTools,
  agency: Agency,
  request: { readonly dealing: string; readonly by: string; readonly because: string },
): Promise<{ readonly item: ItemId }> {
  const { by, because } = officerOf(request, true);
  return await transact(tools.pool, async (tx) => {
    const [named] = await dealings(tx.client, agency.id, { id: request.dealing }, 1);
    if (!named) throw new ArchiveError("archive.missing", `${agency.name} has no dealing ${request.dealing}`);
    const item = asId<ItemId>(named.itemId);
    if (named.writeOffId !== undefined) await lockJournal(tx, agency);
    const versionId = await versionNow(tx, agency, item, true);
    const [dealing] = await dealings(tx.client, agency.id, { id: request.dealing }, 1);
    if (!dealing?.inForce)
      throw new ArchiveError(
        "review.state",
        `something was said of item ${item} later: there is nothing to undo`,
      );
    const at = tools.clock.now();
    if (dealing.writeOffId !== undefined)
      await undoWriteOffIn(tx, tools, agency, { writeOffId: dealing.writeOffId, by, because });
    const id = tools.ids.next();
    await addDealing(tx, agency.id, {
      ...{
        id,
        itemId: item,
        versionId,
        at,
        act: "undone",
        undoes: dealing.id,
        because,
        by,
      },
      ...{ way: undefined, byEntryId: undefined, sentTo: undefined, writeOffId: undefined },
    });
    await settleActs(tx, agency, [item]);
    await recordEvent(tx, tools, "act.dealingUndone", {
      agency: agency.id,
      ...{ item, dealing: id, undoes: dealing.id, because, by },
    });
    return { item };
  });
}

/** What is missing, in words; nothing is looked up for it. */
function refuseUnsaid({ way, byEntry, sentTo, because }: DealRequest): void {
  const fault = (text: string) => new ArchiveError("config.invalid", text);
  if (!dealingWays.includes(way)) throw fault(`${JSON.stringify(way)} is none of ${dealingWays.join(", ")}`);
  if (way === "answered" && !byEntry?.trim())
    throw fault("say which outgoing entry answers it, such as 2026/3-2");
  if (way === "sentOn" && !sentTo?.trim()) throw fault("say to whom it was sent on");
  if (because.length > longestDealingText || (sentTo ?? "").length > 200) throw fault("the text is too long");
}

async function answering(tx: Tx, tools: ArchiveTools, agency: Agency, named: string) {
  const answer = await entryBy({ ...tools, pool: tx.client }, named.trim(), agency);
  if (answer.agencyId !== agency.id) throw new ArchiveError("archive.missing", `there is no entry ${named}`);
  if (answer.direction !== "outgoing")
    throw new ArchiveError(
      "config.invalid",
      `${answer.number} is ${answer.direction}: only an outgoing entry answers`,
    );
  return answer;
}

/** @returns undefined when the item has no entry in arrears */
async function writeOffOf(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  given: { readonly item: ItemId; readonly answer: EntryId; readonly by: string; readonly because: string },
): Promise<{ readonly id: string; readonly number: string } | undefined> {
  const own = await entryOfItem(tx.client, tools.clock.now(), given.item);
  if (!own?.open) return undefined;
  const { by, because } = given;
  return await writeOffIn(tx, tools, agency, {
    ...{ entry: own.id, byEntry: given.answer, how: undefined, on: undefined, because, by },
    agency: agency.id,
  });
}
