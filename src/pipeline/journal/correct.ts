/** Corrects titles that quote a post of the agency which was edited, hidden or screened since: the old words stay in the archive alone. */
import { recordEvent } from "../../db/audit-log.ts";
import { journaledEntries, lockJournal } from "../../db/journal.ts";
import {
  addTitleChange,
  caseOfUnit,
  casesUnder,
  readCaseTitles,
  type TitleAct,
  type TitledUnit,
} from "../../db/titles.ts";
import { type Tx, transact } from "../../db/transact.ts";
import { takeRetitled } from "../../db/worklists/to-title.ts";
import type { Agency } from "../../domain/agency.ts";
import type { Titles } from "../../journal/retitle.ts";
import { caseTitle, numberedLike } from "../../journal/titles.ts";
import { systemName } from "../../version.ts";
import type { ArchiveTools } from "../tools.ts";
import { textsOf, topicOf } from "./journal.ts";

/** Items taken at a time. */
const batchSize = 100;

/** @returns how many titles were corrected */
export async function correctTitles(tools: ArchiveTools, agency: Agency): Promise<number> {
  let corrected = 0;
  for (;;) {
    const batch = await transact(tools.pool, (tx) => correctBatch(tx, tools, agency));
    if (batch === undefined) break;
    corrected += batch;
  }
  if (corrected > 0)
    tools.log.info({ agency: agency.id, agencyName: agency.name, titles: corrected }, "titles corrected");
  return corrected;
}

/** Under the lock of the journal, so that a case that is being opened while its post changes is not missed. */
async function correctBatch(tx: Tx, tools: ArchiveTools, agency: Agency): Promise<number | undefined> {
  const itemIds = await takeRetitled(tx, agency.id, batchSize);
  if (itemIds.length === 0) return undefined;
  await lockJournal(tx, agency);
  let corrected = 0;
  for (const caseId of await casesUnder(tx.client, itemIds))
    corrected += await correctCase(tx, tools, agency, caseId);
  return corrected;
}

/** As the worklist would, in the transaction of an officer's act. The journal must be locked. */
export async function correctTitlesUnder(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  itemId: string,
): Promise<void> {
  for (const caseId of await casesUnder(tx.client, [itemId])) await correctCase(tx, tools, agency, caseId);
}

/**
 * A title that came back by an undo is as the post reads now: what was changed, hidden or screened of the post meanwhile
 * was passed over while an officer's title stood. The journal must be locked.
 */
export async function correctTitleOf(
  tx: Tx,
  tools: ArchiveTools,
  agency: Agency,
  unit: TitledUnit,
): Promise<void> {
  await correctCase(tx, tools, agency, await caseOfUnit(tx.client, unit));
}

interface Correction {
  readonly unit: TitledUnit;
  readonly titles: Titles;
}

async function correctCase(tx: Tx, tools: ArchiveTools, agency: Agency, caseId: string): Promise<number> {
  const corrections = await correctionsOf(tx, agency, caseId);
  const at = tools.clock.now();
  for (const { unit, titles } of corrections)
    await addTitleChange(tx, tools.ids.next(), at, {
      unit,
      act: "corrected",
      titles,
      because: "the post that it quotes was changed",
      by: systemName,
    });
  if (corrections.length > 0)
    await recordEvent(tx, tools, "titles.corrected", {
      agency: agency.id,
      case: caseId,
      entries: corrections.flatMap(({ unit }) => ("entryId" in unit ? [unit.entryId] : [])),
    });
  return corrections.length;
}

/** The titles of a case and its entries that are not as the post reads now. What an officer titled stays as it is. */
export async function correctionsOf(tx: Tx, agency: Agency, caseId: string): Promise<readonly Correction[]> {
  const found = await readCaseTitles(tx, caseId);
  const facts = await journaledEntries(
    tx,
    found.items.map(({ itemId }) => itemId),
  );
  const [first] = facts;
  if (!first) return [];
  const own = { ...caseTitle(agency, topicOf(agency, first)), ground: undefined };
  const byItem = new Map(facts.map((entry) => [entry.itemId, entry]));
  const entries = found.items.flatMap(({ entryId, itemId, titles, act }): Correction[] => {
    const entry = byItem.get(itemId);
    if (!entry || byOfficer(act)) return [];
    const { title, publicTitle } = numberedLike(titles.title, textsOf(agency, entry));
    const now = { title, publicTitle, ground: undefined };
    return sameTitles(now, titles) ? [] : [{ unit: { entryId }, titles: now }];
  });
  const settled = byOfficer(found.act) || sameTitles(own, found.titles);
  return settled ? entries : [{ unit: { caseId }, titles: own }, ...entries];
}

function byOfficer(act: TitleAct | "journaled"): boolean {
  return act === "titled" || act === "shielded";
}

function sameTitles(a: Titles, b: Titles): boolean {
  return (
    a.title === b.title &&
    a.publicTitle.washed === b.publicTitle.washed &&
    a.publicTitle.full === b.publicTitle.full
  );
}
