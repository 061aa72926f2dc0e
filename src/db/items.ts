/** Writes what a look added: items, versions and events by COPY, and the fold of them. */
import type { ChannelId, ItemId, ObservationId, VersionId } from "../domain/ids.ts";
import {
  commentsFact,
  type EventKind,
  type HashedSighting,
  type Presence,
  type Seen,
  type Taker,
  type Visibility,
} from "../domain/item.ts";
import { countedPosting, liesAhead } from "../domain/posted.ts";
import { type CopyValue, copyRows } from "./copy.ts";
import type { Tx } from "./transact.ts";

export interface NewItem {
  readonly itemId: ItemId;
  readonly versionId: VersionId;
  readonly eventId: string;
  readonly sighting: Seen;
}

export interface WholeItem extends NewItem {
  readonly sighting: HashedSighting;
}

export interface NewVersion {
  readonly itemId: ItemId;
  readonly versionId: VersionId;
  readonly number: number;
  readonly sighting: HashedSighting;
}

export interface NewEvent {
  readonly id: string;
  readonly itemId: ItemId;
  readonly kind: EventKind;
  readonly detail: Readonly<Record<string, string>>;
}

export interface NewState {
  readonly itemId: ItemId;
  readonly presence: Presence;
  readonly missingLooks: number;
  readonly visibility: Visibility;
  readonly takenAwayBy: Taker | undefined;
  /** where a direct check asks from now on; undefined leaves it as it was */
  readonly permalink: string | undefined;
  /** what is as the sighting says from now on, with the digest that the next look is compared by; undefined leaves it */
  readonly seen: HashedSighting | undefined;
  /** what is current from now on; undefined leaves it as it was */
  readonly version: NewVersion | undefined;
}

export interface LookRows {
  readonly agencyId: string;
  readonly channelId: ChannelId;
  readonly observationId: ObservationId;
  readonly at: Date;
  /** from an archive: no look has shown what is new in it */
  readonly imported?: boolean;
  readonly items: readonly NewItem[];
  /** the same in the same order, with all that they say: gone through once */
  readonly wholeItems: () => Iterable<WholeItem>;
  readonly versions: readonly NewVersion[];
  readonly events: readonly NewEvent[];
  readonly states: readonly NewState[];
}

export async function writeItems(tx: Tx, look: LookRows): Promise<void> {
  for (const items of inBatches(look.wholeItems())) {
    const rowsOf = (row: (look: LookRows, item: WholeItem) => CopyValue[]) =>
      map(items, (item) => row(look, item));
    await copyRows(tx.client, "core.items", itemColumns, rowsOf(itemRow));
    await copyRows(tx.client, "core.item_states", stateColumns, rowsOf(stateRow));
    await copyRows(tx.client, "core.versions", versionColumns, rowsOf(firstVersionRow));
  }
  if (look.versions.length > 0)
    await copyRows(
      tx.client,
      "core.versions",
      versionColumns,
      map(look.versions, (version) => versionRow(look, version)),
    );
  if (look.items.length + look.events.length > 0)
    await copyRows(tx.client, "core.item_events", eventColumns, eventRows(look));
  if (look.states.length > 0) await updateStates(tx, look.states, look.imported === true);
  const relabelled = look.events.filter(
    ({ kind, detail }) => kind === "relabelled" && detail["fact"] !== commentsFact,
  );
  if (relabelled.length > 0) await classifyAgain(tx, relabelled);
}

const itemColumns = [
  "id",
  "agency_id",
  "channel_id",
  "native_id",
  "kind",
  "by_agency",
  "parent_native_id",
  "root_native_id",
  "posted_at",
  "first_seen_at",
  "first_observation_id",
];

/** so many are written by one statement, and held for it */
const mostAtOnce = 20_000;
const mostCharacters = 8_000_000;

function* inBatches(items: Iterable<WholeItem>): Generator<readonly WholeItem[]> {
  let batch: WholeItem[] = [];
  let characters = 0;
  for (const item of items) {
    batch.push(item);
    characters += item.sighting.text.length + (item.sighting.html?.length ?? 0);
    if (batch.length < mostAtOnce && characters < mostCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function itemRow(look: LookRows, item: WholeItem): CopyValue[] {
  const seen = item.sighting;
  return [
    item.itemId,
    look.agencyId,
    look.channelId,
    seen.nativeId,
    seen.kind,
    seen.byAgency,
    seen.parentNativeId,
    seen.rootNativeId ?? seen.nativeId,
    countedPosting(seen.postedAt, look.at),
    look.at,
    look.observationId,
  ];
}

const stateColumns = [
  "item_id",
  "channel_id",
  "native_id",
  "content_hash",
  "version_number",
  "version_id",
  "visibility",
  "presence",
  "missing_looks",
  "permalink",
  "facts",
  "posted_at",
  "labels",
  "only_imported",
  "taken_away_by",
];

function stateRow(look: LookRows, item: WholeItem): CopyValue[] {
  const seen = item.sighting;
  return [
    item.itemId,
    look.channelId,
    seen.nativeId,
    seen.contentHash,
    1,
    item.versionId,
    seen.visibility,
    "present",
    0,
    seen.permalink,
    seen.facts,
    seen.postedAt,
    seen.labels,
    look.imported === true,
    seen.takenAwayBy,
  ];
}

const versionColumns = [
  "id",
  "item_id",
  "number",
  "observation_id",
  "seen_at",
  "content_hash",
  "author_name",
  "author_id",
  "title",
  "text",
  "html",
  "permalink",
  "edited_at",
  "labels",
  "facts",
  "media",
  "replaced_characters",
  "payload_ordinal",
  "payload_pointer",
];

function firstVersionRow(look: LookRows, item: WholeItem): CopyValue[] {
  return versionRow(look, { ...item, number: 1 });
}

function versionRow(look: LookRows, version: NewVersion): CopyValue[] {
  const seen = version.sighting;
  return [
    version.versionId,
    version.itemId,
    version.number,
    look.observationId,
    look.at,
    seen.contentHash,
    seen.authorName,
    seen.authorId,
    seen.title,
    seen.text,
    seen.html,
    seen.permalink,
    seen.editedAt,
    seen.labels,
    withStatedTime(seen, look.at),
    seen.media,
    seen.replacedCharacters,
    seen.payload.ordinal,
    seen.payload.pointer,
  ];
}

/** A time that does not count is kept as what the channel said. */
function withStatedTime({ facts, postedAt }: HashedSighting, at: Date): Readonly<Record<string, string>> {
  return postedAt && liesAhead(postedAt, at) ? { ...facts, statedTime: postedAt.toISOString() } : facts;
}

const eventColumns = ["id", "item_id", "observation_id", "at", "kind", "detail"];

function* eventRows(look: LookRows): Generator<CopyValue[]> {
  for (const item of look.items)
    yield [item.eventId, item.itemId, look.observationId, look.at, "firstSeen", {}];
  for (const event of look.events)
    yield [event.id, event.itemId, look.observationId, look.at, event.kind, event.detail];
}

async function updateStates(tx: Tx, states: readonly NewState[], imported: boolean): Promise<void> {
  await tx.client.query(
    `update core.item_states s
        set presence = n.presence, missing_looks = n.missing_looks, visibility = n.visibility,
            taken_away_by = n.taken_away_by,
            permalink = coalesce(n.permalink, s.permalink),
            content_hash = coalesce(n.content_hash, s.content_hash),
            version_number = coalesce(n.version_number, s.version_number),
            version_id = coalesce(n.version_id, s.version_id),
            facts = coalesce(n.facts, s.facts), posted_at = coalesce(n.posted_at, s.posted_at),
            labels = coalesce(n.labels, s.labels),
            only_imported = s.only_imported and ($12 or n.content_hash is null)
       from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::int[], $8::uuid[], $9::jsonb[],
                   $10::timestamptz[], $11::jsonb[], $13::text[])
            as n(item_id, presence, missing_looks, visibility, permalink, content_hash, version_number, version_id, facts,
                 posted_at, labels, taken_away_by)
      where s.item_id = n.item_id`,
    [
      states.map((s) => s.itemId),
      states.map((s) => s.presence),
      states.map((s) => s.missingLooks),
      states.map((s) => s.visibility),
      states.map((s) => s.permalink ?? null),
      states.map((s) => s.seen?.contentHash ?? null),
      states.map((s) => s.version?.number ?? null),
      states.map((s) => s.version?.versionId ?? null),
      states.map((s) => (s.seen ? JSON.stringify(s.seen.facts) : null)),
      states.map((s) => s.seen?.postedAt ?? null),
      states.map((s) => (s.seen ? JSON.stringify(s.seen.labels) : null)),
      imported,
      states.map((s) => s.takenAwayBy ?? null),
    ],
  );
}

/** Rules ask for labels and facts, so the item's thread is looked at anew; what a person made of it stays. */
async function classifyAgain(tx: Tx, relabelled: readonly NewEvent[]): Promise<void> {
  await tx.client.query(
    "update core.item_classes set standing = 'relabelled' where item_id = any($1::uuid[])",
    [relabelled.map((event) => event.itemId)],
  );
}

function* map<From, To>(values: Iterable<From>, by: (value: From) => To): Generator<To> {
  for (const value of values) yield by(value);
}
