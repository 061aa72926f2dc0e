/** The append-only audit log. Triggers refuse every change of an event or a leaf; `audit_fields` may be pruned. */
import { sql } from "drizzle-orm";
import { bigint, customType, index, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

export const auditEvents = core.table("audit_events", {
  id: uuid().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  kind: text().notNull(),
  actor: text().notNull(),
  /** canonical JSON (RFC 8785): the bytes that the leaf commits to */
  body: bytea().notNull(),
  leaf: bytea().notNull(),
  /** the transaction that wrote it: leaves are numbered only when no older transaction is open */
  writtenBy: xid8("written_by").notNull().default(sql`pg_current_xact_id()`),
});

/** What an event committed to, field by field, with the salt that hides it once the row is gone. */
export const auditFields = core.table(
  "audit_fields",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => auditEvents.id),
    name: text().notNull(),
    salt: bytea().notNull(),
    value: jsonb().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.name] })],
);

/**
 * Whose each event is and who did it, for a log that is read by agency, by person and by kind. Written by a trigger in the
 * transaction of the event (migration `log_search`); the event's own row and fields are what is true.
 */
export const auditPlaces = core.table(
  "audit_places",
  {
    eventId: uuid("event_id")
      .notNull()
      .references(() => auditEvents.id),
    /** an agency, a person of the desk, or zeros for the whole installation */
    scope: uuid().notNull(),
    whose: text({ enum: ["agency", "installation", "person"] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    kind: text().notNull(),
    /** who the event names as having done it; else its actor */
    who: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.scope] }),
    index("audit_places_in_order").on(t.scope, t.at, t.eventId),
    index("audit_places_by_kind").on(t.scope, t.kind, t.at, t.eventId),
    index("audit_places_by_who").on(t.scope, t.who, t.kind, t.at, t.eventId),
  ],
);

/** What each event names by its id, as long as the field that names it is there. */
export const auditNamed = core.table(
  "audit_named",
  {
    named: uuid().notNull(),
    kind: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    eventId: uuid("event_id")
      .notNull()
      .references(() => auditEvents.id),
  },
  (t) => [primaryKey({ columns: [t.named, t.kind, t.at, t.eventId] })],
);

/** The dense order of the tree. */
export const auditLeaves = core.table("audit_leaves", {
  index: bigint("leaf_index", { mode: "number" }).primaryKey(),
  eventId: uuid("event_id")
    .notNull()
    .unique()
    .references(() => auditEvents.id),
});

export const auditCheckpoints = core.table("audit_checkpoints", {
  size: bigint("tree_size", { mode: "number" }).primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  /** C2SP tlog-checkpoint with its signature */
  note: text().notNull(),
});
