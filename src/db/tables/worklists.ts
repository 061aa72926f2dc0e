/**
 * What waits between two steps of the pipeline. A row is written by a trigger in the transaction that makes the work (see the
 * migration `worklists`), and taken out in the one that does it: a kill leaves both, or neither. Rows may tell of the same
 * work twice; who takes it looks at what stands in the archive, not at the row.
 */
import { bigint, boolean, index, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";

const place = () => bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity();
/** fed by a sweep through what is stored: taken when nothing new waits */
const later = () => boolean().notNull().default(false);

/** Threads in which something was seen, decided or told that rules ask for. */
export const toClassify = core.table(
  "to_classify",
  {
    place: place(),
    agencyId: uuid("agency_id").notNull(),
    later: later(),
    channelId: uuid("channel_id").notNull(),
    rootNativeId: text("root_native_id").notNull(),
  },
  (t) => [index("to_classify_order").on(t.agencyId, t.later, t.place)],
);

/** Items that may wait for an officer, or do not any more. */
export const toReview = core.table(
  "to_review",
  { place: place(), agencyId: uuid("agency_id").notNull(), itemId: uuid("item_id").notNull() },
  (t) => [index("to_review_order").on(t.agencyId, t.place)],
);

/** Items to register; the oldest come first, so that numbers run as the dialogue did. */
export const toJournal = core.table(
  "to_journal",
  {
    agencyId: uuid("agency_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    itemId: uuid("item_id").notNull(),
  },
  (t) => [index("to_journal_order").on(t.agencyId, t.at, t.itemId)],
);

/** First items of threads that were edited, hidden or screened: titles of their case may quote what is no more. */
export const toTitle = core.table(
  "to_title",
  { place: place(), agencyId: uuid("agency_id").notNull(), itemId: uuid("item_id").notNull() },
  (t) => [index("to_title_order").on(t.agencyId, t.place)],
);

/** Items whose text, entry or case the public may see otherwise than before. */
export const toPublish = core.table(
  "to_publish",
  {
    place: place(),
    agencyId: uuid("agency_id").notNull(),
    later: later(),
    itemId: uuid("item_id").notNull(),
  },
  (t) => [index("to_publish_order").on(t.agencyId, t.later, t.place)],
);

/**
 * A walk through everything stored of an agency, because a step would make something else of it now. It feeds the step's
 * worklist in slices, so that any number of workers share it and new work goes first.
 */
export const sweeps = core.table(
  "sweeps",
  {
    agencyId: uuid("agency_id").notNull(),
    step: text({ enum: ["classify", "publish"] }).notNull(),
    /** digest of what the step goes by; another one begins the walk anew */
    basis: text().notNull(),
    /** items */
    total: integer().notNull(),
    fed: integer().notNull().default(0),
    /** the last thread that was fed */
    channelId: uuid("channel_id"),
    rootNativeId: text("root_native_id"),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    /** when the last slice was fed; the list may hold some of it */
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.agencyId, t.step] })],
);

/** How far the comparison of an agency's archive with what the steps would make has come, and what the last whole one found. */
export const reconciliations = core.table("reconciliations", {
  agencyId: uuid("agency_id").primaryKey(),
  startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
  /** items so far */
  compared: integer().notNull().default(0),
  differences: integer().notNull().default(0),
  channelId: uuid("channel_id"),
  rootNativeId: text("root_native_id"),
  lastEndedAt: timestamp("last_ended_at", { withTimezone: true }),
  lastCompared: integer("last_compared"),
  lastDifferences: integer("last_differences"),
  /** counts of `status` that were kept wrong, found and put right at the end of the last one */
  lastMiscounts: integer("last_miscounts"),
});

/** What a step had not done and nothing told it to do: a fault of the program, which has been told since. Only ever added to. */
export const reconciliationDifferences = core.table(
  "reconciliation_differences",
  {
    agencyId: uuid("agency_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    step: text({ enum: ["classify", "review", "journal", "title", "publish"] }).notNull(),
    itemId: uuid("item_id").notNull(),
  },
  (t) => [index("reconciliation_differences_by_time").on(t.agencyId, t.at)],
);
