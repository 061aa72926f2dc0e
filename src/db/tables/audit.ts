/** The append-only audit log. Triggers refuse every change of an event or a leaf; `audit_fields` may be pruned. */
import { sql } from "drizzle-orm";
import { bigint, customType, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
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
