/** One item as a person names it, and its files. */
import { findChannel, listChannels } from "../../db/channels.ts";
import {
  type FileState,
  type FoundItem,
  fileStates,
  findItems,
  type ItemFile,
  itemFiles,
} from "../../db/item-files.ts";
import { transact } from "../../db/transact.ts";
import type { Agency } from "../../domain/agency.ts";
import { ArchiveError } from "../../domain/errors.ts";
import { askAgain } from "../capture/ask-again.ts";
import { owedSince } from "../capture/files.ts";
import { agencyBy } from "../register/register.ts";
import type { ArchiveTools } from "../tools.ts";

export type { FileState, FoundItem, ItemFile };

/**
 * @param named an item's id or the last eight letters of it, the channel's own id of it, or the address of its page
 * @param agency whose item it must be; left out, anybody's
 * @throws ArchiveError `archive.missing` when there is none; `config.invalid` when there are several, naming them
 */
export async function itemBy(
  tools: ArchiveTools,
  named: string,
  agency?: Pick<Agency, "id">,
): Promise<FoundItem> {
  const found = await ofAgency(tools, agency, await findItems(tools.pool, named));
  const [only, second] = found;
  if (!only)
    throw new ArchiveError(
      "archive.missing",
      `${JSON.stringify(named)} is no item: give its name as \`kanalarkiv review list\` prints it, its id, the channel's own id of it, or the address of its page`,
    );
  if (!second) return only;
  const each = found.map((item) => `  ${item.id}  ${item.channel}: ${item.nativeId}`).join("\n");
  throw new ArchiveError(
    "config.invalid",
    `${JSON.stringify(named)} is ${found.length} items; give one by its id:\n${each}`,
  );
}

/** Whether anybody's item is named so. */
export async function isItem({ pool }: ArchiveTools, named: string): Promise<boolean> {
  return (await findItems(pool, named)).length > 0;
}

async function ofAgency(
  { pool }: ArchiveTools,
  agency: Pick<Agency, "id"> | undefined,
  found: readonly FoundItem[],
): Promise<readonly FoundItem[]> {
  if (!agency || found.length === 0) return found;
  const own = await pool.query<{ id: string }>(
    "select id from core.items where id = any($1::uuid[]) and agency_id = $2",
    [found.map(({ id }) => id), agency.id],
  );
  return found.filter(({ id }) => own.rows.some((row) => row.id === id));
}

export interface FilesAsked {
  readonly item?: string | undefined;
  readonly channel?: string | undefined;
  readonly agency?: string | undefined;
  /** none asks for all */
  readonly states: readonly FileState[];
  readonly limit: number;
}

/** Of an item all its files in all its versions; else of a channel or an agency what is owed or lost, the newest first. */
export async function filesAsked(tools: ArchiveTools, asked: FilesAsked): Promise<readonly ItemFile[]> {
  const item = asked.item === undefined ? undefined : await itemBy(tools, asked.item);
  const agency = asked.agency === undefined ? undefined : await agencyBy(tools, asked.agency);
  const notKept: readonly FileState[] = ["owed", "lost"];
  const all = item ? fileStates : notKept;
  return await itemFiles(tools.pool, {
    itemId: item?.id,
    channelId: asked.channel,
    agencyId: agency?.id,
    states: asked.states.length > 0 ? asked.states : all,
    owedFrom: owedSince(tools),
    limit: asked.limit,
  });
}

/**
 * Owes again what is lost, for a server that was mended or a limit that was raised.
 *
 * @returns how many files are asked for at the next looks
 */
export async function askForLost(
  tools: ArchiveTools,
  of: { readonly channel?: string | undefined; readonly agency?: string | undefined },
): Promise<number> {
  const agency = of.agency === undefined ? undefined : await agencyBy(tools, of.agency);
  const channels = of.channel
    ? [await findChannel(tools.db, of.channel)]
    : await listChannels(tools.db, agency?.id);
  let owed = 0;
  for (const channel of channels)
    owed += await transact(tools.pool, async (tx) => await askAgain(tx, tools, channel));
  return owed;
}
