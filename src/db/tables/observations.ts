/** Looks at channels: what was asked, what came back, what could not be taken. The ledger of coverage. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  primaryKey,
  text,
  timestamp,
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
    check("observations_fault", sql`(${t.verdict} <> 'incomplete') or (${t.faultCode} is not null)`),
  ],
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
  },
  (t) => [primaryKey({ columns: [t.observationId, t.ordinal] })],
);

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
});
