/** What agencies decided about their channels: only ever added to; the newest row of a topic counts, unless it was taken back. */
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { topics } from "../../watch/register/topics.ts";
import { agencies, channels, core } from "./agencies.ts";

export const channelRegister = core.table(
  "channel_register",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: ["set", "cleared", "undone"] }).notNull(),
    topic: text({ enum: topics as [(typeof topics)[number], ...(typeof topics)[number][]] }).notNull(),
    /** of the checklist, for a topic that is there for each of some points */
    point: text(),
    value: jsonb(),
    /** of a document that came with it, which lies in the store among the files */
    sha256: text(),
    sizeBytes: integer("size_bytes"),
    undoes: uuid(),
    because: text(),
    byPerson: text("by_person").notNull(),
    place: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  },
  (t) => [
    index("channel_register_by_channel").on(t.channelId, t.place),
    index("channel_register_by_agency").on(t.agencyId, t.channelId, t.place),
    index("channel_register_files").on(t.sha256).where(sql`sha256 is not null`),
    unique("channel_register_undone_once").on(t.undoes),
    check(
      "channel_register_whole",
      sql`(${t.act} = 'set') = (${t.value} is not null) and (${t.act} = 'undone') = (${t.undoes} is not null)`,
    ),
    check("channel_register_file", sql`(${t.sha256} is null) = (${t.sizeBytes} is null)`),
  ],
);
