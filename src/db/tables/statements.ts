/** What officers said of the items of a class: one row says it, another takes it back. */
import { sql } from "drizzle-orm";
import { check, date, integer, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { statementKinds } from "../../domain/statement.ts";
import { agencies, channels, core } from "./agencies.ts";

export const retentionStatements = core.table(
  "retention_statements",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    /** from 1 within the agency */
    number: integer().notNull(),
    kind: text({ enum: statementKinds }).notNull(),
    classId: text("class_id").notNull(),
    channelId: uuid("channel_id").references(() => channels.id),
    postedTo: date("posted_to", { mode: "string" }).notNull(),
    saidOn: date("said_on", { mode: "string" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    byPerson: text("by_person").notNull(),
    because: text().notNull(),
  },
  (t) => [
    unique("retention_statements_number").on(t.agencyId, t.number),
    check("retention_statements_days", sql`${t.postedTo} <= ${t.saidOn}`),
  ],
);

export const statementsTakenBack = core.table("statements_taken_back", {
  statementId: uuid("statement_id")
    .primaryKey()
    .references(() => retentionStatements.id),
  at: timestamp({ withTimezone: true }).notNull(),
  byPerson: text("by_person").notNull(),
  because: text().notNull(),
});
