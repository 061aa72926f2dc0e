/** Looks up registry entries for officers. */
import type pg from "pg";
import {
  actsOn,
  answersNear,
  type EntryAct,
  type EntryFilter,
  type EntryRow,
  entriesNamed,
  itemOfEntry,
  type JournalFilter,
  journalPage,
  listEntries,
} from "../../db/entries.ts";
import type { Agency } from "../../domain/agency.ts";
import { type Day, daysBetween } from "../../domain/day.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import type { ArchiveTools } from "../tools.ts";

export async function entryList(
  tools: ArchiveTools,
  agency: Agency,
  filter: EntryFilter,
): Promise<readonly EntryRow[]> {
  if (filter.caseNumber !== undefined && !/^\d{4}\/\d+$/.test(filter.caseNumber))
    throw new ArchiveError(
      "config.invalid",
      `${JSON.stringify(filter.caseNumber)} is no case number: give year and number, such as 2026/3`,
    );
  return await listEntries(tools.pool, agency.id, tools.clock.now(), filter);
}

/**
 * @param named a systemID, or the number in a case: `2026/3-1`
 * @param agency needed where two agencies have an entry of that number
 * @throws ArchiveError `config.invalid` for what is neither, `archive.missing` when there is none, or more than one
 */
export async function entryBy(
  tools: Pick<ArchiveTools, "clock"> & { readonly pool: Pick<pg.ClientBase, "query"> },
  named: string,
  agency?: Agency,
): Promise<EntryRow> {
  if (!isUuid(named) && !/^\d{4}\/\d+-\d+$/.test(named))
    throw new ArchiveError(
      "config.invalid",
      `${JSON.stringify(named)} is no entry: give its number, such as 2026/3-1, or its systemID; see them with \`kanalarkiv entry list\``,
    );
  const [found, ...others] = await entriesNamed(tools.pool, tools.clock.now(), named, agency?.id);
  if (!found)
    throw new ArchiveError(
      "archive.missing",
      `there is no entry ${named}${agency ? ` of ${agency.name}` : ""}; see them with \`kanalarkiv entry list\``,
    );
  if (others.length > 0)
    throw new ArchiveError(
      "config.invalid",
      `${others.length + 1} agencies have an entry ${named}: say which with --agency, or give its systemID`,
    );
  return found;
}

/** What an officer typed to find entries: a case, a number in it, a number in the journal, or words of the public title. */
export function journalSearch(
  typed: string,
): Pick<JournalFilter, "caseNumber" | "number" | "sequence" | "words"> {
  const text = typed.trim();
  if (text === "") return {};
  if (/^\d{4}\/\d+$/.test(text)) return { caseNumber: text };
  if (/^\d{4}\/\d+-\d+$/.test(text)) return { number: text };
  if (/^\d+\/\d{4}$/.test(text)) return { sequence: text };
  return { words: text.slice(0, 200) };
}

export async function journalEntries(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  agency: Agency,
  filter: JournalFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly EntryRow[]> {
  return await journalPage(tools.pool, agency.id, tools.clock.now(), filter, page);
}

/** Outgoing entries that may answer it, the newest first. */
export async function answersTo(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  entry: EntryRow,
): Promise<readonly EntryRow[]> {
  const itemId = await itemOfEntry(tools.pool, entry.id);
  const found = await answersNear(tools.pool, tools.clock.now(), itemId, 30);
  return found.filter(({ id }) => id !== entry.id);
}

export async function itemIdOf(tools: Pick<ArchiveTools, "pool">, entry: EntryRow): Promise<string> {
  return await itemOfEntry(tools.pool, entry.id);
}

/** How many days an entry in arrears has waited; undefined for every other one. */
export function daysOpen({ open, documentDay, journaledOn }: EntryRow, today: Day): number | undefined {
  return open ? daysBetween(documentDay ?? journaledOn, today) : undefined;
}

export interface EntryHistory extends EntryRow {
  /** oldest first */
  readonly acts: readonly EntryAct[];
}

export async function entryHistory(tools: ArchiveTools, entry: EntryRow): Promise<EntryHistory> {
  return { ...entry, acts: await actsOn(tools.pool, entry.id) };
}
