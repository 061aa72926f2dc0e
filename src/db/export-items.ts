/** Everything that a package says of an item, read for a batch of items at a time. */
import type pg from "pg";
import type { Agency } from "../domain/agency.ts";
import { day } from "../domain/day.ts";
import type { AbsentItem, ExportedItem, ExportedNote, ExportedVersion } from "../domain/export.ts";
import {
  asId,
  type CaseId,
  type ChannelId,
  type DecisionId,
  type EntryId,
  type ItemId,
  type PackageId,
  sha256,
  type VersionId,
} from "../domain/ids.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "../domain/journal.ts";
import { publicAddress, withoutSecrets } from "../domain/public-address.ts";
import { groundOf } from "../journal/entry-change.ts";
import { handedInText, lostFileText, noteText, unknownActor } from "../journal/notes.ts";
import type { Titles } from "../journal/retitle.ts";
import { caseFolderIn } from "../noark/identity.ts";
import { entryFactsOf } from "./entry-changes.ts";
import {
  type CaseJson,
  type DetailRow,
  detailQuery,
  type EntryJson,
  type VersionJson,
} from "./export-item-rows.ts";
import { titlesOf } from "./titles.ts";
import { writeOffOf } from "./write-offs.ts";

export interface ItemDetails {
  readonly item: Omit<ExportedItem, "answers"> & { readonly answers: undefined };
  readonly nativeId: string;
  readonly parentNativeId: string | undefined;
  readonly channelId: ChannelId;
  readonly rootItemId: ItemId;
  readonly threadTitle: string | undefined;
  readonly threadOpenedAt: Date;
  readonly entry: RegistryEntry | undefined;
  readonly file: CaseFile | undefined;
  /** only of an incoming entry */
  readonly writtenOff: WriteOff | undefined;
  /** how the package leaves its case */
  readonly caseClosed: boolean;
  readonly earlierFolderId: string | undefined;
}

/** @param itemIds in any order; the answer holds each once */
export async function detailsOf(
  client: pg.ClientBase,
  id: PackageId,
  itemIds: readonly string[],
  agency: Agency,
): Promise<ReadonlyMap<string, ItemDetails>> {
  const found = await client.query<DetailRow>(detailQuery, [id, itemIds]);
  return new Map(found.rows.map((row) => [row.id, details(row, agency)]));
}

function details(row: DetailRow, agency: Agency): ItemDetails {
  return {
    item: {
      id: asId<ItemId>(row.id),
      nativeId: publicAddress(row.native_id),
      kind: row.kind,
      byAgency: row.by_agency,
      authorName: row.author_name ?? undefined,
      permalink: shown(row.permalink),
      postedAt: row.posted_at,
      firstSeenAt: row.first_seen_at,
      visibility: row.visibility,
      language: row.language ?? undefined,
      answers: undefined,
      answersLeftOut: absentOf(row),
      under:
        row.known_root_id === null || row.known_root_id === row.id
          ? undefined
          : {
              title: titleOfRoot(row),
              permalink: shown(row.root_permalink),
              postedAt: row.root_at,
            },
      classification: {
        outcome: row.outcome,
        classId: row.class_id,
        ruleId: row.rule_id,
        reason: row.reason,
        registration: row.registration,
        ground: row.ground ?? undefined,
        clause:
          row.decision_id && row.clause_id
            ? { decisionId: asId<DecisionId>(row.decision_id), clauseId: row.clause_id }
            : undefined,
        dueOn: row.due_on ? day(row.due_on) : undefined,
      },
      versions: (row.versions ?? []).map(versionOf),
      notes: [...eventNotes(row, agency), ...handedInNotes(row, agency), ...notesOnLost(row, agency)],
    },
    nativeId: row.native_id,
    parentNativeId: row.parent_native_id ?? undefined,
    channelId: asId<ChannelId>(row.channel_id),
    rootItemId: asId<ItemId>(row.root_id),
    threadTitle: row.root_by_agency ? titleOfRoot(row) : undefined,
    threadOpenedAt: row.root_at,
    entry: row.entry
      ? entryOf(row.entry, row, titlesOf(row.entry_title ?? { ...row.entry, ground: null }))
      : undefined,
    file: row.file
      ? caseOf(row.file, titlesOf(row.case_title ?? { ...row.file, ground: null }), row.case_officer)
      : undefined,
    writtenOff: writeOffOf(row),
    caseClosed: row.case_closed,
    earlierFolderId:
      row.file && row.earlier_series_id
        ? caseFolderIn(row.earlier_series_id, asId<CaseId>(row.file.id))
        : undefined,
  };
}

/** Nobody on the channel did it. */
const theProgram = "Kanalarkiv";

function notesOnLost({ versions, planned_at: at }: DetailRow, { language }: Agency): ExportedNote[] {
  const lost = new Set((versions ?? []).flatMap((version) => version.lost));
  return [...lost].map((url) => ({
    at,
    text: lostFileText(language, publicAddress(url)),
    by: theProgram,
  }));
}

function absentOf({ answers_left_out: absent }: DetailRow): AbsentItem | undefined {
  return absent ? { ...absent, id: asId<ItemId>(absent.id), postedAt: new Date(absent.postedAt) } : undefined;
}

function shown(address: string | null): string | undefined {
  return address === null ? undefined : publicAddress(address);
}

function eventNotes({ events }: DetailRow, agency: Agency): readonly ExportedNote[] {
  return events.flatMap((event): ExportedNote[] => {
    const text = noteText(agency, event.kind, event.detail);
    return text ? [{ at: new Date(event.at), text, by: unknownActor(agency.language) }] : [];
  });
}

/** Whence a file came that the channel did not hand out. */
function handedInNotes({ versions }: DetailRow, { language }: Agency): readonly ExportedNote[] {
  return (versions ?? []).flatMap(({ media }) =>
    media.flatMap(({ given, alt, url, sha256: digest }): ExportedNote[] => {
      if (!given) return [];
      const { because, from } = given;
      const name = alt ?? publicAddress(url);
      const text = handedInText(language, { name, sha256: digest, because, from: from ?? undefined });
      return [{ at: new Date(given.at), text: withoutSecrets(text), by: given.by }];
    }),
  );
}

/** Its title, or the first line that says something. */
function titleOfRoot({ root_title }: DetailRow): string | undefined {
  return (root_title ?? "")
    .split("\n")
    .find((line) => line.trim() !== "")
    ?.trim();
}

function versionOf(version: VersionJson): ExportedVersion {
  return {
    id: asId<VersionId>(version.id),
    number: version.number,
    seenAt: new Date(version.seenAt),
    title: version.title ?? undefined,
    text: version.text,
    html: version.html ?? undefined,
    contentHash: sha256(version.contentHash),
    media: version.media.map((file) => ({
      sha256: sha256(file.sha256),
      sizeBytes: file.size,
      mediaType: file.mediaType,
      alt: file.alt ?? undefined,
      url: publicAddress(file.url),
    })),
  };
}

/** The ground of the item's classification counts beside it: what was found after it was journaled screens it too. */
function entryOf(
  entry: EntryJson,
  { ground: found, entry_change: change }: Pick<DetailRow, "ground" | "entry_change">,
  titles: Titles,
): RegistryEntry {
  const registered = entry.ground ?? undefined;
  const changed = change && entryFactsOf(change);
  const own = changed ? groundOf(changed.screening, registered) : registered;
  return {
    id: asId<EntryId>(entry.id),
    caseId: asId<CaseId>(entry.case_id),
    itemId: asId<ItemId>(entry.item_id),
    year: entry.year,
    sequence: entry.sequence,
    numberInCase: entry.number_in_case,
    direction: entry.direction,
    journaledOn: day(entry.journaled_on),
    documentDay: entry.document_day ? day(entry.document_day) : undefined,
    handledAt: entry.handled_at ? new Date(entry.handled_at) : undefined,
    title: titles.title,
    publicTitle: titles.publicTitle,
    titleGround: titles.ground,
    party: changed?.party ?? entry.party,
    partyPublic: changed?.partyPublic ?? { washed: entry.party_washed, full: entry.party_full },
    ground: own ?? found ?? undefined,
  };
}

function caseOf(file: CaseJson, titles: Titles, officer: string | null): CaseFile {
  return {
    id: asId<CaseId>(file.id),
    channelId: asId<ChannelId>(file.channel_id),
    rootItemId: asId<ItemId>(file.root_item_id),
    year: file.year,
    sequence: file.sequence,
    openedOn: day(file.opened_on),
    title: titles.title,
    publicTitle: titles.publicTitle,
    titleGround: titles.ground,
    responsible: officer ?? undefined,
  };
}
