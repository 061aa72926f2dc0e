/** What there is so much of that nobody counts it anew: kept by triggers in the transactions that change it. */
import { bigint, jsonb, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./agencies.ts";

/**
 * How much each change added or took away; the sum counts. Only ever added to by those who change something, so that none
 * waits for another; now and then one of them adds up what lies there. See `tallies.ts` and its migration.
 */
export const tallies = core.table("tallies", {
  id: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
  channelId: uuid("channel_id").notNull(),
  /** see `core.counted`, which counts it */
  what: text().notNull(),
  n: bigint({ mode: "number" }).notNull(),
});

/** What only a look at everything can count, as it was when `work` last did: told with its time, where there is much of it. */
export const keptCounts = core.table(
  "kept_counts",
  {
    what: text({ enum: ["objects", "outstanding", "audit"] }).notNull(),
    /** of an agency, its id; empty for the whole archive */
    scope: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    counts: jsonb().notNull(),
  },
  (t) => [primaryKey({ columns: [t.what, t.scope] })],
);
