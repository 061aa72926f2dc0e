/** Streams a frozen selection: threads grouped by channel for the structure, entries by number for the journals. */
import type pg from "pg";
import type { Agency } from "../domain/agency.ts";
import { ArchiveError } from "../domain/errors.ts";
import type { ExportedChannel, ExportedItem, ExportedThread } from "../domain/export.ts";
import type { ItemId, PackageId } from "../domain/ids.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "../domain/journal.ts";
import { attachmentsOf } from "../noark/document.ts";
import { cursorRows } from "./cursor.ts";
import { detailsOf, type ItemDetails } from "./export-items.ts";

/** Items read at a time. */
const batchSize = 400;

interface KeyRow {
  readonly item_id: string;
  readonly channel_id: string;
  readonly root_native_id: string;
}

/** Grouped by channel in the order of `channelsOf`; nothing is held but the current thread and one batch. */
export async function* readExportThreads(
  client: pg.ClientBase,
  id: PackageId,
  agency: Agency,
): AsyncGenerator<ExportedThread> {
  const keys = cursorRows<KeyRow>(
    client,
    "export_threads",
    `select p.item_id, i.channel_id, i.root_native_id
       from core.package_items p
       join core.items i on i.id = p.item_id
       join core.channels ch on ch.id = i.channel_id
       left join core.items r on r.id = p.root_item_id
      where p.package_id = $1
      order by ch.registered_at, ch.id, coalesce(r.posted_at, r.first_seen_at), i.root_native_id collate "C",
               coalesce(i.posted_at, i.first_seen_at), i.id`,
    [id],
    batchSize,
  );
  let key = "";
  let thread: ItemDetails[] = [];
  for await (const batch of keys) {
    const details = await detailsOf(
      client,
      id,
      batch.map((row) => row.item_id),
      agency,
    );
    for (const row of batch) {
      const item = details.get(row.item_id);
      if (!item) throw new Error(`item ${row.item_id} of package ${id} vanished while it was read`);
      const rowKey = `${row.channel_id} ${row.root_native_id}`;
      if (rowKey !== key && thread.length > 0) {
        yield threadOf(thread);
        thread = [];
      }
      key = rowKey;
      thread.push(item);
    }
  }
  if (thread.length > 0) yield threadOf(thread);
}

function threadOf(details: readonly ItemDetails[]): ExportedThread {
  const [first] = details;
  if (!first) throw new RangeError("a thread has at least one item");
  const ids = new Map(details.map((one) => [one.nativeId, one.item.id]));
  const placed = details.map((one) => ({ ...one, item: withAnswer(one, ids) }));
  const entries = placed.flatMap((one) =>
    one.entry && one.file ? [{ ...one, entry: one.entry, file: one.file }] : [],
  );
  entries.sort((a, b) => a.entry.numberInCase - b.entry.numberInCase);
  const file = entries[0]?.file;
  const stray = entries.find((one) => one.file.id !== file?.id);
  if (stray)
    throw new ArchiveError(
      "package.invalid",
      `thread ${first.rootItemId} has entries in two cases, ${file?.id} and ${stray.file.id}: a thread has one case`,
    );
  return {
    channelId: first.channelId,
    rootItemId: first.rootItemId,
    title: first.threadTitle,
    openedAt: first.threadOpenedAt,
    records: placed.filter((one) => !one.entry).map((one) => one.item),
    casework: file && {
      file,
      closed: entries.every((one) => one.caseClosed),
      earlierFolderId: entries[0]?.earlierFolderId,
      entries: entries.map(({ entry, item, writtenOff }) => ({ entry, item, writtenOff })),
    },
  };
}

function withAnswer(one: ItemDetails, ids: ReadonlyMap<string, ItemId>): ExportedItem {
  return { ...one.item, answers: one.parentNativeId === undefined ? undefined : ids.get(one.parentNativeId) };
}

/** One entry of the journals with what its case and channel give. */
export interface JournalLine {
  readonly channel: ExportedChannel;
  readonly file: CaseFile;
  readonly entry: RegistryEntry;
  readonly attachments: number;
  readonly writtenOff: WriteOff | undefined;
}

/** By year and number. */
export async function* readJournalLines(
  client: pg.ClientBase,
  id: PackageId,
  agency: Agency,
  channels: readonly ExportedChannel[],
): AsyncGenerator<JournalLine> {
  const keys = cursorRows<{ item_id: string }>(
    client,
    "export_journal",
    `select e.item_id from core.package_items p join core.registry_entries e on e.id = p.entry_id
      where p.package_id = $1 order by e.year, e.sequence`,
    [id],
    batchSize,
  );
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  for await (const batch of keys) {
    const details = await detailsOf(
      client,
      id,
      batch.map((row) => row.item_id),
      agency,
    );
    for (const row of batch) {
      const one = details.get(row.item_id);
      const channel = one && byId.get(one.channelId);
      if (!one?.entry || !one.file || !channel)
        throw new Error(`entry of item ${row.item_id} vanished while it was read`);
      const attachments = attachmentsOf({ ...one.item, answers: undefined });
      yield { channel, file: one.file, entry: one.entry, attachments, writtenOff: one.writtenOff };
    }
  }
}
