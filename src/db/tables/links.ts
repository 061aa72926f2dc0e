/** Comparisons of the links on channels with the operator's list of malicious addresses, and what it named. */
import { bigint, boolean, index, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { channels, core } from "./agencies.ts";

/** Each run, also one whose list could not be used: the newest says what is known. */
export const linkComparisons = core.table(
  "link_comparisons",
  {
    id: uuid().primaryKey(),
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    /** SHA-256 of the list; null when it could not be read */
    list: text(),
    entries: integer().notNull(),
    unread: integer().notNull(),
    /** when the list was made */
    madeAt: timestamp("made_at", { withTimezone: true }),
    /** why the list is worth less than it seems */
    alarms: text().array().notNull(),
    /** false: no link was compared */
    compared: boolean().notNull(),
    /** addresses that were compared */
    addresses: integer().notNull(),
  },
  (t) => [index("link_comparisons_newest").on(t.startedAt)],
);

/** A link of an item that the list named: what it says stands with the item alone, and is gone with it. */
export const badLinks = core.table(
  "bad_links",
  {
    itemId: uuid("item_id").notNull(),
    /** beginning of the SHA-256 of the address */
    linkKey: bigint("link_key", { mode: "bigint" }).notNull(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    by: text({ enum: ["address", "host", "subdomain"] }).notNull(),
    foundAt: timestamp("found_at", { withTimezone: true }).notNull(),
    /** the list that named it last */
    list: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.linkKey] }), index("bad_links_by_channel").on(t.channelId)],
);
