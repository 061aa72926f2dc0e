/** Items, their versions and events: only ever added to. `item_states` is the fold of them and can be made again. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { takers } from "../../domain/item.ts";
import { agencies, channels, core } from "./agencies.ts";

export const items = core.table(
  "items",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    nativeId: text("native_id").notNull(),
    kind: text({
      enum: ["post", "comment", "message", "profile", "moderation", "audience", "report"],
    }).notNull(),
    byAgency: boolean("by_agency").notNull(),
    /** as the channel said at the first look: kept even when the channel later forgets it */
    parentNativeId: text("parent_native_id"),
    /** the post that starts the thread; the item itself when it starts one */
    rootNativeId: text("root_native_id").notNull(),
    postedAt: timestamp("posted_at", { withTimezone: true }),
    firstSeenAt: timestamp("first_seen_at", { withTimezone: true }).notNull(),
    firstObservationId: uuid("first_observation_id").notNull(),
  },
  (t) => [
    unique("items_native").on(t.channelId, t.nativeId),
    index("items_thread").on(t.channelId, t.rootNativeId),
    /** what the agency wrote under an item: looked up for each incoming entry */
    index("items_answers").on(t.channelId, t.parentNativeId).where(sql`by_agency`),
    /** the first and the newest posts of a channel's own, whatever the public wrote there */
    index("items_own_posts").on(t.channelId, t.postedAt).where(sql`kind = 'post' and by_agency`),
    /** what the public said within a time, whatever was said before */
    index("items_said")
      .on(t.channelId, sql`coalesce(posted_at, first_seen_at)`)
      .where(sql`not by_agency and kind in ('post', 'comment', 'message')`),
    /** which count of an audience came after another */
    index("items_audience").on(t.channelId, t.postedAt).where(sql`kind = 'audience'`),
    /** by the letters that lists print of an id */
    index("items_by_name").on(sql`right(id::text, 8)`),
  ],
);

export const versions = core.table(
  "versions",
  {
    id: uuid().primaryKey(),
    itemId: uuid("item_id").notNull(),
    number: integer().notNull(),
    observationId: uuid("observation_id").notNull(),
    seenAt: timestamp("seen_at", { withTimezone: true }).notNull(),
    contentHash: text("content_hash").notNull(),
    authorName: text("author_name"),
    authorId: text("author_id"),
    title: text(),
    text: text().notNull(),
    /** what a reader saw, where it showed more than the text can */
    html: text(),
    permalink: text(),
    editedAt: timestamp("edited_at", { withTimezone: true }),
    labels: jsonb().$type<readonly string[]>().notNull(),
    facts: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    media: jsonb()
      .$type<readonly { url: string; alt?: string | undefined; mediaType?: string | undefined }[]>()
      .notNull(),
    replacedCharacters: integer("replaced_characters").notNull(),
    payloadOrdinal: integer("payload_ordinal").notNull(),
    payloadPointer: text("payload_pointer").notNull(),
  },
  (t) => [unique("versions_number").on(t.itemId, t.number)],
);

export const itemEvents = core.table(
  "item_events",
  {
    id: uuid().primaryKey(),
    itemId: uuid("item_id").notNull(),
    observationId: uuid("observation_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    kind: text({
      enum: [
        "firstSeen",
        "edited",
        "visibilityChanged",
        "touched",
        "missing",
        "leftWindow",
        "removed",
        "reappeared",
        "timeChanged",
        "moved",
        "relabelled",
        "reissued",
      ],
    }).notNull(),
    detail: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  },
  (t) => [
    index("item_events_by_item").on(t.itemId, t.at),
    index("item_events_by_observation").on(t.observationId),
    /** under which id the channel published an item before: asked by holds, from either side */
    index("item_events_reissued").on(sql`(detail ->> 'as')`).where(sql`kind = 'reissued'`),
  ],
);

/** Where each item stands after its last event: read by the next look, never the authority. */
export const itemStates = core.table(
  "item_states",
  {
    itemId: uuid("item_id").primaryKey(),
    channelId: uuid("channel_id").notNull(),
    nativeId: text("native_id").notNull(),
    contentHash: text("content_hash").notNull(),
    versionNumber: integer("version_number").notNull(),
    versionId: uuid("version_id").notNull(),
    visibility: text({ enum: ["public", "held", "hidden", "spam", "trashed", "private"] }).notNull(),
    /** who took it out of everybody's sight; null where nobody tells, which is never said to be the agency's act */
    takenAwayBy: text("taken_away_by", { enum: takers }),
    presence: text({ enum: ["present", "missing", "leftWindow", "removed"] }).notNull(),
    missingLooks: integer("missing_looks").notNull(),
    permalink: text(),
    facts: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    /** the channel's own time of publication at the last look; null in what was captured before it was kept here */
    postedAt: timestamp("posted_at", { withTimezone: true }),
    labels: jsonb().$type<readonly string[]>().notNull().default([]),
    /** no look has shown it, so no look misses it */
    onlyImported: boolean("only_imported").notNull().default(false),
  },
  (t) => [
    index("item_states_by_channel").on(t.channelId),
    /** what a look compares its list with, beside the ids that it lists */
    index("item_states_there")
      .on(t.channelId)
      .where(sql`presence in ('present', 'missing') and not only_imported`),
    /** by the address of its page, which may be of any length, and that of many items */
    index("item_states_by_page").on(sql`md5(permalink)`).where(sql`permalink is not null`),
  ],
);

/** Media files of versions, in the object store under `media/<sha256>`; a file that could not be had says why. */
export const media = core.table(
  "media",
  {
    versionId: uuid("version_id").notNull(),
    ordinal: integer().notNull(),
    url: text().notNull(),
    alt: text(),
    sha256: text(),
    sizeBytes: bigint("size_bytes", { mode: "number" }),
    mediaType: text("media_type"),
    faultCode: text("fault_code"),
    fetchedAt: timestamp("fetched_at", { withTimezone: true }).notNull(),
    /** what the server gave to tell whether the file was replaced */
    etag: text(),
    lastModified: text("last_modified"),
    /** when it was last asked whether it is still the same */
    checkedAt: timestamp("checked_at", { withTimezone: true }),
    /** when that is asked next; null for what is not asked for again */
    checkDueAt: timestamp("check_due_at", { withTimezone: true }),
    origin: text({ enum: ["channel", "handedIn"] })
      .notNull()
      .default("channel"),
    givenBy: text("given_by"),
    givenBecause: text("given_because"),
    /** where the person who handed it in had it from */
    givenFrom: text("given_from"),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.ordinal] }),
    index("media_check_due").on(t.checkDueAt).where(sql`check_due_at is not null`),
    /** whether another item has the same file: asked before one of them goes */
    index("media_by_digest").on(t.sha256).where(sql`sha256 is not null`),
    index("media_not_kept").on(t.faultCode, t.fetchedAt).where(sql`sha256 is null`),
  ],
);
