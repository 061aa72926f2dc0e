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
import type { EventKind, ItemKind, Visibility } from "../domain/item.ts";
import type { CaseFile, RegistryEntry, WriteOff } from "../domain/journal.ts";
import type { Ground, Outcome, Registration } from "../domain/outcome.ts";
import { publicAddress, withoutSecrets } from "../domain/public-address.ts";
import { handedInText, lostFileText, noteText, unknownActor } from "../journal/notes.ts";
import type { Titles } from "../journal/retitle.ts";
import { caseFolderIn } from "../noark/identity.ts";
import { type TitleRow, titleAt, titlesOf } from "./titles.ts";
import { type WriteOffRow, writeOffOf, writtenOffAt } from "./write-offs.ts";

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

/** By what was frozen alone: nothing here may ask how things stand today. */
const detailQuery = `
  select i.id, i.native_id, i.parent_native_id, i.channel_id, i.kind, i.by_agency,
         coalesce(i.posted_at, i.first_seen_at) as posted_at, i.first_seen_at, p.visibility, p.permalink, v.author_name,
         pk.planned_at, coalesce(r.id, i.id) as root_id, coalesce(r.posted_at, r.first_seen_at, i.posted_at, i.first_seen_at) as root_at,
         r.id as known_root_id, coalesce(rv.title, left(rv.text, 500)) as root_title, rv.permalink as root_permalink,
         coalesce(r.kind, i.kind) = 'post' and coalesce(r.by_agency, i.by_agency) as root_by_agency,
         cl.outcome, cl.class_id, cl.rule_id, cl.reason, cl.registration, cl.ground, coalesce(p.decision_id, cl.decision_id) as decision_id,
         coalesce(p.clause_id, cl.clause_id) as clause_id, p.due_on::text as due_on, cl.language,
         to_jsonb(e.*) as entry, to_jsonb(k.*) as file, to_jsonb(te.*) as entry_title, to_jsonb(tk.*) as case_title,
         w.on_day::text as on_day, w.how, w.by_person,
         (select o.id from core.registry_entries o
            join core.package_items q on q.package_id = p.package_id and q.item_id = o.item_id and q.entry_id = o.id
           where o.id = w.by_entry_id) as by_entry_id,
         (select jsonb_build_object('id', a.id, 'kind', a.kind, 'byAgency', a.by_agency, 'postedAt', coalesce(a.posted_at, a.first_seen_at))
            from core.items a join core.package_left_out lo on lo.package_id = p.package_id and lo.item_id = a.id
           where a.channel_id = i.channel_id and a.native_id = i.parent_native_id) as answers_left_out,
         coalesce(kc.closed, false) as case_closed, kc.earlier_series_id,
         (select jsonb_agg(jsonb_build_object(
                   'id', n.id, 'number', n.number, 'seenAt', n.seen_at, 'title', n.title, 'text', n.text, 'html', n.html,
                   'contentHash', n.content_hash,
                   'media', (select coalesce(jsonb_agg(jsonb_build_object('sha256', m.sha256, 'size', m.size_bytes,
                                      'mediaType', m.media_type, 'alt', m.alt, 'url', m.url,
                                      'given', case when m.origin = 'handedIn' then jsonb_build_object('at', m.fetched_at,
                                        'by', m.given_by, 'because', m.given_because, 'from', m.given_from) end) order by m.ordinal), '[]')
                               from core.media m where m.version_id = n.id and m.sha256 is not null
                                and (m.origin = 'channel' or m.fetched_at <= pk.planned_at)
                                and (p.owed_media is null or m.version_id || '/' || m.ordinal <> all (p.owed_media))),
                   'lost', (select coalesce(jsonb_agg(m.url order by m.ordinal), '[]')
                              from core.media m where m.version_id = n.id and m.sha256 is not null and m.fetched_at < pk.planned_at
                               and m.version_id || '/' || m.ordinal = any (p.owed_media))) order by n.number)
            from core.versions n
           where n.item_id = i.id and n.number <= p.versions) as versions,
         (select coalesce(jsonb_agg(jsonb_build_object('at', ev.at, 'kind', ev.kind, 'detail', ev.detail) order by ev.at, ev.id), '[]')
            from core.item_events ev
           where ev.id = any (p.event_ids)) as events
    from core.package_items p
    join core.packages pk on pk.id = p.package_id
    join core.items i on i.id = p.item_id
    join core.channels ch on ch.id = i.channel_id
    join core.versions v on v.id = p.version_id
    join core.classifications cl on cl.id = p.classification_id
    left join core.items r on r.id = p.root_item_id
    left join core.versions rv on rv.id = p.root_version_id
    left join core.registry_entries e on e.id = p.entry_id
    left join core.cases k on k.id = e.case_id
    left join core.package_cases kc on kc.package_id = p.package_id and kc.case_id = e.case_id
    left join lateral ${titleAt("entry", "pk.planned_at")} te on true
    left join lateral ${titleAt("case", "pk.planned_at")} tk on true
    left join lateral ${writtenOffAt("pk.planned_at")} w on e.direction = 'incoming'
   where p.package_id = $1 and p.item_id = any($2::uuid[])`;

interface DetailRow extends WriteOffRow {
  readonly id: string;
  readonly native_id: string;
  readonly parent_native_id: string | null;
  readonly channel_id: string;
  readonly kind: ItemKind;
  readonly by_agency: boolean;
  readonly posted_at: Date;
  readonly first_seen_at: Date;
  readonly visibility: Visibility;
  readonly permalink: string | null;
  readonly author_name: string | null;
  readonly root_id: string;
  readonly root_at: Date;
  readonly known_root_id: string | null;
  readonly root_title: string | null;
  readonly root_permalink: string | null;
  readonly root_by_agency: boolean;
  readonly outcome: Outcome;
  readonly class_id: string;
  readonly rule_id: string;
  readonly reason: string;
  readonly registration: Registration;
  readonly ground: Ground | null;
  readonly decision_id: string | null;
  readonly clause_id: string | null;
  readonly due_on: string | null;
  readonly language: string | null;
  readonly entry: EntryJson | null;
  readonly file: CaseJson | null;
  /** as they were changed last */
  readonly entry_title: TitleRow | null;
  readonly case_title: TitleRow | null;
  readonly answers_left_out: AbsentJson | null;
  readonly case_closed: boolean;
  readonly earlier_series_id: string | null;
  readonly versions: readonly VersionJson[] | null;
  readonly planned_at: Date;
  readonly events: readonly {
    readonly at: string;
    readonly kind: EventKind;
    readonly detail: Readonly<Record<string, string>>;
  }[];
}

interface AbsentJson {
  readonly id: string;
  readonly kind: ItemKind;
  readonly byAgency: boolean;
  readonly postedAt: string;
}

interface VersionJson {
  readonly id: string;
  readonly number: number;
  readonly seenAt: string;
  readonly title: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly contentHash: string;
  /** addresses of files that it had, and that the store had lost when the package was planned */
  readonly lost: readonly string[];
  readonly media: readonly {
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
    readonly alt: string | null;
    readonly url: string;
    /** of a file that a person handed in */
    readonly given: {
      readonly at: string;
      readonly by: string;
      readonly because: string;
      readonly from: string | null;
    } | null;
  }[];
}

interface EntryJson {
  readonly id: string;
  readonly case_id: string;
  readonly item_id: string;
  readonly year: number;
  readonly sequence: number;
  readonly number_in_case: number;
  readonly direction: RegistryEntry["direction"];
  readonly journaled_on: string;
  readonly document_day: string | null;
  readonly handled_at: string | null;
  readonly title: string;
  readonly public_title_washed: string;
  readonly public_title_full: string;
  readonly party: string;
  readonly party_washed: string;
  readonly party_full: string;
  readonly ground: Ground | null;
}

interface CaseJson {
  readonly id: string;
  readonly channel_id: string;
  readonly root_item_id: string;
  readonly year: number;
  readonly sequence: number;
  readonly opened_on: string;
  readonly title: string;
  readonly public_title_washed: string;
  readonly public_title_full: string;
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
      ? entryOf(row.entry, row.ground, titlesOf(row.entry_title ?? { ...row.entry, ground: null }))
      : undefined,
    file: row.file ? caseOf(row.file, titlesOf(row.case_title ?? { ...row.file, ground: null })) : undefined,
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

/** @param ground of the item's classification: what was found against it after it was journaled screens it too */
function entryOf(entry: EntryJson, ground: Ground | null, titles: Titles): RegistryEntry {
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
    party: entry.party,
    partyPublic: { washed: entry.party_washed, full: entry.party_full },
    ground: entry.ground ?? ground ?? undefined,
  };
}

function caseOf(file: CaseJson, titles: Titles): CaseFile {
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
  };
}
