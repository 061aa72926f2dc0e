/** What officers keep from the public in an agency's own texts, and what they let it see: only ever added to. */
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Ground } from "../../domain/outcome.ts";
import { shieldActs } from "../../domain/shield.ts";
import { agencies, core } from "./agencies.ts";

/** In place of the words: nothing of the record changes, it is what is published of it that does. */
export const textShields = core.table(
  "text_shields",
  {
    id: uuid().primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agencies.id),
    itemId: uuid("item_id").notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text({ enum: shieldActs }).notNull(),
    /** of this version alone; null for all of them, later ones too */
    version: integer(),
    /** these words, wherever they stand; null for the whole text of the version */
    words: text(),
    ground: jsonb().$type<Ground>(),
    because: text().notNull(),
    byPerson: text("by_person").notNull(),
    /** the act that this one takes back */
    undoes: uuid(),
  },
  (t) => [
    index("text_shields_by_item").on(t.itemId, t.at),
    check(
      "text_shields_whole",
      sql`case ${t.act} when 'undone' then ${t.undoes} is not null
            when 'shown' then ${t.version} is not null and ${t.undoes} is null
            else ${t.ground} is not null and ${t.undoes} is null and (${t.version} is not null or ${t.words} is not null) end`,
    ),
  ],
);
