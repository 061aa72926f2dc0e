/** Looks at channels: what was asked, what came back, what could not be taken. The ledger of coverage. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { channels, core } from "./agencies.ts";

export const observations = core.table(
  "observations",
  {
    id: uuid().primaryKey(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    /** an import adds what an archive holds, `told` what the channel told by webhook; neither has looked at anything, so it covers nothing */
    kind: text({ enum: ["look", "import", "told"] })
      .notNull()
      .default("look"),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }).notNull(),
    /** accepted: written; held: a list that disagrees with the last one, waits for a second; released: held, then accepted; discarded: held, then contradicted */
    verdict: text({ enum: ["accepted", "incomplete", "held", "released", "discarded"] }).notNull(),
    faultCode: text("fault_code"),
    faultDetail: text("fault_detail"),
    seen: integer().notNull(),
    newItems: integer("new_items").notNull(),
    newVersions: integer("new_versions").notNull(),
    removed: integer().notNull(),
    findings: integer().notNull(),
  },
  (t) => [
    index("observations_by_channel").on(t.channelId, t.startedAt),
    index("observations_held").on(t.channelId, t.startedAt).where(sql`verdict = 'held'`),
    check("observations_fault", sql`(${t.verdict} <> 'incomplete') or (${t.faultCode} is not null)`),
  ],
);

/** What an import is beside a row of the ledger: which archive, made when, and what came of each of its records. */
export const imports = core.table(
  "imports",
  {
    observationId: uuid("observation_id")
      .primaryKey()
      .references(() => observations.id),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    format: text().notNull(),
    /** the name of the file or folder as it was handed in, without its path */
    archiveName: text("archive_name").notNull(),
    /** of the file; of a folder, over the paths and digests of its files */
    archiveSha256: text("archive_sha256").notNull(),
    archiveBytes: bigint("archive_bytes", { mode: "number" }).notNull(),
    /** when the archive was made, as it says itself or who handed it in; null when nobody knows */
    madeAt: timestamp("made_at", { withTimezone: true }),
    /** what was found in it: kept and refused together */
    found: integer().notNull(),
    kept: integer().notNull(),
    refused: integer().notNull(),
    /** what such an archive never holds, by the words of docs/imports.md */
    lacks: text().array().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [
    index("imports_by_channel").on(t.channelId, t.madeAt),
    check("imports_count", sql`${t.found} = ${t.kept} + ${t.refused}`),
  ],
);

/** A look that has begun: what it stored is found by these rows when the process ended before the look was written. */
export const lookStarts = core.table(
  "look_starts",
  {
    observationId: uuid("observation_id").primaryKey(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    /** the answers, before they are stored */
    payloads: jsonb().$type<readonly Readonly<Record<string, unknown>>[]>().notNull().default([]),
  },
  (t) => [index("look_starts_by_channel").on(t.channelId)],
);

/**
 * A look whose answers are kept and could not be read: tried again until they are. One row for what was answered,
 * however often the channel answers it.
 */
export const unreadLooks = core.table(
  "unread_looks",
  {
    observationId: uuid("observation_id")
      .primaryKey()
      .references(() => observations.id),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    /** over the digests of its answers */
    digest: text().notNull(),
    /** how often it was read in vain, the first time counted */
    tries: integer().notNull(),
    nextTryAt: timestamp("next_try_at", { withTimezone: true }).notNull(),
    /** what the last try failed with */
    why: text().notNull(),
  },
  (t) => [
    uniqueIndex("unread_looks_by_answers").on(t.channelId, t.digest),
    index("unread_looks_by_time").on(t.nextTryAt),
  ],
);

/** What a person did about a look: accepted what was held, or took note of what it came to. Only ever added to. */
export const lookActs = core.table(
  "look_acts",
  {
    id: uuid().primaryKey(),
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["accepted", "acknowledged"] }).notNull(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [index("look_acts_by_observation").on(t.observationId)],
);

/** Every answer of a channel, byte for byte in the object store under `raw/<sha256>`. */
export const payloads = core.table(
  "payloads",
  {
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    ordinal: integer().notNull(),
    url: text().notNull(),
    status: integer().notNull(),
    mediaType: text("media_type").notNull(),
    sha256: text().notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    fetchedAt: timestamp("fetched_at", { withTimezone: true }).notNull(),
    /** the channel answered that nothing has changed since it sent these bytes, then */
    unchangedSince: timestamp("unchanged_since", { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.observationId, t.ordinal] })],
);

/** By what a channel is asked whether an answer has changed: of the last look that was believed. Nothing is proved by it. */
export const answerValidators = core.table(
  "answer_validators",
  {
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    /** SHA-256 of the address as it is asked for and of the name of the secret that it is asked with */
    asked: text().notNull(),
    etag: text(),
    lastModified: text("last_modified"),
    mediaType: text("media_type").notNull(),
    sha256: text().notNull(),
    /** when the channel last sent it whole */
    since: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.channelId, t.asked] })],
);

/** When a single item was last asked for by itself, and when it is due again. Made again by asking for it. */
export const relooks = core.table(
  "relooks",
  {
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    nativeId: text("native_id").notNull(),
    postedAt: timestamp("posted_at", { withTimezone: true }),
    lookedAt: timestamp("looked_at", { withTimezone: true }).notNull(),
    dueAt: timestamp("due_at", { withTimezone: true }).notNull(),
    /** what the channel's list said of it then */
    mark: text(),
  },
  (t) => [
    primaryKey({ columns: [t.channelId, t.nativeId] }),
    index("relooks_due").on(t.channelId, t.dueAt),
    // a clock that was ahead is found by these
    index("relooks_looked").on(t.channelId, t.lookedAt),
  ],
);

/** What the platform last said of the access to a channel. Made again by the next look. */
export const channelAccess = core.table("channel_access", {
  channelId: uuid("channel_id")
    .primaryKey()
    .references(() => channels.id),
  toldAt: timestamp("told_at", { withTimezone: true }).notNull(),
  tokenEndsAt: timestamp("token_ends_at", { withTimezone: true }),
  dataEndsAt: timestamp("data_ends_at", { withTimezone: true }),
  /** permissions that the kind reads with */
  lacks: text().array().notNull(),
});

/** What an operator must see: items that were held back, and what was done to items that were kept. */
export const findings = core.table(
  "findings",
  {
    observationId: uuid("observation_id")
      .notNull()
      .references(() => observations.id),
    ordinal: integer().notNull(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    code: text().notNull(),
    held: boolean().notNull(),
    nativeId: text("native_id"),
    place: text().notNull(),
    detail: text().notNull(),
    foundAt: timestamp("found_at", { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.observationId, t.ordinal] }),
    index("findings_by_channel").on(t.channelId, t.foundAt),
    /** whether an earlier look told the same of the same item */
    index("findings_by_item").on(t.channelId, t.nativeId, t.code),
    /** the newest of what was kept out */
    index("findings_reused").on(t.channelId).where(sql`code = 'item.reusedId'`),
    index("findings_held").on(t.channelId, t.foundAt).where(sql`held`),
    /** the same of what has no id */
    index("findings_by_place")
      .on(t.channelId, sql`md5(code || place || detail)`, t.foundAt)
      .where(sql`native_id is null and held`),
  ],
);

/** Findings that a person took note of. Only ever added to. */
export const findingActs = core.table(
  "finding_acts",
  {
    observationId: uuid("observation_id").notNull(),
    ordinal: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.observationId, t.ordinal] }),
    foreignKey({
      name: "finding_acts_finding_fk",
      columns: [t.observationId, t.ordinal],
      foreignColumns: [findings.observationId, findings.ordinal],
    }),
  ],
);

/** What the next look is compared with: the order of the last accepted one, and the look that waits for a second opinion. */
export const references = core.table("channel_references", {
  channelId: uuid("channel_id")
    .primaryKey()
    .references(() => channels.id),
  observationId: uuid("observation_id")
    .notNull()
    .references(() => observations.id),
  /** native ids in the channel's order; empty for a channel that lists everything */
  order: text().array().notNull(),
  heldObservationId: uuid("held_observation_id").references(() => observations.id),
  heldOrder: text("held_order").array(),
  /** why looks are held now, since when, and how many in a row agree */
  heldCode: text("held_code"),
  heldSince: timestamp("held_since", { withTimezone: true }),
  heldLooks: integer("held_looks"),
});
